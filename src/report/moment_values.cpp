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

/// The hours of a named zone on the clock so many minutes east of UTC.
Moment on_clock(const MomentReading& reading, std::optional<int> clock) {
  constexpr int a_day = 1440;
  Moment m = reading.moment;
  const Day day = m.day == Day{} ? reading.context : m.day;
  const auto offset = clock && m.minute && day.full() ? utc_offset(m.zone, day, *m.minute) : std::nullopt;
  if (!offset) return m;
  const auto move = [&](Day& of, int& minute) {
    minute += *clock - *offset;
    const int days = minute < 0 ? -1 : minute / a_day;
    of = plus_days(of, days);
    minute -= days * a_day;
  };
  Day last = m.last_day.value_or(day);
  m.day = day;
  move(m.day, *m.minute);
  if (m.last_minute) {
    move(last, *m.last_minute);
    m.last_day = last;
  }
  return m;
}

LineValue line_value(std::string_view type, std::string value, Span span) {
  LineValue out;
  out.span = span;
  out.type = type;
  out.value = std::move(value);
  return out;
}

}  // namespace

std::vector<LineValue> line_values(const TimeReadings& times, const NormalText& text, const Lexicon& lexicon,
                                   std::optional<int> clock) {
  std::vector<LineValue> out;
  for (const MomentReading& reading : times.moments)
    if (const auto moment = print_iso(on_clock(reading, clock), lexicon, reading.context))
      out.push_back(line_value(*moment, reading, text));
  for (const PeriodReading& reading : times.periods)
    out.push_back(line_value("duration", print_iso(reading.period), text.span(reading.tokens)));
  for (const RecurringReading& reading : times.recurring)
    out.push_back(line_value("set", print_iso(reading.recurring), text.span(reading.tokens)));
  return out;
}

}  // namespace doichieu
