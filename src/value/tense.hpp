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

/// Reads a sentence when the first question about it is asked: most have no time to ask for.
class Tenses {
 public:
  explicit Tenses(const WordView& words) : words_(words) {}

  /// From now on the questions are about the sentence that `words` has entered.
  void enter() { known_ = false; }

  /// That of the verb nearest before the token in its clause; of the first one behind it where the token
  /// opens its clause (a word that introduces it aside); else of the nearest one in the clauses before.
  Tense at(std::uint32_t token);

  /// Does no verb of the sentence tell its tense?
  bool none() {
    read();
    return verbs_.empty();
  }

 private:
  struct Verb {
    std::uint32_t at = 0;
    Tense tense = Tense::none;
  };
  struct Clause {
    std::uint32_t first = 0;
    bool main = false;  ///< the verbs before it say nothing of it: behind a semicolon
  };
  void read();

  const WordView& words_;
  bool known_ = false;
  std::vector<Verb> verbs_;      ///< in order
  std::vector<Clause> clauses_;  ///< in order; the first is the sentence
};

}  // namespace doichieu
