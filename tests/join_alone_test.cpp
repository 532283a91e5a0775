// What two articles tell in one place only, in words that are not known to be one.

#include "catch.hpp"
#include "claims_sample.hpp"

using namespace doichieu;
using namespace doichieu::sample;

namespace {

/// Do two articles agree on a fact of this kind?
bool agree_on(std::string_view kind, const Text& a, const Text& b) {
  const Report report = compared({a, b});
  return std::any_of(report.facts.begin(), report.facts.end(), [&](const Fact& fact) {
    return fact.kind == kind && fact.verdict == Verdict::agreement;
  });
}

}  // namespace

TEST_CASE("a rare figure that each article has once is one", "[join]") {
  CHECK(agree_on("quantity", {en, "The guard fired 21 cannon shots from the citadel."},
                 {vi, "Vị khách được chào đón bằng 21 phát đại bác."}));
}

TEST_CASE("a figure of two nouns of one language is two", "[join]") {
  CHECK_FALSE(agree_on("quantity", {en, "The hospital treated 26 injured people."},
                       {en, "The station sent 26 police cars."}));
}

TEST_CASE("a figure that one article has twice may be either", "[join]") {
  CHECK_FALSE(agree_on("quantity", {en, "The hall holds 21 oil paintings. The band played 21 marches."},
                       {vi, "Có 21 phát đại bác."}));
}

TEST_CASE("a small figure stands in every article", "[join]") {
  CHECK_FALSE(agree_on("quantity", {en, "The guard fired 4 cannon shots from the citadel."},
                       {vi, "Bốn chiếc xe đưa đoàn về khách sạn."}));
}

TEST_CASE("a country that both name is nothing to agree on", "[join]") {
  CHECK_FALSE(
      agree_on("place", {en, "The guest flew to Laos on Sunday."}, {en, "Rice from Laos grew dearer."}));
  CHECK(agree_on("place", {en, "The guest flew to Vientiane."}, {en, "The talks were held in Vientiane."}));
}
