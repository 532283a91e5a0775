#pragma once
// Claims of all sources -> facts and findings.

#include <vector>

#include "claims/claim.hpp"
#include "compare/report.hpp"
#include "rules/rule_set.hpp"

namespace doichieu {

/// Lines up the claims of the report's sources, judges them by the checks, and fills facts, findings and
/// not_comparable. `extractions` are those of report.sources, in order. Messages are in `language`.
void compare(std::vector<Extraction> extractions, const RuleSet& rules, Language language, Report& report);

/// Puts facts (by kind, subject and id) and findings (most important first) into their order.
void sort_report(Report& report);

}  // namespace doichieu
