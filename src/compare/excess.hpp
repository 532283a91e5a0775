#pragma once
// What was not looked at, because a limit was reached, as findings: an editor is never left to believe that
// all was compared. The check of kind `limit` in rules/checks/limits.toml says how; without it the findings
// are not told, and standard error alone says so.

#include <string>

#include "compare/report.hpp"
#include "rules/rule_set.hpp"

namespace doichieu {

/// Adds a fact and a finding for each report.excess. An article of which a part was not looked at is not said
/// to leave anything out, nor is its title held against its text: such findings are withdrawn.
void tell_excess(const RuleSet& rules, Language language, Report& report);

/// Keeps the `most` first findings; the others become one, as severe as the most severe of them.
void keep_findings(std::uint64_t most, const RuleSet& rules, Language language, Report& report);

/// One line for standard error. `path` is that of its article.
std::string describe(const Excess& excess, const std::string& path);

}  // namespace doichieu
