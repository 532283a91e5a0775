// Whom one article shows to be a person, is one in all of them.

#include <algorithm>
#include <set>

#include "catch.hpp"
#include "claims_sample.hpp"

using namespace doichieu;
using namespace doichieu::sample;

namespace {

/// In how many articles does a person of that name stand, by the fact that all of them make?
std::size_t articles_with(const std::string& person, const std::vector<Text>& texts) {
  std::size_t most = 0;
  for (const Fact& fact : compared(texts).facts)
    if (fact.kind == "person" && fact.subject == person) {
      std::set<SourceIndex> sources;
      for (const FactValue& value : fact.values)
        for (const Evidence& e : value.evidence) sources.insert(e.source);
      most = std::max(most, sources.size());
    }
  return most;
}

const Text introduced{en, "Chairman Naoki Sato spoke in Hanoi."};

}  // namespace

TEST_CASE("a name beside no office is a person's where another article shows it", "[names][compare]") {
  CHECK(articles_with("Naoki Sato", {introduced, {en, "In Hanoi, Naoki Sato praised the lotus ponds."}}) ==
        2);
}

TEST_CASE("family and given name may have changed places", "[names][compare]") {
  CHECK(articles_with("Naoki Sato", {introduced, {en, "In Hanoi, Sato Naoki praised the lotus ponds."}}) ==
        2);
}

TEST_CASE("a name that no article shows to be a person's stays one of whatever", "[names][compare]") {
  CHECK(articles_with("Naoki Sato", {{en, "In Hanoi, Naoki Sato praised the lotus ponds."},
                                     {en, "The ponds of Hanoi were praised by Naoki Sato."}}) == 0);
}

TEST_CASE("nor does the office of a namesake make a person of a bank", "[names][compare]") {
  CHECK(articles_with("SMBC", {{vi, "Ông Jun Ohta, Chủ tịch SMBC, phát biểu tại Hà Nội."},
                               {vi, "SMBC mua 15% cổ phần."}}) == 0);
}
