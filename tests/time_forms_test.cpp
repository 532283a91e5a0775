// Forms of dates, hours and spans of English in their relatives: each with what looks like it and is left
// alone. All texts were published on Thursday 19 February 2026, at 12:30.

#include "catch.hpp"
#include "moment_sample.hpp"

using namespace doichieu;

namespace {

constexpr Language en = Language::english;
constexpr Language vi = Language::vietnamese;

}  // namespace

TEST_CASE("a span goes from the phase of its beginning to that of its end", "[moment]") {
  check(en, {{"from mid-2007 to the end of 2008", "2007-05-01..2008"},
             {"from late 2007 to early 2009", "2007-09-01..2009-03-31"},
             {"between early March and mid-April 2025", "2025-03..2025-04-20"},
             {"from mid-March to April 5 2025", "2025-03-11..2025-04-05"}});
  check(en, {{"from March to April 2025", "2025-03..2025-04"}, {"from 2007 to 2009", "2007..2009"}});
}

TEST_CASE("what is open at one end begins or ends with the phase", "[moment]") {
  check(en, {{"since late 2012", "late 2012-09-01.."},
             {"since early 2012, until late 2014", "early 2012.. | late ..2014"},
             {"It must close by mid-March 2026.", "mid ..2026-03-20"},
             {"after mid-2025", "mid 2025-09-01.."}});
}

TEST_CASE("a span of phases is printed with both of them", "[moment]") {
  CHECK(print_day(only_moment(en, "from late 2007 to early 2009")) == "late 2007–early 2009");
  CHECK(print_day(only_moment(en, "since early 2012")) == "since early 2012");
}

TEST_CASE("half of a month, and half of a match", "[moment]") {
  check(en, {{"in the second half of March 2025", "2025-03-16..2025-03-31"},
             {"the first half of February 2024", "2024-02-01..2024-02-15"}});
  check(vi, {{"nửa đầu tháng 4/2025", "2025-04-01..2025-04-15"}, {"nửa cuối năm 2025", "2025-07..2025-12"}});
  check(en, {{"He scored in the second half.", ""}, {"the second half of the match", ""}});
}

TEST_CASE("the weekday that closes a span comes behind the one that opens it", "[moment]") {
  const auto on_monday = read_published("2026-02-16T12:30:00", "test");
  CHECK(times(en, "from Monday to Friday", on_monday) == "2026-02-16..2026-02-20");
  CHECK(times(en, "Monday through Friday", on_monday) == "2026-02-16..2026-02-20");
  CHECK(times(en, "from today until Friday", on_monday) == "2026-02-16..2026-02-20");
}

TEST_CASE("a span begins with its day and lasts so long", "[moment]") {
  check(en, {{"from February 10 for three days", "2026-02-10..2026-02-12"},
             {"for 3 days, from today", "2026-02-19..2026-02-21"},
             {"for three days starting February 10", "2026-02-10..2026-02-12"}});
  check(en, {{"He was in Rome on February 10 for three days.", "2026-02-10 | P3D"},
             {"from February 10 for two years of work", "2026-02-10 | P2Y"}});
}

TEST_CASE("a length in two steps up to now, or from now on", "[moment]") {
  check(en, {{"the last 3 months and 2 weeks", "2025-11-05..2026-02-18"},
             {"over the next 2 years and 6 months", "2026-02-20..2028-08-19"},
             {"the past year and a half", "2024-08-19..2026-02-18"},
             {"in the past hour", "2026-02-19T11:30..2026-02-19T12:30"}});
  check(en, {{"the past year and a half-empty stadium", "2025-02-19..2026-02-18"},
             {"the last hour of the film", ""}});
}

TEST_CASE("nights are a length of time", "[moment]") {
  check(en, {{"stayed for two nights", "P2D"}, {"10 nights", "P10D"}});
  check(en, {{"sleepless nights, the nights of May 2025", "2025-05"}});
}

TEST_CASE("months in short, behind their quarter or before another", "[moment]") {
  check(en, {{"Jan. to March 2025", "2025-01..2025-03"},
             {"Nov-Feb 2017", "2016-11..2017-02"},
             {"the May-June 2025 season", "2025-05..2025-06"},
             {"2018 Q4, 2017 q1", "2018-Q4 | 2017-Q1"},
             {"from 2017 q1 to 2018 q1", "2017-01..2018-03"},
             {"in the 4th qtr of 2018", "2018-Q4"}});
  check(en, {{"Jan to Feb 5", "2026-02-05"}, {"Theresa May to march", ""}});
}

TEST_CASE("dates in one word, and with two digits of a year", "[moment]") {
  check(en, {{"24NOV2016, 14Apr2015", "2016-11-24 | 2015-04-14"},
             {"14-Apr-15, 3/May/99", "2015-04-14 | 1999-05-03"}});
  check(en, {{"the 14-April-150 rule", "2026-04-14"}});
}

TEST_CASE("\"may\" behind \"of\", and the verb", "[moment]") {
  check(en, {{"the fourth of may, the 4th of may 2016", "2026-05-04 | 2016-05-04"},
             {"last aug, since nov", "2025-08 | 2025-11.."}});
  check(en, {{"Fourth may be enough; the 5 may go.", ""}, {"this may be", ""}});
}

TEST_CASE("a weekday may stand behind its date", "[moment]") {
  check(en, {{"on February 18, Wednesday", "2026-02-18"}, {"Jul 18, Friday.", "2025-07-18"}});
  CHECK(only_moment(en, "on February 18, Wednesday").weekday == 3);
  CHECK(only_moment(en, "On February 18, Wednesday's talks began.").weekday == 0);
  CHECK(only_moment(en, "On February 18, Wednesday night was near.").weekday == 0);
}

TEST_CASE("a day of the month behind its weekday needs its hour, or nothing behind it", "[moment]") {
  check(en, {{"on Friday 20 at 4", "2026-02-20T04:00"}, {"Friday the thirteenth", "2026-02-13"}});
  check(en, {{"On Friday 20 people met.", "2026-02-13"}, {"on Friday 20 at 4 schools", "2026-02-20"}});
}

TEST_CASE("an hour behind a comma and \"at\"", "[moment]") {
  check(en, {{"Tuesday, 17 February, at 8.30am", "2026-02-17T08:30"},
             {"on 17 February 2026, at 7 PM", "2026-02-17T19:00"}});
  check(en, {{"on 17 February 2026, at 12 schools", "2026-02-17"}});
}

TEST_CASE("hours in words, before a part of the day or behind \"at\"", "[moment]") {
  check(en, {{"at eleven thirty", "2026-02-19T11:30"},
             {"Eight tonight", "2026-02-19T20:00"},
             {"ten in the morning", "2026-02-19T10:00"},
             {"from five to seven in the morning", "2026-02-19T05:00..2026-02-19T07:00"},
             {"from 8:00 a.m. to half past ten", "2026-02-19T08:00..2026-02-19T10:30"}});
  check(en, {{"He counted eight tonight.", "2026-02-19TNI"},
             {"The toll rose from five to seven people.", ""},
             {"at eleven thirty people met", ""}});
}

TEST_CASE("hours and minutes in a row of digits", "[moment]") {
  check(en, {{"330 p.m., 1030am", "2026-02-19T15:30 | 2026-02-19T10:30"},
             {"at 730 in the evening", "2026-02-19T19:30"},
             {"at 1500 hours, 0400 hours", "2026-02-19T15:00 | 2026-02-19T04:00"},
             {"It opens at 8 GMT.", "2026-02-19T08:00"}});
  check(en, {{"They flew 1500 hours.", "PT1500H"}, {"370 p.m., 1330 am", ""}});
}

TEST_CASE("bounds of a day that say no", "[moment]") {
  check(en, {{"no earlier than 2015, on or after May 1", "2015.. | 2025-05-01.."},
             {"on or before 2015, not after May 1", "..2015 | ..2026-05-01"},
             {"earlier than 2015", "..2015"}});
}

TEST_CASE("a whole number and its fraction are one count of units", "[moment]") {
  check(en, {{"1 1/2 hours, 2 1/2 years", "PT1.5H | P2.5Y"}, {"1/2 hours of work", "PT0.5H"}});
  check(en, {{"a quarter century, a quarter-century ago", "2001 | P25Y"}, {"the first quarter", "2026-Q1"}});
}

TEST_CASE("one of two lengths is none", "[moment]") {
  check(en, {{"A day or two.", ""}, {"a week or two", ""}});
  check(en, {{"A day, or two.", "P1D"}, {"A day or two weeks.", "P1D | P2W"}});
}

TEST_CASE("the beginning and the end of a decade or a century", "[moment]") {
  check(en, {{"at the end of the 1990s", "late 199X"}, {"the start of the 20th century", "early 19XX"}});
  check(en, {{"the end of the road", ""}});
}

TEST_CASE("minutes before midnight are of the day that it ends", "[moment]") {
  check(en, {{"one minute before midnight on February 10", "2026-02-10T23:59"},
             {"a minute past midnight on February 10", "2026-02-10T00:01"},
             {"two hours before noon", "2026-02-19T10:00"}});
}

TEST_CASE("hours and parts of the day behind a comma", "[moment]") {
  check(en, {{"on February 10, from 5 to 7 pm", "2026-02-10T17:00..2026-02-10T19:00"},
             {"on Tuesday, in the evening.", "2026-02-17TEV"}});
  check(en, {{"on Tuesday, in the evening match", "2026-02-17 | 2026-02-17TEV"},
             {"on February 10, from 5 to 7 people came", "2026-02-10"}});
}

TEST_CASE("what recurs, on a part of a weekday and every so long", "[moment]") {
  check(en, {{"every Friday morning", "every XXXX-WXX-5TMO"},
             {"once every two years", "every P2Y"},
             {"every second day", "every P2D"}});
  check(en, {{"every second counts", ""}});
}

TEST_CASE("hours and minutes with their letters are a length", "[moment]") {
  check(en, {{"It lasts 1h 30m.", ""}, {"at 1h30", "2026-02-19T01:30"}});
}

TEST_CASE("from a moment on, and on something", "[moment]") {
  check(en, {{"from 2027 on, it is free", "2027.."}, {"from May 5 on.", "2025-05-05.."}});
  check(en, {{"from 2024 on the island", "2024"}});
}

TEST_CASE("between a moment and now", "[moment]") {
  check(en, {{"between January 2019 and now", "2019-01..2026-02-19"},
             {"from 2010-01-01 till the current date", "2010-01-01..2026-02-19"}});
  check(en, {{"from 2019 to now", "2019.."}});
}

TEST_CASE("Vietnamese days of a month that is told from now", "[moment]") {
  check(vi, {{"ngày 20 tháng này", "2026-02-20"},
             {"ngày 15 tháng sau", "2026-03-15"},
             {"ngày 20 của tháng trước", "2026-01-20"}});
  check(vi, {{"ngày 20, tháng này", "2026-02-20 | 2026-02"}, {"ngày 31 tháng này", "2026-01-31 | 2026-02"}});
}

TEST_CASE("the first and the last day of a Vietnamese month", "[moment]") {
  check(vi, {{"thứ ba đầu tiên của tháng 10/2014", "2014-10-07"},
             {"ngày cuối cùng của tháng 10 năm 2015", "2015-10-31"},
             {"chủ nhật cuối cùng của tháng 3/2014", "2014-03-30"}});
  check(vi, {{"Cuối cùng, tháng 3/2014 họ gặp lại.", "2014-03"}});
}

TEST_CASE("Vietnamese hours less so many minutes, and days with nights", "[moment]") {
  check(vi, {{"4 giờ kém 15, 3 giờ kém mười lăm phút", "2026-02-19T03:45 | 2026-02-19T02:45"},
             {"tour 3 ngày 2 đêm", "P3D"}});
  check(vi, {{"ngủ 5 giờ, kém 10 phút", "PT5H | PT10M"}, {"hai ngày 18 và 19/2", "2026-02-18 | 2026-02-19"}});
}
