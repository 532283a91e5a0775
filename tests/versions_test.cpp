// An article and a newer version of it.

#include "compare/versions.hpp"
#include "catch.hpp"
#include "claims_sample.hpp"
#include "compare/compare.hpp"

using namespace doichieu;
using namespace doichieu::sample;

namespace {

/// A source with an id, and the id of the version before it.
ReportSource source(const std::string& id, const std::string& update_of = "") {
  ReportSource out;
  out.article.source.id = id;
  out.article.source.update_of = update_of;
  return out;
}

/// What a newer version of an article gives anew: "at least 3 -> 35".
std::vector<std::string> updates(const std::string& older, const std::string& newer) {
  Report report;
  report.sources.push_back({article(en, older, "older"), "wire", {}, {}, {}});
  report.sources.push_back({article(en, newer, "newer"), "wire", {}, {}, {}});
  report.sources[1].article.source.update_of = "older";
  std::vector<Extraction> extractions;
  for (std::uint32_t i = 0; i < 2; ++i)
    extractions.push_back(extract_claims(report.sources[i].article, rules(), i));
  compare(std::move(extractions), rules(), en, report);
  std::vector<std::string> out;
  for (const Fact& fact : report.facts)
    if (fact.verdict == Verdict::update) out.push_back(fact.values[0].print + " -> " + fact.values[1].print);
  return out;
}

using Updates = std::vector<std::string>;

}  // namespace

TEST_CASE("a source is a version of the one it names, whichever of them is asked about", "[versions]") {
  const std::vector<Versions> versions =
      versions_among({source("evening", "morning"), source("other"), source("morning")});
  REQUIRE(versions.size() == 1);
  CHECK(versions[0].newer == 0);
  CHECK(versions[0].older == 2);
  CHECK(are_versions(0, 2, versions));
  CHECK(are_versions(2, 0, versions));
}

TEST_CASE("sources that do not name each other are two articles", "[versions]") {
  const std::vector<Versions> versions = versions_among(
      {source("first"), source("second", "first"), source("third", "second"), source("other")});
  CHECK(versions.size() == 2);
  CHECK_FALSE(are_versions(0, 3, versions));
  CHECK_FALSE(are_versions(1, 1, versions));
}

TEST_CASE("of three versions in a row the last is one of the first", "[versions]") {
  const std::vector<Versions> versions =
      versions_among({source("first"), source("second", "first"), source("third", "second")});
  CHECK(are_versions(0, 2, versions));
  CHECK(are_versions(2, 0, versions));
}

TEST_CASE("two that update one article are two articles", "[versions]") {
  const std::vector<Versions> versions =
      versions_among({source("first"), source("second", "first"), source("third", "first")});
  CHECK(are_versions(0, 2, versions));
  CHECK_FALSE(are_versions(1, 2, versions));
}

TEST_CASE("two that name each other are versions, and no search goes round for ever", "[versions]") {
  const std::vector<Versions> versions =
      versions_among({source("first", "second"), source("second", "first")});
  CHECK(are_versions(0, 1, versions));
  CHECK_FALSE(are_versions(0, 0, versions));
}

TEST_CASE("a source without a name is no older version of those that name none", "[versions]") {
  CHECK(versions_among({source(""), source("")}).empty());
}

TEST_CASE("another figure in a sentence that was kept is an update, bounded or not", "[versions]") {
  const auto [from, to, told] = GENERATE(table<std::string, std::string, std::string>({
      {"120", "141", "120 -> 141"},
      {"at least 120", "at least 141", "at least 120 -> at least 141"},
      {"120 to 150", "120 to 160", "120 to 150 -> 120 to 160"},
  }));
  const std::string before = "The ferry left the northern harbour with ",
                    after = " people on board on Monday.";
  CHECK(updates(before + from + after, before + to + after) == Updates{told});
}

TEST_CASE("the counts that two versions open with are one count, though all was rewritten", "[versions]") {
  CHECK(updates("A boat capsized in a storm on Saturday, killing at least three.",
                "Thirty-five people died when a tour boat turned over, the province said.") ==
        Updates{"at least 3 -> 35"});
}

TEST_CASE("a newer version that looks back at an earlier toll opens with its own", "[versions]") {
  CHECK(updates("The quake has killed 632 people. A first count had spoken of 296 dead.",
                "By Sunday there were 2,122 dead in the mountains.") == Updates{"632 -> 2,122"});
}

TEST_CASE("counts of two places, and of two things, are no update of each other", "[versions]") {
  const auto [older, newer] = GENERATE(table<std::string, std::string>({
      {"The flood killed 29 people in Cao Bang.", "The flood injured 45 people in Lao Cai."},
      {"The airline bought 40 aircraft.", "The airline hired 45 pilots."},
  }));
  CHECK(updates(older, newer).empty());
}
