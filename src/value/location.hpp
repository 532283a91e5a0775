#pragma once
// Where something lies: one place of one sort, which a thing has once. A village lies in one commune and one
// district, a bridge leads over one river.
//
// Two names of one sort conflict, cause name, unless one may be the other in another language: a name that no
// entry knows, written in English without a Vietnamese mark, is not held against a Vietnamese one.

#include <string>

#include "rules/lexicon.hpp"
#include "value/relation.hpp"

namespace doichieu {

struct Location {
  std::string sort;                ///< a `code` of place words: "district", "water"
  EntryId entry = no_entry;        ///< where the lexicon knows the whole name
  std::string name;                ///< folded, without the word for the sort, and without spaces
  bool may_be_translated = false;  ///< an English name that may stand for another one
  std::string written;             ///< the words, for people; no part of what is compared
  friend bool operator==(const Location&, const Location&) = default;
};

Related relate(const Location& a, const Location& b, const Lexicon& lexicon);

}  // namespace doichieu
