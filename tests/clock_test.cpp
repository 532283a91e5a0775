// Clock times by themselves: value/clock.

#include "value/clock.hpp"

#include "catch.hpp"

using namespace doichieu;

namespace {

const Zone unknown, local{Zone::local, ""}, hanoi{Zone::named, "Asia/Ho_Chi_Minh"}, utc{Zone::named, "UTC"};

Relation relation(Clock a, Clock b) {
  return relate(a, b).relation;
}

}  // namespace

TEST_CASE("clock times are compared by what their minutes stand for", "[clock]") {
  CHECK(relation({605}, {605}) == Relation::same);
  CHECK(relation({600}, {602}) == Relation::refined_by);  // "10 o'clock", "10.02"
  CHECK(relation({602}, {600}) == Relation::refines);
  CHECK(relation({600}, {607}) == Relation::conflict);
  CHECK(relation({607}, {608}) == Relation::conflict);
}

TEST_CASE("clocks of two named zones neither agree nor contradict", "[clock]") {
  CHECK(relate(Clock{770, local}, Clock{800, hanoi}) == Related{Relation::overlaps, Cause::zone});
  CHECK(relate(Clock{770, utc}, Clock{770, hanoi}) == Related{Relation::overlaps, Cause::zone});
  CHECK(relation({770, hanoi}, {800, hanoi}) == Relation::conflict);
}

TEST_CASE("a clock that is not named differs by what no zone explains", "[clock]") {
  CHECK(relation({770, local}, {770, unknown}) == Relation::same);
  CHECK(relate(Clock{770, local}, Clock{800, unknown}) == Related{Relation::overlaps, Cause::zone});
  CHECK(relation({845, local}, {890, unknown}) == Relation::conflict);  // 14.05, 14.50
  CHECK(relation({890, unknown}, {845, local}) == Relation::conflict);
}
