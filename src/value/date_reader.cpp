#include "value/date_reader.hpp"

#include "value/date_figures.hpp"
#include "value/small_count.hpp"
#include "value/spelled_number.hpp"

namespace doichieu {
namespace {

constexpr CodeKey date_words[] = {"day", "first-days", "month", "year",
                                  "--"};  // "--12-25": a day with a name
constexpr Opening date_opening = {
    WordView::bit(EntryType::month) | WordView::bit(EntryType::number) | WordView::bit(EntryType::magnitude),
    date_words, true, true};

constexpr std::uint64_t counted = WordView::bit(EntryType::unit) | WordView::bit(EntryType::duration) |
                                  WordView::bit(EntryType::percent) | WordView::bit(EntryType::magnitude) |
                                  WordView::bit(EntryType::currency) | WordView::bit(EntryType::clock);
constexpr int longest_list = 6;  ///< days named before their month
constexpr int leap_year = 2024;  ///< has every day there is

bool tells_day(const DateReading& r) {
  return r.day.month != 0 && r.day.day != 0;
}

/// Which fields are told, so that a span joins dates of one grain.
int grain(Day day) {
  return day.day ? 3 : day.month ? 2 : 1;
}

bool ends_clause(const WordView& words, std::uint32_t at) {
  for (const std::string_view mark : {".", ",", ")", ";", "\"", "'", "?", "!", ":"})
    if (words.is(at, mark)) return true;
  return !words.inside(at);
}

}  // namespace

bool DateReader::measures(std::uint32_t at) const {
  constexpr std::uint64_t unit = WordView::bit(EntryType::unit);
  if (words_.has(at, counted & ~unit)) return true;
  const bool joins =
      words_.find(at, EntryType::date_word, "in") && !words_.vietnamese();  // "in" is an inch too
  return words_.has(at, unit) && !joins;
}

bool DateReader::counts_something(std::uint32_t at) const {
  return measures(at) || words_.find(at, EntryType::counter, "street") ||
         (words_.glued(at) && !ends_clause(words_, at) && !words_.is(at, "-"));
}

std::optional<DateReader::DayNumber> DateReader::day_number(std::uint32_t at) const {
  if (const auto which = words_.vietnamese() ? std::nullopt : read_which(words_, at))
    return DayNumber{static_cast<int>(which->value), which->last, true};
  if (const auto day = words_.small(at, 1, 31)) return DayNumber{*day, at + 1, false};
  return std::nullopt;
}

/// A year in figures or in words: "1999", "nineteen ninety-nine", "two thousand and twenty".
std::optional<DateReader::Year> DateReader::year_at(std::uint32_t at) const {
  if (const auto figures = words_.year(at)) return Year{*figures, at + 1};
  if (words_.vietnamese() || !words_.has(at, WordView::bit(EntryType::number))) return std::nullopt;
  const auto first = read_spelled(words_, at);
  if (!first) return std::nullopt;
  if (first->value >= 1800 && first->value < 2100) return Year{static_cast<int>(first->value), first->last};
  const auto second =
      first->value >= 18 && first->value <= 20 ? read_spelled(words_, first->last) : std::nullopt;
  if (!second || second->value < 10 || second->value > 99) return std::nullopt;
  return Year{static_cast<int>(first->value * 100 + second->value), second->last};
}

/// "18 February 2026", "February 18, 2026", "June 26th of 2020"; also "năm 2026". Two digits where they can
/// be no day: "3rd Feb 82".
void DateReader::take_year(DateReading& reading) const {
  std::uint32_t at = reading.tokens.last;
  if (const auto word = words_.find(at, EntryType::date_word, "year"); word && words_.year(word.last))
    at = word.last;
  else if (const auto of = words_.find(at, EntryType::date_word, "of"); of && year_at(of.last))
    at = of.last;
  else if (words_.is(at, ",") && year_at(at + 1) && !counts_something(year_at(at + 1)->last))
    ++at;
  else if (const auto in = words_.find(at, EntryType::date_word, "in");
           in && words_.year(in.last) && !reading.day.day)
    at = in.last;  // "from April to June in 2017"
  auto year = year_at(at);
  if (!year && words_.inside(at) && in_era(at + 1) && words_[at].fold_size <= 4)
    if (const auto n = plain_digits(words_.folded(at)); n && words_.find(at + 1, EntryType::date_word, "era"))
      year = Year{*n, at + 2};  // "10 August 88 AD"
  if (!year && words_.inside(at) && words_[at].fold_size == 2 && !counts_something(at + 1))
    if (const auto short_year = words_.small(at, 32, 99); short_year && !in_era(at + 1))
      year = Year{1900 + *short_year, at + 1};
  if (!year || words_.glued(at) || measures(year->last)) return;
  reading.day.year = year->year;
  if (reading.last_day) reading.last_day->year = year->year;
  reading.tokens.last = year->last;
}

std::uint32_t DateReader::joint(std::uint32_t at, bool between) const {
  if (words_.is(at, "-")) return words_.glued(at) == words_.glued(at + 1) ? at + 1 : 0;
  static constexpr CodeKey ends[] = {"to", "until", "through"};
  for (const CodeKey& code : ends)
    if (const auto to = words_.find(at, EntryType::date_word, code); to && to->id != deadline) return to.last;
  if (between)
    if (const auto also = words_.find(at, EntryType::date_word, "and")) return also.last;
  return 0;
}

/// "FY2025", "FY25": in one word.
std::optional<DateReading> DateReader::financial_year(std::uint32_t at) const {
  if (!words_.is(at, TokenKind::designator)) return std::nullopt;
  constexpr int of_century = 2000;
  std::string_view text = words_.folded(at);
  if (!text.starts_with("fy") && !text.starts_with("cy")) return std::nullopt;
  text.remove_prefix(2);
  const auto year = plain_digits(text);
  if (!year || (text.size() != 4 && text.size() != 2)) return std::nullopt;
  const int told = text.size() == 2 ? of_century + *year : *year;
  if (told < 1900 || told >= 2100) return std::nullopt;
  return DateReading{{told, 0, 0}, std::nullopt, {at, at + 1}, {}, {}, {}, false};
}

/// "the year 2008", "năm 2025"; "năm 2021-2025".
std::optional<DateReading> DateReader::year_word(std::uint32_t at) const {
  if (const auto financial = financial_year(at)) return financial;
  const auto marker = words_.find(at, EntryType::date_word, "year");
  const auto year = marker ? words_.year(marker.last) : std::nullopt;
  if (!year) return std::nullopt;
  if (auto years = read_date_figures(words_, marker.last, DateCue::none); years && years->last_day) {
    years->tokens.first = at;
    return years;
  }
  if (words_.glued(marker.last + 1) && counts_something(marker.last + 1)) return std::nullopt;
  return DateReading{{*year, 0, 0}, std::nullopt, {at, marker.last + 1}, {}, {}, {}, false};
}

/// Does "AD" or "BC" stand here, so that the year before it is told in full?
bool DateReader::in_era(std::uint32_t at) const {
  return words_.find(at, EntryType::date_word, "era") || words_.find(at, EntryType::date_word, "before-era");
}

/// "from 2050 to 1990 dollars": what follows the joint is counted, and so is the number before it.
bool DateReader::goes_up_to_count(std::uint32_t at) const {
  const std::uint32_t end = joint(at, false);
  return end && words_.is(end, TokenKind::number) && measures(end + 1);
}

std::optional<DateReading> DateReader::bare_year(std::uint32_t at, DateCue cue) const {
  const auto era = words_.find(at + 1, EntryType::date_word, "era");
  if (const auto year = era && words_[at].fold_size <= 4 ? plain_digits(words_.folded(at)) : std::nullopt)
    return DateReading{{*year, 0, 0}, std::nullopt, {at, era.last}, {}, {}, {}, false};
  if (in_era(at + 1)) return std::nullopt;
  const auto written = words_.year(at);
  const auto spelled = tells_period(cue) && !written ? year_at(at) : std::nullopt;
  if (spelled && !words_.lower_word(spelled->last) && !counts_something(spelled->last))
    return DateReading{{spelled->year, 0, 0}, std::nullopt, {at, spelled->last}, {}, {}, {}, false};
  const auto year = written;
  if (!year || counts_something(at + 1) || goes_up_to_count(at + 1)) return std::nullopt;
  // "the 2008 crisis", "(2011)": a number of four digits without a comma, and no round one
  const bool introduced =
      cue == DateCue::day && *year >= 1900 && *year < 2060 && *year % 100 != 0 && !words_.vietnamese();
  if (!tells_period(cue) && !introduced) return std::nullopt;
  return DateReading{{*year, 0, 0}, std::nullopt, {at, at + 1}, {}, {}, {}, false};
}

/// The date behind "18, 19 và" or "18, rạng sáng": the last of a list of days.
std::optional<DateReading> DateReader::date_behind_list(std::uint32_t at, int day, bool cued) const {
  for (int seen = 0; seen < longest_list; ++seen) {
    if (const auto also = words_.find(at, EntryType::date_word, "and"))
      at = also.last;
    else if (words_.is(at, ",") && cued)
      ++at;
    else if (!cued || !words_.find(at, EntryType::day_part))  // "đêm 18 rạng sáng 19/2"
      return std::nullopt;
    if (const auto part = words_.find(at, EntryType::day_part)) at = part.last;
    auto date = single(at, DateCue::day);
    if (date && tells_day(*date)) {
      if (date->day.day > day) return date;
      return std::nullopt;
    }
    const auto next = day_number(at);
    if (!next || next->day <= day) return std::nullopt;
    at = next->last;
  }
  return std::nullopt;
}

std::optional<DateReading> DateReader::day_before_date(std::uint32_t at, DateCue cue) const {
  const auto marker = words_.find(at, EntryType::date_word, "day");
  const auto number = day_number(marker ? marker.last : at);
  if (!number) return std::nullopt;
  std::uint32_t end = joint(number->last, cue == DateCue::from && number->ordinal);
  if (const auto article = words_.find(end, EntryType::date_word, "on"); end && article) end = article.last;
  const bool dash = end && words_.is(end - 1, "-");
  const bool apart = dash && !words_.glued(end);  // "từ 11 - 28/7", no "12 - 28/7"
  if (dash && (words_.glued(end + 1, "-") || (apart && cue != DateCue::from && !marker))) return std::nullopt;
  if (end && (!words_.vietnamese() || dash || marker || cue != DateCue::none))
    if (auto last = single(end, DateCue::day);
        last && tells_day(*last) && last->day.day > number->day && !last->last_day) {
      DateReading out = *last;
      out.last_day = last->day;
      out.day.day = number->day;
      out.tokens.first = at;
      return out;
    }
  const bool cued = marker || cue == DateCue::day;
  if (const auto later = date_behind_list(number->last, number->day, cued))
    return DateReading{{later->day.year, later->day.month, number->day},
                       std::nullopt,
                       {at, number->last},
                       {},
                       {},
                       {},
                       false};
  return std::nullopt;
}

/// A day with a name, which lexicon/calendar.toml tells: "on Christmas Day", "dịp Giáng sinh". A cue must
/// stand before it, or nothing; and nothing that it may describe behind it: "the Christmas sales", "quà Giáng
/// sinh".
std::optional<DateReading> DateReader::named_day(std::uint32_t at, DateCue cue) const {
  const auto marker = words_.find(at, EntryType::date_word, "day");
  const std::uint32_t first = marker ? marker.last : at;
  const auto word = words_.find(first, EntryType::date_word);
  constexpr std::string_view of_any_year = "--";
  if (!word || !word->code.starts_with(of_any_year) || word->code.size() != 7) return std::nullopt;
  const bool introduced = marker || cue != DateCue::none || at == words_.sentence().first;
  if (!introduced ||
      (!words_.vietnamese() && words_.lower_word(word.last) && !words_.find(word.last, EntryType::date_word)))
    return std::nullopt;
  DateReading out;
  out.day.month = plain_digits(std::string_view(word->code).substr(2, 2)).value_or(0);
  out.day.day = plain_digits(std::string_view(word->code).substr(5, 2)).value_or(0);
  out.tokens = {at, word.last};
  take_year(out);
  return out;
}

std::optional<DateReading> DateReader::single(std::uint32_t at, DateCue cue) const {
  if (!words_.opens(at, date_opening)) return std::nullopt;
  auto found = in_any_form(at, cue);
  if (!found || !tells_day(*found)) return found;
  Day day = found->day;
  if (!day.year) day.year = leap_year;
  return exists(day) ? found : std::nullopt;
}

std::optional<DateReading> DateReader::in_any_form(std::uint32_t at, DateCue cue) const {
  if (auto found = figures(at, cue)) return found;
  if (words_.vietnamese()) {
    if (auto found = marked_day(at)) return found;
    if (auto found = month_word(at)) return found;
  } else {
    if (auto found = in_words(at)) return found;
    if (auto found = month_first(at, cue)) return found;
    if (auto found = day_first(at)) return found;
    if (auto found = year_first(at)) return found;
  }
  if (auto found = year_word(at)) return found;
  if (auto found = named_day(at, cue)) return found;
  return bare_year(at, cue);
}

DateReading DateReader::with_span(DateReading first, DateCue cue) const {
  if (first.last_day) return first;
  const std::uint32_t end = joint(first.tokens.last, cue == DateCue::from);
  if (!end) return first;
  auto last = single(end, first.day.day ? DateCue::day : DateCue::from);
  if (last) settle_by_span(first, *last);
  if (!last || last->last_day || grain(last->day) != grain(first.day) || (last->day.day && !last->day.month))
    return first;
  if (!first.day.month) first.day.month = last->day.month;
  if (!first.day.year &&
      last->day.year)  // "Nov 18 – Dec 19, 2015"; "December to May 2022" begins a year before
    first.day.year = first.day.month <= last->day.month ? last->day.year : last->day.year - 1;
  if (first.day.year && last->day.year && last->day <= first.day) return first;
  first.last_day = last->day;
  first.tokens.last = last->tokens.last;
  return first;
}

std::optional<DateReading> DateReader::at(std::uint32_t token, DateCue cue) const {
  if (!words_.opens(token, date_opening)) return std::nullopt;
  if (auto earlier = day_before_date(token, cue)) return earlier;
  if (auto first = single(token, cue)) return with_span(*first, cue);
  return std::nullopt;
}

}  // namespace doichieu
