// Which stage lost a fact that a story expects: a small story for each.

#include <filesystem>
#include <fstream>
#include <stdexcept>

#include "catch.hpp"
#include "claims_sample.hpp"
#include "misses/lost.hpp"
#include "misses/not_yet.hpp"

using namespace doichieu;
using namespace doichieu::misses;
using namespace doichieu::sample;

namespace {

const std::string order = "Blue River Airways signed a contract to buy 40 Boeing 787-9 aircraft in Hanoi.";
const std::string order_up_to =
    "Blue River Airways signed a contract to buy up to 40 Boeing 787-9 aircraft in Hanoi.";

Inspection seen(const std::vector<std::string>& texts) {
  Story story;
  for (std::size_t i = 0; i < texts.size(); ++i)
    story.articles.push_back(article(en, texts[i], std::string(1, static_cast<char>('a' + i))));
  return inspect(std::move(story), rules());
}

Expected fact(const std::string& verdict, const std::string& kind, std::vector<std::string> a,
              std::vector<std::string> b = {}) {
  Expected out{"x", kind, "subject", verdict, true, {}, {}, {}};
  out.values["a"] = std::move(a);
  if (!b.empty()) out.values["b"] = std::move(b);
  return out;
}

bool is_found(const Expected& fact, const Inspection& seen) {
  return found({fact}, seen.report).front();
}

Loss loss(const Expected& fact, const Inspection& seen) {
  REQUIRE_FALSE(is_found(fact, seen));
  return lost_at(fact, seen, rules()).loss;
}

/// A folder that is there as long as this is.
struct Folder {
  std::filesystem::path path = std::filesystem::temp_directory_path() / "doichieu-misses-test";
  Folder() { std::filesystem::create_directory(path); }
  ~Folder() { std::filesystem::remove_all(path); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  void expect(const std::string& text) const { std::ofstream(path / "expected.toml") << text; }
};

}  // namespace

// --- What counts as found.

TEST_CASE("a fact is found where evidence overlaps its words on both sides", "[misses]") {
  const Inspection inspection = seen({order, order_up_to});
  CHECK(is_found(fact("qualifier", "bound", {"40 Boeing"}, {"up to 40"}), inspection));
  CHECK_FALSE(is_found(fact("qualifier", "bound", {"40 Boeing"}, {"in Hanoi"}), inspection));
  CHECK_FALSE(is_found(fact("agreement", "quantity", {"40 Boeing"}, {"up to 40"}), inspection));
  CHECK(is_found(fact("agreement", "place", {"Hanoi"}, {"Hanoi"}), inspection));
}

TEST_CASE("one alarm accounts for one fact", "[misses]") {
  const Inspection inspection = seen({order, order_up_to});
  const Expected once = fact("qualifier", "bound", {"40 Boeing"}, {"up to 40"});
  CHECK(found({once, once}, inspection.report) == std::vector<bool>{true, false});
  CHECK(lost_at(once, inspection, rules()).loss == Loss::threshold);
}

TEST_CASE("where a side is odd, an alarm must meet it and another", "[misses]") {
  Expected odd = fact("qualifier", "bound", {"40"}, {"up to 40"});
  CHECK(opposed(odd, {{"a", 1}, {"b", 1}}));
  CHECK_FALSE(opposed(odd, {{"a", 1}}));
  odd.values["c"] = {"40"};
  CHECK_FALSE(opposed(odd, {{"a", 1}, {"c", 1}}));  // the same words
  odd.odd = {"b"};
  CHECK(opposed(odd, {{"b", 1}, {"c", 1}}));
  CHECK_FALSE(opposed(odd, {{"a", 1}, {"c", 1}}));
}

TEST_CASE("what must not be told is never missed", "[misses]") {
  const Inspection inspection = seen({order, order_up_to});
  CHECK(is_found(fact("unrelated", "quantity", {"40"}, {"787-9"}), inspection));
  CHECK(is_found(fact("less-precise", "quantity", {"40"}, {"up to 40"}), inspection));
}

TEST_CASE("words are found in either normalisation form", "[misses]") {
  const Inspection inspection = seen({"T\u00F4 L\u00E2m", "To\u0302 La\u0302m"});
  const auto literals = literals_of(fact("agreement", "person", {"To\u0302 La\u0302m"}, {"T\u00F4 L\u00E2m"}),
                                    inspection.report);
  REQUIRE(literals.size() == 2);
  CHECK(literals[0].places == std::vector<Span>{{0, 8}});
  CHECK(literals[1].places == std::vector<Span>{{0, 10}});
}

// --- Where it was lost.

TEST_CASE("the stage that lost a fact is named", "[misses]") {
  const Inspection inspection = seen({order, order_up_to});
  CHECK(loss(fact("discrepancy", "quantity", {"40"}, {"fifty"}), inspection) == Loss::literal);
  CHECK(loss(fact("agreement", "money", {"40 Boeing"}, {"up to 40"}), inspection) == Loss::mention);
  CHECK(loss(fact("discrepancy", "scope", {"a contract"}, {"contract to"}), inspection) == Loss::mention);
  CHECK(loss(fact("agreement", "quantity", {"40"}, {"up to 40"}), inspection) == Loss::verdict);
  SECTION("claim: an office that nobody holds is read, and not claimed") {
    const std::string office = "The Minister of Finance signed.";
    CHECK(loss(fact("agreement", "role", {"Minister of Finance"}, {"Minister of Finance"}),
               seen({office, office})) == Loss::claim);
  }
  SECTION("alone: nothing compares an article with itself") {
    CHECK(loss(fact("inconsistent", "arithmetic", {"40", "12"}), seen({order + " It flies 12 aircraft."})) ==
          Loss::alone);
  }
  SECTION("slot: something else is counted") {
    const Lost lost =
        lost_at(fact("agreement", "quantity", {"40"}, {"40"}),
                seen({order, "Blue River Airways signed a contract to train 40 pilots in Hanoi."}), rules());
    CHECK(lost.loss == Loss::slot);
    CHECK(lost.cause.find("figure.count: ") == 0);
    CHECK(lost.cause.find("apart") != std::string::npos);
  }
  SECTION("value: the values relate otherwise") {
    CHECK(loss(fact("discrepancy", "quantity", {"40"}, {"40 B"}), seen({order, order})) == Loss::value);
  }
}

TEST_CASE("an omission is lost where nothing tells it", "[misses]") {
  Expected silent = fact("missing", "place", {"Hanoi"});
  silent.missing = {"b"};
  CHECK(loss(silent, seen({order, "It rained all day in the garden."})) == Loss::verdict);
}

TEST_CASE("of several pairs of sources the one that came furthest is named", "[misses]") {
  Expected three = fact("agreement", "quantity", {"40"}, {"garden"});
  three.values["c"] = {"40"};
  const Inspection inspection = seen({order, "It rained all day in the garden.",
                                      "Blue River Airways signed a contract to train 40 pilots in Hanoi."});
  CHECK(loss(three, inspection) == Loss::slot);  // a and c; in b nothing is read
}

// --- Files.

TEST_CASE("expected.toml is read, and what is wrong with it is told", "[misses]") {
  const Folder folder;
  folder.expect(
      "[[fact]]\nid = 'x1'\nkind = 'money'\nsubject = 's'\nverdict = 'discrepancy'\nimportant = true\n"
      "values = { 'a' = ['1', '2'] }\nodd = ['a']\n");
  const std::vector<Expected> expected = expected_of(folder.path);
  REQUIRE(expected.size() == 1);
  CHECK(expected[0].verdict == "inconsistent");  // in one source
  CHECK(expected[0].important);
  CHECK(expected[0].values.at("a") == std::vector<std::string>{"1", "2"});
  CHECK(expected[0].odd == std::set<std::string>{"a"});
  folder.expect("[[fact]]\nid = 'x1'\n");
  CHECK_THROWS_AS(expected_of(folder.path), std::runtime_error);
  folder.expect("[[fact\n");
  CHECK_THROWS_AS(expected_of(folder.path), std::runtime_error);
}

TEST_CASE("what is not done yet is written and read back", "[misses]") {
  const Folder folder;
  const NotYet what{{"x1", "x2"}, {"figure.count qualifier: “a \"b\" \\ c” | d"}};
  const Expected known = fact("discrepancy", "quantity", {"40"}, {"fifty"});
  std::ofstream(folder.path / "not_yet.toml") << print("one", what, {known}) << print("two", {}, {});
  CHECK(read_not_yet(folder.path / "not_yet.toml") ==
        std::map<std::string, NotYet>{{"one", what}, {"two", {}}});
  std::ofstream(folder.path / "not_yet.toml") << "[one]\nnot_fuond = []\n";
  CHECK_THROWS_AS(read_not_yet(folder.path / "not_yet.toml"), std::runtime_error);
}

TEST_CASE("an alarm is wrong where no expected fact is told by it", "[misses]") {
  const Inspection inspection = seen({order, order_up_to});
  const Expected bound = fact("qualifier", "bound", {"40 Boeing"}, {"up to 40"});
  CHECK(not_yet({bound}, inspection.report) == NotYet{});
  const NotYet nothing_expected = not_yet({}, inspection.report);
  REQUIRE(nothing_expected.wrong_alarms.size() == 1);
  CHECK(nothing_expected.wrong_alarms[0].find("figure.count qualifier: 40 ") == 0);
  const NotYet place_expected =
      not_yet({fact("discrepancy", "place", {"Hanoi"}, {"Hanoi"})}, inspection.report);
  CHECK(place_expected.not_found == std::vector<std::string>{"x"});
}
