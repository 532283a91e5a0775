#include "value/period_reader.hpp"

#include "value/small_count.hpp"

namespace doichieu {
namespace {

constexpr CodeKey period_words[] = {"last", "next",   "this",   "early",   "middle", "between",
                                    "late", "spring", "summer", "autumn",  "winter", "some-time-in",
                                    "rest", "half",   "decade", "year-end"};
constexpr Opening english_opening = count_opening | unit_opening | Opening{0, period_words, false, true};
constexpr Opening vietnamese_opening =
    english_opening | Opening{WordView::bit(EntryType::weekday), {}, false, false};  // "thứ hai đầu tháng 9"

}  // namespace

std::optional<DateReading> PeriodReader::at(std::uint32_t token, bool cued, ReferenceDay::Look look) const {
  const Opening& opening = words_.vietnamese() ? vietnamese_opening : english_opening;
  if (!words_.opens_behind_article(token, opening) || !may_count_time(words_, token)) return std::nullopt;
  const auto article =
      words_.vietnamese() ? WordView::Found{} : words_.find(token, EntryType::date_word, "on");
  const std::uint32_t first = article ? article.last : token;
  if (auto found = first_units(first, look)) return found;  // "the last week of May" before "last week"
  if (auto found = which_unit(first, look)) return found;
  if (auto found = unit_after_next(first)) return found;
  if (auto found = of_other_year(token)) return found;
  if (auto found = relative_unit(token)) return found;
  if (auto found = several_units(token)) return found;
  if (auto found = phased(token)) return found;
  if (auto found = year_end(token)) return found;
  if (auto found = some_time_in(token)) return found;
  if (auto found = rest(first)) return found;
  if (auto found = quarter(token)) return found;
  if (auto found = half(token)) return found;
  if (auto found = season(first)) return found;
  if (auto found = week_of(token)) return found;
  if (auto found = months_up_to(first)) return found;
  if (auto found = decade(token, cued)) return found;
  return century(token);
}

std::optional<DateReading> PeriodReader::relative_unit(std::uint32_t at) const {
  if (!reference_.known()) return std::nullopt;
  return words_.vietnamese() ? vietnamese_relative(at) : english_relative(at);
}

/// "last March": the month of the latest year in which it has begun, or of the next.
std::optional<DateReading> PeriodReader::month_of(std::uint32_t at, int years) const {
  const auto month = words_.find(at, EntryType::month);
  constexpr double may = 5;  // "this may be"
  if (!month || (!words_.capital_word(at) && month->value == may)) return std::nullopt;
  const Day today = reference_.today();
  const int number = static_cast<int>(month->value);
  DateReading out;
  out.day = {today.year, number, 0};
  if (years < 0 && number >= today.month) --out.day.year;
  if (years > 0 && number <= today.month) ++out.day.year;
  out.tokens = {at, month.last};
  out.relative = true;
  return out;
}

/// "the last working day", "next weekday": Monday to Friday, holidays not counted.
std::optional<DateReading> PeriodReader::working_day(std::uint32_t at, int step) const {
  constexpr int friday = 5;
  const auto word = words_.find(at, EntryType::date_word, "working-day");
  if (!word || step == 0) return std::nullopt;
  DateReading out;
  out.day = plus_days(reference_.today(), step);
  while (weekday_of(out.day) > friday) out.day = plus_days(out.day, step);
  out.tokens = {at, word.last};
  out.relative = true;
  return out;
}

/// The token behind "and a half", which makes of "the past year" one and a half; 0 where it does not stand.
std::uint32_t PeriodReader::past_half(std::uint32_t at) const {
  const auto also = words_.find(at, EntryType::date_word, "and");
  const auto article = also ? words_.find(also.last, EntryType::date_word, "one") : WordView::Found{};
  const auto half = article ? words_.find(article.last, EntryType::date_word, "half") : WordView::Found{};
  return half && !words_.is(half.last, TokenKind::word) && !words_.glued(half.last, "-") ? half.last : 0;
}

std::optional<DateReading> PeriodReader::english_relative(std::uint32_t at) const {
  const std::uint32_t first = at;
  if (const auto article = words_.find(at, EntryType::date_word, "on")) at = article.last;
  std::uint32_t next = 0;
  const auto n = direction(at, true, next);
  if (!n) return std::nullopt;
  auto out = month_of(next, *n);
  if (!out) out = working_day(next, *n);
  if (!out) {
    const auto unit = read_time_unit(words_, next);
    if (!unit || !of_calendar(unit->code)) return std::nullopt;
    if (words_.folded(unit->last - 1).ends_with('s')) return std::nullopt;  // "in past years"
    const auto word = words_.find(at, EntryType::date_word, "last");
    const bool up_to_today =
        word && word->id == gone && first != at && unit->code != "quarter" && unit->code != "weekend";
    const std::uint32_t half = *n ? past_half(unit->last) : 0;
    out = half                                       ? rolling(1.5, unit->code, *n > 0)
          : up_to_today || unit->code == "fortnight" ? rolling(1, unit->code, *n > 0)
                                                     : unit_around(unit->code, reference_.today(), *n);
    if (out) out->tokens = {first, half ? half : unit->last};
  }
  if (out) out->tokens.first = first;
  return out;
}

/// Where the word at a token points: -1 back, 0 here, 1 ahead. In Vietnamese it stands behind its unit;
/// `alone`: the unit has no number, so "trước" is "last" and "sau" is "next".
std::optional<int> PeriodReader::direction(std::uint32_t at, bool alone, std::uint32_t& last) const {
  struct Word {
    CodeKey code;
    int n;
    bool of_one_unit;
  };
  static constexpr Word words[] = {{"last", -1, false}, {"this", 0, true}, {"next", 1, false},
                                   {"ago", -1, true},   {"then", 1, true}, {"to", 1, false}};
  for (const Word& word : words) {
    const auto found = words_.find(at, EntryType::date_word, word.code);
    if (!found || (word.of_one_unit && !alone)) continue;
    const std::string_view code = word.code.text;
    const bool vietnamese_only = code == "ago" || code == "then" || code == "to";
    if (vietnamese_only && (!words_.vietnamese() || found.last != at + 1)) continue;
    if (code == "to" && found->id != to_or_next) continue;
    last = found.last;
    return word.n;
  }
  return std::nullopt;
}

std::optional<DateReading> PeriodReader::vietnamese_relative(std::uint32_t at) const {
  const auto unit = read_time_unit(words_, at);
  if (!unit || !of_calendar(unit->code)) return std::nullopt;
  const bool of_many = at > words_.sentence().first && words_.find(at - 1, EntryType::date_word, "many");
  if (of_many) return std::nullopt;  // "mấy năm gần đây"
  std::uint32_t last = 0;
  const auto n = direction(unit->last, true, last);
  if (!n || words_.find(last, EntryType::date_word, "clause") ||
      words_.find(last, EntryType::date_word, "that") || words_.is(last, TokenKind::number))
    return std::nullopt;
  const bool up_to_today =
      *n < 0 && unit->code == "decade" && words_.find(unit->last, EntryType::date_word, "last");
  auto out = up_to_today ? rolling(1, unit->code, false) : unit_around(unit->code, reference_.today(), *n);
  if (out) out->tokens = {at, last};
  return out;
}

/// The `n` whole units before the one of today, or behind it: nobody counts quarters from a day, nor several
/// decades.
std::optional<DateReading> PeriodReader::whole_units(double n, std::string_view unit, bool ahead) const {
  const int count = static_cast<int>(n);
  if (count < 1) return std::nullopt;
  auto out = unit_around(unit, reference_.today(), ahead ? 1 : -count);
  const auto last = unit_around(unit, reference_.today(), ahead ? count : -1);
  if (!out || !last || out->day.year < 1) return std::nullopt;
  out->last_day = last->last_day;
  if (count > 1) out->unit = Unit::none;
  return out;
}

/// The `n` units up to today, or from tomorrow on.
std::optional<DateReading> PeriodReader::rolling(double n, std::string_view unit, bool ahead) const {
  Period period;
  if (!reference_.known() || !add_units(period, n, unit) || period.of_hours()) return std::nullopt;
  const bool whole = unit == "quarter" || (n > 1 && (unit == "decade" || unit == "century"));
  if (whole) return whole_units(n, unit, ahead);
  DateReading out;
  out.relative = true;
  const Day today = reference_.today();
  out.day = ahead ? plus_days(today, 1) : plus(today, period, -1);
  out.last_day = ahead ? plus(today, period) : plus_days(today, -1);
  if (!exists(out.day) || *out.last_day < out.day) return std::nullopt;
  return out;
}

/// "the week after next", "the year after the next".
std::optional<DateReading> PeriodReader::unit_after_next(std::uint32_t at) const {
  const auto unit = words_.vietnamese() ? std::nullopt : read_time_unit(words_, at);
  if (!unit || !of_calendar(unit->code) || !reference_.known()) return std::nullopt;
  const auto after = words_.find(unit->last, EntryType::date_word, "after");
  if (!after) return std::nullopt;
  const auto article = words_.find(after.last, EntryType::date_word, "on");
  const std::uint32_t at_next = article ? article.last : after.last;
  const auto next = words_.find(at_next, EntryType::date_word, "next");
  if (!next || words_.is(next.last, TokenKind::word) || words_.is(next.last, TokenKind::number))
    return std::nullopt;  // "the week after next Friday"
  auto out = unit_around(unit->code, reference_.today(), 2);
  if (out) out->tokens = {at, next.last};
  return out;
}

/// "the past three years", "10 năm qua", "3 ngày tới".
std::optional<DateReading> PeriodReader::several_units(std::uint32_t at) const {
  const std::uint32_t first = at;
  std::optional<int> n;
  if (!words_.vietnamese()) {
    if (const auto article = words_.find(at, EntryType::date_word, "on")) at = article.last;
    n = direction(at, false, at);
  }
  auto count = read_count(words_, at);
  if (!count || count->article) return std::nullopt;
  if (!words_.vietnamese() && !n) {  // "the three past years"
    n = direction(count->last, false, count->last);
    const auto several = n ? read_time_unit(words_, count->last) : std::nullopt;
    if (!several || !words_.folded(several->last - 1).ends_with('s')) return std::nullopt;  // "23 next month"
  }
  const auto unit = read_time_unit(words_, count->last);
  if (!unit) return std::nullopt;
  std::uint32_t last = unit->last;
  if (words_.vietnamese()) n = direction(unit->last, false, last);
  if (!n) return std::nullopt;
  auto out = rolling(count->value, unit->code, *n > 0);
  if (out) out->tokens = {first, last};
  if (out) out->vague = count->vague;
  return out;
}

}  // namespace doichieu
