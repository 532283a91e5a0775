#pragma once
// A letter as it stands in a text: composed, or a base with combining marks behind it in any order.
//
// REQUIRES: well-formed UTF-8.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "normalise/letter.hpp"
#include "text/utf8.hpp"

namespace doichieu {

/// A letter of the alphabet and the bytes it takes, its marks included.
struct WrittenLetter {
  PackedLetter letter = 0;
  std::uint32_t size = 0;
  explicit operator bool() const { return letter != 0; }
};

/// Does a combining mark (U+0300 to U+036F) begin at `at`?
inline bool mark_at(std::string_view text, std::size_t at) {
  if (at + 1 >= text.size()) return false;
  const auto lead = static_cast<unsigned char>(text[at]);
  return lead == 0xCC || (lead == 0xCD && static_cast<unsigned char>(text[at + 1]) < 0xB0);
}

/// `letter` with the mark added; 0 where that makes no letter of the alphabet.
constexpr PackedLetter with_mark(PackedLetter letter, char32_t mark) {
  Letter whole = unpack(letter);
  if (const auto quality = quality_of_mark(mark); quality && whole.quality == Quality::none)
    whole.quality = *quality;
  else if (const auto tone = tone_of_mark(mark); tone && whole.tone == Tone::ngang)
    whole.tone = *tone;
  else
    return 0;
  return pack(whole);
}

/// The letter that begins at `at`; false where another character stands there, or where letter and marks are
/// no letter of the alphabet. A horn may come before or after the tone: only the whole is judged.
inline WrittenLetter written_letter(std::string_view text, std::size_t at) {
  const auto [c, size] = decode(text, at);
  PackedLetter letter = packed_letter_of(c);
  if (letter == 0 || !mark_at(text, at + size)) return {letter, size};
  std::uint32_t end = size;
  for (; letter != 0 && mark_at(text, at + end); end += 2)
    letter = with_mark(letter, decode(text, at + end).value);
  return letter != 0 && compose(unpack(letter)) != 0 ? WrittenLetter{letter, end} : WrittenLetter{};
}

}  // namespace doichieu
