#pragma once
// A length of time, and what recurs: three days, an hour and a half; every week, Tuesday mornings.

#include <optional>
#include <string>

#include "rules/lexicon.hpp"
#include "value/calendar.hpp"

namespace doichieu {

/// A length of time in the units it was told in: months and days are not converted into each other.
struct Period {
  double years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0;
  friend bool operator==(const Period&, const Period&) = default;
  bool empty() const { return *this == Period{}; }
  /// Told in days or more, in hours or less.
  bool of_days() const { return years != 0 || months != 0 || weeks != 0 || days != 0; }
  bool of_hours() const { return hours != 0 || minutes != 0 || seconds != 0; }
};

/// Adds `n` of a unit of the lexicon ("day", "year" …). False where the unit is none of time.
bool add(Period& period, double n, std::string_view unit);

/// The day so long after `day` (before it, with times = -1). Fractions of a day are dropped. A day that is
/// not told stays so. REQUIRES: day.year.
Day plus(Day day, const Period& period, int times = 1);

/// ISO 8601: "P3D", "PT1H30M", "P0.5Y".
std::string print_iso(const Period& period);

/// A length of time as read.
struct PeriodReading {
  Period period;
  TokenRange tokens;
  bool vague = false;  ///< "several days": three or so
};

/// What comes again and again: every so long, or on a weekday, in a part of the day, at an hour.
struct Recurring {
  Period every;               ///< empty where a weekday or an hour tells it
  int weekends = 0;           ///< every so many weekends
  int weekday = 0;            ///< 1 = Monday; 0 where none is told
  std::string part;           ///< the code of a part of the day: "MO"
  std::optional<int> minute;  ///< of the day
  friend bool operator==(const Recurring&, const Recurring&) = default;
};

/// "P1W", "P1WE" (weekends), "XXXX-WXX-2", "XXXX-WXX-7T09", "TMO".
std::string print_iso(const Recurring& recurring);

struct RecurringReading {
  Recurring recurring;
  TokenRange tokens;
};

}  // namespace doichieu
