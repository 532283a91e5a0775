// How many times as much: ratios, each beside what only counts occasions or is no number at all.

#include "value_sample.hpp"

using namespace doichieu;
using namespace doichieu::sample;

TEST_CASE("a number of times is a ratio where something is compared", "[value][ratio]") {
  check_quantities(en, {{"prices are three times higher", "3 times"},
                        {"it costs seven times as much", "7 times"},
                        {"ten times the usual amount, four times last year's price", "10 times | 4 times"},
                        {"five times that of last year's crop", "5 times"},
                        {"more than four times larger", "more than 4 times"},
                        {"three to five times faster", "3 to 5 times"},
                        {"trading at 15 times forward earnings", "15 times"},
                        {"it grew 37.2 times", "37.2 times"}});
  check_quantities(vi, {{"cao gấp 3 lần mức cũ", "3 times"},
                        {"gấp hơn 10 lần", "more than 10 times"},
                        {"gấp 2-3 lần", "2 to 3 times"},
                        {"tăng 1,5 lần", "1.5 times"},
                        {"bằng 3 lần so với trước", "3 times"}});
}

TEST_CASE("what happened several times is counted", "[value][ratio]") {
  check_quantities(en, {{"they met three times", "3"},
                        {"the seven-time champions", "7"},
                        {"5 times this year, 6 times in Japan's capital", "5 | 6"}});
  check_quantities(vi, {{"họ đã gặp nhau 3 lần", "3"}});
}

TEST_CASE("a word may be a ratio in itself", "[value][ratio]") {
  check_quantities(en,
                   {{"Exports doubled to 40 tonnes", "2 times | 40 t"},
                    {"nearly tripled", "nearly 3 times"},
                    {"profit halved", "0.5 times"},
                    {"a threefold rise, a ten-fold rise, a 12-fold rise", "3 times | 10 times | 12 times"},
                    {"it loads 3x faster", "3 times"}});
  check_quantities(vi, {{"doanh thu tăng gấp đôi", "2 times"}, {"cao gấp rưỡi", "1.5 times"}});
}

TEST_CASE("twice and double multiply what stands behind them, and nothing else", "[value][ratio]") {
  check_quantities(en, {{"twice as many people", "2 times"},
                        {"double the price of rice", "2 times"},
                        {"rents are twice what they were", "2 times"},
                        {"they met twice a week", ""},
                        {"rates will be raised twice more", ""},
                        {"double standards, a double room, a double-decker bus", ""}});
}

TEST_CASE("ratios relate to ratios only", "[value][ratio]") {
  const auto relation = [](const std::string& a, const std::string& b) {
    return related(relate(quantity(en, a), quantity(en, b)));
  };
  CHECK(relation("it doubled", "twofold") == "same");
  CHECK(relation("it tripled", "a 3.2-fold rise") == "refined-by.rounding");
  CHECK(relation("it doubled", "it tripled") == "conflict.digits");
  CHECK(relation("it tripled", "3 people") == "unrelated");
  CHECK(relation("it doubled", "200 per cent") == "unrelated");
}
