#pragma once
// What the day of publication adds to a date: years, weekdays, "yesterday". News looks back, so what is not
// told is taken from the past, a fortnight ahead at most.

#include <optional>
#include <string_view>

#include "value/moment.hpp"

namespace doichieu {

class ReferenceDay {
 public:
  explicit ReferenceDay(const std::optional<Published>& published);

  /// False where the day of publication is not known: then nothing below adds anything.
  bool known() const { return today_.full(); }
  Day today() const { return today_; }
  /// The minute of the day it was published, where that is known.
  std::optional<int> now() const { return now_; }

  /// `around`: nothing says which way, as in a heading or a table; the year of publication is meant, unless
  /// the day is then far ahead. `soon`: the sentence has no tense, as present plans ("Voters go to the polls
  /// on March 8") and much of Vietnamese. `gone`: it has begun.
  enum class Look { back, ahead, around, soon, gone };
  /// The date with its year: the latest one no more than a fortnight ahead; ten weeks where the sentence has
  /// no tense, since what is nearly a year old is told with its year; nine months where the text looks ahead
  /// ("until June 30"). A full date, a year, or what has no such year (29 February) is given back
  /// as it is.
  Day complete(Day told, Look look = Look::back) const;
  /// The same for both ends of a moment, of which a day without its month is completed too. Was anything
  /// added?
  bool complete(Moment& moment, Look look) const;
  /// Settles a day in figures that has two readings, where one alone is within a week of today.
  void settle_order(Moment& moment) const;
  /// The day of that number, this month or last; this month or next where the text looks ahead.
  Day day_of_month(int day, Look look = Look::back) const;
  enum class Which { nearest, last, current, next, of_next_week };
  /// The weekday (1 = Monday): today or before, today or after where the text looks ahead, the nearest one
  /// where nothing says which way; strictly before
  /// for `last`, after for `next`, of this week for `current`. Of the next week for `of_next_week`: as
  /// English uses "next", which on a Monday is not the Friday of the same week.
  Day weekday(int weekday, Which which, Look look = Look::back) const;
  /// The weekday of the week that many weeks from this one; weeks begin on Monday.
  Day weekday_of_week(int weekday, int weeks) const;

 private:
  /// The latest day that a date without its year may be. REQUIRES: known().
  Day latest_day(Look look) const;

  Day today_;
  std::optional<int> now_;
};

}  // namespace doichieu
