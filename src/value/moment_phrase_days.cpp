// The days of a moment: those of a date, of a weekday, of a stretch of the calendar, and those counted from
// another.

#include "value/moment_phrase.hpp"

#include <cstdlib>

namespace doichieu {

/// "yesterday"; "last night", "sáng nay" tell the part of the day too.
bool PhraseReader::relative_day(Draft& draft, std::uint32_t at, const PhraseCue& cue) const {
  const auto found = words_.find(at, EntryType::relative_day);
  const auto also = words_.find(at, EntryType::day_part);
  if (!found || draft.has_day() || (also && also.last > found.last)) return false;
  const bool of_text = !found->code.empty() && cue.told.full();
  if (!found->code.empty() && !of_text) return false;
  const Day base = of_text ? cue.told : anchor_.today();
  if (base.full()) draft.moment().day = plus_days(base, static_cast<int>(found->value));
  draft.moment().resolved = base.full();
  draft.relative = true;
  draft.reading.day = {at, found.last};
  if (also && also.last == found.last) set_part(draft, at, also);
  draft.end = found.last;
  return true;
}

bool PhraseReader::counted(Draft& draft, std::uint32_t at, const PhraseCue& cue) const {
  if (draft.has_day() || draft.clock) return false;
  const bool opens = draft.end == at;
  auto found = opens && lasts(cue) ? from_other_day(at, cue) : std::nullopt;
  if (!found) found = spans_.counted(at, cue.told, cue.looks_ahead);
  if (!found) found = spans_.weekdays_from_now(at);
  if (!found) found = spans_.past_hours(at);
  if (!found) found = from_other_day(at, cue);
  if (!found && cue.code == "in" && opens)
    found = spans_.ahead(at, cue.looks_ahead, cue.opens && cue.tenseless);
  if (!found && cue.code == "within" && opens)
    found = spans_.within(at, cue.looks_ahead, cue.opens && cue.tenseless);
  if (!found) return false;
  draft.moment().day = found->day;
  draft.moment().minute = found->minute;
  draft.moment().last_day = found->last_day;
  draft.moment().last_minute = found->last_minute;
  draft.moment().vague = found->vague;
  draft.moment().resolved = draft.relative = true;
  draft.reading.day = found->tokens;
  if (found->minute) draft.reading.clock = found->tokens;
  draft.end = found->tokens.last;
  return true;
}

/// Does a length behind these words last so long, rather than end then? "For two weeks from Tuesday".
bool PhraseReader::lasts(const PhraseCue& cue) {
  return cue.code == "for" || cue.code == "within";
}

/// "three days after February 18", "two weeks from Tuesday".
std::optional<CountedFrom> PhraseReader::from_other_day(std::uint32_t at, const PhraseCue& cue) const {
  const auto length = words_.vietnamese() ? std::nullopt : spans_.length(at, true);
  if (!length) return std::nullopt;
  for (const std::string_view code : {"after", "from", "before", "since"}) {
    const auto word = words_.find(length->tokens.last, EntryType::date_word, code);
    if (!word || (code == "since" && word->id != starting)) continue;
    const bool span =
        code == "since" || (code != "before" && lasts(cue) && (code == "from" || cue.code == "within"));
    Draft other;
    other.end = word.last;
    if (!relative_day(other, word.last, cue) && !weekday(other, word.last, cue) &&
        !date(other, word.last, DateCue::day))
      return std::nullopt;
    settle(other, cue);
    auto out = other.moment().last_day ? std::nullopt
                                       : spans_.from_day(*length, other.moment().day, code == "before");
    if (out && span) {  // "for two weeks from May 20", "two weeks starting May 20"
      out->last_day = plus_days(out->day, -1);
      out->day = other.moment().day;
      if (*out->last_day < out->day) return std::nullopt;
    }
    if (out) out->tokens = {at, other.end};
    return out;
  }
  return std::nullopt;
}

/// "the year before", "the same period last year".
bool PhraseReader::beside_told(Draft& draft, std::uint32_t at, const PhraseCue& cue) const {
  if (draft.has_day() || draft.clock) return false;
  auto found = told_.at(at, cue.stretch);
  const bool within = cue.code == "for" || cue.code == "in-the";
  if (!found && within && draft.end == at) found = told_.the_unit(at, cue.stretch, cue.article);
  if (!found) return false;
  take(draft, *found);
  draft.relative = draft.retold = true;
  return true;
}

/// A stretch of the calendar; also the week of a weekday: "Tuesday next week", "next week on Tuesday".
bool PhraseReader::period(Draft& draft, std::uint32_t at, const PhraseCue& cue) const {
  if (draft.has_day() && !draft.only_weekday()) return false;
  if (draft.clock) return false;
  const bool opens = draft.end == at && !draft.has_day();
  const bool named = opens && (cue.code == "on" || cue.code == "in-the" || cue.code == "of");
  const auto look = cue.looks_ahead              ? Anchor::Look::ahead
                    : cue.opens && cue.tenseless ? Anchor::Look::around
                                                 : Anchor::Look::back;
  auto found = draft.only_weekday() ? periods_.relative_unit(at) : periods_.at(at, named, look);
  if (!found && opens && cue.code == "on") found = periods_.weekend(at, cue.looks_ahead);
  if (!found) return false;
  if (draft.only_weekday()) {
    if (found->unit != Unit::week || !anchor_.known()) return false;
    draft.moment().day = plus_days(found->day, draft.moment().weekday - 1);
    draft.reading.day.last = draft.end = found->tokens.last;
    return true;
  }
  const bool ahead = cue.looks_ahead || cue.code == "until" || cue.code == "to";
  if (opens && found->yearless && ahead && last_day(found->last_day.value_or(found->day)) < anchor_.today()) {
    ++found->day.year;  // "until the second quarter"
    if (found->last_day) ++found->last_day->year;
  }
  take(draft, *found);
  return true;
}

void PhraseReader::take(Draft& draft, const DateReading& date) const {
  Moment& m = draft.moment();
  m.day = date.day;
  m.last_day = date.last_day;
  m.unit = date.unit;
  m.phase = date.phase;
  m.otherwise = date.otherwise;
  m.vague = date.vague;
  m.resolved = draft.relative = date.relative;
  draft.reading.day = {draft.has_day() ? draft.reading.day.first : date.tokens.first, date.tokens.last};
  draft.end = date.tokens.last;
}

/// "thứ ba" is a rank too, so it needs a capital or a neighbour that makes it a day.
bool PhraseReader::is_rank(std::uint32_t first, std::uint32_t at, std::uint32_t last, bool supported) const {
  const bool ordinal = words_.has(first, WordView::bit(EntryType::number)) &&
                       !words_.capital_word(first + 1) && !words_.capital_word(first);
  if (!ordinal || supported || first != at || date_follows(last)) return false;
  if (periods_.relative_unit(last)) return false;
  for (const std::string_view code : {"of", "last", "this", "next", "ago", "to"})
    if (const auto word = words_.find(last, EntryType::date_word, code);
        word && (code != "to" || word->id == to_or_next))
      return code == "of" ? !periods_.relative_unit(word.last).has_value() : false;
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

bool PhraseReader::weekday(Draft& draft, std::uint32_t at, const PhraseCue& cue) const {
  const bool in_week = draft.relative && draft.moment().unit == Unit::week;
  if (draft.has_day() && !in_week) return false;
  std::uint32_t first = at;
  Anchor::Which which = Anchor::Which::nearest;
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
    if (last) which = Anchor::Which::last;
    if (now) which = Anchor::Which::current;
    const bool nearest_ahead = words_.vietnamese() || (next && next->id == coming);
    if (next) which = nearest_ahead ? Anchor::Which::next : Anchor::Which::of_next_week;
    return last ? last.last : now ? now.last : next ? next.last : from;
  };
  if (!words_.vietnamese()) first = direction(at);
  if (const auto marker = words_.find(first, EntryType::date_word, "day")) first = marker.last;
  const auto found = words_.find(first, EntryType::weekday);
  if (!found) return false;
  const auto rank = first > words_.sentence().first && first == at
                        ? words_.find(first - 1, EntryType::number, "ordinal")
                        : WordView::Found{};
  if (rank && !words_.vietnamese()) return false;  // "the second Sunday in a row"
  const bool plural = found->code != "short" && words_.folded(found.last - 1).ends_with('s') &&
                      !words_[found.last - 1].is(TokenFlag::possessive);
  if (plural && !words_.vietnamese()) return false;  // "Sundays" recur
  std::uint32_t last = found.last;
  if (words_.vietnamese() && !words_.is(last + 1, TokenKind::number)) last = direction(last);
  int weeks_behind = 0;
  const auto after = words_.find(last, EntryType::date_word, "after");
  const auto next = after ? words_.find(after.last, EntryType::date_word, "next") : WordView::Found{};
  if (next && !words_.is(next.last, TokenKind::word)) {  // "Friday after next"
    which = Anchor::Which::next;
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
  const auto look = cue.looks_ahead ? Anchor::Look::ahead
                    : around        ? Anchor::Look::around
                                    : Anchor::Look::back;
  Moment& m = draft.moment();
  m.weekday = static_cast<int>(found->value);
  if (in_week)
    m.day = plus_days(m.day, m.weekday - 1);
  else if (which == Anchor::Which::nearest && names_told_day(m.weekday, cue))
    m.day = cue.told;
  else
    m.day = anchor_.weekday(m.weekday, which, look);
  if (weeks_behind && m.day.full()) m.day = plus_days(m.day, weeks_behind);
  m.last_day.reset();
  m.unit = Unit::none;
  m.resolved = anchor_.known();
  draft.relative = true;
  draft.reading.day = {in_week ? draft.reading.day.first : at, last};
  draft.end = found->code == "short" ? behind : last;
  return true;
}

/// "HANOI, July 22 - … said on Saturday": the day that the text told last, where it is one of this week or
/// the last and has that name. A dateline may be a day ahead of the clock of who published it.
bool PhraseReader::names_told_day(int weekday, const PhraseCue& cue) const {
  constexpr int week = 7;
  return anchor_.known() && cue.told.full() && weekday_of(cue.told) == weekday &&
         std::abs(day_number(cue.told) - day_number(anchor_.today())) < week;
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

/// A date, behind a weekday too: "Wednesday, February 18".
bool PhraseReader::date(Draft& draft, std::uint32_t at, DateCue cue) const {
  const bool names_day_again = draft.has_day() && draft.relative && !draft.long_stretch();
  if (draft.has_day() && !names_day_again) return false;
  const auto date = dates_.at(at, draft.has_part() || draft.clock ? DateCue::day : cue);
  if (!date || (draft.has_day() && (date->day.day == 0 || date->last_day))) return false;
  take(draft, *date);
  add_relative_year(draft);
  add_direction(draft);
  if (const auto lunar = words_.find(draft.end, EntryType::date_word, "lunar")) {
    draft.moment() = {};
    draft.end = lunar.last;
  }
  return true;
}

/// "tháng 3 năm ngoái", "March of last year".
void PhraseReader::add_relative_year(Draft& draft) const {
  Moment& m = draft.moment();
  if (m.day.year || !m.day.month || !anchor_.known()) return;
  std::uint32_t at = draft.end;
  if (const auto of = words_.find(at, EntryType::date_word, "of")) at = of.last;
  const auto year = periods_.relative_unit(at);
  if (!year || year->day.month || year->last_day) return;
  m.day.year = year->day.year;
  if (m.last_day) m.last_day->year = year->day.year;
  m.resolved = true;
  draft.end = draft.reading.day.last = year->tokens.last;
}

/// "tháng 12 tới", "30/6 này": the next one, or that of this year.
void PhraseReader::add_direction(Draft& draft) const {
  Moment& m = draft.moment();
  if (!words_.vietnamese() || m.day.year || !m.day.month || m.last_day || !anchor_.known()) return;
  auto ahead = words_.find(draft.end, EntryType::date_word, "next");
  if (const auto to = words_.find(draft.end, EntryType::date_word, "to");
      !ahead && to && to->id == to_or_next)
    ahead = to;
  const auto now = words_.find(draft.end, EntryType::date_word, "this");
  if ((!ahead && !now) || dates_.single((ahead ? ahead : now).last, DateCue::day)) return;
  const Day today = anchor_.today();
  const bool gone = ahead && last_day({today.year, m.day.month, m.day.day}) < today;
  m.day.year = today.year + (gone ? 1 : 0);
  m.resolved = true;
  draft.end = draft.reading.day.last = (ahead ? ahead : now).last;
}

/// "Friday the 11th": of the month nearest to that of publication in which the day is one, those before it
/// first; empty where there is none.
Day PhraseReader::day_on_weekday(int day, int weekday) const {
  const Day today = anchor_.today();
  for (const int months : {0, -1, 1, -2, -3}) {
    const Day month = plus_months({today.year, today.month, 0}, months);
    const Day tried{month.year, month.month, day};
    if (exists(tried) && weekday_of(tried) == weekday) return tried;
  }
  return {};
}

/// "the 4th to the 23rd of next month", "4 till 23 of this month".
bool PhraseReader::days_of_relative_month(Draft& draft, std::uint32_t at) const {
  const auto first = dates_.day_number(at);
  std::uint32_t next = first ? dates_.joint(first->last, true) : 0;
  if (!next) return false;
  if (const auto article = words_.find(next, EntryType::date_word, "on")) next = article.last;
  const auto last = dates_.day_number(next);
  if (!last || last->day <= first->day) return false;
  const auto of = words_.find(last->last, EntryType::date_word, "of"),
             in = words_.find(last->last, EntryType::date_word, "in");
  const auto month = of || in ? periods_.relative_unit(of ? of.last : in.last) : std::nullopt;
  if (!month || !month->day.month || month->last_day) return false;
  const Day begin{month->day.year, month->day.month, first->day}, end{begin.year, begin.month, last->day};
  if (!exists(begin) || !exists(end)) return false;
  draft.moment().day = begin;
  draft.moment().last_day = end;
  draft.moment().resolved = draft.relative = true;
  draft.end = month->tokens.last;
  draft.reading.day = {at, draft.end};
  return true;
}

/// "Friday the 11th", "on the 15th", "the 20th of next month".
bool PhraseReader::day_of_month(Draft& draft, std::uint32_t at, DateCue cue) const {
  if (draft.has_day() && !draft.only_weekday()) return false;
  if (words_.vietnamese()) return false;
  if (!draft.has_day() && days_of_relative_month(draft, at)) return true;
  const auto day = dates_.day_number(at);
  if (!day) return false;
  Moment& m = draft.moment();
  if (const auto of = words_.find(day->last, EntryType::date_word, "of")) {
    const auto month = periods_.relative_unit(of.last);
    if (!month || !month->day.month || month->last_day) return false;
    m.day = {month->day.year, month->day.month, day->day};
    if (!exists(m.day)) return false;
    m.resolved = draft.relative = true;
    draft.end = month->tokens.last;
    draft.reading.day = {at, draft.end};
    return true;
  }
  const bool figures = day->last <= at + 2 && words_.is(at, TokenKind::number);
  const bool hour_follows = words_.find(day->last, EntryType::date_word, "at") &&
                            read_clock(words_, day->last + 1, true).has_value();
  const bool stands_free =
      hour_follows || (!words_.is(day->last, TokenKind::word) && !words_.glued(day->last, "-"));
  const bool plain = figures && (day->ordinal || (draft.has_day() && stands_free));
  if (draft.has_day() ? !plain && !day->ordinal : !plain || !stands_free || cue == DateCue::none)
    return false;
  Day found = anchor_.day_of_month(day->day);
  if (draft.has_day() && found.full()) found = day_on_weekday(day->day, m.weekday);
  if (draft.has_day() && (!found.full() || weekday_of(found) != m.weekday)) return false;
  m.day = found;
  m.resolved = found.full();
  draft.relative = true;
  draft.reading.day = {draft.has_day() ? draft.reading.day.first : at, day->last};
  draft.end = day->last;
  return true;
}

}  // namespace doichieu
