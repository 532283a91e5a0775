// Lists of lengths of time that share the unit behind the last, and numbers that only seem to have one.

#include "moment_sample.hpp"

using namespace doichieu;

TEST_CASE("a list of lengths has its unit behind the last", "[moment][spans]") {
  check(Language::english, {{"They were jailed for 27 and 20 years.", "P27Y | P20Y"},
                            {"They got 3, 4 and 5 years in jail.", "P3Y | P4Y | P5Y"},
                            {"It took two and three weeks.", "P2W | P3W"}});
  check(Language::vietnamese, {{"Hai bị cáo lĩnh 27 và 20 năm tù.", "P27Y | P20Y"},
                               {"Họ lĩnh lần lượt 3, 4 và 5 năm tù.", "P3Y | P4Y | P5Y"}});
}

TEST_CASE("a number before a length of another thing has no unit", "[moment][spans]") {
  check(Language::english, {{"He beat 12 and 5 days later he lost.", "P5D"},
                            {"The bus is for those aged 7 and 10 years later it stood.", "P10Y"},
                            {"It was won by Apollo 11 and 20 years went by.", "P20Y"}});
  check(Language::vietnamese, {{"Đội thắng 3 và 5 ngày sau lại thua.", "P5D"},
                               {"Trong năm 2019 và 5 tháng đó, giá tăng.", "2019 | P5M"}});
}

TEST_CASE("the word for a year goes with the year behind it", "[moment][spans]") {
  check(Language::vietnamese,
        {{"Tàu Hằng Nga 5 năm 2020 mang mẫu vật về.", "2020"}, {"Dịch Covid-19 năm 2020 lan rộng.", "2020"}});
}

TEST_CASE("a plan of five years keeps them", "[moment][spans]") {
  check(Language::vietnamese,
        {{"Kế hoạch 5 năm 2021-2025 được thông qua.", "2021..2025 | P5Y"}, {"Ông ở đó 5 năm.", "P5Y"}});
}

TEST_CASE("so many days before or behind the day told last, the words that say so first", "[moment][spans]") {
  check(Language::vietnamese,
        {{"Ông nhập viện ngày 3/2. Trước đó một ngày, ông ngã.", "2026-02-03 | 2026-02-02"},
         {"Ông nhập viện ngày 3/2. Sau đó 4 ngày ông mất.", "2026-02-03 | 2026-02-07"}});
}

TEST_CASE("so many days after what is no day is a length", "[moment][spans]") {
  check(Language::vietnamese, {{"Sau 4 ngày điều trị, ông khỏe lại.", "P4D"}});
}

TEST_CASE("what is more than so long behind another day is behind that", "[moment][spans]") {
  check(Language::english, {{"It reopened more than a decade after 1998.", "2008.."},
                            {"It reopened less than a week after February 3.", "..2026-02-10"},
                            {"It closed more than two days before February 5.", "..2026-02-03"}});
}

TEST_CASE("years that have gone by up to now are no calendar year", "[moment][spans]") {
  check(Language::vietnamese, {{"Hơn chục năm nay ông sống một mình.", ""},
                               {"Nhiều năm nay giá không đổi.", ""},
                               {"Năm nay giá không đổi.", "2026"}});
}

TEST_CASE("an hour stands between commas, a length behind another", "[moment][spans]") {
  check(Language::vietnamese, {{"Theo tin đầu tiên, khoảng 14 giờ, tàu gặp dông.", "2026-02-19T14:00"},
                               {"Họ đi 3 ngày, khoảng 14 giờ, rồi nghỉ.", "P3D | PT14H"}});
}
