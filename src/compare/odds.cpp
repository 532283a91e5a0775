#include "compare/odds.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "compare/plausible.hpp"

namespace doichieu {
namespace {

constexpr double most_shared = 4;  ///< anchors; more tell no more
constexpr double most_rarity = 5;
constexpr double most_margin = 2;
constexpr double most_likeness_margin = 0.5;
constexpr double most_days = 3;
constexpr double near_ratio = 1.42;  ///< of two amounts that are near each other

double logistic(double sum) {
  return 1 / (1 + std::exp(-sum));
}

double of_kind(const Odds& odds, ClaimKind kind) {
  switch (kind) {
    case ClaimKind::quantity:
      return odds.quantity;
    case ClaimKind::percent:
      return odds.percent;
    case ClaimKind::measure:
      return odds.measure;
    case ClaimKind::money:
      return odds.money;
    case ClaimKind::duration:
      return odds.duration;
    default:
      return 0;
  }
}

double of_meeting(Meeting meeting, double met, double apart) {
  return meeting == Meeting::met ? met : meeting == Meeting::apart ? apart : 0;
}

double of_kinship(const Odds& odds, Kinship kinship) {
  const std::array<double, 4> by_kinship = {odds.far, odds.near, odds.slip, odds.rare_slip};
  return by_kinship[static_cast<std::size_t>(kinship)];
}

double sum_of(const Odds& odds, const Claim& a, const Claim& b, Common common) {
  return odds.base + of_kind(odds, a.kind) + odds.likeness * common.likeness +
         odds.shared * std::min(common.shared, most_shared) +
         odds.rarity * std::min({a.weight, b.weight, most_rarity}) / most_rarity +
         of_kinship(odds, kinship(a.value, b.value));
}

/// Of counts and of what a sum of money or a measure is of: one thing, one of which the other is a kind, or
/// words that the lexicon does not know, or two things that it knows.
double of_counted(const Claim& a, const Claim& b, const DifferenceOdds& odds) {
  if (strict_meeting(a, b, SlotName::of) == Meeting::met) return odds.counted_met;
  if (meeting(a, b, SlotName::of) == Meeting::met) return odds.counted_wider;
  const Slot* x = a.slot(SlotName::of);
  const Slot* y = b.slot(SlotName::of);
  const bool told = x && y && !x->keys.empty() && !y->keys.empty();
  if (!told) return 0;
  return x->by_word || y->by_word ? odds.counted_by_word : odds.counted_apart;
}

/// REQUIRES: of one unit, or of two that convert.
bool of_near_amounts(const Claim& a, const Claim& b) {
  const auto [less, more] =
      std::minmax({std::get<Quantity>(a.value).amount(), std::get<Quantity>(b.value).amount()});
  return less > 0 && more < less * near_ratio;
}

}  // namespace

double odds_of_agreement(const Claim& a, const Claim& b, Related related, Common common,
                         const AgreementOdds& odds) {
  double sum =
      sum_of(odds, a, b, common) + odds.both * common.likeness * std::min(common.shared, most_shared);
  if (related.relation == Relation::same) sum += odds.equal;
  if (of_one_number(related.cause)) sum += odds.same_number;
  return logistic(sum);
}

double odds_of_difference(const Claim& a, const Claim& b, Common common, const Company& company,
                          const DifferenceOdds& odds) {
  const Theme around = theme(a, b);
  double sum = sum_of(odds, a, b, common) + of_counted(a, b, odds);
  sum += of_meeting(meeting(a, b, SlotName::who), odds.who_met, odds.who_apart);
  sum += of_meeting(around.place, odds.place_met, odds.place_apart);
  sum += of_meeting(around.topic, 0, odds.topic_apart);
  sum += odds.margin * std::clamp(company.margin, -most_margin, most_margin);
  sum +=
      odds.likeness_margin * std::clamp(company.likeness_margin, -most_likeness_margin, most_likeness_margin);
  sum += odds.story_shared * std::min(company.story_shared, most_shared) +
         odds.story_likeness * company.story_likeness;
  sum += odds.twin * company.twin + odds.neighbours * company.neighbours;
  sum += odds.days * std::min(company.days, most_days) + odds.titles * company.titles;
  if (company.stated) sum += odds.stated;
  if (of_near_amounts(a, b)) sum += odds.close;
  if (company.sole) sum += odds.sole;
  if (company.leads) sum += odds.leads;
  if (company.part) sum += odds.part;
  return logistic(sum);
}

}  // namespace doichieu
