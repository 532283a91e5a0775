#pragma once
// One person, two ages: what several articles say of those whom they share.
//
//   "Anna Berg, 43"  "Anna Berg (42)"            told
//   "Anna Berg, 48"  "chị Anna Berg (49 tuổi)"   left alone: by the older count of East Asia a child
//                                                is one at birth; a Vietnamese text may keep to it
//
// An age is of whoever its sentence names, as the words stand ("Berg, 43", "the 43-year-old Berg"). What an
// article itself tells in two ways is not held against another.

#include <vector>

#include "compare/line_up.hpp"

namespace doichieu {

/// Is it the age of somebody who is named, in whole years and without a hedge?
bool is_told_age(const Claim& claim);

/// May the two ages be one by two counts? A year apart, and one of the texts Vietnamese.
bool by_two_counts(const Claim& a, const Claim& b);

/// The claims of all sources that tell one of two ages of one person, by source.
struct AgeDifference {
  std::vector<std::uint32_t> a, b;  ///< `a` is told by more sources, or by the first
};

/// `lined_up`: the groups of all claims; those of kind person say who is one.
std::vector<AgeDifference> differing_ages(const std::vector<Claim>& claims, const LinedUp& lined_up,
                                          const std::vector<Versions>& versions);

}  // namespace doichieu
