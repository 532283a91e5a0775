#pragma once
// One saying, given to two speakers.
//
//   A  "We will go through it line by line," said one of her lawyers.
//   B  "We will go through it line by line," a relative said.
//
// That it is one saying shows in its words alone: the two sentences are copies of each other (compare/
// copies.hpp) but for who says it. Two who say much the same in other words are left alone.

#include <vector>

#include "compare/copies.hpp"
#include "compare/line_up.hpp"

namespace doichieu {

/// Adds a group for each saying whose speakers cannot be one.
void join_sayings(const std::vector<Claim>& claims, const Copies& copies, const RuleSet& rules,
                  LinedUp& lined_up);

}  // namespace doichieu
