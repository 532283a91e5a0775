#pragma once
// What recurs: every week, each Tuesday, every two weekends; daily, twice a year; Sundays, Friday mornings;
// hằng năm, mỗi ngày, thứ Hai hằng tuần; with the hour that stands behind or before: daily at 9, 6am Sundays.

#include <optional>

#include "value/period.hpp"
#include "value/word_view.hpp"

namespace doichieu {

class RecurringReader {
 public:
  explicit RecurringReader(const WordView& words) : words_(words) {}

  /// What recurs and starts at the token, with the hour behind a weekday.
  std::optional<RecurringReading> at(std::uint32_t token) const;

 private:
  std::optional<RecurringReading> every(std::uint32_t at) const;
  std::optional<RecurringReading> plural(std::uint32_t at) const;
  std::optional<RecurringReading> parts_of_day(std::uint32_t at) const;
  std::optional<RecurringReading> in_one_word(std::uint32_t at) const;
  std::optional<RecurringReading> so_often(std::uint32_t at) const;
  void add_hour(RecurringReading& again) const;

  const WordView& words_;
};

}  // namespace doichieu
