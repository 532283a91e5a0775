// How the values of a fact stand to each other, who is in lists, and when what is told was: what a page shows
// beside the values themselves.

#include "compare/stance.hpp"
#include "catch.hpp"
#include "claims_sample.hpp"
#include "compare/when.hpp"

using namespace doichieu;
using namespace doichieu::sample;

namespace {

std::string_view word(Stance stance) {
  constexpr std::string_view words[] = {"says", "otherwise", "less"};
  return words[static_cast<std::size_t>(stance)];
}

/// "evening: otherwise | afternoon: says": the first fact of a kind that several sources tell.
std::string stances(ClaimKind kind, const std::vector<Text>& texts) {
  for (const Fact& fact : compared(texts).facts) {
    if (fact.kind != name(kind) || fact.verdict == Verdict::single) continue;
    std::vector<std::string> out;
    for (const FactValue& value : fact.values)
      out.push_back(value.print + ": " + std::string(word(value.stance)));
    return joined(out);
  }
  return "";
}

const Text evening = {en,
                      "The two ministers signed the contract in Hanoi on the evening of February 18, 2026."};
const Text afternoon = {
    en, "The two ministers signed the contract in Hanoi on the afternoon of February 18, 2026."};
const Text bare = {en, "Sun Phu Quoc Airways signed a contract to buy 40 Boeing 787-9 aircraft."};
const Text bound = {en, "Sun Phu Quoc Airways signed a contract to buy up to 40 Boeing 787-9 aircraft."};

/// The days of the evidence of the first claim of a kind, as "from..to" since 1970; "" where it tells none.
std::string when(ClaimKind kind, const std::string& written) {
  const std::vector<Claim> all = extract(en, written).claims;
  const Times times(all);
  for (const Claim& claim : all)
    if (claim.kind == kind) {
      const std::optional<Days> days = times.when(claim);
      if (!days) return "";
      std::ostringstream out;
      out << days->begin - day_number({2026, 2, 18}) << ".." << days->end - day_number({2026, 2, 18});
      return out.str();
    }
  return "no claim";
}

}  // namespace

TEST_CASE("of values that exclude each other the rarer one is told otherwise", "[stance]") {
  CHECK(stances(ClaimKind::part_of_day, {afternoon, evening, afternoon}) ==
        "afternoon: says | evening: otherwise");
}

TEST_CASE("where as many say the one as the other, nobody is the measure", "[stance]") {
  CHECK(stances(ClaimKind::part_of_day, {afternoon, evening}) == "afternoon: otherwise | evening: otherwise");
  CHECK(stances_of_sides(1, 1) == std::pair(Stance::otherwise, Stance::otherwise));
  CHECK(stances_of_sides(1, 2) == std::pair(Stance::otherwise, Stance::says));
}

TEST_CASE("whoever keeps a bound says less, and whoever agrees says it", "[stance]") {
  CHECK(stances(ClaimKind::quantity, {bare, bound}) == "40: says | up to 40: less");
  CHECK(stances(ClaimKind::quantity, {bare, bare}) == "40: says");
}

TEST_CASE("a moment is the days it may be, an hour its hours", "[when]") {
  CHECK(when(ClaimKind::day, "The contract was signed on February 18, 2026.") == "0..1");
  CHECK(when(ClaimKind::day, "The contract was signed in February 2026.") == "-17..11");
  CHECK(when(ClaimKind::clock, "The contract was signed at 6 p.m. on February 18, 2026.")
            .starts_with("0.75.."));
}

TEST_CASE("what is no one stretch of time is none", "[when]") {
  CHECK(when(ClaimKind::day, "The company has sold ferries since February 18, 2026.") == "");
  CHECK(when(ClaimKind::quantity, "The company sold 40 ferries on February 18, 2026.") == "");
}

TEST_CASE("a list brings its people: who names whom, and who names them nowhere", "[roll]") {
  const Report report =
      compared({{en, "Also attending were Mr Tran Van Binh and Ms Le Mai, along with other officials."},
                {en, "Also attending were Mr Tran Van Binh and Ms Le Mai and Governor Jane Smith."},
                {en, "Mr Tran Van Binh spoke."}});
  const auto list = std::find_if(report.facts.begin(), report.facts.end(),
                                 [](const Fact& fact) { return !fact.roll.people.empty(); });
  REQUIRE(list != report.facts.end());
  CHECK(list->roll.lists == std::vector<SourceIndex>{0, 1});
  CHECK(list->roll.open == std::vector<SourceIndex>{0});
  REQUIRE(list->roll.people.size() == 3);
  CHECK(list->roll.people[0].places.size() == 2);
  CHECK(list->roll.people[0].silent.empty());
  CHECK(list->roll.people[2].silent == std::vector<SourceIndex>{0, 2});
}
