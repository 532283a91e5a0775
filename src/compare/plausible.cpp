#include "compare/plausible.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "normalise/fold.hpp"
#include "value/misprint.hpp"

namespace doichieu {
namespace {

constexpr double widest_ratio = 2.5;       ///< of two figures for one thing
constexpr std::int64_t near_ranks = 4;     ///< "fourth" for "fifth"
constexpr int near_minutes = 15;           ///< of two hours of one event
constexpr std::size_t telling_digits = 3;  ///< of a figure whose slips can be told from another figure
constexpr std::size_t fewest_digits =
    2;  ///< of one that a whole slip of scale or a lost digit leaves as it was
constexpr std::int64_t fewest_kept = 10;  ///< two digits: of what is left of a figure that was cut off
constexpr double widest_bound = 0.05;     ///< by which "more than" and "nearly" stay off a figure
constexpr std::size_t rare_digits = 4;    ///< of one that hardly has a neighbour by chance

std::string digits_of(const Quantity& quantity) {
  return std::to_string(quantity.number.written.reduced().digits);
}

/// Is one the other times ten, a hundred … as far as they are written out?
bool moved_point(const Quantity& a, const Quantity& b) {
  Decimal x = a.number.written.reduced(), y = b.number.written.reduced();
  if (x.digits < y.digits) std::swap(x, y);
  while (std::to_string(x.digits).size() > std::to_string(y.digits).size()) x.digits = (x.digits + 5) / 10;
  return x.digits == y.digits;
}

/// Is one a thousand or a million times the other, in the same digits: "12 million", "12 billion"?
bool other_scale(double p, double q) {
  const double ratio = std::max(p, q) / std::min(p, q);
  return std::abs(ratio - 1e3) < 1 || std::abs(ratio - 1e6) < 1e3;
}

/// Has the one lost its first digit: "46 million" of 146?
bool lost_first_digit(const Quantity& a, const Quantity& b) {
  Decimal x = a.number.written.reduced(), y = b.number.written.reduced();
  if (x.exponent != y.exponent) return false;
  if (x.digits < y.digits) std::swap(x, y);
  const std::string longer = std::to_string(x.digits), shorter = std::to_string(y.digits);
  return longer.size() == shorter.size() + 1 && longer.substr(1) == shorter;
}

Kinship of_figures(const Quantity& a, const Quantity& b) {
  const double p = a.amount(), q = b.amount();
  if (p <= 0 || q <= 0) return p == q ? Kinship::size : Kinship::none;
  if (a.dimension == Dimension::rank)
    return std::abs(p - q) <= static_cast<double>(near_ranks) ? Kinship::size : Kinship::none;
  if (a.dimension == Dimension::duration && a.unit != b.unit)
    return Kinship::none;  // "20 years", "15 months"
  const bool one_size = std::max(p, q) / std::min(p, q) <= widest_ratio;
  const std::string digits = digits_of(a), others = digits_of(b);
  const std::size_t shorter = std::min(digits.size(), others.size());
  const bool misprinted = digits == others || misprint_between(digits, others) != Misprint::none;
  if (shorter >= telling_digits && (misprinted || moved_point(a, b)))
    return shorter >= rare_digits ? Kinship::rare : Kinship::slip;
  if (digits == others && std::abs(std::log10(p / q)) < 1.5) return Kinship::slip;  // 10 km, 100 km
  if (shorter >= fewest_digits && ((digits == others && other_scale(p, q)) || lost_first_digit(a, b)))
    return Kinship::slip;
  return one_size ? Kinship::size : Kinship::none;
}

/// Days: 5 October for 10 May of one year, or the same but for the year.
Kinship of_days(const Day& a, const Day& b) {
  if (!a.full() || !b.full()) return Kinship::size;
  if (a.year == b.year && a.month == b.day && a.day == b.month) return Kinship::rare;
  return Kinship::size;
}

/// Minutes are mistaken and rounded, hours hardly.
Kinship of_clocks(const Clock& a, const Clock& b) {
  return std::abs(a.minute - b.minute) <= near_minutes ? Kinship::slip : Kinship::size;
}

}  // namespace

Kinship kinship(const Value& a, const Value& b) {
  if (const Quantity* x = std::get_if<Quantity>(&a))
    if (const Quantity* y = std::get_if<Quantity>(&b)) return of_figures(*x, *y);
  if (const Moment* x = std::get_if<Moment>(&a))
    if (const Moment* y = std::get_if<Moment>(&b)) return of_days(x->day, y->day);
  if (const Clock* x = std::get_if<Clock>(&a))
    if (const Clock* y = std::get_if<Clock>(&b)) return of_clocks(*x, *y);
  return Kinship::size;
}

bool cut_off(const Value& a, const Value& b) {
  const Quantity* x = std::get_if<Quantity>(&a);
  const Quantity* y = std::get_if<Quantity>(&b);
  if (!x || !y || x->factor != y->factor) return false;
  Decimal longer = x->number.written.reduced(), shorter = y->number.written.reduced();
  if (longer.exponent > shorter.exponent) std::swap(longer, shorter);
  if (longer.exponent == shorter.exponent || shorter.digits < fewest_kept) return false;
  for (; longer.exponent < shorter.exponent; ++longer.exponent) longer.digits /= 10;
  return longer.digits == shorter.digits;
}

bool within_bound(const Value& a, const Value& b) {
  const Quantity* x = std::get_if<Quantity>(&a);
  const Quantity* y = std::get_if<Quantity>(&b);
  if (!x || !y) return false;
  const auto admits = [](const Quantity& bounded, const Quantity& other) {
    const double limit = bounded.amount(), amount = other.amount();
    if (bounded.number.bound == Bound::over) return amount >= limit && amount <= limit * (1 + widest_bound);
    return bounded.number.bound == Bound::nearly && amount <= limit && amount >= limit * (1 - widest_bound);
  };
  return admits(*x, *y) || admits(*y, *x);
}

/// One slip leaves all digits but one as they were; a moved point all of the first.
std::vector<std::uint64_t> kinship_keys(const Value& value) {
  std::vector<std::uint64_t> out;
  if (const Moment* moment = std::get_if<Moment>(&value); moment && moment->day.full()) {
    const auto [low, high] = std::minmax(moment->day.day, moment->day.month);
    out.push_back(hash_of("turned " + std::to_string((moment->day.year * 100 + low) * 100 + high)));
  }
  const Quantity* quantity = std::get_if<Quantity>(&value);
  if (!quantity) return out;
  const std::string digits = digits_of(*quantity);
  if (digits.size() < rare_digits) return out;
  const auto add = [&](std::string_view what, std::string_view left) {
    out.push_back(hash_of(std::string(what) + quantity->unit + " " + std::string(left)));
  };
  for (std::size_t dropped = 0; dropped < digits.size(); ++dropped)
    add("but one ", digits.substr(0, dropped) + digits.substr(dropped + 1));
  add("but one ", digits);
  for (std::int64_t lead = quantity->number.written.reduced().digits; lead >= 1000; lead = (lead + 5) / 10)
    add("lead ", std::to_string(lead));
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace doichieu
