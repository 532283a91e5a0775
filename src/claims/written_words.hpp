#pragma once
// A value that stands alone, with what the lexicon says of its words: "Đại sứ Mỹ tại Việt Nam".
//
// No article around it tells its language, so a reader tries both and keeps the reading that leaves the
// fewest words over.

#include <string_view>

#include "claims/words.hpp"
#include "rules/rule_set.hpp"

namespace doichieu {

/// Never moved: `words` points into it. `written` must outlive it.
class WrittenWords {
 public:
  WrittenWords(std::string_view written, Language language, const RuleSet& rules);
  WrittenWords(const WrittenWords&) = delete;
  WrittenWords& operator=(const WrittenWords&) = delete;

 private:
  NormalText text_;
  Hits hits_;

 public:
  const Words words;
};

/// Is the token one that names nothing: a mark, "the", "of", "và"?
bool is_filler(const Words& words, std::uint32_t token);

}  // namespace doichieu
