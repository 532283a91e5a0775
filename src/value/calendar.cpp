#include "value/calendar.hpp"

#include <algorithm>
#include <chrono>

namespace doichieu {
namespace {

std::chrono::year_month_day chrono_of(Day day) {
  return std::chrono::year(day.year) / std::chrono::month(static_cast<unsigned>(day.month)) /
         std::chrono::day(static_cast<unsigned>(day.day));
}

int days_in_month(int year, int month) {
  const auto last =
      std::chrono::year(year) / std::chrono::month(static_cast<unsigned>(month)) / std::chrono::last;
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

}  // namespace

std::int32_t day_number(Day day) {
  return static_cast<std::int32_t>(std::chrono::sys_days(chrono_of(day)).time_since_epoch().count());
}

Day day_of_number(std::int32_t number) {
  const std::chrono::year_month_day ymd{std::chrono::sys_days(std::chrono::days(number))};
  return {static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
          static_cast<int>(static_cast<unsigned>(ymd.day()))};
}

int weekday_of(Day day) {
  return static_cast<int>(std::chrono::weekday(std::chrono::sys_days(chrono_of(day))).iso_encoding());
}

bool exists(Day day) {
  return chrono_of(day).ok();
}

Day plus_days(Day day, int n) {
  return day_of_number(day_number(day) + n);
}

Day plus_months(Day day, int n) {
  if (day.month == 0) return {day.year + n / 12, 0, 0};
  const int months = day.year * 12 + day.month - 1 + n;
  Day out{months / 12, months % 12 + 1, day.day};
  if (out.day) out.day = std::min(out.day, days_in_month(out.year, out.month));
  return out;
}

Day first_day(Day day) {
  return {day.year, day.month ? day.month : 1, day.day ? day.day : 1};
}

Day last_day(Day day) {
  const int month = day.month ? day.month : 12;
  return {day.year, month, day.day ? day.day : days_in_month(day.year, month)};
}

std::optional<int> span_days(Day first, Day last) {
  if (!first.full() || !last.full() || !exists(first) || !exists(last) || last < first) return std::nullopt;
  return day_number(last) - day_number(first) + 1;
}

std::optional<bool> weekday_fits(Day day, int weekday) {
  if (!day.full() || !exists(day)) return std::nullopt;
  return weekday_of(day) == weekday;
}

std::optional<Ages> ages_on(Day birth, Day on) {
  if (!birth.year || !on.year) return std::nullopt;
  const auto years = [](Day from, Day to) {
    const bool before_birthday = std::pair(to.month, to.day) < std::pair(from.month, from.day);
    return to.year - from.year - (before_birthday ? 1 : 0);
  };
  const Ages ages{years(last_day(birth), first_day(on)), years(first_day(birth), last_day(on))};
  if (ages.high < 0) return std::nullopt;
  return Ages{std::max(ages.low, 0), ages.high};
}

}  // namespace doichieu
