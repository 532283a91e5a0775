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

double differ(const std::string& a, const std::string& b, const Company& company) {
  return odds_of_difference(money(a), money(b), 0.5, company, rules().alike.weights.difference);
}

}  // namespace

TEST_CASE("figures agree the likelier the more their sentences share and the rarer they are", "[odds]") {
  const Common little{0.5, 0.1}, much{3, 0.7};
  CHECK(agree("$40 million", "$40 million", much) > agree("$40 million", "$40 million", little));
  CHECK(agree("$40.53 million", "$40.53 million", little) > agree("$40 million", "$40 million", little));
  CHECK(agree("$40 million", "$40 million", much) > agree("$40 million", "$41 million", much));
}

TEST_CASE("figures differ the likelier where a slip of the pen makes the one of the other", "[odds]") {
  CHECK(differ("$114.59 million", "$114.95 million", {}) > differ("$114.59 million", "$128 million", {}));
  CHECK(differ("$12 million", "$12 billion", {}) > differ("$12 million", "$15 million", {}));
}

TEST_CASE("figures differ the likelier the more stands by them and the less another fits better", "[odds]") {
  const auto with = [](auto Company::*what, auto value) {
    Company company;
    company.*what = value;
    return differ("$40 million", "$50 million", company);
  };
  CHECK(with(&Company::margin, 1.0) > with(&Company::margin, -1.0));
  CHECK(with(&Company::twin, 0.0) > with(&Company::twin, 0.9));
  CHECK(with(&Company::neighbours, 0.9) > with(&Company::neighbours, 0.0));
  CHECK(with(&Company::sole, true) > with(&Company::sole, false));
  CHECK(with(&Company::story_shared, 3.0) > with(&Company::story_shared, 1.0));
}

TEST_CASE("counts of two days differ less likely than others", "[odds]") {
  const auto with = [](double days) {
    Company company;
    company.days = days;
    return differ("$40 million", "$50 million", company);
  };
  CHECK(with(0) > with(2));
  CHECK(with(2) > with(3));
  CHECK(with(3) == with(30));  // weeks later is as good as days later
}

TEST_CASE("odds are the same both ways", "[odds]") {
  const Common common{1.5, 0.4};
  CHECK(agree("$40 million", "up to $40 million", common) ==
        agree("up to $40 million", "$40 million", common));
  Company company;
  company.margin = 0.3, company.twin = 0.2, company.neighbours = 0.5, company.sole = true;
  CHECK(differ("$40 million", "$50 million", company) == differ("$50 million", "$40 million", company));
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

TEST_CASE("a bound stays off a figure by a little, not by much", "[odds]") {
  const auto within = [](const std::string& a, const std::string& b) {
    const bool found = within_bound(money(a).value, money(b).value);
    CHECK(found == within_bound(money(b).value, money(a).value));
    return found;
  };
  CHECK(within("more than $2,300", "$2,412"));
  CHECK(within("nearly $2,600", "$2,593"));
  CHECK_FALSE(within("more than $2,300", "$2,293"));
  CHECK_FALSE(within("more than $15,000", "$17,500"));
  CHECK_FALSE(within("nearly $2,600", "$2,799"));
  CHECK_FALSE(
      within("up to $2,600", "$2,593"));  // what a limit admits is no conflict, and is asked elsewhere
}
