#include "value/clock_reader.hpp"

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
    return ClockReading{time.hour * 60 + time.minute, {tokens.first, half.last}, true};
  if (half->code != "am" && half->code != "pm") return std::nullopt;
  return ClockReading{on_half(time, half->code == "pm"), {tokens.first, half.last}, false};
}

/// "16:00", "2:05 p.m."
std::optional<ClockReading> with_colon(const WordView& words, std::uint32_t at) {
  const auto hour = words.small(at, 0, 24);
  const auto minute = words.small(at + 2, 0, 59);
  if (!hour || !minute || !words.glued(at + 1, ":") || !words.glued(at + 2) || words[at + 2].fold_size != 2)
    return std::nullopt;
  if (words.glued(at + 3, ":") && words.glued(at + 4)) return std::nullopt;  // 1:02:03 is a duration
  if (auto half = twelve_hours(words, {*hour, *minute}, {at, at + 3})) return half;
  if (*hour == 24 && *minute != 0) return std::nullopt;
  return ClockReading{(*hour % 24) * 60 + *minute, {at, at + 3}, *hour >= 1 && *hour < 12};
}

/// What follows the word for hour: minutes, a half, so many to.
struct Rest {
  int minutes = 0;
  std::uint32_t last = 0;
  bool told = false;
};

Rest rest_of(const WordView& words, std::uint32_t at) {
  if (const auto half = words.find(at, EntryType::clock, "half")) return {30, half.last, true};
  if (const auto less = words.find(at, EntryType::clock, "less"))
    if (const auto minutes = words.small(less.last, 1, 59)) return {-*minutes, less.last + 1, true};
  const auto minutes = words.small(at, 0, 59);
  if (!minutes || words.glued(at + 1, "/") || words.glued(at + 1, "-"))
    return {0, at, false};  // "16 giờ 18/2"
  if (const auto word = words.find(at + 1, EntryType::clock, "minute")) return {*minutes, word.last, true};
  if (!words.glued(at) && words[at].fold_size != 2) return {0, at, false};
  return {*minutes, at + 1, true};
}

/// Does a day, a part of one or a zone follow, so that an hour before it is on the clock?
bool day_follows(const WordView& words, std::uint32_t at) {
  return words.has(at, day_like) || words.find(at, EntryType::date_word, "day") ||
         (words.small(at, 1, 31) && words.glued(at + 1, "/"));
}

/// "14h05", "16 giờ 30 phút".
std::optional<ClockReading> with_hour_word(const WordView& words, std::uint32_t at, bool cued) {
  const auto hour = words.small(at, 0, 24);
  if (!hour) return std::nullopt;
  auto word = words.find(at + 1, EntryType::clock, "hour");
  const auto letter = words.find(at + 1, EntryType::clock, "h");
  if (!word) word = letter;
  if (!word) return std::nullopt;
  const Rest rest = rest_of(words, word.last);
  const bool written_as_clock = letter && rest.told && words.glued(at + 1);
  if (!cued && !written_as_clock && !day_follows(words, rest.last)) return std::nullopt;
  const int minute = (*hour % 24) * 60 + rest.minutes;
  if (minute < 0) return std::nullopt;
  return ClockReading{minute, {at, rest.last}, *hour >= 1 && *hour <= 12};
}

}  // namespace

std::optional<ClockReading> read_clock(const WordView& words, std::uint32_t at, bool cued) {
  if (!words.is(at, TokenKind::number)) return std::nullopt;
  if (auto colon = with_colon(words, at)) return colon;
  if (const auto time = hour_minute(words, at))
    if (auto half = twelve_hours(words, *time, {at, at + 1})) return half;
  return with_hour_word(words, at, cued);
}

int settle_half_day(const ClockReading& clock, double low, double high) {
  const double hour = clock.minute / 60.0;
  const double later = hour + 12;
  if (!clock.half_day || (low <= hour && hour < high)) return clock.minute;
  if (hour >= 12) return low >= 22 ? clock.minute - 12 * 60 : clock.minute;  // 12 giờ đêm
  return low <= later && later <= high ? clock.minute + 12 * 60 : clock.minute;
}

}  // namespace doichieu
