// What makes two figures likelier to be told of one thing, and what less likely.

#include "compare/odds.hpp"
#include "catch.hpp"
#include "claims_sample.hpp"
#include "compare/plausible.hpp"

using namespace doichieu;
using namespace doichieu::sample;

namespace {

Claim money(const std::string& written) {
  std::vector<Claim> found = claims(ClaimKind::money, en, "Blue River Airways paid " + written + ".");
  REQUIRE(found.size() == 1);
  return found.front();
}

double agree(const std::string& a, const std::string& b, Common common) {
  const Claim x = money(a), y = money(b);
  return odds_of_agreement(x, y, relate(x.value, y.value, rules().lexicon), common,
                           rules().alike.weights.agreement);
}

double differ(const std::string& a, const std::string& b, double margin, double twin) {
  return odds_of_difference(money(a), money(b), {2, 0.5}, margin, twin, rules().alike.weights.difference);
}

}  // namespace

TEST_CASE("figures agree the likelier the more their sentences share and the rarer they are", "[odds]") {
  const Common little{0.5, 0.1}, much{3, 0.7};
  CHECK(agree("$40 million", "$40 million", much) > agree("$40 million", "$40 million", little));
  CHECK(agree("$40.53 million", "$40.53 million", little) > agree("$40 million", "$40 million", little));
  CHECK(agree("$40 million", "$40 million", much) > agree("$40 million", "$41 million", much));
}

TEST_CASE("figures differ the likelier the nearer they are and the less another fits better", "[odds]") {
  CHECK(differ("$114.59 million", "$114.95 million", 0, 0) > differ("$114.59 million", "$128 million", 0, 0));
  CHECK(differ("$40 million", "$50 million", 0, 0) > differ("$40 million", "$4 billion", 0, 0));
  CHECK(differ("$40 million", "$50 million", 1, 0) > differ("$40 million", "$50 million", -1, 0));
  CHECK(differ("$40 million", "$50 million", 0, 0) > differ("$40 million", "$50 million", 0, 0.9));
}

TEST_CASE("odds are the same both ways", "[odds]") {
  const Common common{1.5, 0.4};
  CHECK(agree("$40 million", "up to $40 million", common) ==
        agree("up to $40 million", "$40 million", common));
  CHECK(differ("$40 million", "$50 million", 0.3, 0.2) == differ("$50 million", "$40 million", 0.3, 0.2));
}

TEST_CASE("a figure that lost its last digits is not another one", "[odds]") {
  const auto cut = [](const std::string& a, const std::string& b) {
    return cut_off(money(a).value, money(b).value) && cut_off(money(b).value, money(a).value);
  };
  CHECK(cut("$511.6 million", "$511 million"));
  CHECK(cut("$1.27 billion", "$1.2 billion"));
  CHECK_FALSE(cut("$511.6 million", "$512 million"));
  CHECK_FALSE(cut("$511.6 million", "$511.6 million"));
  CHECK_FALSE(cut("$51.6 million", "$5 million"));
}
