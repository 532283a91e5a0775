// Hours of the clock one by one.

#include "value/clock_forms.hpp"
#include "value/small_count.hpp"
#include "value/spelled_number.hpp"

namespace doichieu {
namespace {

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
  const bool word = words.vietnamese() && half->code == "am" && !words.glued(tokens.last);
  if (word) return std::nullopt;  // "3 am miếu": houses of prayer
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
    if (const auto minutes = read_count(words, less.last);
        minutes && minutes->value >= 1 && minutes->value < 60) {
      const auto word = words.find(minutes->last, EntryType::clock, "minute");
      return {-static_cast<int>(minutes->value), word ? word.last : minutes->last, true, true, true};
    }
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
  const auto figures = words.small(at, 0, 24);
  const auto spelled = figures || !words.vietnamese() ? std::nullopt : read_spelled(words, at);
  if (!figures && (!spelled || spelled->value > 24)) return std::nullopt;
  const int hour = figures ? *figures : static_cast<int>(spelled->value);
  const std::uint32_t behind = spelled ? spelled->last : at + 1;
  auto word = words.find(behind, EntryType::clock, "hour");
  const auto letter = words.find(behind, EntryType::clock, "h");
  if (!word) word = letter;
  const bool half_of_year = letter && !words.vietnamese() && words.capital_word(behind);  // "1H25"
  if (!word || half_of_year) return std::nullopt;
  const Rest rest = rest_of(words, word.last);
  const bool length = !words.vietnamese() && words.glued(rest.last) && words.is(rest.last, TokenKind::word);
  if (length) return std::nullopt;  // "1h 30m", "2h 15min"
  const bool written_as_clock = rest.bare || (letter && rest.told && words.glued(behind));
  const bool no_length = hour == 0;  // nothing lasts 0 hours
  if (!rest.valid || (!cued && !no_length && !written_as_clock && !day_follows(words, rest.last)))
    return std::nullopt;
  const int minute = (hour % 24) * 60 + rest.minutes;
  if (minute < 0) return std::nullopt;
  return ClockReading{minute, {at, rest.last}, hour >= 1 && hour <= 12, 0, {}};
}

/// An hour in English words, and the minutes behind it: "six", "five-thirty", "seven fifteen".
struct SpelledHour {
  HourMinute time;
  std::uint32_t last = 0;
};

std::optional<SpelledHour> spelled_hour(const WordView& words, std::uint32_t at) {
  const auto hour = words.vietnamese() ? std::nullopt : read_spelled(words, at);
  if (!hour || hour->value < 1 || hour->value > 12) return std::nullopt;
  SpelledHour out{{static_cast<int>(hour->value), 0}, hour->last};
  const auto minutes = read_spelled(words, words.is(out.last, "-") ? out.last + 1 : out.last);
  if (!minutes || minutes->value < 10 || minutes->value > 59) return out;
  out.time.minute = static_cast<int>(minutes->value);
  out.last = minutes->last;
  return out;
}

/// "three am", "six o'clock", "five-thirty p.m."
std::optional<ClockReading> spelled(const WordView& words, std::uint32_t at) {
  const auto hour = spelled_hour(words, at);
  return hour ? twelve_hours(words, hour->time, {at, hour->last}) : std::nullopt;
}

/// "330 p.m.", "1030am", "at 730 in the evening": the digits of both in a row, before what says which half of
/// the day they are in.
std::optional<ClockReading> in_a_row(const WordView& words, std::uint32_t at) {
  const std::uint16_t size = words[at].fold_size;
  const auto digits = size == 3 || size == 4 ? words.digits(at) : std::nullopt;
  if (!digits || *digits % 100 > 59) return std::nullopt;
  const HourMinute time{*digits / 100, *digits % 100};
  if (auto half = twelve_hours(words, time, {at, at + 1})) return half;
  const bool hour = time.hour >= 1 && time.hour <= 12 && at > words.sentence().first;
  if (!hour || !words.find(at - 1, EntryType::date_word, "at") || !part_follows(words, at + 1))
    return std::nullopt;
  return ClockReading{time.hour * 60 + time.minute, {at, at + 1}, true, 0, {}};
}

/// Hour and minute in four digits: "0830".
std::optional<ClockReading> in_four_digits(const WordView& words, std::uint32_t at) {
  if (!words.is(at, TokenKind::number) || words[at].fold_size != 4) return std::nullopt;
  const auto digits = plain_digits(words.folded(at));
  if (!digits || *digits / 100 > 24 || *digits % 100 > 59) return std::nullopt;
  return ClockReading{*digits / 100 % 24 * 60 + *digits % 100, {at, at + 1}, false, 0, {}};
}

/// "0830 GMT", "0400 hours", "at 1500 hours": the same before the zone, which shows that it is no year, or
/// before the word for hours, where they are not so many.
std::optional<ClockReading> military(const WordView& words, std::uint32_t at) {
  if (words[at].fold_size != 4) return std::nullopt;
  if (words.find(at + 1, EntryType::zone)) return in_four_digits(words, at);
  const auto word = words.find(at + 1, EntryType::duration, "hour");
  const bool cued = at > words.sentence().first && words.find(at - 1, EntryType::date_word, "at");
  if (!word || (words.folded(at)[0] != '0' && !cued)) return std::nullopt;
  auto out = in_four_digits(words, at);
  if (out) out->tokens.last = word.last;
  return out;
}

/// The token behind the part of the day at `at`: "in the evening", "tonight"; 0 where none stands.
std::uint32_t past_part(const WordView& words, std::uint32_t at) {
  const auto joint = words.find(at, EntryType::date_word, "in-the");
  const auto part = words.find(joint ? joint.last : at, EntryType::day_part);
  const auto day = words.find(at, EntryType::relative_day);  // "tonight" is a part of today
  return part && (joint || (day && day.last == part.last)) ? part.last : 0;
}

/// Does the sentence say nothing but what stands between the two?
bool says_all(const WordView& words, std::uint32_t first, std::uint32_t last) {
  return last > first && first == words.sentence().first && last + 1 >= words.sentence().last &&
         !words.is(last, TokenKind::word) && !words.is(last, TokenKind::number);
}

/// Does a word stand before the token that introduces an hour?
bool introduced(const WordView& words, std::uint32_t at) {
  static constexpr CodeKey edges[] = {"at", "until", "after", "before", "since"};
  return at > words.sentence().first && words.any_of(at - 1, EntryType::date_word, edges);
}

/// "by eight in the evening", "at eleven thirty", behind a word that introduces an hour, since "two in the
/// evening" counts as well; "ten in the morning" and "eight tonight" where nothing else is said.
std::optional<ClockReading> spelled_before_part(const WordView& words, std::uint32_t at) {
  const auto hour = spelled_hour(words, at);
  if (!hour) return std::nullopt;
  const bool told_exactly = hour->time.minute != 0 && !words.is(hour->last, TokenKind::word);
  const bool cued = introduced(words, at) && (told_exactly || part_follows(words, hour->last));
  if (!cued && !says_all(words, at, past_part(words, hour->last))) return std::nullopt;
  return ClockReading{hour->time.hour * 60 + hour->time.minute, {at, hour->last}, true, 0, {}};
}

/// "5 in the morning": the part of day itself is left to who asks; "8 tonight" where nothing else is said.
std::optional<ClockReading> before_part(const WordView& words, std::uint32_t at) {
  if (words.vietnamese()) return std::nullopt;
  const auto hour = words.small(at, 1, 12);
  if (!hour) return std::nullopt;
  const ClockReading reading{*hour * 60, {at, at + 1}, true, 0, {}};
  if (says_all(words, at, past_part(words, at + 1))) return reading;
  auto joint = words.find(at + 1, EntryType::date_word, "in-the");
  if (!joint && (at == words.sentence().first || words.find(at - 1, EntryType::date_word, "at")))
    joint = words.find(at + 1, EntryType::date_word, "at");  // "at 11 at night"
  return joint && words.find(joint.last, EntryType::day_part) ? std::optional(reading) : std::nullopt;
}

}  // namespace

std::optional<ClockReading> marked_hour(const WordView& words, std::uint32_t at, bool cued) {
  if (!words.is(at, TokenKind::number)) {
    if (words.vietnamese()) return with_hour_word(words, at, cued);
    const auto told = spelled(words, at);
    return told ? told : spelled_before_part(words, at);
  }
  if (auto colon = with_colon(words, at)) return colon;
  if (auto four = military(words, at)) return four;
  if (auto row = in_a_row(words, at)) return row;
  if (words.small(at, 12, 12))
    if (const auto named = named_hour(words, at + 1))  // "12 noon"
      return ClockReading{named->minute, {at, named->tokens.last}, false, 0, {}};
  if (const auto time = hour_minute(words, at))
    if (auto half = twelve_hours(words, *time, {at, at + 1})) return half;
  if (words.find(at + 1, EntryType::zone)) {  // "18.00 CET", "8 GMT"
    if (auto dotted = dotted_hour(words, at)) return dotted;
    if (const auto hour = words.small(at, 0, 23); hour && words[at + 1].is(TokenFlag::all_capitals))
      return ClockReading{*hour * 60, {at, at + 1}, false, 0, {}};
  }
  if (auto hour = with_hour_word(words, at, cued)) return hour;
  return before_part(words, at);
}

std::optional<ClockReading> any_hour(const WordView& words, std::uint32_t at) {
  if (auto clock = marked_hour(words, at, true)) return clock;
  if (const auto hour = words.small(at, 0, 24))
    return ClockReading{*hour % 24 * 60, {at, at + 1}, *hour && *hour <= 12, 0, {}};
  if (auto named = named_hour(words, at)) return named;
  const auto hour = spelled_hour(words, at);
  if (!hour) return std::nullopt;
  return ClockReading{hour->time.hour * 60 + hour->time.minute, {at, hour->last}, true, 0, {}};
}

std::optional<ClockReading> dotted_hour(const WordView& words, std::uint32_t at) {
  const auto time = hour_minute(words, at);
  if (!time || words.folded(at).find('.') == std::string_view::npos) return std::nullopt;
  return ClockReading{time->hour % 24 * 60 + time->minute, {at, at + 1}, time->hour <= 12, 0, {}};
}

std::optional<ClockReading> four_digits(const WordView& words, std::uint32_t at) {
  return words.folded(at).starts_with('0') ? in_four_digits(words, at) : std::nullopt;
}

std::optional<ClockReading> named_hour(const WordView& words, std::uint32_t at) {
  const auto named = words.find(at, EntryType::day_part);
  if (!named || named->value <= 0) return std::nullopt;
  return ClockReading{static_cast<int>(named->value) % 24 * 60, {at, named.last}, false, 0, {}};
}

bool part_follows(const WordView& words, std::uint32_t at) {
  const auto joint = words.find(at, EntryType::date_word, "in-the");
  return joint && words.find(joint.last, EntryType::day_part);
}

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
  const auto hour = any_hour(words, next);
  if (!hour) return std::nullopt;
  return ClockReading{(hour->minute + minutes + 1440) % 1440, {at, hour->tokens.last}, hour->half_day, 0, {}};
}

}  // namespace doichieu
