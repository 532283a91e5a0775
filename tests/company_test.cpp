// What two articles tell besides two figures that differ.

#include "compare/company.hpp"
#include "catch.hpp"
#include "claims_sample.hpp"

using namespace doichieu;
using namespace doichieu::sample;

namespace {

/// The figures of two articles, and what stands beside them.
struct Pair {
  std::vector<Claim> figures;
  Companies companies;

  Pair(const Text& a, const Text& b) : figures(read(a, b)), companies(figures, rules()) {}
  Pair(const Pair&) = delete;
  Pair& operator=(const Pair&) = delete;

  /// The figure of a source that is printed so.
  const Claim& at(std::uint32_t source, const std::string& printed) const {
    const auto found = std::find_if(figures.begin(), figures.end(), [&](const Claim& claim) {
      return claim.source == source && print(claim.value, rules().lexicon) == printed;
    });
    REQUIRE(found != figures.end());
    return *found;
  }
  bool sole(const std::string& a, const std::string& b) const {
    return companies.sole(at(0, a), at(1, b)) && companies.sole(at(1, b), at(0, a));
  }
  double neighbours(const std::string& a, const std::string& b) const {
    return companies.neighbours(at(0, a), at(1, b));
  }

 private:
  static std::vector<Claim> read(const Text& a, const Text& b) {
    std::vector<Claim> out;
    for (std::uint32_t source = 0; source < 2; ++source) {
      const Text& text = source == 0 ? a : b;
      const Article read = article(text.language, text.written);
      for (Claim& claim : extract_claims(read, rules(), source).claims)
        if (std::holds_alternative<Quantity>(claim.value)) out.push_back(std::move(claim));
    }
    return out;
  }
};

}  // namespace

TEST_CASE("a count is the sole one of its thing, or one of several", "[company]") {
  const Text a{en, "The boat carried 48 passengers and five sailors when it sank."};
  CHECK(Pair(a, {en, "On board were 46 passengers and three sailors."}).sole("48", "46"));
  CHECK(Pair(a, {en, "On board were 46 passengers and three sailors."}).sole("5", "3"));
  CHECK_FALSE(Pair(a, {en, "On board were 46 passengers. In the port 200 passengers were waiting."})
                  .sole("48", "46"));
  CHECK_FALSE(Pair(a, {en, "On board were 46 passengers and three sailors."}).sole("48", "3"));
}

TEST_CASE("days lie between two articles, where both tell when they were published", "[company]") {
  Claim older, newer, sum, money;
  older.published = 100.5, newer.published = 102;
  sum.kind = money.kind = ClaimKind::money, sum.published = 100.5, money.published = 102;
  const std::vector<Claim> nothing;
  const Companies companies(nothing, rules());
  CHECK(companies.days(older, newer) == 1.5);
  CHECK(companies.days(newer, older) == 1.5);
  CHECK(companies.days(older, Claim{}) == 0);  // unknown
  CHECK(companies.days(sum, money) == 0);      // a sum of money does not grow from day to day
}

TEST_CASE("figures of two sentences agree, which shows what the others are of", "[company]") {
  const Text a{en, "The fire hurt 79 people, among them 11 firefighters."};
  CHECK(Pair(a, {en, "The fire hurt 79 people, among them 12 firefighters."}).neighbours("11", "12") > 0.5);
  CHECK(Pair(a, {en, "The fire hurt 64 people, among them 12 firefighters."}).neighbours("11", "12") < 0.5);
}

TEST_CASE("a title and the first lines lead an article, what follows does not", "[company]") {
  const std::string filler(500, 'x');
  const Pair pair(
      {en, "Storm fells 57 houses\n\nThe storm fell on Hue.\n\n" + filler + "\n\nLater 12 boats were found."},
      {en, "Nothing."});
  CHECK(pair.companies.leads(pair.at(0, "57")));
  CHECK_FALSE(pair.companies.leads(pair.at(0, "12")));
}

TEST_CASE("what is told beside a figure is another one's counterpart", "[company]") {
  const Pair pair({en, "Sales rose 42.2 percent on the quarter and 49.3 percent on the year."},
                  {en, "Sales rose 49.3 percent. Costs rose 42.2 percent."});
  CHECK(pair.companies.told_beside(pair.at(0, "42.2 %"), pair.at(1, "49.3 %")));
  CHECK_FALSE(pair.companies.told_beside(pair.at(0, "42.2 %"), pair.at(1, "42.2 %")));
}
