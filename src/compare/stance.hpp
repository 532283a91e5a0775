#pragma once
// How the values of one fact stand to each other: see Stance in compare/report.hpp.

#include <span>
#include <vector>

#include "claims/claim.hpp"
#include "compare/report.hpp"

namespace doichieu {

/// A value, and how many sources have it.
struct Carried {
  const Value* value = nullptr;
  std::size_t sources = 0;
};

/// One stance a value. REQUIRES: values of one claim kind.
std::vector<Stance> stances_of(std::span<const Carried> values, const Lexicon& lexicon);

/// Of two sides that cannot both be true, by how many sources each has.
std::pair<Stance, Stance> stances_of_sides(std::size_t a, std::size_t b);

}  // namespace doichieu
