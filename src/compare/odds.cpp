#include "compare/odds.hpp"

#include <algorithm>
#include <cmath>

#include "compare/plausible.hpp"

namespace doichieu {
namespace {

// Fitted to pairs of figures of stories whose facts are known, by their log-odds.
constexpr double base = -1.27;
constexpr double of_likeness = 3.66;
constexpr double of_shared = 1.31;  ///< two anchors of weight 1
constexpr double of_both = -1.82;
constexpr double of_rarity = 1.82;
constexpr double of_equal = 1.03;
constexpr double of_same_number = 1.12;
constexpr double most_shared = 4;
constexpr double most_rarity = 5;

double of_kind(ClaimKind kind) {
  switch (kind) {
    case ClaimKind::quantity:
      return -2.12;
    case ClaimKind::percent:
      return -0.93;
    case ClaimKind::measure:
      return 2.1;
    default:
      return -0.1;
  }
}

double of_kinship(Kinship kinship) {
  constexpr double by_kinship[] = {-3.72, -0.22, 0.88, 1.62};
  return by_kinship[static_cast<std::size_t>(kinship)];
}

}  // namespace

double odds_of_agreement(const Claim& a, const Claim& b, Related related, double shared, double likeness) {
  const double common = std::min(shared, most_shared) / 2;
  const double rarity = std::min({a.weight, b.weight, most_rarity}) / most_rarity;
  double sum = base + of_kind(a.kind) + of_kinship(kinship(a.value, b.value)) + of_likeness * likeness +
               of_shared * common + of_both * likeness * common + of_rarity * rarity;
  if (related.relation == Relation::same) sum += of_equal;
  if (related.cause == Cause::bound || related.cause == Cause::hedge || related.cause == Cause::floor ||
      related.cause == Cause::over || related.cause == Cause::estimate)
    sum += of_same_number;
  return 1 / (1 + std::exp(-sum));
}

}  // namespace doichieu
