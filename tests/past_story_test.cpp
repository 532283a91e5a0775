// Texts that tell of another time take the years that are not told from what they told last; news takes them
// from the day it was published.

#include "value/past_story.hpp"
#include "moment_sample.hpp"

using namespace doichieu;

namespace {

constexpr auto history =
    "On 22 June 1941 the army crossed the river. By 9 July it held the town, and two days later the port "
    "fell. In late September the lake froze; the siege lasted until February 1942. On the 16th, the guns "
    "opened up, and the next day it was over. The treaty followed in May 1945.";

std::string history_times(const std::optional<Published>& published) {
  return times(Language::english, history, published);
}

}  // namespace

TEST_CASE("a history takes its years from the date it told last", "[moment][story]") {
  const std::string wanted =
      "1941-06-22 | ..1941-07-09 | 1941-07-11 | late 1941-09-21..1941-09-30 | ..1942-02 | 1942-02-16 | "
      "1942-02-17 | 1945-05";
  CHECK(history_times(read_published("2026-08-01", "test")) == wanted);
  CHECK(history_times(std::nullopt) == wanted);
}

TEST_CASE("a story in Vietnamese goes on in its year", "[moment][story]") {
  CHECK(
      times(
          Language::vietnamese,
          "Ngày 30/4/1975, chiến tranh kết thúc. Đến ngày 2/7, hai miền hiệp thương. Tháng 12/1976, Đại hội "
          "họp. Tháng 2, Quốc hội thông qua. Năm 1986, công cuộc đổi mới bắt đầu.") ==
      "1975-04-30 | 1975-07-02 | 1976-12 | 1977-02 | 1986");
}

TEST_CASE("the year turns where the months run over its end", "[moment][story]") {
  CHECK(in_year_of({1941, 12, 7}, {0, 2, 15}) == Day{1942, 2, 15});
  CHECK(in_year_of({1941, 6, 22}, {0, 9, 0}) == Day{1941, 9, 0});
  CHECK(in_year_of({1939, 8, 25}, {0, 3, 0}) == Day{1939, 3, 0});  // earlier that year
}

TEST_CASE("what tells its year, or follows nothing, stays as it is", "[moment][story]") {
  CHECK(in_year_of({1941, 6, 22}, {1945, 5, 8}) == Day{1945, 5, 8});
  CHECK(in_year_of({}, {0, 5, 8}) == Day{0, 5, 8});
}

TEST_CASE("news that looks back is read as news", "[moment][story]") {
  // A day of this week, in the first words or told by its name, is the day of the news.
  CHECK(times(Language::english,
              "A court on 17 February closed the case. The fraud began in 2012, went on in 2015 and ended in "
              "2019. The appeal is due on 5 March.") == "2026-02-17 | 2012 | 2015 | 2019 | 2026-03-05");
  // A year that is not long gone, too.
  CHECK(times(Language::english,
              "He joined in 1999, rose in 2006, led from 2015 and left in October 2025. On 3 February he "
              "died.") == "1999 | 2006 | 2015 | 2025-10 | 2026-02-03");
  // Two dates make no history.
  CHECK(times(Language::english, "The bridge of 1962 was closed in 1998. It reopens on 3 March.") ==
        "1962 | 1998 | 2026-03-03");
}
