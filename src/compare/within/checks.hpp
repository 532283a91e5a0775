#pragma once
// The checks of one article against itself: one function each, one file each, one table.
//
// A check is switched on by a check of its kind in rules/checks. It tells only what its words tie together
// beyond doubt, and leaves alone what rounding, a bound or an open list explains.

#include <span>

#include "compare/within/slip.hpp"

namespace doichieu {

/// A total and its parts, where they fail by little: parts that come nowhere near the total were not meant to
/// be all of it.
std::vector<Slip> failing_sums(const Own& own, SourceIndex source);

/// One person spelled in two ways: see own_spelling.hpp.
std::vector<Slip> own_spelling_slips(const Own& own, SourceIndex source);

struct WithinCheck {
  ClaimKind kind;
  std::vector<Slip> (*find)(const Own& own, SourceIndex source);
};

/// In the order in which findings are made.
std::span<const WithinCheck> within_checks();

}  // namespace doichieu
