// Places: how two relate on a day, and how one is read by itself.

#include "catch.hpp"
#include "claims/written.hpp"
#include "claims_sample.hpp"
#include "value/place.hpp"
#include "written_vectors.hpp"

using namespace doichieu;
using namespace doichieu::sample;

namespace {

constexpr std::string_view before = "2025-06-30", since = "2025-07-01";

std::string relation(const std::string& a, const std::string& b, std::string_view day = {}) {
  return std::string(name(relate_written_places(a, b, rules(), day).related.relation));
}

/// Every how-many-th place of the lexicon: enough for a law, not all pairs of it.
std::vector<NamedPlace> some_places(std::size_t step) {
  std::vector<NamedPlace> out;
  std::size_t count = 0;
  for (EntryId id = 0; id < rules().lexicon.entries().size(); ++id)
    if (rules().lexicon[id].type == EntryType::place && count++ % step == 0) out.push_back({id, {}});
  return out;
}

}  // namespace

// --- Names of one place.

TEST_CASE("a place is one in every spelling of the papers", "[places]") {
  auto [a, b] = GENERATE(table<std::string, std::string>({
      {"Hà Nội", "Hanoi"},
      {"Thủ đô", "Ha Noi"},
      {"TP. Hồ Chí Minh", "HCM City"},
      {"Thành phố Hồ Chí Minh", "Saigon"},
      {"tỉnh Đắk Lắk", "Dak Lak province"},
      {"Nước Cộng hòa xã hội chủ nghĩa Việt Nam", "Socialist Republic of Viet Nam"},
      {"Thừa Thiên Huế", "Hue"},
      {"Biển Đông", "South China Sea"},
      {"Hợp chúng quốc Hoa Kỳ", "U.S."},
      {"thủ đô Oa-sinh-tơn", "Washington D.C."},
      {"Cộng hòa Dân chủ Congo", "DR Congo"},
      {"Bờ Biển Ngà", "Côte d'Ivoire"},
      {"Gru-di-a", "Georgia"},
      {"Liên hợp quốc", "UN"},
      {"Hanoi (VNA) –", "HÀ NỘI —"},
      {"Ba Đình, Hà Nội", "Ba Dinh"},
  }));
  CAPTURE(a, b);
  CHECK(relation(a, b) == "same");
  CHECK(relation(b, a) == "same");
}

TEST_CASE("two places are two, and words that only look like places are none", "[places]") {
  auto [a, b] = GENERATE(table<std::string, std::string>({
      {"Đà Nẵng", "Hải Phòng"},
      {"Thái Bình", "Thái Bình Dương"},
      {"Lào", "Lào Cai"},
      {"Mỹ", "Mỹ Tho"},
      {"Hàn Quốc", "Triều Tiên"},
      {"Congo", "Democratic Republic of the Congo"},
      {"Nam Phi", "Nam Á"},
      {"Hòa Bình", "hòa bình"},
      {"Áo", "áo"},
      {"Nga", "Bà Nga"},
      {"Georgia", "bang Georgia"},
  }));
  CAPTURE(a, b);
  const std::string told = relation(a, b);
  CHECK((told == "conflict" || told == "unrelated"));
}

TEST_CASE("the word beside a name parts namesakes", "[places]") {
  CHECK(relation("Washington (bang)", "Washington D.C.") == "conflict");
  CHECK(relation("Washington state", "bang Washington") == "same");
  CHECK(relation("New York City", "New York state") == "refines");
  CHECK(relation("tỉnh Bắc Ninh", "phường Bắc Ninh") == "conflict");
  // Where the other side tells no sort it is the province, which holds the ward.
  CHECK(relation("phường Bắc Ninh", "Bắc Ninh") == "refines");
  CHECK(relation("tỉnh Bắc Ninh", "Bắc Ninh") == "same");
  CHECK(relation("phường Bắc Ninh", "phường Bắc Ninh") == "same");
}

TEST_CASE("places that the rules do not know are compared as names", "[places]") {
  CHECK(relation("Ea Ly", "Ea Ly") == "same");
  CHECK(relation("Ea Ly", "Ealy") == "same");
  CHECK(relation("Ea Ly", "Ea Bar") == "unrelated");
}

// --- Days.

TEST_CASE("what merged is part and whole from that day on, and two places before", "[places]") {
  auto [part, whole, last_apart, first_joined] =
      GENERATE(table<std::string, std::string, std::string, std::string>({
          {"Bình Dương", "TP.HCM", "2025-06-30", "2025-07-01"},
          {"Bà Rịa - Vũng Tàu", "Ho Chi Minh City", "2025-06-30", "2025-07-01"},
          {"Kiên Giang", "An Giang", "2025-06-30", "2025-07-01"},
          {"Hà Tây", "Hanoi", "2008-07-31", "2008-08-01"},
      }));
  CAPTURE(part, whole);
  CHECK(relation(part, whole, last_apart) == "conflict");
  CHECK(relation(part, whole, first_joined) == "refines");
  CHECK(relation(whole, part, first_joined) == "refined-by");
  CHECK(relation(part, whole) == "refines");  // no day comes after everything
}

TEST_CASE("what never merged stays two, and what was renamed was always one", "[places]") {
  CHECK(relation("Nghệ An", "Hà Tĩnh", since) == "conflict");
  CHECK(relation("Bình Dương", "Bình Phước", since) == "conflict");
  CHECK(relation("Thừa Thiên Huế", "Huế", "2020-01-01") == "same");
  CHECK(relation("Ba Đình", "Hà Nội", before) == "refines");
  CHECK(relation("Bạc Liêu", "Mekong Delta", before) == "refines");
}

TEST_CASE("an entry holds from its first day to the day before its last", "[places][lexicon]") {
  const Lexicon& lexicon = rules().lexicon;
  const EntryId old = lexicon.find("place.vn.binhduong").value();
  CHECK(lexicon.holds_on(old, before));
  CHECK_FALSE(lexicon.holds_on(old, since));
  CHECK(lexicon.holds_on(old, ""));
  const EntryId ministry = lexicon.find("min.agri_env").value();
  CHECK_FALSE(lexicon.holds_on(ministry, "2025-02-28"));
  CHECK(lexicon.holds_on(ministry, "2025-03-01"));
}

// --- Laws.

TEST_CASE("a place is the same as itself, and answers are mirrored", "[places][law]") {
  const std::vector<NamedPlace> places = some_places(11);
  REQUIRE(places.size() > 80);
  for (const std::string_view day : {before, since})
    for (const NamedPlace& a : places) {
      CHECK(relate(a, a, rules().lexicon, day) == Related{Relation::same, Cause::none});
      for (const NamedPlace& b : places)
        if (relate(b, a, rules().lexicon, day) != mirrored(relate(a, b, rules().lexicon, day)))
          FAIL(rules().lexicon[a.entry].id << " " << rules().lexicon[b.entry].id);
    }
}

TEST_CASE("parts of parts are parts, and keep apart what the whole keeps apart", "[places][law]") {
  const std::vector<NamedPlace> places = some_places(29);
  const auto of = [](const NamedPlace& x, const NamedPlace& y) {
    return relate(x, y, rules().lexicon, since).relation;
  };
  for (const NamedPlace& a : places)
    for (const NamedPlace& b : places) {
      if (of(a, b) != Relation::refines) continue;
      for (const NamedPlace& c : places) {
        if (of(b, c) == Relation::refines) CHECK(of(a, c) == Relation::refines);
        if (of(b, c) == Relation::conflict) CHECK(of(a, c) == Relation::conflict);
      }
    }
}

TEST_CASE("the vectors of places hold", "[places]") {
  for (const WrittenVector& line : written_vectors("place_equiv")) {
    CAPTURE(line.a, line.b);
    CHECK(relation(line.a, line.b) == "same");
  }
  for (const WrittenVector& line : written_vectors("place_relation")) {
    CAPTURE(line.a, line.b, line.note);
    const std::string told = relation(line.a, line.b);
    if (line.note.rfind("PART_OF", 0) == 0) CHECK(told == "refines");
    if (line.note.rfind("DIFFERENT", 0) == 0) CHECK((told == "conflict" || told == "unrelated"));
    if (line.note.rfind("SAME", 0) == 0) CHECK(told == "same");
    if (line.note.find("_VS_") != std::string::npos) CHECK(told == "unrelated");
  }
}
