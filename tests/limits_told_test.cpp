// One figure under two bounds: which editors want to be told of, and which trade drops.

#include <string>
#include <vector>

#include "catch.hpp"
#include "claims_sample.hpp"

using namespace doichieu;
using namespace doichieu::sample;

namespace {

using Lines = std::vector<std::string>;

/// The messages of what is told of two texts that is no note.
Lines told(const Text& a, const Text& b) {
  Lines out;
  for (const Finding& finding : compared({a, b}).findings)
    if (finding.severity != Severity::note && finding.verdict != Verdict::missing)
      out.push_back(finding.message);
  return out;
}

Text ships(const std::string& bound) {
  return {en, "The shipyard in Hai Phong sold " + bound + " 51 fishing ships to Palau last year."};
}

Text children(const std::string& bound) {
  return {en, "The ferry that sank off Con Dao carried " + bound + " 51 children, the harbour master said."};
}

Text deaths(const std::string& bound) {
  return {en, "The landslide in Muong Lat killed " + bound + " 51 people, the province said."};
}

Text price(const std::string& bound) {
  return {en, "Blue River Airways paid " + bound + " $51 million for the hangar in Da Nang."};
}

}  // namespace

TEST_CASE("an upper limit that one text drops is told", "[bounds]") {
  CHECK(told(ships("up to"), ships("")) ==
        Lines{"The same figure under another bound: up to 51 in a, 51 in b."});
  CHECK(told(price("up to"), price("")).size() == 1);
}

TEST_CASE("two limits that exclude each other are told", "[bounds]") {
  CHECK(told(ships("up to"), ships("more than")).size() == 1);
}

TEST_CASE("that a figure is an estimate is told, that it is about so much is not", "[bounds]") {
  CHECK(told(price("an estimated"), price("")).size() == 1);
  for (const std::string hedge : {"about", "around", "some", "nearly"}) {
    CAPTURE(hedge);
    CHECK(told(price(hedge), price("")).empty());
  }
}

TEST_CASE("'more than' is told of people, not of things or money", "[bounds]") {
  CHECK(told(children("more than"), children("")).size() == 1);
  CHECK(told(price("more than"), price("")).empty());
  CHECK(told(price("more than"), price("nearly")).size() == 1);  // the two exclude each other
  CHECK(told(ships("more than"), ships("")).empty());
}

TEST_CASE("'at least' says of a count what the bare figure says", "[bounds]") {
  CHECK(told(deaths("at least"), deaths("")).empty());
  CHECK(told(ships("at least"), ships("")).empty());
}

TEST_CASE("a lower limit is not lined up with whatever lies above it", "[bounds]") {
  const Report report = compared({{en, "The fire in Tai Po killed at least 44 people, police said."},
                                  {en, "The fire in Tai Po killed 128 people, police said."}});
  for (const Fact& fact : report.facts) CHECK((fact.kind != "quantity" || fact.verdict == Verdict::single));
}
