// A second moment that closes the first: "from October 8 to the end of the year", "yesterday to tomorrow".

#include "value/moment_phrase.hpp"

namespace doichieu {
namespace {

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

/// Where the beginning or the end is a weekday, that which makes the two a span.
Day begin_before(Day begin, bool by_weekday, Moment& end) {
  const bool backward = end.day.full() && begin.full() && !end.last_day && end.day < begin;
  if (backward && end.weekday) end.day = plus_days(end.day, 7);
  return backward && !end.weekday && by_weekday ? plus_days(begin, -7) : begin;
}

}  // namespace

void PhraseReader::join_span(Draft& draft, PhraseCue cue) const {
  Moment& m = draft.moment();
  const bool spans = cue.date() == DateCue::from;
  if (m.day == Day{} || m.last_minute || (m.last_day && m.unit == Unit::none)) return;
  const std::uint32_t next = dates_.joint(draft.end, spans);
  if (!next) return;
  auto now = words_.find(next, EntryType::date_word, "now");
  if (!now && words_.vietnamese()) now = words_.find(next, EntryType::date_word, "this");  // "đến nay"
  if (now) {
    m.edge = Edge::since;
    draft.end = draft.reading.tokens.last = now.last;
    return;
  }
  cue.code = "to";
  const auto last = at(next, cue);
  if (!last || last->moment().day == Day{} || last->moment().last_minute) return;
  Moment end = last->moment();
  if (!last->relative && end.resolved && m.day.year) follow(m.day, end);
  const Day final_day = end.last_day.value_or(end.day);
  Day begin = begin_before(m.day, m.weekday != 0, end);
  const bool told_once = !draft.relative && m.resolved && !m.last_day && final_day.year && !end.resolved;
  if (told_once && begin.month) begin = precede(begin, final_day);
  if (m.minute.has_value() != end.minute.has_value() || end.edge != Edge::none) return;
  if (begin.year && final_day.year && last_day(final_day) < first_day(begin)) return;
  if (!spans && words_.is(next - 1, "-") && (m.day.day == 0 || end.day.day == 0)) return;
  if (!m.day.year != !final_day.year) return;
  const bool one_grain = (m.day.day != 0) == (final_day.day != 0);
  if (!one_grain && (!spans || !m.day.year)) return;  // "from 5 January to March"; no "February 18 - March"
  m.day = begin;
  m.last_day = final_day;
  if (m.minute) m.last_minute = end.minute;
  m.unit = Unit::none;
  draft.end = draft.reading.tokens.last = last->end;
  draft.reading.day.last = last->end;
}

}  // namespace doichieu
