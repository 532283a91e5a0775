// Quantities as the values of a line. A number with a limit on one side is a range that is open on the other;
// "about" and "nearly" stay in the qualifier, and the number is the one that is written.

#include <array>
#include <charconv>
#include <utility>

#include "report/line_value.hpp"

namespace doichieu {
namespace {

std::string_view type_of(const Quantity& quantity) {
  switch (quantity.dimension) {
    case Dimension::count:
    case Dimension::ratio:
      return "number";
    case Dimension::money:
      return "money";
    case Dimension::percent:
    case Dimension::points:
      return "percent";
    case Dimension::rank:
      return "ordinal";
    case Dimension::measure:
      return "quantity";
    case Dimension::duration:
      return quantity.of.empty() ? "duration" : "quantity";  // an age is no span of its own
  }
  return "number";
}

std::variant<double, NumberSpan, std::string, TimeSpan> value_of(const Number& number) {
  const double low = number.written.value(), high = number.written_high.value();
  switch (number.bound) {
    case Bound::at_most:
    case Bound::under:
      return NumberSpan{std::nullopt, high};
    case Bound::at_least:
    case Bound::over:
      return NumberSpan{low, std::nullopt};
    case Bound::exactly:
      return NumberSpan{low, high};
    default:
      break;
  }
  if (number.range) return NumberSpan{low, high};
  return low;
}

/// As few digits as tell it, and no exponent.
std::string in_full(double value) {
  std::array<char, 400> digits{};
  const auto end =
      std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed);
  return {digits.data(), end.ptr};
}

/// ISO 8601: "P3D", "PT1.5H".
std::string period(double count, std::string_view unit) {
  const bool clock = unit == "hour" || unit == "minute" || unit == "second";
  const char letter = static_cast<char>(unit.front() - 'a' + 'A');
  return (clock ? "PT" : "P") + in_full(count) + letter;
}

/// A measure is named in full, as its entry's id ends; a count by what is counted, as written.
std::string unit_of(const QuantityReading& reading, const NormalText& text, const Lexicon& lexicon) {
  const Quantity& quantity = reading.quantity;
  if (!reading.noun.empty()) return std::string(text.source(reading.noun));
  if (quantity.dimension == Dimension::points) return "percentage point";
  if (quantity.dimension != Dimension::measure || reading.unit == no_entry) return quantity.unit;
  const std::string& id = lexicon[reading.unit].id;
  return id.substr(id.find('.') + 1);
}

LineValue line_value(const QuantityReading& reading, const NormalText& text, const Lexicon& lexicon) {
  const Quantity& quantity = reading.quantity;
  LineValue out;
  out.span = text.span(reading.tokens);
  out.type = type_of(quantity);
  out.value = value_of(quantity.number);
  out.unit = unit_of(reading, text, lexicon);
  if (reading.qualifier) out.qualifier = text.source(*reading.qualifier);
  if (reading.other && std::holds_alternative<double>(out.value))
    out.alternatives.push_back(reading.other->value());
  const auto* ends = std::get_if<NumberSpan>(&out.value);
  const bool two_ends = ends && ends->low && ends->high;
  if (out.type == "duration" && two_ends) {  // "7 to 11 years"
    out.of = std::exchange(out.type, "range");
    out.unit = quantity.unit;
  } else if (out.type == "duration") {  // a period that is open at one end: its limit is in the qualifier
    out.value = period(quantity.number.value(), quantity.unit);
    out.unit.clear();
  } else if (std::holds_alternative<NumberSpan>(out.value)) {
    out.of = std::exchange(out.type, "range");
  }
  return out;
}

}  // namespace

std::vector<LineValue> line_values(const std::vector<QuantityReading>& readings, const NormalText& text,
                                   const Lexicon& lexicon) {
  std::vector<LineValue> out;
  out.reserve(readings.size());
  for (const QuantityReading& reading : readings) out.push_back(line_value(reading, text, lexicon));
  return out;
}

}  // namespace doichieu
