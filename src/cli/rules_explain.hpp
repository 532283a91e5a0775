#pragma once
// doichieu rules explain RULE FILE: why a claim rule matches a sentence, or what stopped it, on the words.
//
//   draft.txt:3: no match
//     Vietnam Airlines carried 50 passengers.
//     ~~~~~~~~~~~~~~~~ ^^^^^^^^^^^^^^^^^^^^^
//     claims/deals.toml:16: '<purchase>' stands at none of these words
//       {buyer:organisation} ..12 <purchase> ..3 {item:quantity}
//                                 ^^^^^^^^^^
//     concepts there: 'passengers' is passenger

#include <string>

#include "reader/article.hpp"
#include "rules/rule_set.hpp"

namespace doichieu {

/// ERRORS: UsageError where the rules have no such claim rule, with the nearest.
const ClaimRule& claim_rule_named(const std::string& id, const RuleSet& rules);

std::string explain(const Article& article, const RuleSet& rules, const ClaimRule& rule);

}  // namespace doichieu
