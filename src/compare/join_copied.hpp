#pragma once
// What copied sentences add to the lining-up: groups that differ, and what a newer version changed.

#include <vector>

#include "compare/copied_values.hpp"
#include "compare/line_up.hpp"
#include "rules/rule_set.hpp"

namespace doichieu {

/// Groups that agreed, each in itself, become one that differs where a copied sentence has the one value for
/// the other; where one of them has the other source too, the two claims make a group of their own. Between
/// two versions of an article every changed value makes a group of versions, and so does every difference
/// that was found without a copy. REQUIRES: `lined_up` is the lining-up of `claims`.
void join_copied(const std::vector<Claim>& claims, const Copies& copies, const RuleSet& rules,
                 const std::vector<Versions>& versions, LinedUp& lined_up);

}  // namespace doichieu
