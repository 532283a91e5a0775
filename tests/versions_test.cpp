// An article and a newer version of it.

#include "compare/versions.hpp"
#include "catch.hpp"

using namespace doichieu;

namespace {

/// A source with an id, and the id of the version before it.
ReportSource source(const std::string& id, const std::string& update_of = "") {
  ReportSource out;
  out.article.source.id = id;
  out.article.source.update_of = update_of;
  return out;
}

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
