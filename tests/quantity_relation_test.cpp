// How two numbers and two quantities relate, and the laws that hold of it.

#include "claims/written.hpp"
#include "value/exchange_rate.hpp"
#include "value_sample.hpp"

using namespace doichieu;
using namespace doichieu::sample;

TEST_CASE("how two numbers relate", "[value]") {
  struct Row {
    std::string a, b, relation;
  };
  const std::vector<Row> rows = {
      {"40 jets", "forty jets", "same"},
      {"40 jets", "50 jets", "conflict.digits"},
      {"40 jets", "up to 40 jets", "refines.bound"},
      {"35 jets", "up to 40 jets", "refines.rounding"},
      {"151 people", "over 150 people", "refines.rounding"},
      {"161 people", "over 150 people", "conflict.digits"},
      {"at most 12 people", "more than 12 people", "conflict.bound"},
      {"nearly US$700 million", "more than US$700 million", "conflict.bound"},
      {"about US$700 million", "more than US$700 million", "overlaps.hedge"},
      {"6 years and 6 months", "6.5 years", "refines.unit"},
      {"up to 40 jets", "up to 50 jets", "refines.rounding"},
      {"about 50 people", "48 people", "refined-by.rounding"},
      {"10 or more people", "at least 10 people", "same"},
      {"12 to 15 people", "13 people", "refined-by.rounding"},
      {"US$37.2 billion", "US$37,200 million", "same"},
      {"US$37.2 billion", "US$37.15 billion", "overlaps.rounding"},
      {"US$37.2 billion", "US$37.3 billion", "conflict.digits"},
      {"about US$153 billion", "US$153.2 billion", "refined-by.rounding"},
      {"US$960 million", "US$965 million", "overlaps.rounding"},
      {"8 per cent", "8.02 per cent", "refined-by.rounding"},
      {"8.02 per cent", "8.03 per cent", "conflict.digits"},
      {"nearly US$1.3 billion", "US$1.25 billion", "refined-by.rounding"},
      {"more than US$37 billion", "US$37.2 billion", "refined-by.rounding"},
      {"40 aircraft", "US$40 billion", "unrelated"},
      {"US$40 billion", "VND40 billion", "unrelated"},
      {"$40 billion", "40 billion USD", "refined-by.unit"},
      {"three days", "72 hours", "same"},
      {"three days", "four days", "conflict.digits"},
      {"7,200 nautical miles", "13,330 km", "refined-by.unit"},
      {"8th", "7th", "conflict.digits"},
  };
  for (const auto& [a, b, relation] : rows) {
    INFO(a << " / " << b);
    const Quantity x = quantity(en, a), y = quantity(en, b);
    CHECK(related(relate(x, y)) == relation);
    CHECK(relate(y, x) == mirrored(relate(x, y)));
  }
  CHECK(relate(quantity(vi, "37,2 tỷ USD"), quantity(en, "US$37.2 billion")).relation == Relation::same);
}

TEST_CASE("what a number admits", "[value]") {
  CHECK(make_number({40, 0}, Bound::none, Precision::count).interval == Interval{40, 40});
  CHECK(make_number({1409, 0}, Bound::none, Precision::count).interval ==
        Interval{1408.5, 1409.5, false, true});
  CHECK(make_number({372, 8}, Bound::none, Precision::last_digit).interval ==
        Interval{37.15e9, 37.25e9, false, true});
  CHECK(make_number({150, 0}, Bound::over, Precision::count).interval == Interval{150, 160, true, false});
  CHECK(make_number({13, 8}, Bound::nearly, Precision::last_digit).interval ==
        Interval{1.2e9, 1.3e9, false, true});
  CHECK(make_number({50, 0}, Bound::about, Precision::count).interval == Interval{47.5, 52.5});
  CHECK(make_number({90, 0}, Bound::over, Precision::last_digit).interval == Interval{90, 100, true, false});
}

TEST_CASE("temperatures are compared by their zero, too", "[value]") {
  CHECK(related(relate(quantity(en, "41 °F"), quantity(en, "5 °C"))) == "refines.unit");
  CHECK(relate(quantity(en, "41 °F"), quantity(en, "41 °C")).relation == Relation::conflict);
  CHECK(relate(quantity(en, "a slope of 41 degrees"), quantity(en, "41 °C")).relation == Relation::unrelated);
}

TEST_CASE("two currencies relate where a text gives the pair", "[value]") {
  const std::string written = "VND673 trillion ($26.5 billion) was spent, US$1.2 billion of it abroad.";
  const NormalText text = normal(written);
  const auto readings = read(text, en, thursday()).quantities;
  const std::vector<ExchangeRate> rates = rates_of(readings);
  REQUIRE(rates.size() == 1);
  const auto by_pair = [&](const char* a, const char* b) {
    const Quantity x = quantity(en, a), y = quantity(en, b);
    CHECK(relate(y, x, rates) == mirrored(relate(x, y, rates)));
    return related(relate(x, y, rates));
  };
  CHECK(by_pair("VND1,346 trillion", "53 billion USD") == "overlaps.unit");
  CHECK(by_pair("VND1,346 trillion", "93 billion USD") == "conflict.unit");
  CHECK(by_pair("VND1,346 trillion", "53 billion EUR") == "unrelated");  // no rate for it
  CHECK(by_pair("53 billion USD", "53 billion USD") == "same");
  CHECK(relate(quantity(en, "VND673 trillion"), quantity(en, "26.5 billion USD")).relation ==
        Relation::unrelated);  // without the pair
}

TEST_CASE("values are related as someone writes them", "[value]") {
  struct Row {
    std::string a, b, relation;
  };
  const std::vector<Row> rows = {
      {"1.000 tỷ đồng", "VND1 trillion", "same"},
      {"2,5 tỷ USD", "2.5 trillion USD", "conflict.digits"},
      {"10.000 người", "10,000 people", "same"},
      {"hơn 300", "300", "conflict.over"},  // more than 300 is not 300
      {"tăng 5%", "up 5%", "same"},
      {"tăng 5%", "giảm 5%", "conflict.digits"},
      {"11,342 tỷ đồng", "11.342 tỷ đồng", "overlaps.digits"},  // the comma may group
      {"6 người", "six people", "same"},
      {"chiều 18/2", "February 18", "refines.part-of"},
      {"40", "18/2/2026", "unrelated"},
      {"xin chào", "40", "unrelated"},
  };
  for (const auto& [a, b, relation] : rows) {
    INFO(a << " / " << b);
    const WrittenRelation forth = relate_written_values(a, b, rules()),
                          back = relate_written_values(b, a, rules());
    CHECK(related(forth.related) == relation);
    CHECK(back.related == mirrored(forth.related));
    CHECK_FALSE(forth.reason.empty());
  }
}
