// Stretches of the unit that we are in: its end, some time in it, what is left of it, the weekend.

#include "value/period_reader.hpp"

namespace doichieu {

/// "by year-end": of the year we are in.
std::optional<DateReading> PeriodReader::year_end(std::uint32_t at) const {
  const auto word =
      reference_.known() ? words_.find(at, EntryType::date_word, "year-end") : WordView::Found{};
  if (!word || words_.lower_word(word.last)) return std::nullopt;  // "year-end sales"
  DateReading out;
  out.day.year = reference_.today().year;
  if (const auto year = words_.year(word.last)) out.day.year = *year;
  out.phase = Phase::late;
  out.relative = true;
  out.tokens = {at, word.last + (words_.year(word.last) ? 1U : 0U)};
  return out;
}

/// "earlier in the week", "later in the year": no more than the one we are in.
std::optional<DateReading> PeriodReader::some_time_in(std::uint32_t at) const {
  const auto word = words_.find(at, EntryType::date_word, "some-time-in");
  const auto unit = word && reference_.known() ? read_time_unit(words_, word.last) : std::nullopt;
  if (!unit || !of_calendar(unit->code)) return std::nullopt;
  auto out = unit_around(unit->code, reference_.today(), 0);
  if (out) out->tokens = {at, unit->last};
  return out;
}

/// "the weekend" behind its article: the one just gone until Wednesday, else the coming one.
std::optional<DateReading> PeriodReader::weekend(std::uint32_t at, bool looks_ahead) const {
  constexpr int midweek = 3;
  const auto unit = words_.vietnamese() || !reference_.known() ? std::nullopt : read_time_unit(words_, at);
  if (!unit || unit->code != "weekend" || words_.folded(at).ends_with('s')) return std::nullopt;
  if (words_[unit->last - 1].is(TokenFlag::possessive) ||
      words_.find(unit->last, EntryType::date_word, "of"))  // "the weekend's games", "the weekend of May 3"
    return std::nullopt;
  const bool coming_one = looks_ahead || weekday_of(reference_.today()) > midweek;
  auto out = unit_around("weekend", reference_.today(), coming_one ? 0 : -1);
  if (out) out->tokens = {at, unit->last};
  return out;
}

/// "the rest of the year", "the remainder of March": from today to its end; of a stretch that does not hold
/// today nothing is known.
std::optional<DateReading> PeriodReader::rest(std::uint32_t at) const {
  const auto word = reference_.known() ? words_.find(at, EntryType::date_word, "rest") : WordView::Found{};
  const auto whole = word ? holder(word.last, true) : std::nullopt;
  if (!whole || whole->tokens.last == word.last) return std::nullopt;
  const Day today = reference_.today(), begin = reference_.complete(whole->day, ReferenceDay::Look::ahead);
  if (!begin.year) return std::nullopt;
  const Day end = last_day(whole->last_day.value_or(begin));
  if (today < first_day(begin) || end < today) return std::nullopt;
  DateReading out;
  out.day = today;
  out.last_day = end;
  out.tokens = {at, whole->tokens.last};
  out.relative = true;
  return out;
}

}  // namespace doichieu
