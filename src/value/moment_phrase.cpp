#include "value/moment_phrase.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "value/past_story.hpp"

namespace doichieu {
namespace {

template <std::size_t N>
bool any_of(std::string_view code, const std::array<std::string_view, N>& codes) {
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

constexpr std::array<std::string_view, 2> span_cues = {"from", "between"};
constexpr std::array<std::string_view, 12> period_cues = {
    "in", "for", "to", "of", "since", "compared", "after", "until", "by", "before", "in-the", "through"};
constexpr std::array<std::string_view, 6> clock_cues = {"at", "from", "to", "between", "until", "through"};
constexpr std::array<std::string_view, 4> edges_of_days = {"ago", "then", "since", "until"};
constexpr std::array<std::string_view, 4> clock_edges = {"since", "after", "until", "before"};
constexpr std::uint64_t time_words = WordView::bit(EntryType::date_word) | WordView::bit(EntryType::zone);
constexpr double latest_named_hour = 24.5;  ///< midnight; "night" ends later
constexpr int noon = 720;                   ///< minute of the day
constexpr double evening = 18;              ///< its first hour
constexpr std::array<std::string_view, 5> joints = {"on", "of", "at", "in-the", "for"};

}  // namespace

DateCue PhraseCue::date() const {
  if (any_of(code, span_cues)) return DateCue::from;
  if (vietnamese && any_of(code, edges_of_days)) return DateCue::edge;  // "trước 31-12", "kể từ 5/9"
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
  const bool clock =
      cue.clock() || (words_.vietnamese() && (cue.code == "on" || hour_opens(token, cue)));  // "hồi 13h"
  if (!from_now(draft, token, cue) && !component(draft, token, cue, cue.date(), clock) &&
      !hours_between(draft, token, cue))
    return std::nullopt;
  while (further(draft, cue)) {
  }
  settle(draft, cue);
  add_length(draft, cue);
  if (!stands(draft, token, cue)) return std::nullopt;
  draft.reading.tokens = {token, draft.end};
  return draft;
}

/// "Khoảng 14 giờ, tàu về cảng": what opens a sentence, or stands behind a comma, and ends in one is an hour
/// and no length; but in "3 ngày, khoảng 14 giờ," it is one, as those before it.
bool PhraseReader::hour_opens(std::uint32_t at, const PhraseCue& cue) const {
  const std::uint32_t comma = words_.has(at - 1, WordView::bit(EntryType::qualifier)) ? at - 2 : at - 1;
  const bool behind_comma =
      words_.is(comma, ",") && !words_.has(comma - 1, WordView::bit(EntryType::duration));
  if ((!cue.opens && !behind_comma) || !cue.code.empty()) return false;
  const auto hour = read_clock(words_, at, true);
  return hour && words_.is(hour->tokens.last, ",");
}

/// Does a sign stand here that sets a day and an hour apart: "Feb. 18, 4 p.m.", "18/02/2026 | 16:05"?
bool PhraseReader::separates(std::uint32_t at) const {
  for (const std::string_view sign : {",", "|", "·", "∙", "•"})
    if (words_.is(at, sign)) return true;
  if (words_.glued(at, ":") && words_.glued(at + 1)) return true;  // "06/Nov/2023:06:36:02"
  return words_.is(at, "-") && !words_.glued(at) && !words_.glued(at + 1) &&
         (words_.glued(at + 2, ":") || words_.glued(at + 2, "/"));
}

/// "Feb. 18, 4 p.m.", "Tuesday, 22 November, at 8.30am", "May 5, from 5 to 7 pm".
bool PhraseReader::hour_behind_sign(Draft& draft, std::uint32_t at) const {
  if (words_.vietnamese()) return clock(draft, at, false);
  if (const auto word = words_.find(at, EntryType::date_word, "at")) return clock(draft, word.last, false);
  static constexpr CodeKey spans[] = {"from", "between"};
  for (const CodeKey& code : spans)
    if (const auto word = words_.find(at, EntryType::date_word, code))
      return clock(draft, word.last, true) && draft.clock->last_minute.has_value();
  return clock(draft, at, false);
}

/// "18 February, Wednesday": the weekday behind the day.
bool PhraseReader::weekday_behind(Draft& draft, std::uint32_t at) const {
  const Moment& m = draft.moment();
  if (words_.vietnamese() || !words_.is(at, ",") || draft.relative || m.weekday || m.last_day) return false;
  if (!m.day.month || !m.day.day || draft.clock) return false;
  const auto found = words_.find(at + 1, EntryType::weekday);
  if (!found || !words_.capital_word(at + 1) || words_[found.last - 1].is(TokenFlag::possessive))
    return false;
  if (words_.is(found.last, TokenKind::word) || words_.is(found.last, TokenKind::number)) return false;
  draft.moment().weekday = static_cast<int>(found->value);
  draft.end = draft.reading.day.last = found.last;
  return true;
}

/// Adds the next part of the moment, past the words that may join it.
bool PhraseReader::further(Draft& draft, const PhraseCue& cue) const {
  if (zone(draft, draft.end)) return true;
  std::uint32_t at = draft.end;
  if (words_.is(at, ",") && draft.only_weekday()) {
    if (period(draft, at + 1, cue)) return true;
    const auto in_the = words_.find(at + 1, EntryType::date_word, "in-the");  // "Friday, in the evening"
    const auto evening = in_the ? words_.find(in_the.last, EntryType::day_part) : WordView::Found{};
    if (evening && !draft.clock && !words_.is(evening.last, TokenKind::word) && part(draft, in_the.last))
      return true;
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
  if (weekday_behind(draft, at)) return true;
  if (weekday_of_counted(draft, words_.is(at, ",") ? at + 1 : at, cue)) return true;
  bool clock = false;
  const bool other_half = draft.has_day() || draft.clock;
  if (separates(at) && other_half) {  // "24 October, 9 pm"; "9 pm, Monday"
    Draft tried = draft;
    const bool found =
        draft.has_day() && !draft.clock
            ? hour_behind_sign(tried, at + 1)
            : !draft.has_day() && (weekday(tried, at + 1, cue) || date(tried, at + 1, DateCue::day));
    if (!found || (tried.has_day() && tried.long_stretch())) return false;
    draft = std::move(tried);
    return true;
  }
  if (draft.clock && !draft.has_day()) at = past_other_clock(at);
  if (const auto in = words_.find(at, EntryType::date_word, "in"); in && draft.clock && part(draft, in.last))
    return true;  // "3:20 in afternoon"
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
  if (bare_hours(draft, at, cue)) return true;
  return edged_clock(draft) || component(draft, at, cue, DateCue::day, clock);
}

bool PhraseReader::component(Draft& draft, std::uint32_t at, const PhraseCue& cue, DateCue date_cue,
                             bool clock_cued) const {
  const bool bare_hour = cue.code == "at" && (cue.looks_ahead || cue.opens);
  const bool house =  // "at 1905 Market Street"
      cue.code == "at" && draft.end == at && !cue.article && words_.year(at) && words_.capital_word(at + 1);
  const bool within_stretch =  // "in the 31st" is a minute, or anything else
      draft.end == at && (cue.code == "in-the" || cue.code == "in");
  return clock(draft, at, clock_cued, bare_hour) || relative_day(draft, at, cue) ||
         beside_told(draft, at, cue) || counted(draft, at, cue) || period(draft, at, cue) ||
         part(draft, at) || weekday(draft, at, cue) || (!house && date(draft, at, date_cue)) ||
         (!within_stretch && day_of_month(draft, at, date_cue, cue.story)) || zone(draft, at);
}

/// Is the draft all that its sentence says?
bool PhraseReader::alone(const Draft& draft, const PhraseCue& cue) const {
  return cue.opens && !words_.is(draft.end, TokenKind::word) && !words_.is(draft.end, TokenKind::number) &&
         draft.end + 1 >= words_.sentence().last;
}

/// "They left on 5 June 1967 and were back on 9 June": the year of a day just told, where the two are near; 0
/// where they are not.
int PhraseReader::year_of_neighbour(Day day, const ToldStretch& told) const {
  if (day.year || !day.month || !day.day || !told.here || !told.day.full()) return 0;
  const bool of_the_past = reference_.known() && told.day.year < reference_.today().year - 1;
  const bool new_year = day.month == 1 && told.day.month == 12;
  const Day tried{told.day.year + (new_year ? 1 : 0), day.month, day.day};
  if (!exists(tried)) return 0;
  constexpr int near = 45, same_story = 200;  // days; a story of another time goes on in it
  const int behind = day_number(tried) - day_number(told.day);
  if (behind < -near || behind > (of_the_past ? same_story : near)) return 0;
  return tried.year;
}

/// The year that a story has come to, and for a day alone its month.
void PhraseReader::take_year_of(Moment& moment, Day story) {
  moment.day = in_year_of(story, moment.day);
  if (!moment.last_day) return;
  *moment.last_day = in_year_of(story, *moment.last_day);
  if (moment.last_day->year && *moment.last_day < moment.day) ++moment.last_day->year;
}

/// "on Friday, May 8", completed to a year in which May 8 is no Friday, while the one before or behind fits.
void PhraseReader::fit_weekday(Moment& moment) const {
  const Day found = moment.day;
  constexpr int month = 31;  // so near, another weekday is a mistake, which the checks tell of
  if (!found.full() || weekday_of(found) == moment.weekday) return;
  if (std::abs(day_number(found) - day_number(reference_.today())) <= month) return;
  for (const int years : {1, -1}) {
    const Day tried{found.year + years, found.month, found.day};
    if (exists(tried) && weekday_of(tried) == moment.weekday) {
      moment.day = tried;
      return;
    }
  }
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
      const bool ends_day = draft.clock->minute == noon && *moment.minute == 0;
      if (ends_day && moment.part->low >= evening && moment.day.full() && !words_.vietnamese())
        moment.day = plus_days(moment.day, 1);  // "tonight at 12"
      if (moment.last_minute)
        moment.last_minute = settle_half_day(*moment.last_minute, moment.part->low, moment.part->high);
    }
  }
  if (draft.relative) return;
  const bool open_end = cue.code == "to" || cue.code == "until" || cue.code == "by" || cue.code == "through";
  const bool deadline = cue.vietnamese && cue.code == "ago" && cue.tenseless;  // "hoàn thành trước 30/4"
  const bool ahead = cue.looks_ahead || deadline || (open_end && !cue.opens_past);
  const bool gone = cue.opens_past && !moment.day.day;  // "In March exports fell."
  const auto look = ahead               ? ReferenceDay::Look::ahead
                    : gone              ? ReferenceDay::Look::gone
                    : alone(draft, cue) ? ReferenceDay::Look::around
                    : cue.tenseless     ? ReferenceDay::Look::soon
                                        : ReferenceDay::Look::back;
  if (const int year = year_of_neighbour(moment.day, cue.stretch)) {
    moment.day.year = year;
    if (moment.last_day && !moment.last_day->year) moment.last_day->year = year;
    if (moment.last_day && *moment.last_day < moment.day) ++moment.last_day->year;  // "Dec. 31-Jan. 1"
  }
  if (cue.story.year) take_year_of(moment, cue.story);
  moment.resolved = reference_.complete(moment, look);
  if (moment.resolved && moment.weekday && !moment.last_day) fit_weekday(moment);
}

/// A part of the day alone tells a moment only where it is introduced as one: "in the evening", "at noon".
bool PhraseReader::stands(Draft& draft, std::uint32_t at, const PhraseCue& cue) const {
  if (draft.long_stretch() && draft.has_part()) {  // "early last week"
    if (draft.reading.part.first == at) return false;
    draft.moment().part.reset();
    draft.reading.part = {};
  }
  if (draft.has_day() || draft.clock || (at == words_.sentence().first && alone(draft, cue))) return true;
  if (words_.vietnamese()) return cue.code == "on" && draft.reading.part.size() > 1;
  const bool named_hour = draft.moment().part && draft.moment().part->high <= latest_named_hour;
  if (names_hour(draft)) {  // "until midnight", "the deadline was noon"; no "midnight mass"
    const bool edge = any_of(cue.code, clock_edges);
    const bool describes = words_.is(draft.end, TokenKind::word) &&
                           !words_.has(draft.end, time_words | WordView::bit(EntryType::stop));
    if (edge && !describes) return true;
    if (!words_.inside(draft.end) || words_[draft.end].kind == TokenKind::punctuation) return true;
  }
  return cue.code == "in-the" || cue.code == "some-time-in" ||
         (cue.code == "at" && named_hour);  // "at dawn"; no "at night"
}

/// Noon or midnight, which are hours as well.
bool PhraseReader::names_hour(const Draft& draft) const {
  const auto& part = draft.moment().part;
  return part && part->entry != no_entry && words_.entry(part->entry).value > 0;
}

}  // namespace doichieu
