// Which figures, days and counts of two articles are held against each other: by their digits, by what is
// said next to them, by the hour they are as of.

#include <algorithm>

#include "catch.hpp"
#include "claims_sample.hpp"
#include "compare/fit.hpp"
#include "compare/plausible.hpp"

using namespace doichieu;
using namespace doichieu::sample;

namespace {

/// The messages of what is told of two texts that is no note.
std::string told(const Text& a, const Text& b) {
  std::vector<std::string> out;
  for (const Finding& finding : compared({a, b}).findings)
    if (finding.verdict == Verdict::discrepancy || finding.verdict == Verdict::qualifier)
      out.push_back(finding.message);
  return joined(out);
}

/// Do two texts agree on a figure that is printed so?
bool agree(const Text& a, const Text& b, const std::string& print) {
  const Report report = compared({a, b});
  return std::any_of(report.facts.begin(), report.facts.end(), [&](const Fact& fact) {
    return (fact.verdict == Verdict::agreement || fact.verdict == Verdict::less_precise) &&
           std::any_of(fact.values.begin(), fact.values.end(),
                       [&](const FactValue& v) { return v.print == print; });
  });
}

Value figure(const std::string& written) {
  const std::vector<Claim> found = claims(ClaimKind::money, en, written);
  REQUIRE(found.size() == 1);
  return found.front().value;
}

Kinship kin(const std::string& a, const std::string& b) {
  return kinship(figure(a), figure(b));
}

}  // namespace

TEST_CASE("two figures are near by size, by a slip, or by a slip in rare digits", "[figures]") {
  CHECK(kin("$40 million", "$50 million") == Kinship::size);
  CHECK(kin("$40 million", "$4.1 billion") == Kinship::none);
  CHECK(kin("$955", "$9,550") == Kinship::slip);  // a moved point
  CHECK(kin("$40 million", "$400 million") == Kinship::slip);
  CHECK(kin("$40", "$4,000") == Kinship::none);
  CHECK(kin("$114.59 billion", "$114.95 billion") == Kinship::rare);  // neighbours swapped
  CHECK(kin("$380.76 billion", "$380.67 billion") == Kinship::rare);
  CHECK(kin("$12,847.6 billion", "$1,284.8 billion") == Kinship::rare);
  CHECK(kin("$114.59 billion", "$128.13 billion") == Kinship::size);
  CHECK(kin("$12 million", "$12 billion") == Kinship::slip);   // another scale
  CHECK(kin("$5 million", "$5 billion") == Kinship::none);     // one digit proves nothing
  CHECK(kin("$146 million", "$46 million") == Kinship::slip);  // the first digit is lost
  CHECK(kin("$146 million", "$46") == Kinship::none);
}

TEST_CASE("spans of time are near by size in one unit", "[figures]") {
  const auto span = [](const std::string& written) {
    const std::vector<Claim> found = claims(ClaimKind::duration, en, "It took " + written + ".");
    REQUIRE(found.size() == 1);
    return found.front().value;
  };
  CHECK(kinship(span("20 years"), span("15 years")) == Kinship::size);
  CHECK(kinship(span("20 years"), span("15 months")) == Kinship::none);
}

TEST_CASE("two lower bounds of one count are no difference, a lower and an upper one are", "[figures]") {
  const Text over{en, "The earthquake near Agadir killed more than 12,000 people."};
  CHECK(told(over, {en, "The earthquake near Agadir killed at least 12,000 people."}).empty());
  CHECK_FALSE(told(over, {en, "The earthquake near Agadir killed up to 12,000 people."}).empty());
}

TEST_CASE("of a toll the height that it reached is no limit, of anything else it is", "[figures]") {
  CHECK(told({en, "The crash near Balasore killed as many as 275 passengers."},
             {en, "The crash near Balasore killed 275 passengers."})
            .empty());
  CHECK_FALSE(told({en, "Blue River Airways will buy up to 275 Boeing aircraft in Hanoi."},
                   {en, "Blue River Airways will buy 275 Boeing aircraft in Hanoi."})
                  .empty());
}

TEST_CASE("an article that tells both figures of two others is no witness against either", "[figures]") {
  const std::string all = "The country will have 28 provinces after the merger.";
  const std::string merged = "The merger makes 19 provinces in the country.";
  CHECK(told({en, all + " " + merged}, {en, merged + " " + all}).empty());
}

TEST_CASE("values that are a rare slip apart share a key, by which they are found", "[figures]") {
  const auto meet = [](const std::string& a, const std::string& b) {
    const auto x = kinship_keys(figure(a)), y = kinship_keys(figure(b));
    return std::any_of(x.begin(), x.end(),
                       [&](std::uint64_t key) { return std::count(y.begin(), y.end(), key) > 0; });
  };
  CHECK(meet("$114.59 billion", "$114.95 billion"));
  CHECK(meet("$114.59 billion", "$114.58 billion"));
  CHECK(meet("$114.59 billion", "$1,114.59 billion"));
  CHECK(meet("$12,847.6 billion", "$1,284.8 billion"));
  CHECK_FALSE(meet("$114.59 billion", "$128.13 billion"));
}

TEST_CASE("a rare figure is its own key, whatever the words around it", "[figures]") {
  const Text a{en, "Shipments of rubber from Gia Lai came to $405.53 million last year."};
  CHECK(
      agree(a, {en, "Gia Lai earned 405.53 million US dollars abroad with its rubber."}, "$405.53 million"));
  CHECK_FALSE(agree(a, {en, "A fire in Lima destroyed goods worth $405.53 million."}, "$405.53 million"));
}

TEST_CASE("a slip in a rare figure is told, in rounding and in other places not", "[figures]") {
  const Text a{en, "Gia Lai sold rubber for $114.59 million last year."};
  CHECK(told(a, {vi, "Năm ngoái Gia Lai xuất khẩu cao su đạt 114,95 triệu USD."}) ==
        "Another sum: $114.59 million in a, 114.95 million USD in b.");
  CHECK(told(a, {en, "Gia Lai sold rubber for $114.6 million last year."}).empty());
  CHECK(told(a, {en, "Dak Lak sold rubber for $114.95 million last year."}).empty());
}

TEST_CASE("what only one figure of each article is said of lines up figures that differ", "[figures]") {
  const Text a{en, "A ferry with 53 people on board capsized near Phu Quoc on Monday."};
  CHECK(told(a, {en, "The ferry carried 49 people when it capsized."}) ==
        "Another figure: 53 in a, 49 in b.");
  // Who is counted is not the same.
  CHECK(told(a, {en, "The ferry carried 49 soldiers when it capsized."}).empty());
  // Two figures of the other article are said of the ferry.
  CHECK(
      told(
          a,
          {en,
           "One ferry carried 49 people when it capsized. Another ferry carried 45 people when it capsized."})
          .empty());
}

TEST_CASE("counts that grow are compared at one hour", "[figures]") {
  const auto toll = [](const std::string& hour, int dead) {
    return Text{en, "As of " + hour + " on Wednesday, the flood in Lao Cai had killed " +
                        std::to_string(dead) + " people, officials said."};
  };
  CHECK(told(toll("5 p.m.", 31), toll("5 p.m.", 35)) == "Another figure: 31 in a, 35 in b.");
  CHECK(told(toll("5 p.m.", 31), toll("7 p.m.", 35)).empty());
}

TEST_CASE("a value in another's place is told though the other article has it elsewhere", "[figures]") {
  const Text a{
      en,
      "Over the year industry grew 8.95 percent, services 8.62 percent and farming 3.78 percent. In the last "
      "three months mining grew 9.73 percent."};
  const Text b{en,
               "Over the year industry grew 9.73 percent, services 8.62 percent and farming 3.78 percent."};
  CHECK(told(a, b) == "Another percentage: 8.95 % in a, 9.73 % in b.");
  CHECK(told(a, {en, "In the last three months mining grew 9.73 percent."}).empty());
}

TEST_CASE("days of one event differ, days of two do not", "[figures]") {
  const Text a{en, "The court in Hue rejected the appeal of Blue River Airways on October 5, 2021."};
  CHECK(told(a, {en, "The court in Hue rejected the appeal of Blue River Airways on May 10, 2021."}) ==
        "Another day: 5 October 2021 in a, 10 May 2021 in b.");
  CHECK(told(a, {en, "Blue River Airways opened its office in Hue on May 10, 2021."}).empty());
}

TEST_CASE("two places are apart", "[figures]") {
  const auto rain = [](const std::string& place, int millimetres) {
    return Text{en, "The storm brought " + std::to_string(millimetres) + " mm of rain to " + place +
                        " and tore down the roofs of two schools."};
  };
  CHECK_FALSE(told(rain("Hanoi", 340), rain("Hanoi", 430)).empty());
  CHECK(told(rain("Hanoi", 340), rain("Hue", 430)).empty());
}

TEST_CASE("what stands before a bracket is said of what is in it, not the other way round", "[figures]") {
  const Text list{
      vi, "- Lào Cai: 155 người (53 chết, 102 mất tích);\n\n- Yên Bái: 44 người (40 chết, 4 mất tích)."};
  CHECK(told(list, {en, "In Lao Cai 35 people are dead and 102 are missing."}) ==
        "Another figure: 53 in a, 35 in b.");
  CHECK(told(list, {en, "In Lao Cai 53 people are dead and 102 are missing."}).empty());
}

TEST_CASE("a bound is no difference where a third source is more exact than both", "[figures]") {
  const Text hedged{en, "Income a head in Gia Lai is now an estimated $5,000 a year."};
  const Text flat{en, "Income a head in Gia Lai is now $5,000 a year."};
  const Report report = compared({hedged, flat, {en, "Income a head in Gia Lai is now $5,026 a year."}});
  CHECK(findings(report, Verdict::qualifier).empty());
  CHECK_FALSE(told(hedged, flat).empty());
}

TEST_CASE("a hedge that opens a sentence holds for the figures that follow", "[figures]") {
  const Text b{en, "The surplus with Japan is estimated at $35.4 billion."};
  CHECK(
      told(
          {en,
           "The surplus with China is estimated at $104.6 billion; the surplus with Japan is $35.4 billion."},
          b)
          .empty());
  CHECK_FALSE(told({en, "The surplus with Japan is $35.4 billion."}, b).empty());
}

TEST_CASE("a year holds the day of an event as it holds any other, a month says less of it", "[figures]") {
  const Text day{en, "The storm Bela, the worst of all, hit Hue on 7 September 2024."};
  CHECK_FALSE(agree(day, {en, "The storm Bela that hit Hue was the worst of all in 2024."}, "2024"));
  CHECK(agree(day, {en, "The storm Bela, the worst of all, hit Hue in September 2024."}, "September 2024"));
}
