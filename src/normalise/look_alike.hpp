#pragma once
// Letters that look like a letter of Vietnamese and are another: what each is taken for.
//
// Sources: the confusables of Unicode Technical Standard 39, cut down to letters that keyboards, converters
// and copy protection really put into Latin words.

#include <cstdint>

namespace doichieu {

/// ð and ɖ in both cases, as đ in that case; 0 for any other.
char32_t d_with_stroke_for(char32_t c);

/// A Cyrillic or Greek letter as the Latin letter it looks like; 0 for any other.
char32_t latin_for(char32_t c);

/// A small capital as the letter it is the capital of, in lower case; 0 for any other.
char32_t letter_of_small_capital(char32_t c);

/// Is there a Cyrillic letter of the very shape of this ASCII letter? A word of such letters alone may be of
/// either script.
bool has_cyrillic_twin(char32_t c);

/// An accent with a place of its own as the combining mark it was meant as; 0 for any other.
char32_t combining_for(char32_t accent);

/// A dash, hyphen or quote of an odd code point as the usual one of its kind; 0 for any other. Curly quotes,
/// en and em dashes, the ellipsis and the minus sign are good typography, and stay.
char32_t usual_punctuation_for(char32_t c);

}  // namespace doichieu
