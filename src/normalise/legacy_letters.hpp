#pragma once
// The letters of Vietnamese in encodings older than Unicode, as they look where their bytes were read as
// windows-1252.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace doichieu {

/// The byte that windows-1252 shows as `c`; Latin-1 where windows-1252 has nothing. Nothing for others.
std::optional<std::uint8_t> byte_of_1252(char32_t c);

/// One byte of an encoding as it was meant; 0 where it is ASCII or nothing of the alphabet. Combining marks
/// stand behind their letter.
char32_t letter_of_tcvn(std::uint8_t byte);
char32_t letter_of_viscii(std::uint8_t byte);
char32_t letter_of_windows_1258(std::uint8_t byte);

/// What several characters were meant as, and how many of them it takes; `taken` 0 where they are what they
/// seem.
struct Meant {
  std::u32string letter;  ///< base and combining marks
  std::size_t taken = 0;
};

/// VNI-Windows: a letter and, behind it, the sign of its marks. `at` < text.size().
Meant read_vni(std::u32string_view text, std::size_t at);

/// VIQR: a letter of ASCII and the signs of its marks. A full stop or question mark counts as a tone only
/// where no sentence can end: inside a word, behind another sign, before a word in small letters. `at` <
/// text.size().
Meant read_viqr(std::u32string_view text, std::size_t at);

}  // namespace doichieu
