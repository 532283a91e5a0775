// One person with two ages: what is told, and what is left alone.

#include "catch.hpp"
#include "claims_sample.hpp"

using namespace doichieu;
using namespace doichieu::sample;

namespace {

const std::string opening = "A court ruled\n\n";

/// What is told of ages in these two texts.
std::string told(const Text& a, const Text& b) {
  return told_by("figure.duration", {a.language, opening + a.written}, {b.language, opening + b.written});
}

/// What is told of an article with that title above the text.
std::vector<std::string> titled(const std::string& title, const std::string& text) {
  std::vector<std::string> out;
  for (const Finding& finding : compared({{en, title + "\n\nHANOI - " + text + "\n"}}).findings)
    if (finding.rule == "heading.value") out.push_back(finding.message);
  return out;
}

}  // namespace

TEST_CASE("two ages of one person are told, whatever the articles say of him", "[ages][compare]") {
  CHECK(told({en, "Anna Berg, 43, left the hospital on Friday."}, {en, "The ship of Anna Berg, 42, sank."}) ==
        "Another length of time: 43 years in a, 42 years in b.");
  CHECK_FALSE(told({en, "Vu Thi Sen, 51, was sentenced to three years."},
                   {vi, "Tòa tuyên phạt bà Vũ Thị Sen (54 tuổi) ba năm tù."})
                  .empty());
}

TEST_CASE("ages that are no difference are left alone", "[ages][compare]") {
  auto [a, b] = GENERATE(table<Text, Text>({
      {{en, "Anna Berg, 43, left the hospital."}, {en, "The 43-year-old Anna Berg left the hospital."}},
      // two persons
      {{en, "Anna Berg, 43, left the hospital."}, {en, "Jane Smith, 42, left the hospital."}},
      // by the older count a child is one at birth
      {{en, "Vu Thi Sen, 51, was sentenced to three years."},
       {vi, "Tòa tuyên phạt bà Vũ Thị Sen (52 tuổi) ba năm tù."}},
      {{vi, "Chị Vũ Thị Sen (25 tuổi) đã xuất viện."}, {vi, "Chị Vũ Thị Sen (26 tuổi) đã xuất viện."}},
      // hedged
      {{en, "Anna Berg, 43, left the hospital."}, {en, "Anna Berg, about 40, left the hospital."}},
      // what an article tells in two ways itself
      {{en, "Anna Berg, 43, left the hospital. Anna Berg, 42, is a pilot."},
       {en, "Anna Berg, 42, left the hospital."}},
  }));
  CAPTURE(a.written, b.written);
  CHECK(told(a, b).empty());
}

TEST_CASE("a title with another age than the text is told", "[ages][headings]") {
  CHECK(titled("Anna Berg, 40, goes home", "Anna Berg, 38, left the hospital.") ==
        std::vector<std::string>{"A heading or caption of a says 40 years, the text 38 years."});
  CHECK(titled("Anna Berg, 38, goes home", "Anna Berg, 38, left the hospital.").empty());
  CHECK(titled("Jane Smith, 40, goes home", "Anna Berg, 38, left the hospital.").empty());
}
