// Moments as reports and the `values` command write them.

#include <array>

#include "value/moment.hpp"

namespace doichieu {
namespace {

constexpr std::array<std::string_view, 12> months = {"January",   "February", "March",    "April",
                                                     "May",       "June",     "July",     "August",
                                                     "September", "October",  "November", "December"};

constexpr std::array<std::string_view, 5> edges = {"", "since ", "after ", "until ", "before "};
constexpr std::array<std::string_view, 4> phases = {"", "early", "mid", "late"};

std::string print_fields(Day day) {
  std::string out;
  const auto add = [&out](std::string_view word) { out.append(out.empty() ? "" : " ").append(word); };
  if (day.day) add(std::to_string(day.day));
  if (day.month) add(months[static_cast<std::size_t>(day.month - 1)]);
  if (day.year) add(std::to_string(day.year));
  return out;
}

std::string with_phase(Phase phase, const std::string& name) {
  if (phase == Phase::none || name.empty()) return name;
  return std::string(phases[static_cast<std::size_t>(phase)]) + " " + name;
}

std::string print_span(Day first, Day last, Phase last_phase) {
  const Day whole = first;
  if (first.year == last.year && (first.month || last.month)) first.year = 0;
  if (first.month == last.month && first.day && last.day && whole.year == last.year) first.month = 0;
  return print_fields(first) + "–" + with_phase(last_phase, print_fields(last));
}

std::string with_year(const std::string& name, int year) {
  return year ? name + " " + std::to_string(year) : name;
}

std::string print_whole(const Moment& m) {
  switch (m.unit) {
    case Unit::quarter:
      return with_year("Q" + std::to_string((m.day.month + 2) / 3), m.day.year);
    case Unit::half_year:
      return with_year("H" + std::to_string(m.day.month > 6 ? 2 : 1), m.day.year);
    case Unit::decade:
      return std::to_string(m.day.year) + "s";
    case Unit::century:
    case Unit::week:
    case Unit::weekend:
    case Unit::none:
      break;
  }
  if (m.last_day) return print_span(m.day, *m.last_day, m.last_phase);
  return print_fields(m.day) + (m.otherwise ? " / " + print_fields(*m.otherwise) : "");
}

std::string digits(int n, std::size_t width, char unknown = 'X') {
  if (n == 0 && unknown) return std::string(width, unknown);
  std::string out = std::to_string(n);
  return out.size() < width ? std::string(width - out.size(), '0') + out : out;
}

/// "2026-02-18", "2026-02", "XXXX-02-18".
std::string iso_fields(Day day) {
  std::string out = digits(day.year, 4);
  if (day.month || day.day) out += "-" + digits(day.month, 2);
  if (day.day) out += "-" + digits(day.day, 2);
  return out;
}

/// The ISO week of a Monday: "2026-W08". The week belongs to the year of its Thursday.
std::string iso_week(Day monday) {
  const Day thursday = plus_days(monday, 3);
  const int week = (day_number(thursday) - day_number({thursday.year, 1, 1})) / 7 + 1;
  return digits(thursday.year, 4) + "-W" + digits(week, 2);
}

/// A unit, or a day as far as it is told, in one word; "" where it takes two ends.
std::string iso_day(const Moment& m) {
  switch (m.unit) {
    case Unit::week:
      return m.day.full() && weekday_of(m.day) == 1 ? iso_week(m.day) : "";
    case Unit::quarter:
      return digits(m.day.year, 4) + "-Q" + std::to_string((m.day.month + 2) / 3);
    case Unit::decade:
      return digits(m.day.year / 10, 3) + "X";
    case Unit::century:
      return digits(m.day.year / 100, 2) + "XX";
    case Unit::half_year:
    case Unit::weekend:
    case Unit::none:
      break;
  }
  if (m.last_day) return "";
  if (m.day == Day{} && m.weekday) return "XXXX-WXX-" + std::to_string(m.weekday);
  return m.day == Day{} ? "" : iso_fields(m.day);
}

constexpr std::string_view any_day = "XXXX-XX-XX";

std::string iso_clock(int minute, int second) {
  return "T" + print_clock(minute) + (second ? ":" + digits(second, 2, 0) : "");
}

/// The hour of the moment, on the day given: "T16:05", "TAF", or nothing.
std::string iso_hour(const Moment& m, const Lexicon& lexicon) {
  if (m.minute) return iso_clock(*m.minute, m.second);
  if (!m.part || m.part->entry == no_entry) return "";
  const Entry& entry = lexicon[m.part->entry];
  if (entry.value > 0) return iso_clock(static_cast<int>(entry.value * 60) % 1440, 0);
  return entry.code.empty() ? "" : "T" + entry.code;
}

/// A clock is told on a day, or on none in particular.
std::string on_day(std::string day, const std::string& hour) {
  if (hour.empty()) return day;
  return (day.size() == any_day.size() ? day : std::string(any_day)) + hour;
}

/// "until midnight", which ends the day that is spoken of.
bool ends_day(const Moment& m, const Lexicon& lexicon) {
  constexpr double midnight = 24;
  const bool end = m.edge == Edge::until || m.edge == Edge::before;
  return end && !m.minute && m.part && m.part->entry != no_entry && lexicon[m.part->entry].value == midnight;
}

PrintedMoment open_range(const Moment& m, std::string at, std::string whole_end) {
  PrintedMoment out;
  out.type = "range";
  switch (m.edge) {
    case Edge::since:
      out.from = std::move(at);
      break;
    case Edge::after:
      out.from = std::move(whole_end);
      break;
    case Edge::until:
      out.to = std::move(at);
      out.closed = out.to.find('T') == std::string::npos;
      break;
    case Edge::before:
    case Edge::none:
      out.to = std::move(at);
      break;
  }
  return out;
}

/// What "after 2016" begins with: the next year, the next month; a day or an hour itself, since the same day
/// goes on behind it.
std::string behind(const Moment& m, const std::string& at) {
  const Day last = m.last_day.value_or(m.day);
  if (m.minute || m.part || !last.year || (last.day && m.unit == Unit::none && !m.last_day)) return at;
  if (last.day) return iso_fields(plus_days(last, 1));
  return iso_fields(last.month ? plus_months(last, 1) : Day{last.year + 1, 0, 0});
}

using Days = std::optional<std::pair<Day, Day>>;  ///< the first and the last

/// The days that a part of a longer stretch means, as newspapers use the words: a third of a month; of a year
/// the first quarter or a third; the first or last three days of a week. Other stretches stay whole.
Days days_of_phase(Day day, Unit unit, Phase phase) {
  if (phase == Phase::none || !day.year) return std::nullopt;
  const auto third = [phase](Day early, Day middle, Day late, Day first, Day last) {
    if (phase == Phase::early) return std::pair(first, early);
    return phase == Phase::middle ? std::pair(middle, late) : std::pair(plus_days(late, 1), last);
  };
  const int year = day.year, month = day.month;
  if (unit == Unit::week && day.full())
    return third(plus_days(day, 2), plus_days(day, 2), plus_days(day, 3), day, plus_days(day, 6));
  if (unit != Unit::none || day.day) return std::nullopt;
  if (!month) return third({year, 3, 31}, {year, 5, 1}, {year, 8, 31}, {year, 1, 1}, {year, 12, 31});
  return third({year, month, 10}, {year, month, 11}, {year, month, 20}, {year, month, 1}, last_day(day));
}

/// The same of a moment; of a span from the phase of its beginning to that of its end. A span that begins
/// early in a year, or ends late in it, begins or ends with the year.
Days days_of_phases(const Moment& m) {
  const bool begins = m.edge != Edge::until && m.edge != Edge::before;
  const bool ends = m.edge != Edge::since && m.edge != Edge::after;
  if (m.unit == Unit::week || !m.last_day) {
    const bool sharpened = !(m.edge == Edge::since && m.phase == Phase::early) &&
                           !(m.edge == Edge::until && m.phase == Phase::late);
    return sharpened ? days_of_phase(m.day, m.unit, m.phase) : std::nullopt;
  }
  const Phase first = m.phase == Phase::early ? Phase::none : m.phase;
  const Phase last = m.last_phase == Phase::late ? Phase::none : m.last_phase;
  const Days begin = begins ? days_of_phase(m.day, m.unit, first) : std::nullopt;
  const Days end = ends ? days_of_phase(*m.last_day, m.unit, last) : std::nullopt;
  if (!begin && !end) return std::nullopt;
  return std::pair(begin ? begin->first : m.day, end ? end->second : *m.last_day);
}

/// "early March", "since late 2012", "until mid-2014".
PrintedMoment phased(std::pair<Day, Day> days, Edge edge) {
  PrintedMoment out;
  out.type = "range";
  if (edge == Edge::after) days.first = plus_days(days.second, 1);
  if (edge == Edge::before) days.second = days.first;
  if (edge != Edge::until && edge != Edge::before) out.from = iso_fields(days.first);
  if (edge != Edge::since && edge != Edge::after) out.to = iso_fields(days.second);
  out.closed = edge == Edge::none || edge == Edge::until;
  return out;
}

std::string_view type_of(const std::string& day, const std::string& hour) {
  if (hour.empty()) return "date";
  return day.size() == any_day.size() ? "datetime" : "time";
}

}  // namespace

std::string print_day(const Moment& moment) {
  const std::string whole = with_phase(moment.phase, print_whole(moment));
  return whole.empty() ? whole : std::string(edges[static_cast<std::size_t>(moment.edge)]) + whole;
}

std::string print_clock(int minute) {
  return digits(minute / 60, 2, 0) + ":" + digits(minute % 60, 2, 0);
}

std::optional<PrintedMoment> print_iso(const Moment& told, const Lexicon& lexicon, Day context) {
  Moment m = told;
  if (m.day == Day{} && m.weekday == 0) m.day = context;
  if (told.day == Day{} && m.day.full() && ends_day(m, lexicon)) m.day = plus_days(m.day, 1);
  const std::string day = iso_day(m), hour = iso_hour(m, lexicon);
  if ((told.day == Day{} && told.weekday == 0 && hour.empty()) ||
      (day.empty() && hour.empty() && !m.last_day))
    return std::nullopt;
  PrintedMoment out;
  if (const auto days = days_of_phases(m)) {
    out = phased(*days, m.edge);
  } else if (m.minute && m.last_minute) {
    out.type = "range";
    const bool past_midnight = !m.last_day && m.day.full() && *m.last_minute < *m.minute;
    const Day last = past_midnight ? plus_days(m.day, 1) : m.last_day.value_or(m.day);
    out.from = on_day(iso_day(m), hour);
    if (m.last_day) out.from = on_day(iso_fields(m.day), hour);
    out.to = on_day(last == Day{} ? "" : iso_fields(last), iso_clock(*m.last_minute, 0));
  } else if (day.empty() && m.last_day) {
    out.type = "range";
    out.from = on_day(iso_fields(m.day), hour);
    out.to = iso_fields(*m.last_day);
    out.closed = true;
    if (m.edge == Edge::since || m.edge == Edge::after) out.to.clear();
    if (m.edge == Edge::until || m.edge == Edge::before)
      out = open_range(m, m.edge == Edge::until ? out.to : out.from, "");
  } else if (m.edge != Edge::none) {
    const std::string at = on_day(day, hour);
    out = open_range(m, at, behind(m, at));
  } else {
    out.type = type_of(day, hour);
    out.value = on_day(day, hour);
  }
  const bool of_one = m.phase != Phase::none && (m.unit != Unit::none || !m.last_day);
  if (of_one) out.qualifier = phases[static_cast<std::size_t>(m.phase)];
  return out;
}

}  // namespace doichieu
