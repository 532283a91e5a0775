// Dates with the month in words, as English puts them.

#include "value/date_reader.hpp"
#include "value/spelled_number.hpp"

namespace doichieu {
namespace {

constexpr std::uint64_t calendar = WordView::bit(EntryType::date_word) | WordView::bit(EntryType::clock) |
                                   WordView::bit(EntryType::day_part) |
                                   WordView::bit(EntryType::relative_day) | WordView::bit(EntryType::stop);

}  // namespace

/// Do figures or letters run on here: "14-Apr-15-2"?
bool DateReader::goes_on(std::uint32_t at) const {
  return words_.glued(at) &&
         (words_[at].kind != TokenKind::punctuation || words_.is(at, "-") || words_.is(at, "/"));
}

/// "February 18, 2026", "Feb. 2026", "July 1995"; "in April".
std::optional<DateReading> DateReader::month_first(std::uint32_t at, DateCue cue) const {
  const auto month = words_.find(at, EntryType::month);
  if (!month) return std::nullopt;
  DateReading out;
  out.day.month = static_cast<int>(month->value);
  out.tokens = {at, month.last};
  if (words_.glued(month.last, ".")) ++out.tokens.last;
  if (add_day(out, cue)) return out;
  take_year(out);
  if (out.day.year) return out;
  out.tokens.last = month.last;  // a full stop behind it ends the sentence
  const bool unmistakable = out.day.month != 3 && out.day.month != 5;
  if (!words_.capital_word(at) && !(unmistakable && tells_period(cue))) return std::nullopt;
  if (words_.glued(month.last) && !words_.is(month.last, "-") && words_.is(month.last, TokenKind::word))
    return std::nullopt;
  const std::uint32_t behind = words_.glued(month.last, ".") ? month.last + 1 : month.last;
  if (const std::uint32_t end = joint(behind, false); end && words_.capital_word(end)) {
    const auto other = words_.find(end, EntryType::month);  // "Jan. to March", "May-June"
    if (other && !day_number(other.last)) {
      out.tokens.last = behind;
      return out;
    }
  }
  const bool all = at == words_.sentence().first && month.last + 1 >= words_.sentence().last &&
                   !words_.is(month.last, TokenKind::word) && !words_.is(month.last, TokenKind::number);
  return all || tells_period(cue) || month_stands_alone({at, month.last}) ? std::optional(out) : std::nullopt;
}

/// A month that nothing introduces: "its March report". One of three letters is a name or a word too often,
/// and so is one beside another capital ("Theresa May", "April Smith").
bool DateReader::month_stands_alone(TokenRange month) const {
  return words_[month.first].fold_size > 3 && !words_.capital_word(month.last) &&
         !(month.first > words_.sentence().first && words_.capital_word(month.first - 1));
}

/// The day behind a month, with a second one of a span, and the year: "18", "18th, 2026", "the 18th",
/// "18-20", "18 to 20".
bool DateReader::add_day(DateReading& reading, DateCue cue) const {
  std::uint32_t at = reading.tokens.last;
  if (const auto article = words_.find(at, EntryType::date_word, "on"))
    at = article.last;
  else if (words_.is(at, ",") || (words_.glued(at, "-") && words_.glued(at + 1)) || words_.glued(at, "/"))
    ++at;
  const auto day = day_number(at);
  const bool plain = at == reading.tokens.last || words_.glued(at);
  if (!day || (!plain && !day->ordinal) || words_.glued(day->last, ":")) return false;
  if (!words_.capital_word(reading.tokens.first) && words_.lower_word(day->last) &&
      !words_.has(day->last, calendar))
    return false;  // "march 3 miles"
  reading.day.day = day->day;
  reading.tokens.last = day->last;
  if (words_.glued(day->last, "-") && words_.year(day->last + 1)) {  // Sep-23-2020
    reading.day.year = *words_.year(day->last + 1);
    reading.tokens.last = day->last + 2;
    return true;
  }
  std::uint32_t end = joint(reading.tokens.last, cue == DateCue::from);
  const bool dash_apart = end && words_.is(end - 1, "-") && !words_.glued(end);  // "July 9 — 12 people"
  if (const auto article = words_.find(end, EntryType::date_word, "on"); end && article) end = article.last;
  const auto last = end ? day_number(end) : std::nullopt;
  if (last && last->day > day->day && !counts_something(last->last) &&
      !words_.find(last->last, EntryType::month) && !(dash_apart && words_.lower_word(last->last))) {
    reading.last_day = Day{0, reading.day.month, last->day};
    reading.tokens.last = last->last;
  }
  take_year(reading);
  return true;
}

/// "18 February 2026", "the 18th of February", "twenty-fourth of May", "31/Oct/1974", "Feb" behind a year.
std::optional<DateReading> DateReader::day_first(std::uint32_t at) const {
  const auto day = day_number(at);
  if (!day) return std::nullopt;
  std::uint32_t next = day->last;
  const bool slashes = words_.glued(next, "/") || (words_.glued(next, "-") && words_.glued(next + 1));
  const bool point = words_.glued(next, ".") && day->last == at + 1;
  const auto of = words_.find(next, EntryType::date_word, "of");
  if (of)
    next = of.last;
  else if (slashes || point)
    ++next;
  const auto month = words_.find(next, EntryType::month);
  if (!month || (!of && !words_.capital_word(next) && words_[next].fold_size <= 3 && month->value == 5))
    return std::nullopt;
  DateReading out;
  out.day = {0, static_cast<int>(month->value), day->day};
  out.tokens = {at, month.last};
  const bool sign = words_.glued(month.last, "/") || words_.glued(month.last, "-");
  if (slashes && sign && words_.year(month.last + 1)) {
    out.day.year = *words_.year(month.last + 1);
    out.tokens.last = month.last + 2;
    return out;
  }
  const bool two_digits = slashes && sign && words_.glued(month.last + 1) &&
                          words_[month.last + 1].fold_size == 2 && !goes_on(month.last + 2);
  if (const auto year = two_digits ? words_.small(month.last + 1, 0, 99) : std::nullopt) {  // 14-Apr-15
    constexpr int turn = 50;                                                                // as figures do
    out.day.year = *year + (*year < turn ? 2000 : 1900);
    out.tokens.last = month.last + 2;
    return out;
  }
  if (words_.glued(next) && words_.glued(month.last) && words_.year(month.last)) {  // 24NOV2016
    out.day.year = *words_.year(month.last);
    out.tokens.last = month.last + 1;
    return out;
  }
  if (words_.glued(month.last, ".") && words_.year(month.last + 1)) ++out.tokens.last;
  if (words_.is(month.last, ",") && words_.year(month.last + 1)) ++out.tokens.last;
  take_year(out);
  return out;
}

/// "fifteen August nineteen ninety-three", "June twenty-two, 2018": the day as a plain number, where a year
/// shows that it counts nothing: "in June twenty people".
std::optional<DateReading> DateReader::in_words(std::uint32_t at) const {
  constexpr std::int64_t longest_month = 31;
  auto month = words_.find(at, EntryType::month);
  const auto day = month || words_.has(at, WordView::bit(EntryType::number))
                       ? read_spelled(words_, month ? month.last : at)
                       : std::nullopt;
  if (!day || day->value < 1 || day->value > longest_month) return std::nullopt;
  DateReading out;
  out.tokens = {at, day->last};
  if (!month) {
    month = words_.find(day->last, EntryType::month);
    if (!month) return std::nullopt;
    out.tokens.last = month.last;
  }
  out.day = {0, static_cast<int>(month->value), static_cast<int>(day->value)};
  take_year(out);
  return out.day.year ? std::optional(out) : std::nullopt;
}

/// "2018 March 18", "2016, Nov", "2020/Sep/23".
std::optional<DateReading> DateReader::year_first(std::uint32_t at) const {
  const auto year = words_.year(at);
  if (!year) return std::nullopt;
  std::uint32_t next = at + 1;
  const bool joined = words_.glued(next, "/") || words_.glued(next, "-");
  if (joined || words_.is(next, ",")) ++next;
  const auto month = words_.find(next, EntryType::month);
  if (!month || (month->value == 5 && !words_.capital_word(next))) return std::nullopt;
  const bool another =
      words_.year(month.last) || words_.year(month.last + 1) || words_.find(month.last + 1, EntryType::month);
  if (words_.is(next - 1, ",") && another) return std::nullopt;  // "to 2025, January-March 2026"
  DateReading out;
  out.day = {*year, static_cast<int>(month->value), 0};
  out.tokens = {at, month.last};
  std::uint32_t number = month.last;
  if (joined && words_.glued(number) && (words_.is(number, "/") || words_.is(number, "-"))) ++number;
  if (const auto day = day_number(number); day && !counts_something(day->last) && !words_.year(day->last)) {
    out.day.day = day->day;
    out.tokens.last = day->last;
  }
  return out;
}

}  // namespace doichieu
