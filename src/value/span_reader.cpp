#include "value/span_reader.hpp"

#include <algorithm>
#include <cmath>

#include "value/time_unit.hpp"

namespace doichieu {
namespace {

bool of_days(std::string_view unit) {
  return unit == "day" || unit == "week" || unit == "month" || unit == "year";
}

/// Does `further` have one unit more than `length`? `shorter`: one that is shorter than all of it.
bool has_new_unit(const Period& length, const Period& further, bool shorter) {
  constexpr double Period::*units[] = {&Period::years, &Period::months,  &Period::weeks,  &Period::days,
                                       &Period::hours, &Period::minutes, &Period::seconds};
  bool added = false;
  for (const auto unit : units) {
    const bool told = length.*unit != 0, adds = further.*unit != length.*unit;
    if (told && (adds || (added && shorter))) return false;
    added = added || adds;
  }
  return added;
}

}  // namespace

/// "all day", "all-month", "the whole week": one of the unit. "Full-year profit" is that of some year.
bool SpanReader::whole_unit(PeriodReading& out, std::uint32_t at, bool article) const {
  const auto all = words_.vietnamese() ? WordView::Found{} : words_.find(at, EntryType::date_word, "all");
  if (!all || !article) return false;
  const bool hyphen = words_.glued(all.last, "-") && words_.glued(all.last + 1);
  const auto unit = read_time_unit(words_, hyphen ? all.last + 1 : all.last);
  if (!unit || !of_days(unit->code) || words_.folded(unit->last - 1).ends_with('s')) return false;
  if (words_.is(unit->last, TokenKind::number) || (hyphen && words_.lower_word(unit->last))) return false;
  if (!add_units(out.period, 1, unit->code)) return false;
  out.tokens.last = unit->last;
  return true;
}

/// "1 hour thirty", "2 hours and ten": minutes that say no unit, at the end of a clause.
void SpanReader::add_bare_minutes(PeriodReading& out) const {
  if (words_.vietnamese() || out.period.hours == 0 || out.period.minutes != 0 || out.period.seconds != 0)
    return;
  const auto also = words_.find(out.tokens.last, EntryType::date_word, "and");
  const auto minutes = read_count(words_, also ? also.last : out.tokens.last);
  if (!minutes || minutes->article || minutes->vague || minutes->value < 10 || minutes->value > 59) return;
  if (minutes->value != std::floor(minutes->value) || !closes(minutes->last)) return;
  out.period.minutes = minutes->value;
  out.tokens.last = minutes->last;
}

/// "Hằng Nga 5 năm 2020": the word for a year goes with the year behind it, but "kế hoạch 5 năm 2021-2025".
bool SpanReader::dated_by(std::uint32_t at) const {
  const bool one_year = words_.vietnamese() && words_.year(at);
  return one_year && !words_.is(at + 1, "-") && !words_.find(at + 1, EntryType::date_word, "to");
}

/// Adds a number and its unit to a length. Units come from the longer to the shorter, each once.
bool SpanReader::add_unit(PeriodReading& out, std::uint32_t at, bool article) const {
  if (whole_unit(out, at, article)) return true;
  const auto count = read_count(words_, at);
  if (!count || count->value == 0 || (count->article && !article)) return false;
  std::uint32_t next = count->last;
  if (words_.is(next, "-") && words_.glued(next) && words_.glued(next + 1)) ++next;
  static constexpr CodeKey between[] = {"more", "all"};  // "two full weeks"
  for (const CodeKey& code : between)
    if (const auto more = words_.find(next, EntryType::date_word, code)) next = more.last;
  const auto unit = read_time_unit(words_, next);
  if (!unit || unit->code == "weekend" || unit->code == "quarter") return false;
  if (unit->code == "year" && dated_by(unit->last)) return false;
  if (count->article && unit->code == "second") return false;  // "a second wave"
  if (!add_units(out.period, count->value, unit->code)) return false;
  out.vague = out.vague || count->vague;
  out.tokens.last = unit->last;
  const auto half = words_.find(unit->last, EntryType::date_word, "half");
  if (half && words_.vietnamese()) {  // "2 năm rưỡi"
    add_units(out.period, 0.5, unit->code);
    out.tokens.last = half.last;
  }
  if (const auto also = words_.find(unit->last, EntryType::date_word, "and"); also && !words_.vietnamese()) {
    const auto one = words_.find(also.last, EntryType::date_word, "one");  // "an hour and a half"
    const auto a_half = words_.find(one ? one.last : also.last, EntryType::date_word, "half");
    if (a_half && !read_time_unit(words_, a_half.last) &&
        !words_.find(a_half.last, EntryType::date_word, "one")) {
      add_units(out.period, 0.5, unit->code);
      out.tokens.last = a_half.last;
    }
  }
  return true;
}

std::optional<PeriodReading> SpanReader::length(std::uint32_t at, bool article) const {
  if (!words_.opens(at, length_opening) || !may_count_time(words_, at)) return std::nullopt;
  PeriodReading out;
  out.tokens = {at, at};
  if (!add_unit(out, at, article)) return std::nullopt;
  for (;;) {
    std::uint32_t next = out.tokens.last;
    const bool comma = words_.is(next, ",");
    if (comma) ++next;
    if (const auto also = words_.find(next, EntryType::date_word, "and")) next = also.last;
    PeriodReading further = out;
    if (!words_.inside(next) || !add_unit(further, next, false)) {
      add_bare_minutes(out);
      return out;
    }
    const Period &a = out.period, &b = further.period;
    const bool new_unit = has_new_unit(a, b, comma);
    const auto whole = [](const Period& p) {
      return p.years == std::floor(p.years) && p.months == std::floor(p.months) &&
             p.days == std::floor(p.days) && p.hours == std::floor(p.hours);
    };
    if (comma && (!whole(a) || !whole(b))) return out;  // "2 năm rưỡi, nửa giờ" are two
    if (!new_unit || further.tokens.last <= out.tokens.last) return out;
    out = further;
  }
}

/// Nothing of the clause stands behind: "3 ngày sau" is a day, "3 ngày sau vụ cháy" is none that is known.
bool SpanReader::closes(std::uint32_t at) const {
  return !words_.inside(at) || words_[at].kind == TokenKind::punctuation;
}

std::optional<CountedFrom> SpanReader::from(Day day, const PeriodReading& length, int direction) const {
  const Period& p = length.period;
  CountedFrom out;
  out.tokens = length.tokens;
  out.vague = length.vague;
  if (p.of_hours()) {
    if (!reference_.now() || day != reference_.today()) return std::nullopt;
    const double minutes = p.hours * 60 + p.minutes + p.seconds / 60;
    int minute = *reference_.now() + direction * static_cast<int>(minutes);
    Day then = plus(day, p, direction);
    while (minute < 0) minute += 1440, then = plus_days(then, -1);
    while (minute >= 1440) minute -= 1440, then = plus_days(then, 1);
    out.day = then;
    out.minute = minute;
    return out;
  }
  out.day = plus(day, p, direction);
  if (!exists(out.day) || out.day.year < 1) return std::nullopt;
  if (p.weeks == 0 && p.days == 0) out.day.day = 0;
  const bool whole_years = p.years == std::floor(p.years);  // "half a year ago" tells a month
  if (p.weeks == 0 && p.days == 0 && p.months == 0 && whole_years) out.day.month = 0;
  return out;
}

/// "cách đây 5 năm", "trước đó 2 ngày", "sau đó một tuần": the words that say from where stand first.
std::optional<CountedFrom> SpanReader::behind_marker(std::uint32_t at, Day told) const {
  struct Marker {
    CodeKey code;
    int direction;
    bool from_told;
  };
  static constexpr Marker markers[] = {{"ago-before", -1, false}, {"earlier", -1, true}, {"then", 1, true}};
  if (!words_.vietnamese()) return std::nullopt;
  for (const Marker& marker : markers) {
    const auto found = words_.find(at, EntryType::date_word, marker.code);
    const Day base = marker.from_told ? told : reference_.today();
    if (!found || !base.full() || found.last < at + 2) continue;  // "sau 2 ngày" lasts two days
    const auto behind = length(found.last, true);
    auto out = behind && (!marker.from_told || behind->period.of_days())
                   ? from(base, *behind, marker.direction)
                   : std::nullopt;
    if (out) out->tokens.first = at;
    if (out) return out;
  }
  return std::nullopt;
}

std::optional<CountedFrom> SpanReader::counted(std::uint32_t at, Day told, bool from_today) const {
  if (auto marked = behind_marker(at, told)) return marked;
  const Day today = reference_.today();
  auto span = length(at, true);
  if (!span) return std::nullopt;
  const std::uint32_t next = span->tokens.last;
  struct Word {
    CodeKey code;
    int direction;
    bool from_told;
  };
  static constexpr Word directions[] = {
      {"earlier", -1, true}, {"ago", -1, false}, {"later", 1, false}, {"then", 1, true}};
  for (const Word& word : directions) {
    const auto found = words_.find(next, EntryType::date_word, word.code);
    if (!found) continue;
    if (words_.find(found.last, EntryType::date_word, "clause") ||
        words_.find(found.last, EntryType::date_word, "that"))
      return std::nullopt;
    const bool may_go_on = words_.vietnamese() && found.last == next + 1 && !closes(found.last);
    if (may_go_on && (word.from_told || words_.capital_word(found.last))) return std::nullopt;
    const bool of_hours = span->period.of_hours();
    const bool says_all = at <= words_.sentence().first + 1 && found.last + 1 >= words_.sentence().last;
    const bool of_now = from_today || says_all;
    if (word.from_told && of_hours && !of_now) return std::nullopt;  // from an hour of the story
    const bool later = word.from_told && word.direction > 0;
    if (later && !told.full() && !of_now) return std::nullopt;
    span->tokens.last = found.last;
    const Day base = word.from_told && told.full() && !of_hours ? told : today;
    return base.full() ? from(base, *span, word.direction) : std::nullopt;
  }
  auto since = words_.find(next, EntryType::date_word, "from");  // "two days from tomorrow"
  if (!since || !today.full()) return std::nullopt;
  const auto day = words_.find(since.last, EntryType::relative_day);
  if (!day || !day->code.empty()) return std::nullopt;
  span->tokens.last = day.last;
  auto out = from_day(*span, plus_days(today, static_cast<int>(day->value)), false);
  if (out) out->tokens = span->tokens;
  return out;
}

std::optional<CountedFrom> SpanReader::weekdays_from_now(std::uint32_t at) const {
  const auto count = words_.vietnamese() || !reference_.known() ? std::nullopt : read_count(words_, at);
  if (!count || count->article || count->vague || count->value < 1) return std::nullopt;
  const auto weekday = words_.find(count->last, EntryType::weekday);
  if (!weekday || weekday->code == "short") return std::nullopt;
  const auto ahead = words_.find(weekday.last, EntryType::date_word, "later"),
             then = words_.find(weekday.last, EntryType::date_word, "then"),
             ago = words_.find(weekday.last, EntryType::date_word, "ago");
  if (!ahead && !then && !ago) return std::nullopt;
  const int weeks = 7 * (static_cast<int>(count->value) - 1), n = static_cast<int>(weekday->value);
  CountedFrom out;
  out.day = ago ? plus_days(reference_.weekday(n, ReferenceDay::Which::last), -weeks)
                : plus_days(reference_.weekday(n, ReferenceDay::Which::next), weeks);
  out.tokens = {at, ahead ? ahead.last : then ? then.last : ago.last};
  return out;
}

std::optional<PeriodReading> SpanReader::the_unit(std::uint32_t at) const {
  const auto article = words_.find(at, EntryType::date_word, "on");
  const auto unit = article ? read_time_unit(words_, article.last) : std::nullopt;
  if (!unit || (unit->code != "day" && unit->code != "year") || words_.folded(unit->last - 1).ends_with('s'))
    return std::nullopt;
  PeriodReading out;
  out.tokens = {at, unit->last};
  return add_units(out.period, 1, unit->code) ? std::optional(out) : std::nullopt;
}

std::optional<CountedFrom> SpanReader::from_day(const PeriodReading& length, Day day, bool back) const {
  const Period& p = length.period;
  if (day.year && !day.month && p == Period{p.years}) {  // "the year before 2015"
    CountedFrom out;
    out.day.year = day.year + static_cast<int>(p.years) * (back ? -1 : 1);
    out.tokens = length.tokens;
    return out;
  }
  if (!day.full() || length.period.of_hours()) return std::nullopt;
  auto out = from(day, length, back ? -1 : 1);
  if (out) out->day = plus(day, length.period, back ? -1 : 1);
  return out;
}

/// "the past hour", "in the next hour": one.
std::optional<PeriodReading> SpanReader::bare_hour(std::uint32_t at) const {
  const auto hour = words_.vietnamese() ? WordView::Found{} : words_.find(at, EntryType::duration, "hour");
  if (!hour || words_.folded(hour.last - 1).ends_with('s')) return std::nullopt;
  if (words_.find(hour.last, EntryType::date_word, "of")) return std::nullopt;  // "the last hour of the film"
  PeriodReading out;
  out.period.hours = 1;
  out.tokens = {at, hour.last};
  return out;
}

/// "The past 2 years and 6 months", "the last three weeks and a half": PeriodReader reads those of one unit.
bool SpanReader::in_two_steps(const Period& p) {
  constexpr double Period::*units[] = {&Period::years, &Period::months, &Period::weeks, &Period::days};
  return !p.of_hours() && std::count_if(std::begin(units), std::end(units),
                                        [&p](const auto unit) { return p.*unit != 0; }) > 1;
}

std::optional<CountedFrom> SpanReader::up_to_now(std::uint32_t at) const {
  if (!reference_.known() || (words_.vietnamese() && !reference_.now())) return std::nullopt;
  const std::uint32_t first = at;
  const auto direction = [this](std::uint32_t token, std::uint32_t& last) {
    const auto back = words_.find(token, EntryType::date_word, "last");
    const auto ahead = words_.find(token, EntryType::date_word, "next");
    if (back || ahead) {
      last = back ? back.last : ahead.last;
      return back ? -1 : 1;
    }
    const auto to = words_.find(token, EntryType::date_word, "to");
    if (to && to->id == to_or_next) {  // "3 phút tới"
      last = to.last;
      return 1;
    }
    return 0;
  };
  int n = 0;
  const auto article = words_.vietnamese() ? WordView::Found{} : words_.find(at, EntryType::date_word, "on");
  if (article) at = article.last;
  if (!words_.vietnamese() && (n = direction(at, at)) == 0) return std::nullopt;
  auto span = length(at, false);
  if (!span) span = bare_hour(at);
  if (!span || !(span->period.of_hours() || in_two_steps(span->period))) return std::nullopt;
  std::uint32_t last = span->tokens.last;
  if (words_.vietnamese() && (n = direction(last, last)) == 0) return std::nullopt;
  if (in_two_steps(span->period)) {
    const Day today = reference_.today();
    CountedFrom out;
    out.day = n > 0 ? plus_days(today, 1) : plus(today, span->period, -1);
    out.last_day = n > 0 ? plus(today, span->period) : plus_days(today, -1);
    out.tokens = {first, last};
    return exists(out.day) && exists(*out.last_day) ? std::optional(out) : std::nullopt;
  }
  auto out = from(reference_.today(), *span, n);
  if (!out) return std::nullopt;
  out->last_day = reference_.today();
  out->last_minute = reference_.now();
  if (n > 0) std::swap(out->day, *out->last_day), std::swap(out->minute, out->last_minute);
  out->tokens = {first, last};
  return out;
}

/// A sentence that looks ahead, or one that says nothing else. "Within two weeks of the fire" is counted from
/// that.
bool SpanReader::may_look_ahead(const PeriodReading& span, bool looks_ahead, bool opens) const {
  if (words_.find(span.tokens.last, EntryType::date_word, "of")) return false;
  return looks_ahead || (opens && closes(span.tokens.last));
}

std::optional<CountedFrom> SpanReader::ahead(std::uint32_t at, bool looks_ahead, bool opens) const {
  if (!reference_.known() || words_.vietnamese()) return std::nullopt;
  const auto span = length(at, true);
  if (!span || !may_look_ahead(*span, looks_ahead, opens)) return std::nullopt;
  return from(reference_.today(), *span, 1);
}

std::optional<CountedFrom> SpanReader::within(std::uint32_t at, bool looks_ahead, bool opens) const {
  if (!reference_.known() || words_.vietnamese()) return std::nullopt;
  std::uint32_t first = at;
  if (const auto article = words_.find(first, EntryType::date_word, "on")) first = article.last;
  if (const auto next = words_.find(first, EntryType::date_word, "next")) first = next.last;
  const auto span = length(first, true);
  if (!span || !may_look_ahead(*span, looks_ahead, opens)) return std::nullopt;
  const Day today = reference_.today();
  if (span->period.of_hours()) {
    const auto last = from(today, *span, 1);
    if (!last) return std::nullopt;
    return CountedFrom{today,        reference_.now(),        last->day,
                       last->minute, {at, span->tokens.last}, span->vague};
  }
  const Day last = plus_days(plus(today, span->period), -1);
  if (last < today) return std::nullopt;
  return CountedFrom{today, std::nullopt, last, std::nullopt, {at, span->tokens.last}, span->vague};
}

}  // namespace doichieu
