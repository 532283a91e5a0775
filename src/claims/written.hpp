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
WrittenRelation relate_written_roles(std::string_view a, std::string_view b, const RuleSet& rules);
WrittenRelation relate_written_places(std::string_view a, std::string_view b, const RuleSet& rules);
WrittenRelation relate_written_values(std::string_view a, std::string_view b, const RuleSet& rules);

}  // namespace doichieu
