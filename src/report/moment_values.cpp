// Moments as the values of a line: ISO 8601 with X for a digit that is not told, and a label for a part of
// day.

#include "report/line_value.hpp"

namespace doichieu {
namespace {

std::string digits(int value, std::size_t width) {
  std::string out = std::to_string(value);
  return value == 0 ? std::string(width, 'X') : out.insert(0, width - std::min(width, out.size()), '0');
}

/// "2026-02-18", "XXXX-02", "2026".
std::string iso(Day day) {
  std::string out = digits(day.year, 4);
  if (day.month || day.day) out += '-' + digits(day.month, 2);
  if (day.day) out += '-' + digits(day.day, 2);
  return out;
}

/// The label of the part of day that begins at the hour.
std::string_view label(const DayPart& part) {
  if (part.low < 11) return "MO";
  if (part.low < 13 && part.high <= 14) return "MI";
  if (part.low < 17) return "AF";
  return part.low < 20 ? "EV" : "NI";
}

/// A lunar date is read and left empty.
bool tells_something(const Moment& moment) {
  return moment.day != Day{} || moment.minute || moment.part;
}

LineValue line_value(const MomentReading& reading, const NormalText& text) {
  const Moment& moment = reading.moment;
  LineValue out;
  out.span = text.span(reading.tokens);
  const std::string day = moment.day == Day{} ? "XXXX-XX-XX" : iso(moment.day);
  if (moment.last_day) {
    out.type = "range", out.of = "date", out.closed = true;
    out.value = TimeSpan{day, iso(*moment.last_day)};
  } else if (moment.minute) {
    out.type = reading.day.empty() ? "time" : "datetime";
    out.value = day + 'T' + print_clock(*moment.minute);
  } else if (moment.part) {
    out.type = "datetime";
    out.value = day + 'T' + std::string(label(*moment.part));
  } else {
    out.type = "date";
    out.value = day;
  }
  return out;
}

}  // namespace

std::vector<LineValue> line_values(const std::vector<MomentReading>& readings, const NormalText& text,
                                   const Lexicon&) {
  std::vector<LineValue> out;
  out.reserve(readings.size());
  for (const MomentReading& reading : readings)
    if (tells_something(reading.moment)) out.push_back(line_value(reading, text));
  return out;
}

}  // namespace doichieu
