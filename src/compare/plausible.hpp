#pragma once
// Could one of two values have been written for the other?

#include "claims/claim.hpp"

namespace doichieu {

/// How near two values that differ are to each other.
enum class Kinship : std::uint8_t {
  none,  ///< 12 and 4,500: figures of two things, whatever their words share
  size,  ///< of one size; or the kind knows no sizes
  slip,  ///< a digit changed, dropped or swapped with its neighbour, a point moved, day and month swapped
  rare,  ///< a slip in a value that hardly occurs twice by chance: 144.3 / 134.4 is none, 114.59 / 114.95 is
};

Kinship kinship(const Value& a, const Value& b);

/// REQUIRES: of one unit. Is the one the other without its last digits, where rounding would have gone up:
/// 511 million of 511.6?
bool cut_off(const Value& a, const Value& b);

/// REQUIRES: of one unit. May the one, with its bound, have been written for the other: "more than 2,300" of
/// 2,412? Writers step down from a figure further than to its next round one.
bool within_bound(const Value& a, const Value& b);

/// Keys of which two values of kinship `rare` share one; none of a value that is not rare enough.
std::vector<std::uint64_t> kinship_keys(const Value& value);

}  // namespace doichieu
