#pragma once
// A number in figures or in words, with its magnitude: 37.2 billion, 12,85 triệu tỷ, 1 409, half a million, a
// dozen, twenty-one, hai mươi mốt, 2 triệu rưỡi, two point two million, 10 1/2, two thirds. Ranks have a
// reader of their own.
//
// Which words are numbers is data (rules/lexicon/numbers.toml); how they join is here.

#include <optional>

#include "value/figures.hpp"
#include "value/number.hpp"
#include "value/word_view.hpp"

namespace doichieu {

struct NumberReading {
  Decimal written;
  Decimal magnitude{1, 0};       ///< what the figures were multiplied by
  std::optional<Decimal> other;  ///< another reading of the figures, see figures.hpp
  TokenRange tokens;
  int parts = 1;          ///< of a fraction, and no magnitude: 3 of "two thirds"
  bool fraction = false;  ///< written with a decimal point
  bool in_words = false;
  bool weak =
      false;  ///< as likely another word ("one", "năm"): a number only where something counted follows
};

class NumberReader {
 public:
  explicit NumberReader(const WordView& words) : words_(words), style_(learn_style(words.text())) {}

  /// The number that starts at the token. `money`: a currency stands before it, so "5m" are five million.
  std::optional<NumberReading> number(std::uint32_t at, bool money) const;
  /// A number whose digits are the given text, with the tokens behind `end` for its magnitude.
  std::optional<NumberReading> figures(std::string_view digits, TokenRange tokens, bool money) const;

 private:
  /// Figures and their magnitude, without a lower part.
  std::optional<NumberReading> single(std::string_view digits, TokenRange tokens, bool money) const;
  std::uint32_t groups_end(std::uint32_t at) const;
  std::optional<NumberReading> in_figures(std::uint32_t at, bool money) const;
  std::optional<NumberReading> in_words(std::uint32_t at) const;
  std::optional<NumberReading> half(std::uint32_t at) const;
  std::optional<NumberReading> part(std::uint32_t at) const;
  /// The magnitude at a token, past a hyphen that glues it on.
  WordView::Found magnitude(std::uint32_t at, bool money) const;
  bool capital_letter(std::uint32_t at) const;
  void multiply(NumberReading& reading, bool money) const;
  void add_lower_part(NumberReading& reading) const;
  void add_fraction(NumberReading& reading, Decimal scale, bool money) const;
  void add_decimals(NumberReading& reading) const;

  const WordView& words_;
  NumberStyle style_;
};

/// The product, with as many digits as both need; nothing where they are too many.
std::optional<Decimal> times(Decimal a, Decimal b);
std::optional<Decimal> plus(Decimal a, Decimal b);
/// The decimal of a whole number or a simple fraction, as rule files hold it.
Decimal decimal_of(double value);

}  // namespace doichieu
