#pragma once
// Which way the verbs of a sentence look, so that a weekday or a date without its year is looked for there.
//
//   It will sell its shares, under an agreement signed on Monday.      the verb that stands before decides
//   On Tuesday the court will rule.                                    else the first one behind
//   It will reach the coast, although Tuesday's squall was weak.       the verbs of its own clause come first
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

  /// That of the verb nearest before the token in its clause; of the first one behind it where the token
  /// opens its clause (a word that introduces it aside); else of the nearest one in the clauses before.
  Tense at(std::uint32_t token) const;

  /// Does no verb of the sentence tell its tense?
  bool none() const { return verbs_.empty(); }

 private:
  struct Verb {
    std::uint32_t at = 0;
    Tense tense = Tense::none;
  };
  struct Clause {
    std::uint32_t first = 0;
    bool main = false;  ///< the verbs before it say nothing of it: behind a semicolon
  };
  std::vector<Verb> verbs_;      ///< in order
  std::vector<Clause> clauses_;  ///< in order; the first is the sentence
};

}  // namespace doichieu
