// Offices: how two relate, how they are read, and of whom they are said.

#include "catch.hpp"
#include "claims_sample.hpp"

using namespace doichieu;
using namespace doichieu::sample;

namespace {

Role role(Language language, const std::string& written) {
  const Reading reading(language, written);
  REQUIRE(reading.mentions.roles.size() == 1);
  return reading.mentions.roles.front().role;
}

std::string printed(Language language, const std::string& written) {
  const Reading reading(language, written);
  std::vector<std::string> out;
  for (const RoleMention& mention : reading.mentions.roles)
    out.push_back(print(Value(mention.role), rules().lexicon));
  return joined(out);
}

Related related(const Role& a, const Role& b) {
  return relate(a, b, rules().lexicon);
}

}  // namespace

// --- How two offices relate.

TEST_CASE("an office is the same in both languages", "[roles][value]") {
  auto [english, vietnamese] = GENERATE(table<std::string, std::string>({
      {"Deputy Minister of Foreign Affairs Le Thi Mai spoke.",
       "Thứ trưởng Bộ Ngoại giao Lê Thị Mai phát biểu."},
      {"Minister of Finance Le Thi Mai spoke.", "Bộ trưởng Bộ Tài chính Lê Thị Mai phát biểu."},
      {"General Secretary To Lam spoke.", "Tổng Bí thư Tô Lâm phát biểu."},
      {"Deputy Prime Minister Le Thi Mai spoke.", "Phó Thủ tướng Lê Thị Mai phát biểu."},
      {"Former Minister of Finance Le Thi Mai spoke.", "Nguyên Bộ trưởng Bộ Tài chính Lê Thị Mai phát biểu."},
  }));
  CAPTURE(english, vietnamese);
  CHECK(related(role(en, english), role(vi, vietnamese)) == Related{Relation::same, Cause::none});
}

TEST_CASE("two offices are held against each other by head, modifiers, bodies and places", "[roles][value]") {
  using R = Relation;
  auto [a, b, relation] = GENERATE(table<std::string, std::string, R>({
      {"Minister of Finance Le Mai spoke.", "Finance Minister Le Mai spoke.", R::same},
      // What was dropped changes who it is.
      {"Deputy Minister of Finance Le Mai spoke.", "Minister of Finance Le Mai spoke.", R::conflict},
      {"Acting Minister of Finance Le Mai spoke.", "Minister of Finance Le Mai spoke.", R::conflict},
      {"Former Minister of Finance Le Mai spoke.", "Minister of Finance Le Mai spoke.", R::conflict},
      // One text says more.
      {"Minister of Finance Le Mai spoke.", "Minister Le Mai spoke.", R::refines},
      {"Ambassador to China Le Mai spoke.", "Ambassador Le Mai spoke.", R::refines},
      {"City Party Secretary Le Mai spoke.", "Secretary Le Mai spoke.", R::refines},
      {"City Party Secretary Le Mai spoke.", "Secretary of the Senate Le Mai spoke.", R::overlaps},
      // One person may hold two posts.
      {"Minister of Finance Le Mai spoke.", "Chairwoman of the Senate Le Mai spoke.", R::unrelated},
      {"Governor Le Mai spoke.", "Ambassador Le Mai spoke.", R::unrelated},
  }));
  CAPTURE(a, b);
  const Role x = role(en, a), y = role(en, b);
  CHECK(name(related(x, y).relation) == name(relation));
  CHECK(related(y, x) == mirrored(related(x, y)));
  CHECK(related(x, x) == Related{Relation::same, Cause::none});
}

TEST_CASE("two ministries under one head are no conflict by themselves", "[roles][value]") {
  CHECK(related(role(en, "Minister of Finance Le Mai spoke."), role(en, "Minister of Health Le Mai spoke."))
            .relation == Relation::overlaps);
}

// --- How they are read.

TEST_CASE("an office is read with what stands before its head and hangs on it", "[roles][claims]") {
  auto [language, text, expected] = GENERATE(table<Language, std::string, std::string>({
      {en, "They met Deputy Minister of Foreign Affairs Le Thi Mai.",
       "Deputy Minister of Foreign Affairs: Le Thi Mai"},
      {en, "They met Foreign Affairs Minister Le Thi Mai.", "Foreign Affairs Minister: Le Thi Mai"},
      {en, "They met Vietnamese Ambassador to the United States Le Thi Mai.",
       "Vietnamese Ambassador to the United States: Le Thi Mai"},
      {vi, "Họ gặp Đại sứ Việt Nam tại Hoa Kỳ Lê Thị Mai.", "Đại sứ Việt Nam tại Hoa Kỳ: Lê Thị Mai"},
      {vi, "Họ gặp Thứ trưởng Bộ Ngoại giao Lê Thị Mai.", "Thứ trưởng Bộ Ngoại giao: Lê Thị Mai"},
      {vi, "Họ gặp quyền Bộ trưởng Bộ Y tế Lê Thị Mai.", "quyền Bộ trưởng Bộ Y tế: Lê Thị Mai"},
      {en, "They met acting Governor Jane Smith.", "acting Governor: Jane Smith"},
      // A rank between office and name belongs to neither.
      {en, "They met Minister of National Defence General Phan Van Giang.",
       "Minister of National Defence: Phan Van Giang"},
      {vi, "Họ gặp Bộ trưởng Bộ Quốc phòng Đại tướng Phan Văn Giang.",
       "Bộ trưởng Bộ Quốc phòng: Phan Văn Giang"},
      // A body that no entry knows.
      {en, "Jane Smith, Director of the Blue River Bureau, spoke.",
       "Director of the Blue River Bureau: Jane Smith"},
      {en, "They met Director of the Blue River Bureau Le Mai.", "Director of the Blue River Bureau: Le Mai"},
  }));
  CAPTURE(text);
  CHECK(offices(language, text) == expected);
}

TEST_CASE("demonym and place say the same of an office", "[roles][claims]") {
  const Role wanted = role(en, "They met Ambassador of Vietnam to China Le Mai.");
  CHECK(role(en, "They met Vietnamese Ambassador to China Le Mai.") == wanted);
  CHECK(role(en, "They met Vietnam's Ambassador to China Le Mai.") == wanted);
  CHECK(role(vi, "Họ gặp Đại sứ Việt Nam tại Trung Quốc Lê Mai.") == wanted);
}

TEST_CASE("offices are said of the person beside them", "[roles][claims]") {
  auto [language, text, expected] = GENERATE(table<Language, std::string, std::string>({
      {en, "Jane Smith, Governor of the state, spoke.", "Governor: Jane Smith"},
      {en, "Jane Smith, Secretary of the Senate and Chairwoman of the Central Military Commission, spoke.",
       "Secretary of the Senate: Jane Smith | Chairwoman of the Central Military Commission: Jane Smith"},
      {en, "Minister of Finance and Chairwoman of the Senate Le Thi Mai spoke.",
       "Minister of Finance: Le Thi Mai | Chairwoman of the Senate: Le Thi Mai"},
      {vi, "Bà Lê Thị Mai, Bộ trưởng Bộ Tài chính, phát biểu.", "Bộ trưởng Bộ Tài chính: Lê Thị Mai"},
      // Nobody's.
      {en, "The Minister of Finance spoke.", "Minister of Finance"},
      {en, "The Governor left, and Mr John Brown spoke.", "Governor"},
      {vi, "Bộ trưởng Bộ Tài chính phát biểu.", "Bộ trưởng Bộ Tài chính"},
  }));
  CAPTURE(text);
  CHECK(offices(language, text) == expected);
}

TEST_CASE("an office without a body holds only what it says", "[roles][claims]") {
  CHECK(printed(en, "They met deputy Governor Jane Smith.") == "deputy governor");
  CHECK(printed(en, "They met Governor Jane Smith.") == "governor");
}
