#pragma once
// A number as a newspaper writes it: what it admits, not only what it says.
//
//   37.2 billion        37.15e9 .. 37.25e9   a decimal is ± half of its last digit
//   1,409               1408.5 .. 1409.5     from 1,000 up ± half of the last non-zero digit
//   40, forty           exactly 40           counts under 1,000
//   up to 40            .. 40                and the writer will not say 40
//   more than 150       150 .. 160           to the next step of the last non-zero digit, open below
//   nearly 1.3 billion  1.2e9 .. 1.3e9       open above
//   exactly 5,000       5,000, though from 1,000 up the bare number is rounded
//   about 50            47.5 .. 52.5         ± 5 %, or what "50" alone admits where that is more
//   an estimated 50     the same, and the figure may yet be revised
//   about 27.62 bn      27.57e9 .. 27.67e9   of three digits or more ± 5 of the last one where that is less
//
// Rounded intervals hold their lower end and not their upper one, so that 8.02 and 8.03 part. A bound is
// sharp at the number that is written, whatever its precision: "up to 3 billion" and "more than 3 billion"
// exclude each other.
//
// Ends are made from the decimal digits by correctly rounded conversion, so equal decimals give equal doubles
// however they were written ("37.2 billion", "37,200 million"), and containment is exact.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "value/relation.hpp"

namespace doichieu {

/// The qualifier that goes with a number. Rule files name them "at-most" … in the `code` of a qualifier
/// entry.
enum class Bound : std::uint8_t { none, about, estimated, at_most, under, at_least, over, nearly, exactly };

/// A decimal number: digits × 10^exponent.
struct Decimal {
  std::int64_t digits = 0;
  int exponent = 0;
  friend bool operator==(const Decimal&, const Decimal&) = default;

  /// Correctly rounded.
  double value() const;
  /// Without trailing zeros, so that equal numbers are equal Decimals.
  Decimal reduced() const;
  bool is_integer() const { return reduced().exponent >= 0; }
};

/// All numbers between two ends.
struct Interval {
  double low = 0;
  double high = 0;
  bool low_open = false;
  bool high_open = false;
  friend bool operator==(const Interval&, const Interval&) = default;

  bool empty() const { return low > high || (low == high && (low_open || high_open)); }
  bool contains(const Interval& other) const;
  bool overlaps(const Interval& other) const;
};

/// How finely a number is meant, which its unit and its writing tell.
enum class Precision : std::uint8_t {
  count,       ///< of things or of spans of time: exact under 1,000, else as `measure`
  dozens,      ///< the same, told by the dozen: the next after "more than a dozen" is two dozen
  measure,     ///< money and measures without a decimal: ± half of the last non-zero digit
  last_digit,  ///< percentages, and whatever has a decimal: ± half of the last digit, a zero too
};

struct Number {
  Decimal written;       ///< the number itself, reduced; of a range the lower end
  Decimal written_high;  ///< of a range the upper end, else equal to `written`
  bool range = false;    ///< "6 to 8"
  int parts = 1;         ///< of a fraction written as one: 3 of "two thirds"; for printing
  Bound bound = Bound::none;
  Interval interval;  ///< what it admits, bound included

  double value() const { return written.value(); }
  friend bool operator==(const Number&, const Number&) = default;
};

/// A number from its decimal as written (37.20 is sharper than 37.2 where the precision is `last_digit`) and
/// its bound.
Number make_number(Decimal written, Bound bound, Precision precision);
/// A range "low to high": from what the lower end admits to what the upper one does.
Number make_range(Decimal low, Decimal high, Bound bound, Precision precision);

/// Above the one and below the other, each with or without the number itself.
Number make_between(Decimal low, bool low_open, Decimal high, bool high_open);

/// By the intervals alone, so the laws hold of themselves. Causes: digits (a conflict), rounding (any other
/// pair of two numbers); of the same written number estimate (one is an estimate), hedge (about, nearly),
/// floor (at least) and over (more than) against the bare figure, bound (any other).
Related relate(const Number& a, const Number& b);

/// Does the cause part two that are written with one number: "40", "up to 40", "about 40"?
constexpr bool of_one_number(Cause cause) {
  return cause == Cause::bound || cause == Cause::hedge || cause == Cause::floor || cause == Cause::over ||
         cause == Cause::estimate;
}

/// The number with both ends of its interval multiplied by `factor`, for comparing across units. REQUIRES:
/// factor > 0.
Interval scaled(const Interval& interval, double factor);
/// How two intervals relate: same, refines (inside), refined_by, overlaps, conflict (nothing in common).
Relation relate(const Interval& a, const Interval& b);
/// Why two numbers that stand in `relation` are not the same.
Cause cause_of(const Number& a, const Number& b, Relation relation);

/// "40", "up to 40", "37.2 billion": English, for reports.
std::string print(const Number& number);

/// "about", "an estimated": it says nothing of a limit.
constexpr bool is_hedge(Bound bound) {
  return bound == Bound::about || bound == Bound::estimated;
}

std::string_view name(Bound bound);
/// The bound of that name, as rule files write it; nothing where there is none.
std::optional<Bound> find_bound(std::string_view name);

}  // namespace doichieu
