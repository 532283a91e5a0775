#pragma once
// How likely two figures that may be one are told of one thing: a logistic model of what the sentences share.

#include "claims/claim.hpp"
#include "compare/likeness.hpp"

namespace doichieu {

/// Of two quantities whose values are compatible, 0..1. `shared` and `likeness` as in compare/likeness.hpp.
double odds_of_agreement(const Claim& a, const Claim& b, Related related, double shared, double likeness);

}  // namespace doichieu
