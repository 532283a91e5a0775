#pragma once
// How likely two figures are told of one thing: two logistic models, one of figures that may be one, one of
// figures that differ.
//
// Their weights are in rules/alike/odds.toml, with what they were fitted to. What the models ask needs no
// word of any language: how much the sentences share, how rare the figure is, whether a slip of the pen makes
// the one of the other, and what else the two articles tell (compare/company.hpp).

#include "claims/claim.hpp"
#include "compare/company.hpp"
#include "compare/likeness.hpp"
#include "rules/alike.hpp"

namespace doichieu {

/// What two claims of figures share; see compare/likeness.hpp.
struct Common {
  double shared = 0;
  double likeness = 0;  ///< 0..1
};

/// Of two quantities whose values are compatible, 0..1.
double odds_of_agreement(const Claim& a, const Claim& b, Related related, Common common,
                         const AgreementOdds& odds);

/// Of two quantities whose values conflict, and whose sentences are so alike, 0..1.
double odds_of_difference(const Claim& a, const Claim& b, double likeness, const Company& company,
                          const DifferenceOdds& odds);

}  // namespace doichieu
