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

}  // namespace

double odds_of_agreement(const Claim& a, const Claim& b, Related related, Common common,
                         const AgreementOdds& odds) {
  double sum =
      sum_of(odds, a, b, common) + odds.both * common.likeness * std::min(common.shared, most_shared);
  if (related.relation == Relation::same) sum += odds.equal;
  if (of_one_number(related.cause)) sum += odds.same_number;
  return logistic(sum);
}

double odds_of_difference(const Claim& a, const Claim& b, Common common, double margin, double twin,
                          const DifferenceOdds& odds) {
  return logistic(sum_of(odds, a, b, common) + odds.margin * std::clamp(margin, -most_margin, most_margin) +
                  odds.twin * twin + of_meeting(meeting(a, b, SlotName::who), odds.who_met, odds.who_apart) +
                  of_meeting(meeting(a, b, SlotName::of), odds.counted_met, odds.counted_apart) +
                  of_meeting(theme(a, b).place, odds.place_met, odds.place_apart));
}

}  // namespace doichieu
