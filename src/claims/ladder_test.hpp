#pragma once
// Do the ladders of rules/lexicon read what their examples say?
//
// Every example is read as an article of one paragraph:
//
//   example = [{ text = "…", step = "step.visit.state" }]   a claim tells that step of the ladder
//   counterexample = [{ text = "…" }]                       no claim tells a step of it
//
// A ladder with steps needs a counter-example, and an example in each language that its steps have words in.

#include "claims/rule_test.hpp"

namespace doichieu {

/// REQUIRES: `rules` were loaded from `files`, without mistakes.
RuleTest test_ladders(const RuleSet& rules, const std::vector<RuleFile>& files);

}  // namespace doichieu
