#include "value/clock_reader.hpp"

#include "value/small_count.hpp"
#include "value/spelled_number.hpp"

namespace doichieu {
namespace {

constexpr std::uint64_t day_like = WordView::bit(EntryType::day_part) | WordView::bit(EntryType::weekday) |
                                   WordView::bit(EntryType::relative_day) | WordView::bit(EntryType::zone);

/// Hour and minute of a token: "1", "1.30".
struct HourMinute {
  int hour = 0;
  int minute = 0;
};

std::optional<HourMinute> hour_minute(const WordView& words, std::uint32_t at) {
  if (!words.is(at, TokenKind::number)) return std::nullopt;
  const std::string_view text = words.folded(at);
  const std::size_t point = text.find('.');
  const auto hour = plain_digits(text.substr(0, point));
  if (!hour || *hour > 24) return std::nullopt;
  if (point == std::string_view::npos) return HourMinute{*hour, 0};
  const auto minute = plain_digits(text.substr(point + 1));
  if (text.size() - point != 3 || !minute || *minute > 59) return std::nullopt;
  return HourMinute{*hour, *minute};
}

/// Noon and midnight are 12 of both halves.
int on_half(HourMinute time, bool afternoon) {
  return (time.hour % 12 + (afternoon ? 12 : 0)) * 60 + time.minute;
}

std::optional<ClockReading> twelve_hours(const WordView& words, HourMinute time, TokenRange tokens) {
  const auto half = words.find(tokens.last, EntryType::clock);
  if (!half || time.hour < 1 || time.hour > 12) return std::nullopt;
  if (half->code == "oclock")
    return ClockReading{time.hour * 60 + time.minute, {tokens.first, half.last}, true, 0, {}};
  if (half->code != "am" && half->code != "pm") return std::nullopt;
  return ClockReading{on_half(time, half->code == "pm"), {tokens.first, half.last}, false, 0, {}};
}

/// "16:00", "2:05 p.m."
std::optional<ClockReading> with_colon(const WordView& words, std::uint32_t at) {
  const auto hour = words.small(at, 0, 24);
  const auto minute = words.small(at + 2, 0, 59);
  if (!hour || !minute || !words.glued(at + 1, ":") || !words.glued(at + 2) || words[at + 2].fold_size != 2)
    return std::nullopt;
  std::uint32_t last = at + 3;
  int second = 0;
  if (words.glued(last, ":") && words.glued(last + 1)) {
    const auto told = words.small(last + 1, 0, 59);
    const bool half = words.find(last + 2, EntryType::clock).operator bool();
    if (!told || (words[at].fold_size != 2 && !half)) return std::nullopt;  // 1:02:03 is a duration
    second = *told;
    last += 2;
  }
  if (words.glued(last, ":") && words.glued(last + 1)) return std::nullopt;
  auto out = twelve_hours(words, {*hour, *minute}, {at, last});
  if (!out && *hour == 24 && *minute != 0) return std::nullopt;
  if (!out) out = ClockReading{(*hour % 24) * 60 + *minute, {at, last}, *hour >= 1 && *hour <= 12, 0, {}};
  out->second = second;
  return out;
}

/// What follows the word for hour: minutes, a half, so many to.
struct Rest {
  int minutes = 0;
  std::uint32_t last = 0;
  bool told = false;
  bool valid = true;
  bool bare = false;  ///< minutes without their word: "16 giờ 30"
};

Rest rest_of(const WordView& words, std::uint32_t at) {
  if (const auto half = words.find(at, EntryType::clock, "half")) return {30, half.last, true, true};
  if (const auto less = words.find(at, EntryType::clock, "less"))
    if (const auto minutes = words.small(less.last, 1, 59)) return {-*minutes, less.last + 1, true, true};
  const auto minutes = words.small(at, 0, 99);
  if (!minutes || (!words.glued(at) && (words.glued(at + 1, "/") || words.glued(at + 1, "-"))))
    return {0, at, false, true};  // "16 giờ 18/2"
  if (const auto word = words.find(at + 1, EntryType::clock, "minute"))
    return {*minutes, word.last, true, *minutes < 60};
  if (!words.glued(at) && words[at].fold_size != 2) return {0, at, false, true};
  return {*minutes, at + 1, true, *minutes < 60, true};
}

/// Does a day, a part of one or a zone follow, so that an hour before it is on the clock?
bool day_follows(const WordView& words, std::uint32_t at) {
  if (words.is(at, "(") && words.find(at + 1, EntryType::zone)) return true;
  return words.has(at, day_like) || words.find(at, EntryType::date_word, "day") ||
         (words.small(at, 1, 31) && words.glued(at + 1, "/"));
}

/// "14h05", "16 giờ 30 phút", "9h".
std::optional<ClockReading> with_hour_word(const WordView& words, std::uint32_t at, bool cued) {
  const auto hour = words.small(at, 0, 24);
  if (!hour) return std::nullopt;
  auto word = words.find(at + 1, EntryType::clock, "hour");
  const auto letter = words.find(at + 1, EntryType::clock, "h");
  if (!word) word = letter;
  if (!word) return std::nullopt;
  const Rest rest = rest_of(words, word.last);
  const bool written_as_clock = rest.bare || (letter && rest.told && words.glued(at + 1));
  const bool no_length = *hour == 0;  // nothing lasts 0 hours
  if (!rest.valid || (!cued && !no_length && !written_as_clock && !day_follows(words, rest.last)))
    return std::nullopt;
  const int minute = (*hour % 24) * 60 + rest.minutes;
  if (minute < 0) return std::nullopt;
  return ClockReading{minute, {at, rest.last}, *hour >= 1 && *hour <= 12, 0, {}};
}

/// "three am", "six o'clock".
std::optional<ClockReading> spelled(const WordView& words, std::uint32_t at) {
  const auto hour = words.vietnamese() ? std::nullopt : read_spelled(words, at);
  if (!hour || hour->value < 1 || hour->value > 12) return std::nullopt;
  return twelve_hours(words, {static_cast<int>(hour->value), 0}, {at, hour->last});
}

/// "0830 GMT": hour and minute in four digits, before the zone.
std::optional<ClockReading> military(const WordView& words, std::uint32_t at) {
  if (!words.is(at, TokenKind::number) || words[at].fold_size != 4) return std::nullopt;
  const auto digits = plain_digits(words.folded(at));
  const bool zone = words.find(at + 1, EntryType::zone) ||
                    (words.find(at + 1, EntryType::clock, "hour") && words.folded(at)[0] == '0');
  if (!digits || !zone || *digits / 100 > 24 || *digits % 100 > 59) return std::nullopt;
  return ClockReading{*digits / 100 % 24 * 60 + *digits % 100, {at, at + 1}, false, 0, {}};
}

/// "5 in the morning": the part of day itself is left to who asks.
std::optional<ClockReading> before_part(const WordView& words, std::uint32_t at) {
  if (words.vietnamese()) return std::nullopt;
  const auto hour = words.small(at, 1, 12);
  auto joint = words.find(at + 1, EntryType::date_word, "in-the");
  if (!joint && (at == words.sentence().first || words.find(at - 1, EntryType::date_word, "at")))
    joint = words.find(at + 1, EntryType::date_word, "at");  // "at 11 at night"
  if (!hour || !joint || !words.find(joint.last, EntryType::day_part)) return std::nullopt;
  return ClockReading{*hour * 60, {at, at + 1}, true, 0, {}};
}

std::optional<ClockReading> plain(const WordView& words, std::uint32_t at, bool cued) {
  if (!words.is(at, TokenKind::number)) return spelled(words, at);
  if (auto colon = with_colon(words, at)) return colon;
  if (auto four = military(words, at)) return four;
  if (words.small(at, 12, 12))  // "12 noon"
    if (const auto named = words.find(at + 1, EntryType::day_part); named && named->value > 0)
      return ClockReading{static_cast<int>(named->value) % 24 * 60, {at, named.last}, false, 0, {}};
  if (const auto time = hour_minute(words, at))
    if (auto half = twelve_hours(words, *time, {at, at + 1})) return half;
  if (auto hour = with_hour_word(words, at, cued)) return hour;
  return before_part(words, at);
}

/// An hour in figures or words, with its half of the day or without.
std::optional<ClockReading> any_hour(const WordView& words, std::uint32_t at) {
  if (auto clock = plain(words, at, true)) return clock;
  if (const auto hour = words.small(at, 0, 24))
    return ClockReading{*hour % 24 * 60, {at, at + 1}, *hour && *hour <= 12, 0, {}};
  const auto hour = words.vietnamese() ? std::nullopt : read_spelled(words, at);
  if (!hour || hour->value < 1 || hour->value > 12) return std::nullopt;
  return ClockReading{static_cast<int>(hour->value) * 60, {at, hour->last}, true, 0, {}};
}

/// "half past eight", "a quarter to 8", "20 minutes past 3pm", "15 minutes past noon".
std::optional<ClockReading> past_hour(const WordView& words, std::uint32_t at) {
  int minutes = 0;
  std::uint32_t next = at;
  if (const auto half = words.find(at, EntryType::clock, "half"); half && !words.vietnamese()) {
    minutes = 30, next = half.last;
  } else if (const auto after = words.find(at, EntryType::clock, "quarter-past")) {
    minutes = 15, next = after.last;
  } else if (const auto before = words.find(at, EntryType::clock, "quarter-to")) {
    minutes = -15, next = before.last;
  } else if (const auto count = words.vietnamese() ? std::nullopt : read_count(words, at);
             count && count->value < 60) {
    const auto past = words.find(count->last, EntryType::clock, "past");
    const auto to = words.find(count->last, EntryType::clock, "to");
    if (!past && !to) return std::nullopt;
    minutes = static_cast<int>(count->value) * (past ? 1 : -1);
    next = past ? past.last : to.last;
  } else {
    return std::nullopt;
  }
  if (const auto named = words.find(next, EntryType::day_part); named && named->value > 0)
    return ClockReading{
        (static_cast<int>(named->value) % 24 * 60 + minutes + 1440) % 1440, {at, named.last}, false, 0, {}};
  const auto hour = any_hour(words, next);
  if (!hour) return std::nullopt;
  return ClockReading{(hour->minute + minutes + 1440) % 1440, {at, hour->tokens.last}, hour->half_day, 0, {}};
}

/// Does the clock tell its half of the day in words or figures, or its minutes?
bool definite(const WordView& words, const ClockReading& clock) {
  return clock.tokens.size() > 1 || words[clock.tokens.first].fold_size > 2;
}

/// The end of a span of clock times, and with it the half of the day of both: "3-5pm", "8pm - 11",
/// "11:30-1:30".
void add_end(const WordView& words, ClockReading& first, bool first_definite, bool cued) {
  std::uint32_t next = first.tokens.last;
  if (words.is(next, "-"))
    ++next;
  else if (const auto to = words.find(next, EntryType::date_word, "to"))
    next = to.last;
  else if (const auto until = words.find(next, EntryType::date_word, "until"))
    next = until.last;
  else if (const auto also = words.find(next, EntryType::date_word, "and"); also && cued)
    next = also.last;
  else
    return;
  const auto last = any_hour(words, next);
  if (!last || (!first_definite && !definite(words, *last))) return;
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

}  // namespace

std::optional<ClockReading> read_clock(const WordView& words, std::uint32_t at, bool cued) {
  if (auto past = past_hour(words, at)) {
    add_end(words, *past, true, cued);
    return past;
  }
  if (auto clock = plain(words, at, cued)) {
    add_end(words, *clock, definite(words, *clock), cued);
    return clock;
  }
  auto bare = words.is(at, TokenKind::number) ? any_hour(words, at) : std::nullopt;
  if (!bare || !words.small(at, 0, 24)) return std::nullopt;
  add_end(words, *bare, false, cued);
  const bool measures = words.has(bare->tokens.last, WordView::bit(EntryType::unit));  // "5 and six miles"
  return bare->last_minute && !measures ? bare : std::nullopt;
}

std::optional<ClockReading> read_bare_hour(const WordView& words, std::uint32_t at) {
  const auto hour = any_hour(words, at);
  if (!hour) return std::nullopt;
  const std::uint32_t next = hour->tokens.last;
  const bool ends = !words.inside(next) || words.is(next, ",") || words.is(next, ".") || words.is(next, "?");
  const bool goes_on = words.has(next, day_like) || words.find(next, EntryType::date_word, "on") ||
                       words.find(next, EntryType::date_word, "in-the");
  return ends || goes_on ? hour : std::nullopt;
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
