#pragma once
// A minute of a match: the 59th, the second of stoppage time, 90+2.
//
//   59 / 60        conflict, cause digits
//   90+2 / 90+2    same;  90 / 90+2  overlaps: what is added is left out;  added 2 / 90+2  refined-by
//
// Minutes are counted from 1. Of stoppage time alone nobody knows the half: `minute` is 0 then.

#include <string>

#include "value/relation.hpp"

namespace doichieu {

struct MatchMinute {
  int minute = 0;  ///< of play; 0 where only stoppage time is told
  int added = 0;   ///< of stoppage time; 0 where none is told
  friend bool operator==(const MatchMinute&, const MatchMinute&) = default;
};

Related relate(const MatchMinute& a, const MatchMinute& b);

/// "59'", "90+2'", "+2'".
std::string print(const MatchMinute& minute);

}  // namespace doichieu
