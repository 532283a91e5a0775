#pragma once
// Who did one deed, or said one thing: by name, or by what he is.
//
//   Ben Davis / Benjamin Davis       same, as names go
//   Ben Davis / Supachok Sarachat    conflict, cause name, if one of the texts names both: else the two may
//                                    be two names of one person
//   a lawyer / a relative            conflict, cause office
//   Boeing / its chief executive     unrelated: one may speak for the other

#include <memory>
#include <string>
#include <vector>

#include "rules/lexicon.hpp"
#include "value/name.hpp"
#include "value/relation.hpp"

namespace doichieu {

struct Doer {
  Name name;                                      ///< empty where nobody is named
  bool person = true;                             ///< not a body
  std::vector<EntryId> is;                        ///< what he is, where nobody is named: concepts or offices
  std::string written;                            ///< the words, for people
  std::shared_ptr<const std::vector<Name>> cast;  ///< the persons whom the text names

  bool named() const { return !name.written.empty(); }
};

Related relate(const Doer& a, const Doer& b, const Lexicon& lexicon);

}  // namespace doichieu
