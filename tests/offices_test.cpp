// One person with two offices in two articles: what is told, and what is left alone.

#include <algorithm>

#include "catch.hpp"
#include "claims_sample.hpp"
#include "value/holding.hpp"

using namespace doichieu;
using namespace doichieu::sample;

namespace {

/// What is told of offices in these texts, a line each.
std::string told(const std::vector<Text>& texts) {
  return told_by("office.of-person", texts);
}

std::string told(const Text& a, const Text& b) {
  return told_by("office.of-person", a, b);
}

}  // namespace

// --- One office but for a word.

TEST_CASE("an office that lost its deputy, acting or former is told", "[offices][compare]") {
  auto [a, b] = GENERATE(table<Text, Text>({
      {{en, "Minister of Health Vu Thi Sen spoke."}, {vi, "Thứ trưởng Bộ Y tế Vũ Thị Sen phát biểu."}},
      {{en, "Acting Minister of Health Vu Thi Sen spoke."}, {vi, "Bộ trưởng Bộ Y tế Vũ Thị Sen phát biểu."}},
      {{en, "Former Minister of Health Vu Thi Sen spoke."}, {en, "Health Minister Vu Thi Sen spoke."}},
      // Where neither names the body.
      {{en, "Vu Thi Sen, a former inspector at the river bank, spoke."},
       {en, "They met an inspector at the river bank, Vu Thi Sen, who spoke."}},
      {{en, "Deputy Minister Vu Thi Sen spoke."}, {vi, "Bộ trưởng Bộ Y tế Vũ Thị Sen phát biểu."}},
      {{en, "Deputy Prime Minister Vu Thi Sen spoke."}, {vi, "Thủ tướng Vũ Thị Sen phát biểu."}},
      {{en, "Vu Thi Sen, director of the Lotus River Institute, spoke."},
       {en, "Vu Thi Sen, deputy director of the Lotus River Institute, spoke."}},
      {{en, "Vu Thi Sen, Director General of the National Statistics Office, spoke."},
       {en, "Vu Thi Sen, deputy head of the statistics office, spoke."}},
      {{en, "Vu Thi Sen, Director of the Flower Department, spoke."},
       {vi, "Bà Vũ Thị Sen, Phó Cục trưởng Cục Hoa, phát biểu."}},
  }));
  CAPTURE(a.written, b.written);
  CHECK_FALSE(told(a, b).empty());
}

TEST_CASE("what writers put in two ways is one office", "[offices][compare]") {
  auto [a, b] = GENERATE(table<Text, Text>({
      {{en, "Deputy Minister of Health Vu Thi Sen spoke."},
       {vi, "Thứ trưởng Thường trực Bộ Y tế Vũ Thị Sen phát biểu."}},
      {{en, "First Deputy Prime Minister Vu Thi Sen spoke."}, {vi, "Phó Thủ tướng Vũ Thị Sen phát biểu."}},
      {{en, "Vu Thi Sen, Director General of the National Statistics Office, spoke."},
       {en, "Vu Thi Sen, head of the statistics office, spoke."}},
      {{en, "Vu Thi Sen, chairwoman of VPBank, spoke."},
       {vi, "Bà Vũ Thị Sen, Chủ tịch HĐQT VPBank, phát biểu."}},
      {{en, "Vu Thi Sen, chair of VPBank, spoke."}, {en, "Vu Thi Sen, president of VPBank, spoke."}},
      {{en, "Long An Party chief Vu Thi Sen spoke."}, {vi, "Bí thư Tỉnh ủy Long An Vũ Thị Sen phát biểu."}},
      {{en, "General Secretary and President of China Lin Zhaoyu spoke."},
       {vi, "Chủ tịch Trung Quốc Lin Zhaoyu phát biểu."}},
  }));
  CAPTURE(a.written, b.written);
  CHECK(told(a, b) == "");
}

TEST_CASE("a head of one body may be a deputy of another", "[offices][compare]") {
  auto [a, b] = GENERATE(table<Text, Text>({
      {{en, "Vu Thi Sen, director of the Centre for River Studies, spoke."},
       {en, "Vu Thi Sen, deputy director of the Lotus Institute, spoke."}},
      {{vi, "Bà Vũ Thị Sen, Giám đốc Trung tâm Sông, phát biểu."},
       {en, "Vu Thi Sen, deputy director of the Lotus Hospital, spoke."}},
      {{en, "Deputy Prime Minister Vu Thi Sen spoke."}, {en, "Minister of Health Vu Thi Sen spoke."}},
      {{en, "Former Minister of Health Vu Thi Sen spoke."}, {en, "Ambassador Vu Thi Sen spoke."}},
      {{vi, "Tổng Tham mưu trưởng Vũ Văn Sen phát biểu."},
       {vi, "Thứ trưởng Bộ Quốc phòng Vũ Văn Sen phát biểu."}},
      {{en, "Vu Thi Sen, vice president of Boeing, spoke."},
       {en, "Vu Thi Sen, president of Boeing Vietnam, spoke."}},
      {{en, "Deputy director Vu Thi Sen spoke."}, {en, "Vu Thi Sen, director of the Lotus Hospital, spoke."}},
  }));
  CAPTURE(a.written, b.written);
  CHECK(told(a, b) == "");
}

// --- Two offices.

TEST_CASE("two posts that nobody holds together are told", "[offices][compare]") {
  auto [a, b] = GENERATE(table<Text, Text>({
      {{en, "Vu Thi Sen, Chairwoman of the provincial People's Committee, spoke."},
       {vi, "Bà Vũ Thị Sen, Chủ tịch HĐND tỉnh, phát biểu."}},
      {{en, "Long An Party chief Vu Thi Sen spoke."}, {vi, "Chủ tịch UBND tỉnh Vũ Thị Sen phát biểu."}},
      {{en, "National Assembly Chairwoman Vu Thi Sen spoke."}, {vi, "Thủ tướng Vũ Thị Sen phát biểu."}},
  }));
  CAPTURE(a.written, b.written);
  CHECK_FALSE(told(a, b).empty());
}

TEST_CASE("posts that one person may hold together are left alone", "[offices][compare]") {
  auto [a, b] = GENERATE(table<Text, Text>({
      {{en, "VPBank chairman Vu Van Sen spoke."}, {en, "VPBank CEO Vu Van Sen spoke."}},
      {{en, "VPBank president Vu Van Sen spoke."}, {en, "Vu Van Sen, chief executive of VPBank, spoke."}},
      {{vi, "Bí thư Tỉnh ủy Vũ Thị Sen phát biểu."}, {vi, "Chủ tịch HĐND tỉnh Vũ Thị Sen phát biểu."}},
      {{en, "Politburo member Vu Thi Sen spoke."}, {en, "Minister of Health Vu Thi Sen spoke."}},
      {{en, "Vu Thi Sen, Secretary of the Party Central Committee, spoke."},
       {en, "Vu Thi Sen, member of the Party Central Committee, spoke."}},
      {{en, "Foreign Ministry spokeswoman Vu Thi Sen spoke."},
       {en, "Vu Thi Sen, Director of the Press Department of the Ministry of Foreign Affairs, spoke."}},
      {{en, "Minister of Health Vu Thi Sen spoke."}, {en, "Vu Thi Sen, head of the delegation, spoke."}},
  }));
  CAPTURE(a.written, b.written);
  CHECK(told(a, b) == "");
}

TEST_CASE("an article that gives both offices leaves it open", "[offices][compare]") {
  const Text chairwoman{en, "Vu Thi Sen, Chairwoman of the provincial People's Committee, spoke."};
  const Text secretary{vi, "Bí thư Tỉnh ủy Vũ Thị Sen phát biểu."};
  CHECK_FALSE(told(chairwoman, secretary).empty());
  CHECK(
      told({chairwoman, secretary, {vi, "Bà Vũ Thị Sen, Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh, phát biểu."}}) ==
      "");
}

// --- Two persons.

TEST_CASE("offices that two persons exchanged are told of both", "[offices][compare]") {
  const Text right{
      vi, "Ông Vũ Văn Sen, Trưởng Ban Nội chính Trung ương, và ông Lê Văn Súng, Bộ trưởng Bộ Y tế, dự."};
  const Text swapped{en,
                     "Minister of Health Vu Van Sen and Le Van Sung, head of the Commission for Internal "
                     "Affairs, attended."};
  const std::string lines = told(right, swapped);
  CHECK(lines.find("Another office for Vũ Văn Sen") != std::string::npos);
  CHECK(lines.find("Another office for Lê Văn Súng") != std::string::npos);
  CHECK(told(right, {en,
                     "Le Van Sung, Minister of Health, and Vu Van Sen, head of the Commission for Internal "
                     "Affairs, attended."}) == "");
}

TEST_CASE("an office that the other article gives to somebody else is told", "[offices][compare]") {
  const Text chairman{vi, "Ông Vũ Văn Sen, Chủ tịch HĐQT, ký hợp đồng. Tổng Giám đốc Lê Văn Súng phát biểu."};
  CHECK_FALSE(
      told(chairman, {en, "Vu Van Sen, chief executive of the airline, signed the contract."}).empty());
  // Of another firm.
  CHECK(told(chairman, {en, "Vu Van Sen, chief executive of VPBank, signed the contract."}) == "");
  // Held by two in one article: by one after the other, or of two bodies.
  CHECK(told(chairman,
             {en,
              "Vu Van Sen, chief executive of the airline, signed it. Chief executive Le Van Sung spoke."}) ==
        "");
}

TEST_CASE("ministers of two countries do not hold each other's office", "[offices][compare]") {
  CHECK(told({en,
              "Defence Minister Vu Van Sen and Deputy Prime Minister John Brown met. Prime Minister Le Van "
              "Sung spoke."},
             {en,
              "Prime Minister John Brown met Defence Minister Vu Van Sen. Prime Minister Le Van Sung spoke."})
            .find("Vu Van Sen") == std::string::npos);
  CHECK(told({en, "French Foreign Minister Jean Brun met Vu Van Sen, chairman of the Lotus Group."},
             {en, "Foreign Minister Vu Van Tam met Jean Brun, chairman of the River Group."}) == "");
}

TEST_CASE("what nobody holds together in these years is told", "[offices][compare]") {
  const auto told_in_2025 = [](const std::vector<Text>& texts) {
    Story story;
    for (const Text& text : texts) {
      story.articles.push_back(article(text.language, text.written, std::to_string(story.articles.size())));
      story.articles.back().source.published->year = 2025;
    }
    const Report report = check(std::move(story), rules());
    return std::count_if(report.findings.begin(), report.findings.end(),
                         [](const Finding& finding) { return finding.rule == "office.of-person"; });
  };
  const Text secretary{vi, "Tổng Bí thư Vũ Thị Sen phát biểu."};
  const Text president{en, "Vietnamese President Vu Thi Sen spoke."};
  const Text both{vi, "Tổng Bí thư, Chủ tịch nước Vũ Thị Sen phát biểu."};
  CHECK(told_in_2025({secretary, president}) == 1);
  CHECK(told_in_2025({secretary, both}) == 0);
  CHECK(told_in_2025({secretary, president, both}) == 0);
  CHECK(told(secretary, president) == "");  // published in 2026: nobody knows yet
}

TEST_CASE("in other years one person held both", "[offices]") {
  const auto role = [](const std::string& text) {
    return std::get<Role>(claims(ClaimKind::role, vi, text).front().value);
  };
  const Role secretary = role("Tổng Bí thư Vũ Thị Sen phát biểu."),
             president = role("Chủ tịch nước Vũ Thị Sen phát biểu.");
  const auto exclusion = [&](const char* day) {
    return Holding(rules().lexicon, day).exclusion(secretary, president, false);
  };
  CHECK(exclusion("2025-11-05") == Exclusion::for_now);
  CHECK(exclusion("2024-10-20") == Exclusion::none);
  CHECK(exclusion("2019-05-01") == Exclusion::none);
  CHECK(exclusion("") == Exclusion::none);
}

TEST_CASE("the reason says which of these it is", "[offices][compare]") {
  const Report report = compared(
      {{en, "Minister of Health Vu Thi Sen spoke."}, {vi, "Thứ trưởng Bộ Y tế Vũ Thị Sen phát biểu."}});
  const auto found = findings(report, Verdict::discrepancy);
  REQUIRE(found.size() == 1);
  CHECK(found[0]->severity == Severity::warning);
  CHECK(found[0]->message ==
        "Another office for Vu Thi Sen: minister · Ministry of Health in a, deputy minister · Ministry of "
        "Health in b.");
  CHECK(found[0]->reason.find("deputy") != std::string::npos);
}

TEST_CASE("words under dispute prove no agreement on a name", "[offices][compare]") {
  const Report report = compared(
      {{en, "Minister of Health Vu Thi Sen spoke."}, {vi, "Thứ trưởng Bộ Y tế Vũ Thị Sen phát biểu."}});
  CHECK(facts(report, Verdict::agreement).empty());
}

// --- What the lexicon knows of holding offices.

TEST_CASE("exclusion is the same both ways, and no office excludes itself", "[offices][law]") {
  const Holding holding(rules().lexicon, "");
  std::vector<Role> offices;
  for (const char* written :
       {"Minister of Health Le Mai", "Deputy Minister of Health Le Mai", "Prime Minister Le Mai",
        "National Assembly Chairwoman Le Mai", "VPBank CEO Le Mai", "Ambassador to China Le Mai",
        "Former Minister of Health Le Mai", "Governor Le Mai", "Director Le Mai"}) {
    const Reading reading(en, std::string("They met ") + written + ".");
    REQUIRE(reading.mentions.roles.size() == 1);
    offices.push_back(reading.mentions.roles.front().role);
  }
  for (const Role& a : offices) {
    CHECK(holding.exclusion(a, a, false) == Exclusion::none);
    for (const Role& b : offices)
      for (const bool across : {false, true}) {
        CHECK(holding.exclusion(a, b, across) == holding.exclusion(b, a, across));
        CHECK(holding.may_be_one(a, b) == holding.may_be_one(b, a));
        CHECK(holding.is_one(a, b) == holding.is_one(b, a));
      }
  }
}
