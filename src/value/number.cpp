#include "value/number.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <limits>

namespace doichieu {
namespace {

constexpr std::array<double, 23> power_of_ten = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                                 1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                                 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
constexpr double infinity = std::numeric_limits<double>::infinity();

constexpr std::array<std::string_view, 9> bound_names = {"none",     "about", "estimated", "at-most", "under",
                                                         "at-least", "over",  "nearly",    "exactly"};

/// a × 10^a.exponent + b × 10^b.exponent. REQUIRES: few enough digits, as the readers see to.
Decimal sum(Decimal a, Decimal b) {
  while (a.exponent > b.exponent) a = {a.digits * 10, a.exponent - 1};
  while (b.exponent > a.exponent) b = {b.digits * 10, b.exponent - 1};
  return {a.digits + b.digits, a.exponent};
}

Decimal negative(Decimal d) {
  return {-d.digits, d.exponent};
}

/// The power of ten of the digit that was rounded to; nothing where the number is exact.
std::optional<int> rounded_at(Decimal written, Precision precision) {
  if (precision == Precision::last_digit) return written.exponent;
  if (written.digits == 0) return std::nullopt;
  const Decimal reduced = written.reduced();
  const bool exact = (precision == Precision::count || precision == Precision::dozens) &&
                     reduced.exponent >= 0 && std::abs(reduced.value()) < 1000;
  if (exact) return std::nullopt;
  return reduced.exponent;
}

/// The step to the next number a writer would have used: of the last non-zero digit, of a decimal the last
/// digit.
Decimal step_of(Decimal written, Precision precision) {
  if (precision == Precision::dozens) return {12, 0};
  if (precision == Precision::last_digit && written.exponent < 0) return {1, written.exponent};
  return {1, written.digits == 0 ? 0 : written.reduced().exponent};
}

/// What the number admits without a qualifier.
Interval plain(Decimal written, Precision precision) {
  const std::optional<int> place = rounded_at(written, precision);
  if (!place) return {written.value(), written.value()};
  const Decimal half{5, *place - 1};
  return {sum(written, negative(half)).value(), sum(written, half).value(), false, true};
}

/// ± 5 %, of three significant digits or more ± 5 of the last one where that is less, and never less than the
/// number alone: who writes "an estimated 27.62 billion" does not mean 27.
Interval about(Decimal written, const Interval& alone) {
  const Decimal less{written.digits * 95, written.exponent - 2};
  const Decimal more{written.digits * 105, written.exponent - 2};
  auto [low, high] = std::minmax({less.value(), more.value()});
  if (const Decimal exact = written.reduced(); std::abs(exact.digits) >= 100) {
    const Decimal five{5, exact.exponent};
    low = std::max(low, sum(exact, negative(five)).value());
    high = std::min(high, sum(exact, five).value());
  }
  return {std::min(low, alone.low), std::max(high, alone.high)};
}

Interval bounded(Decimal low, Decimal high, Bound bound, Precision precision) {
  const Interval from = plain(low, precision);
  const Interval to = low == high ? from : plain(high, precision);
  switch (bound) {
    case Bound::none:
      break;
    case Bound::about:
    case Bound::estimated:
      return {about(low, from).low, about(high, to).high};
    case Bound::exactly:
      return {low.value(), high.value()};
    case Bound::at_most:
      return {-infinity, high.value()};
    case Bound::under:
      return {-infinity, high.value(), false, true};
    case Bound::at_least:
      return {low.value(), infinity};
    case Bound::over:
      return {low.value(), sum(high, step_of(high, precision)).value(), true, false};
    case Bound::nearly:
      return {sum(low, negative(step_of(low, precision))).value(), high.value(), false, true};
  }
  return {from.low, to.high, false, to.high_open};
}

/// Does the lower end of `a` lie no higher than that of `b`?
bool starts_before(const Interval& a, const Interval& b) {
  return a.low < b.low || (a.low == b.low && (!a.low_open || b.low_open));
}
bool ends_after(const Interval& a, const Interval& b) {
  return a.high > b.high || (a.high == b.high && (!a.high_open || b.high_open));
}
/// The digits with their point and, from 1,000 up, commas: {12345, -1} is "1,234.5".
std::string in_figures(Decimal d) {
  const bool minus = d.digits < 0;
  std::string digits = std::to_string(minus ? -d.digits : d.digits);
  if (d.exponent > 0 && d.digits != 0) digits.append(static_cast<std::size_t>(d.exponent), '0');
  std::string fraction;
  if (d.exponent < 0) {
    const auto places = static_cast<std::size_t>(-d.exponent);
    if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
    fraction = "." + digits.substr(digits.size() - places);
    digits.erase(digits.size() - places);
  }
  for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, ",");
  return (minus ? "-" : "") + digits + fraction;
}

/// "37.2 billion" from a million up, where that is shorter than the figures.
std::string in_words(Decimal d) {
  constexpr std::pair<int, std::string_view> scales[] = {{12, " trillion"}, {9, " billion"}, {6, " million"}};
  for (const auto& [power, word] : scales) {
    const Decimal scaled{d.digits, d.exponent - power};
    if (std::abs(scaled.value()) < 1) continue;
    return scaled.exponent < -3 ? in_figures(d) : in_figures(scaled) + std::string(word);
  }
  return in_figures(d);
}

/// "2/3", "1 2/3".
std::string in_parts(double value, int parts) {
  const auto all = static_cast<std::int64_t>(std::llround(value * parts));
  const std::int64_t whole = all / parts;
  return (whole == 0 ? std::string() : std::to_string(whole) + " ") + std::to_string(all % parts) + "/" +
         std::to_string(parts);
}

/// "exactly 40" says what "40" says.
Bound plain_bound(Bound bound) {
  return bound == Bound::exactly ? Bound::none : bound;
}

/// Why one number under two bounds is not the same.
Cause cause_of(Bound a, Bound b) {
  const auto one_of = [&](Bound bound) { return a == bound || b == bound; };
  const auto flat = [](Bound bound) { return plain_bound(bound) == Bound::none; };
  const bool above = one_of(Bound::over) || one_of(Bound::at_least);
  if (above && one_of(Bound::nearly)) return Cause::bound;  // two that exclude each other
  if (one_of(Bound::about) || one_of(Bound::nearly)) return Cause::hedge;
  if (one_of(Bound::estimated)) return Cause::estimate;
  if (one_of(Bound::at_least) && one_of(Bound::over)) return Cause::floor;  // of tolls, written alike
  if (!flat(a) && !flat(b)) return Cause::bound;
  return one_of(Bound::at_least) ? Cause::floor : one_of(Bound::over) ? Cause::over : Cause::bound;
}

}  // namespace

double Decimal::value() const {
  // Both exact as doubles, so one operation rounds correctly (Clinger 1990).
  constexpr std::int64_t exact = std::int64_t{1} << 53;
  constexpr int most = 22;
  if (digits > -exact && digits < exact && exponent >= -most && exponent <= most) {
    const auto number = static_cast<double>(digits);
    return exponent < 0 ? number / power_of_ten[static_cast<std::size_t>(-exponent)]
                        : number * power_of_ten[static_cast<std::size_t>(exponent)];
  }
  const std::string text = std::to_string(digits) + "e" + std::to_string(exponent);
  double result = 0;
  std::from_chars(text.data(), text.data() + text.size(), result);
  return result;
}

Decimal Decimal::reduced() const {
  Decimal out = *this;
  if (digits == 0) return {};
  while (out.digits % 10 == 0) out = {out.digits / 10, out.exponent + 1};
  return out;
}

bool Interval::contains(const Interval& other) const {
  return starts_before(*this, other) && ends_after(*this, other);
}

bool Interval::overlaps(const Interval& other) const {
  const Interval common{std::max(low, other.low), std::min(high, other.high),
                        starts_before(*this, other) ? other.low_open : low_open,
                        ends_after(*this, other) ? other.high_open : high_open};
  return !common.empty();
}

Number make_number(Decimal written, Bound bound, Precision precision) {
  const Decimal reduced = written.reduced();
  return {reduced, reduced, false, 1, bound, bounded(written, written, bound, precision)};
}

Number make_range(Decimal low, Decimal high, Bound bound, Precision precision) {
  return {low.reduced(), high.reduced(), true, 1, bound, bounded(low, high, bound, precision)};
}

Number make_between(Decimal low, bool low_open, Decimal high, bool high_open) {
  return {low.reduced(), high.reduced(),
          true,          1,
          Bound::none,   Interval{low.value(), high.value(), low_open, high_open}};
}

Interval scaled(const Interval& interval, double factor) {
  return {interval.low * factor, interval.high * factor, interval.low_open, interval.high_open};
}

Relation relate(const Interval& a, const Interval& b) {
  if (a == b) return Relation::same;
  if (b.contains(a)) return Relation::refines;
  if (a.contains(b)) return Relation::refined_by;
  return a.overlaps(b) ? Relation::overlaps : Relation::conflict;
}

Cause cause_of(const Number& a, const Number& b, Relation relation) {
  if (relation == Relation::same) return Cause::none;
  const bool equal = a.written == b.written && a.written_high == b.written_high && a.range == b.range;
  if (equal && plain_bound(a.bound) != plain_bound(b.bound)) return cause_of(a.bound, b.bound);
  return relation == Relation::conflict ? Cause::digits : Cause::rounding;
}

Related relate(const Number& a, const Number& b) {
  const Relation relation = relate(a.interval, b.interval);
  return {relation, cause_of(a, b, relation)};
}

std::string print(const Number& number) {
  constexpr std::array<std::string_view, 9> words = {
      "", "about ", "estimated ", "up to ", "under ", "at least ", "more than ", "nearly ", "exactly "};
  std::string out(words[static_cast<std::size_t>(number.bound)]);
  out += number.parts > 1 ? in_parts(number.written.value(), number.parts) : in_words(number.written);
  if (number.range) out += " to " + in_words(number.written_high);
  return out;
}

std::string_view name(Bound bound) {
  return bound_names[static_cast<std::size_t>(bound)];
}

std::optional<Bound> find_bound(std::string_view name) {
  for (std::size_t i = 0; i < bound_names.size(); ++i)
    if (bound_names[i] == name) return static_cast<Bound>(i);
  return std::nullopt;
}

}  // namespace doichieu
