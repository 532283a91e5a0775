// The calendar, zones and lengths of time, and the sums an editor checks.

#include "catch.hpp"
#include "value/period.hpp"
#include "value/zone.hpp"

using namespace doichieu;

TEST_CASE("days are counted as the calendar has them", "[calendar]") {
  CHECK(weekday_of({2026, 2, 18}) == 3);
  CHECK(exists({2024, 2, 29}));
  CHECK_FALSE(exists({2026, 2, 29}));
  CHECK(plus_days({2026, 2, 28}, 1) == Day{2026, 3, 1});
  CHECK(plus_months({2026, 1, 31}, 1) == Day{2026, 2, 28});
  CHECK(plus_months({2026, 1, 0}, -1) == Day{2025, 12, 0});
  CHECK(last_day({2024, 2, 0}) == Day{2024, 2, 29});
  CHECK(first_day({2026, 0, 0}) == Day{2026, 1, 1});
  for (std::int32_t n = -800'000; n < 800'000; n += 997) CHECK(day_number(day_of_number(n)) == n);
}

TEST_CASE("the length of a span, with both its ends", "[calendar]") {
  CHECK(span_days({2026, 2, 18}, {2026, 2, 20}) == 3);
  CHECK(span_days({2026, 2, 28}, {2026, 3, 1}) == 2);
  CHECK(span_days({2026, 2, 18}, {2026, 2, 18}) == 1);
  CHECK(span_days({2026, 2, 20}, {2026, 2, 18}) == std::nullopt);
  CHECK(span_days({2026, 2, 0}, {2026, 2, 18}) == std::nullopt);
}

TEST_CASE("does a weekday fit its date", "[calendar]") {
  CHECK(weekday_fits({2026, 2, 18}, 3) == true);
  CHECK(weekday_fits({2026, 2, 18}, 4) == false);
  CHECK(weekday_fits({0, 2, 18}, 4) == std::nullopt);
  CHECK(weekday_fits({2026, 2, 30}, 4) == std::nullopt);
}

TEST_CASE("the ages that a birth allows", "[calendar]") {
  CHECK(ages_on({1960, 5, 1}, {2026, 4, 30}) == Ages{65, 65});
  CHECK(ages_on({1960, 5, 1}, {2026, 5, 1}) == Ages{66, 66});
  CHECK(ages_on({1960, 0, 0}, {2026, 2, 18}) == Ages{65, 66});
  CHECK(ages_on({1960, 2, 0}, {2026, 0, 0}) == Ages{65, 66});
  CHECK(ages_on({2030, 0, 0}, {2026, 2, 18}) == std::nullopt);
  CHECK(ages_on({0, 5, 1}, {2026, 2, 18}) == std::nullopt);
}

TEST_CASE("how far a clock is from UTC, summer time included", "[calendar]") {
  const auto offset = [](const char* id, Day day) { return utc_offset({Zone::named, id}, day, 12 * 60); };
  CHECK(offset("Asia/Ho_Chi_Minh", {2026, 2, 18}) == 7 * 60);
  CHECK(offset("America/New_York", {2026, 2, 18}) == -5 * 60);
  CHECK(offset("America/New_York", {2026, 7, 18}) == -4 * 60);
  CHECK(offset("UTC", {2026, 2, 18}) == 0);
  CHECK(offset("UTC+7", {2026, 2, 18}) == 7 * 60);  // ahead, not behind
  CHECK(offset("UTC-5:30", {2026, 2, 18}) == -330);
  CHECK(offset("Nowhere/City", {2026, 2, 18}) == std::nullopt);
  CHECK(utc_offset({Zone::local, ""}, {2026, 2, 18}, 0) == std::nullopt);
}

TEST_CASE("a length of time is added and printed in the units it was told in", "[calendar]") {
  Period period;
  CHECK(add(period, 2, "year"));
  CHECK(add(period, 3, "month"));
  CHECK_FALSE(add(period, 3, "metre"));
  CHECK(print_iso(period) == "P2Y3M");
  CHECK(plus({2026, 2, 18}, period) == Day{2028, 5, 18});
  CHECK(plus({2026, 2, 18}, period, -1) == Day{2023, 11, 18});
  CHECK(print_iso(Period{.hours = 1, .minutes = 30}) == "PT1H30M");
  CHECK(print_iso(Period{.years = 0.5}) == "P0.5Y");
}
