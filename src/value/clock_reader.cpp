// Spans of hours, and the hours that a reader of moments asks for.

#include "value/clock_reader.hpp"

#include "value/clock_forms.hpp"

namespace doichieu {
namespace {

/// What makes an hour of the figure before it, or joins it to another.
constexpr CodeKey words_behind_hour[] = {"in-the", "at", "to", "until", "through", "and"};
constexpr Opening behind_hour = {WordView::bit(EntryType::clock) | WordView::bit(EntryType::zone) |
                                     WordView::bit(EntryType::day_part) |
                                     WordView::bit(EntryType::duration),  // "1500 hours"
                                 words_behind_hour, false, false};

/// Not with the figure of "12 people", "5, 6 and 7".
bool may_tell_hour(const WordView& words, std::uint32_t at) {
  return !words.is(at, TokenKind::number) || words.goes_on(at) || words.is(at + 1, "-") ||
         words.opens(at + 1, behind_hour);
}

/// Does the clock tell its half of the day in words or figures, or its minutes?
bool definite(const WordView& words, const ClockReading& clock) {
  return clock.tokens.size() > 1 || words[clock.tokens.first].fold_size > 2;
}

/// The token behind what joins two hours; 0 where nothing does. `cued`: "between 2 and 4".
std::uint32_t joint(const WordView& words, std::uint32_t at, bool cued) {
  if (words.is(at, "-")) return at + 1;
  static constexpr CodeKey ends[] = {"to", "until", "through"};
  for (const CodeKey& code : ends)
    if (const auto to = words.find(at, EntryType::date_word, code)) return to.last;
  const auto also = words.find(at, EntryType::date_word, "and");
  return also && cued ? also.last : 0;
}

/// "3 in the morning" as the hour that it is; another hour as it stands.
ClockReading in_its_part(const WordView& words, ClockReading hour) {
  const auto joint = words.find(hour.tokens.last, EntryType::date_word, "in-the");
  const auto part = joint ? words.find(joint.last, EntryType::day_part) : WordView::Found{};
  if (!part || !hour.half_day) return hour;
  hour.minute = settle_half_day(hour.minute, part->low, part->high);
  hour.tokens.last = part.last;
  hour.half_day = false;
  return hour;
}

/// The end of a span of clock times, and with it the half of the day of both: "3-5pm", "8pm - 11",
/// "11:30-1:30".
void add_end(const WordView& words, ClockReading& first, bool first_definite, bool cued) {
  const ClockReading told = in_its_part(words, first);  // "from 3 in the morning until 5pm"
  const std::uint32_t next = joint(words, told.tokens.last, cued);
  auto last = next ? past_hour(words, next) : std::nullopt;  // "from 8:00 a.m. to half past ten"
  if (!last && next) last = any_hour(words, next);
  if (!last || (words.glued(next) && words.is(next, TokenKind::word))) return;  // "7-Eleven"
  if (!told.half_day) first = told, last = in_its_part(words, *last);
  const bool score_like = words.is(next - 1, "-") && !cued;  // "lost 3-5 in the evening match"
  const bool in_part = part_follows(words, last->tokens.last) && !score_like;
  if (!first_definite && !in_part && !definite(words, *last)) return;
  const std::uint32_t behind = last->tokens.last;
  if (!definite(words, *last) && (words.is(behind, TokenKind::symbol) || words.glued(behind, "/"))) return;
  int begin = first.minute, end = last->minute;
  if (first.half_day && !last->half_day && end > begin + 720) begin = begin % 720 + 720;
  if (first.half_day && !last->half_day && end < begin) begin = (begin + 720) % 1440;
  if (!first.half_day && last->half_day && end < begin && end + 720 > begin && begin < 1440) end += 720;
  if (first.half_day && last->half_day && end < begin) end = (end + 720) % 1440;
  first.minute = begin;
  first.last_minute = end;
  first.half_day = first.half_day && last->half_day;
  first.tokens.last = last->tokens.last;
}

/// "0730-0930", "between 0730 and 0930".
std::optional<ClockReading> span_of_four_digits(const WordView& words, std::uint32_t at) {
  auto first = four_digits(words, at);
  const std::uint32_t next = first ? joint(words, at + 1, true) : 0;
  const bool ends = words.is(next, TokenKind::number) && words[next].fold_size == 4;
  const auto digits = next && ends ? plain_digits(words.folded(next)) : std::nullopt;
  if (!digits || *digits / 100 > 24 || *digits % 100 > 59) return std::nullopt;
  first->last_minute = *digits / 100 % 24 * 60 + *digits % 100;
  first->tokens.last = next + 1;
  return first;
}

/// Does a clause end here, or go on with a day, so that a number before counts nothing?
bool stands_free(const WordView& words, std::uint32_t at) {
  const bool ends = !words.inside(at) || words.is(at, ",") || words.is(at, ".") || words.is(at, "?");
  return ends || words.has(at, day_like) || words.find(at, EntryType::date_word, "on") ||
         words.find(at, EntryType::date_word, "in-the");
}

}  // namespace

std::optional<ClockReading> read_clock(const WordView& words, std::uint32_t at, bool cued) {
  if (!may_tell_hour(words, at)) return std::nullopt;
  if (auto past = past_hour(words, at)) {
    add_end(words, *past, true, cued);
    return past;
  }
  if (auto clock = marked_hour(words, at, cued)) {
    add_end(words, *clock, definite(words, *clock), cued);
    return clock;
  }
  if (auto digits = span_of_four_digits(words, at)) return digits;
  const auto named = named_hour(words, at);  // "from midnight to 5 am"
  const bool in_words = cued && !named && words.has(at, WordView::bit(EntryType::number));
  auto bare = named || in_words || words.small(at, 0, 24) ? any_hour(words, at) : std::nullopt;
  if (!bare) return std::nullopt;
  add_end(words, *bare, named.has_value(), cued);
  if (in_words && bare->half_day && !part_follows(words, bare->tokens.last))
    return std::nullopt;  // "from five to seven people"; "from five to seven in the morning"
  const bool measures =   // "5 and six miles", but "7 to 9 in the evening"
      words.has(bare->tokens.last, WordView::bit(EntryType::unit)) &&
      !words.has(bare->tokens.last, WordView::bit(EntryType::date_word));
  return bare->last_minute && !measures ? bare : std::nullopt;
}

std::optional<ClockReading> read_marked_hour(const WordView& words, std::uint32_t at) {
  auto hour = marked_hour(words, at, false);
  return hour ? hour : named_hour(words, at);
}

std::optional<ClockReading> read_bare_hour(const WordView& words, std::uint32_t at) {
  const auto hour = any_hour(words, at);
  return hour && stands_free(words, hour->tokens.last) ? hour : std::nullopt;
}

std::optional<ClockReading> read_dotted_hour(const WordView& words, std::uint32_t at) {
  const auto hour = dotted_hour(words, at);
  return hour && stands_free(words, hour->tokens.last) ? hour : std::nullopt;
}

std::optional<ClockReading> read_bare_hours(const WordView& words, std::uint32_t at, bool between) {
  constexpr int earliest_of_noon = 9;  // 10-2 is 10:00 to 14:00
  const auto first = words.small(at, 1, 24);
  std::uint32_t next = 0;
  if (words.is(at + 1, "-") && words.glued(at + 1) && words.glued(at + 2)) next = at + 2;
  if (const auto to = words.find(at + 1, EntryType::date_word, "to")) next = to.last;
  if (const auto until = words.find(at + 1, EntryType::date_word, "until")) next = until.last;
  if (const auto also = words.find(at + 1, EntryType::date_word, "and"); also && between) next = also.last;
  const auto last = first && next ? words.small(next, 1, 24) : std::nullopt;
  if (!last || words.glued(next + 1, ":") || words.glued(next + 1, "-") || words.glued(next + 1, "/"))
    return std::nullopt;
  int end = *last;
  if (end <= *first && *first >= earliest_of_noon && *first <= 12 && end < *first) end += 12;
  if (end <= *first) return std::nullopt;
  ClockReading out{*first % 24 * 60, {at, next + 1}, *first <= 12 && *last <= 12 && end == *last, 0, {}};
  out.last_minute = end % 24 * 60;
  return out;
}

int settle_half_day(int minute, double low, double high) {
  const int hour = minute / 60;
  if (hour == 0 || hour > 12) return minute;
  if (hour == 12) return low >= 18 || high <= 11 ? minute - 720 : minute;
  if (low < 11) return minute;
  if (low >= 18 && hour <= 4) return minute;  // 2 at night
  return low < 13 && hour >= 11 ? minute : minute + 720;
}

}  // namespace doichieu
