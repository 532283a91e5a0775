#include "value/told_reader.hpp"

#include "value/small_count.hpp"
#include "value/time_unit.hpp"

namespace doichieu {
namespace {

constexpr CodeKey told_words[] = {"same-period", "same", "last", "next", "that", "year-earlier"};
constexpr Opening told_opening = count_opening | unit_opening | Opening{0, told_words, false, false};

/// The stretch moved by whole years, its grain kept: a quarter stays a quarter.
DateReading moved(const ToldStretch& told, int years) {
  DateReading out;
  out.day = told.day;
  out.last_day = told.last_day;
  out.unit = told.unit;
  out.day.year += years;
  if (out.last_day) out.last_day->year += years;
  if (out.day.day && !exists(out.day)) out.day.day = 28;  // 29 February
  out.relative = true;
  return out;
}

/// The unit `n` on from the one in which the stretch is; nothing where the stretch is longer.
std::optional<DateReading> unit_from(const ToldStretch& told, std::string_view unit, int n) {
  const bool fits = unit == "year" || (told.day.month && (unit == "month" || unit == "quarter")) ||
                    (told.day.full() && unit == "week");
  if (!fits || (unit == "month" && told.unit == Unit::quarter)) return std::nullopt;
  return unit_around(unit, first_day(told.day), n);
}

/// The unit that the stretch is or lies in.
std::optional<DateReading> told_unit(const ToldStretch& told, std::string_view unit) {
  return unit == "quarter" && told.unit == Unit::quarter ? moved(told, 0) : unit_from(told, unit, 0);
}

std::optional<DateReading> over(std::optional<DateReading> found, std::uint32_t first, std::uint32_t last) {
  if (found) found->tokens = {first, last};
  return found;
}

}  // namespace

bool ToldReader::closes(std::uint32_t at) const {
  return !words_.inside(at) || words_[at].kind == TokenKind::punctuation ||
         words_.find(at, EntryType::date_word, "and") || words_.find(at, EntryType::date_word, "in");
}

/// Told in this sentence, or of this year or the last: what was told long before is spoken of no more.
bool ToldReader::recent(const ToldStretch& told) const {
  return told.here || (reference_.known() && told.day.year >= reference_.today().year - 1);
}

std::optional<DateReading> ToldReader::at(std::uint32_t token, const ToldStretch& told) const {
  if (!words_.opens_behind_article(token, told_opening) || !may_count_time(words_, token))
    return std::nullopt;
  if (auto found = same_period(token, told)) return found;
  if (told.day.year == 0) return std::nullopt;
  if (words_.vietnamese()) {
    if (auto found = vietnamese_unit_beside(token, told)) return found;
    return so_long_from(token, told);
  }
  if (auto found = unit_beside(token, told)) return found;
  if (auto found = year_earlier(token, told)) return found;
  return so_long_from(token, told);
}

/// The year in which "the same period" is looked for: "last year", "of 2024", "a year earlier".
std::optional<DateReading> ToldReader::other_year(std::uint32_t at, const ToldStretch& told) const {
  static constexpr CodeKey joints[] = {"of", "in", "in-the"};
  for (const CodeKey& code : joints)
    if (const auto word = words_.find(at, EntryType::date_word, code)) {
      at = word.last;
      break;
    }
  if (told.day.year)
    if (auto beside = words_.vietnamese() ? vietnamese_unit_beside(at, told) : unit_beside(at, told))
      return beside;
  if (auto earlier = so_long_from(at, told)) return earlier;
  if (auto relative = periods_.relative_unit(at)) return relative;
  const auto marker = words_.find(at, EntryType::date_word, "year");
  const std::uint32_t number = marker ? marker.last : at;
  const auto year = words_.year(number);
  if (!year) return std::nullopt;
  DateReading out;
  out.day.year = *year;
  out.tokens = {at, number + 1};
  return out;
}

/// "the same period last year", "the same month of 2024", "cùng kỳ năm ngoái": the stretch told last in that
/// year, which alone is known where nothing was told.
std::optional<DateReading> ToldReader::same_period(std::uint32_t at, const ToldStretch& told) const {
  const std::uint32_t first = at;
  if (const auto article = words_.find(at, EntryType::date_word, "on"); article && !words_.vietnamese())
    at = article.last;
  auto same = words_.find(at, EntryType::date_word, "same-period");
  std::optional<TimeUnit> unit;
  if (!same) {
    same = words_.find(at, EntryType::date_word, "same");
    unit = same ? read_time_unit(words_, same.last) : std::nullopt;
    if (!unit || !of_calendar(unit->code)) return std::nullopt;
  }
  const std::uint32_t behind = unit ? unit->last : same.last;
  const auto year = other_year(behind, told);
  const bool whole = year && year->day.year && !year->day.month && !year->last_day;
  if (whole && told.day.year && recent(told))
    return over(moved(told, year->day.year - told.day.year), first, year->tokens.last);
  if (whole) return over(year, first, year->tokens.last);
  if (!unit || told.day.year == 0 || year) return std::nullopt;
  return over(unit_from(told, unit->code, 0), first, behind);
}

/// "the previous year", "the following month", "the year before", "that year".
std::optional<DateReading> ToldReader::unit_beside(std::uint32_t at, const ToldStretch& told) const {
  const std::uint32_t first = at;
  const auto article = words_.find(at, EntryType::date_word, "on");
  if (article) at = article.last;
  const auto last = words_.find(at, EntryType::date_word, "last"),
             next = words_.find(at, EntryType::date_word, "next"),
             that = words_.find(at, EntryType::date_word, "that");
  const bool back = last && last->id == previous, ahead = next && (next->id == following || article);
  if (back || ahead || that) {
    const auto unit = read_time_unit(words_, back ? last.last : ahead ? next.last : that.last);
    if (!unit || (back && !recent(told))) return std::nullopt;
    return over(unit_from(told, unit->code, back ? -1 : ahead ? 1 : 0), first, unit->last);
  }
  const auto unit = article ? read_time_unit(words_, at) : std::nullopt;
  if (!unit || !recent(told)) return std::nullopt;
  const auto before = words_.find(unit->last, EntryType::date_word, "before"),
             after = words_.find(unit->last, EntryType::date_word, "after");
  if (before && closes(before.last)) return over(unit_from(told, unit->code, -1), first, before.last);
  if (after && closes(after.last)) return over(unit_from(told, unit->code, 1), first, after.last);
  return std::nullopt;
}

/// "năm trước", "tháng trước đó", "năm sau đó", "năm đó". Without "đó" the unit is counted from one told in
/// the same sentence only.
std::optional<DateReading> ToldReader::vietnamese_unit_beside(std::uint32_t at,
                                                              const ToldStretch& told) const {
  const auto unit = read_time_unit(words_, at);
  if (!unit || !of_calendar(unit->code)) return std::nullopt;
  if (const auto that = words_.find(unit->last, EntryType::date_word, "that"))
    return over(unit_from(told, unit->code, 0), at, that.last);
  struct Word {
    CodeKey code;
    int n;
    bool of_told;
  };
  static constexpr Word words[] = {{"earlier", -1, true}, {"ago", -1, false}, {"then", 1, false}};
  for (const Word& word : words) {
    const auto found = words_.find(unit->last, EntryType::date_word, word.code);
    if (!found) continue;
    const bool of_told = word.of_told || found.last > unit->last + 1;  // "sau đó"
    const bool of_its_grain = unit->code == "year" || (!told.day.day && told.day.month);
    if (!of_told && (!told.here || !of_its_grain || words_.find(found.last, EntryType::date_word, "clause")))
      return std::nullopt;
    return over(unit_from(told, unit->code, word.n), at, found.last);
  }
  return std::nullopt;
}

/// "a year earlier", "two years later", of a stretch no shorter than the unit; "a year earlier" of a quarter
/// is that quarter.
std::optional<DateReading> ToldReader::so_long_from(std::uint32_t at, const ToldStretch& told) const {
  if (told.day.year == 0) return std::nullopt;
  const auto count = read_count(words_, at);
  const auto unit = count ? read_time_unit(words_, count->last) : std::nullopt;
  if (!unit || count->value != static_cast<int>(count->value)) return std::nullopt;
  const auto earlier = words_.find(unit->last, EntryType::date_word, "earlier");
  const auto later = words_.find(unit->last, EntryType::date_word, "then");
  const auto before = words_.find(unit->last, EntryType::date_word, "before");
  const bool back = earlier || (before && closes(before.last));
  const bool goes_on = words_.vietnamese() && later && later.last == unit->last + 1 && !closes(later.last);
  if (goes_on) return std::nullopt;  // "ba năm sau vụ cháy"
  if ((!back && !later) || (back && !recent(told))) return std::nullopt;
  const int n = static_cast<int>(count->value) * (back ? -1 : 1);
  const std::uint32_t last = earlier ? earlier.last : later ? later.last : before.last;
  const bool whole_stretch = unit->code == "year" && back && !told.day.day;
  if (whole_stretch) return over(moved(told, n), at, last);
  if (unit->code == "day" || (told.day.day && unit->code == "week")) return std::nullopt;  // of the day told
  return over(unit_from(told, unit->code, n), at, last);
}

std::optional<DateReading> ToldReader::the_unit(std::uint32_t at, const ToldStretch& told,
                                                bool article) const {
  const std::uint32_t first = at;
  if (const auto the = words_.is(at, "the") ? words_.find(at, EntryType::date_word, "on") : WordView::Found{})
    at = the.last, article = true;
  if (!article) return std::nullopt;
  const auto unit = words_.vietnamese() || !reference_.known() ? std::nullopt : read_time_unit(words_, at);
  if (!unit || words_.folded(unit->last - 1).ends_with('s') ||
      words_[unit->last - 1].is(TokenFlag::possessive))
    return std::nullopt;
  if (unit->code != "year" && unit->code != "quarter" && unit->code != "month" && unit->code != "week")
    return std::nullopt;
  const bool verb = words_.find(unit->last, EntryType::date_word, "past") ||
                    words_.find(unit->last, EntryType::date_word, "future");
  if (!verb && (words_.inside(unit->last) && words_[unit->last].kind != TokenKind::punctuation))
    return std::nullopt;
  if (words_.is(unit->last, "-")) return std::nullopt;
  std::optional<DateReading> out;
  if (told.day.year && recent(told)) out = told_unit(told, unit->code);
  if (!out) out = unit_around(unit->code, reference_.today(), 0);
  return over(out, first, unit->last);
}

/// "the year-earlier quarter", "the year-ago period".
std::optional<DateReading> ToldReader::year_earlier(std::uint32_t at, const ToldStretch& told) const {
  const std::uint32_t first = at;
  if (const auto article = words_.find(at, EntryType::date_word, "on")) at = article.last;
  const auto word = words_.find(at, EntryType::date_word, "year-earlier");
  if (!word || !recent(told)) return std::nullopt;
  const auto unit = read_time_unit(words_, word.last);
  return over(moved(told, -1), first, unit ? unit->last : word.last);
}

}  // namespace doichieu
