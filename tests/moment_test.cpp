// How moments are read, in the order of a style book: what is found, and what must be left alone. All texts
// were published on Thursday 19 February 2026.

#include "catch.hpp"
#include "moment_sample.hpp"

using namespace doichieu;

namespace {

constexpr Language en = Language::english;
constexpr Language vi = Language::vietnamese;

}  // namespace

TEST_CASE("dates in figures, in every order both languages use", "[moment]") {
  check(en, {{"on 18/02/2026 and 02/18/2026", "2026-02-18 | 2026-02-18"},
             {"31/Oct/1974, Sep-23-2020, 2018 March 18", "1974-10-31 | 2020-09-23 | 2018-03-18"},
             {"at 2026-02-18T16:05", "2026-02-18T16:05"},
             {"in 2/2013", "2013-02"}});
  check(vi, {{"sáng 18/2, sáng 18-2, sáng 18.2", "2026-02-18TMO | 2026-02-18TMO | 2026-02-18TMO"},
             {"18/2/2026, 18-2-2026, 3/9/91", "2026-02-18 | 2026-02-18 | 1991-09-03"}});
}

TEST_CASE("dates in words", "[moment]") {
  check(en, {{"the third of March 2015, May eighth, 2010", "2015-03-03 | 2010-05-08"},
             {"the twenty-first of January", "2026-01-21"},
             {"the 20th of next month, Friday the 13th", "2026-03-20 | 2026-02-13"},
             {"Fri, Feb 13 and Sunday, March 6th 2016", "2026-02-13 | 2016-03-06"},
             {"in nineteen ninety-nine", "1999"}});
  check(vi, {{"thứ 2 ngày mồng 6 tháng 2", "2026-02-06"},
             {"các ngày 16, 17 và 18/2", "2026-02-16 | 2026-02-17 | 2026-02-18"},
             {"đêm 17 rạng sáng 18/2", "2026-02-17TNI | 2026-02-18TNI"},
             {"hai ngày 17 và 18/2", "2026-02-17 | 2026-02-18"},
             {"hom qua, ngay 18 thang 2 nam 2026", "2026-02-18"}});
}

TEST_CASE("what only looks like a date is no date", "[moment]") {
  check(en, {{"Theresa May may march 3 miles", ""},
             {"a 5-4 win on pp. 18-20, open 24/7", ""},
             {"1,975 people, room 2019, $2025, 2025 kg", ""},
             {"Sun City sat down", ""},
             {"8/32/2014, February 29, 2022", ""},
             {"Version 1.1.30, 1-2-3", ""}});
  check(vi, {{"thắng 3-2, 2/3 số phiếu, trang 18-20", ""},
             {"người thứ hai, đứng thứ tư, tổng thống thứ năm đến đây", ""},
             {"cầu 30/4, phố 3 tháng 2, Cách mạng tháng Tám", ""},
             {"32/13/2020, tháng 0, tháng 13", ""}});
}

TEST_CASE("days with a name", "[moment]") {
  check(en, {{"They met on Christmas Day, on Christmas Eve 2024", "2025-12-25 | 2024-12-24"},
             {"the Christmas sales, a Christmas tree, Noel Brown", ""}});
  check(vi,
        {{"dịp Giáng sinh, đêm Giáng sinh 2024", "2025-12-25 | 2024-12-25TNI"}, {"mua quà Giáng sinh", ""}});
}

TEST_CASE("a lunar date tells no day of ours", "[moment]") {
  check(vi, {{"ngày 10 tháng 3 âm lịch", ""}, {"mùng 3 Tết, mồng 5", ""}});
}

TEST_CASE("a day in figures with two readings keeps both until the text settles it", "[moment]") {
  const Moment open = only_moment(en, "on 02/03/2026", std::nullopt);
  CHECK(open.day == Day{2026, 2, 3});
  CHECK(open.otherwise == Day{2026, 3, 2});
  CHECK_FALSE(only_moment(en, "on 02/03/2026, after 25/12/2025").otherwise);
  CHECK(only_moment(en, "on 02/03/2026, after 25/12/2025").day == Day{2026, 3, 2});
  CHECK(only_moment(en, "on 02/03/2026, after 12/25/2025").day == Day{2026, 2, 3});
  SECTION("by the day of publication, where one reading alone is news") {
    CHECK(only_moment(en, "on 12/02/2026").day == Day{2026, 2, 12});
    CHECK_FALSE(only_moment(en, "on 12/02/2026").otherwise);
  }
}

TEST_CASE("spans of days and months", "[moment]") {
  check(en, {{"They met July 13 thru 15", "2025-07-13..2025-07-15"},
             {"10 to 22 August 2012", "2012-08-10..2012-08-22"},
             {"open from the 13th to the 15th of July", "2025-07-13..2025-07-15"},
             {"Nov 18-Dec 19, 2015", "2015-11-18..2015-12-19"},
             {"from December to May 2025", "2024-12..2025-05"},
             {"from Monday to Friday", "2026-02-16..2026-02-20"},
             {"from April to June in 2017", "2017-04..2017-06"}});
  check(vi, {{"tháng 3-4/2026, từ tháng 3 đến tháng 5/2026", "2026-03..2026-04 | 2026-03..2026-05"},
             {"nghỉ 30/4 - 1/5", "2025-04-30..2025-05-01"}});
}

TEST_CASE("spans open at one end", "[moment]") {
  check(en, {{"since July 1995, until June 30", "1995-07.. | ..2026-06-30"},
             {"before 2018, after 2010", "..2018 | 2011.."},
             {"tomorrow before 5pm", "..2026-02-20T17:00"},
             {"They trained before Saturday's game.", "2026-02-14"}});
  check(vi, {{"kể từ ngày 1/7, trước ngày 1/1", "2025-07-01.. | ..2026-01-01"},
             {"từ năm 2011 đến nay", "2011.."}});
}

TEST_CASE("quarters, halves, first months", "[moment]") {
  check(en, {{"Q3 2014, 2018Q4, H1 2025", "2014-Q3 | 2018-Q4 | 2025-01..2025-06"},
             {"the third quarter of last year", "2025-Q3"},
             {"in the fourth quarter", "2025-Q4"},
             {"the first two months of 2025", "2025-01..2025-02"},
             {"the second half of 2025", "2025-07..2025-12"}});
  check(vi, {{"quý III/2025, quý 3 năm 2025, quý I", "2025-Q3 | 2025-Q3 | 2026-Q1"},
             {"6 tháng đầu năm 2025, 9 tháng năm 2025", "2025-01..2025-06 | 2025-01..2025-09"},
             {"hai tháng đầu năm, nửa cuối năm 2025", "2026-01..2026-02 | 2025-07..2025-12"}});
  check(en, {{"in the second half they scored", ""}});
}

TEST_CASE("weeks, decades, centuries", "[moment]") {
  check(en, {{"this week, last weekend", "2026-W08 | 2026-02-14..2026-02-15"},
             {"the first week of October 2014", "2014-W41"},
             {"the last Monday of March 2013, the last day of May 2015", "2013-03-25 | 2015-05-31"},
             {"the 1990s, the 90s, the 19th century", "199X | 199X | 18XX"},
             {"a man in his 70s, 90s", ""}});
  check(vi, {{"thập niên 1990, những năm 80, thế kỷ XX", "199X | 198X | 19XX"},
             {"tuần đầu tiên của tháng 9 năm 2017", "2017-W36"}});
}

TEST_CASE("early, middle and late stay with what they are of", "[moment]") {
  check(en, {{"in early 2025, the end of last month",
              "early 2025-01-01..2025-03-31 | late 2026-01-21..2026-01-31"},
             {"They met in mid-October", "mid 2025-10-11..2025-10-20"},
             {"the beginning of next week, late last week",
              "early 2026-02-23..2026-02-25 | late 2026-02-13..2026-02-15"},
             {"a late goal, early birds", ""}});
  check(vi, {{"cuối tháng 9/2025, đầu năm nay, giữa tháng 1",
              "late 2025-09-21..2025-09-30 | early 2026-01-01..2026-03-31 | mid 2026-01-11..2026-01-20"}});
}

TEST_CASE("an edge of a part is not one of the whole", "[moment]") {
  check(en, {{"since January 2025, after January 2025", "2025-01.. | 2025-02.."},
             {"after the beginning of January 2025", "early 2025-01.."},
             {"before the end of January 2025", "late ..2025-01"},
             {"from 2015 onwards, in 2012 or later", "2015.. | 2012.."},
             {"in 2015 or 2016", "2015 | 2016"}});
}

TEST_CASE("times told from the day of publication look back", "[moment]") {
  check(en, {{"yesterday, the day before yesterday", "2026-02-18 | 2026-02-17"},
             {"last month, this year, last March", "2026-01 | 2026 | 2025-03"},
             {"on Friday they met", "2026-02-13"},
             {"two months ago, three days ago", "2025-12 | 2026-02-16"},
             {"the past three days", "2026-02-16..2026-02-18"},
             {"the past 24 hours", "2026-02-18T12:30..2026-02-19T12:30"}});
  check(vi, {{"năm ngoái, tháng trước, tuần tới", "2025 | 2026-01 | 2026-W09"},
             {"3 ngày trước, cách đây 5 năm", "2026-02-16 | 2021"},
             {"tháng 3 năm ngoái, tháng 12 tới", "2025-03 | 2026-12"},
             {"10 năm qua", "2016-02-19..2026-02-18"}});
}

TEST_CASE("… and ahead where the sentence does", "[moment]") {
  check(en, {{"They met on Tuesday and will meet on Friday.", "2026-02-17 | 2026-02-20"},
             {"On Friday the court will decide.", "2026-02-20"},
             {"It will open in two weeks.", "2026-03-05"},
             {"the worst storm in two weeks", "P2W"},
             {"In three years, exports doubled.", "P3Y"}});
  check(vi, {{"sẽ khai mạc ngày 20/4", "2026-04-20"}});
}

TEST_CASE("a date that is all its sentence says is of the year of publication", "[moment]") {
  check(en, {{"July 13 thru 15", "2026-07-13..2026-07-15"},
             {"in October", "2026-10"},
             {"In October, they met.", "2025-10"},
             {"Updated December 12", "2025-12-12"},
             {"December 12", "2025-12-12"}});
}

TEST_CASE("units of the calendar next to the one of today, and those behind them", "[moment]") {
  check(en, {{"the week after next, the year after the next", "2026-W10 | 2028"},
             {"the week after next Friday's vote", "2026-02-27"},
             {"the last two quarters, the past two decades", "2025-07..2025-12 | 2000..2019"},
             {"the three past years", "2023-02-19..2026-02-18"},
             {"next Friday, the coming Friday, on Friday the 20th", "2026-02-27 | 2026-02-20 | 2026-02-20"},
             {"the last week of this month, the ninth month of 2021", "2026-W09 | 2021-09"},
             {"the week beginning February 4", "2026-02-04..2026-02-10"},
             {"earlier in the week, later in the match", "2026-W08"},
             {"over the weekend, the weekend's games", "2026-02-21..2026-02-22"}});
}

TEST_CASE("a deadline is from now on, where the sentence looks ahead", "[moment]") {
  check(en, {{"They will decide within two weeks.", "2026-02-19..2026-03-04"},
             {"We'll be back within an hour.", "2026-02-19T12:30..2026-02-19T13:30"},
             {"It will be paid within two weeks of the vote.", "P2W"},
             {"They left within two weeks.", "P2W"}});
}

TEST_CASE("a length from a day is a span where it lasts", "[moment]") {
  check(en, {{"closed for 3 days from February 23, two weeks starting May 20, 2026",
              "2026-02-23..2026-02-25 | 2026-05-20..2026-06-02"},
             {"three days from tomorrow, 4 months from tomorrow", "2026-02-23 | 2026-06-20"}});
}

TEST_CASE("what is counted from a day that was told", "[moment]") {
  check(en, {{"two days after February 10", "2026-02-12"},
             {"On February 10 it rained. The next day it snowed; three days later it froze.",
              "2026-02-10 | 2026-02-11 | 2026-02-14"}});
  check(vi, {{"Ngày 10/2 mưa. Hôm sau nắng, cùng ngày lại mưa.", "2026-02-10 | 2026-02-11 | 2026-02-11"},
             {"3 ngày sau vụ cháy, tuần sau khi bão tan", "P3D"}});
}

TEST_CASE("without a day of publication nothing is worked out", "[moment]") {
  CHECK(times(en, "yesterday, last week, three days ago", std::nullopt) == "P3D");
  CHECK(times(en, "on February 18", std::nullopt) == "XXXX-02-18");
  CHECK(times(en, "on Wednesday", std::nullopt) == "XXXX-WXX-3");
  CHECK(times(vi, "quý III", std::nullopt) == "XXXX-Q3");
}

TEST_CASE("clock times in figures and words", "[moment]") {
  check(en, {{"at 3.40pm, 3:40 p.m., 15:40", "2026-02-19T15:40 | 2026-02-19T15:40 | 2026-02-19T15:40"},
             {"half past eight, a quarter to 8 p.m.", "2026-02-19T08:30 | 2026-02-19T19:45"},
             {"5 in the morning on Monday", "2026-02-16T05:00"},
             {"at noon, at midnight", "2026-02-19T12:00 | 2026-02-19T00:00"},
             {"tonight at 8", "2026-02-19T20:00"},
             {"7:30 p.m. local time (1230 GMT) on Feb. 18", "2026-02-18T19:30"}});
  check(vi, {{"14h05, 16 giờ 30, 8 giờ rưỡi tối", "2026-02-19T14:05 | 2026-02-19T16:30 | 2026-02-19T20:30"},
             {"12 giờ sáng 9/2, 12 giờ đêm 9/2", "2026-02-09T00:00 | 2026-02-09T00:00"}});
  check(en, {{"25:12, 14PM, a 4:3 ratio", ""}, {"people sank at night", ""}});
}

TEST_CASE("spans of clock times tell the half of the day of both ends", "[moment]") {
  check(en, {{"They met 3-5pm on Saturday.", "2026-02-14T15:00..2026-02-14T17:00"},
             {"from 11 to 3pm", "2026-02-19T11:00..2026-02-19T15:00"},
             {"11:30-1:30", "2026-02-19T11:30..2026-02-19T13:30"},
             {"Thursday from 9:30 to 11:00", "2026-02-19T09:30..2026-02-19T11:00"}});
  check(vi, {{"từ 8h đến 11h30 sáng 19/2", "2026-02-19T08:00..2026-02-19T11:30"},
             {"14h30-16h", "2026-02-19T14:30..2026-02-19T16:00"}});
}

TEST_CASE("an hour without a day is put beside the day told last, not into the moment", "[moment]") {
  CHECK(times(en, "On February 10 they met. At 4 p.m. they left.") == "2026-02-10 | 2026-02-10T16:00");
  CHECK(only_moment(en, "at 4 p.m.").day == Day{});
}

TEST_CASE("the clock of a moment", "[moment]") {
  CHECK(only_moment(en, "at 4 p.m. (GMT+7)").zone == Zone{Zone::named, "UTC+7"});
  CHECK(only_moment(en, "at 11 am utc+0545").zone == Zone{Zone::named, "UTC+5:45"});
  CHECK(only_moment(en, "at 4 p.m. local time").zone.kind == Zone::local);
  CHECK(only_moment(vi, "16 giờ 18/2 (giờ Hà Nội)").zone == Zone{Zone::named, "Asia/Ho_Chi_Minh"});
  CHECK(only_moment(en, "at 4 p.m.").zone.kind == Zone::unknown);
}

TEST_CASE("hostile runs of dates are read once", "[moment]") {
  for (const char* unit : {"11/",
                           "1/1-",
                           "1 day ",
                           "18, ",
                           "last ",
                           "from 1 to ",
                           "3 days after ",
                           "the first ",
                           "(",
                           "1 January, ",
                           "ngày 1 và ",
                           "early ",
                           "the year before ",
                           "18, 19, ",
                           "will met ",
                           "16:05 - ",
                           "a few days ",
                           "Monday 1-2 ",
                           "cùng kỳ năm ",
                           "every other "}) {
    std::string text;
    while (text.size() < 100'000) text += unit;
    const NormalText words = times_text(text);
    for (const Language language : {en, vi}) {
      const TimeReadings found = times_of(words, language);
      CHECK(found.moments.size() + found.periods.size() + found.recurring.size() <= words.size());
    }
  }
}
