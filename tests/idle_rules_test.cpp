// What would never do anything in rule files is told of: alternatives that nothing is left for, checks
// without claims, claims without a check, examples that another rule makes come true.

#include "catch.hpp"
#include "claims/rule_test.hpp"
#include "rules/rule_set.hpp"

using namespace doichieu;

namespace {

const RuleFile words = {"lexicon/a.toml",
                        "type = 'concept'\nentry = [\n"
                        "{ id = 'buy', verb = ['buy'], en = ['bought', 'snap up'], vi = ['mua'] },\n"
                        "{ id = 'order', noun = ['order'], parents = ['buy'] },\n"
                        "{ id = 'jet', noun = ['jet'] },\n]\n"};

std::string told(const std::vector<RuleFile>& files) {
  std::string out;
  for (const Diagnostic& mistake : load_rules(files).diagnostics) out += to_string(mistake);
  return out;
}

/// Of one pattern with a figure behind it: "'<buy>' before it: <bought>".
std::string idle(const std::string& pattern, const std::string& language = "en") {
  std::string out;
  const std::string line = "match." + language + " = \"" + pattern + " {x:quantity}\"";
  for (const Diagnostic& mistake :
       load_rules(
           {words,
            {"claims/a.toml", "[[claim]]\nid = 'x'\nkind = 'quantity'\nvalue = '{x}'\n" + line + "\n"}})
           .diagnostics) {
    CHECK(mistake.level == Level::warning);
    CHECK(mistake.message == "this alternative can never be what matches");
    out += line.substr(mistake.place.column - 1, mistake.width) + " " +
           mistake.hint.substr(0, mistake.hint.find(" takes")) + "\n";
  }
  return out;
}

const std::string list_check =
    "[[check]]\nid = 'list'\nkind = 'list'\n[check.verdict]\nmissing = 'missing'\n"
    "[check.message.missing]\nen = 'x'\n";
const std::string count_check =
    "[[check]]\nid = 'count'\nkind = 'quantity'\n[check.verdict]\nconflict = 'discrepancy'\n"
    "[check.message.discrepancy]\nen = 'x'\n";
const std::string count_claim =
    "[[claim]]\nid = 'deal'\nkind = 'quantity'\nvalue = '{x}'\nmatch.en = '<buy> {x:quantity}'\n";

}  // namespace

TEST_CASE("an alternative that an earlier one covers is told", "[rules]") {
  CHECK(idle("(bought|sold|bought)") == "bought 'bought' before it\n");
  CHECK(idle("(<buy>|<order>)") == "<order> '<buy>' before it\n");
  CHECK(idle("(<buy>|bought)") == "bought '<buy>' before it\n");
  CHECK(idle("(<buy>|snap up|lease)") == "snap up '<buy>' before it\n");
  CHECK(idle("(<buy>|orders)") == "orders '<buy>' before it\n");
  CHECK(idle("({:person|place}|{:place}) bought") == "{:place} '{:person|place}' before it\n");
  CHECK(idle("((bought|sold)|sold)") == "sold 'bought|sold' before it\n");
  CHECK(idle("(<buy>|mua)", "vi") == "mua '<buy>' before it\n");
}

TEST_CASE("an alternative that says more or something else is left alone", "[rules]") {
  CHECK(idle("(agreed|agreed in principle)").empty());  // the longer one is taken first
  CHECK(idle("(bought|<buy>)").empty());                // a form is the least of what the concept is
  CHECK(idle("(<order>|bought)").empty());
  CHECK(idle("(<buy>|bought up)").empty());
  CHECK(idle("({:place}|{:person|place}) bought").empty());
  CHECK(idle("(<buy>|mua)").empty());           // in English texts no form of it
  CHECK(idle("(<buy>|bought)", "vi").empty());  // nor this in Vietnamese ones
  CHECK(idle("(<buy>|{~bought})").empty());     // however it is marked
}

TEST_CASE("a check of lists without a rule that opens one is told", "[rules]") {
  CHECK(told({words, {"claims/a.toml", count_claim}, {"checks/a.toml", count_check + list_check}}) ==
        "checks/a.toml:10:8: warning: no claim rule is of this kind\n"
        "  10 | kind = 'list'\n"
        "     |        ^^^^^^ so the check has nothing to judge\n");
  CHECK(told({words, {"claims/a.toml", count_claim}, {"checks/a.toml", count_check}}).empty());
}

TEST_CASE("a claim rule that no check judges is told, where there are checks", "[rules]") {
  CHECK(told({words, {"claims/a.toml", count_claim}, {"checks/a.toml", list_check}})
            .starts_with("checks/a.toml:3:8: warning: no claim rule is of this kind\n"));
  CHECK(told({words, {"claims/a.toml", count_claim}, {"checks/a.toml", list_check}})
            .find("claims/a.toml:2:6: warning: no check judges claims of the kind 'quantity'\n") !=
        std::string::npos);
  CHECK(told({words, {"claims/a.toml", count_claim}}).empty());
}

TEST_CASE("an example whose claim an earlier rule makes shows nothing of its own", "[rules]") {
  const std::string examples =
      "[[claim.example]]\ntext = 'They bought 50 jets.'\n[[claim.counterexample]]\ntext = 'They sold 50 "
      "jets.'\n";
  const std::string second =
      "[[claim]]\nid = 'second'\nkind = 'quantity'\nvalue = '{y}'\nmatch.en = 'bought {y:quantity}'\n";
  std::vector<RuleFile> files = embedded_rules();
  std::erase_if(files, [](const RuleFile& file) { return !file.path.starts_with("lexicon/"); });
  const std::string first =
      "[[claim]]\nid = 'first'\nkind = 'quantity'\nvalue = '{x}'\nmatch.en = '<purchase> {x:quantity}'\n";
  const auto failures = [&](const std::string& claims) {
    std::vector<RuleFile> all = files;
    all.push_back({"claims/a.toml", claims});
    std::string out;
    for (const Diagnostic& failure : test_rules(load_rules(all).value, all).failures)
      out += failure.message + "\n";
    return out;
  };
  CHECK(failures(first + examples + second + examples) ==
        "'second' matches here, but the claim is that of 'first'\n");
  CHECK(failures(second + examples).empty());
}
