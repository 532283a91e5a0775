#pragma once
// When two rankings, two steps of an event or two places of a thing are said of one thing.

#include "compare/fit.hpp"

namespace doichieu {

/// Are claims of this kind fitted here?
bool is_said(ClaimKind kind);

/// What stands between two claims of such a kind whose values are comparable and whose key slots meet. Equal
/// values need something in common beside them. What differs needs more: a ranking the same thing ranked and
/// the same party, or much besides; a step of a deal the same parties and the same object, a number or a
/// model; a visit the same guest; a cause the same name and what it is the cause of; a place the same name of
/// what lies there.
Obstacle said_obstacle(const Claim& a, const Claim& b, const Fit& fit, const SaidWeights& weights);

}  // namespace doichieu
