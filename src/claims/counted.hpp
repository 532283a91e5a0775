#pragma once
// What a number counts: the noun phrase behind it, to its head.
//
//   50 Boeing 737 MAX aircraft     head: aircraft (a concept), object: 737 MAX
//   37 người chết                  head: chết
//   230 projects with a total …    head: projects, a word no entry knows

#include <string>
#include <vector>

#include "claims/mention.hpp"
#include "claims/words.hpp"

namespace doichieu {

struct Counted {
  TokenRange phrase;  ///< behind the number; may be empty
  /// Those of the phrase; the head is the last in English, the first in Vietnamese.
  std::vector<EntryId> concepts;
  std::vector<TokenRange> designators;  ///< "737 MAX", "787-9"
  TokenRange head_word;                 ///< where no concept is known
};

/// `name_at`: for every token the index of the name it is part of, or no_index.
Counted counted_by(const Words& words, const QuantityReading& quantity,
                   const std::vector<std::uint32_t>& name_at);

/// The runs of a name that hold a digit, with a capitalised suffix: "Boeing 737 MAX" -> "737 MAX".
std::vector<TokenRange> designators_in(const NormalText& text, TokenRange name);

}  // namespace doichieu
