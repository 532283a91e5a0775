// Ladders are data: what a file of rules says of them, what is wrong with it, and what they tell apart.

#include <algorithm>

#include "catch.hpp"
#include "claims/ladder_test.hpp"
#include "claims_sample.hpp"

using namespace doichieu;
using namespace doichieu::sample;

namespace {

/// The built-in words with one file more.
std::vector<RuleFile> files_with(const std::string& lexicon) {
  std::vector<RuleFile> files = embedded_rules();
  files.push_back({"lexicon/z_desk.toml", lexicon});
  return files;
}

/// What is wrong with a lexicon file, as its author sees it.
std::string mistakes_of(const std::string& lexicon) {
  std::string out;
  for (const Diagnostic& mistake : load_rules({{"lexicon/a.toml", lexicon}}).diagnostics)
    out += to_string(mistake);
  return out;
}

const std::string ladder = "[[entry]]\nid = 'ladder.tide'\ntype = 'ladder'\ncode = 'amount'\n";
const std::string steps =
    "[[entry]]\nid = 'tide.low'\ntype = 'step'\ncode = 'ladder.tide'\nlow = 1\nen = 'stranded'\n"
    "[[entry]]\nid = 'tide.high'\ntype = 'step'\ncode = 'ladder.tide'\nlow = 2\nen = 'afloat'\n";

std::string failures_of(const std::string& lexicon) {
  const std::vector<RuleFile> files = files_with(lexicon);
  const Loaded<RuleSet> loaded = load_rules(files);
  for (const Diagnostic& mistake : loaded.diagnostics) UNSCOPED_INFO(to_string(mistake));
  REQUIRE(loaded.ok());
  std::string out;
  for (const Diagnostic& failure : test_ladders(loaded.value, files).failures)
    if (failure.file == "lexicon/z_desk.toml") out += to_string(failure);
  return out;
}

/// What is told of the steps in two texts: "" where nothing is.
std::string verdict(const Text& a, const Text& b) {
  const Report report = compared({a, b});
  const auto found = std::find_if(report.findings.begin(), report.findings.end(),
                                  [](const Finding& finding) { return finding.rule == "status.step"; });
  return found == report.findings.end() ? std::string() : std::string(name(found->verdict));
}

}  // namespace

TEST_CASE("a desk adds a ladder of its own in one file", "[ladders]") {
  CHECK(failures_of("[[entry]]\nid = 'ladder.tide'\ntype = 'ladder'\ncode = 'amount'\n"
                    "example = [{ text = 'The storm left 412 ships stranded.', step = 'tide.low' }]\n"
                    "counterexample = [{ text = 'The storm hit 412 ships.' }]\n" +
                    steps)
            .empty());
}

TEST_CASE("a ladder whose example tells another step, or that has none, fails", "[ladders]") {
  CHECK(failures_of("[[entry]]\nid = 'ladder.tide'\ntype = 'ladder'\ncode = 'amount'\n"
                    "example = [{ text = 'The storm left 412 ships afloat.', step = 'tide.low' }]\n"
                    "counterexample = [{ text = 'The storm hit 412 ships.' }]\n" +
                    steps) ==
        "lexicon/z_desk.toml:5:21: error: this tells no 'tide.low'\n"
        "  5 | example = [{ text = 'The storm left 412 ships afloat.', step = 'tide.low' }]\n"
        "    |                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ seen in it: 412 ships afloat\n");
  CHECK(failures_of(ladder + steps) ==
        "lexicon/z_desk.toml:2:6: error: 'ladder.tide' has no example in the language \"en\"\n"
        "  2 | id = 'ladder.tide'\n"
        "    |      ^^^^^^^^^^^^^ add one to 'example'\n"
        "lexicon/z_desk.toml:2:6: error: 'ladder.tide' has no counter-example\n"
        "  2 | id = 'ladder.tide'\n"
        "    |      ^^^^^^^^^^^^^ add one to 'counterexample'\n");
}

TEST_CASE("a step must name a ladder, and a ladder who bears its steps", "[ladders]") {
  CHECK(mistakes_of("[[entry]]\nid = 'low'\ntype = 'step'\ncode = 'ladder.tied'\nlow = 1\nen = 'stranded'\n" +
                    ladder) ==
        "lexicon/a.toml:4:8: error: unknown entry 'ladder.tied'\n"
        "  4 | code = 'ladder.tied'\n"
        "    |        ^^^^^^^^^^^^^ did you mean 'ladder.tide'?\n");
  CHECK(mistakes_of("[[entry]]\nid = 'ladder.tide'\ntype = 'ladder'\ncode = 'amounts'\nis = 'exclusiv'\n") ==
        "lexicon/a.toml:4:8: error: unknown bearer of steps 'amounts'\n"
        "  4 | code = 'amounts'\n"
        "    |        ^^^^^^^^^ did you mean 'amount'?\n"
        "lexicon/a.toml:5:6: error: unknown trait of a ladder 'exclusiv'\n"
        "  5 | is = 'exclusiv'\n"
        "    |      ^^^^^^^^^^ did you mean 'exclusive'?\n");
}

TEST_CASE("all built-in ladders do what their examples say", "[ladders]") {
  const RuleTest test = test_ladders(rules(), embedded_rules());
  for (const Diagnostic& failure : test.failures) UNSCOPED_INFO(to_string(failure));
  CHECK(test.failures.empty());
  CHECK(test.examples > 2 * test.counterexamples / 3);
}

TEST_CASE("one figure told of two things is told", "[ladders]") {
  const auto [a, b] = GENERATE(table<std::string, std::string>({
      {"Laos said the storm left 344 people dead or missing.", "Laos said the storm killed 344 people."},
      {"In Laos a total of 237 deputies voted in favour of the bill.",
       "In Laos a total of 237 deputies voted against the bill."},
      {"Blue River Airways was fined $4.35 million by Laos.",
       "Blue River Airways must pay $4.35 million in compensation to Laos."},
      {"Laos police suspended nine officers after the Lotus River match.",
       "Laos police dismissed nine officers after the Lotus River match."},
      {"Blue River Airways intends to build 50,000 homes in Laos.",
       "Blue River Airways has built 50,000 homes in Laos."},
  }));
  CAPTURE(a, b);
  CHECK(!verdict({en, a}, {en, b}).empty());
  CHECK(verdict({en, a}, {en, a}).empty());
}

TEST_CASE("figures of two things, and steps that may both be meant, are left alone", "[ladders]") {
  const auto [a, b] = GENERATE(table<std::string, std::string>({
      // Few digits, and another thing is counted.
      {"Laos police suspended nine officers after the Lotus River match.",
       "Laos police dismissed nine referees after the Lotus River match."},
      // "Removed" may be either.
      {"Laos police suspended nine officers after the Lotus River match.",
       "Nine officers were removed from their posts in Laos after the Lotus River match."},
      // Another deed.
      {"Blue River Airways intends to build 50,000 homes in Laos.",
       "Blue River Airways has sold 50,000 homes in Laos."},
      // One article tells both.
      {"Laos said the storm left 344 people dead or missing, among them 344 dead.",
       "Laos said the storm killed 344 people."},
  }));
  CAPTURE(a, b);
  CHECK(verdict({en, a}, {en, b}).empty());
}
