#include "value/moment_phrase.hpp"

#include <algorithm>
#include <array>

#include "value/zone_reader.hpp"

namespace doichieu {
namespace {

template <std::size_t N>
bool any_of(std::string_view code, const std::array<std::string_view, N>& codes) {
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

constexpr std::array<std::string_view, 2> span_cues = {"from", "between"};
constexpr std::array<std::string_view, 10> period_cues = {"in",    "for",   "to", "of",     "since",
                                                          "after", "until", "by", "before", "in-the"};
constexpr std::array<std::string_view, 5> clock_cues = {"at", "from", "to", "between", "until"};
constexpr std::uint64_t day_words = WordView::bit(EntryType::relative_day) |
                                    WordView::bit(EntryType::day_part) | WordView::bit(EntryType::weekday);
constexpr double latest_named_hour = 24.5;  ///< midnight; "night" ends later
constexpr std::array<std::string_view, 5> joints = {"on", "of", "at", "in-the", "for"};

}  // namespace

DateCue PhraseCue::date() const {
  if (any_of(code, span_cues)) return DateCue::from;
  if (any_of(code, period_cues)) return DateCue::period;
  return code == "at" || code == "on" || code == "bracket" ? DateCue::day : DateCue::none;
}

bool PhraseCue::clock() const {
  return any_of(code, clock_cues);
}

bool Draft::long_stretch() const {
  const Moment& m = reading.moment;
  return m.day != Day{} && (m.day.day == 0 || m.unit != Unit::none);
}

std::optional<Draft> PhraseReader::at(std::uint32_t token, const PhraseCue& cue) const {
  Draft draft;
  draft.end = token;
  if (!component(draft, token, cue, cue.date(), cue.clock())) return std::nullopt;
  while (further(draft, cue)) {
  }
  settle(draft, cue);
  if (!stands(draft, token, cue)) return std::nullopt;
  draft.reading.tokens = {token, draft.end};
  return draft;
}

/// Adds the next part of the moment, past the words that may join it.
bool PhraseReader::further(Draft& draft, const PhraseCue& cue) const {
  if (zone(draft, draft.end)) return true;
  std::uint32_t at = draft.end;
  if (words_.is(at, ",") && draft.only_weekday()) {
    if (period(draft, at + 1, cue)) return true;
    return date(draft, at + 1, DateCue::day);
  }
  const bool bracket = words_.is(at, "(") && draft.has_day() && draft.relative;
  if (bracket || (words_.is(at, ",") && draft.relative && words_.vietnamese())) {  // "sáng nay (18/2)"
    Draft tried = draft;
    if (!date(tried, at + 1, DateCue::day) || tried.moment().day.day == 0) return false;
    if (bracket && !words_.is(tried.end, ")")) return false;
    tried.end += bracket ? 1 : 0;
    draft = std::move(tried);
    return true;
  }
  bool clock = false;
  const bool other_half = draft.has_day() || draft.clock;
  if (words_.is(at, ",") && other_half) {  // "24 October, 9 pm"; "9 pm, Monday"
    Draft tried = draft;
    const bool found =
        draft.has_day() && !draft.clock
            ? this->clock(tried, at + 1, false)
            : !draft.has_day() && (weekday(tried, at + 1, cue) || date(tried, at + 1, DateCue::day));
    if (!found || (tried.has_day() && tried.long_stretch())) return false;
    draft = std::move(tried);
    return true;
  }
  if (draft.clock && !draft.has_day()) at = past_other_clock(at);
  for (int joined = 0; joined < 2; ++joined) {
    const auto word = words_.find(at, EntryType::date_word);
    if (!word || !any_of(word->code, joints)) break;
    clock = clock || word->code == "at";
    at = word.last;
  }
  if (const auto hedge = words_.find(at, EntryType::qualifier); hedge && draft.has_day()) {
    Draft tried = draft;
    if (!this->clock(tried, hedge.last, true)) return false;
    draft = std::move(tried);
    return true;
  }
  const auto from = words_.find(at, EntryType::date_word, "from");  // "Thursday from 9:30 to 11:00"
  const auto between = words_.find(at, EntryType::date_word, "between");
  if ((from || between) && draft.has_day()) {
    Draft tried = draft;
    if (!this->clock(tried, from ? from.last : between.last, true) || !tried.clock->last_minute) return false;
    draft = std::move(tried);
    return true;
  }
  return edged_clock(draft) || component(draft, at, cue, DateCue::day, clock);
}

/// The token behind a bracket that tells the same hour by another clock: "(1230 GMT)".
std::uint32_t PhraseReader::past_other_clock(std::uint32_t at) const {
  constexpr std::uint32_t longest = 8;
  if (!words_.is(at, "(")) return at;
  bool zone = false;
  for (std::uint32_t next = at + 1; next < at + longest && words_.inside(next); ++next) {
    zone = zone || words_.find(next, EntryType::zone);
    if (words_.is(next, ")")) return zone ? next + 1 : at;
  }
  return at;
}

/// "tomorrow before 5pm", "on Friday no later than 6:00".
bool PhraseReader::edged_clock(Draft& draft) const {
  struct EdgeWord {
    std::string_view code;
    Edge edge;
  };
  constexpr EdgeWord words[] = {{"after", Edge::after}, {"until", Edge::until}, {"before", Edge::before}};
  if (!draft.has_day() || draft.clock) return false;
  for (const EdgeWord& edge : words)
    if (const auto word = words_.find(draft.end, EntryType::date_word, edge.code)) {
      Draft tried = draft;
      if (!clock(tried, word.last, true)) return false;
      tried.moment().edge = edge.edge;
      draft = std::move(tried);
      return true;
    }
  return false;
}

bool PhraseReader::component(Draft& draft, std::uint32_t at, const PhraseCue& cue, DateCue date_cue,
                             bool clock_cued) const {
  return clock(draft, at, clock_cued) || relative_day(draft, at, cue) || counted(draft, at, cue) ||
         period(draft, at, cue) || part(draft, at) || weekday(draft, at, cue) || date(draft, at, date_cue) ||
         day_of_month(draft, at, date_cue) || zone(draft, at);
}

bool PhraseReader::clock(Draft& draft, std::uint32_t at, bool cued) const {
  if (draft.clock || draft.long_stretch()) return false;
  auto clock = read_clock(words_, at, cued);
  const bool bare = !clock && cued;
  if (bare) clock = read_bare_hour(words_, at);
  if (!clock) return false;
  if (bare && !draft.has_day() && !draft.has_part() && !words_.has(clock->tokens.last, day_words))
    return false;
  draft.clock = clock;
  draft.reading.clock = clock->tokens;
  draft.end = clock->tokens.last;
  return true;
}

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
  auto found = spans_.counted(at, cue.told);
  if (!found) found = spans_.past_hours(at);
  if (!found) found = from_other_day(at, cue);
  if (!found && cue.code == "in" && draft.end == at) found = spans_.ahead(at, cue.looks_ahead);
  if (!found) return false;
  draft.moment().day = found->day;
  draft.moment().minute = found->minute;
  draft.moment().last_day = found->last_day;
  draft.moment().last_minute = found->last_minute;
  draft.moment().resolved = draft.relative = true;
  draft.reading.day = found->tokens;
  if (found->minute) draft.reading.clock = found->tokens;
  draft.end = found->tokens.last;
  return true;
}

/// "three days after February 18", "two weeks from Tuesday".
std::optional<CountedFrom> PhraseReader::from_other_day(std::uint32_t at, const PhraseCue& cue) const {
  const auto length = words_.vietnamese() ? std::nullopt : spans_.length(at, true);
  if (!length) return std::nullopt;
  for (const std::string_view code : {"after", "from", "before"}) {
    const auto word = words_.find(length->tokens.last, EntryType::date_word, code);
    if (!word) continue;
    Draft other;
    other.end = word.last;
    if (!relative_day(other, word.last, cue) && !weekday(other, word.last, cue) &&
        !date(other, word.last, DateCue::day))
      return std::nullopt;
    settle(other, cue);
    auto out = other.moment().last_day ? std::nullopt
                                       : spans_.from_day(*length, other.moment().day, code == "before");
    if (out) out->tokens = {at, other.end};
    return out;
  }
  return std::nullopt;
}

/// A stretch of the calendar; also the week of a weekday: "Tuesday next week", "next week on Tuesday".
bool PhraseReader::period(Draft& draft, std::uint32_t at, const PhraseCue& cue) const {
  if (draft.has_day() && !draft.only_weekday()) return false;
  if (draft.clock) return false;
  const bool opens = draft.end == at && !draft.has_day();
  const bool named = opens && (cue.code == "on" || cue.code == "in-the" || cue.code == "of");
  const auto found = draft.only_weekday() ? periods_.relative_unit(at) : periods_.at(at, named);
  if (!found) return false;
  if (draft.only_weekday()) {
    if (found->unit != Unit::week || !anchor_.known()) return false;
    draft.moment().day = plus_days(found->day, draft.moment().weekday - 1);
    draft.reading.day.last = draft.end = found->tokens.last;
    return true;
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
  m.resolved = draft.relative = date.relative;
  draft.reading.day = {draft.has_day() ? draft.reading.day.first : date.tokens.first, date.tokens.last};
  draft.end = date.tokens.last;
}

void PhraseReader::set_part(Draft& draft, std::uint32_t at, const WordView::Found& found) const {
  draft.moment().part = DayPart{found->low, found->high, found.id};
  draft.reading.part = {at, found.last};
  draft.end = found.last;
}

bool PhraseReader::part(Draft& draft, std::uint32_t at) const {
  if (draft.has_part() || draft.long_stretch()) return false;
  const auto found = words_.find(at, EntryType::day_part);
  if (!found || (draft.has_day() && words_.vietnamese() && !draft.relative)) return false;
  set_part(draft, at, found);
  return true;
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
    if (last) which = Anchor::Which::last;
    if (now) which = Anchor::Which::current;
    if (next) which = Anchor::Which::next;
    return last ? last.last : now ? now.last : next ? next.last : from;
  };
  if (!words_.vietnamese()) first = direction(at);
  if (const auto marker = words_.find(first, EntryType::date_word, "day")) first = marker.last;
  const auto found = words_.find(first, EntryType::weekday);
  if (!found) return false;
  std::uint32_t last = found.last;
  if (words_.vietnamese() && !words_.is(last + 1, TokenKind::number)) last = direction(last);
  const std::uint32_t behind = words_.is(last, ".") && words_.glued(last) ? last + 1 : last;
  if (found->code == "short" && (!words_.capital_word(first) || !supports_short(behind))) return false;
  if (is_rank(first, at, found.last, draft.has_part() || (!cue.code.empty() && draft.end == at)))
    return false;
  const auto look = cue.looks_ahead ? Anchor::Look::ahead : Anchor::Look::back;
  Moment& m = draft.moment();
  m.weekday = static_cast<int>(found->value);
  m.day = in_week ? plus_days(m.day, m.weekday - 1) : anchor_.weekday(m.weekday, which, look);
  m.last_day.reset();
  m.unit = Unit::none;
  m.resolved = anchor_.known();
  draft.relative = true;
  draft.reading.day = {in_week ? draft.reading.day.first : at, last};
  draft.end = found->code == "short" ? behind : last;
  return true;
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

/// Is the draft all that its sentence says?
bool PhraseReader::alone(const Draft& draft, std::uint32_t at) const {
  return at == words_.sentence().first && !words_.is(draft.end, TokenKind::word) &&
         !words_.is(draft.end, TokenKind::number) && draft.end + 1 >= words_.sentence().last;
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

/// "Friday the 11th", "on the 15th", "the 20th of next month".
bool PhraseReader::day_of_month(Draft& draft, std::uint32_t at, DateCue cue) const {
  if (draft.has_day() && !draft.only_weekday()) return false;
  const auto day = words_.vietnamese() ? std::nullopt : dates_.day_number(at);
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
  const bool stands_free = !words_.is(day->last, TokenKind::word) && !words_.glued(day->last, "-");
  const bool plain = figures && (day->ordinal || (draft.has_day() && stands_free));
  if (draft.has_day() ? !plain && !day->ordinal : !plain || !stands_free || cue == DateCue::none)
    return false;
  Day found = anchor_.day_of_month(day->day);
  for (int back = 0; back < 4 && draft.has_day() && found.full(); ++back) {
    if (weekday_of(found) == m.weekday) break;  // "Friday the 11th": the month in which it is one
    found = plus_months({found.year, found.month, day->day}, -1);
  }
  if (draft.has_day() && (!found.full() || weekday_of(found) != m.weekday)) return false;
  m.day = found;
  m.resolved = found.full();
  draft.relative = true;
  draft.reading.day = {draft.has_day() ? draft.reading.day.first : at, day->last};
  draft.end = day->last;
  return true;
}

bool PhraseReader::zone(Draft& draft, std::uint32_t at) const {
  if (draft.has_zone() || (!draft.clock && !draft.has_part() && !draft.has_day())) return false;
  const auto zone = read_zone(words_, at);
  if (!zone) return false;
  draft.moment().zone = zone->zone;
  draft.end = zone->last;
  return true;
}

/// What the parts say of each other, and the day of publication of all.
void PhraseReader::settle(Draft& draft, const PhraseCue& cue) const {
  Moment& moment = draft.moment();
  if (draft.clock) {
    moment.minute = draft.clock->minute;
    moment.last_minute = draft.clock->last_minute;
    moment.second = draft.clock->second;
    if (moment.part && draft.clock->half_day) {
      moment.minute = settle_half_day(draft.clock->minute, moment.part->low, moment.part->high);
      if (moment.last_minute)
        moment.last_minute = settle_half_day(*moment.last_minute, moment.part->low, moment.part->high);
    }
  }
  if (draft.relative) return;
  const bool ahead = cue.looks_ahead || cue.code == "to" || cue.code == "until" || cue.code == "by";
  moment.resolved = anchor_.complete(moment, ahead ? Anchor::Look::ahead : Anchor::Look::back);
}

/// A part of the day alone tells a moment only where it is introduced as one: "in the evening", "at noon".
bool PhraseReader::stands(Draft& draft, std::uint32_t at, const PhraseCue& cue) const {
  if (draft.long_stretch() && draft.has_part()) {  // "early last week"
    if (draft.reading.part.first == at) return false;
    draft.moment().part.reset();
    draft.reading.part = {};
  }
  if (draft.has_day() || draft.clock || alone(draft, at)) return true;
  if (words_.vietnamese()) return cue.code == "on" && draft.reading.part.size() > 1;
  const bool named_hour = draft.moment().part && draft.moment().part->high <= latest_named_hour;
  return cue.code == "in-the" || (cue.code == "at" && named_hour);  // "at dawn"; no "at night"
}

}  // namespace doichieu
