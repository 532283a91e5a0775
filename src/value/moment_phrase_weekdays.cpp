// The weekdays of a moment, and what tells one from a rank: "thứ ba" is the third as well, "Sundays" recur.

#include <cstdlib>

#include "value/moment_phrase.hpp"

namespace doichieu {
namespace {

constexpr CodeKey weekday_words[] = {"last", "this", "next", "day"};
constexpr Opening weekday_opening = {WordView::bit(EntryType::weekday), weekday_words, false, false};

}  // namespace

/// "thứ ba" is a rank too, so it needs a capital or a neighbour that makes it a day.
bool PhraseReader::is_rank(std::uint32_t first, std::uint32_t at, std::uint32_t last, bool supported) const {
  const bool ordinal = words_.has(first, WordView::bit(EntryType::number)) &&
                       !words_.capital_word(first + 1) && !words_.capital_word(first);
  if (!ordinal || supported || first != at || date_follows(last)) return false;
  if (periods_.relative_unit(last)) return false;
  const auto then = words_.find(last, EntryType::date_word, "then");
  if (then && first == words_.sentence().first && !words_.inside(then.last)) return false;  // "thứ hai sau"
  static constexpr CodeKey supports[] = {"of", "last", "this", "next", "ago", "to"};
  for (const CodeKey& code : supports)
    if (const auto word = words_.find(last, EntryType::date_word, code);
        word && (code.text != "to" || word->id == to_or_next))
      return code.text == "of" ? !periods_.relative_unit(word.last).has_value() : false;
  return true;
}

/// "Monday two weeks from now": that of the week in which the day is.
bool PhraseReader::weekday_of_counted(Draft& draft, std::uint32_t at, const PhraseCue& cue) const {
  if (!draft.only_weekday() || draft.clock || words_.vietnamese()) return false;
  const auto found = spans_.counted(at, cue.told, false);
  if (!found || !found->day.full() || found->minute || found->vague) return false;
  draft.moment().day = plus_days(found->day, draft.moment().weekday - weekday_of(found->day));
  draft.reading.day.last = draft.end = found->tokens.last;
  return true;
}

/// "the Sunday Times", "the Saturday Evening Post": a capital behind a weekday that "the" stands before.
bool PhraseReader::opens_name(std::uint32_t first, std::uint32_t last, bool article) const {
  if (!article || words_.vietnamese() || !words_.capital_word(first)) return false;
  if (const auto part = words_.find(last, EntryType::day_part); part && words_.capital_word(last))
    last = part.last;
  return words_.capital_word(last) && !words_.find(last, EntryType::month);
}

bool PhraseReader::weekday(Draft& draft, std::uint32_t at, const PhraseCue& cue) const {
  const bool in_week = draft.relative && draft.moment().unit == Unit::week;
  if (!words_.opens(at, weekday_opening) || (draft.has_day() && !in_week)) return false;
  std::uint32_t first = at;
  ReferenceDay::Which which = ReferenceDay::Which::nearest;
  const auto direction = [&](std::uint32_t from) {
    const auto last = words_.find(from, EntryType::date_word, "last");
    const auto now = words_.find(from, EntryType::date_word, "this");
    auto next = words_.find(from, EntryType::date_word, "next");
    if (const auto to = words_.find(from, EntryType::date_word, "to"); !next && to && to->id == to_or_next)
      next = to;
    const auto then =
        words_.vietnamese() ? words_.find(from, EntryType::date_word, "then") : WordView::Found{};
    if (then && then.last == from + 1 && !words_.find(then.last, EntryType::date_word, "clause") &&
        !words_.is(then.last, TokenKind::word))
      next = then;  // "thứ hai sau"
    if (last) which = ReferenceDay::Which::last;
    if (now) which = ReferenceDay::Which::current;
    const bool nearest_ahead = words_.vietnamese() || (next && next->id == coming);
    if (next) which = nearest_ahead ? ReferenceDay::Which::next : ReferenceDay::Which::of_next_week;
    return last ? last.last : now ? now.last : next ? next.last : from;
  };
  if (!words_.vietnamese()) first = direction(at);
  if (const auto marker = words_.find(first, EntryType::date_word, "day")) first = marker.last;
  const auto found = words_.find(first, EntryType::weekday);
  if (!found) return false;
  const auto of = first != at && words_.vietnamese() ? words_.find(found.last, EntryType::date_word, "of")
                                                     : WordView::Found{};
  if (of && !periods_.relative_unit(of.last)) return false;  // "ngày thứ 3 của chiến dịch"
  const auto rank = first > words_.sentence().first && first == at
                        ? words_.find(first - 1, EntryType::number, "ordinal")
                        : WordView::Found{};
  if (rank && !words_.vietnamese()) return false;  // "the second Sunday in a row"
  const bool plural = found->code != "short" && words_.folded(found.last - 1).ends_with('s') &&
                      !words_[found.last - 1].is(TokenFlag::possessive);
  if (plural && !words_.vietnamese()) return false;  // "Sundays" recur
  std::uint32_t last = found.last;
  if (words_.vietnamese() && !words_.is(last + 1, TokenKind::number)) last = direction(last);
  if (opens_name(first, last, cue.article && draft.end == at)) return false;
  int weeks_behind = 0;
  const auto after = words_.find(last, EntryType::date_word, "after");
  const auto next = after ? words_.find(after.last, EntryType::date_word, "next") : WordView::Found{};
  if (next && !words_.is(next.last, TokenKind::word)) {  // "Friday after next"
    which = ReferenceDay::Which::next;
    weeks_behind = 7;
    last = next.last;
  }
  const std::uint32_t behind = words_.is(last, ".") && words_.glued(last) ? last + 1 : last;
  if (found->code == "short" && (!words_.capital_word(first) || !supports_short(behind))) return false;
  const bool nothing_else = cue.opens && draft.end == at && !words_.inside(found.last);
  if (is_rank(first, at, found.last,
              nothing_else || draft.has_part() || (cue.date() != DateCue::none && draft.end == at)))
    return false;
  const bool around = cue.tenseless && !words_.vietnamese();
  const auto look = cue.looks_ahead ? ReferenceDay::Look::ahead
                    : around        ? ReferenceDay::Look::around
                                    : ReferenceDay::Look::back;
  Moment& m = draft.moment();
  m.weekday = static_cast<int>(found->value);
  if (in_week)
    m.day = plus_days(m.day, m.weekday - 1);
  else if (which == ReferenceDay::Which::nearest && names_told_day(m.weekday, cue))
    m.day = cue.told;
  else if (which == ReferenceDay::Which::nearest && cue.story.full())
    m.day = plus_days(cue.story, (m.weekday - weekday_of(cue.story) + 7) % 7);
  else
    m.day = reference_.weekday(m.weekday, which, look);
  if (weeks_behind && m.day.full()) m.day = plus_days(m.day, weeks_behind);
  m.last_day.reset();
  m.unit = Unit::none;
  m.resolved = reference_.known();
  draft.relative = true;
  draft.reading.day = {in_week ? draft.reading.day.first : at, last};
  draft.end = found->code == "short" ? behind : last;
  return true;
}

/// "HANOI, July 22 - … said on Saturday": the day that the text told last, where it is one of this week or
/// the last and has that name. A dateline may be a day ahead of the clock of who published it.
bool PhraseReader::names_told_day(int weekday, const PhraseCue& cue) const {
  constexpr int week = 7;
  return reference_.known() && cue.told.full() && weekday_of(cue.told) == weekday &&
         std::abs(day_number(cue.told) - day_number(reference_.today())) < week;
}

bool PhraseReader::date_follows(std::uint32_t at) const {
  if (words_.is(at, ",") || words_.is(at, "(")) ++at;
  const auto date = dates_.at(at, DateCue::day);
  return date && date->day.day != 0;
}

/// What makes a weekday of a short form: a date, a day of the month or an hour behind it.
bool PhraseReader::supports_short(std::uint32_t at) const {
  if (date_follows(at)) return true;
  if (const auto joint = words_.find(at, EntryType::date_word, "at")) at = joint.last;
  const auto day = dates_.day_number(at);
  return (day && day->ordinal) || read_clock(words_, at, false);
}

/// "Friday the 11th": of the month nearest to that of publication in which the day is one, those before it
/// first; empty where there is none.
Day PhraseReader::day_on_weekday(int day, int weekday) const {
  const Day today = reference_.today();
  for (const int months : {0, -1, 1, -2, 2, -3, 3}) {
    const Day month = plus_months({today.year, today.month, 0}, months);
    const Day tried{month.year, month.month, day};
    if (exists(tried) && weekday_of(tried) == weekday) return tried;
  }
  return {};
}

}  // namespace doichieu
