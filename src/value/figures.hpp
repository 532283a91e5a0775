#pragma once
// Digits with points and commas, read by language and by what the article does elsewhere.
//
//   1,409   English 1409, Vietnamese 1.409 before a magnitude, else 1409
//   1.409   Vietnamese 1409, English 1.409
//   37.2 37,2 1.234.567 1.234,5   read alike in both: only one reading fits
//   12,34,567.89                  in lakhs and crores
//   1.1.2 192.168.1.2             no number
//
// Where neither the language nor the article settles a point or comma before three digits, the likelier
// reading is taken and the other one is kept: "11,342 tỷ" may be 11.342 or 11 342 billion.

#include <optional>
#include <string_view>

#include "normalise/normal_text.hpp"
#include "text/language.hpp"
#include "value/number.hpp"

namespace doichieu {

/// How a text writes its numbers, learnt from those that can be read in one way only.
struct NumberStyle {
  bool dot_groups = false;
  bool comma_groups = false;
  bool dot_decimals = false;
  bool comma_decimals = false;
};

NumberStyle learn_style(const NormalText& text);

struct Figures {
  Decimal decimal;
  std::optional<Decimal> other;  ///< the reading that the text does not rule out
  bool fraction = false;         ///< written with a decimal point or comma
  bool grouped = false;          ///< written with separators of thousands
};

/// `fractional`: the number stands before a magnitude, a percent sign or a unit, where a fraction is likely.
/// Nothing for what is no number: odd groups, a leading zero as in a telephone number, more than 15 digits.
std::optional<Figures> read_figures(std::string_view digits, Language language, const NumberStyle& style,
                                    bool fractional);

}  // namespace doichieu
