#include "value/date_reader.hpp"

#include "value/date_figures.hpp"

namespace doichieu {
namespace {

constexpr std::uint64_t counted = WordView::bit(EntryType::unit) | WordView::bit(EntryType::duration) |
                                  WordView::bit(EntryType::percent) | WordView::bit(EntryType::magnitude) |
                                  WordView::bit(EntryType::currency) | WordView::bit(EntryType::counter) |
                                  WordView::bit(EntryType::clock);

bool tells_day(const DateReading& r) {
  return r.day.month != 0 && r.day.day != 0;
}
bool tells_period(DateCue cue) {
  return cue == DateCue::period || cue == DateCue::from;
}

/// Which fields are told, so that a span joins dates of one grain.
int grain(Day day) {
  return day.day ? 3 : day.month ? 2 : 1;
}

}  // namespace

bool DateReader::counts_something(std::uint32_t at) const {
  return words_.has(at, counted) || (words_.glued(at) && !words_.is(at, ".") && !words_.is(at, ",") &&
                                     !words_.is(at, ")") && !words_.is(at, ";") && !words_.is(at, "\""));
}

/// "18 February 2026", "February 18, 2026"; also "năm 2026".
void DateReader::take_year(DateReading& reading) const {
  std::uint32_t at = reading.tokens.last;
  if (const auto word = words_.find(at, EntryType::date_word, "year"); word && words_.year(word.last))
    at = word.last;
  else if (words_.is(at, ",") && words_.year(at + 1) && !counts_something(at + 2))
    ++at;
  const auto year = words_.year(at);
  if (!year || words_.glued(at) || words_.has(at + 1, counted)) return;
  reading.day.year = *year;
  if (reading.last_day) reading.last_day->year = *year;
  reading.tokens.last = at + 1;
}

/// The token behind what joins the ends of a span; 0 where nothing does.
std::uint32_t DateReader::joint(std::uint32_t at, bool between) const {
  if (words_.is(at, "-")) return words_.glued(at) == words_.glued(at + 1) ? at + 1 : 0;
  if (const auto to = words_.find(at, EntryType::date_word, "to")) return to.last;
  if (between)
    if (const auto also = words_.find(at, EntryType::date_word, "and")) return also.last;
  return 0;
}

std::optional<DateReading> DateReader::month_first(std::uint32_t at, DateCue cue) const {
  const auto month = words_.find(at, EntryType::month);
  if (!month || words_.vietnamese()) return std::nullopt;
  DateReading out{{0, static_cast<int>(month->value), 0}, std::nullopt, {at, month.last}};
  if (words_.glued(month.last, ".")) ++out.tokens.last;
  if (add_day(out, cue)) return out;
  if (const auto of = words_.find(out.tokens.last, EntryType::date_word, "of"); of && words_.year(of.last))
    out.tokens.last = of.last;
  take_year(out);
  if (out.day.year) return out;
  out.tokens.last = month.last;  // a full stop behind it ends the sentence
  return tells_period(cue) ? std::optional(out) : std::nullopt;
}

/// The day behind a month, with a second one of a span, and the year: "18", "18th, 2026", "18-20", "18 to
/// 20".
bool DateReader::add_day(DateReading& reading, DateCue cue) const {
  const std::uint32_t at = reading.tokens.last;
  const auto day = words_.small(at, 1, 31);
  if (!day || words_.glued(at + 1, ":")) return false;
  reading.day.day = *day;
  const auto suffix = words_.find(at + 1, EntryType::number, "ordinal-suffix");
  reading.tokens.last = suffix && words_.glued(at + 1) ? suffix.last : at + 1;
  const std::uint32_t end = joint(reading.tokens.last, cue == DateCue::from);
  const auto last = end ? words_.small(end, *day + 1, 31) : std::nullopt;
  const bool dash_apart = end && words_.is(end - 1, "-") && !words_.glued(end);  // "July 9 — 12 people"
  if (last && !counts_something(end + 1) && !words_.find(end + 1, EntryType::month) &&
      !(dash_apart && words_.lower_word(end + 1))) {
    reading.last_day = Day{0, reading.day.month, *last};
    reading.tokens.last = end + 1;
  }
  take_year(reading);
  return true;
}

/// "18 February 2026", "the 18th of February".
std::optional<DateReading> DateReader::day_first(std::uint32_t at) const {
  const auto day = words_.small(at, 1, 31);
  if (!day || words_.vietnamese()) return std::nullopt;
  std::uint32_t next = at + 1;
  if (const auto suffix = words_.find(next, EntryType::number, "ordinal-suffix");
      suffix && words_.glued(next))
    next = suffix.last;
  if (const auto of = words_.find(next, EntryType::date_word, "of")) next = of.last;
  const auto month = words_.find(next, EntryType::month);
  if (!month) return std::nullopt;
  DateReading out{{0, static_cast<int>(month->value), *day}, std::nullopt, {at, month.last}};
  if (words_.glued(month.last, ".") && words_.year(month.last + 1)) ++out.tokens.last;
  take_year(out);
  return out;
}

/// "ngày 18 tháng 2 năm 2026", "18 tháng 2", "ngày 18/2"; also a bare "ngày 19".
std::optional<DateReading> DateReader::marked_day(std::uint32_t at) const {
  const auto marker = words_.find(at, EntryType::date_word, "day");
  const std::uint32_t number = marker ? marker.last : at;
  if (marker)
    if (auto figures = read_date_figures(words_, number, DateCue::day)) {
      figures->tokens.first = at;
      return figures;
    }
  const auto day = words_.small(number, 1, 31);
  if (!day) return std::nullopt;
  DateReading out{{0, 0, *day}, std::nullopt, {at, number + 1}};
  if (auto month = month_word(number + 1); month && month->day.month) {
    out.day = {month->day.year, month->day.month, *day};
    out.tokens.last = month->tokens.last;
    return out;
  }
  if (!marker || (words_.has(number + 1, counted) && !words_.find(number + 1, EntryType::duration)))
    return std::nullopt;
  if (words_.glued(number + 1) && counts_something(number + 1)) return std::nullopt;
  return out;
}

/// "tháng 2", "tháng Hai", "tháng 7/1995", "tháng 7 năm 1995".
std::optional<DateReading> DateReader::month_word(std::uint32_t at) const {
  DateReading out;
  if (const auto name = words_.find(at, EntryType::month); name && words_.vietnamese()) {
    out.day.month = static_cast<int>(name->value);
    out.tokens = {at, name.last};
    take_year(out);
    return out;
  }
  const auto marker = words_.find(at, EntryType::date_word, "month");
  if (!marker) return std::nullopt;
  if (auto figures = read_date_figures(words_, marker.last, DateCue::day);
      figures && figures->day.day == 0 && figures->day.month && !figures->last_day) {
    figures->tokens.first = at;
    return figures;
  }
  const auto month = words_.small(marker.last, 1, 12);
  if (!month || (words_.glued(marker.last + 1) && counts_something(marker.last + 1))) return std::nullopt;
  out.day.month = *month;
  out.tokens = {at, marker.last + 1};
  take_year(out);
  return out;
}

std::optional<DateReading> DateReader::year_word(std::uint32_t at) const {
  const auto marker = words_.find(at, EntryType::date_word, "year");
  const auto year = marker ? words_.year(marker.last) : std::nullopt;
  if (!year) return std::nullopt;
  if (auto years = read_date_figures(words_, marker.last, DateCue::none); years && years->last_day) {
    years->tokens.first = at;
    return years;
  }
  return DateReading{{*year, 0, 0}, std::nullopt, {at, marker.last + 1}};
}

std::optional<DateReading> DateReader::bare_year(std::uint32_t at, DateCue cue) const {
  const auto year = words_.year(at);
  if (!year || !tells_period(cue) || counts_something(at + 1)) return std::nullopt;
  return DateReading{{*year, 0, 0}, std::nullopt, {at, at + 1}};
}

std::optional<DateReading> DateReader::day_before_date(std::uint32_t at, DateCue cue) const {
  const auto marker = words_.find(at, EntryType::date_word, "day");
  const std::uint32_t number = marker ? marker.last : at;
  const auto day = words_.small(number, 1, 31);
  if (!day) return std::nullopt;
  const std::uint32_t end = joint(number + 1, false);
  const bool dash = end && words_.is(end - 1, "-") && words_.glued(end);
  if (end && (dash || marker || cue != DateCue::none))
    if (auto last = single(end, DateCue::day);
        last && tells_day(*last) && last->day.day > *day && !last->last_day)
      return DateReading{{last->day.year, last->day.month, *day}, last->day, {at, last->tokens.last}};
  std::uint32_t other = number + 1;  // "đêm 18, rạng sáng 19/2", "18 và 19/2": the first of two days
  if (const auto also = words_.find(other, EntryType::date_word, "and"))
    other = also.last;
  else if (words_.is(other, ",") && (marker || cue == DateCue::day))
    ++other;
  else
    return std::nullopt;
  if (const auto part = words_.find(other, EntryType::day_part)) other = part.last;
  if (auto later = single(other, DateCue::day); later && tells_day(*later) && later->day.day > *day)
    return DateReading{{later->day.year, later->day.month, *day}, std::nullopt, {at, number + 1}};
  return std::nullopt;
}

std::optional<DateReading> DateReader::single(std::uint32_t at, DateCue cue) const {
  if (auto found = read_date_figures(words_, at, cue)) return found;
  if (auto found = month_first(at, cue)) return found;
  if (auto found = day_first(at)) return found;
  if (words_.vietnamese()) {
    if (auto found = marked_day(at)) return found;
    if (auto found = month_word(at)) return found;
  }
  if (auto found = year_word(at)) return found;
  return bare_year(at, cue);
}

DateReading DateReader::with_span(DateReading first, DateCue cue) const {
  if (first.last_day) return first;
  const std::uint32_t end = joint(first.tokens.last, cue == DateCue::from);
  if (!end) return first;
  const auto last = single(end, first.day.day ? DateCue::day : DateCue::from);
  if (!last || last->last_day || grain(last->day) != grain(first.day) || (last->day.day && !last->day.month))
    return first;
  if (!first.day.month) first.day.month = last->day.month;
  if (!first.day.year && first.day.month <= last->day.month) first.day.year = last->day.year;
  if (first.day.full() && last->day.full() && last->day <= first.day) return first;
  first.last_day = last->day;
  first.tokens.last = last->tokens.last;
  return first;
}

std::optional<DateReading> DateReader::at(std::uint32_t token, DateCue cue) const {
  if (auto earlier = day_before_date(token, cue)) return earlier;
  if (auto first = single(token, cue)) return with_span(*first, cue);
  return std::nullopt;
}

}  // namespace doichieu
