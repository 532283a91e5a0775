// The hours of a moment: its clock, its part of the day, its zone.

#include "value/moment_phrase.hpp"
#include "value/zone_reader.hpp"

namespace doichieu {
namespace {

constexpr std::uint64_t day_words = WordView::bit(EntryType::relative_day) |
                                    WordView::bit(EntryType::day_part) | WordView::bit(EntryType::weekday);
constexpr Opening clock_opening =
    length_opening |
    Opening{WordView::bit(EntryType::clock) | WordView::bit(EntryType::day_part), {}, false, false};
constexpr int minutes_a_day = 1440;
constexpr std::string_view early_hours = "day-part.early", late_hours = "day-part.late";

}  // namespace

/// `may_be_bare`: "will be back at 7", without a day or its part, but up to 12 and at the end of its clause.
bool PhraseReader::clock(Draft& draft, std::uint32_t at, bool cued, bool may_be_bare) const {
  if (draft.clock || !words_.opens(at, clock_opening) || draft.long_stretch()) return false;
  auto clock = hour_from_other(at);
  if (!clock) clock = read_clock(words_, at, cued);
  const bool bare = !clock && cued;
  if (bare) clock = read_bare_hour(words_, at);
  if (!clock && cued && something_begins(at)) return dotted(draft, at);
  if (!clock) return false;
  const bool stands = may_be_bare && words_.small(at, 1, 12) && at + 2 >= words_.sentence().last &&
                      !words_.is(at + 1, TokenKind::word);
  if (bare && !stands && !draft.has_day() && !draft.has_part() && !words_.has(clock->tokens.last, day_words))
    return false;
  draft.clock = clock;
  draft.reading.clock = clock->tokens;
  draft.end = clock->tokens.last;
  return true;
}

/// Noon or midnight by name, which are parts of the day as well.
bool PhraseReader::named_hour_at(std::uint32_t at) const {
  const auto part = words_.find(at, EntryType::day_part);
  return part && part->value > 0;
}

/// "three hours after midnight", "15 minutes before 1pm": less than half a day from the hour.
std::optional<ClockReading> PhraseReader::hour_from_other(std::uint32_t at) const {
  constexpr double half_a_day = 720;
  const auto length = words_.vietnamese() ? std::nullopt : spans_.length(at, true);
  if (!length || length->period.of_days() || length->vague) return std::nullopt;
  const Period& p = length->period;
  const double minutes = p.hours * 60 + p.minutes;
  if (p.seconds != 0 || minutes >= half_a_day) return std::nullopt;
  static constexpr CodeKey edges[] = {"after", "from", "before"};
  for (const CodeKey& edge : edges) {
    const auto word = words_.find(length->tokens.last, EntryType::date_word, edge);
    auto hour = word ? read_marked_hour(words_, word.last) : std::nullopt;
    if (!hour || hour->last_minute) continue;
    const bool midnight = hour->minute == 0 && named_hour_at(word.last);
    if (edge.text == "before" && midnight) hour->minute = minutes_a_day;  // which ends the day
    hour->minute += static_cast<int>(edge.text == "before" ? -minutes : minutes);
    if (hour->minute < 0 || hour->minute >= minutes_a_day) return std::nullopt;  // of another day
    hour->tokens.first = at;
    return hour;
  }
  return std::nullopt;
}

/// Does a verb of beginning, leaving or arriving stand before, so that "at 6.45" is no price?
bool PhraseReader::something_begins(std::uint32_t at) const {
  constexpr std::uint32_t reach = 8;
  const std::uint32_t first = words_.sentence().first;
  for (std::uint32_t before = at; before > first && at - before < reach;) {
    --before;
    if (words_.find(before, EntryType::date_word, "begins")) return true;
    if (words_.find(before, EntryType::date_word, "begun")) return true;
  }
  return false;
}

/// "The train leaves at 6.45."
bool PhraseReader::dotted(Draft& draft, std::uint32_t at) const {
  const auto hour = read_dotted_hour(words_, at);
  if (!hour) return false;
  draft.clock = hour;
  draft.reading.clock = hour->tokens;
  draft.end = hour->tokens.last;
  return true;
}

void PhraseReader::set_part(Draft& draft, std::uint32_t at, const WordView::Found& found) const {
  draft.moment().part = DayPart{found->low, found->high, found.id};
  draft.reading.part = {at, found.last};
  draft.end = found.last;
}

/// "early on Tuesday morning", "late Sunday night": the first or the last hours of the part.
bool PhraseReader::narrower_part(Draft& draft, std::uint32_t at) const {
  constexpr double share = 0.4;  // early afternoon: 13 to 15, as in the lexicon
  const auto found = words_.find(at, EntryType::day_part);
  const auto before = words_.find(draft.reading.part.first, EntryType::day_part);
  if (!found || !before || !draft.has_day() || draft.clock) return false;
  const bool early = before->id == early_hours, late = before->id == late_hours;
  if ((!early && !late) || draft.reading.part.last != before.last) return false;
  const double hours = (found->high - found->low) * share;
  draft.moment().part =
      DayPart{early ? found->low : found->high - hours, early ? found->low + hours : found->high, found.id};
  draft.end = found.last;
  return true;
}

bool PhraseReader::part(Draft& draft, std::uint32_t at) const {
  if (draft.has_part()) return narrower_part(draft, at);
  if (draft.long_stretch()) return false;
  const auto found = words_.find(at, EntryType::day_part);
  if (!found || (draft.has_day() && words_.vietnamese() && !draft.relative)) return false;
  set_part(draft, at, found);
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

/// "Monday 12-4.", "Monday 8 to 9": hours in plain figures behind a weekday or a relative day, which end the
/// clause; in the past a match was "lost on Monday 1-3".
bool PhraseReader::bare_hours(Draft& draft, std::uint32_t at, const PhraseCue& cue) const {
  if (!draft.has_day() || !draft.relative || draft.clock || draft.long_stretch() || at != draft.end)
    return false;
  if (words_.vietnamese() || !(cue.looks_ahead || cue.tenseless)) return false;
  const auto hours = read_bare_hours(words_, at, false);
  if (!hours || words_.is(hours->tokens.last, TokenKind::word) ||
      words_.is(hours->tokens.last, TokenKind::symbol))
    return false;
  draft.clock = hours;
  draft.reading.clock = hours->tokens;
  draft.end = hours->tokens.last;
  return true;
}

/// "between 3 and 5 on 1/1/2015", "from 9 to 5 on Monday"; "6-8 next Monday", "8 to 9 tomorrow", which are no
/// scores since they are ahead. The day must follow.
bool PhraseReader::hours_between(Draft& draft, std::uint32_t at, const PhraseCue& cue) const {
  if (words_.vietnamese() || !words_.is(at, TokenKind::number)) return false;
  const bool may_count = !cue.looks_ahead && !cue.tenseless;  // "the toll rose from 4 to 6 on Friday"
  const bool spans = cue.code == "between" || (cue.code == "from" && !may_count);
  const auto hours = read_bare_hours(words_, at, cue.code == "between");
  if (!hours) return false;
  const std::uint32_t behind = hours->tokens.last;
  const auto on = spans ? words_.find(behind, EntryType::date_word, "on") : WordView::Found{};
  const auto tomorrow = words_.find(behind, EntryType::relative_day);
  const bool ahead = words_.find(behind, EntryType::date_word, "next") || (tomorrow && tomorrow->value > 0);
  if (!on && !ahead) return false;
  Draft tried = draft;
  tried.clock = hours;
  tried.reading.clock = hours->tokens;
  tried.end = behind;
  const std::uint32_t day = on ? on.last : behind;
  const bool found =
      weekday(tried, day, cue) || (on ? date(tried, day, DateCue::day) : relative_day(tried, day, cue));
  if (!found || tried.long_stretch()) return false;
  draft = std::move(tried);
  return true;
}

/// "tomorrow before 5pm", "on Friday no later than 6:00".
bool PhraseReader::edged_clock(Draft& draft) const {
  struct EdgeWord {
    CodeKey code;
    Edge edge;
  };
  static constexpr EdgeWord words[] = {
      {"after", Edge::after}, {"until", Edge::until}, {"before", Edge::before}};
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

}  // namespace doichieu
