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
constexpr double most_days = 3;

double logistic(double sum) {
  return 1 / (1 + std::exp(-sum));
}

double of_kind(const AgreementOdds& odds, ClaimKind kind) {
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

double of_kinship(const AgreementOdds& odds, Kinship kinship) {
  const std::array<double, 4> by_kinship = {odds.far, odds.near, odds.slip, odds.rare_slip};
  return by_kinship[static_cast<std::size_t>(kinship)];
}

/// Of figures that differ those of two sizes are not compared at all, and those of one size are the rule.
double of_kinship(const DifferenceOdds& odds, Kinship kinship) {
  return kinship == Kinship::rare ? odds.rare_slip : kinship == Kinship::slip ? odds.slip : 0;
}

}  // namespace

double odds_of_agreement(const Claim& a, const Claim& b, Related related, Common common,
                         const AgreementOdds& odds) {
  const double shared = std::min(common.shared, most_shared);
  double sum = odds.base + of_kind(odds, a.kind) + of_kinship(odds, kinship(a.value, b.value));
  sum += odds.likeness * common.likeness + odds.shared * shared + odds.both * common.likeness * shared;
  sum += odds.rarity * std::min({a.weight, b.weight, most_rarity}) / most_rarity;
  if (related.relation == Relation::same) sum += odds.equal;
  if (of_one_number(related.cause)) sum += odds.same_number;
  return logistic(sum);
}

double odds_of_difference(const Claim& a, const Claim& b, double likeness, const Company& company,
                          const DifferenceOdds& odds) {
  const Theme around = theme(a, b);
  double sum = odds.base + odds.likeness * likeness + of_kinship(odds, kinship(a.value, b.value));
  if (a.kind == ClaimKind::percent) sum += odds.percent;
  if (strict_meeting(a, b, SlotName::of) == Meeting::met) sum += odds.counted_met;
  if (meeting(a, b, SlotName::who) == Meeting::apart) sum += odds.who_apart;
  if (around.place == Meeting::apart) sum += odds.place_apart;
  if (around.topic == Meeting::apart) sum += odds.topic_apart;
  sum += odds.margin * std::clamp(company.margin, -most_margin, most_margin);
  sum += odds.story_shared * std::min(company.story_shared, most_shared);
  sum += odds.twin * company.twin + odds.neighbours * company.neighbours;
  sum += odds.days * std::min(company.days, most_days);
  if (company.sole) sum += odds.sole;
  return logistic(sum);
}

}  // namespace doichieu
