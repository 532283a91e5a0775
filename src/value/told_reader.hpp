#pragma once
// Stretches of the calendar counted from the one that the text told last: "In 2024 exports rose 14 percent
// from the previous year"; "tháng 12 tăng 5% so với tháng trước"; "the same month a year earlier", "cùng kỳ
// năm trước".
//
//   the previous year   the year before   a year earlier   two years later   the following month
//   the same period last year   that year   the year-earlier quarter
//   năm trước (đó)   tháng sau đó   cùng kỳ năm ngoái   năm đó

#include <optional>

#include "value/date_reader.hpp"
#include "value/period_reader.hpp"
#include "value/reference_day.hpp"

namespace doichieu {

/// The year, quarter, month or day told last; its year is 0 where none was.
struct ToldStretch {
  Day day;
  std::optional<Day> last_day;
  Unit unit = Unit::none;
  bool here = false;  ///< in this sentence
  friend bool operator==(const ToldStretch&, const ToldStretch&) = default;
};

class ToldReader {
 public:
  ToldReader(const WordView& words, const ReferenceDay& reference, const PeriodReader& periods)
      : words_(words), reference_(reference), periods_(periods) {}

  /// The stretch that starts at the token. Nothing where `told` does not say enough to count from it.
  std::optional<DateReading> at(std::uint32_t token, const ToldStretch& told) const;
  /// "for the year", "in the quarter": the unit told last, else the one of today. "The" starts at the token,
  /// or stands right before (`article`).
  std::optional<DateReading> the_unit(std::uint32_t token, const ToldStretch& told, bool article) const;

 private:
  std::optional<DateReading> same_period(std::uint32_t at, const ToldStretch& told) const;
  std::optional<DateReading> unit_beside(std::uint32_t at, const ToldStretch& told) const;
  std::optional<DateReading> vietnamese_unit_beside(std::uint32_t at, const ToldStretch& told) const;
  std::optional<DateReading> so_long_from(std::uint32_t at, const ToldStretch& told) const;
  std::optional<DateReading> year_earlier(std::uint32_t at, const ToldStretch& told) const;
  std::optional<DateReading> other_year(std::uint32_t at, const ToldStretch& told) const;
  bool closes(std::uint32_t at) const;
  bool recent(const ToldStretch& told) const;

  const WordView& words_;
  const ReferenceDay& reference_;
  const PeriodReader& periods_;
};

}  // namespace doichieu
