// `doichieu rules test`: what a failing example looks like to the one who wrote it.

#include "catch.hpp"
#include "claims/rule_test.hpp"

using namespace doichieu;

namespace {

/// The built-in words with one file of claim rules.
std::vector<RuleFile> files_with(const std::string& claims) {
  std::vector<RuleFile> files;
  for (const RuleFile& file : embedded_rules())
    if (file.path.starts_with("lexicon/")) files.push_back(file);
  files.push_back({"claims/a.toml", claims});
  return files;
}

RuleTest test_of(const std::string& claims) {
  const std::vector<RuleFile> files = files_with(claims);
  const Loaded<RuleSet> loaded = load_rules(files);
  for (const Diagnostic& mistake : loaded.diagnostics) UNSCOPED_INFO(to_string(mistake));
  REQUIRE(loaded.ok());
  return test_rules(loaded.value, files);
}

/// The failures as an author sees them.
std::string told_of(const std::string& claims) {
  std::string out;
  for (const Diagnostic& failure : test_of(claims).failures) out += to_string(failure);
  return out;
}

/// A rule of four lines that wants examples; they follow from line 5 on.
const std::string buys =
    "[[claim]]\n"
    "id = 'buys'\n"
    "kind = 'quantity'\nvalue = '{item}'\nslots = { who = '{buyer}' }\n"
    "match.en = '{buyer:organisation} .. <purchase> {item:quantity}'\n";
const std::string good = "[[claim.example]]\ntext = 'Boeing bought 50 jets.'\n";
const std::string guard = "[[claim.counterexample]]\ntext = 'Boeing built 50 jets.'\n";

const std::string opens =
    "[[claim]]\n"
    "id = 'opens'\n"
    "kind = 'list'\n"
    "match.en = ['there were', 'here came']\n"
    "[[claim.counterexample]]\ntext = 'There were two reasons.'\n";

}  // namespace

TEST_CASE("a rule whose examples hold passes, and everything is counted", "[rules]") {
  const RuleTest test = test_of(buys + good + "give = { buyer = 'Boeing', item = '50' }\n" + guard);
  CHECK(test.failures.empty());
  CHECK(test.examples == 1);
  CHECK(test.counterexamples == 1);
}

TEST_CASE("an example that does not match shows what is seen in it", "[rules]") {
  CHECK(told_of(buys + good + "[[claim.example]]\ntext = 'Boeing will have 50 jets.'\n" + guard) ==
        "claims/a.toml:10:9: error: 'buys' does not match this example\n"
        "  10 | text = 'Boeing will have 50 jets.'\n"
        "     |         ^^^^^^^^^^^^^^^^^^^^^^^^^ seen in it: organisation 'Boeing', quantity '50'\n");
  CHECK(told_of(buys + good + "[[claim.example]]\ntext = 'It rained.'\n" + guard) ==
        "claims/a.toml:10:9: error: 'buys' does not match this example\n"
        "  10 | text = 'It rained.'\n"
        "     |         ^^^^^^^^^^ no name, office, figure or date is seen in it\n");
}

TEST_CASE("an example that gives something else is underlined where it does", "[rules]") {
  CHECK(told_of(buys + good + "give = { buyer = 'Airbus', item = '50' }\n" + guard) ==
        "claims/a.toml:8:9: error: {buyer} gives 'Boeing'\n"
        "  8 | text = 'Boeing bought 50 jets.'\n"
        "    |         ^^^^^^ must give 'Airbus'\n");
}

TEST_CASE("what an example gives is compared without case and marks", "[rules]") {
  CHECK(told_of(buys +
                "[[claim.example]]\ntext = 'Việt Nam Airlines bought 50 jets.'\n"
                "give = { buyer = 'viet nam airlines' }\n" +
                guard) == "");
}

TEST_CASE("a counter-example that matches is told, with the pattern", "[rules]") {
  CHECK(told_of(buys + good + guard +
                "[[claim.counterexample]]\ntext = 'Yesterday, Boeing did not buy 50 jets.'\n") ==
        "claims/a.toml:12:20: error: 'buys' matches this counter-example\n"
        "  12 | text = 'Yesterday, Boeing did not buy 50 jets.'\n"
        "     |                    ^^^^^^^^^^^^^^^^^^^^^ by the pattern of line 6\n");
}

TEST_CASE("a match of which no claim comes is no match", "[rules]") {
  const std::string wrong_kind =
      "[[claim]]\nid = 'x'\nkind = 'money'\nvalue = '{item}'\nmatch.en = '<purchase> {item:quantity}'\n";
  CHECK(told_of(wrong_kind + good + guard) ==
        "claims/a.toml:7:16: error: 'x' matches here, but no claim of kind 'money' stands at {item}\n"
        "  7 | text = 'Boeing bought 50 jets.'\n"
        "    |                ^^^^^^^^^ seen in it: organisation 'Boeing', quantity '50'\n");
}

TEST_CASE("a list is opened where two persons follow", "[rules]") {
  const std::string two =
      "[[claim.example]]\ntext = 'There were Mayor John Smith and General Tran Van Anh.'\n"
      "[[claim.example]]\ntext = 'Here came Mayor John Smith and General Tran Van Anh.'\n";
  CHECK(told_of(opens + two) == "");
  CHECK(told_of(opens + two + "[[claim.example]]\ntext = 'There were Mayor John Smith.'\n") ==
        "claims/a.toml:12:9: error: 'opens' matches here, but fewer than two persons follow\n"
        "  12 | text = 'There were Mayor John Smith.'\n"
        "     |         ^^^^^^^^^^ seen in it: role 'Mayor', person 'John Smith'\n");
}

TEST_CASE("every pattern is fired by an example", "[rules]") {
  CHECK(told_of(opens +
                "[[claim.example]]\ntext = 'There were Mayor John Smith and General Tran Van Anh.'\n") ==
        "claims/a.toml:4:28: error: no example fires this pattern\n"
        "  4 | match.en = ['there were', 'here came']\n"
        "    |                            ^^^^^^^^^ add one that it matches\n");
}

TEST_CASE("a rule needs an example in each of its languages, and a counter-example", "[rules]") {
  CHECK(told_of(buys + "match.vi = '{buyer:organisation} <purchase> {item:quantity}'\n" + good) ==
        "claims/a.toml:2:6: error: 'buys' has no counter-example\n"
        "  2 | id = 'buys'\n"
        "    |      ^^^^^^ add [[claim.counterexample]]\n"
        "claims/a.toml:2:6: error: 'buys' has no example for its match.vi\n"
        "  2 | id = 'buys'\n"
        "    |      ^^^^^^ add [[claim.example]] with lang = \"vi\"\n");
}

TEST_CASE("all built-in rules do what their examples say", "[rules]") {
  const Loaded<RuleSet> loaded = load_rules("");
  const RuleTest test = test_rules(loaded.value, embedded_rules());
  for (const Diagnostic& failure : test.failures) UNSCOPED_INFO(to_string(failure));
  CHECK(test.failures.empty());
  CHECK(test.examples >= 2 * loaded.value.claims.size());
}
