#pragma once
// What a newer version counts otherwise, in other words than the older one.
//
// A newer version of an article is written anew around its figures: the toll stands in another sentence, by
// another verb. But it is one article still, and goes on counting what it counted. So of what two versions
// count under one word, and neither has from the other, the figures that both open with are an update, and so
// is one figure left over on each side:
//
//   older  ... The quake has killed 632 people and hurt 329 more.
//   newer  ... As of Sunday there were 2,122 dead and 2,421 injured.
//
// Two left over on a side, or two words that part what is counted, leave it open: a toll of the country is no
// newer toll of a town. What grows while an event goes on may grow by any factor; of other counts one figure
// must be near the other.

#include "compare/line_up.hpp"

namespace doichieu {

/// REQUIRES: copied sentences were joined before (compare/join_copied.hpp), so that only what was rewritten
/// is left.
void join_versions(const std::vector<Claim>& claims, const RuleSet& rules,
                   const std::vector<Versions>& versions, LinedUp& lined_up);

}  // namespace doichieu
