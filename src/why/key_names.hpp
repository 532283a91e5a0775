#pragma once
// What the keys of slots and anchors stand for. A key is a hash; the words behind it are those of the
// lexicon and of the story's own texts.

#include <cstdint>
#include <string>
#include <unordered_map>

#include "why/inspection.hpp"

namespace doichieu {

class KeyNames {
 public:
  KeyNames(const Inspection& seen, const Lexicon& lexicon);

  /// The id of a concept, a name as written, a word or designator, a day; "a figure" for what is none of
  /// these.
  std::string of(std::uint64_t key) const;

 private:
  void add_texts(const NormalText& text, const Mentions& mentions, const Lexicon& lexicon);

  std::unordered_map<std::uint64_t, std::string> names_;  ///< only looked up, never walked through
};

}  // namespace doichieu
