// Bodies that two articles name in two languages or in two ways: one where the lexicon knows them as one.

#include <algorithm>

#include "catch.hpp"
#include "claims_sample.hpp"

using namespace doichieu;
using namespace doichieu::sample;

namespace {

/// Do the two texts agree on a body?
bool agree(const Text& a, const Text& b) {
  const Report report = compared({a, b});
  return std::any_of(report.facts.begin(), report.facts.end(), [](const Fact& fact) {
    return fact.kind == "organisation" && fact.verdict == Verdict::agreement;
  });
}

Text english(const std::string& body) {
  return {en, "The ruling was handed down by the " + body + " on Thursday."};
}

Text vietnamese(const std::string& body) {
  return {vi, "Hôm thứ năm " + body + " đã ra phán quyết."};
}

}  // namespace

TEST_CASE("a body named in two languages is one", "[names][compare]") {
  const auto [one, other] = GENERATE(table<std::string, std::string>({
      {"Ho Chi Minh City People's Court", "TAND TP.HCM"},
      {"HCM City People's Court", "Tòa án nhân dân TP.HCM"},
      {"High People's Court in Hanoi", "TAND cấp cao tại Hà Nội"},
      {"People's Committee of Lao Cai Province", "UBND tỉnh Lào Cai"},
      {"Bac Ninh Provincial Police", "Công an tỉnh Bắc Ninh"},
      {"Ministry of Public Security", "Bộ Công an"},
      {"State Bank of Vietnam", "Ngân hàng Nhà nước"},
  }));
  CAPTURE(one, other);
  CHECK(agree(english(one), vietnamese(other)));
  CHECK(agree(vietnamese(other), english(one)));
}

TEST_CASE("bodies of two places, and of two kinds, are two", "[names][compare]") {
  const auto [one, other] = GENERATE(table<std::string, std::string>({
      {"Ho Chi Minh City People's Court", "TAND TP Hà Nội"},
      {"Lao Cai People's Committee", "UBND tỉnh Yên Bái"},
      {"Bac Ninh Provincial Police", "TAND tỉnh Bắc Ninh"},
      {"Hanoi People's Court", "TAND cấp cao tại Hà Nội"},
      {"Ministry of Finance", "Bộ Công an"},
  }));
  CAPTURE(one, other);
  CHECK_FALSE(agree(english(one), vietnamese(other)));
}
