// Lists of people: what opens one, who is in it, and who is missing from another source.

#include "compare/lists.hpp"
#include "catch.hpp"
#include "claims_sample.hpp"
#include "value/name_index.hpp"

using namespace doichieu;
using namespace doichieu::sample;

namespace {

/// "delegation: To Lam; Le Mai …": a list of a text, with its occasion; "…" where it is open.
std::string lists(Language language, const std::string& written) {
  std::vector<std::string> out;
  for (const Claim& claim : claims(ClaimKind::list, language, written))
    out.push_back(std::get<People>(claim.value).occasion + ": " + print(claim.value, rules().lexicon));
  return joined(out);
}

Claim list(std::uint32_t source, const std::string& occasion, const std::vector<std::string>& names) {
  People people;
  people.occasion = occasion;
  for (const std::string& name : names) people.members.push_back({make_name(name), {}, {}, {}});
  Claim claim;
  claim.kind = ClaimKind::list;
  claim.source = source;
  claim.value = std::move(people);
  return claim;
}

/// The groups of lists, each as the sizes of its lists.
std::vector<std::size_t> group_sizes(const std::vector<Claim>& claims) {
  std::vector<std::size_t> out;
  for (const ListGroup& group : line_up_lists(claims)) out.push_back(group.lists.size());
  return out;
}

}  // namespace

// --- Reading.

TEST_CASE("a list is opened by its words and holds the persons that follow", "[lists]") {
  auto [language, text, expected] = GENERATE(table<Language, std::string, std::string>({
      {en, "Accompanying him were Finance Minister Le Mai and Governor Jane Smith.",
       "delegation: Le Mai; Jane Smith"},
      {en, "The delegation includes Mr Tran Van Binh, Ms Le Mai and Governor Jane Smith.",
       "delegation: Tran Van Binh; Le Mai; Jane Smith"},
      {en, "Also attending were Mr Tran Van Binh and Ms Le Mai, along with other officials.",
       "attendance: Tran Van Binh; Le Mai …"},
      {vi, "Cùng dự buổi lễ có ông Trần Văn Bình và bà Lê Mai.", "attendance: Trần Văn Bình; Lê Mai"},
      {vi, "Ra đón đoàn có ông Trần Văn Bình, bà Lê Mai cùng một số cán bộ.",
       "welcome: Trần Văn Bình; Lê Mai …"},
      // One person twice is one member; one person alone is no list.
      {en, "Also attending were Mr Tran Van Binh, Ms Le Mai and again Mr Binh.",
       "attendance: Tran Van Binh; Le Mai"},
      {en, "Also attending was Mr Tran Van Binh.", ""},
      {en, "Mr Tran Van Binh met Ms Le Mai and Governor Jane Smith.", ""},
  }));
  CAPTURE(text);
  CHECK(lists(language, text) == expected);
}

TEST_CASE("members keep the offices said of them", "[lists]") {
  const std::vector<Claim> found = claims(ClaimKind::list, en,
                                          "Also attending were Finance Minister Le Mai; Jane Smith, Governor "
                                          "of the state; and Mr Tran Van Binh.");
  REQUIRE(found.size() == 1);
  const std::vector<Member>& members = std::get<People>(found.front().value).members;
  REQUIRE(members.size() == 3);
  CHECK(members[0].role_text == "Finance Minister");
  CHECK(members[1].role_text == "Governor");
  CHECK(members[2].role_text == "");
  CHECK(members[2].roles.empty());
}

TEST_CASE("a sentence has one list, and it ends with the sentence", "[lists]") {
  CHECK(lists(en,
              "Attended by Mr Tran Van Binh and Ms Le Mai, it was witnessed by Mr John Brown. Mr Paul Green "
              "left.") == "attendance: Tran Van Binh; Le Mai; John Brown");
}

// --- Names among many.

TEST_CASE("a name is found by any tail of it, and by its marks", "[lists][names]") {
  NameIndex index;
  index.add(make_name("Nguyễn Quốc Dũng"), 1);
  index.add(make_name("Trần Bình"), 2);
  using Items = std::vector<std::size_t>;
  CHECK(index.find(make_name("Nguyễn Quốc Dũng")) == Items{1});
  CHECK(index.find(make_name("Quoc Dung")) == Items{1});
  CHECK(index.find(make_name("Bà Trần Bình")) == Items{2});
  CHECK(index.find(make_name("Quốc Dụng")).empty());
  CHECK(index.find(make_name("Nguyễn Quốc")).empty());
  CHECK(index.find(make_name("")).empty());
}

TEST_CASE("a vague name is neither of two that it may be", "[lists][names]") {
  NameIndex index;
  index.add(make_name("Quốc Dũng"), 1);
  index.add(make_name("Quốc Dụng"), 2);
  CHECK(index.find(make_name("Quoc Dung")).size() == 2);
  CHECK(index.knows(make_name("Quoc Dung")));
  CHECK(index.find(make_name("Quốc Dụng")) == std::vector<std::size_t>{2});
  CHECK(index.find(make_name("Quốc Dứng")).empty());
  CHECK(index.knows(make_name("Quốc Dứng")));  // the same but for a mark
  CHECK_FALSE(index.knows(make_name("Quốc Hùng")));
}

TEST_CASE("an item is found only by what fits all its spellings", "[lists][names]") {
  NameIndex index;
  index.add(make_name("Quoc Dung"), 1);
  index.add(make_name("Quốc Dũng"), 1);
  CHECK(index.find(make_name("Quốc Dụng")).empty());
}

// --- Lining up.

TEST_CASE("lists belong together by two persons, or by one and the occasion", "[lists]") {
  using Sizes = std::vector<std::size_t>;
  CHECK(group_sizes({list(0, "welcome", {"An Mai", "Le Binh"}),
                     list(1, "attendance", {"An Mai", "Le Binh"})}) == Sizes{2});
  CHECK(group_sizes({list(0, "welcome", {"An Mai", "Le Binh"}), list(1, "welcome", {"An Mai", "Vo Cuc"})}) ==
        Sizes{2});
  CHECK(group_sizes({list(0, "welcome", {"An Mai", "Le Binh"}),
                     list(1, "attendance", {"An Mai", "Vo Cuc"})}) == Sizes{1, 1});
  CHECK(group_sizes({list(0, "welcome", {"An Mai", "Le Binh"}), list(1, "welcome", {"To Ha", "Vo Cuc"})}) ==
        Sizes{1, 1});
  CHECK(group_sizes({list(0, "welcome", {"An Mai", "Le Binh"}), list(1, "attendance", {"Vo Cuc", "To Ha"}),
                     list(2, "welcome", {"Vo Cuc", "To Ha", "An Mai"})}) == Sizes{3});
}

TEST_CASE("ten thousand lists of ten thousand persons are lined up", "[lists]") {
  std::vector<Claim> many;
  for (int i = 0; i < 10000; ++i) {
    const std::string own = "Nguyen " + std::string(1, static_cast<char>('a' + i % 26)) + std::to_string(i);
    many.push_back(
        list(static_cast<std::uint32_t>(i % 3), "attendance", {own + " Anh", own + " Anh", "Le Mai"}));
  }
  const std::vector<ListGroup> groups = line_up_lists(many);
  REQUIRE(groups.size() == 1);
  CHECK(persons_of(groups.front()).size() == 10001);
}

// --- Who is missing.

TEST_CASE("whom one list names and another source never is told, with who is silent", "[lists][compare]") {
  const Report report =
      compared({{en, "Also attending were Mr Tran Van Binh, Ms Le Mai and Governor Jane Smith."},
                {en, "Also attending were Mr Tran Van Binh and Ms Le Mai."}});
  const auto found = findings(report, Verdict::missing);
  REQUIRE(found.size() == 1);
  CHECK(found[0]->silent == std::vector<SourceIndex>{1});
  CHECK(found[0]->severity == Severity::warning);
  CHECK(found[0]->message == "Named in a and not in b: Jane Smith (Governor).");
  REQUIRE(found[0]->evidence.size() == 1);
  CHECK(report.quote(found[0]->evidence[0]) == "Jane Smith");
}

TEST_CASE("the reason says whether a list is open", "[lists][compare]") {
  const auto reason = [](const std::string& end) {
    const Report report =
        compared({{en, "Also attending were Mr Tran Van Binh, Ms Le Mai and Governor Jane Smith" + end + "."},
                  {en, "Also attending were Mr Tran Van Binh and Ms Le Mai."}});
    REQUIRE(findings(report, Verdict::missing).size() == 1);
    return findings(report, Verdict::missing)[0]->reason;
  };
  CHECK(reason("").find("No list says that it is open") != std::string::npos);
  CHECK(reason(", along with other officials").find("At least one of them is open") != std::string::npos);
}

TEST_CASE("whoever a source names anywhere is not missing from it", "[lists][compare]") {
  const std::string list = "Also attending were Mr Tran Van Binh, Ms Le Mai and Governor Jane Smith.";
  const auto elsewhere = GENERATE(as<std::string>{}, " Governor Jane Smith welcomed them.",
                                  " Then Jane Smith spoke.", " Ms Smith welcomed them.");
  CAPTURE(elsewhere);
  const Report report =
      compared({{en, list}, {en, "Also attending were Mr Tran Van Binh and Ms Le Mai." + elsewhere}});
  CHECK(findings(report, Verdict::missing).empty());
}

TEST_CASE("marks make nobody missing: dropped they tell nothing, other ones are told as a spelling",
          "[lists][compare]") {
  const Text vietnamese{vi, "Cùng dự buổi lễ có ông Trần Văn Dũng và bà Lê Mai."};
  const Report dropped = compared({vietnamese, {en, "Also attending were Mr Tran Van Dung and Ms Le Mai."}});
  CHECK(findings(dropped, Verdict::missing).empty());
  CHECK(findings(dropped, Verdict::discrepancy).empty());
  const Report other = compared({vietnamese, {en, "Also attending were Mr Trần Văn Dụng and Ms Lê Mai."}});
  CHECK(findings(other, Verdict::missing).empty());
  REQUIRE(findings(other, Verdict::discrepancy).size() == 1);
  CHECK(findings(other, Verdict::discrepancy)[0]->message ==
        "Another spelling of a name: Trần Văn Dũng in a, Trần Văn Dụng in b.");
}

TEST_CASE("of three sources those are silent that do not name the person", "[lists][compare]") {
  const std::string all = "Also attending were Mr Tran Van Binh, Ms Le Mai and Governor Jane Smith.";
  const Report report =
      compared({{en, all}, {en, "Also attending were Mr Tran Van Binh and Ms Le Mai."}, {en, all}});
  const auto found = findings(report, Verdict::missing);
  REQUIRE(found.size() == 1);
  CHECK(found[0]->silent == std::vector<SourceIndex>{1});
  CHECK(found[0]->evidence.size() == 2);
}

TEST_CASE("a source without a list of its own is told of in a lower voice", "[lists][compare]") {
  const Report report = compared(
      {{en, "Also attending were Mr Tran Van Binh and Governor Jane Smith."}, {en, "They all ate well."}});
  const auto found = findings(report, Verdict::missing);
  REQUIRE(found.size() == 1);
  CHECK(found[0]->severity == Severity::note);
}
