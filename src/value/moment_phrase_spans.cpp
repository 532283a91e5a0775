// A second moment that closes the first: "from October 8 to the end of the year", "yesterday to tomorrow".

#include "value/moment_phrase.hpp"

namespace doichieu {
namespace {

constexpr int noon = 720;  ///< minute of the day

/// The end of a span that tells no year is the first such day behind its beginning.
void follow(Day begin, Moment& end) {
  if (end.last_day || !end.day.month) return;
  end.day.year = begin.year;
  if (last_day(end.day) < first_day(begin)) ++end.day.year;
}

/// The beginning of a span that tells no year is the last such day before its end: "from July to 5 March
/// 2024".
Day precede(Day begin, Day end) {
  begin.year = end.year;
  if (last_day(end) < first_day(begin)) --begin.year;
  return begin;
}

/// "From late 2007 to early 2009": the phase of a year or a month; those of other stretches are dropped.
Phase phase_of_end(const Moment& m) {
  return m.unit == Unit::none && !m.last_day ? m.phase : Phase::none;
}

/// Where the beginning or the end is a weekday, that which makes the two a span.
Day begin_before(Day begin, bool by_weekday, Moment& end) {
  const bool backward = end.day.full() && begin.full() && !end.last_day && end.day < begin;
  if (backward && end.weekday) end.day = plus_days(end.day, 7);
  return backward && !end.weekday && by_weekday ? plus_days(begin, -7) : begin;
}

}  // namespace

/// "from now until Friday", "between now and the end of the year", "từ nay đến cuối năm".
bool PhraseReader::from_now(Draft& draft, std::uint32_t at, PhraseCue cue) const {
  if (!reference_.known()) return false;
  const auto from = words_.find(at, EntryType::date_word, "from");
  if (!from && cue.date() != DateCue::from) return false;
  if (from) at = from.last;
  auto now = words_.find(at, EntryType::date_word, "now");
  if (!now && words_.vietnamese()) now = words_.find(at, EntryType::date_word, "this");
  const std::uint32_t next = now ? dates_.joint(now.last, true) : 0;
  if (!next) return false;
  cue.code = "to";
  cue.looks_ahead = true;
  const auto end = this->at(next, cue);
  const Day today = reference_.today();
  if (!end || end->moment().edge != Edge::none || end->moment().last_minute) return false;
  const Day last = end->has_day() ? last_day(end->moment().last_day.value_or(end->moment().day)) : today;
  if (!last.full() || last < today) return false;
  Moment& m = draft.moment();
  m.day = today;
  m.last_day = last;
  m.resolved = draft.relative = true;
  if (end->moment().minute && reference_.now()) {
    m.minute = reference_.now();
    m.last_minute = end->moment().minute;
    const bool gone = last == today && *m.last_minute < *m.minute;
    if (gone && end->clock && end->clock->half_day) *m.last_minute = *m.last_minute % noon + noon;
  }
  draft.end = end->end;
  draft.reading.day = {at, draft.end};
  return true;
}

void PhraseReader::join_span(Draft& draft, PhraseCue cue) const {
  Moment& m = draft.moment();
  const bool spans = cue.date() == DateCue::from;
  if (m.day == Day{} || m.last_minute || (m.last_day && m.unit == Unit::none)) return;
  std::uint32_t next = dates_.joint(draft.end, spans);
  const bool slash = words_.glued(draft.end, "/") && words_.glued(draft.end + 1);
  if (slash && m.minute && !m.otherwise) next = draft.end + 1;  // 2015-03-28 17:00/2015-03-29 21:00
  if (!next) return;
  auto now = words_.find(next, EntryType::date_word, "now");
  if (!now && words_.vietnamese()) now = words_.find(next, EntryType::date_word, "this");  // "đến nay"
  if (now) {
    const bool both_told = cue.code == "between" && m.day.year && !m.minute && reference_.known();
    if (both_told && first_day(m.day) < reference_.today()) {  // "between January 2019 and now"
      m.phase = phase_of_end(m);
      m.unit = Unit::none;
      m.last_day = reference_.today();
    } else {
      m.edge = Edge::since;
    }
    draft.end = draft.reading.tokens.last = now.last;
    return;
  }
  cue.code = "to";
  const auto last = at(next, cue);
  if (!last || last->moment().day == Day{} || last->moment().last_minute) return;
  Moment end = last->moment();
  if (!last->relative && end.resolved && m.day.year) follow(m.day, end);
  Day begin = begin_before(m.day, m.weekday != 0, end);
  const Day final_day = end.last_day.value_or(end.day);
  const bool told_once = !draft.relative && m.resolved && !m.last_day && final_day.year && !end.resolved;
  if (told_once && begin.month) begin = precede(begin, final_day);
  if (m.minute.has_value() != end.minute.has_value() || end.edge != Edge::none) return;
  if (begin.year && final_day.year && last_day(final_day) < first_day(begin)) return;
  if (!spans && words_.is(next - 1, "-") && (m.day.day == 0 || end.day.day == 0)) return;
  if (!m.day.year != !final_day.year) return;
  const bool one_grain = (m.day.day != 0) == (final_day.day != 0);
  if (!one_grain && (!spans || !m.day.year)) return;  // "from 5 January to March"; no "February 18 - March"
  m.phase = phase_of_end(m);
  m.last_phase = phase_of_end(end);
  m.day = begin;
  m.last_day = final_day;
  if (m.minute) m.last_minute = end.minute;
  m.unit = Unit::none;
  draft.end = draft.reading.tokens.last = last->end;
  draft.reading.day.last = last->end;
}

}  // namespace doichieu
