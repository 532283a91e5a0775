#pragma once
// How two names differ that may be one, misspelt: word by word, folded, of names of as many words.
//
//   Lê Thu Phương     Lê Thu Phoung       no_syllable: nobody's name holds what is no syllable
//   Bui Minh Kanh     Bùi Minh Khánh      letters: an h is lost, as where other languages do not write it
//   Lê Thu Mây        Lê Thúy Mây         letters: one letter more
//   Lê Văn Mây        Lê Thanh Mây        middle: another middle name
//   Bùi Mây           Bay Mây             two_syllables
//   Peter Thornton    Peter Thorton       long_word: a letter of a long surname, and not one sound
//   Tim Parker        Tip Parker          short_word
//   Takahiro Sato     Takashi Sato        given: another given name that begins alike
//
// It only says what the words show. Whether the two are one person depends on what else is told of them.

#include <cstdint>
#include <span>

#include "rules/alike.hpp"
#include "value/name.hpp"

namespace doichieu {

/// The surest sign of a misprint last.
enum class NameSlip : std::uint8_t {
  none,   ///< one name, or two that have little to do with each other
  given,  ///< foreign names of two words: one surname, and given names that begin with the same three letters
  short_word,     ///< a foreign name but for one letter of a word, and not by its sound
  two_syllables,  ///< Vietnamese names of two words, one of them the same, the other with the same beginning
  middle,         ///< Vietnamese names of three words or more but for a middle name
  letters,        ///< Vietnamese names of three words or more but for a letter of one, or but for h's
  long_word,      ///< a foreign name but for one letter of a long surname, and not by its sound
  no_syllable,    ///< a Vietnamese name with what is no syllable, where the other has one
};

/// The same both ways. `sounds` are those of rules/alike/: two habits of writing one foreign name are none.
NameSlip slip_between(const Name& a, const Name& b, std::span<const Sound> sounds);

/// The same of names of places, in two words or more: letters or none.
NameSlip slip_between_places(const Name& a, const Name& b);

/// The same of names of things, in three Vietnamese syllables or more: letters, in one word or two, or none.
NameSlip slip_between_things(const Name& a, const Name& b);

}  // namespace doichieu
