#pragma once
// Stretches of the calendar that are no dates: quarters, halves, weeks, decades, "the first two months of
// 2025", "early March", and those counted from the day of publication: last week, the past three years, 10
// năm qua.

#include <optional>

#include "value/date_reader.hpp"
#include "value/reference_day.hpp"
#include "value/time_unit.hpp"

namespace doichieu {

class PeriodReader {
 public:
  PeriodReader(const WordView& words, const DateReader& dates, const ReferenceDay& reference)
      : words_(words), dates_(dates), reference_(reference) {}

  /// The stretch that starts at the token. `cued`: "the" or "in the" stands before, so that "90s" are years.
  /// `look`: where the year of a month is looked for that has none.
  std::optional<DateReading> at(std::uint32_t token, bool cued,
                                ReferenceDay::Look look = ReferenceDay::Look::back) const;

  /// "last week", "this year", "last March", "tháng trước", "năm nay"; nothing where the day of publication
  /// is not known.
  std::optional<DateReading> relative_unit(std::uint32_t token) const;

  /// "weekend", before which "the" stands.
  std::optional<DateReading> weekend(std::uint32_t token, bool looks_ahead) const;

 private:
  // period_reader.cpp
  std::optional<DateReading> english_relative(std::uint32_t at) const;
  std::optional<DateReading> vietnamese_relative(std::uint32_t at) const;
  std::optional<DateReading> several_units(std::uint32_t at) const;
  std::optional<DateReading> unit_after_next(std::uint32_t at) const;
  std::optional<DateReading> whole_units(double n, std::string_view unit, bool ahead) const;
  std::optional<DateReading> rolling(double n, std::string_view unit, bool ahead) const;
  std::optional<int> direction(std::uint32_t at, bool alone, std::uint32_t& last) const;
  std::optional<DateReading> working_day(std::uint32_t at, int step) const;
  std::uint32_t past_half(std::uint32_t at) const;
  std::optional<DateReading> month_of(std::uint32_t at, int years) const;

  // period_parts.cpp
  std::optional<DateReading> phased(std::uint32_t at) const;
  std::optional<DateReading> quarter(std::uint32_t at) const;
  std::optional<DateReading> number_and_letter(std::uint32_t at) const;
  std::optional<DateReading> quarter_number(std::uint32_t at) const;
  std::optional<DateReading> half(std::uint32_t at) const;
  std::optional<DateReading> of_other_year(std::uint32_t at) const;
  std::optional<DateReading> decade(std::uint32_t at, bool cued) const;
  std::optional<DateReading> century(std::uint32_t at) const;
  std::optional<DateReading> holder(std::uint32_t at, bool bare_unit) const;
  std::optional<DateReading> in_year(std::uint32_t first, std::uint32_t at, int month, int months,
                                     Unit unit) const;

  // period_now.cpp
  std::optional<DateReading> year_end(std::uint32_t at) const;
  std::optional<DateReading> some_time_in(std::uint32_t at) const;
  std::optional<DateReading> rest(std::uint32_t at) const;

  // period_seasons.cpp
  bool named_as_season(std::uint32_t first, std::uint32_t last) const;
  std::optional<DateReading> season(std::uint32_t at) const;

  // period_ranks.cpp
  std::optional<DateReading> first_units(std::uint32_t at, ReferenceDay::Look look) const;
  std::optional<DateReading> which_unit(std::uint32_t at, ReferenceDay::Look look) const;
  std::optional<DateReading> week_number(std::uint32_t at, const TimeUnit& week) const;
  std::optional<DateReading> week_of(std::uint32_t at) const;
  std::optional<DateReading> months_up_to(std::uint32_t at) const;

  const WordView& words_;
  const DateReader& dates_;
  const ReferenceDay& reference_;
};

}  // namespace doichieu
