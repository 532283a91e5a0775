// What rules/lexicon/concepts/ takes for one thing in both languages, and what it keeps apart.

#include <algorithm>
#include <string>
#include <vector>

#include "catch.hpp"
#include "claims_sample.hpp"

using namespace doichieu;
using namespace doichieu::sample;

namespace {

/// The ids of the concepts of a text, in its order.
std::vector<std::string> concepts(Language language, const std::string& written) {
  const Reading reading(language, written);
  std::vector<std::string> ids;
  for (const ConceptMention& mention : reading.mentions.concepts)
    ids.push_back(rules().lexicon[mention.entry].id);
  return ids;
}

/// The one concept that `written` says from its first to its last word.
std::string concept_of(Language language, const std::string& written) {
  const std::vector<std::string> ids = concepts(language, written);
  CAPTURE(written, ids);
  REQUIRE(ids.size() == 1);
  return ids.front();
}

bool is_a(const std::string& id, const std::string& wider) {
  const Lexicon& lexicon = rules().lexicon;
  return lexicon.is_a(*lexicon.find(id), *lexicon.find(wider));
}

}  // namespace

TEST_CASE("what two papers may write of one event is one concept, in both languages", "[concepts]") {
  const auto [english, vietnamese] = GENERATE(table<std::string, std::string>({
      {"deaths", "người thiệt mạng"},
      {"the death toll", "số người chết"},
      {"fatalities", "người tử vong"},
      {"unaccounted for", "mất tích"},
      {"rebuilt", "xây dựng lại"},
      {"aeroplanes", "phi cơ"},
      {"arrivals", "hạ cánh"},
      {"placed an order", "đặt mua"},
      {"memoranda of understanding", "biên bản ghi nhớ"},
      {"year-on-year", "so với cùng kỳ năm trước"},
      {"net income", "lãi ròng"},
      {"life imprisonment", "tù chung thân"},
      {"houses were flooded", "nhà bị ngập"},
      {"roofs blown off", "tốc mái"},
      {"hospitalised", "nhập viện"},
      {"bilateral trade", "kim ngạch song phương"},
      {"turboprops", "máy bay cánh quạt"},
      {"landing gear", "càng đáp"},
      {"bird strike", "chim va vào"},
      {"exposed", "phơi nhiễm"},
      {"protocols", "nghị định thư"},
      {"headcount", "tổng số nhân sự"},
      {"unaudited results", "kết quả chưa kiểm toán"},
      {"scaffolding", "giàn giáo"},
      {"stoppage time", "bù giờ"},
      {"bondholders", "trái chủ"},
  }));
  CHECK(concept_of(Language::english, english) == concept_of(Language::vietnamese, vietnamese));
}

TEST_CASE("what newspapers tell apart are two concepts", "[concepts]") {
  const auto [one, other] = GENERATE(table<std::string, std::string>({
      {"injured", "missing"},
      {"killed", "injured"},
      {"casualties", "deaths"},
      {"exports", "imports"},
      {"trade surplus", "trade deficit"},
      {"revenue", "profit"},
      {"net profit", "pre-tax profit"},
      {"firm orders", "letter of intent"},
      {"contract", "memorandum"},
      {"visit", "phone call"},
      {"state visit", "working visit"},
      {"arrested", "convicted"},
      {"prosecuted", "indicted"},
      {"proposed", "approved"},
      {"houses were damaged", "houses were flooded"},
      {"gold medal", "silver medal"},
      {"votes against", "votes in favour"},
      {"core inflation", "inflation"},
      {"registered capital", "disbursed FDI"},
      {"unidentified bodies", "missing"},
      {"died at the scene", "died in hospital"},
      {"gross loss", "net loss"},
      {"lung cancer", "breast cancer"},
      {"percentage points", "basis points"},
      {"pre-orders", "deliveries"},
      {"rainy season", "dry season"},
  }));
  CHECK(concept_of(Language::english, one) != concept_of(Language::english, other));
}

TEST_CASE("a narrower word is what its parent says, and no other narrow one", "[concepts]") {
  CHECK(is_a("ferry", "vessel"));
  CHECK(is_a("life_sentence", "sentence"));
  CHECK(is_a("foreign_visitor", "people"));
  CHECK(is_a("flight_crew", "crew"));
  CHECK(is_a("dead_on_scene", "death"));
  CHECK(is_a("officer", "police"));  // what a paper calls officers another calls police, or officials
  CHECK(is_a("officer", "official"));
  CHECK_FALSE(is_a("ferry", "cargo_ship"));
  CHECK_FALSE(is_a("death", "casualty"));  // the casualties of one paper are not the dead of the other
}

TEST_CASE("a compound is not the short word that it holds", "[concepts]") {
  const auto [compound, word] = GENERATE(table<std::string, std::string>({
      {"đánh giá", "price"},
      {"danh sách", "book"},
      {"toàn cầu", "bridge"},
      {"nhà đầu tư", "house"},
      {"bắt đầu", "arrest"},
      {"nghiên cứu", "rescue"},
      {"bán kết", "sell"},
      {"nước ngoài", "country"},
      {"lương thực", "wage"},
      {"bùng nổ", "explosion"},
      {"bắn tên lửa", "flame"},
      {"hạ cánh bằng bụng", "arrive"},
  }));
  const std::vector<std::string> ids = concepts(Language::vietnamese, "Họ " + compound + " hôm qua");
  CAPTURE(compound, ids);
  CHECK(std::find(ids.begin(), ids.end(), word) == ids.end());
  CHECK(rules().lexicon.find(word));
}
