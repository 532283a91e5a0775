// Moments, lengths of time and what recurs, as the values of a line.

#include "report/line_value.hpp"

namespace doichieu {
namespace {

std::optional<std::string> told(const std::string& end) {
  return end.empty() ? std::nullopt : std::optional(end);
}

LineValue line_value(const PrintedMoment& moment, const MomentReading& reading, const NormalText& text) {
  LineValue out;
  out.span = text.span(reading.tokens);
  out.type = moment.type;
  out.qualifier = moment.qualifier;
  if (moment.type == "range") {
    out.of = reading.moment.minute ? "datetime" : "date";
    out.closed = moment.closed;
    out.value = TimeSpan{told(moment.from), told(moment.to)};
  } else {
    out.value = moment.value;
  }
  return out;
}

LineValue line_value(std::string_view type, std::string value, Span span) {
  LineValue out;
  out.span = span;
  out.type = type;
  out.value = std::move(value);
  return out;
}

}  // namespace

std::vector<LineValue> line_values(const TimeReadings& times, const NormalText& text,
                                   const Lexicon& lexicon) {
  std::vector<LineValue> out;
  for (const MomentReading& reading : times.moments)
    if (const auto moment = print_iso(reading.moment, lexicon, reading.context))
      out.push_back(line_value(*moment, reading, text));
  for (const PeriodReading& reading : times.periods)
    out.push_back(line_value("duration", print_iso(reading.period), text.span(reading.tokens)));
  for (const RecurringReading& reading : times.recurring)
    out.push_back(line_value("set", print_iso(reading.recurring), text.span(reading.tokens)));
  return out;
}

}  // namespace doichieu
