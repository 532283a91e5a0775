#pragma once
// A whole number in words: forty-eight, one hundred and five, a dozen; hai mươi mốt, một trăm linh năm, một
// triệu hai.

#include <cstdint>
#include <optional>

#include "value/word_view.hpp"

namespace doichieu {

struct SpelledNumber {
  std::int64_t value = 0;
  std::int64_t scale = 1;  ///< of the magnitude it ends in: a million of "two million"
  std::uint32_t last = 0;  ///< the token behind it
};

std::optional<SpelledNumber> read_spelled(const WordView& words, std::uint32_t at);

}  // namespace doichieu
