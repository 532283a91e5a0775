#pragma once
// Units and currencies: those behind a number, those glued before one, and which dollar "$" is.

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "value/quantity.hpp"
#include "value/word_view.hpp"

namespace doichieu {

/// The unit of a number; the fields of the same names in Quantity.
struct UnitReading {
  Dimension dimension = Dimension::count;
  std::string unit;
  std::string of;
  double factor = 1;
  Decimal times{1, 0};  ///< a decade is ten years, a cent a hundredth
  double zero = 0;
  EntryId entry = no_entry;
  std::uint32_t last = 0;  ///< the token behind it
};

class UnitReader {
 public:
  /// Looks the text through once: a text that writes "US$" or "USD" means them by "$" too, and one that
  /// writes "£" means money by "pounds".
  explicit UnitReader(const WordView& words);

  /// The unit at the token behind a number, a hyphen before it included: "three-day". `magnitude` is the
  /// number's: a million pounds are money, ten pounds a weight.
  std::optional<UnitReading> at(std::uint32_t token, Decimal magnitude) const;
  /// The unit of measure found at a token.
  UnitReading measure(const WordView::Found& unit) const;
  /// The grade that stands before a number which ends at `end`: "magnitude 6.9", "a magnitude of 6.9".
  std::optional<UnitReading> grade_before(std::uint32_t first, std::uint32_t end) const;
  /// The currency that goes without saying behind a number of billions which ends at `end`: "vốn 27.500 tỷ".
  std::optional<UnitReading> untold_money(std::uint32_t first, std::uint32_t end, Decimal magnitude) const;
  /// The currency found at a token that stands before its number.
  UnitReading money(const WordView::Found& currency) const;
  /// The currency at the token; "A$" is one, "a $5 million deal" is not Australian.
  WordView::Found currency(std::uint32_t token) const;
  /// May the currency at these tokens stand before its number? Signs and codes may, words may not.
  bool stands_first(std::uint32_t first, std::uint32_t last) const;
  /// The currency that a designator begins with: VND of "VND673"; no_entry where it is none.
  EntryId glued_currency(std::uint32_t token) const;
  UnitReading money(EntryId currency, std::uint32_t last) const;
  /// The code, or what the text settles the sign as.
  std::string settled(std::string_view code) const;

 private:
  void learn_glued();
  /// "(kg)", as a table's head has it.
  std::optional<UnitReading> in_brackets(std::uint32_t token) const;
  /// "22m2", "3km2", which is a number, a length and a number.
  std::optional<UnitReading> power(std::uint32_t token) const;
  bool runs_into_digits(std::uint32_t at) const;
  bool is_letter(std::uint32_t token, const WordView::Found& currency) const;
  bool other_case(std::uint32_t token, const WordView::Found& unit) const;
  bool is_measure(std::uint32_t token, const WordView::Found& currency, Decimal magnitude) const;
  bool too_small(std::uint32_t token, const WordView::Found& currency, Decimal magnitude) const;
  bool told_of(std::uint32_t token, const CodeKey& what, std::uint32_t reach) const;
  bool small_word(std::uint32_t first, std::uint32_t last) const;
  bool is_grade(std::uint32_t token, const WordView::Found& unit) const;

  const WordView& words_;
  bool us_dollars_ = false;
  EntryId grade_ = no_entry;                            ///< of earthquakes
  EntryId home_ = no_entry;                             ///< the currency of Vietnamese papers
  bool pounds_ = false;                                 ///< the text tells sums in pounds or pence
  std::vector<std::pair<std::string, EntryId>> glued_;  ///< folded letters and their currency
};

}  // namespace doichieu
