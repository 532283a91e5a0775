// Seasons: this summer, the winter of 1968, spring 2025, mùa hè năm nay. They begin with the equinoxes and
// solstices of the northern half of the earth, on the days that calendars print; writers mean them roughly,
// so they are marked as vague.

#include "value/period_reader.hpp"

namespace doichieu {
namespace {

struct Season {
  CodeKey code;
  int month, day;            ///< it begins
  int last_month, last_day;  ///< it ends, of winter in the next year
};
constexpr Season seasons[] = {
    {"spring", 3, 20, 6, 20}, {"summer", 6, 21, 9, 23}, {"autumn", 9, 24, 12, 20}, {"winter", 12, 21, 3, 19}};

constexpr std::string_view fall = "date-word.fall";  ///< which prices do too

DateReading in(int year, const Season& season, TokenRange tokens) {
  DateReading out;
  out.day = {year, season.month, season.day};
  out.last_day = Day{season.last_month < season.month ? year + 1 : year, season.last_month, season.last_day};
  out.tokens = tokens;
  out.vague = true;
  return out;
}

}  // namespace

/// "in fall 2019", "the fall of 2019"; no "exports fall in 2019".
bool PeriodReader::named_as_season(std::uint32_t first, std::uint32_t last) const {
  const bool introduced =
      first > words_.sentence().first && (words_.find(first - 1, EntryType::date_word, "on") ||
                                          words_.find(first - 1, EntryType::date_word, "in"));
  return introduced && (words_.find(last, EntryType::date_word, "of") || words_.year(last));
}

/// A season with its year, or with a word that points to one: of "summer" and "mùa hè" alone nothing is said.
std::optional<DateReading> PeriodReader::season(std::uint32_t at) const {
  std::uint32_t next = at;
  std::optional<int> n;
  if (!words_.vietnamese()) n = direction(at, true, next);
  for (const Season& season : seasons) {
    const auto word = words_.find(next, EntryType::date_word, season.code);
    if (!word) continue;
    std::uint32_t last = word.last;
    if (words_.vietnamese()) n = direction(word.last, true, last);
    if (n && reference_.known()) {
      const Day today = reference_.today();
      int year = today.year;
      if (season.code.text == "winter" && today.month < season.month) --year;  // that which began last year
      const DateReading now = in(year, season, {});
      if (*n < 0 && today <= *now.last_day) --year;
      if (*n > 0 && now.day <= today) ++year;
      if (*n == 0 && season.code.text == "winter" && *now.last_day < today) ++year;
      DateReading out = in(year, season, {at, last});
      out.relative = true;
      return out;
    }
    if (word->id == fall && !named_as_season(at, word.last)) return std::nullopt;
    const auto whole = holder(word.last, false);
    if (!whole || whole->day.month || whole->last_day || !whole->day.year) return std::nullopt;
    return in(whole->day.year, season, {at, whole->tokens.last});
  }
  return std::nullopt;
}

}  // namespace doichieu
