// How two moments relate: examples as an editor would judge them, and the laws over random ones.

#include <random>

#include "catch.hpp"
#include "moment_sample.hpp"

using namespace doichieu;

namespace {

constexpr Language en = Language::english;

std::string related(Related r) {
  return std::string(name(r.relation)) + (r.cause == Cause::none ? "" : "." + std::string(name(r.cause)));
}

struct Row {
  std::string a, b, relation;
};

template <class Relate>
void check(const std::vector<Row>& rows, Relate relate) {
  for (const auto& [a, b, relation] : rows) {
    INFO(a << " / " << b);
    const Moment x = only_moment(en, a), y = only_moment(en, b);
    CHECK(related(relate(x, y)) == relation);
    CHECK(relate(y, x) == mirrored(relate(x, y)));
    const Relation self = relate(x, x).relation;
    CHECK((self == Relation::same || (self == Relation::unrelated && x.day == Day{})));
  }
}

}  // namespace

TEST_CASE("days relate as sets of days", "[moment]") {
  check({{"on February 18", "on 18/02/2026", "same"},
         {"on February 18", "in February", "refines.part-of"},
         {"on February 18", "in the first quarter of 2026", "refines.part-of"},
         {"in the first quarter of 2026", "in 2026", "refines.part-of"},
         {"from February 18 to 20", "on February 19", "refined-by.part-of"},
         {"from February 18 to 20", "on February 21", "conflict.digits"},
         {"from February 18 to 20", "from February 19 to 21", "overlaps.digits"},
         {"this week", "in February", "refines.part-of"},
         {"in 2013", "since 2011", "refines.bound"},
         {"before 2018", "in 2018", "conflict.digits"},
         {"on 02/03/2025", "on March 2, 2025", "refined-by.part-of"},
         {"on 02/03/2025", "on March 3, 2025", "conflict.digits"},
         {"at 4 p.m.", "on February 18", "unrelated"}},
        relate_days);
}

TEST_CASE("a date without its year is that day of any year", "[moment]") {
  const auto told = [](const std::string& text) { return only_moment(en, text, std::nullopt); };
  CHECK(related(relate_days(told("on February 18"), told("February 18, 2026"))) == "refined-by.part-of");
  CHECK(related(relate_days(told("on February 18"), told("in 2026"))) == "overlaps.part-of");
  CHECK(related(relate_days(told("on February 18"), told("March 2026"))) == "conflict.digits");
  CHECK(related(relate_days(told("on February 18"), told("from February 18 to 20"))) == "refines.part-of");
}

TEST_CASE("hours on named clocks are compared in UTC", "[moment]") {
  check({{"evening of February 18 (Washington time)", "February 19 (Hanoi time)", "refines.zone"},
         {"morning of February 18 (Washington time)", "February 19 (Hanoi time)", "conflict.digits"},
         {"at 4 p.m. on February 18 (Washington time)", "at 4 a.m. on February 19 (Hanoi time)", "same"},
         {"on the afternoon of February 18 (local time)", "on February 18", "refines.part-of"},
         {"on the afternoon of February 18", "on the evening of February 18", "conflict.digits"},
         {"at 4 p.m. on February 18", "on the afternoon of February 18", "refines.part-of"}},
        relate_moments);
  check({{"February 18 (Washington time)", "February 19 (Hanoi time)", "overlaps.zone"},
         {"February 17 (Washington time)", "February 19 (Hanoi time)", "conflict.digits"},
         {"on February 18", "February 19 (Hanoi time)", "overlaps.zone"},
         {"on February 19", "at 2 p.m. on February 18 (Hanoi time)", "conflict.digits"},
         {"on February 19", "at 11 p.m. on February 18 (Hanoi time)", "overlaps.zone"},
         {"on February 16", "February 19 (Hanoi time)", "conflict.digits"}},
        relate_days);
}

namespace {

Moment some_moment(std::mt19937& random) {
  const auto pick = [&random](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
  Moment m;
  m.day = {pick(4) ? 2026 : 0, pick(4) ? 2 : 0, pick(3) ? 17 + pick(3) : 0};
  if (m.day.day && !m.day.month) m.day.month = 2;
  if (pick(4) == 0 && m.day.full()) m.last_day = plus_days(m.day, 1 + pick(3));
  if (pick(6) == 0 && m.day.year && m.day.month && !m.day.day && !m.last_day)
    m.last_day = Day{2026, 4, 0}, m.unit = Unit::quarter;
  if (pick(5) == 0) m.edge = static_cast<Edge>(pick(5));
  if (pick(6) == 0 && m.day.full() && !m.last_day) m.otherwise = plus_days(m.day, 3);
  if (pick(3) == 0) m.minute = 60 * (8 + pick(3));
  if (pick(3) == 0 && !m.minute) m.part = DayPart{5.0 + pick(3), 9.0 + pick(3), no_entry};
  if (pick(3) == 0) m.zone = {Zone::named, pick(2) ? "Asia/Ho_Chi_Minh" : "America/New_York"};
  return m;
}

template <class Relate>
std::size_t broken_laws(Relate relate) {
  std::mt19937 random(20260218);
  std::size_t broken = 0;
  for (int i = 0; i < 20'000; ++i) {
    const Moment a = some_moment(random), b = some_moment(random), c = some_moment(random);
    const Relation ab = relate(a, b).relation, bc = relate(b, c).relation, ac = relate(a, c).relation;
    const Relation aa = relate(a, a).relation;
    broken += aa != Relation::same && aa != Relation::unrelated;
    broken += relate(b, a) != mirrored(relate(a, b));
    broken += ab == Relation::refines && bc == Relation::refines && ac != Relation::refines;
    broken +=
        ab == Relation::conflict && relate(c, b).relation == Relation::refines && ac != Relation::conflict;
  }
  return broken;
}

}  // namespace

TEST_CASE("the laws of relating hold for moments", "[moment]") {
  CHECK(broken_laws(relate_days) == 0);
  CHECK(broken_laws(relate_moments) == 0);
}
