#include "compare/company.hpp"

#include <algorithm>
#include <cmath>

#include "compare/fit.hpp"
#include "compare/odds.hpp"

namespace doichieu {
namespace {

constexpr std::size_t most_in_sentence = 12;  ///< figures of a sentence that are looked at
constexpr std::size_t most_counting = 24;     ///< counts of one thing in one article
constexpr std::uint32_t first_lines = 450;    ///< bytes: a title, a deck and a first paragraph of print

double amount(const Claim& claim) {
  return std::get<Quantity>(claim.value).amount();
}

bool of_one_unit(const Claim& a, const Claim& b) {
  return a.kind == b.kind && std::get<Quantity>(a.value).unit == std::get<Quantity>(b.value).unit;
}

bool equal(double a, double b) {
  return std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b));
}

template <class Map, class Key>
const std::vector<const Claim*>& found(const Map& map, const Key& key) {
  static const std::vector<const Claim*> none;
  const auto it = map.find(key);
  return it == map.end() ? none : it->second;
}

}  // namespace

Companies::Companies(const std::vector<Claim>& claims, const RuleSet& rules) : rules_(rules) {
  const auto add = [](std::vector<const Claim*>& to, const Claim& claim, std::size_t most) {
    if (to.size() < most) to.push_back(&claim);
  };
  for (const Claim& claim : claims) {
    if (!is_figure(claim.kind)) continue;
    add(in_sentence_[{claim.source, claim.context.begin}], claim, most_in_sentence);
    const Slot* counted = claim.slot(SlotName::of);
    if (claim.kind != ClaimKind::quantity || counted == nullptr) continue;
    for (const std::uint64_t key : counted->keys) add(counting_[{claim.source, key}], claim, most_counting);
  }
}

const std::vector<const Claim*>& Companies::beside(const Claim& claim) const {
  return found(in_sentence_, Place{claim.source, claim.context.begin});
}

double Companies::neighbours(const Claim& a, const Claim& b) const {
  double best = 0;
  for (const Claim* x : beside(a))
    for (const Claim* y : beside(b)) {
      if (x == &a || y == &b || x->kind != y->kind) continue;
      const Check* check = rules_.check_for(x->kind);
      const Related related = relate(x->value, y->value, rules_.lexicon);
      if (check == nullptr || !may_be_one(related, *check)) continue;
      const double shared = shared_anchors(*x, *y);
      const Common common{shared, likeness(*x, *y, shared)};
      best = std::max(best, odds_of_agreement(*x, *y, related, common, rules_.alike.weights.agreement));
    }
  return best;
}

bool Companies::sole(const Claim& a, const Claim& b) const {
  return a.kind == ClaimKind::quantity && meeting(a, b, SlotName::of) == Meeting::met &&
         !tells_another(a, b) && !tells_another(b, a);
}

/// Does the source of `mine` count what `theirs` counts with a value that `mine` cannot be?
bool Companies::tells_another(const Claim& mine, const Claim& theirs) const {
  const Slot& counted = *theirs.slot(SlotName::of);
  const bool named = !counted.said.empty();
  const auto another = [&](const Claim* other) {
    const Slot& of = *other->slot(SlotName::of);
    if (other == &mine || !of_one_unit(*other, mine)) return false;
    if (named && !std::any_of(counted.said.begin(), counted.said.end(), [&](std::uint64_t key) {
          return std::binary_search(of.said.begin(), of.said.end(), key);
        }))
      return false;
    return relate(other->value, mine.value, rules_.lexicon).relation == Relation::conflict;
  };
  const std::vector<std::uint64_t>& keys = named ? counted.said : counted.keys;
  return std::any_of(keys.begin(), keys.end(), [&](std::uint64_t key) {
    const auto& counts = found(counting_, Place{mine.source, key});
    return std::any_of(counts.begin(), counts.end(), another);
  });
}

/// Tolls and crowds grow from day to day, and so does what any count stood at.
double Companies::days(const Claim& a, const Claim& b) const {
  const bool known = a.published > 0 && b.published > 0 && a.kind == ClaimKind::quantity;
  return known ? std::abs(a.published - b.published) : 0;
}

bool Companies::leads(const Claim& claim) {
  return claim.section == SectionKind::title || claim.context.begin < first_lines;
}

bool Companies::told_beside(const Claim& a, const Claim& b) const {
  const auto says = [&](const Claim& beside_it, const Claim& wanted) {
    const auto& figures = beside(beside_it);
    return std::any_of(figures.begin(), figures.end(), [&](const Claim* other) {
      return other != &beside_it && of_one_unit(*other, wanted) && equal(amount(*other), amount(wanted));
    });
  };
  return says(a, b) || says(b, a);
}

}  // namespace doichieu
