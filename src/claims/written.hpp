#pragma once
// Two values as someone writes them, without an article around: what `doichieu relate` answers.

#include <string>
#include <string_view>

#include "normalise/spelling.hpp"
#include "rules/rule_set.hpp"
#include "value/relation.hpp"

namespace doichieu {

struct WrittenRelation {
  Related related;
  std::string detail;  ///< of spellings: "POORER"; else ""
  std::string reason;  ///< one sentence in English
};

/// The texts that the two values stand in.
struct WrittenRegimes {
  AccentRegime a = AccentRegime::unknown;
  AccentRegime b = AccentRegime::unknown;
};

WrittenRelation relate_written_syllables(std::string_view a, std::string_view b, WrittenRegimes regimes);
WrittenRelation relate_written_names(std::string_view a, std::string_view b, WrittenRegimes regimes,
                                     const RuleSet& rules);

/// Offices and places on a day, an ISO date: ministries and provinces merge. "" comes after all of that. What
/// the rules do not read is unrelated to what they do; two places that they do not know are names.
WrittenRelation relate_written_roles(std::string_view a, std::string_view b, const RuleSet& rules,
                                     std::string_view day = {});
WrittenRelation relate_written_places(std::string_view a, std::string_view b, const RuleSet& rules,
                                      std::string_view day = {});
WrittenRelation relate_written_values(std::string_view a, std::string_view b, const RuleSet& rules);

}  // namespace doichieu
