#pragma once
// What there is to write in rule files, and what stands in them.

#include <string>

#include "rules/rule_set.hpp"

namespace doichieu {

/// `doichieu rules list`: how many entries of each type, then every claim rule and every check, with their
/// files.
std::string list_rules(const RuleSet& rules);

/// `doichieu rules list --keys`: every table of every kind of rule file with its keys, and the words to
/// choose from, as Markdown. rules/README.md holds it word for word.
std::string list_keys();

}  // namespace doichieu
