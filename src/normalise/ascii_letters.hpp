#pragma once
// ASCII letters, eight at a time: a word of a text is read in one step or two, without a branch a letter.
//
//   ascii_letters("Hanoi, July", 0)   // five letters, one of them upper case: "hanoi" and three bytes more

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace doichieu {

struct AsciiLetters {
  std::uint64_t lower = 0;  ///< eight bytes, the first one lowest; the letters first, in lower case
  unsigned size = 0;        ///< of them so many are letters, up to the first that is none
  unsigned upper = 0;       ///< and of these so many were written in upper case

  /// As they stand in a text.
  std::array<char, 8> bytes() const {
    return std::bit_cast<std::array<char, 8>>(
        std::endian::native == std::endian::big ? __builtin_bswap64(lower) : lower);
  }
};

/// The letters at `at`, at most eight. REQUIRES: at <= text.size().
inline AsciiLetters ascii_letters(std::string_view text, std::size_t at) {
  constexpr std::uint64_t each = 0x0101010101010101, high = 0x80 * each;
  std::uint64_t word = 0;
  if (text.size() - at >= sizeof word)
    std::memcpy(&word, text.data() + at, sizeof word);
  else
    std::memcpy(&word, text.data() + at, text.size() - at);
  if constexpr (std::endian::native == std::endian::big) word = __builtin_bswap64(word);

  AsciiLetters out;
  out.lower = word | 0x20 * each;
  // Without its high bit no byte carries into the next; a sum has it where the byte is as great as the
  // letter.
  const std::uint64_t small = out.lower & ~high;
  const std::uint64_t from_a = small + (0x80 - 'a') * each, behind_z = small + (0x80 - 'z' - 1) * each;
  const std::uint64_t others = ~(from_a & ~behind_z & ~word) & high;
  out.size = static_cast<unsigned>(std::countr_zero(others)) / 8;
  const std::uint64_t read =
      others == 0 ? ~std::uint64_t{0} : ((others & -others) >> 7) - 1;  // the bytes before
  if (const std::uint64_t upper = ~word & 0x20 * each & read)
    out.upper = static_cast<unsigned>(std::popcount(upper));
  return out;
}

}  // namespace doichieu
