#pragma once
// Digits and the signs between them that may be a date: 18/2/2026, 10-11/9, 2026-02-18, 18.2.

#include <optional>

#include "value/date_reader.hpp"

namespace doichieu {

/// The date written by the run of digits that starts at the token, which is read as a whole or not at all. A
/// day comes first in Vietnamese; in English a date that may be read in two ways keeps both.
std::optional<DateReading> read_date_figures(const WordView& words, std::uint32_t at, DateCue cue);

/// Does the text put the month before the day? Known where some date of it fits one order only, and none the
/// other.
std::optional<bool> month_first(const NormalText& text);

}  // namespace doichieu
