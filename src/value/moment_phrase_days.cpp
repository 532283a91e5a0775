// The days of a moment: those of a date, of a weekday, of a stretch of the calendar, and those counted from
// another.

#include "value/moment_phrase.hpp"

namespace doichieu {
namespace {

constexpr CodeKey counted_words[] = {"ago-before", "earlier", "then", "last", "next"};
constexpr Opening counted_opening = length_opening | unit_opening | Opening{0, counted_words, false, false};
constexpr Opening day_opening = {WordView::bit(EntryType::number), {}, true, false};

}  // namespace

/// Is the word before the token a preposition of what follows: "a day after his birthday"?
bool PhraseReader::goes_on(std::uint32_t at) const {
  const bool preposition = words_.find(at - 1, EntryType::date_word, "after") ||
                           words_.find(at - 1, EntryType::date_word, "before");
  return preposition && !words_.vietnamese() &&
         (words_.is(at, TokenKind::word) || words_.is(at, TokenKind::number));
}

/// "USA Today reported": a capital within a sentence, behind another, is one of a name.
bool PhraseReader::ends_name(std::uint32_t at, std::uint32_t last) const {
  return !words_.vietnamese() && last == at + 1 && at > words_.sentence().first && words_.capital_word(at) &&
         words_.capital_word(at - 1) && !words_.capital_word(last);
}

/// "yesterday"; "last night", "sáng nay" tell the part of the day too.
bool PhraseReader::relative_day(Draft& draft, std::uint32_t at, const PhraseCue& cue) const {
  const auto found = words_.find(at, EntryType::relative_day);
  const auto also = words_.find(at, EntryType::day_part);
  if (!found || draft.has_day() || (also && also.last > found.last)) return false;
  if (!found->code.empty() && goes_on(found.last)) return false;
  if (ends_name(at, found.last)) return false;
  const Day told = found->code == "same" ? cue.same_day : cue.told;
  const bool of_text = !found->code.empty() && told.full();
  if (!found->code.empty() && !of_text) return false;
  const Day base = of_text ? told : reference_.today();
  if (base.full()) draft.moment().day = plus_days(base, static_cast<int>(found->value));
  draft.moment().resolved = base.full();
  draft.relative = true;
  draft.reading.day = {at, found.last};
  if (also && also.last == found.last) set_part(draft, at, also);
  draft.end = found.last;
  return true;
}

bool PhraseReader::counted(Draft& draft, std::uint32_t at, const PhraseCue& cue) const {
  if (draft.has_day() || draft.clock || !words_.opens_behind_article(at, counted_opening) ||
      !may_count_time(words_, at))
    return false;
  const bool opens = draft.end == at;
  auto found = opens && lasts(cue) ? from_other_day(at, cue) : std::nullopt;
  if (!found) found = spans_.counted(at, cue.told, cue.looks_ahead);
  if (!found) found = spans_.weekdays_from_now(at);
  if (!found) found = spans_.up_to_now(at);
  if (!found) found = from_other_day(at, cue);
  if (!found && cue.code == "in" && opens)
    found = spans_.ahead(at, cue.looks_ahead || cue.lies_ahead, cue.opens && cue.tenseless);
  if (!found && cue.code == "within" && opens)
    found = spans_.within(at, cue.looks_ahead, cue.opens && cue.tenseless);
  if (!found) return false;
  draft.moment().day = found->day;
  draft.moment().minute = found->minute;
  draft.moment().last_day = found->last_day;
  draft.moment().last_minute = found->last_minute;
  draft.moment().vague = found->vague;
  draft.moment().resolved = draft.relative = draft.counted = true;
  draft.side = found->side;
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
  auto length = words_.vietnamese() ? std::nullopt : spans_.length(at, true);
  if (!length && !words_.vietnamese()) length = spans_.the_unit(at);
  if (!length) return std::nullopt;
  static constexpr CodeKey codes[] = {"after", "from", "before", "since"};
  const bool comma = lasts(cue) && words_.is(length->tokens.last, ",");  // "for 3 days, from today"
  for (const CodeKey& key : codes) {
    const std::string_view code = key.text;
    if (comma && code != "from" && code != "since") continue;
    const auto word = words_.find(length->tokens.last + (comma ? 1 : 0), EntryType::date_word, key);
    if (!word || (code == "since" && word->id != starting)) continue;
    const bool span =
        code == "since" || (code != "before" && lasts(cue) && (code == "from" || cue.code == "within"));
    Draft other;
    const auto article =
        words_.find(word.last, EntryType::date_word, "on");  // "a week before the July 9 deadline"
    other.end = article ? article.last : word.last;
    if (!relative_day(other, other.end, cue) && !weekday(other, other.end, cue) &&
        !date(other, other.end, DateCue::day))
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
    if (out) out->side = code == "before" ? -1 : 1;
    return out;
  }
  return std::nullopt;
}

/// "from September 10 for three days": so long, the first day counted.
void PhraseReader::add_length(Draft& draft, const PhraseCue& cue) const {
  Moment& m = draft.moment();
  if (words_.vietnamese() || cue.code != "from" || !m.day.full() || m.last_day || m.minute || m.part) return;
  const auto word = words_.find(draft.end, EntryType::date_word, "for");
  const auto length = word ? spans_.length(word.last, false) : std::nullopt;
  if (!length || length->vague || length->period.of_hours()) return;
  if (words_.is(length->tokens.last, TokenKind::word)) return;  // "for 10 years of service"
  const Day last = plus_days(plus(m.day, length->period), -1);
  if (!exists(last) || last <= m.day) return;
  m.last_day = last;
  draft.end = draft.reading.day.last = length->tokens.last;
}

/// "the year before", "the same period last year".
bool PhraseReader::beside_told(Draft& draft, std::uint32_t at, const PhraseCue& cue) const {
  if (draft.has_day() || draft.clock) return false;
  ToldStretch told = cue.stretch;
  told.here = told.here || cue.compared;  // "so với quý trước": the one before the quarter spoken of
  auto found = told_.at(at, told);
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
  const auto look = cue.looks_ahead              ? ReferenceDay::Look::ahead
                    : cue.opens && cue.tenseless ? ReferenceDay::Look::around
                                                 : ReferenceDay::Look::back;
  auto found = draft.only_weekday() ? periods_.relative_unit(at) : periods_.at(at, named, look);
  if (!found && opens && cue.code == "on") found = periods_.weekend(at, cue.looks_ahead);
  if (!found) return false;
  if (draft.only_weekday()) {
    if (found->unit != Unit::week || !reference_.known()) return false;
    draft.moment().day = plus_days(found->day, draft.moment().weekday - 1);
    draft.reading.day.last = draft.end = found->tokens.last;
    return true;
  }
  const bool ahead = cue.looks_ahead || cue.code == "until" || cue.code == "to";
  if (opens && found->yearless && ahead &&
      last_day(found->last_day.value_or(found->day)) < reference_.today()) {
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

/// A date, behind a weekday too: "Wednesday, February 18".
bool PhraseReader::date(Draft& draft, std::uint32_t at, DateCue cue) const {
  const bool names_day_again = draft.has_day() && draft.relative && !draft.long_stretch();
  if (draft.has_day() && !names_day_again) return false;
  const auto date = dates_.at(at, draft.has_part() || draft.clock ? DateCue::day : cue);
  if (!date || (draft.has_day() && (date->day.day == 0 || date->last_day))) return false;
  take(draft, *date);
  add_relative_year(draft);
  add_direction(draft);
  const auto lunar = words_.find(draft.end, EntryType::date_word, "lunar");
  const auto ancient = words_.is(draft.end, TokenKind::number)  // "15 March 44 BC"
                           ? words_.find(draft.end + 1, EntryType::date_word, "before-era")
                           : WordView::Found{};
  if (lunar || ancient) {
    draft.moment() = {};
    draft.end = lunar ? lunar.last : ancient.last;
  }
  return true;
}

/// "tháng 3 năm ngoái", "March of last year"; "ngày 20 tháng này", the day of a month.
void PhraseReader::add_relative_year(Draft& draft) const {
  Moment& m = draft.moment();
  const bool of_month = words_.vietnamese() && m.day.day && !m.day.month && !m.last_day;
  if (m.day.year || !(m.day.month || of_month) || !reference_.known()) return;
  std::uint32_t at = draft.end;
  if (const auto of = words_.find(at, EntryType::date_word, "of")) at = of.last;
  const auto year = periods_.relative_unit(at);
  if (of_month) {
    if (!year || !year->day.month || year->last_day) return;
    const Day found{year->day.year, year->day.month, m.day.day};
    if (!exists(found)) return;
    m.day = found;
    m.resolved = true;
    draft.end = draft.reading.day.last = year->tokens.last;
    return;
  }
  if (!year || year->day.month || year->last_day) return;
  m.day.year = year->day.year;
  if (m.last_day) m.last_day->year = year->day.year;
  m.resolved = true;
  draft.end = draft.reading.day.last = year->tokens.last;
}

/// "tháng 12 tới", "30/6 này": the next one, or that of this year.
void PhraseReader::add_direction(Draft& draft) const {
  Moment& m = draft.moment();
  if (!words_.vietnamese() || m.day.year || !m.day.month || m.last_day || !reference_.known()) return;
  auto ahead = words_.find(draft.end, EntryType::date_word, "next");
  if (const auto to = words_.find(draft.end, EntryType::date_word, "to");
      !ahead && to && to->id == to_or_next)
    ahead = to;
  const auto now = words_.find(draft.end, EntryType::date_word, "this");
  if ((!ahead && !now) || dates_.single((ahead ? ahead : now).last, DateCue::day)) return;
  const Day today = reference_.today();
  const bool gone = ahead && last_day({today.year, m.day.month, m.day.day}) < today;
  m.day.year = today.year + (gone ? 1 : 0);
  m.resolved = true;
  draft.end = draft.reading.day.last = (ahead ? ahead : now).last;
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
  const auto next_one = words_.find(last->last, EntryType::date_word, "next");  // "4 to 23 next month"
  const auto month = of || in || next_one ? periods_.relative_unit(of   ? of.last
                                                                   : in ? in.last
                                                                        : last->last)
                                          : std::nullopt;
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

/// Does a further ordinal follow, so that the one before counts like it: "of the 11th, 12th and 13th terms"?
bool PhraseReader::lists_ranks(std::uint32_t at) const {
  const auto also = words_.find(at, EntryType::date_word, "and");
  const auto next = dates_.day_number(also ? also.last : words_.is(at, ",") ? at + 1 : at);
  return next && next->ordinal;
}

/// "Friday the 11th", "on the 15th", "the 20th of next month".
bool PhraseReader::day_of_month(Draft& draft, std::uint32_t at, DateCue cue, Day story) const {
  if (draft.has_day() && !draft.only_weekday()) return false;
  if (words_.vietnamese() || !words_.opens(at, day_opening)) return false;
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
  bool hour_follows = false;  // "on the 17 at 4pm", "on the 17 between 2 and 4pm"
  static constexpr CodeKey hour_joints[] = {"at", "between", "from"};
  for (const CodeKey& code : hour_joints)
    if (const auto joint = words_.find(day->last, EntryType::date_word, code))
      hour_follows = hour_follows || read_clock(words_, joint.last, true) ||
                     (code.text == "at" && draft.only_weekday() && read_bare_hour(words_, joint.last));
  const bool stands_free =
      hour_follows || (!words_.is(day->last, TokenKind::word) && !words_.glued(day->last, "-"));
  const bool possessive = draft.has_day() && words_[draft.end - 1].is(TokenFlag::possessive);
  if (possessive || (lists_ranks(day->last) && cue != DateCue::day)) return false;  // "Sunday's second leg"
  const bool plain = figures && (day->ordinal || hour_follows || (draft.has_day() && stands_free));
  if (draft.has_day() ? !plain && !day->ordinal : !plain || !stands_free || cue == DateCue::none)
    return false;
  Day found = story.month ? Day{story.year, story.month, day->day} : reference_.day_of_month(day->day);
  if (story.month && !exists(found)) return false;
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
