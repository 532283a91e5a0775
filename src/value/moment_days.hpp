#pragma once
// The days a moment tells, as a set: days of the calendar where the year is told, else days of any year. What
// relate_days() and relate_moments() compare.

#include <bitset>
#include <cstdint>
#include <limits>
#include <vector>

#include "value/moment.hpp"

namespace doichieu {

/// [low, high), in days or in minutes since 1970.
struct Stretch {
  std::int64_t low = 0;
  std::int64_t high = 0;
  friend auto operator<=>(const Stretch&, const Stretch&) = default;
};
using Stretches = std::vector<Stretch>;  ///< in order, apart from each other

constexpr std::int64_t always = std::numeric_limits<std::int64_t>::max() / 4;  ///< the end of what is open

/// In order, and joined where they touch.
Stretches joined(Stretches all);
/// How one set of days or minutes relates to another.
Relation relation_of(const Stretches& a, const Stretches& b);
/// The stretch, open where the edge leaves it so.
Stretch with_edge(Stretch stretch, Edge edge);

/// The days of any year, as those of a leap year.
using AnyYear = std::bitset<366>;

/// The days of a leap year that stand in dated stretches.
AnyYear any_year_of(const Stretches& days);

struct DaySet {
  Stretches days;  ///< day numbers, where the year is told
  AnyYear any;     ///< where it is not
  bool dated = false;
  bool told = false;
};

DaySet days_of(const Moment& moment);
Relation relation_of(const DaySet& a, const DaySet& b);
/// The edge of the days alone: hours behind or before which something is leave their own day in.
Edge edge_of_days(const Moment& moment);

}  // namespace doichieu
