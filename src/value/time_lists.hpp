#pragma once
// Lists of which the ends alone are told in full: February 18, 19 and 20; 18/2 và 19; in 2018, 2019 and 2020.

#include <optional>

#include "value/moment.hpp"
#include "value/word_view.hpp"

namespace doichieu {

/// What may open a moment or introduce one, digits aside.
inline constexpr std::uint64_t time_openers =
    WordView::bit(EntryType::month) | WordView::bit(EntryType::weekday) | WordView::bit(EntryType::day_part) |
    WordView::bit(EntryType::relative_day) | WordView::bit(EntryType::date_word) |
    WordView::bit(EntryType::qualifier) | WordView::bit(EntryType::number) |
    WordView::bit(EntryType::duration) | WordView::bit(EntryType::clock);

/// A further day of the month just read, which ends at the token: "and 19", ", 19 and 20".
std::optional<MomentReading> day_behind(const WordView& words, const MomentReading& before, std::uint32_t at);

/// Does this comma stand between the years of a list, of which `before` is one?
bool joins_years(const WordView& words, const MomentReading& before, std::uint32_t comma);

/// "27 and 20 years", "3, 4 và 5 năm tù": the length that the number at the token tells, whose unit stands
/// behind the last of the list. No length where that is one end of a range or a time: "2 and 3 days later".
std::optional<PeriodReading> length_in_list(const WordView& words, std::uint32_t at);

}  // namespace doichieu
