#pragma once
// What there is to write in rule files, and what stands in them.

#include <string>

#include "cli/rules_usage.hpp"
#include "rules/rule_set.hpp"

namespace doichieu {

/// `doichieu rules list`: the layers and what they change, how many entries there are of each type, then
/// every claim rule, every check and every profile, with their files. With `usage` (not null), how often each
/// fired.
std::string list_rules(const RuleSet& rules, const Usage* usage = nullptr);

/// `doichieu rules list --unused`: what never fired, the highest layer's entries first.
std::string list_unused(const RuleSet& rules, const Usage& usage);

/// `doichieu rules list --keys`: every table of every kind of rule file with its keys, and the words to
/// choose from, as Markdown. rules/README.md holds it word for word.
std::string list_keys();

}  // namespace doichieu
