// What one source leaves out: what is worth telling, and of whom.

#include <algorithm>

#include "catch.hpp"
#include "claims_sample.hpp"
#include "compare/omissions.hpp"

using namespace doichieu;
using namespace doichieu::sample;

namespace {

std::vector<std::string> omissions(const std::vector<Text>& texts) {
  std::vector<std::string> out;
  for (const Finding& finding : compared(texts).findings)
    if (finding.rule == "fact.missing") out.push_back(finding.message);
  return out;
}

Article article_of(const std::string& text) {
  Article article;
  article.text = text;
  article.sections = {{SectionKind::body, {0, static_cast<std::uint32_t>(text.size())}}};
  return article;
}

const std::string opening =
    "Prime Minister Pham Minh Chinh opened a shipyard in Hai Phong on March 3, 2026. The yard cost US$310 "
    "million "
    "and will build 12 ferries a year, the builder Blue River Yards said.";
const std::string without_minister =
    "A shipyard was opened in Hai Phong on March 3, 2026. The yard cost US$310 million and will build 12 "
    "ferries a "
    "year, according to Blue River Yards.";

}  // namespace

TEST_CASE("an article that ends in mid-sentence was cut", "[omissions]") {
  CHECK(is_cut(
      article_of("The storm passed over the north of the country on Sunday. It left 12 people dead and ma")));
  CHECK(is_cut(
      article_of("Bão đi qua các tỉnh phía bắc vào Chủ nhật. Đến nay đã có 12 người thiệt mạng và nhi")));
  CHECK_FALSE(
      is_cut(article_of("The storm passed over the north of the country on Sunday, and nobody was hurt.")));
  CHECK_FALSE(is_cut(article_of("The storm passed over the north of the country on Sunday. — VNA/VNS")));
  CHECK_FALSE(is_cut(article_of("\"The storm passed over the north of the country, and nobody slept.\"")));
}

TEST_CASE("a head of government whom one article leaves out is told", "[omissions]") {
  const std::vector<std::string> told = omissions({{en, opening}, {en, without_minister}});
  REQUIRE(told.size() == 1);
  CHECK(told.front() == "Told by a and not by b: Pham Minh Chinh.");
}

TEST_CASE("what the other article has in another form is not left out", "[omissions]") {
  CHECK(omissions(
            {{en, opening},
             {vi,
              "Thủ tướng Phạm Minh Chính khánh thành xưởng đóng tàu ở Hải Phòng ngày 3/3/2026. Xưởng trị giá "
              "310 triệu USD, mỗi năm đóng 12 phà, theo Blue River Yards."}})
            .empty());
}

TEST_CASE("what lies beyond a cut is not left out", "[omissions]") {
  const std::string more =
      opening + "\n\nExports of ships came to US$4.75 billion last year, the customs office said.";
  const std::string cut = opening + "\n\nThe town of fishermen and pilots around the yard has wait";
  CHECK(omissions({{en, more}, {en, cut}}).empty());
  CHECK(omissions({{en, more}, {en, opening}}).size() == 1);
}

TEST_CASE("a ranking that one article leaves out is told", "[omissions]") {
  const Text with{en,
                  "Lotus Bank, the largest private bank in Laos, opened a branch in Hanoi on 5 May 2026."};
  const auto missed = [&](const Text& other) {
    std::string out;
    const Report report = compared({with, other});
    for (const Finding* finding : findings(report, Verdict::missing)) out += finding->message;
    return out.find("largest") != std::string::npos;
  };
  CHECK(missed({en, "Lotus Bank opened a branch in Hanoi on 5 May 2026."}));
  CHECK_FALSE(
      missed({vi, "Lotus Bank, ngân hàng tư nhân lớn nhất Lào, mở chi nhánh tại Hà Nội ngày 5/5/2026."}));
}

TEST_CASE("of three articles a figure that only one has is not missed", "[omissions]") {
  const std::string more =
      opening + "\n\nExports of ships came to US$4.75 billion last year, the customs office said.";
  CHECK(omissions({{en, more}, {en, opening}, {en, opening}}).empty());
}

TEST_CASE("what nearly all tell is missed, wherever it stands", "[omissions]") {
  const std::string more =
      opening + "\n\nExports of ships came to US$4.75 billion last year, the customs office said.";
  const std::string copy =
      "The customs office put last year's exports of ships at US$4.75 billion.\n\nMr Chinh opened a yard.";
  const std::vector<std::string> told = omissions({{en, more}, {en, copy}, {en, opening}});
  REQUIRE(told.size() == 1);
  CHECK(told.front().find("US$4.75 billion") != std::string::npos);
}

TEST_CASE("a bare figure is told with what it is of", "[omissions]") {
  const std::vector<std::string> told =
      omissions({{en, opening + " Of those who worked there, 65 were injured."}, {en, opening}});
  REQUIRE(told.size() == 1);
  CHECK(told.front().find("65") != std::string::npos);
  CHECK(told.front().find("injured") != std::string::npos);
}
