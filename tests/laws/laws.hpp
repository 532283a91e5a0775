#pragma once
// Laws that hold for every story, whatever it tells: nobody has to say what is right in it.
//
//   for (const Law& law : all_laws()) law.of(story, rules)      // over any folder: doichieu_laws FOLDER…
//
// Most set an article beside a copy of itself with one known change (laws/change.hpp). What one article says
// against itself (Verdict::inconsistent) may follow from any change, and breaks no law.

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "reader/article.hpp"
#include "rules/rule_set.hpp"

namespace doichieu::laws {

struct Outcome {
  std::size_t tried = 0;               ///< changes, or stories
  std::vector<std::string> not_found;  ///< changes that should be told and are not, a line each
  std::vector<std::string> told;       ///< what should not be told and is

  std::size_t found() const { return tried - not_found.size(); }
  void add(Outcome other);
};

struct Law {
  const char* name;                                         ///< "another figure"
  const char* about;                                        ///< what it asks, in a sentence
  int least_found;                                          ///< of a hundred changes that should be told
  Outcome (*of)(const Story& story, const RuleSet& rules);  ///< its draws depend on the story alone
};

std::span<const Law> all_laws();

}  // namespace doichieu::laws
