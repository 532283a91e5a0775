// Days in figures that can be read in two ways, and what in a text shows which: value/date_order.

#include "catch.hpp"
#include "moment_sample.hpp"

using namespace doichieu;

namespace {

constexpr Language en = Language::english;

Moment first_moment(const std::string& text) {
  return only_moment(en, text, std::nullopt);
}

}  // namespace

TEST_CASE("the ends of a span show which field is the month: the one that stays", "[moment]") {
  CHECK(times(en, "from 10/06/2019 to 12/06/2019", std::nullopt) == "2019-06-10..2019-06-12");
  CHECK(times(en, "from 06/10/2019 to 06/12/2019", std::nullopt) == "2019-06-10..2019-06-12");
  CHECK_FALSE(first_moment("from 06/10/2019 to 06/12/2019").otherwise);
  CHECK(first_moment("from 01/02/2019 to 03/04/2019").otherwise);
}

TEST_CASE("dates in words that put the day first show the order of figures", "[moment]") {
  CHECK(first_moment("on 02/03/2026, after 18 January").day == Day{2026, 3, 2});
  CHECK_FALSE(first_moment("on 02/03/2026, after 18 January").otherwise);
}

TEST_CASE("dates in words that put the month first show nothing", "[moment]") {
  CHECK(first_moment("on 02/03/2026, after January 18").otherwise);
  CHECK(first_moment("on 02/03/2026, after January 18 and 18 January").otherwise);
}

TEST_CASE("a day and a month may stand apart, where nothing else is said", "[moment]") {
  check(en, {{"15 / 2", "2026-02-15"}});
  check(en, {{"15 / 2 of them", ""}, {"a ratio of 15 / 2", ""}});
}

TEST_CASE("a day and a month joined by a hyphen are a date behind \"on\", where one order alone fits",
          "[moment]") {
  check(en, {{"They voted on 4-22.", "2025-04-22"}, {"on 22-4", "2026-04-22"}});
  check(en, {{"They ruled on a 5-4 vote, on 3-4.", ""}, {"a 4-22 record", ""}});
}
