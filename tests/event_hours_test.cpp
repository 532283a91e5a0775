// The hour of one event in two articles, where the sentence itself tells neither day nor deed.

#include "catch.hpp"
#include "claims_sample.hpp"

using namespace doichieu;
using namespace doichieu::sample;

namespace {

bool told(const std::string& a, const std::string& b) {
  const std::string head = "A jet of Blue River Airways crashed beside the runway in Hanoi on 5 May 2026. ";
  for (const Finding& finding : compared({{en, head + a}, {en, head + b}}).findings)
    if (finding.rule == "moment.clock") return true;
  return false;
}

}  // namespace

TEST_CASE("an hour is of the day told last, and of the deed of the sentence before", "[hours]") {
  const auto clocks = claims(ClaimKind::clock, en, "A jet crashed in Hanoi on 5 May 2026. It was 9:03 a.m.");
  REQUIRE(clocks.size() == 1);
  CHECK(clocks[0].slot(SlotName::day)->state == SlotState::inherited);
  CHECK(clocks[0].slot(SlotName::event)->state == SlotState::inherited);
  const auto own = claims(ClaimKind::clock, en, "A jet crashed in Hanoi at 9:03 a.m. on 5 May 2026.");
  REQUIRE(own.size() == 1);
  CHECK(own[0].slot(SlotName::day)->state == SlotState::stated);
  const auto none = claims(ClaimKind::clock, en, "It was 9:03 a.m.");
  REQUIRE(none.size() == 1);
  CHECK(none[0].slot(SlotName::day)->state == SlotState::unknown);
}

TEST_CASE("another minute of one event is told", "[hours][compare]") {
  CHECK(told("It was 9:03 a.m.", "The crash came at 9:07 a.m."));
  CHECK(told("The crash came at 9:03 a.m.", "The jet crashed at 9:12 a.m."));
}

TEST_CASE("hours of two events, and hours far apart, are left alone", "[hours][compare]") {
  CHECK_FALSE(told("The crash came at 9:03 a.m.", "The crash came at 9:03 a.m."));
  CHECK_FALSE(told("The crash came at 9:03 a.m.", "The pilot had reported a fire at 8:59 a.m."));
  CHECK_FALSE(told("The crash came at 9:03 a.m.", "The minister arrived at noon."));
  CHECK_FALSE(told("It was 9:03 a.m.", "The runway was closed from 11:40 a.m. on."));
}
