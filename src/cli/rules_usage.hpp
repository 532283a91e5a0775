#pragma once
// How often each entry of the lexicon, each claim rule and each check fires in some stories.

#include <map>
#include <string>
#include <vector>

#include "reader/reader.hpp"
#include "rules/rule_set.hpp"

namespace doichieu {

struct Usage {
  std::size_t articles = 0;
  std::vector<std::size_t> entries;           ///< by EntryId: places where a form of it stands
  std::map<std::string, std::size_t> claims;  ///< by claim rule: the claims it made
  std::map<std::string, std::size_t> checks;  ///< by check: its findings
};

/// `stories` are folders or files, each a story of its own. ERRORS: as read_story().
Usage usage_in(const std::vector<std::string>& stories, const RuleSet& rules, const ReadOptions& reading);

}  // namespace doichieu
