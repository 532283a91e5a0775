// Values as a report in Vietnamese writes them, with the built-in words.

#include "claims/shown_value.hpp"

#include "catch.hpp"
#include "corpus_sample.hpp"
#include "pipeline.hpp"

using namespace doichieu;

namespace {

const Lexicon& lexicon() {
  static const Loaded<RuleSet> rules = load_rules("");
  return rules.value.lexicon;
}

std::string shown(const Value& value) {
  return print(value, lexicon(), Language::vietnamese);
}

Quantity quantity(Decimal written, Dimension dimension, std::string unit, Bound bound = Bound::none) {
  Quantity out;
  out.number = make_number(written, bound, Precision::measure);
  out.dimension = dimension;
  out.unit = std::move(unit);
  return out;
}

Moment moment(Day day, std::optional<Day> last = std::nullopt) {
  Moment out;
  out.day = day;
  out.last_day = last;
  return out;
}

}  // namespace

TEST_CASE("figures have a comma before tenths and points between thousands", "[shown]") {
  CHECK(shown(quantity({12345, -1}, Dimension::count, "")) == "1.234,5");
  CHECK(shown(quantity({1400, 0}, Dimension::count, "", Bound::over)) == "hơn 1.400");
  CHECK(shown(quantity({802, -2}, Dimension::percent, "")) == "8,02%");
  CHECK(shown(quantity({40, 0}, Dimension::count, "", Bound::at_most)) == "tối đa 40");
}

TEST_CASE("large amounts are told in millions and billions, more than a trillion too", "[shown]") {
  CHECK(shown(quantity({188, 8}, Dimension::money, "VND")) == "18,8 tỷ đồng");
  CHECK(shown(quantity({372, 8}, Dimension::money, "USD")) == "37,2 tỷ USD");
  CHECK(shown(quantity({25, 5}, Dimension::money, "$", Bound::about)) == "khoảng 2,5 triệu đô la");
  CHECK(shown(quantity({359, 11}, Dimension::money, "VND")) == "35.900 tỷ đồng");
}

TEST_CASE("units have their Vietnamese names, an age is no length of time", "[shown]") {
  CHECK(shown(quantity({30, 0}, Dimension::duration, "year")) == "30 năm");
  Quantity age = quantity({30, 0}, Dimension::duration, "year");
  age.of = "age";
  CHECK(shown(age) == "30 tuổi");
  CHECK(shown(quantity({120, 0}, Dimension::measure, "mi")) == "120 dặm");
  CHECK(shown(quantity({120, 0}, Dimension::measure, "km")) == "120 km");
  CHECK(shown(quantity({11, 0}, Dimension::rank, "")) == "thứ 11");
}

TEST_CASE("days are written in figures, of a span no more than it takes", "[shown]") {
  CHECK(shown(moment({2026, 2, 18})) == "18/2/2026");
  CHECK(shown(moment({2026, 2, 0})) == "2/2026");
  CHECK(shown(moment({2026, 0, 0})) == "2026");
  CHECK(shown(moment({0, 2, 18})) == "18/2");
  CHECK(shown(moment({2026, 2, 18}, Day{2026, 2, 20})) == "18–20/2/2026");
  CHECK(shown(moment({2026, 2, 28}, Day{2026, 3, 3})) == "28/2–3/3/2026");
  CHECK(shown(moment({2026, 1, 0}, Day{2026, 3, 0})) == "1–3/2026");
  CHECK(shown(moment({2025, 12, 30}, Day{2026, 1, 2})) == "30/12/2025–2/1/2026");
  Moment since = moment({2011, 0, 0});
  since.edge = Edge::since;
  CHECK(shown(since) == "kể từ 2011");
}

TEST_CASE("what has no word in the lexicon, and what is a quotation, stays as it is", "[shown]") {
  const Quantity forty = quantity({40, 0}, Dimension::count, "", Bound::at_most);
  CHECK(print(forty, Lexicon(), Language::vietnamese) == "up to 40");
  CHECK(shown(quantity({3, 0}, Dimension::ratio, "times")) == "3 times");
  Name name;
  name.written = "Sun PhuQuoc Airways";
  CHECK(shown(name) == "Sun PhuQuoc Airways");
}

TEST_CASE("in English a value is written as print() does", "[shown]") {
  const Quantity amount = quantity({188, 8}, Dimension::money, "VND");
  CHECK(print(amount, lexicon(), Language::english) == print(amount, lexicon()));
}

TEST_CASE("a finding has one id, whatever the language of the report", "[shown][corpus]") {
  const auto ids = [](const std::string& story, Language language) {
    std::vector<std::string> out;
    for (const Finding& finding : check(sample::story_of(story), sample::rules(), language).findings)
      out.push_back(finding.id);
    return out;
  };
  for (const std::string& name : sample::stories()) {
    INFO(name);
    CHECK(ids(name, Language::english) == ids(name, Language::vietnamese));
  }
}
