#pragma once
// One number with its unit or currency, and two of them as a range.
//
//   amount   [currency] number [unit]          US$37.2 billion, 5 tỷ đồng, 12-year-old, VND673 trillion
//            amount number smaller-unit        7 feet 10 inches, 3 dollars 50 cents, $20 and 43 cents
//   range    amount (- | to | and | or) amount      what one of the two leaves out, it has from the other:
//                                              $5-6 million, 3 to 5 km, 5%-7%, từ 7 đến 8 triệu đồng
//
// A change is no range: "rose from 7 to 8". "And" joins a range behind "between" only, "or" neighbours: "two
// or three people".

#include <optional>

#include "value/number_reader.hpp"
#include "value/unit_reader.hpp"
#include "value/word_view.hpp"

namespace doichieu {

struct Amount {
  TokenRange tokens;  ///< without a qualifier
  NumberReading number;
  std::optional<UnitReading> unit;  ///< nothing where none stands there
  bool currency_first = false;
};

struct AmountRange {
  Amount low, high;
  std::optional<UnitReading> unit;
};

/// Does a word before an amount say that something changed, or changed by just that much ("rose by $3 to
/// $5")?
enum class Changed : std::uint8_t { no, before, by_this };

class AmountReader {
 public:
  AmountReader(const WordView& words, const UnitReader& units, const NumberReader& numbers)
      : words_(words), units_(units), numbers_(numbers) {}

  /// The amount that starts at the token.
  std::optional<Amount> at(std::uint32_t token) const;
  /// The range whose lower end is `low`.
  std::optional<AmountRange> range(const Amount& low, Changed changed) const;

 private:
  std::optional<Amount> plain(std::uint32_t token, bool money) const;
  std::optional<Amount> behind_currency(std::uint32_t token) const;
  std::optional<Amount> behind_glued_currency(std::uint32_t token) const;
  std::optional<Amount> metres_and_rest(std::uint32_t token) const;
  void add_smaller_unit(Amount& amount) const;
  void add_inches(Amount& amount) const;
  void add_cents(Amount& amount) const;
  std::optional<Amount> upper(const Amount& low, bool dash) const;
  bool joins(const Amount& low, bool changes) const;
  bool hangs(std::uint32_t at) const;
  std::uint32_t before_age(std::uint32_t token) const;
  bool preceded_by(std::uint32_t token, const CodeKey& code) const;

  const WordView& words_;
  const UnitReader& units_;
  const NumberReader& numbers_;
};

}  // namespace doichieu
