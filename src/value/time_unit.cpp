#include "value/time_unit.hpp"

#include <array>

namespace doichieu {
namespace {

constexpr std::string_view ages = "age.";  // entries of units.toml that tell how old someone is

/// Units that are several of another.
struct Multiple {
  std::string_view code;
  std::string_view of;
  double times;
};
constexpr std::array<Multiple, 4> multiples = {
    {{"fortnight", "week", 2}, {"quarter", "month", 3}, {"decade", "year", 10}, {"century", "year", 100}}};

DateReading reading(Day day, std::optional<Day> last, Unit unit) {
  DateReading out;
  out.day = day;
  out.last_day = last;
  out.unit = unit;
  out.relative = true;
  return out;
}

int floor_to(int n, int step) {
  return n - ((n % step) + step) % step;
}

}  // namespace

std::optional<TimeUnit> read_time_unit(const WordView& words, std::uint32_t at) {
  if (!words.opens(at, unit_opening)) return std::nullopt;
  std::optional<TimeUnit> out;
  for (const CodeKey& code : unit_words)
    if (const auto word = words.find(at, EntryType::date_word, code)) out = TimeUnit{code.text, word.last};
  const auto found = words.find(at, EntryType::duration);
  if (!found || (out && out->last >= found.last)) return out;
  if (found->id.starts_with(ages)) return std::nullopt;
  for (const Multiple& multiple : multiples)
    if (found->code == multiple.of && found->value == multiple.times)
      return TimeUnit{multiple.code, found.last};
  return TimeUnit{found->code, found.last};
}

bool names_year(const WordView& words, std::uint32_t at) {
  const auto year = words.find(at, EntryType::date_word, "year");
  if (!year) return false;
  static constexpr CodeKey directions[] = {"this", "last", "next", "ago"};
  for (const CodeKey& code : directions)
    if (words.find(year.last, EntryType::date_word, code)) return true;
  return words.year(year.last).has_value();
}

bool add_units(Period& period, double n, std::string_view unit) {
  if (unit == "night") return add(period, n, "day");
  for (const Multiple& multiple : multiples)
    if (unit == multiple.code) return add(period, n * multiple.times, multiple.of);
  return add(period, n, unit);
}

bool of_calendar(std::string_view unit) {
  return unit != "second" && unit != "minute" && unit != "hour" && unit != "day" && unit != "night";
}

std::optional<DateReading> unit_around(std::string_view unit, Day day, int n) {
  if (unit == "week" || unit == "weekend") {
    const Day monday = plus_days(day, 1 - weekday_of(day) + 7 * n), sunday = plus_days(monday, 6);
    return unit == "week" ? reading(monday, sunday, Unit::week)
                          : reading(plus_days(sunday, -1), sunday, Unit::weekend);
  }
  if (unit == "month") return reading(plus_months({day.year, day.month, 0}, n), std::nullopt, Unit::none);
  if (unit == "quarter") {
    const Day first = plus_months({day.year, (day.month - 1) / 3 * 3 + 1, 0}, 3 * n);
    return reading(first, Day{first.year, first.month + 2, 0}, Unit::quarter);
  }
  if (unit == "year") return reading({day.year + n, 0, 0}, std::nullopt, Unit::none);
  if (unit == "decade") {
    const int first = floor_to(day.year, 10) + 10 * n;
    return reading({first, 0, 0}, Day{first + 9, 0, 0}, Unit::decade);
  }
  if (unit == "century") {
    const int first = floor_to(day.year, 100) + 100 * n;
    return reading({first, 0, 0}, Day{first + 99, 0, 0}, Unit::century);
  }
  return std::nullopt;
}

}  // namespace doichieu
