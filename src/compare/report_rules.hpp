#pragma once
// The checks of rules/checks as a report lists them.

#include <vector>

#include "compare/report.hpp"
#include "rules/rule_set.hpp"

namespace doichieu {

/// Every check, by id; what it says about a verdict without the particulars of a story: "{subject}: both
/// count the same thing" becomes "…: both count the same thing".
std::vector<ReportRule> report_rules(const RuleSet& rules, Language language);

}  // namespace doichieu
