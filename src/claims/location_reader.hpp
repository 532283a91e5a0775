#pragma once
// Where things lie, as texts put it beside their names.
//
//   xã Phúc Khánh, huyện Bảo Yên (Lào Cai)      the commune lies in the district
//   Phúc Khánh Commune, Bảo Yên District        the same
//   the bridge over the Red River               what the bridge leads over
//   cầu Phong Châu bắc qua sông Hồng            the same, and the bridge has a name
//
//   huyện Bảo Yên (Lào Cai)                     the district lies in a province that the lexicon knows
//
// A place says its sort by a word beside or in its name; what holds it may be known without one. In a chain
// each place is smaller than the next, and nothing but a comma, a bracket or a small word stands between.

#include <string>
#include <vector>

#include "claims/mention.hpp"
#include "claims/words.hpp"
#include "value/location.hpp"

namespace doichieu {

struct LocationReading {
  Location location;
  std::string of;            ///< the folded name of what lies there; "" where it has none
  std::string of_sort;       ///< its sort, where it is a place
  EntryId thing = no_entry;  ///< the concept of what lies there, where it is no place: bridge
  TokenRange tokens;         ///< from what lies there to where
};

/// In the order of the text.
std::vector<LocationReading> read_locations(const Words& words, const Mentions& mentions);

}  // namespace doichieu
