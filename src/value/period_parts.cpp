// Stretches that are part of a longer one: a quarter of a year, the first months of it, its end; and decades
// and centuries, which their years name.

#include "value/period_reader.hpp"
#include "value/small_count.hpp"
#include "value/spelled_number.hpp"

namespace doichieu {
namespace {

struct PhaseWord {
  CodeKey code;
  Phase phase;
};
constexpr PhaseWord phase_words[] = {{"early", Phase::early},
                                     {"middle", Phase::middle},
                                     {"between", Phase::middle},  // "giữa"
                                     {"late", Phase::late}};

constexpr int of_century = 2000;  ///< that two digits are years of

bool whole_year(const DateReading& r) {
  return r.day.year && !r.day.month && !r.last_day;
}

int years_of_decade(int n) {
  return n >= 100 ? n : n >= 20 ? 1900 + n : 2000 + n;
}

DateReading decade_from(int year, TokenRange tokens) {
  DateReading out;
  out.day.year = year;
  out.last_day = Day{year + 9, 0, 0};
  out.unit = Unit::decade;
  out.tokens = tokens;
  return out;
}

/// A quarter of the year that stands before it: "2018Q4".
DateReading of_year(DateReading quarter, int year, TokenRange tokens) {
  quarter.day.year = quarter.last_day->year = year;
  quarter.tokens = tokens;
  quarter.relative = quarter.yearless = false;
  return quarter;
}

/// Of a month 15 days are the first half, the others the second.
DateReading half_of_month(DateReading month, bool first, std::uint32_t at) {
  constexpr int middle = 15;
  constexpr int of_no_year = 2024;  // a February of 29 days is the longest
  const int year = month.day.year ? month.day.year : of_no_year;
  const int end = last_day({year, month.day.month, 0}).day;
  month.last_day = Day{month.day.year, month.day.month, first ? middle : end};
  month.day.day = first ? 1 : middle + 1;
  month.tokens.first = at;
  return month;
}

/// "nineteen seventies".
std::optional<DateReading> spelled_decade(const WordView& words, std::uint32_t at) {
  constexpr std::string_view of_tens = "tens-";
  const auto century = words.vietnamese() ? std::nullopt : read_spelled(words, at);
  if (!century || century->value < 18 || century->value > 20) return std::nullopt;
  const auto word = words.find(century->last, EntryType::date_word);
  if (!word || !word->code.starts_with(of_tens)) return std::nullopt;
  const auto tens = plain_digits(std::string_view(word->code).substr(of_tens.size()));
  if (!tens) return std::nullopt;
  return decade_from(static_cast<int>(century->value) * 100 + *tens, {at, word.last});
}

}  // namespace

/// The longer stretch: "of 2025", "of last year", "năm nay", "of the year". `bare_unit`: the unit alone means
/// the one we are in.
std::optional<DateReading> PeriodReader::holder(std::uint32_t at, bool bare_unit) const {
  if (const auto of = words_.find(at, EntryType::date_word, "of"))
    at = of.last;
  else if (const auto in = words_.find(at, EntryType::date_word, "in"))
    at = in.last;
  else if (const auto in_the = words_.find(at, EntryType::date_word, "in-the"))
    at = in_the.last;
  else if (words_.is(at, ",") || (words_.glued(at, "-") && words_.glued(at + 1)))
    ++at;
  if (auto relative = relative_unit(at)) return relative;
  if (auto date = dates_.single(at, DateCue::from); date && !date->day.day && !date->last_day) return date;
  if (auto found = quarter_number(at)) return found;
  if (!bare_unit || !reference_.known()) return std::nullopt;
  if (const auto article = words_.find(at, EntryType::date_word, "on")) at = article.last;
  const auto unit = read_time_unit(words_, at);
  if (!unit || !of_calendar(unit->code) || unit->code == "weekend") return std::nullopt;
  auto out = unit_around(unit->code, reference_.today(), 0);
  if (out) out->tokens.last = unit->last;
  return out;
}

/// "early 2025", "late last month", "the end of the year", "cuối tháng 3".
std::optional<DateReading> PeriodReader::phased(std::uint32_t at) const {
  for (const PhaseWord& word : phase_words) {
    const auto found = words_.find(at, EntryType::date_word, word.code);
    if (!found || (word.code.text == "between" && !words_.vietnamese())) continue;
    const bool bare_unit =
        words_.vietnamese() || found.last > at + 1;  // "the end of (the) year"; no "late year"
    std::uint32_t behind = found.last;
    if (words_.is(behind, "-") && words_.glued(behind)) ++behind;              // "mid-1980s"
    bool of_years = at > words_.sentence().first && words_.is(at - 1, "the");  // "in his late 20s"
    if (!words_.vietnamese() && bare_unit && words_.is(behind, "the"))
      ++behind, of_years = true;  // "the end of the 1990s"
    auto out = decade(behind, of_years || words_.vietnamese());
    if (!out) out = century(behind);
    if (!out) out = holder(found.last, bare_unit);
    if (!out) continue;
    out->phase = word.phase;
    out->tokens.first = at;
    return out;
  }
  return std::nullopt;
}

/// A part of a year that begins with `month`: of the year told at `at`, else of the last year in which it has
/// begun.
std::optional<DateReading> PeriodReader::in_year(std::uint32_t first, std::uint32_t at, int month, int months,
                                                 Unit unit) const {
  DateReading out;
  out.unit = unit;
  out.tokens = {first, at};
  std::uint32_t year_at = at;
  if (words_.glued(at) && (words_.is(at, "/") || words_.is(at, "-")) && words_.glued(at + 1)) ++year_at;
  if (const auto year = words_.year(year_at); year && !dates_.counts_something(year_at + 1)) {
    out.day.year = *year;
    out.tokens.last = year_at + 1;
  } else if (const auto whole = holder(at, true); whole && whole_year(*whole)) {
    out.day.year = whole->day.year;
    out.tokens.last = whole->tokens.last;
  } else if (reference_.known()) {
    const Day today = reference_.today();
    out.day.year = month <= today.month ? today.year : today.year - 1;
    out.relative = out.yearless = true;
  }
  out.day.month = month;
  out.last_day = Day{out.day.year, month + months - 1, 0};
  return out;
}

/// "4Q18", "3Q 2025", "1H25", "2H 2024", as reports of firms have them. A half needs its year.
std::optional<DateReading> PeriodReader::number_and_letter(std::uint32_t at) const {
  const bool quarter = words_.glued(at + 1, "q"), half = words_.glued(at + 1, "h");
  const auto number = words_.small(at, 1, quarter ? 4 : 2);
  if (words_.vietnamese() || !number || (!quarter && !half) || !words_.capital_word(at + 1))
    return std::nullopt;
  const int months = quarter ? 3 : 6;
  auto out =
      in_year(at, at + 2, (*number - 1) * months + 1, months, quarter ? Unit::quarter : Unit::half_year);
  const bool short_year =
      words_.glued(at + 2) && words_.small(at + 2, 0, 99) && words_[at + 2].fold_size == 2;
  const bool own_year = words_.year(at + 2).has_value();
  if (short_year) {
    out->day.year = out->last_day->year = of_century + *words_.small(at + 2, 0, 99);
    out->tokens.last = at + 3;
    out->relative = out->yearless = false;
  } else if (own_year) {
    out->day.year = out->last_day->year = *words_.year(at + 2);
    out->tokens.last = at + 3;
    out->relative = out->yearless = false;
  }
  return quarter || short_year || own_year ? out : std::nullopt;
}

/// "Q3", "Q3 2014", "2018Q4", "18q4", "quý III/2025".
std::optional<DateReading> PeriodReader::quarter_number(std::uint32_t at) const {
  const auto from = [&](int quarter, std::uint32_t last) {
    return in_year(at, last, 3 * quarter - 2, 3, Unit::quarter);
  };
  const std::string_view text = words_.folded(at);
  if (words_.is(at, TokenKind::designator) && text.size() == 2 && text[0] == 'q' && text[1] >= '1' &&
      text[1] <= '4')
    return from(text[1] - '0', at + 1);
  if (const auto year = words_.year(at); year && words_.is(at + 1, TokenKind::designator))
    if (const std::string_view q = words_.folded(at + 1);
        q.size() == 2 && q[0] == 'q' && q[1] >= '1' && q[1] <= '4')
      return of_year(*from(q[1] - '0', at + 2), *year, {at, at + 2});  // "2018 Q4"
  if (words_.is(at, TokenKind::designator) && text.size() == 2 && text[0] == 'h' &&
      (text[1] == '1' || text[1] == '2') && words_.year(at + 1))
    return in_year(at, at + 1, text[1] == '1' ? 1 : 7, 6, Unit::half_year);
  if (auto out = number_and_letter(at)) return out;
  const auto tens = words_.small(at, 10, 99);
  if (const auto year = tens ? of_century + *tens : words_.year(at); year && words_.glued(at + 1, "q"))
    if (const auto n = words_.small(at + 2, 1, 4); n && words_.glued(at + 2)) {
      auto out = from(*n, at + 3);
      return of_year(*out, *year, {at, at + 3});
    }
  if (!words_.vietnamese()) return std::nullopt;
  const auto word = words_.find(at, EntryType::date_word, "quarter");
  if (!word) return std::nullopt;
  const auto number = words_.small(word.last, 1, 4);
  const auto letters = roman(words_, word.last);
  if (number || (letters && *letters <= 4)) return from(number ? *number : *letters, word.last + 1);
  if (const auto early = words_.find(word.last, EntryType::date_word, "early")) return from(1, early.last);
  if (const auto late = words_.find(word.last, EntryType::date_word, "late")) return from(4, late.last);
  return std::nullopt;
}

/// The same, and "the third quarter of 2016".
std::optional<DateReading> PeriodReader::quarter(std::uint32_t at) const {
  if (auto out = quarter_number(at)) return out;
  const auto which = words_.vietnamese() ? std::nullopt : read_which(words_, at);
  if (!which || which->value > 4) return std::nullopt;
  std::uint32_t next = which->last;
  if (words_.is(next, "-") && words_.glued(next)) ++next;
  const auto unit = read_time_unit(words_, next);
  if (!unit || unit->code != "quarter") return std::nullopt;
  if (const auto of = words_.find(unit->last, EntryType::date_word, "of")) {
    const auto whole = holder(unit->last, true);  // "the first quarter of an hour", of a match
    if (!whole || !whole_year(*whole)) return std::nullopt;
  }
  return in_year(at, unit->last, 3 * static_cast<int>(which->value) - 2, 3, Unit::quarter);
}

/// "last year's fourth quarter", "next year's first half".
std::optional<DateReading> PeriodReader::of_other_year(std::uint32_t at) const {
  const auto year = words_.vietnamese() ? std::nullopt : relative_unit(at);
  if (!year || !whole_year(*year) || !words_[year->tokens.last - 1].is(TokenFlag::possessive))
    return std::nullopt;
  const auto which = read_which(words_, year->tokens.last);
  if (!which || which->value > 4) return std::nullopt;
  const int n = static_cast<int>(which->value);
  const auto unit = read_time_unit(words_, which->last);
  const auto half = words_.find(which->last, EntryType::date_word, "half");
  const int months = unit && unit->code == "quarter" ? 3 : half && n <= 2 ? 6 : 0;
  if (months == 0) return std::nullopt;
  DateReading out;
  out.day = {year->day.year, (n - 1) * months + 1, 0};
  out.last_day = Day{out.day.year, n * months, 0};
  out.unit = months == 3 ? Unit::quarter : Unit::half_year;
  out.tokens = {at, months == 3 ? unit->last : half.last};
  out.relative = true;
  return out;
}

/// "the first half of 2025", "nửa cuối năm 2025", "the second half of March". Alone a half is one of a match.
std::optional<DateReading> PeriodReader::half(std::uint32_t at) const {
  int which = 0;
  std::uint32_t next = at;
  if (words_.vietnamese()) {
    const auto half = words_.find(at, EntryType::date_word, "half");
    if (!half) return std::nullopt;
    if (const auto early = words_.find(half.last, EntryType::date_word, "early"))
      which = 1, next = early.last;
    if (const auto late = words_.find(half.last, EntryType::date_word, "late")) which = 2, next = late.last;
  } else if (const auto number = read_which(words_, at); number && number->value <= 2) {
    const auto half = words_.find(number->last, EntryType::date_word, "half");
    if (half) which = static_cast<int>(number->value), next = half.last;
  }
  const auto whole = which ? holder(next, true) : std::nullopt;
  if (whole && whole->day.month && !whole->last_day && whole->phase == Phase::none)
    return half_of_month(*whole, which == 1, at);
  if (!whole || !whole_year(*whole)) return std::nullopt;
  DateReading out;
  out.day = {whole->day.year, which == 1 ? 1 : 7, 0};
  out.last_day = Day{whole->day.year, which == 1 ? 6 : 12, 0};
  out.unit = Unit::half_year;
  out.tokens = {at, whole->tokens.last};
  return out;
}

/// "the 1990s", "the 90s", "thập niên 90", "những năm 1990".
std::optional<DateReading> PeriodReader::decade(std::uint32_t at, bool cued) const {
  if (const auto years = spelled_decade(words_, at)) return years;
  const auto word = words_.find(at, EntryType::date_word, "decade");
  const std::uint32_t number = word ? word.last : at;
  std::optional<int> year = words_.year(number);
  if (!year && (word || cued))
    if (const auto tens = words_.small(number, 10, 90); tens && words_[number].fold_size == 2)
      year = years_of_decade(*tens);
  if (!year || *year % 10 != 0) return std::nullopt;
  const bool plural = words_.glued(number + 1, "s");
  if (!word && !plural) return std::nullopt;
  return decade_from(*year, {at, number + (plural ? 2U : 1U)});
}

/// "the 19th century", "thế kỷ XX": 1801 to 1900 to the letter, 1800 to 1899 as they are counted here.
std::optional<DateReading> PeriodReader::century(std::uint32_t at) const {
  int which = 0;
  std::uint32_t last = at;
  if (words_.vietnamese()) {
    const auto word = words_.find(at, EntryType::date_word, "century");
    if (!word) return std::nullopt;
    which = words_.small(word.last, 1, 21).value_or(roman(words_, word.last).value_or(0));
    last = word.last + 1;
  } else if (const auto number = read_which(words_, at)) {
    const std::uint32_t next = words_.glued(number->last, "-") ? number->last + 1 : number->last;
    const auto word = words_.find(next, EntryType::date_word, "century");
    if (word) which = static_cast<int>(number->value), last = word.last;
  }
  if (which < 2 || which > 21) return std::nullopt;
  DateReading out;
  out.day.year = (which - 1) * 100;
  out.last_day = Day{which * 100 - 1, 0, 0};
  out.unit = Unit::century;
  out.tokens = {at, last};
  return out;
}

}  // namespace doichieu
