// Times that the words around them settle: which way a verb looks, what was told before. All texts were
// published on Thursday 19 February 2026.

#include "catch.hpp"
#include "moment_sample.hpp"

using namespace doichieu;

namespace {

constexpr Language en = Language::english;
constexpr Language vi = Language::vietnamese;

}  // namespace

TEST_CASE("a weekday is looked for where the nearest verb before it looks", "[moment]") {
  check(en, {{"It will sell its shares under an agreement signed on Tuesday.", "2026-02-17"},
             {"He said on Tuesday that it would open on Friday.", "2026-02-17 | 2026-02-20"},
             {"The road will be opened on Friday.", "2026-02-20"},
             {"They met on 2/3/2026, and will meet on 3/4.", "2026-02-03 | 2026-03-04"},
             {"He is due in court on Monday.", "2026-02-23"},
             {"He needed help on Monday.", "2026-02-16"}});
  check(vi, {{"Tòa đã xử hôm thứ Hai và sẽ tuyên án thứ Sáu.", "2026-02-16 | 2026-02-20"}});
}

TEST_CASE("where no verb tells its tense, the nearest one is meant", "[moment]") {
  check(en, {{"On Saturday the two leaders meet in Paris.", "2026-02-21"},
             {"PM meets president on Wednesday", "2026-02-18"},
             {"The leaders met on Saturday.", "2026-02-14"}});
}

TEST_CASE("a weekday may name the day of the dateline, ahead of the clock of its publisher", "[moment]") {
  check(en, {{"SYDNEY, Feb. 20 - A man was saved on Friday.", "2026-02-20 | 2026-02-20"},
             {"SYDNEY, Feb. 20 - A man was saved on Saturday.", "2026-02-20 | 2026-02-14"}});
}

TEST_CASE("a date has the year of its neighbour, or of its weekday", "[moment]") {
  check(en, {{"They left on 5 June 1967 and were back on 9 June.", "1967-06-05 | 1967-06-09"},
             {"Born on 5 June 1967, he went home on 9 January.", "1967-06-05 | 2026-01-09"},
             {"on sale from Friday, May 8", "2026-05-08"},
             {"on Sunday, February 17", "2026-02-17"},
             {"It was closed from April until the end of June.", "2025-04..2025-06"},
             {"By 10 May they had left; they must go by 10 May.", "..2025-05-10 | ..2026-05-10"},
             {"He will turn 80 in November.", "2026-11"}});
}

TEST_CASE("the year before is counted from the year that was told", "[moment]") {
  check(
      en,
      {{"In 2023 exports rose from the previous year, and more than the year before.", "2023 | 2022 | 2022"},
       {"In December they fell from the previous month and a year earlier.", "2025-12 | 2025-11 | 2024-12"},
       {"In the third quarter they rose; the year-earlier quarter was weak.", "2025-Q3 | 2024-Q3"},
       {"He moved in 1965. The next year he left; two years later he died.", "1965 | 1966 | 1968"},
       {"Trade grew in January. In that month ships were late.", "2026-01 | 2026-01"}});
  check(vi, {{"Năm 2023 tăng so với năm trước; tháng 12/2023 giảm so với tháng trước.",
              "2023 | 2022 | 2023-12 | 2023-11"},
             {"Năm 1975 ông về nước, năm sau đó lấy vợ. Hai năm sau đó, ông mất.", "1975 | 1976 | 1978"}});
  SECTION("and from that of publication where none was") {
    check(en, {{"the previous year", "2025"},
               {"a year earlier", "2025"},
               {"He died two years later.", "P2Y"},
               {"the year before the war, a year-old boy", ""}});
    check(vi, {{"Năm trước, ông về nước.", "2025"}});
  }
  SECTION("what it is compared with is not counted from") {
    check(en,
          {{"In 2023 it was 5 percent, compared with 2019 and the previous year.", "2023 | 2019 | 2022"}});
  }
}

TEST_CASE("the same period is the one told, in another year", "[moment]") {
  check(en, {{"In the third quarter of 2025 they rose from the same period of 2023.", "2025-Q3 | 2023-Q3"},
             {"In January they rose from the same month a year earlier.", "2026-01 | 2025-01"},
             {"the same period last year", "2025"},
             {"over the same period of time", ""}});
  check(vi, {{"Quý IV tăng so với cùng kỳ năm trước", "2025-Q4 | 2024-Q4"},
             {"9 tháng năm 2025 tăng so với cùng kỳ năm 2024", "2025-01..2025-09 | 2024-01..2024-09"},
             {"so với cùng kỳ", ""}});
}

TEST_CASE("parts of a day that was told", "[moment]") {
  check(en, {{"On February 10 he flew to Rome; that evening he left. The next morning it rained.",
              "2026-02-10 | 2026-02-10TEV | 2026-02-11TMO"}});
  check(vi, {{"Ngày 10/2 mưa. Chiều cùng ngày nắng, sáng hôm sau lại mưa.",
              "2026-02-10 | 2026-02-10TAF | 2026-02-11TMO"}});
}

TEST_CASE("the unit itself is the one told, else the one we are in", "[moment]") {
  check(en, {{"Profit in 2024 was small; for the year, sales fell.", "2024 | 2024"},
             {"Sales fell in the quarter.", "2026-Q1"},
             {"player of the year; in the year of the dragon; in the week before the vote", ""}});
}

TEST_CASE("the past year is up to today, the last one that of the calendar", "[moment]") {
  check(en, {{"the past year, last year", "2025-02-19..2026-02-18 | 2025"},
             {"over the past fortnight, the past decade", "2026-02-05..2026-02-18 | 2016-02-19..2026-02-18"},
             {"in past years", ""}});
  check(vi, {{"thập kỷ qua, năm qua", "2016-02-19..2026-02-18 | 2025"}});
}

TEST_CASE("quarters without their year look ahead where the sentence does", "[moment]") {
  check(vi, {{"đơn hàng kín đến hết quý II", "2026-Q2"}, {"quý II tăng 5%", "2025-Q2"}});
  check(en, {{"last year's first quarter, the first quarter", "2025-Q1 | 2026-Q1"}});
}

TEST_CASE("seasons have their days, roughly", "[moment]") {
  check(en, {{"the summer of 2019, in spring 1968", "2019-06-21..2019-09-23 | 1968-03-20..1968-06-20"},
             {"last summer, this winter", "2025-06-21..2025-09-23 | 2025-12-21..2026-03-19"},
             {"Exports fall in 2019, a spring roll, winter sports", "2019"}});
  check(vi, {{"mùa hè năm 2019, mùa đông năm ngoái", "2019-06-21..2019-09-23 | 2025-12-21..2026-03-19"},
             {"hè phố, vỉa hè", ""}});
  CHECK(only_moment(en, "the summer of 2019").vague);
}

TEST_CASE("seasons and terms of two years", "[moment]") {
  check(en, {{"the 2024-25 season, the 2021-26 term", "2024..2025 | 2021..2026"},
             {"in 2005-06, in 2005-08", "2005..2006 | 2005-08"},
             {"2012-14", ""}});
  check(vi, {{"mùa giải 2024/25, giai đoạn 2021 - 2025", "2024..2025 | 2021..2025"}});
}

TEST_CASE("figures that stand apart", "[moment]") {
  check(en, {{"2016 / 11, 11 - 2016, 2016 10 16", "2016-11 | 2016-11 | 2016-10-16"},
             {"2016 - 11 people died", ""},
             {"12 15 2016 points", ""}});
}

TEST_CASE("parts of decades and centuries", "[moment]") {
  check(en,
        {{"in the late 1990s, the mid-1980s, the early 19th century", "late 199X | mid 198X | early 18XX"}});
  check(vi, {{"đầu thế kỷ XX, cuối thập niên 1980", "early 19XX | late 198X"}});
}

TEST_CASE("hours in plain figures, where a day makes them hours", "[moment]") {
  check(en, {{"The shop will open on Saturday 10-2.", "2026-02-21T10:00..2026-02-21T14:00"},
             {"between 3 and 5 on Monday", "2026-02-16T03:00..2026-02-16T05:00"},
             {"He will be back at 7.", "2026-02-19T07:00"},
             {"at 0830 GMT", "2026-02-19T08:30"},
             {"Feb. 18 | 16:05, 16:05 - 18/02/2026", "2026-02-18T16:05 | 2026-02-18T16:05"}});
  check(en, {{"They lost on Saturday 1-3.", "2026-02-14"},
             {"between 3 and 5 people died on Monday", "2026-02-16"},
             {"He was hurt at 7. He will retire at 65.", ""}});
  check(vi, {{"hồi 13h; lúc 14h (giờ Việt Nam)", "2026-02-19T13:00 | 2026-02-19T14:00"}});
}

TEST_CASE("lists of days share their month", "[moment]") {
  check(en, {{"Feb. 3, 4 and 5", "2026-02-03 | 2026-02-04 | 2026-02-05"},
             {"on Feb. 3, 4 people died", "2026-02-03"}});
  check(vi, {{"các ngày 16, 17, 18/2", "2026-02-16 | 2026-02-17 | 2026-02-18"},
             {"ngày 16, 17 người bị bắt", "2026-02-16"},
             {"7/7 ngày, đứng sau năm 2022", "2022"}});
}

TEST_CASE("days ranked in a month, weeks in a year", "[moment]") {
  check(en, {{"the second last day of May 2024, the last weekend of May 2024",
              "2024-05-30 | 2024-05-25..2024-05-26"},
             {"week 31 of 2018, two Sundays ago", "2018-W31 | 2026-02-08"},
             {"the last working day, next weekday", "2026-02-18 | 2026-02-20"},
             {"for the second Sunday in a row; Week 10; weekday trains", ""}});
}

TEST_CASE("years of an era", "[moment]") {
  check(en, {{"in 14 AD, 15 March 44 BC", "0014"}});
}
