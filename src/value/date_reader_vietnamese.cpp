// Dates with their markers in words, as Vietnamese puts them: ngày 18 tháng 2 năm 2026.

#include "value/date_figures.hpp"
#include "value/date_reader.hpp"
#include "value/time_unit.hpp"

namespace doichieu {

/// "ngày 18 tháng 2 năm 2026", "18 tháng 2", "ngày 18/2"; also a bare "ngày 19".
std::optional<DateReading> DateReader::marked_day(std::uint32_t at) const {
  auto marker = words_.find(at, EntryType::date_word, "day");
  const auto first_days = words_.find(at, EntryType::date_word, "first-days");
  if (first_days && first_days.last > (marker ? marker.last : at)) marker = first_days;
  const std::uint32_t number = marker ? marker.last : at;
  if (marker)
    if (auto figures = read_date_figures(words_, number, DateCue::day)) {
      figures->tokens.first = at;
      return figures;
    }
  const auto day = words_.small(number, 1, 31);
  if (!day) return std::nullopt;
  DateReading out;
  out.day.day = *day;
  out.tokens = {at, number + 1};
  if (auto month = month_word(number + 1); month && month->day.month && !month->last_day) {
    out.day = {month->day.year, month->day.month, *day};
    out.tokens.last = month->tokens.last;
    return out;
  }
  const auto unit = words_.find(number + 1, EntryType::duration);
  const bool years =
      unit && unit->code == "year" && !names_year(words_, number + 1);  // "dịp 30 năm ký hiệp ước"
  const bool counts = years || (counts_something(number + 1) && !unit);
  const bool lunar = first_days && !words_.find(number + 1, EntryType::date_word, "lunar");  // "mùng 3"
  if (!marker || counts || lunar) return std::nullopt;
  return out;
}

/// "tháng 2", "tháng Hai", "tháng 7/1995", "tháng 7 năm 1995".
std::optional<DateReading> DateReader::month_word(std::uint32_t at) const {
  DateReading out;
  const auto name = words_.find(at, EntryType::month);
  // "9 tháng năm 2025": "năm" is the word for a year here, and no fifth month
  if (name && !(words_.find(name.last - 1, EntryType::date_word, "year") && words_.year(name.last))) {
    out.day.month = static_cast<int>(name->value);
    out.tokens = {at, name.last};
    take_year(out);
    return out;
  }
  const auto marker = words_.find(at, EntryType::date_word, "month");
  if (!marker) return std::nullopt;
  if (auto figures = read_date_figures(words_, marker.last, DateCue::day);
      figures && figures->day.day == 0 && figures->day.month && !figures->last_day) {
    figures->tokens.first = at;
    return figures;
  }
  const auto month = words_.small(marker.last, 1, 12);
  if (!month || (words_.glued(marker.last + 1) && !words_.is(marker.last + 1, "-") &&
                 counts_something(marker.last + 1)))
    return std::nullopt;
  out.day.month = *month;
  out.tokens = {at, marker.last + 1};
  take_year(out);
  return out;
}

}  // namespace doichieu
