#pragma once
// How far an event has come, how firm or of what rank it is: a step on a ladder of rules/lexicon.
//
//   memorandum 3, contract and order 6          on the ladder "deal"
//   working visit 1, official 2, state visit 3  on the ladder "visit"
//   had nothing to do with 0, brought by 1      on the ladder "cause"
//
// A vague word holds several steps, as "agreement" may be a memorandum or a contract: whoever says the
// narrower word refines it. Steps that share nothing conflict; where one denies what the other says,
// by polarity; where they are no degrees of one thing, by scope; elsewhere by firmness.

#include <string>

#include "rules/ladders.hpp"
#include "value/relation.hpp"

namespace doichieu {

struct Status {
  Ladder ladder;
  double low = 0, high = 0;  ///< both ends may be meant
  std::string written;       ///< the words, for people; no part of what is compared
  friend bool operator==(const Status&, const Status&) = default;
};

/// Steps of two ladders are unrelated.
Related relate(const Status& a, const Status& b);

}  // namespace doichieu
