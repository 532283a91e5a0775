// How lengths of time are read, and what recurs: what is found, and what must be left alone.

#include "catch.hpp"
#include "moment_sample.hpp"

using namespace doichieu;

namespace {

constexpr Language en = Language::english;
constexpr Language vi = Language::vietnamese;

}  // namespace

TEST_CASE("lengths of time are read", "[moment]") {
  check(en, {{"two years and 3 months, an hour", "P2Y3M"},
             {"for an hour and a half", "PT1.5H"},
             {"a 15-year term, half a day", "P15Y | P0.5D"},
             {"1 hour and 30 minutes, a fortnight", "PT1H30M"},
             {"two more weeks; for another month; three straight days", "P2W | P1M | P3D"},
             {"three-quarters of an hour, one and a quarter hours", "PT0.75H | PT1.25H"},
             {"two more goals, three quarters of the votes, another man", ""},
             {"$5 a day, a second wave, 58 years old, a 14-year-old", ""}});
  check(vi, {{"2 năm rưỡi, nửa giờ, 48 tiếng", "P2.5Y | PT0.5H | PT48H"}, {"14 tuổi", ""}});
}

TEST_CASE("what recurs is no moment", "[moment]") {
  check(en,
        {{"every Tuesday at 4pm, daily, on Sundays", "every XXXX-WXX-2T16 | every P1D | every XXXX-WXX-7"},
         {"Friday mornings, each week, every six hours", "every XXXX-WXX-5TMO | every P1W | every PT6H"},
         {"China Daily", ""}});
  check(vi, {{"thứ Hai hằng tuần, mỗi ngày", "every XXXX-WXX-1 | every P1D"}});
}

TEST_CASE("a whole unit is one of it", "[moment]") {
  check(en, {{"for all day; for a full month; for the whole week", "P1D | P1M | P1W"},
             {"the worst in more than a century; two centuries", "P100Y | P200Y"},
             {"1 hour thirty; two hours and ten", "PT1H30M | PT2H10M"},
             {"whole milk, all years, full-year profit", ""},
             {"the first quarter of an hour", "PT0.25H"}});
  check(vi, {{"hơn một thế kỷ; nửa thế kỷ", "P100Y | P50Y"}, {"lúc 0 giờ ngày 1/2", "2026-02-01T00:00"}});
}

TEST_CASE("few and several are three or so", "[moment]") {
  check(en, {{"for several months; a few days", "P3M | P3D"}, {"some people, a few others", ""}});
  check(vi, {{"mất vài tháng; một số ngày", "P3M | P3D"}, {"vài người, một số nước", ""}});
  SECTION("and a day that is counted so is compared with nothing") {
    const Moment some = only_moment(en, "a few days ago");
    CHECK(some.vague);
    CHECK(relate_days(some, only_moment(en, "three days ago")).relation == Relation::unrelated);
    CHECK_FALSE(only_moment(en, "three days ago").vague);
  }
}

TEST_CASE("what lasts is no stretch that has passed", "[moment]") {
  check(en, {{"The talks will last two days.", "P2D"},
             {"It should last two hours.", "PT2H"},
             {"in the last two hours", "2026-02-19T10:30..2026-02-19T12:30"}});
}

TEST_CASE("what recurs tells its unit, its weekday, its hour", "[moment]") {
  check(en, {{"once a week, twice a year", "every P1W | every P1Y"},
             {"every other day; weekends", "every P2D | every P1WE"},
             {"at 9am Sundays; daily at 9:00", "every XXXX-WXX-7T09 | every T09"},
             {"They met on mornings.", "every TMO"},
             {"sleepless nights; two mornings; on Sunday's match", "2026-02-22"}});
  check(vi, {{"mỗi năm, hằng năm, hàng tuần", "every P1Y | every P1Y | every P1W"}});
}
