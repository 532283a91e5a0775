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

/// Log-odds of what both models ask.
struct Weights {
  double base, likeness, shared, rarity;
  double quantity, percent, measure, money, duration;
  std::array<double, 4> kinship;  ///< by Kinship
};

constexpr Weights agreement = {.base = -1.27,
                               .likeness = 3.66,
                               .shared = 0.655,
                               .rarity = 1.82,
                               .quantity = -2.12,
                               .percent = -0.93,
                               .measure = 2.1,
                               .money = -0.07,
                               .duration = -0.2,
                               .kinship = {-3.72, -0.22, 0.88, 1.62}};
constexpr double likeness_and_shared = -0.91;
constexpr double equal_values = 1.03;
constexpr double equal_numbers = 1.12;  ///< under two bounds

constexpr Weights difference = {.base = -1.54,
                                .likeness = 1.14,
                                .shared = 0.345,
                                .rarity = 0.25,
                                .quantity = -1.12,
                                .percent = -1.32,
                                .measure = 0.44,
                                .money = -0.19,
                                .duration = -0.61,
                                .kinship = {-2.73, -0.84, 0.87, 1.92}};
constexpr double of_margin = 0.84;
constexpr double of_twin = -1.44;
constexpr double who_met = 1.35, who_apart = -1.0;
constexpr double counted_met = 0.4, counted_apart = -0.29;
constexpr double place_met = 0.91, place_apart = -1.3;

double logistic(double sum) {
  return 1 / (1 + std::exp(-sum));
}

double of_kind(const Weights& weights, ClaimKind kind) {
  switch (kind) {
    case ClaimKind::quantity:
      return weights.quantity;
    case ClaimKind::percent:
      return weights.percent;
    case ClaimKind::measure:
      return weights.measure;
    case ClaimKind::money:
      return weights.money;
    case ClaimKind::duration:
      return weights.duration;
    default:
      return 0;
  }
}

double of_meeting(Meeting meeting, double met, double apart) {
  return meeting == Meeting::met ? met : meeting == Meeting::apart ? apart : 0;
}

double sum_of(const Weights& weights, const Claim& a, const Claim& b, Common common) {
  return weights.base + of_kind(weights, a.kind) + weights.likeness * common.likeness +
         weights.shared * std::min(common.shared, most_shared) +
         weights.rarity * std::min({a.weight, b.weight, most_rarity}) / most_rarity +
         weights.kinship[static_cast<std::size_t>(kinship(a.value, b.value))];
}

bool is_bound(Cause cause) {
  return cause == Cause::bound || cause == Cause::hedge || cause == Cause::floor || cause == Cause::over ||
         cause == Cause::estimate;
}

}  // namespace

double odds_of_agreement(const Claim& a, const Claim& b, Related related, Common common) {
  double sum = sum_of(agreement, a, b, common) +
               likeness_and_shared * common.likeness * std::min(common.shared, most_shared);
  if (related.relation == Relation::same) sum += equal_values;
  if (is_bound(related.cause)) sum += equal_numbers;
  return logistic(sum);
}

double odds_of_difference(const Claim& a, const Claim& b, Common common, double margin, double twin) {
  return logistic(sum_of(difference, a, b, common) +
                  of_margin * std::clamp(margin, -most_margin, most_margin) + of_twin * twin +
                  of_meeting(meeting(a, b, SlotName::who), who_met, who_apart) +
                  of_meeting(meeting(a, b, SlotName::of), counted_met, counted_apart) +
                  of_meeting(theme(a, b).place, place_met, place_apart));
}

}  // namespace doichieu
