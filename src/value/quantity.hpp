#pragma once
// A number with its unit, read from a text.
//
//   more than US$37.2 billion     money, bound over; its own words and those of the qualifier are kept
//   from 3km to 5km, 12-15 people ranges; $5-6 million is five to six million
//   above 1,000 and below 1,500   a range that is open at both ends
//   5, 6 and 7 per cent           three percentages: a list shares the unit that stands behind its last
//   7 feet 10 inches, 3 dollars 50 cents   one quantity
//   VND673 trillion ($26.5 billion)        two, and the second is a pair of the first
//   up 5%, tăng 5%                5 %, and the direction of the change
//   three times higher, doubled   ratios: three times, two times
//   11,342 tỷ                     in Vietnamese 11.342 billion, and as another reading 11,342 billion

#include <optional>
#include <string>
#include <vector>

#include "rules/lexicon.hpp"
#include "value/number.hpp"

namespace doichieu {

class WordView;  // word_view.hpp

enum class Dimension : std::uint8_t {
  count,     ///< of things: what is counted stands in the claim
  money,     ///< unit: ISO 4217 code, or the sign where the text does not settle it
  percent,   ///< of a base
  points,    ///< percentage points
  ratio,     ///< how many times as much: "threefold", "gấp đôi"; unit: "times"
  rank,      ///< an ordinal: 8th, thứ ba
  measure,   ///< a physical unit; unit: as an English report writes it, "km/h"
  duration,  ///< unit: "day", "year" …: of a span of time; of an age `of` is "age"
};

struct Quantity {
  Number number;
  Dimension dimension = Dimension::count;
  std::string unit;   ///< see Dimension; "" for a count. Measures are in the unit as written
  std::string of;     ///< of a measure: what it measures, "length"; two measures convert where this is equal
  double factor = 1;  ///< of a measure: one unit in the base unit of `of`
  double zero = 0;    ///< of a measure: where its zero lies in the base unit (temperatures)

  /// In the base unit, from its zero: equal units, or units that convert, can be held against each other.
  double amount() const { return number.value() * factor; }
  friend bool operator==(const Quantity&, const Quantity&) = default;
};

/// What a quantity is the size of, where the text says that something rose or fell by it or to it.
enum class Change : std::uint8_t { none, up, down };

/// A quantity and the tokens it was read from.
struct QuantityReading {
  Quantity quantity;
  TokenRange tokens;  ///< qualifier, number, magnitude and unit: "more than US$37.2 billion"
  TokenRange number;  ///< the number alone, with its magnitude: "37.2 billion"
  std::optional<TokenRange> qualifier;  ///< "more than"
  TokenRange noun;  ///< of a count: what is counted, see counted_noun.hpp; empty where nothing is told
  EntryId unit = no_entry;  ///< of the lexicon; of a count and a rank none
  Change change = Change::none;
  std::optional<Number> other;  ///< another reading of the same figures, which the text does not rule out
  std::optional<std::uint32_t> pair;  ///< index of the reading that states the same amount in another unit
};

/// Every quantity of a text, in order, not overlapping. Numbers that count nothing are left out: parts of
/// names and designators (737 MAX, 787-9, A321NEO, S250-FIT, COVID-19, Resolution 2803, Article 353, Route
/// 5), and the numbers of dates and clock times: `dates` are the tokens that read_moments() took up.
std::vector<QuantityReading> read_quantities(const NormalText& text, const Hits& hits, const Lexicon& lexicon,
                                             Language language, const std::vector<TokenRange>& dates);
/// The same, of words that have been looked at before.
std::vector<QuantityReading> read_quantities(WordView& words, const std::vector<TokenRange>& dates);

/// Two currencies, two dimensions or two units that do not convert are unrelated. "$" may be USD, and says
/// less: cause unit. So may two units of one thing be compared by what they come to (7,200 nautical miles and
/// 13,330 km).
Related relate(const Quantity& a, const Quantity& b);

/// "up to 40", "US$37.2 billion" as "37.2 billion USD", "8.02 %": English, for reports.
std::string print(const Quantity& quantity);

}  // namespace doichieu
