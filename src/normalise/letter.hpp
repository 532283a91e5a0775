#pragma once
// The letters of Vietnamese as features: a base letter, what its quality mark makes of it, and the tone.
//
// Three classes of mark are independent: quality (breve, circumflex, horn), stroke (đ), tone. A letter
// carries at most one of quality or stroke, and at most one tone. Source of the table: the Unicode Character
// Database; đ, which decomposes to nothing, by rule.

#include <cstdint>
#include <optional>

namespace doichieu {

enum class Quality : std::uint8_t { none, breve, circumflex, horn, stroke };

/// By their Vietnamese names, which are the field's: level, falling, dipping-rising, rising glottalised,
/// rising, low glottalised.
enum class Tone : std::uint8_t { ngang, huyen, hoi, nga, sac, nang };

struct Letter {
  char base = 0;  ///< 'a'..'z'
  Quality quality = Quality::none;
  Tone tone = Tone::ngang;
  bool upper = false;
  friend bool operator==(const Letter&, const Letter&) = default;
};

/// The features of a precomposed letter of the alphabet or an ASCII letter; nothing for any other code point.
std::optional<Letter> letter_of(char32_t c);

/// The quality or tone that a combining mark adds; nothing for other marks. U+0335 and U+0336 are no marks of
/// the alphabet: they are repaired before.
std::optional<Quality> quality_of_mark(char32_t c);
std::optional<Tone> tone_of_mark(char32_t c);

/// The precomposed letter; 0 where there is none (a tone on a consonant, a breve on o).
char32_t compose(Letter letter);

}  // namespace doichieu
