// A style book of dates and times: how newspapers write them, what they mean, what only looks like them.

#include <random>

#include "value_sample.hpp"

using namespace doichieu;
using namespace doichieu::sample;

TEST_CASE("dates in English", "[value]") {
  for (const char* text :
       {"on February 18", "on 18 February 2026", "on Feb. 18", "Feb 18, 2026", "the 18th of February",
        "18/02/2026", "2026-02-18", "on Wednesday, February 18", "yesterday", "on Wednesday"}) {
    INFO(text);
    CHECK(moments(en, text) == "18 February 2026");
  }
  check_moments(en, {{"since July 1995", "since July 1995"},
                     {"in 2025 and since 2011", "2025 | since 2011"},
                     {"in April", "April 2026"},
                     {"on Thursday and last Thursday", "19 February 2026 | 12 February 2026"},
                     {"on February 18 and 19.", "18 February 2026 | 19 February 2026"},
                     {"last week", "9–15 February 2026"},
                     {"last year", "2025"}});
}

TEST_CASE("dates in Vietnamese", "[value]") {
  for (const char* text : {"ngày 18 tháng 2 năm 2026", "ngày 18/2", "ngày 18-2", "18/2/2026", "18-2-2026",
                           "18.02.2026", "thứ Tư, 18/2", "hôm qua", "hôm 18-2"}) {
    INFO(text);
    CHECK(moments(vi, text) == "18 February 2026");
  }
  check_moments(vi, {{"tháng 7/1995, tháng 7 năm 1995", "July 1995 | July 1995"},
                     {"năm 2025, 2/2026", "2025 | February 2026"},
                     {"năm ngoái", "2025"},
                     {"thứ hai tuần trước", "9 February 2026"},
                     {"chủ nhật 22/2", "22 February 2026"}});
}

TEST_CASE("a date of which the year is not told is the last one, or of the next fortnight", "[value]") {
  CHECK(moments(en, "on February 28") == "28 February 2026");
  CHECK(moments(en, "They met on March 20") == "20 March 2025");
  CHECK(moments(en, "open until June 30") == "until 30 June 2026");
  CHECK(moments(en, "on February 18", std::nullopt) == "18 February");
  CHECK(moments(en, "yesterday", std::nullopt) == "");
}

TEST_CASE("what only looks like a date", "[value]") {
  check_moments(en, {{"02/03/2026", "3 February 2026 / 2 March 2026"},  // which of the two is the month?
                     {"3/4 of voters, open 24/7, a 5-4 win", ""},
                     {"it may 5 times fail, and march 3 miles", ""},
                     {"a hot afternoon sky", ""},
                     {"30/02/2026", ""}});
  check_moments(vi, {{"tỷ số 3-2, 2/3 số phiếu", ""},
                     {"thứ ba thế giới, đứng thứ tư", ""},
                     {"buổi chiều, hai chiều", ""},
                     {"ngày 10/3 âm lịch", ""}});  // read, and no day of ours
}

TEST_CASE("spans of days", "[value]") {
  check_moments(en, {{"from February 18 to 20", "18–20 February 2026"},
                     {"on February 18-20", "18–20 February 2026"},
                     {"18-20 February", "18–20 February 2026"},
                     {"from October 8, 2022 to January 3, 2023", "8 October 2022–3 January 2023"},
                     {"in the 2011-2025 period", "2011–2025"},
                     {"between 2026 and 2032", "2026–2032"}});
  check_moments(vi, {{"từ ngày 18 đến 20/2", "18–20 February 2026"},
                     {"từ 18 đến ngày 20-2", "18–20 February 2026"},
                     {"18-20/2", "18–20 February 2026"},
                     {"10–11/9", "10–11 September 2026"},
                     {"từ ngày 1/1/2012 đến 7/10/2022", "1 January 2012–7 October 2022"},
                     {"đêm 18, rạng sáng 19/2", "18 February 2026 22-25h | 19 February 2026 0-5h"}});
}

TEST_CASE("parts of the day", "[value]") {
  check_moments(en, {{"on the afternoon of February 18 (local time)", "18 February 2026 13-18h local"},
                     {"at noon February 18", "18 February 2026 11-13h"},
                     {"on Monday morning", "16 February 2026 4-11h"},
                     {"They met early on Sunday.", "15 February 2026 0-9h"},
                     {"last night", "18 February 2026 22-25h"},
                     {"in early 2025, early last week", "early 2025 | early 9–15 February 2026"}});
  check_moments(vi, {{"chiều 18/2", "18 February 2026 13-18h"},
                     {"chiều tối ngày 18/2", "18 February 2026 17-20h"},
                     {"sáng nay", "19 February 2026 4-11h"},
                     {"chiều thứ bảy", "14 February 2026 13-18h"}});
}

TEST_CASE("clock times and zones", "[value]") {
  check_moments(en, {{"at 1.30pm", "13:30"},
                     {"around 4 p.m. on Monday", "16 February 2026 16:00"},
                     {"at 16:00 (GMT+7) on May 3", "3 May 2026 16:00 UTC+7"},
                     {"early Monday, Washington time", "16 February 2026 0-9h America/New_York"},
                     {"at 12 a.m.", "00:00"}});
  check_moments(vi, {{"14h05", "14:05"},
                     {"lúc 16 giờ 30 phút ngày 18/2", "18 February 2026 16:30"},
                     {"3 giờ chiều nay", "19 February 2026 13-18h 15:00"},
                     {"7 giờ kém 15 sáng 9/2", "9 February 2026 4-11h 06:45"},
                     {"19h giờ Hà Nội", "19:00 Asia/Ho_Chi_Minh"},
                     {"tối 18/2 theo giờ địa phương", "18 February 2026 18-24h local"},
                     {"sau 4 giờ trong khoang tàu", ""}});
}

TEST_CASE("a weekday is kept beside its date", "[value]") {
  const Moment told = moment(en, "on Thursday, February 18, 2026");
  CHECK(told.weekday == 4);
  CHECK(weekday_of(told.day) == 3);
  CHECK_FALSE(told.resolved);
}

TEST_CASE("the parts of a moment keep their own words", "[value]") {
  const std::string text = "on the afternoon of February 18 (local time)";
  const NormalText words = normal(text);
  const MomentReading m = read(words, en, thursday()).moments.at(0);
  CHECK(words.source(m.tokens) == "afternoon of February 18 (local time)");
  CHECK(words.source(m.part) == "afternoon");
  CHECK(words.source(m.day) == "February 18");
  CHECK(m.clock.empty());
}

TEST_CASE("how two days, parts and clock times relate", "[value]") {
  const auto days = [](const std::string& a, const std::string& b) {
    return related(relate_days(moment(en, a), moment(en, b)));
  };
  CHECK(days("February 18", "18/02/2026") == "same");
  CHECK(days("February 18", "in February") == "refines.part-of");
  CHECK(days("February 18", "February 19") == "conflict.digits");
  CHECK(days("February 18 (Washington time)", "February 19 (Hanoi time)") == "overlaps.zone");
  CHECK(days("February 17 (Washington time)", "February 19 (Hanoi time)") == "conflict.digits");
  CHECK(days("from February 18 to 20", "February 19") == "refined-by.part-of");
  CHECK(days("from February 18 to 20", "February 21") == "conflict.digits");
  CHECK(days("from February 18 to 20", "from February 18 to 21") == "refines.digits");

  const auto parts = [](const std::string& a, const std::string& b) {
    return related(
        relate_parts(*moment(en, a + " of February 18").part, *moment(en, b + " of February 18").part));
  };
  CHECK(parts("afternoon", "evening") == "conflict.digits");
  CHECK(parts("late afternoon", "afternoon") == "refines.part-of");
  CHECK(parts("late afternoon", "early evening") == "conflict.digits");
  CHECK(*moment(vi, "chiều 18/2").part == *moment(en, "afternoon of February 18").part);
  CHECK(relate_parts(*moment(vi, "chiều tối 18/2").part, *moment(en, "evening of February 18").part) ==
        Related{Relation::overlaps, Cause::part_of});
}

namespace {

Number some_number(std::mt19937& random) {
  const auto pick = [&random](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
  const Decimal low{pick(40) + 1, pick(3) - 1};
  const auto bound = static_cast<Bound>(pick(7));
  const auto precision = static_cast<Precision>(pick(3));
  if (pick(4) == 0) return make_range(low, {low.digits + 1 + pick(9), low.exponent}, bound, precision);
  return make_number(low, bound, precision);
}

Moment some_moment(std::mt19937& random) {
  const auto pick = [&random](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
  Moment m;
  m.day = {pick(3) ? 2026 : 0, pick(4) ? 2 + pick(2) : 0, pick(3) ? 17 + pick(4) : 0};
  if (pick(4) == 0 && m.day.full()) m.last_day = plus_days(m.day, 1 + pick(3));
  return m;
}

DayPart some_part(std::mt19937& random) {
  const double low = static_cast<double>(random() % 8);
  return {low, low + 1 + static_cast<double>(random() % 5)};
}

/// The laws of value/relation.hpp, over triples of random values.
template <class Make, class Relate>
void check_laws(Make make, Relate relate) {
  std::mt19937 random(20260218);
  std::size_t broken = 0;
  for (int i = 0; i < 60'000; ++i) {
    const auto a = make(random), b = make(random), c = make(random);
    const Relation ab = relate(a, b).relation, bc = relate(b, c).relation, ac = relate(a, c).relation;
    broken += relate(b, a) != mirrored(relate(a, b));
    broken += ab == Relation::refines && bc == Relation::refines && ac != Relation::refines;
    broken +=
        ab == Relation::conflict && relate(c, b).relation == Relation::refines && ac != Relation::conflict;
  }
  CHECK(broken == 0);
}

}  // namespace

TEST_CASE("the laws of relating hold", "[value]") {
  std::mt19937 random(7);
  for (int i = 0; i < 1000; ++i) {
    const Number n = some_number(random);
    CHECK(relate(n, n) == Related{Relation::same, Cause::none});
  }
  check_laws(some_number, [](const Number& a, const Number& b) { return relate(a, b); });
  check_laws(some_moment, relate_days);
  check_laws(some_part, relate_parts);
}
