// Units picked out of a longer stretch by their rank: its first months, its last week, the ninth month; and
// the week that a date begins.

#include "value/period_reader.hpp"
#include "value/small_count.hpp"

namespace doichieu {
namespace {

constexpr int thursday = 4;
constexpr int saturday = 6;

bool whole_year(const DateReading& r) {
  return r.day.year && !r.day.month && !r.last_day;
}
bool whole_month(const DateReading& r) {
  return r.day.month && !r.day.day && !r.last_day;
}

}  // namespace

/// "the first two months of 2025", "the last three weeks of this year", "hai tháng đầu năm".
std::optional<DateReading> PeriodReader::first_units(std::uint32_t at, ReferenceDay::Look look) const {
  bool from_end = false;
  std::uint32_t next = at;
  if (!words_.vietnamese()) {
    const auto first = read_which(words_, at);
    const auto last = words_.find(at, EntryType::date_word, "last");
    if (!(first && first->value == 1) && !last) return std::nullopt;
    from_end = last && !first;
    next = first ? first->last : last.last;
  }
  const auto count = read_count(words_, next);
  const auto unit = count && !count->article ? read_time_unit(words_, count->last) : std::nullopt;
  if (!unit || count->value < 1 || count->value > 31) return std::nullopt;
  next = unit->last;
  if (words_.vietnamese()) {
    const auto early = words_.find(next, EntryType::date_word, "early");
    const auto late = words_.find(next, EntryType::date_word, "late");
    const bool of_year = unit->code == "month" && words_.find(next, EntryType::date_word, "year");
    if (!early && !late && !of_year) return std::nullopt;  // "9 tháng năm 2025" are the first
    from_end = late && !early;
    if (early || late) next = early ? early.last : late.last;
  }
  auto whole = holder(next, next != unit->last || !words_.vietnamese());
  if (!whole || (!whole_year(*whole) && !whole_month(*whole))) return std::nullopt;
  whole->day = reference_.complete(whole->day, look);
  if (!whole->day.year) return std::nullopt;
  Period period;
  if (!add_units(period, count->value, unit->code) || period.of_hours()) return std::nullopt;
  DateReading out = *whole;
  out.tokens = {at, whole->tokens.last};
  const Day begin = first_day(whole->day), end = last_day(whole->day);
  out.day = from_end ? plus_days(plus(plus_days(end, 1), period, -1), 0) : begin;
  out.last_day = from_end ? end : plus_days(plus(begin, period), -1);
  const bool whole_months = period.weeks == 0 && period.days == 0;
  if (whole_months) out.day.day = out.last_day->day = 0;
  return out;
}

/// "the first week of October 2014", "the last day of May", "the first Monday of next month".
std::optional<DateReading> PeriodReader::which_unit(std::uint32_t at, ReferenceDay::Look look) const {
  int which = 0;
  std::uint32_t next = at;
  if (!words_.vietnamese()) {
    const auto last = words_.find(at, EntryType::date_word, "last");
    const auto number = read_which(words_, at);
    if (!last && !number) return std::nullopt;
    which = number ? static_cast<int>(number->value) : -1;
    next = number ? number->last : last.last;
    if (const auto from_end = number ? words_.find(next, EntryType::date_word, "last") : WordView::Found{})
      which = -which, next = from_end.last;  // "the second last week of"
  }
  const auto unit = read_time_unit(words_, next);
  const auto weekday = words_.find(next, EntryType::weekday);
  if (!weekday && (!unit || (unit->code != "week" && unit->code != "day" && unit->code != "month" &&
                             unit->code != "weekend")))
    return std::nullopt;
  std::uint32_t behind = weekday ? weekday.last : unit->last;
  if (words_.vietnamese()) {  // "tuần đầu tiên của tháng 9"
    const auto early = words_.find(behind, EntryType::date_word, "early");
    const auto end = words_.find(behind, EntryType::date_word, "very-last");
    if (!early && !end) return std::nullopt;
    if (weekday && early && early.last == behind + 1) return std::nullopt;  // "thứ hai đầu tháng 3"
    which = end ? -1 : 1, behind = end ? end.last : early.last;
  }
  if (which < 0 && words_.is(behind, ",")) return std::nullopt;  // "last month, this year"
  auto whole = holder(behind, true);
  if (!whole || whole->tokens.last == behind) return std::nullopt;
  whole->day = reference_.complete(whole->day, look);
  if (!whole_month(*whole) && !(whole_year(*whole) && !weekday)) return std::nullopt;
  DateReading out;
  out.relative = whole->relative;
  out.tokens = {at, whole->tokens.last};
  if (!whole->day.year) return std::nullopt;
  const Day begin = first_day(whole->day), end = last_day(whole->day);
  if (unit && unit->code == "month" && !weekday) {
    if (!whole_year(*whole) || which > 12) return std::nullopt;
    out.day = {whole->day.year, which > 0 ? which : 13 + which, 0};
    return out;
  }
  if (unit && unit->code == "day" && !weekday) {
    out.day = plus_days(which > 0 ? begin : end, which > 0 ? which - 1 : which + 1);
    return begin <= out.day && out.day <= end ? std::optional(out) : std::nullopt;
  }
  const bool weekend = unit && unit->code == "weekend" && !weekday;
  const bool last_weeks = !weekday && !weekend && which < 0;  // the week of the last Thursday: ISO 8601
  const int wanted = weekday      ? static_cast<int>(weekday->value)
                     : weekend    ? saturday
                     : last_weeks ? thursday
                                  : 1;
  Day day = which > 0 ? plus_days(begin, (wanted - weekday_of(begin) + 7) % 7 + 7 * (which - 1))
                      : plus_days(end, -((weekday_of(end) - wanted + 7) % 7) + 7 * (which + 1));
  if (!weekday && !weekend && whole_year(*whole) && which > 0)  // ISO weeks: that of 4 January is the first
    day = plus_days(Day{begin.year, 1, 4}, 1 - weekday_of({begin.year, 1, 4}) + 7 * (which - 1));
  if (last_weeks) day = plus_days(day, 1 - thursday);
  out.day = day;
  if (weekend)
    out.last_day = plus_days(day, 1), out.unit = Unit::weekend;
  else if (!weekday)
    out.last_day = plus_days(day, 6), out.unit = Unit::week;
  return day <= end ? std::optional(out) : std::nullopt;
}

/// "week 31", "week 31 of 2018": the ISO week; with a capital it is one of a competition.
std::optional<DateReading> PeriodReader::week_number(std::uint32_t at, const TimeUnit& week) const {
  const auto number = words_.small(week.last, 1, 53);
  if (!number || words_.capital_word(at) || words_.glued(week.last) || dates_.counts_something(week.last + 1))
    return std::nullopt;
  const auto of = words_.find(week.last + 1, EntryType::date_word, "of");
  const auto year = of ? words_.year(of.last) : std::nullopt;
  if ((of && !year) || (!year && !reference_.known())) return std::nullopt;
  const Day fourth{year ? *year : reference_.today().year, 1, 4};  // always in the first week
  auto out = unit_around("week", plus_days(fourth, 7 * (*number - 1)), 0);
  if (out) out->tokens = {at, year ? of.last + 1 : week.last + 1};
  return out;
}

/// "the week of November 30"; "the week beginning February 4" is seven days from it.
std::optional<DateReading> PeriodReader::week_of(std::uint32_t at) const {
  const auto unit = words_.vietnamese() ? std::nullopt : read_time_unit(words_, at);
  if (!unit || unit->code != "week") return std::nullopt;
  auto of = words_.find(unit->last, EntryType::date_word, "of");
  auto begins = words_.find(unit->last, EntryType::date_word, "since");
  if (begins && begins->id != starting) begins = {};
  if (begins) of = begins;
  if (const auto numbered = week_number(at, *unit)) return numbered;
  auto date = of ? dates_.single(of.last, DateCue::day) : std::nullopt;
  const auto ordinal = of && !date ? dates_.day_number(of.last) : std::nullopt;
  if (ordinal && ordinal->ordinal && reference_.known()) {  // "the week of the 18th"
    date = DateReading{};
    date->day = reference_.day_of_month(ordinal->day);
    date->tokens = {of.last, ordinal->last};
  }
  if (!date || !date->day.day || !date->day.month) return std::nullopt;
  const Day day = reference_.complete(date->day);
  if (!day.full() || !exists(day)) return std::nullopt;
  auto out = unit_around("week", day, 0);
  if (begins) {
    out->day = day;
    out->last_day = plus_days(day, 6);
    out->unit = Unit::none;
  }
  out->tokens = {at, date->tokens.last};
  return out;
}

/// "the three months to December", "the 12 months ended March 2025", "the year to March": the months that end
/// with that one.
std::optional<DateReading> PeriodReader::months_up_to(std::uint32_t at) const {
  if (words_.vietnamese()) return std::nullopt;
  const auto count = read_count(words_, at);
  const auto unit = read_time_unit(words_, count ? count->last : at);
  if (!unit || (count ? unit->code != "month" : unit->code != "year")) return std::nullopt;
  const int months = count ? static_cast<int>(count->value) : 12;
  const auto to = words_.find(unit->last, EntryType::date_word, "up-to-end");
  const auto joint = to ? to : words_.find(unit->last, EntryType::date_word, "to");
  auto end = joint ? dates_.single(joint.last, DateCue::period) : std::nullopt;
  if (!end || !end->day.month || end->day.day || end->last_day || months < 2 || months > 24)
    return std::nullopt;
  DateReading out;
  out.relative = !end->day.year;
  end->day = reference_.complete(end->day);
  if (!end->day.year) return std::nullopt;
  out.day = plus_months(end->day, 1 - months);
  out.last_day = end->day;
  out.tokens = {at, end->tokens.last};
  return out;
}

}  // namespace doichieu
