#include "compare/stance.hpp"

#include <algorithm>

namespace doichieu {
namespace {

/// A fact that two hundred sources tell has few values; more than these are not held against each other.
constexpr std::size_t most_values = 32;

}  // namespace

std::vector<Stance> stances_of(std::span<const Carried> values, const Lexicon& lexicon) {
  std::vector<Stance> out(values.size(), Stance::says);
  if (values.size() > most_values) return out;
  for (std::size_t i = 0; i < values.size(); ++i)
    for (std::size_t j = 0; j < values.size(); ++j) {
      if (i == j) continue;
      const Relation relation = relate(*values[i].value, *values[j].value, lexicon).relation;
      if (relation == Relation::conflict && values[i].sources <= values[j].sources)
        out[i] = Stance::otherwise;
      else if (relation == Relation::refined_by && out[i] == Stance::says)
        out[i] = Stance::less;
    }
  return out;
}

std::pair<Stance, Stance> stances_of_sides(std::size_t a, std::size_t b) {
  return {a <= b ? Stance::otherwise : Stance::says, b <= a ? Stance::otherwise : Stance::says};
}

}  // namespace doichieu
