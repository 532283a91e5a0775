#pragma once
// A part of one: 3/4, ½, a third, two-thirds, one in five, nine out of ten; một phần ba, một nửa.
//
// Read here and left alone there: "a third" but not "a third man" or "third place"; "half of" but not "the
// first half"; 3/4 but not 24/7 or 9/11; "one in five children" but not "one in three days".

#include <cstdint>
#include <optional>

#include "value/number.hpp"
#include "value/word_view.hpp"

namespace doichieu {

struct Fraction {
  std::int64_t over = 0;
  std::int64_t under = 1;
  std::uint32_t last = 0;  ///< the token behind it

  /// Exact where it ends within twelve decimals, else rounded there: no newspaper's figure is sharper.
  Decimal decimal() const;
};

/// The fraction that starts at the token, and stands for itself.
std::optional<Fraction> fraction_at(const WordView& words, std::uint32_t at);

/// The fraction at a token behind a whole number, which it adds to: 10 1/2, 2½, and a half, and two thirds.
std::optional<Fraction> added_fraction(const WordView& words, std::uint32_t at);

}  // namespace doichieu
