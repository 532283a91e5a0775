// Spans of days and months in running text: their ends, what is left of a unit, what is counted. All texts
// were published on Thursday 19 February 2026.

#include "catch.hpp"
#include "moment_sample.hpp"

using namespace doichieu;

namespace {

constexpr Language en = Language::english;
constexpr Language vi = Language::vietnamese;

}  // namespace

TEST_CASE("the ends of a span may be told with unequal precision", "[moment]") {
  check(en, {{"It was held from July 2023 to 5 March 2024.", "2023-07..2024-03-05"},
             {"It was held from July to 5 March 2024.", "2023-07..2024-03-05"},
             {"He ruled between 2015 and January 5th 2018.", "2015..2018-01-05"},
             {"from February 1st to March 2019", "2019-02-01..2019-03"}});
  check(en, {{"They met on February 18 - March was cold.", "2026-02-18 | 2026-03"}});
}

TEST_CASE("a span may be told in the signs of a table", "[moment]") {
  check(en, {{"2014~2018", "2014..2018"},
             {"2015-03-28 17:00/2015-03-29 21:00", "2015-03-28T17:00..2015-03-29T21:00"}});
  check(en, {{"about 10~20 people", ""}});
}

TEST_CASE("a span from now on ends with what is told", "[moment]") {
  check(en, {{"From now until Friday the road is closed.", "2026-02-19..2026-02-20"},
             {"between now and the end of the year", "2026-02-19..2026-12-31"},
             {"From now on it is free.", ""}});
  check(vi, {{"Từ nay đến cuối năm giá sẽ tăng.", "2026-02-19..2026-12-31"},
             {"Từ nay, đường bị cấm.", ""},
             {"từ năm 2011 đến nay", "2011.."}});
}

TEST_CASE("\"through\" closes a span, and opens none before a unit", "[moment]") {
  check(en, {{"from Monday through Friday", "2026-02-16..2026-02-20"},
             {"The fair runs through March 15.", "..2026-03-15"},
             {"Sales fell through the first nine months of 2025.", "2025-01..2025-09"}});
}

TEST_CASE("\"as early as\" opens a span, \"as late as\" closes one", "[moment]") {
  check(en, {{"It may start as early as next month.", "2026-03.."}, {"as late as 2019", "..2019"}});
}

TEST_CASE("the rest of the unit we are in goes from today to its end", "[moment]") {
  check(en, {{"for the rest of the year, over the remainder of 2026",
              "2026-02-19..2026-12-31 | 2026-02-19..2026-12-31"},
             {"the rest of the month", "2026-02-19..2026-02-28"}});
  check(en, {{"the rest of the team, the rest of the world", ""}, {"the rest of 2019", "2019"}});
}

TEST_CASE("a week belongs to the month and the year of its Thursday", "[moment]") {
  check(en, {{"the last week of October 2018, the third last week of 2018", "2018-W43 | 2018-W50"},
             {"the last week of December 2016", "2016-W52"}});
}

TEST_CASE("quarters and halves as reports of firms write them", "[moment]") {
  check(en, {{"in 4Q18 and 3Q 2025", "2018-Q4 | 2025-Q3"},
             {"1H25, 2H 2024", "2025-01..2025-06 | 2024-07..2024-12"},
             {"18q4, FY2025, FY 2024-25", "2018-Q4 | 2025 | 2024..2025"}});
  check(en, {{"2H of it, 5Q18, FYI", ""}});
}

TEST_CASE("a day as a plain number in words needs a year", "[moment]") {
  check(en, {{"fifteen August nineteen ninety-three", "1993-08-15"},
             {"June twenty-two, 2018", "2018-06-22"},
             {"10 August 88 AD", "0088-08-10"}});
  check(en, {{"In June twenty people died.", "2025-06"}, {"three March protests", "2026-03"}});
}

TEST_CASE("what ends a length of time is no day ahead", "[moment]") {
  check(en, {{"In the 12 months to the end of June output fell.", "late 2025-06-21..2025-06-30 | P12M"},
             {"In March exports fell.", "2025-03"}});
}

TEST_CASE("\"the day after\" closes its clause, or is a preposition", "[moment]") {
  check(en, {{"They met on Monday. The day after, he left.", "2026-02-16 | 2026-02-17"},
             {"He was held on Monday, a day after his birthday.", "2026-02-16"}});
}

TEST_CASE("attacks that are named for their day tell none", "[moment]") {
  check(en,
        {{"since the 9/11 attacks, the September 11 attacks", ""}, {"on September 11, 2001", "2001-09-11"}});
}

TEST_CASE("the end of a range of numbers is no year", "[moment]") {
  check(en, {{"Sales rose from 950 to 2015.", ""}, {"from 1950 to 2015", "1950..2015"}});
}

TEST_CASE("a year stands before words that count nothing", "[moment]") {
  check(en, {{"In January 2026 two-way trade rose.", "2026-01"},
             {"In 2025 the number of visitors rose.", "2025"}});
  check(en, {{"In 2025 km it will pass 2019 Main Street.", ""}});
}

TEST_CASE("a year behind \"and the\" is read as one behind \"the\"", "[moment]") {
  check(en, {{"the 2024 Games and the 2030 target", "2024 | 2030"}, {"room 2019 and 2020 seats", ""}});
}

TEST_CASE("Vietnamese days behind words for before and after", "[moment]") {
  check(vi, {{"Phải hoàn thành trước ngày 30/4.", "..2026-04-30"},
             {"trước 31-12, sau 1-7, trước 1975", "..2025-12-31 | 2025-07-01.. | ..1975"}});
  check(vi, {{"trước 2-3 ngày, sau 2-3 đối thủ, từ 2-3 người", ""}});
}

TEST_CASE("Vietnamese days in a list, the last with its month", "[moment]") {
  check(vi, {{"trong hai ngày 17 và 18-2", "2026-02-17 | 2026-02-18"},
             {"dịp Quốc khánh 2/9 năm ngoái", "2025-09-02"},
             {"2/9 năm làm việc", "P0.2222222222222222Y"}});
}

TEST_CASE("Vietnamese numbers of papers and days of a count are no dates", "[moment]") {
  check(vi, {{"Thông tư 08/2023, nghị quyết số 68/2025, số 5/2 phố Huế", ""},
             {"ngày thứ 3 của chiến dịch", ""},
             {"thứ 3 của tuần sau", "2026-02-24"}});
  check(vi, {{"thứ hai sau", "2026-02-23"}, {"đứng thứ hai sau Lào", ""}});
  check(vi, {{"Năm học bắt đầu từ 5/9.", "2025-09-05.."}, {"bắt đầu từ 5/9 dự án", ""}});
  check(vi, {{"năm qua, năm gần đây", "2025 | 2025"}, {"mấy năm qua, nhiều năm gần đây", ""}});
}
