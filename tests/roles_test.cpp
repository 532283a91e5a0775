// Offices: how two relate, how they are read, and of whom they are said.

#include "catch.hpp"
#include "claims/written.hpp"
#include "claims_sample.hpp"
#include "written_vectors.hpp"

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

std::string relation(const std::string& a, const std::string& b, std::string_view day = {}) {
  return std::string(name(relate_written_roles(a, b, rules(), day).related.relation));
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
      // One person may hold two posts.
      {"City Party Secretary Le Mai spoke.", "Secretary of the Senate Le Mai spoke.", R::unrelated},
      {"Minister of Finance Le Mai spoke.", "Chairwoman of the Senate Le Mai spoke.", R::unrelated},
      {"Governor Le Mai spoke.", "Ambassador Le Mai spoke.", R::unrelated},
  }));
  CAPTURE(a, b);
  const Role x = role(en, a), y = role(en, b);
  CHECK(name(related(x, y).relation) == name(relation));
  CHECK(related(y, x) == mirrored(related(x, y)));
  CHECK(related(x, x) == Related{Relation::same, Cause::none});
}

TEST_CASE("two ministries under one head are two offices, and no conflict by themselves", "[roles][value]") {
  CHECK(related(role(en, "Minister of Finance Le Mai spoke."), role(en, "Minister of Health Le Mai spoke."))
            .relation == Relation::unrelated);
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
      // Several in a row.
      {en, "Jane Smith, Secretary of the Senate, Chairwoman of the Central Military Commission, spoke.",
       "Secretary of the Senate: Jane Smith | Chairwoman of the Central Military Commission: Jane Smith"},
      {vi, "Ủy viên Bộ Chính trị, Bộ trưởng Bộ Quốc phòng Lê Văn Nam phát biểu.",
       "Ủy viên Bộ Chính trị: Lê Văn Nam | Bộ trưởng Bộ Quốc phòng: Lê Văn Nam"},
      {vi, "Thủ tướng, Bộ trưởng Bộ Quốc phòng Lê Văn Nam phát biểu.",
       "Thủ tướng | Bộ trưởng Bộ Quốc phòng: Lê Văn Nam"},
      // The short form of a body stands between.
      {en, "Chairman of Blue River Motor (BRM) Le Thi Mai spoke.",
       "Chairman of Blue River Motor (BRM): Le Thi Mai"},
      // Nobody's.
      {en, "The Minister of Finance spoke.", "Minister of Finance"},
      {en, "The Governor left, and Mr John Brown spoke.", "Governor"},
      {vi, "Bộ trưởng Bộ Tài chính phát biểu.", "Bộ trưởng Bộ Tài chính"},
  }));
  CAPTURE(text);
  CHECK(offices(language, text) == expected);
}

TEST_CASE("a body may be put in small words, or behind its owner", "[roles][claims]") {
  CHECK(offices(en, "Jane Smith, deputy head of the statistics office, spoke.") ==
        "deputy head of the statistics office: Jane Smith");
  CHECK(offices(en, "Jane Smith, chief executive of the year, spoke.") == "chief executive: Jane Smith");
  CHECK(printed(en, "They met the head of the Blue Party's Commission for External Relations.") ==
        printed(en, "They met the head of the Commission for External Relations."));
}

TEST_CASE("a Party chief of a province is its secretary", "[roles][claims]") {
  CHECK(printed(en, "They met Long An Party chief Le Mai.") == "secretary · Party Committee · Long An");
  CHECK(printed(en, "They met Party chief Le Mai.") == "General Secretary");
  CHECK(printed(en, "They met Vietnam's Party chief Le Mai.") == "General Secretary · Việt Nam");
}

TEST_CASE("an office without a body holds only what it says", "[roles][claims]") {
  CHECK(printed(en, "They met deputy Governor Jane Smith.") == "deputy governor");
  CHECK(printed(en, "They met Governor Jane Smith.") == "governor");
}

TEST_CASE("the place stays with an office behind a plural's apostrophe and a word for its sort",
          "[roles][claims]") {
  const Role wanted = role(en, "They met Ambassador of the United States to Vietnam Le Mai.");
  CHECK(role(en, "They met the United States' Ambassador to Vietnam Le Mai.") == wanted);
  CHECK(role(en, "They met US Ambassador to Vietnam Le Mai.") == wanted);
  CHECK(role(en, "They met US Ambassador in Vietnam Le Mai.") == wanted);
  CHECK(printed(en, "They met the Governor in Hanoi.") == "governor");
  CHECK(printed(en, "They met Bắc Ninh province Chairman Le Mai.") ==
        printed(en, "They met Chairman of Bắc Ninh Le Mai."));
}

TEST_CASE("an office inside the name of a body is nobody's", "[roles][claims]") {
  CHECK(offices(vi, "Văn phòng Chủ tịch nước công bố quyết định.") == "");
  CHECK(offices(en, "The Office of the President announced it.") == "");
  CHECK(offices(vi, "Chủ tịch nước Lê Thị Mai công bố.") == "Chủ tịch nước: Lê Thị Mai");
}

// --- Offices by themselves.

TEST_CASE("an office alone is one in both languages", "[roles][written]") {
  auto [a, b] = GENERATE(table<std::string, std::string>({
      {"Chủ tịch nước", "President"},
      {"Chủ tịch nước", "State President"},
      {"Tổng thống", "President"},
      {"Tổng thống Pháp", "French President"},
      {"Chủ tịch FIFA", "FIFA President"},
      {"Thủ tướng Đức", "German Chancellor"},
      {"Phó Chủ tịch nước", "Vice President"},
      {"Trưởng Ban Tổ chức Trung ương", "Head of the PCC's Organisation Commission"},
      {"Chủ nhiệm Ủy ban Kiểm tra Trung ương", "Chairman of the Inspection Commission"},
      {"Bí thư Tỉnh ủy", "Secretary of the provincial Party Committee"},
      {"Phó Thủ tướng Thường trực", "First Deputy Prime Minister"},
      {"Ngoại trưởng Anh", "UK Foreign Secretary"},
      {"Bộ trưởng Tài chính Mỹ", "US Treasury Secretary"},
      {"Tổng thống đắc cử Mỹ", "US President-elect"},
      {"Đại sứ Hoa Kỳ tại Việt Nam", "United States' Ambassador to Vietnam"},
      {"Tổng Lãnh sự Việt Nam tại San Francisco", "Vietnamese Consul General in San Francisco"},
      {"Giám đốc Sở Y tế Hà Nội", "Director of the Hanoi Department of Health"},
      {"Giám đốc quốc gia WB tại Việt Nam", "World Bank Country Director for Vietnam"},
      {"Phó Trưởng Ban Tổ chức Trung ương", "Deputy Head of the PCC's Organisation Commission"},
      {"Đại tá", "Senior Colonel"},
      {"Đại tá", "Colonel"},
      {"Bộ Chính trị", "Politburo"},
      {"Văn phòng Chủ tịch nước", "Presidential Office"},
      {"Tổng Bí thư, Chủ tịch nước", "Party General Secretary and State President"},
  }));
  CAPTURE(a, b);
  CHECK(relation(a, b) == "same");
  CHECK(relation(b, a) == "same");
}

TEST_CASE("what makes another office is never lost", "[roles][written]") {
  auto [a, b] = GENERATE(table<std::string, std::string>({
      {"Đại sứ Hoa Kỳ tại Việt Nam", "Đại sứ Việt Nam tại Hoa Kỳ"},
      {"US Ambassador to Vietnam", "Vietnamese Ambassador to the US"},
      {"Tổng Bí thư", "Tổng Thư ký Liên hợp quốc"},
      {"Party General Secretary", "General Secretary of the National Assembly"},
      {"Tổng thống", "Chủ tịch nước"},
      {"US President", "Chủ tịch nước"},
      {"Bộ trưởng Tài chính", "Bộ trưởng Y tế"},
      {"Bí thư Tỉnh ủy", "Bí thư Thành ủy"},
      {"Thứ trưởng Bộ Y tế", "Bộ trưởng Bộ Y tế"},
      {"late General Secretary", "General Secretary"},
      {"President-elect", "President"},
      {"Chủ tịch danh dự", "Chủ tịch"},
      {"First Deputy Prime Minister", "Deputy Prime Minister"},
      {"Trung tướng", "Thượng tướng"},
      {"đặc phái viên TTXVN", "Đặc phái viên của Tổng thống"},
      {"Trợ lý Tổng Bí thư", "Tổng Bí thư"},
  }));
  CAPTURE(a, b);
  const std::string told = relation(a, b);
  CHECK((told == "conflict" || told == "unrelated"));
  CHECK(relation(b, a) == told);
}

TEST_CASE("an office refines one that tells less, whole lists too", "[roles][written]") {
  auto [more, less] = GENERATE(table<std::string, std::string>({
      {"Đại sứ Việt Nam tại Hoa Kỳ", "Ambassador"},
      {"US Ambassador in Vietnam", "Ambassador"},
      {"Tổng Bí thư, Chủ tịch nước", "Tổng Bí thư"},
      {"Đại sứ, Trưởng Phái đoàn đại diện thường trực", "Ambassador"},
      {"Director of the Blue River Bureau", "Director"},
      {"Ủy viên Bộ Chính trị, Bộ trưởng Bộ Quốc phòng", "Defence Minister"},
  }));
  CAPTURE(more, less);
  CHECK(relation(more, less) == "refines");
  CHECK(relation(less, more) == "refined-by");
}

TEST_CASE("ministries that merged part their ministers until that day only", "[roles][written]") {
  const std::string old = "Bộ trưởng Bộ Nông nghiệp và Phát triển nông thôn";
  const std::string now = "Minister of Agriculture and Environment";
  CHECK(relation(old, now, "2025-02-28") == "unrelated");
  CHECK(relation(old, now, "2025-03-01") == "refines");
  CHECK(relation("Bộ trưởng Bộ Y tế", now, "2025-03-01") == "unrelated");
}

TEST_CASE("an office alone is the same as itself, and answers are mirrored", "[roles][law]") {
  std::vector<std::string> written = {"Ambassador of Vietnam to China", "Đại sứ Trung Quốc tại Việt Nam",
                                      "acting Mayor of Hanoi"};
  std::size_t count = 0;
  for (const Entry& entry : rules().lexicon.entries())
    if (entry.type == EntryType::role && count++ % 17 == 0) written.push_back(entry.forms.front().text);
  REQUIRE(written.size() > 15);
  for (const std::string& a : written) {
    CAPTURE(a);
    CHECK(relation(a, a) == "same");
    for (const std::string& b : written)
      CHECK(relate_written_roles(b, a, rules()).related ==
            mirrored(relate_written_roles(a, b, rules()).related));
  }
}

TEST_CASE("the vectors of offices hold", "[roles][written]") {
  for (const WrittenVector& line : written_vectors("role_equiv")) {
    CAPTURE(line.a, line.b);
    CHECK(relation(line.a, line.b) == "same");
  }
  for (const WrittenVector& line : written_vectors("role_differ")) {
    CAPTURE(line.a, line.b);
    const std::string told = relation(line.a, line.b);
    CHECK((told == "conflict" || told == "unrelated"));
  }
}

TEST_CASE("who serves an office does not hold it", "[roles][claims]") {
  CHECK(offices(vi, "Trợ lý Thứ trưởng Bộ Y tế Vũ Văn Sen phát biểu.") ==
        "Trợ lý Thứ trưởng Bộ Y tế: Vũ Văn Sen");
  CHECK(offices(en, "Vu Van Sen, secretary to a Deputy Minister of Health, spoke.") ==
        "secretary to a Deputy Minister of Health: Vu Van Sen");
  CHECK(offices(en, "An aide to President Le Van Sen spoke.") == "aide | President: Le Van Sen");
  CHECK(offices(vi, "Bộ trưởng Bộ Y tế Vũ Văn Sen phát biểu.") == "Bộ trưởng Bộ Y tế: Vũ Văn Sen");
}

TEST_CASE("a body may begin like a place, and a holder stand behind one", "[roles][claims]") {
  CHECK(offices(en, "Vu Van Sen, chief executive of Jeju Kite, spoke.") ==
        "chief executive of Jeju Kite: Vu Van Sen");
  CHECK(offices(en, "Vu Van Sen, Director of Thai Mai Company, spoke.") ==
        "Director of Thai Mai Company: Vu Van Sen");
  CHECK(offices(en, "President of Vietnam Le Van Sen spoke.") == "President of Vietnam: Le Van Sen");
}
