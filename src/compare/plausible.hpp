#pragma once
// Could one of two values have been written for the other?

#include "claims/claim.hpp"

namespace doichieu {

/// Figures of one thing that differ are mostly of one size, or a slip apart: a digit changed, dropped or
/// swapped with its neighbour, a point moved. 12 and 4,500 are figures of two things, whatever their words
/// share. Values other than quantities: always.
bool plausible_slip(const Value& a, const Value& b);

}  // namespace doichieu
