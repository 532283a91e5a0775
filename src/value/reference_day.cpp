#include "value/reference_day.hpp"

#include <algorithm>
#include <cstdlib>

namespace doichieu {
namespace {

constexpr int days_ahead = 14;
constexpr int soon_ahead = 70;
constexpr int leap_cycle = 8;   ///< there is a 29 February in any eight years but those around 1900
constexpr int news_range = 7;   ///< days around its publication that a text speaks of most
constexpr int far_ahead = 275;  ///< nine months

/// The first day that a date without a day can mean.
Day first_of(Day day) {
  return {day.year, day.month, day.day ? day.day : 1};
}

}  // namespace

ReferenceDay::ReferenceDay(const std::optional<Published>& published) {
  if (published) today_ = {published->year, published->month, published->day};
  if (today_.full() && !exists(today_)) today_ = {};
  if (known()) now_ = published->minute_of_day;
}

Day ReferenceDay::latest_day(Look look) const {
  switch (look) {
    case Look::ahead:
      return plus_days(today_, far_ahead);
    case Look::around:
      return std::max(plus_days(today_, days_ahead),
                      std::min(plus_days(today_, far_ahead), Day{today_.year, 12, 31}));
    case Look::soon:
      return plus_days(today_, soon_ahead);
    case Look::gone:
      return today_;
    case Look::back:
      break;
  }
  return plus_days(today_, days_ahead);
}

Day ReferenceDay::complete(Day told, Look look) const {
  if (!known() || told.year || !told.month) return told;
  const Day latest = latest_day(look);
  for (int year = latest.year; year > latest.year - 5; --year) {
    const Day tried{year, told.month, told.day};
    if (exists(first_of(tried)) && first_of(tried) <= latest) return tried;
  }
  return told;
}

bool ReferenceDay::complete(Moment& moment, Look look) const {
  const Moment told = moment;
  Day& day = moment.day;
  if (day.day && !day.month) day = day_of_month(day.day, look);
  if (moment.otherwise) moment.otherwise = complete(*moment.otherwise, look);
  if (!moment.last_day) {
    day = complete(day, look);
  } else if (!day.year && day.month) {
    // The span ends in a year that fits, and begins in it or in the one before; days of one month are taken
    // together by the first of them.
    const bool of_one_month = day.day && moment.last_day->day && day.month == moment.last_day->month;
    moment.last_day = of_one_month ? Day{complete(day, look).year, day.month, moment.last_day->day}
                                   : complete(*moment.last_day, look);
    day.year = moment.last_day->year;
    if (day.year && *moment.last_day < day) --day.year;
    for (int back = 0; back < leap_cycle && day.full() && !exists(day); ++back)
      --day.year, --moment.last_day->year;
  }
  return !(told == moment);
}

void ReferenceDay::settle_order(Moment& m) const {
  if (!m.otherwise || m.last_day || !known() || !m.day.full() || !m.otherwise->full()) return;
  const auto near = [this](Day day) { return std::abs(day_number(day) - day_number(today_)) <= news_range; };
  if (near(m.day) == near(*m.otherwise)) return;
  if (!near(m.day)) m.day = *m.otherwise;
  m.otherwise.reset();
}

Day ReferenceDay::day_of_month(int day, Look look) const {
  const Day latest = known() ? plus_days(today_, look == Look::ahead ? 30 : days_ahead) : Day{};
  Day tried{latest.year, latest.month, day};
  for (int back = 0; known() && back < 3; ++back) {
    if (exists(tried) && tried <= latest) return tried;
    tried = tried.month > 1 ? Day{tried.year, tried.month - 1, day} : Day{tried.year - 1, 12, day};
  }
  return {0, 0, day};
}

Day ReferenceDay::weekday(int weekday, Which which, Look look) const {
  if (!known()) return {};
  const int today = weekday_of(today_);
  if (which == Which::current) return weekday_of_week(weekday, 0);
  if (which == Which::of_next_week) return weekday_of_week(weekday, 1);
  int back = (today - weekday + 7) % 7;
  if (which == Which::last && back == 0) back = 7;
  constexpr int half_a_week = 3;
  const int most = look == Look::ahead ? 0 : look == Look::around ? half_a_week : 6;
  const bool ahead = which == Which::nearest && back > most;
  if (which == Which::next || ahead) back -= 7;
  return plus_days(today_, -back);
}

Day ReferenceDay::weekday_of_week(int weekday, int weeks) const {
  return known() ? plus_days(today_, weekday - weekday_of(today_) + 7 * weeks) : Day{};
}

}  // namespace doichieu
