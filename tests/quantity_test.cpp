// Numbers with what stands around them: qualifiers, ranges, units, ranks.

#include "value_sample.hpp"

using namespace doichieu;
using namespace doichieu::sample;

TEST_CASE("qualifiers are part of the value", "[value]") {
  check_quantities(en, {{"up to 40 aircraft", "up to 40"},
                        {"at most 12 people", "up to 12"},
                        {"no fewer than 12", "at least 12"},
                        {"10 per cent or more", "at least 10 %"},
                        {"more than US$37 billion", "more than 37 billion USD"},
                        {"an estimated 30,000 jobs", "estimated 30,000"},
                        {"up to about 40 aircraft", "up to 40"},
                        {"as few as 12 people, as high as $40", "at least 12 | up to $40"},
                        {"430+ people", "at least 430"},
                        {"50-odd people", "about 50"}});
  check_quantities(vi, {{"tối đa 40 máy bay", "up to 40"},
                        {"hơn 300 người", "more than 300"},
                        {"gần 1,3 tỷ USD", "nearly 1.3 billion USD"},
                        {"không quá 12 người", "up to 12"},
                        {"từ 10% trở lên", "at least 10 %"}});
}

TEST_CASE("a preposition before a few things bounds nothing", "[value]") {
  check_quantities(vi, {{"12 ngư dân trên 3 tàu cá", "12 | 3"},
                        {"gần 3 trường học, gần 50 trường học", "3 | nearly 50"},
                        {"trên 20.100 nhà, trên 5 tỷ đồng", "more than 20,100 | more than 5 billion VND"}});
  check_quantities(
      en, {{"under three presidents", "3"}, {"under 30 people", "under 30"}, {"above 5", "more than 5"}});
}

TEST_CASE("what is no qualifier of the number", "[value]") {
  CHECK(quantities(vi, "lên tới 40 người") == "40");   // reached
  CHECK(quantities(vi, "cao hơn 0,93%") == "0.93 %");  // higher by exactly that
  CHECK(quantities(en, "up 9 percent") == "9 %");
  CHECK(quantities(en, "deals that add up to 9 billion euros") == "9 billion EUR");
  CHECK(quantities(en, "the toll goes up to 33") == "33");  // reached
  CHECK(quantities(en, "flown under a $7.8 billion deal") == "$7.8 billion");
}

TEST_CASE("the words of a value include its qualifier and its unit", "[value]") {
  CHECK(quantity_words(en, "worth more than US$37.2 billion in all") == "more than US$37.2 billion");
  CHECK(quantity_words(en, "a 10-year-old boy, 10 per cent or more") == "10-year-old | 10 per cent or more");
  CHECK(quantity_words(vi, "tối đa 50 máy bay, VND673 tỷ") == "tối đa 50 | VND673 tỷ");
}

TEST_CASE("ranges", "[value]") {
  check_quantities(en, {{"seats 162 to 210 passengers", "162 to 210"},
                        {"12-15 people", "12 to 15"},
                        {"6–8 million tonnes", "6 million to 8 million t"},
                        {"between three and 53 years old", "3 to 53 years"},
                        {"between 5 and six miles", "5 to 6 mi"},
                        {"20-25% of them", "20 to 25 %"},
                        {"rose from 7 per cent to 8 per cent", "7 % | 8 %"}});
  check_quantities(vi, {{"chở từ 162 đến 210 khách, giữa 5 và 8 tấn", "162 to 210 | 5 to 8 t"}});
}

TEST_CASE("what is denied of a bound turns it", "[value]") {
  check_quantities(en, {{"It must not exceed 30 percent.", "up to 30 %"},
                        {"not over 10 people, never under 12 people", "up to 10 | at least 12"},
                        {"no higher than $5, no smaller than 12", "up to $5 | at least 12"}});
  check_quantities(vi, {{"không vượt quá 30%, chưa quá 10 người", "up to 30 % | up to 10"},
                        {"không trên 12 người", "up to 12"},
                        {"không dưới 12 người", "at least 12"}});
  check_quantities(en, {{"dozens if not over 100 people", "more than 100"},
                        {"It did not close over 10 schools today.", "more than 10"}});
}

TEST_CASE("two numbers that nothing stands behind are a range between them", "[value]") {
  check_quantities(en, {{"between 20 and 30.", "20 to 30"},
                        {"between one hundred and two hundred.", "100 to 200"},
                        {"between two and three million people", "2 million to 3 million"},
                        {"sales of 2 million to 3 million.", "2 million to 3 million"},
                        {"sold 1,000 to 5,000", "1,000 to 5,000"}});
  check_quantities(en, {{"It rose from 1,000 to 5,000.", "1,000 | 5,000"},
                        {"one hundred and two thousand", "102,000"},
                        {"They won 3 to 2.", "3 | 2"}});
}

TEST_CASE("a hyphen that hangs waits for its word", "[value]") {
  check_quantities(en, {{"18- to 24-year-olds", "18 to 24 years"}, {"6- to 8-foot waves", "6 to 8 ft"}});
  check_quantities(en, {{"the 18- and 24-year-old sons", "24 years"}});
}

TEST_CASE("ages and what bounds them", "[value]") {
  check_quantities(en, {{"children of 12 years or older", "at least 12 years"},
                        {"five years of age or younger", "up to 5 years"},
                        {"older than 60, not older than 18", "more than 60 years | up to 18 years"},
                        {"between the ages of 5 and 11", "5 to 11 years"}});
  check_quantities(en, {{"10 years or more", "at least 10 years"}});
  CHECK(quantity(en, "older than 60").of == "age");
  CHECK(quantity(en, "more than 60 years").of.empty());
}

TEST_CASE("a span of time in two units is one", "[value]") {
  check_quantities(en, {{"6 years and 6 months in prison", "78 months"},
                        {"more than 1 hour 30 minutes", "more than 90 minutes"},
                        {"two weeks and three days", "17 days"}});
  check_quantities(vi, {{"6 năm 6 tháng tù", "78 months"}, {"1 giờ 30 phút", "90 minutes"}});
  // Two spans, of which the second is not what is left of the first.
  check_quantities(en, {{"6 years, 18 months of them suspended", "6 years | 18 months"},
                        {"6 years or 6 months", "6 years | 6 months"},
                        {"6 years and about 6 months", "6 years | about 6 months"},
                        {"6.5 years and 6 months", "6.5 years | 6 months"}});
}

TEST_CASE("a sign of money set apart from its letter", "[value]") {
  check_quantities(en, {{"c $ 16.4 million", "16.4 million CAD"}});
  check_quantities(en, {{"a $ 20 fine, gave us $ 10", "$20 | $10"}});
}

TEST_CASE("neighbours joined by or are a range", "[value]") {
  check_quantities(en, {{"two or three people", "2 to 3"},
                        {"five or six weeks", "5 to 6 weeks"},
                        {"six to nine months, between two and three years", "6 to 9 months | 2 to 3 years"},
                        {"2 or 30 people", "2 | 30"},
                        {"5 km or 6 t", "5 km | 6 t"}});
}

TEST_CASE("grades stand before or behind their number", "[value]") {
  check_quantities(en,
                   {{"a magnitude 6.9 earthquake, a 7.7-magnitude quake", "6.9 magnitude | 7.7 magnitude"},
                    {"a magnitude of 5.6", "5.6 magnitude"},
                    {"9.8 million bpd", "9.8 million bpd"}});
  check_quantities(vi, {{"động đất 6,8 độ Richter, rộng 800 m2", "6.8 magnitude | 800 m²"},
                        {"dư chấn mạnh 6,4 độ", "6.4 magnitude"},
                        {"nắng nóng 38 độ", "38 °C"},
                        {"tâm bão ở 17,5 độ vĩ bắc", "17.5 degree"}});
}

TEST_CASE("first is a rank where it is an adjective", "[value]") {
  check_quantities(en, {{"the first reported case", "1st"},
                        {"his first trip", "1st"},
                        {"It was first reported in May.", ""},
                        {"as first told by the paper", ""},
                        {"First, they left.", ""}});
}

TEST_CASE("percentages, ranks, units, spans of time, ages", "[value]") {
  check_quantities(en, {{"8.02 per cent and 8.02 percent", "8.02 % | 8.02 %"},
                        {"0.93 percentage points", "0.93 percentage points"},
                        {"the 8th largest partner, ranks 11th", "8th | 11th"},
                        {"7,200 nautical miles (13,330 km)", "7,200 nmi | 13,330 km"},
                        {"149km/h, 149kph, 11.2m, -5 °C", "149 km/h | 149 km/h | 11.2 m | -5 °C"},
                        {"a three-day visit, 30 years", "3 days | 30 years"},
                        {"an 80-year-old man; Do Minh Tuan, 39, sells it", "80 years | 39 years"}});
  check_quantities(vi, {{"đứng thứ 11, lớn thứ ba thế giới", "11th | 3rd"},
                        {"0,5 điểm phần trăm", "0.5 percentage points"},
                        {"148.170 ha, 37 độ C, 149 km/giờ", "148,170 ha | 37 °C | 149 km/h"},
                        {"trong 4 giờ, 14 tuổi, ba ngày", "4 hours | 14 years | 3 days"}});
}

TEST_CASE("metres and the decimals behind them", "[value]") {
  check_quantities(vi, {{"Anh cao 1m70, cầu rộng 22m5", "1.7 m | 22.5 m"},
                        {"đường cao 1 mét 75.", "1.75 m"},
                        {"phòng 22m2, bể 30m3", "22 m² | 30 m³"},
                        {"đi 3 m 20 người", "3 m | 20"}});
}

TEST_CASE("decimals without a whole part", "[value]") {
  check_quantities(en,
                   {{"fell by .272 percent, a .5 percentage-point cut", "0.272 % | 0.5 percentage points"},
                    {"It ended. 272 percent more came.", "272 %"},
                    {"the .45 calibre pistol", "0.45"}});
}

TEST_CASE("values of a text do not overlap and stand in order", "[value]") {
  const std::string written =
      "On February 18, 2026 at 4 p.m. 40 jets worth $2-3 billion, up 9% from 2025, 12-15 km.";
  const NormalText words = normal(written);
  const Read all = read(words, en, thursday());
  std::vector<TokenRange> ranges;
  for (const auto& m : all.moments) ranges.push_back(m.tokens);
  for (const auto& q : all.quantities) ranges.push_back(q.tokens);
  std::sort(ranges.begin(), ranges.end());
  CHECK(ranges.size() == 6);
  for (std::size_t i = 1; i < ranges.size(); ++i) CHECK(ranges[i - 1].last <= ranges[i].first);
}

TEST_CASE("hostile digits are read in bounded memory, once", "[value]") {
  for (const char* unit :
       {"1,", "1.", "11/", "1-", "1 ", "one hundred ", "1 billion ", "February 1 to ", "VND1,"}) {
    std::string text;
    while (text.size() < 200'000) text += unit;
    const NormalText words = normal(text);
    const Read all = read(words, en, thursday());
    CHECK(all.moments.size() + all.quantities.size() <= words.size());
  }
}

TEST_CASE("a range has its unit at both ends, or at one for both", "[value]") {
  check_quantities(en, {{"from 3km to 5km", "3 to 5 km"},
                        {"3km-5km, between 10 and 20 tonnes", "3 to 5 km | 10 to 20 t"},
                        {"5% to 7%, 5–7%", "5 to 7 % | 5 to 7 %"},
                        {"1000–5000", "1,000 to 5,000"},
                        {"900,000 to 1.2 million people", "900,000 to 1.2 million"}});
  check_quantities(vi, {{"từ 5% đến 7%", "5 to 7 %"}});
}

TEST_CASE("a change is no range", "[value]") {
  check_quantities(en, {{"fell from 9 to 8 per cent", "9 % | 8 %"},
                        {"rose by $326 to $5,026", "$326 | $5,026"},
                        {"gold ended $7.40 to $1,839.80", "$7.4 | $1,839.8"},
                        {"from $20 to $2,000 a head", "$20 to 2,000"},
                        {"up 3 per cent to 5 per cent", "3 % | 5 %"}});
}

TEST_CASE("two bounds are a range", "[value]") {
  check_quantities(en, {{"above 1,000 and below 1,500", "1,000 to 1,500"},
                        {"more than 50 but fewer than 100 people", "50 to 100"},
                        {"fewer than 50 but more than 100 people", "under 50 | more than 100"},
                        {"more than 50 people and under $5", "more than 50 | under $5"}});
  const Number between = quantity(en, "above 1,000 and below 1,500").number;
  CHECK(between.interval == Interval{1000, 1500, true, true});
}

TEST_CASE("a list shares the unit behind its last number", "[value]") {
  check_quantities(en, {{"5, 6 and 7 per cent", "5 % | 6 % | 7 %"},
                        {"10 and 20 million dollars", "$10 million | $20 million"},
                        {"12, 72 and 6 people", "12 | 72 | 6"},
                        {"Of the 12, 5 per cent died", "12 | 5 %"},
                        {"12 people and 5 per cent", "12 | 5 %"}});
  check_quantities(vi, {{"5, 6 và 7 triệu đồng", "5 million VND | 6 million VND | 7 million VND"}});
}

TEST_CASE("units in two steps", "[value]") {
  check_quantities(en, {{"7 feet 10 inches, 5ft 10in", "94 inch | 70 inch"},
                        {"2 m 40 cm", "240 cm"},
                        {"a beam of 5 in.", "5 inch"},
                        {"It fell by 5 in May.", "5"},
                        {"5 km and 300 m", "5 km | 300 m"},
                        {"3 m and 5 cm of board", "305 cm"},
                        {"a pole 1m70 high, a room of 22m2", "1.7 m | 22 m²"},
                        {"7 feet wide and 10 inches deep", "7 ft | 10 inch"}});
}

TEST_CASE("the older figure of a change has the unit of the newer", "[value]") {
  check_quantities(en, {{"rose to €1.2 billion ($1.3 billion) from 980 million",
                         "1.2 billion EUR | $1.3 billion | 980 million EUR"},
                        {"fell to $3 billion from 4 billion", "$3 billion | $4 billion"},
                        {"raised $3 million from 40 million people", "$3 million | 40 million"},
                        {"worth $3 billion in a country of 40 million", "$3 billion | 40 million"}});
}

TEST_CASE("the direction of a change", "[value]") {
  const auto change = [](Language language, const std::string& text) {
    const NormalText words = normal(text);
    const auto found = read(words, language, thursday()).quantities;
    REQUIRE(found.size() == 1);
    return found[0].change;
  };
  CHECK(change(en, "up 5 per cent") == Change::up);
  CHECK(change(en, "fell by more than 5 per cent") == Change::down);
  CHECK(change(vi, "tăng 8,02%") == Change::up);
  CHECK(change(vi, "giảm 0,5 điểm phần trăm") == Change::down);
  CHECK(change(en, "up to 5 per cent") == Change::none);
  CHECK(change(en, "5 per cent up") == Change::none);
  CHECK(change(en, "It fell, and 5 per cent left") == Change::none);
}

TEST_CASE("what looks like a unit and is part of a code", "[value]") {
  check_quantities(en, {{"24703L202, q=30%25", ""}, {"5c", ""}, {"Section 5m2", ""}});
}

TEST_CASE("ages are spans of their own", "[value]") {
  CHECK(quantity(en, "a ten-year-old boy").of == "age");
  CHECK(quantity(en, "ten months old").of == "age");
  CHECK(quantity(vi, "14 tuổi").of == "age");
  CHECK(quantity(en, "ten years").of.empty());
}
