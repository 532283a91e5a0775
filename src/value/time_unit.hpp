#pragma once
// The units that time is told in: days to centuries, and the hours below them.

#include <optional>
#include <string_view>

#include "value/date_reader.hpp"
#include "value/reference_day.hpp"
#include "value/word_view.hpp"

namespace doichieu {

/// Units that are no entries of the type duration.
inline constexpr CodeKey unit_words[] = {"weekend", "quarter", "century"};
inline constexpr Opening unit_opening = {WordView::bit(EntryType::duration), unit_words, false, false};

/// "week", "months", "quý", "cuối tuần" at some tokens.
struct TimeUnit {
  std::string_view code;   ///< second minute hour day week month quarter year decade century weekend
  std::uint32_t last = 0;  ///< the token behind it
};

/// The unit that stands at the token; a word for someone's age is none.
std::optional<TimeUnit> read_time_unit(const WordView& words, std::uint32_t at);

/// Is the word for a year here one of a date before it: "2/9 năm nay", "năm 2025"?
bool names_year(const WordView& words, std::uint32_t at);

/// `n` of the unit, as a length of time. False for a weekend.
bool add_units(Period& period, double n, std::string_view unit);

/// The unit that holds a day, `n` of them on from it: last week for -1. Days and hours below are refused.
std::optional<DateReading> unit_around(std::string_view unit, Day day, int n);

/// Does the unit have days of its own, so that "last …" is a stretch of the calendar?
bool of_calendar(std::string_view unit);

}  // namespace doichieu
