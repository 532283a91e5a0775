#pragma once
// Do the claim rules do what their examples say?
//
// Every example is read as an article of one paragraph, and the rule it stands under is looked at alone:
//
//   [[claim.example]]         the rule matches, a claim comes of it, and the captures are what `give` says
//   [[claim.counterexample]]  no claim comes of the rule
//
// A rule of kind "list" makes a claim where two persons or more follow; any other where a claim of its kind
// stands at its value. Captures are compared folded, without case and marks. A rule needs a counter-example,
// an example in each language that it has patterns in, and for each of its patterns an example that it fires
// in: what no example shows, nobody will notice breaking. An example whose
// claim another rule makes, which comes first, shows nothing of its own.

#include <vector>

#include "rules/rule_set.hpp"

namespace doichieu {

struct RuleTest {
  std::size_t examples = 0, counterexamples = 0;
  std::vector<Diagnostic> failures;  ///< in the order of the files and of their lines
};

/// REQUIRES: `rules` were loaded from `files`, without mistakes.
RuleTest test_rules(const RuleSet& rules, const std::vector<RuleFile>& files);

}  // namespace doichieu
