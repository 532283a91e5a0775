#pragma once
// Days of the calendar, and the sums an editor checks by hand.
//
// Proleptic Gregorian, as std::chrono counts. Fields that are not told are 0.

#include <compare>
#include <cstdint>
#include <optional>

namespace doichieu {

/// A calendar day, or less: "February 2026" has no day, "18 February" no year.
struct Day {
  int year = 0;
  int month = 0;
  int day = 0;
  friend auto operator<=>(const Day&, const Day&) = default;
  bool full() const { return year && month && day; }
};

/// 1 = Monday … 7 = Sunday (ISO 8601). REQUIRES: day.full().
int weekday_of(Day day);
/// Is there such a day? There is no 30 February.
bool exists(Day day);
/// The day `n` days later. REQUIRES: day.full().
Day plus_days(Day day, int n);
/// The month `n` months later, the day kept where the month has it, else the last of that month. A day or
/// month that is not told stays so. REQUIRES: day.year.
Day plus_months(Day day, int n);
/// Days since 1 January 1970. REQUIRES: day.full().
std::int32_t day_number(Day day);
Day day_of_number(std::int32_t number);
/// The first and the last day that a day of which less is told may be: of "February 2026" the 1st and the
/// 28th. REQUIRES: day.year, and day.month where day.day is told.
Day first_day(Day day);
Day last_day(Day day);

// --- sums

/// The length of a span in days, both ends counted: the 18th to the 20th are three. Nothing where an end is
/// not told to the day, or the span ends before it begins.
std::optional<int> span_days(Day first, Day last);

/// Does the weekday (1 = Monday) fit the date? Nothing where the date is not told in full.
std::optional<bool> weekday_fits(Day day, int weekday);

/// The ages [low, high] that someone born on `birth` may have on `on`: two where one of the days is not told.
struct Ages {
  int low = 0;
  int high = 0;
  friend bool operator==(const Ages&, const Ages&) = default;
};
/// Nothing where a year is not told, or the birth lies ahead.
std::optional<Ages> ages_on(Day birth, Day on);

}  // namespace doichieu
