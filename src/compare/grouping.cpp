#include "compare/grouping.hpp"

#include <algorithm>
#include <numeric>

#include "compare/likeness.hpp"
#include "compare/plausible.hpp"

namespace doichieu {
namespace {

constexpr double enough_to_agree = 2.5;   ///< shared anchors and the value's own weight
constexpr double enough_anchors = 0.6;    ///< of them anchors
constexpr double rare_enough = 4;         ///< significant digits of a figure that hardly occurs twice by chance
constexpr double enough_to_differ = 1.2;  ///< shared anchors alone
constexpr double enough_of_event = 0.5;   ///< share of the smaller event slot that both have
constexpr double clearly_better = 1.25;   ///< times the score of the next best partner

bool is_name(ClaimKind kind) {
  return kind == ClaimKind::person || kind == ClaimKind::organisation || kind == ClaimKind::place ||
         kind == ClaimKind::product || kind == ClaimKind::name || kind == ClaimKind::role;
}

std::uint32_t partner_of(const Pair& pair, std::uint32_t node) {
  return pair.a == node ? pair.b : pair.a;
}

}  // namespace

Grouping::Grouping(const Pairing& pairing, Of of)
    : pairing_(pairing),
      of_(of),
      group_of_(pairing.nodes().size()),
      members_(pairing.nodes().size()),
      score_(pairing.nodes().size(), 0),
      differing_(pairing.pairs().size(), 0) {
  std::iota(group_of_.begin(), group_of_.end(), 0U);
  for (std::uint32_t i = 0; i < members_.size(); ++i) members_[i] = {i};
}

// --- What is compatible.

void Grouping::join_compatible() {
  for (const Pair& pair : pairing_.pairs()) {
    if (!pairing_.joins(pair.related) || !enough_to_join(pair)) continue;
    const std::uint32_t a = group_of_[pair.a], b = group_of_[pair.b];
    if (a == b) continue;
    if (pair.related.relation != Relation::same && second_partner(pair)) {
      ++not_comparable_;
    } else if (all_join(a, b)) {
      merge(a, b, pair.score);
    }
  }
}

bool Grouping::enough_to_join(const Pair& pair) const {
  if (is_name(pairing_.check().kind)) return true;  // an equal name is its own anchor
  const double rarity = std::min(pairing_.claim(pair.claim_a).weight, pairing_.claim(pair.claim_b).weight);
  if (pair.score < enough_anchors || pair.score + rarity < enough_to_agree) return false;
  // A short count may well be of two things; what stands close by must not speak against it.
  if (rarity >= rare_enough || pairing_.check().kind != ClaimKind::quantity) return true;
  const Theme around = theme(pairing_.claim(pair.claim_a), pairing_.claim(pair.claim_b));
  return around.topic != Meeting::apart && around.place != Meeting::apart;
}

/// Has either side another compatible partner in the other's source that contradicts this one and fits as
/// well?
bool Grouping::second_partner(const Pair& pair) const {
  return rival(pair, pair.a, pair.b) || rival(pair, pair.b, pair.a);
}

bool Grouping::rival(const Pair& pair, std::uint32_t mine, std::uint32_t theirs) const {
  const auto& pairs = pairing_.pairs_of(mine);
  return std::any_of(pairs.begin(), pairs.end(), [&](std::uint32_t i) {
    const Pair& other = pairing_.pairs()[i];
    const std::uint32_t there = partner_of(other, mine);
    return there != theirs && node(there).source == node(theirs).source &&
           compatible(other.related.relation) && other.score * clearly_better > pair.score &&
           !compatible(pairing_.related(there, theirs).relation);
  });
}

bool Grouping::all_join(std::uint32_t a, std::uint32_t b) const {
  for (const std::uint32_t x : members_[a])
    for (const std::uint32_t y : members_[b])
      if (!pairing_.joins(pairing_.related(x, y))) return false;
  return true;
}

void Grouping::merge(std::uint32_t a, std::uint32_t b, double score) {
  if (members_[a].size() < members_[b].size()) std::swap(a, b);
  for (const std::uint32_t node : members_[b]) group_of_[node] = a;
  members_[a].insert(members_[a].end(), members_[b].begin(), members_[b].end());
  members_[b].clear();
  score_[a] = std::max({score_[a], score_[b], score});
}

bool Grouping::grouped_with_source(std::uint32_t mine, std::uint32_t source) const {
  const auto& group = members_[group_of_[mine]];
  return std::any_of(group.begin(), group.end(),
                     [&](std::uint32_t other) { return node(other).source == source; });
}

// --- What is left over on both sides may differ.

void Grouping::join_differing() {
  const std::vector<Pair>& pairs = pairing_.pairs();
  for (std::size_t i = 0; i < pairs.size(); ++i)
    differing_[i] = pairs[i].related.relation == Relation::conflict && may_differ(pairs[i]);
  std::vector<const Pair*> joined;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const Pair& pair = pairs[i];
    if (!differing_[i]) continue;
    if (best_for_both(pair) && !home_conflict(pair, pair.a, pair.b) &&
        !home_conflict(pair, pair.b, pair.a)) {
      joined.push_back(&pair);
    } else {
      ++not_comparable_;
    }
  }
  for (const Pair* pair : joined) {
    if (group_of_[pair->a] == group_of_[pair->b]) continue;
    if (at_odds_at_home(pair->a, pair->b)) {
      ++not_comparable_;
    } else {
      merge(group_of_[pair->a], group_of_[pair->b], pair->score);
      differs_.insert(group_of_[pair->a]);
    }
  }
}

bool Grouping::may_differ(const Pair& pair) const {
  return !grouped_with_source(pair.a, node(pair.b).source) &&
         !grouped_with_source(pair.b, node(pair.a).source) && alike_enough(pair);
}

/// The same thing in all but the value?
bool Grouping::alike_enough(const Pair& pair) const {
  const Claim& a = pairing_.claim(pair.claim_a);
  const Claim& b = pairing_.claim(pair.claim_b);
  if (pair.score < enough_to_differ || !plausible_slip(a.value, b.value)) return false;
  const std::vector<SlotName>& key = pairing_.check().key;
  for (const SlotName slot : key)
    if (slot != SlotName::event && strict_meeting(a, b, slot) == Meeting::apart) return false;
  return std::find(key.begin(), key.end(), SlotName::day) == key.end() ? alike_figures(a, b)
                                                                        : alike_hours(a, b);
}

/// Two hours of one stated day: most of what one says of the event the other says too.
bool Grouping::alike_hours(const Claim& a, const Claim& b) const {
  return meeting(a, b, SlotName::day) == Meeting::met &&
         shared_part(a, b, SlotName::event) >= enough_of_event;
}

bool Grouping::alike_figures(const Claim& a, const Claim& b) const {
  const Theme around = theme(a, b);
  if (of_ == Of::versions) return !around.apart();
  if ((a.running || b.running) && meeting(a, b, SlotName::as_of) == Meeting::apart) return false;
  if (around.place == Meeting::unknown && (place_matters(a) || place_matters(b))) return false;
  const Meeting of = strict_meeting(a, b, SlotName::of);
  return !around.apart() && (around.topic == Meeting::met || of == Meeting::met);
}

/// Does the story tell this count for several places? Then one without a place is not comparable.
bool Grouping::place_matters(const Claim& claim) const {
  std::set<std::uint64_t> places;
  for (const Node& other : pairing_.nodes())
    for (const std::uint32_t index : other.claims)
      if (strict_meeting(pairing_.claim(index), claim, SlotName::of) == Meeting::met)
        if (const Anchor* place = nearest_anchor(pairing_.claim(index), AnchorKind::place))
          places.insert(place->key);
  return places.size() > 1;
}

/// Would one source hold two values if the groups of these nodes were one?
bool Grouping::at_odds_at_home(std::uint32_t a, std::uint32_t b) const {
  for (const std::uint32_t x : members_[group_of_[a]])
    for (const std::uint32_t y : members_[group_of_[b]])
      if (node(x).source == node(y).source && !pairing_.joins(pairing_.related(x, y))) return true;
  return false;
}

/// Is each the other's only partner in its source, or clearly the best of them?
bool Grouping::best_for_both(const Pair& pair) const {
  return !beaten(pair, pair.a, pair.b) && !beaten(pair, pair.b, pair.a);
}

bool Grouping::beaten(const Pair& pair, std::uint32_t mine, std::uint32_t theirs) const {
  const auto& pairs = pairing_.pairs_of(mine);
  return std::any_of(pairs.begin(), pairs.end(), [&](std::uint32_t i) {
    const Pair& other = pairing_.pairs()[i];
    const std::uint32_t there = partner_of(other, mine);
    return differing_[i] && there != theirs && node(there).source == node(theirs).source &&
           other.score * clearly_better > pair.score;
  });
}

/// The home test: does the source of `mine` hold another value, in conflict with it, that meets `other` as
/// well, and is not spoken for by an equal one?
bool Grouping::home_conflict(const Pair& pair, std::uint32_t mine, std::uint32_t other) const {
  const auto& pairs = pairing_.pairs_of(other);
  return std::any_of(pairs.begin(), pairs.end(), [&](std::uint32_t i) {
    const Pair& known = pairing_.pairs()[i];
    const std::uint32_t rival = partner_of(known, other);
    return rival != mine && node(rival).source == node(mine).source && alike_enough(known) &&
           known.score * clearly_better > pair.score && !grouped_with_source(rival, node(other).source) &&
           pairing_.related(rival, mine).relation == Relation::conflict;
  });
}

void Grouping::emit(LinedUp& out) const {
  out.not_comparable += not_comparable_;
  for (std::uint32_t g = 0; g < members_.size(); ++g) {
    if (members_[g].empty()) continue;
    Group group{&pairing_.check(), {}, differs_.count(g) > 0, false, score_[g]};
    std::vector<std::uint32_t> members = members_[g];
    std::sort(members.begin(), members.end());
    for (const std::uint32_t member : members) group.nodes.push_back(node(member));
    std::stable_sort(group.nodes.begin(), group.nodes.end(),
                     [](const Node& a, const Node& b) { return a.source < b.source; });
    out.groups.push_back(std::move(group));
  }
}

}  // namespace doichieu
