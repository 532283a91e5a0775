#include "value/quantity.hpp"

#include <array>
#include <cctype>
#include <optional>
#include <utility>

namespace doichieu {
namespace {

/// A unit of time in seconds or in months, which do not convert into each other.
struct TimeUnit {
  std::string_view name;
  std::string_view base;
  double factor;
};
constexpr std::array<TimeUnit, 7> time_units = {{{"second", "second", 1},
                                                 {"minute", "second", 60},
                                                 {"hour", "second", 3600},
                                                 {"day", "second", 86400},
                                                 {"week", "second", 7 * 86400},
                                                 {"month", "month", 1},
                                                 {"year", "month", 12}}};

/// What a quantity is measured in, and how many of it one of its unit is.
struct Scale {
  std::string_view base;
  double factor = 1;
  double zero = 0;
};

Scale scale_of(const Quantity& q) {
  if (q.dimension == Dimension::measure) return {q.of, q.factor, q.zero};
  if (q.dimension == Dimension::duration)
    for (const TimeUnit& unit : time_units)
      if (unit.name == q.unit) return {unit.base, unit.factor};
  return {q.unit};
}

Interval moved(Interval interval, double by) {
  interval.low += by;
  interval.high += by;
  return interval;
}

Related converted(const Quantity& a, const Quantity& b) {
  const Scale from = scale_of(a), to = scale_of(b);
  if (from.base != to.base) return {};
  const Relation relation = relate(moved(scaled(a.number.interval, from.factor), from.zero),
                                   moved(scaled(b.number.interval, to.factor), to.zero));
  return {relation, relation == Relation::same ? Cause::none : Cause::unit};
}

/// A sign that the text did not settle against a code that it may stand for: equal numbers say less with the
/// sign.
Related unsettled(Related numbers, Relation sign) {
  if (numbers.relation == Relation::same) return {sign, Cause::unit};
  if (numbers.relation == Relation::conflict || numbers.relation == sign) return numbers;
  return {Relation::overlaps, numbers.cause};
}

Related by_unit(const Quantity& a, const Quantity& b) {
  if (a.unit == b.unit) return relate(a.number, b.number);
  if (a.dimension == Dimension::measure || a.dimension == Dimension::duration) return converted(a, b);
  if (a.unit == "$" && b.unit == "USD") return unsettled(relate(a.number, b.number), Relation::refined_by);
  if (a.unit == "USD" && b.unit == "$") return unsettled(relate(a.number, b.number), Relation::refines);
  return {};
}

/// 1st, 2nd, 3rd, 11th.
std::string_view ordinal_ending(std::int64_t n) {
  if (n % 100 >= 11 && n % 100 <= 13) return "th";
  constexpr std::array<std::string_view, 4> endings = {"th", "st", "nd", "rd"};
  return endings[static_cast<std::size_t>(n % 10 <= 3 ? n % 10 : 0)];
}

}  // namespace

Related relate(const Quantity& a, const Quantity& b) {
  return a.dimension == b.dimension ? by_unit(a, b) : Related{};
}

std::string print(const Quantity& quantity) {
  std::string number = print(quantity.number);
  switch (quantity.dimension) {
    case Dimension::count:
      return number;
    case Dimension::money:
      if (std::isalpha(static_cast<unsigned char>(quantity.unit.front())) != 0)
        return number + " " + quantity.unit;
      return number.insert(number.find_first_of("0123456789"), quantity.unit);
    case Dimension::percent:
      return number + " %";
    case Dimension::points:
      return number + " percentage points";
    case Dimension::ratio:
      return number + " times";
    case Dimension::rank:
      return number + std::string(ordinal_ending(static_cast<std::int64_t>(quantity.number.value())));
    case Dimension::measure:
      return number + " " + quantity.unit;
    case Dimension::duration:
      return number + " " + quantity.unit + (quantity.number.written == Decimal{1, 0} ? "" : "s");
  }
  return number;
}

}  // namespace doichieu
