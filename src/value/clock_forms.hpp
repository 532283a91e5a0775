#pragma once
// One hour of the clock, in each form that it is written in. clock_reader.hpp puts spans together from these.

#include "value/clock_reader.hpp"

namespace doichieu {

/// What may stand behind an hour and makes one of a bare number: part of a day, weekday, zone.
inline constexpr std::uint64_t day_like =
    WordView::bit(EntryType::day_part) | WordView::bit(EntryType::weekday) |
    WordView::bit(EntryType::relative_day) | WordView::bit(EntryType::zone);

/// An hour that shows itself to be one: "1.30pm", "16:00", "14h05", "six o'clock", "5 in the morning", "0830
/// GMT". `cued`: see read_clock().
std::optional<ClockReading> marked_hour(const WordView& words, std::uint32_t at, bool cued);

/// The same, or a bare number up to 24, or in words up to 12: "8", "seven", "five-thirty"; noon and midnight.
std::optional<ClockReading> any_hour(const WordView& words, std::uint32_t at);

/// "half past eight", "a quarter to 8", "20 minutes past 3pm", "15 minutes past noon".
std::optional<ClockReading> past_hour(const WordView& words, std::uint32_t at);

/// "6.45", which is an hour where it is known that one stands here.
std::optional<ClockReading> dotted_hour(const WordView& words, std::uint32_t at);

/// "0545": hour and minute in four digits, of which the first is no digit of a year.
std::optional<ClockReading> four_digits(const WordView& words, std::uint32_t at);

/// "noon", "midnight", "nửa đêm".
std::optional<ClockReading> named_hour(const WordView& words, std::uint32_t at);

/// Does a part of the day follow that the hour is in: "in the evening"?
bool part_follows(const WordView& words, std::uint32_t at);

}  // namespace doichieu
