// One person spelled in two ways inside one article: what is told, and what must be left alone.

#include "catch.hpp"
#include "claims_sample.hpp"

using namespace doichieu;
using namespace doichieu::sample;

namespace {

/// Enough names with their marks to show that a text keeps them.
const std::string kept =
    " Also there were Ngô Thị Hường, Bùi Đức Thắng, Vũ Hồng Phượng and Lê Đình Lượng of Quảng Ngãi.\n";

/// "warning: Đỗ Văn Chiến / Đỗ Văn Chiễn": the inconsistencies of an article by itself.
std::vector<std::string> told(const std::string& text) {
  const Report report = compared({{en, "A visit was paid\n\n" + text + kept}});
  std::vector<std::string> out;
  for (const Finding* finding : findings(report, Verdict::inconsistent)) {
    std::string line = std::string(name(finding->severity)) + ":";
    for (const Evidence& e : finding->evidence)
      line += (line.back() == ':' ? " " : " / ") + std::string(report.quote(e));
    out.push_back(line);
  }
  return out;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a name spelled in two ways is told with both places", "[spelling][compare]") {
  CHECK(told("Mr Đỗ Văn Chiến spoke first. Later Mr Đỗ Văn Chiễn left.") ==
        Lines{"warning: Đỗ Văn Chiến / Đỗ Văn Chiễn"});
  CHECK(told("Minister Bùi Chiến spoke first. Later Minister Bùi Chiễn left.") ==
        Lines{"warning: Bùi Chiến / Bùi Chiễn"});
}

TEST_CASE("marks that a text dropped from one place are a note", "[spelling][compare]") {
  CHECK(told("Minister Tạ Lâm spoke first. Later Ta Lam left.") == Lines{"note: Tạ Lâm / Ta Lam"});
  CHECK(told("Mr Đỗ Quốc Dũng spoke first. Later Mr Đỗ Quốc Dung left.") ==
        Lines{"note: Đỗ Quốc Dũng / Đỗ Quốc Dung"});
}

TEST_CASE("a given name with other marks is told under the same office alone", "[spelling][compare]") {
  CHECK(told("Minister Đỗ Văn Chiến spoke first. Later Minister Chiễn left.") ==
        Lines{"warning: Đỗ Văn Chiến / Chiễn"});
  CHECK(told("Minister Đỗ Văn Chiến spoke first. Later Mr Chiễn left.") == Lines{});
}

TEST_CASE("what may be two people, or no misprint, is left alone", "[spelling][compare]") {
  auto text = GENERATE(as<std::string>{},
                       // two people, named together
                       "Mr Đỗ Văn Chiến and Mr Đỗ Văn Chiễn spoke first.",
                       // two syllables are too few
                       "Mr Lê Hùng spoke first. Later Mr Lê Hưng left.",
                       // two marks apart
                       "Mr Đỗ Văn Chiến spoke first. Later Mr Đỗ Vân Chiễn left.",
                       // a headline shouts
                       "Mr Đỗ Văn Chiến spoke first. Later MR ĐO VAN CHIEN left.",
                       // the tone stands on another letter
                       "Mr Đỗ Văn Hòa spoke first. Later Mr Đỗ Văn Hoà left.",
                       // foreign marks may be dropped
                       "Mr Sándor Petőfi spoke first. Later Mr Sandor Petofi left.",
                       // another name
                       "Mr Đỗ Văn Chiến spoke first. Later Mr Đỗ Văn Chính left.");
  CAPTURE(text);
  CHECK(told(text) == Lines{});
}

TEST_CASE("what one article spells in two ways is not held against another", "[spelling][compare]") {
  const std::string opening = "A visit was paid\n\n";
  const Report report = compared({{en, opening + "Mr Đỗ Văn Chiến spoke at the house." + kept},
                                  {en, opening + "Mr Đỗ Văn Chiến spoke. Mr Đỗ Văn Chiễn left." + kept}});
  CHECK(findings(report, Verdict::discrepancy).empty());
  CHECK(findings(report, Verdict::inconsistent).size() == 1);
}

TEST_CASE("an article without marks has one spelling", "[spelling][compare]") {
  const Report report = compared(
      {{en,
        "A visit was paid\n\nMr Do Van Chien, Ms Ngo Thi Huong and Mr Bui Duc Thang spoke. Mr Đỗ Văn "
        "Chiến left.\n"}});
  CHECK(findings(report, Verdict::inconsistent).empty());
}

TEST_CASE("marked and unmarked in two sources is one name; other marks are another", "[spelling][compare]") {
  const std::string opening = "A visit was paid\n\n";
  const Report one =
      compared({{en, opening + "Mr Đỗ Văn Chiến spoke at the house." + kept},
                {en, opening + "Mr Do Van Chien, Ms Ngo Thi Huong and Mr Bui Duc Thang spoke.\n"}});
  CHECK(findings(one, Verdict::discrepancy).empty());
  const Report two = compared({{en, opening + "Mr Đỗ Văn Chiến spoke at the house." + kept},
                               {en, opening + "Mr Đỗ Văn Chiễn spoke at the house." + kept}});
  REQUIRE(findings(two, Verdict::discrepancy).size() == 1);
  CHECK(findings(two, Verdict::discrepancy).front()->evidence.size() == 2);
}
