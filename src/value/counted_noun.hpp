#pragma once
// The noun that a number counts: the head of the phrase behind it.
//
//   50 Boeing 737 MAX aircraft    aircraft
//   three venture capital firms   firms
//   200 sales agents              agents: of several plurals in a row the last
//   12 people died                people
//   12 domestic and foreign airlines, 100 doctors and nurses      airlines, doctors
//   a 50-member team              member: the word behind the hyphen
//   29 of the 30 missiles         missiles, of both numbers
//   45 of them, won 3 and lost    nothing
//   37 người đi cùng              người: in Vietnamese the head comes first
//
// Parts of speech are not known. In English the first plural shows the noun, one in -s or one the lexicon
// says is counted; where the phrase holds none ("40 Dreamliner", "one late goal") it is the last word before
// a function word, a date, a mark, an adverb in -ly or a form in -ed, but of several things only a name or a
// word that the lexicon knows. In Vietnamese it is the longest
// word behind the number that the lexicon counts or knows as a concept, else one syllable.

#include "value/word_view.hpp"

namespace doichieu {

/// The head of the phrase that begins at the token behind a number; empty where there is none. `one`: the
/// number is one, and what it counts no plural. Looks at ten tokens at most.
TokenRange counted_noun(const WordView& words, std::uint32_t at, bool one);

}  // namespace doichieu
