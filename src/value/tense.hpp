#pragma once
// Which way the verbs of a sentence look, so that a weekday or a date without its year is looked for there.
//
//   It will sell its shares, under an agreement signed on Monday.      the verb that stands before decides
//   On Tuesday the court will rule.                                    else the first one behind
//
// Words that look ahead or back are date words of calendar.toml ("future", "past"). English words in -ed look
// back, but not right behind one that looks ahead: "will be opened".

#include <vector>

#include "value/word_view.hpp"

namespace doichieu {

enum class Tense : std::uint8_t { none, past, future };

class Tenses {
 public:
  /// Reads the sentence that `words` entered last.
  void read(const WordView& words);

  /// That of the verb nearest before the token; of the first one behind it where the token opens its sentence
  /// (a word that introduces it aside).
  Tense at(std::uint32_t token) const;

  /// Does no verb of the sentence tell its tense?
  bool none() const { return verbs_.empty(); }

 private:
  struct Verb {
    std::uint32_t at = 0;
    Tense tense = Tense::none;
  };
  std::vector<Verb> verbs_;  ///< in order
  std::uint32_t first_ = 0;  ///< of the sentence
};

}  // namespace doichieu
