#include "value/past_story.hpp"

#include <cstdlib>

namespace doichieu {
namespace {

constexpr int fewest_stated = 3;
constexpr std::size_t opening = 3;  ///< moments: where news tells its day
constexpr int stated_for_each_recent = 5;
constexpr int news_range = 10;   ///< days
constexpr int turn_of_year = 9;  ///< months back that are rather three ahead

enum class Age { untold, recent, old };

Age age_of(const Moment& m, Day today) {
  if (!m.day.year || m.unit == Unit::decade || m.unit == Unit::century) return Age::untold;
  if (m.resolved) {
    if (!m.day.full() || !today.full()) return Age::untold;
    const int apart = std::abs(day_number(m.day) - day_number(today));
    return apart <= news_range ? Age::recent : Age::untold;
  }
  return today.year && m.last_day.value_or(m.day).year >= today.year - 1 ? Age::recent : Age::old;
}

}  // namespace

bool tells_past_story(const TimeReadings& times, Day today) {
  int stated = 0, recent = 0;
  for (std::size_t i = 0; i < times.moments.size(); ++i) {
    const Age age = age_of(times.moments[i].moment, today);
    if (age == Age::recent && i < opening) return false;
    stated += age == Age::old ? 1 : 0;
    recent += age == Age::recent ? 1 : 0;
  }
  return stated >= fewest_stated && recent * stated_for_each_recent <= stated;
}

Day in_year_of(Day told, Day day) {
  if (day.year || !day.month || !told.year) return day;
  const bool over_its_end = told.month - day.month >= turn_of_year;
  return {told.year + (over_its_end ? 1 : 0), day.month, day.day};
}

}  // namespace doichieu
