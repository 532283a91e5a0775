// Names and syllables as someone types them, with titles before them: what `doichieu relate` answers.

#include "catch.hpp"
#include "claims/written.hpp"
#include "claims_sample.hpp"
#include "vectors.hpp"

using namespace doichieu;
using namespace doichieu::sample;

namespace {

WrittenRelation names_of(const std::string& a, const std::string& b, WrittenRegimes regimes = {}) {
  return relate_written_names(a, b, regimes, rules());
}

Relation relation(const std::string& a, const std::string& b) {
  return names_of(a, b).related.relation;
}

bool fits(const std::string& a, const std::string& b) {
  return compatible(relation(a, b));
}

}  // namespace

TEST_CASE("titles before a name are no part of it", "[relate]") {
  auto line = GENERATE(as<std::string>{}, "bà Jane Wexby", "Mrs Jane Wexby", "Thượng nghị sĩ Jane Wexby",
                       "cựu Thượng nghị sĩ Mỹ Jane Wexby", "former US Senator Jane Wexby", "GS.TS Jane Wexby",
                       "PGS.TS. Jane Wexby", "đ/c Jane Wexby", "Thượng tướng Jane Wexby", "Dr. Jane Wexby",
                       "Deputy Prime Minister Jane Wexby", "Party chief Jane Wexby", "tướng Jane Wexby");
  CAPTURE(line);
  CHECK(relation(line, "Jane Wexby") == Relation::same);
}

TEST_CASE("a title alone is taken for a name", "[relate]") {
  CHECK(relation("Minister", "Minister") == Relation::same);
  CHECK(relation("Mr", "Jane Wexby") == Relation::unrelated);
  CHECK(relation("", "") == Relation::same);
  CHECK(relation("", "Jane Wexby") == Relation::unrelated);
  CHECK(relation("…", "Jane Wexby") == Relation::unrelated);
}

TEST_CASE("who is a man is not who is a woman", "[relate]") {
  CHECK(relation("ông Ngân", "bà Ngân") == Relation::conflict);
  CHECK(names_of("ông Ngân", "bà Ngân").related.cause == Cause::gender);
  CHECK(relation("Nguyễn Thị Kim Ngân", "ông Ngân") == Relation::conflict);
  CHECK(fits("Nguyễn Thị Kim Ngân", "bà Ngân"));
  CHECK(fits("Nguyễn Thị Kim Ngân", "đồng chí Ngân"));
}

TEST_CASE("a place that bears a person's name is no person", "[relate]") {
  CHECK(relation("Hồ Chí Minh", "TP Hồ Chí Minh") == Relation::unrelated);
  CHECK(relation("TP Hồ Chí Minh", "Hồ Chí Minh") == Relation::unrelated);
  CHECK(fits("Hồ Chí Minh", "Bác Hồ"));
  CHECK(fits("TP Hồ Chí Minh", "TP.HCM"));
}

TEST_CASE("people of the lexicon are known by any of their names", "[relate]") {
  auto [a, b] = GENERATE(table<std::string, std::string>({{"Tập Cận Bình", "Mr Xi"},
                                                          {"ông Tập", "President Xi Jinping"},
                                                          {"Joe Biden", "G.Bai-đơn"},
                                                          {"Tổng thống Putin", "V.Pu-tin"},
                                                          {"Bill Clinton", "William Clinton"}}));
  CAPTURE(a, b);
  CHECK(fits(a, b));
  CHECK(fits(b, a));
}

TEST_CASE("the regimes of the texts decide what a missing mark means", "[relate]") {
  const std::string a = "Phạm Minh Chính", b = "Phạm Minh Chinh";
  CHECK(names_of(a, b).detail == "RICHER");
  CHECK(names_of(a, b, {AccentRegime::full, AccentRegime::full}).detail == "CONFLICT_WEAK");
  CHECK(names_of(a, b, {AccentRegime::full, AccentRegime::none}).related.relation == Relation::refines);
}

TEST_CASE("an answer has its reason", "[relate]") {
  CHECK(names_of("Dũng", "Dụng").reason.find("exclude each other. (") != std::string::npos);
  CHECK(names_of("Hoà", "Hòa").reason.find("another letter") != std::string::npos);
  CHECK(!names_of("Lan", "Mai").reason.empty());
  CHECK(relate_written_syllables("Lý", "Lí", {}).detail == "SAME_IY");
}

// --- The shared vectors.

TEST_CASE("names relate as in the shared vectors", "[relate]") {
  for (const vectors::Row& row : vectors::of_kind("rel_name")) {
    const std::string word = row.note.substr(0, row.note.find(' '));
    const bool richer = row.note.find("b ⊑ a") != std::string::npos;
    CAPTURE(row.a, row.b);
    CHECK(names_of(row.a, row.b).detail == (richer ? "RICHER" : word));
  }
  for (const vectors::Row& row : vectors::of_kind("canon_eq")) {
    CAPTURE(row.a, row.b);
    CHECK(relation(row.a, row.b) == Relation::same);
  }
}

TEST_CASE("references fit or not as in the shared vectors", "[relate]") {
  for (const vectors::Row& row : vectors::of_kind("name_ref")) {
    CAPTURE(row.a, row.b);
    CHECK(fits(row.a, row.b) == (row.note.substr(0, 5) == "MATCH"));
  }
}

TEST_CASE("titles are stripped as in the shared vectors", "[relate]") {
  for (const vectors::Row& row : vectors::of_kind("honorific_strip")) {
    CAPTURE(row.a, row.b);
    CHECK(relation(row.a, row.b) == Relation::same);
  }
}
