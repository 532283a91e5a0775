// Sentences that two articles share: how they are laid side by side, what is told of another value in one of
// them, and how copies count as origins.

#include <algorithm>
#include <set>

#include "catch.hpp"
#include "claims_sample.hpp"
#include "compare/copies.hpp"

using namespace doichieu;
using namespace doichieu::sample;

namespace {

TextWords words_in(const std::string& text) {
  Article article;
  article.text = text;
  article.sections = {{SectionKind::body, {0, static_cast<std::uint32_t>(text.size())}}};
  return text_words_of(article, normalise(article.text, article.sections, {}));
}

Copies copies_of(const std::string& a, const std::string& b) {
  return Copies({words_in(a), words_in(b)});
}

std::size_t count(const Report& report, Verdict verdict) {
  return static_cast<std::size_t>(std::count_if(report.findings.begin(), report.findings.end(),
                                                [&](const Finding& f) { return f.verdict == verdict; }));
}

const Fact* fact_of(const Report& report, const std::string& kind, const std::string& value) {
  for (const Fact& fact : report.facts)
    if (fact.kind == kind && !fact.values.empty() && fact.values.front().print == value) return &fact;
  return nullptr;
}

const std::string ferry =
    "The ferry left the northern harbour with 120 people on board shortly before the storm came in, the port "
    "authority said.";

std::string ferry_with(const std::string& from, const std::string& to) {
  std::string out = ferry;
  return out.replace(out.find(from), from.size(), to);
}

}  // namespace

TEST_CASE("a sentence is found beside its copy, though a figure and some words differ", "[copies]") {
  const Copies copies = copies_of(ferry, "It was a dark night. " + ferry_with("120", "210"));
  REQUIRE(copies.sentences().size() == 1);
  const CopiedSentence& both = copies.sentences().front();
  CHECK(both.sentence_a == 0);
  CHECK(both.sentence_b == 1);
  CHECK(both.of_shorter == 1);
  CHECK(both.common + 1 == both.places_a.size());
  CHECK(both.places_a == both.places_b);
  CHECK(std::count(both.kept.begin(), both.kept.end(), 1) == both.common);
}

TEST_CASE("what only one side has stands between the words that both have", "[copies]") {
  const Copies copies = copies_of("Rescuers found three boats near the old lighthouse on Monday.",
                                  "Rescuers found three small boats near the old lighthouse.");
  REQUIRE(copies.sentences().size() == 1);
  const CopiedSentence& both = copies.sentences().front();
  CHECK(both.common == 8);
  CHECK(both.places_a == std::vector<std::uint32_t>{1, 3, 5, 7, 9, 11, 13, 15, 16, 16});
  CHECK(both.places_b == std::vector<std::uint32_t>{1, 3, 5, 6, 7, 9, 11, 13, 15});
}

TEST_CASE("sentences that share a phrase are no copies", "[copies]") {
  CHECK(copies_of("The port authority said that the ferry was old and slow.",
                  "Nobody slept, the port authority said, and the lights went out one by one in the town.")
            .sentences()
            .empty());
}

TEST_CASE("laying side by side does not depend on which comes first", "[copies]") {
  const std::string a = "On Monday the crew of the ferry said on Monday that the mast had gone.";
  const std::string b = "The crew of the ferry said on Monday morning that the mast had gone on Monday.";
  const Copies ab = copies_of(a, b), ba = copies_of(b, a);
  REQUIRE(ab.sentences().size() == 1);
  REQUIRE(ba.sentences().size() == 1);
  CHECK(ab.sentences().front().places_a == ba.sentences().front().places_b);
  CHECK(ab.sentences().front().places_b == ba.sentences().front().places_a);
}

TEST_CASE("another value in a copied sentence is told", "[copies]") {
  const auto [from, to] = GENERATE(table<std::string, std::string>({
      {"120", "210"},
      {"northern harbour with 120", "northern harbour with up to 120"},
  }));
  INFO(to);
  const Report report = compared({{en, ferry}, {en, ferry_with(from, to)}});
  CHECK(count(report, Verdict::discrepancy) + count(report, Verdict::qualifier) == 1);
}

TEST_CASE("figures that may both be true are told where only they changed", "[copies]") {
  const auto [from, to] = GENERATE(table<std::string, std::string>({
      {"up to 120", "up to 130"},  // one bound
      {"120 to 150", "120 to 160"},
      {"120 to 150", "110 to 150"},
  }));
  INFO(from << " / " << to);
  const Report report = compared({{en, ferry_with("120", from)}, {en, ferry_with("120", to)}});
  CHECK(count(report, Verdict::discrepancy) == 1);
}

TEST_CASE("figures of two precisions may be one", "[copies]") {
  const auto [from, to] = GENERATE(table<std::string, std::string>({
      {"some 120", "some 118"},
      {"100 to 200", "120 to 150"},
  }));
  INFO(from << " / " << to);
  const Report report = compared({{en, ferry_with("120", from)}, {en, ferry_with("120", to)}});
  CHECK(count(report, Verdict::discrepancy) == 0);
}

TEST_CASE("a sentence that was changed in what it is about tells another thing", "[copies]") {
  const std::string sentence =
      "In the first quarter the port of Hai Phong handled 24.6 million tonnes of cargo, the port authority "
      "said.";
  const std::string other =
      "In the first quarter the port of Da Nang handled 14.6 million tonnes of cargo, the port authority "
      "said.";
  const Report report = compared({{en, sentence}, {en, other}});
  CHECK(count(report, Verdict::discrepancy) == 0);
}

TEST_CASE("a copy adds no origin, a telling in other words does", "[copies][origins]") {
  const Report copied = compared({{en, ferry}, {en, ferry}});
  const Fact* fact = fact_of(copied, "quantity", "120");
  REQUIRE(fact);
  CHECK(fact->origins == 1);
  const Report told = compared(
      {{en, ferry},
       {en, "Port authority officials say 120 people were on board the ferry as the storm came in."}});
  fact = fact_of(told, "quantity", "120");
  REQUIRE(fact);
  CHECK(fact->origins == 2);
}
