#pragma once
// Which code points repair must look at: all that is not surely what it seems.
//
// Sound text, which is nearly all text, is told by one scan: bytes of ASCII eight at a time, other code
// points through a table made of ICU's data at the first call.

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace doichieu {

enum class Suspect : std::uint8_t {
  none,
  composes,     ///< a mark or other code point that NFC may join to the one before, or that NFC replaces
  look_alike,   ///< a letter that stands for another, or bears a tone that no consonant has
  accent,       ///< an accent with a place of its own: ´ ` ~ ˆ
  invisible,    ///< soft hyphen, zero width, direction marks, byte order mark
  space,        ///< any space but U+0020, tabs and line ends
  punctuation,  ///< a dash, hyphen or quote of an odd code point
  wide,         ///< full width
  styled,       ///< a mathematical letter or digit, a ligature
};

/// What repair knows of a code point: 3 bytes.
struct Character {
  Suspect suspect = Suspect::none;
  bool in_word = false;  ///< a letter, a mark, or what may stand inside a word by mistake
  bool toned = false;    ///< a precomposed letter with a Vietnamese tone
};

Character character(char32_t c);

/// ` and ~ are what they are but between two letters.
constexpr bool is_ascii_accent(char32_t c) {
  return c == U'`' || c == U'~';
}

/// Hiragana to Hangul and what is written with them, full width aside.
constexpr bool is_east_asian(char32_t c) {
  return (c >= 0x2E80 && c < 0xA4D0 && c != 0x3000) || (c >= 0xAC00 && c < 0xD7B0) ||
         (c >= 0xF900 && c < 0xFB00) || (c >= 0xFE30 && c < 0xFE50) || (c > 0xFF5E && c < 0xFFF0) ||
         (c >= 0x20000 && c < 0x32000);
}

/// The offset of the first code point in [from, end) of `text` that is a suspect, or that bears a tone right
/// behind another that does; `end` where there is none. REQUIRES: well-formed UTF-8.
std::size_t first_suspect(std::string_view text, std::size_t from, std::size_t end);

}  // namespace doichieu
