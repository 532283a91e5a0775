// Rules in layers: what one above adds, replaces or switches off, and what it cannot.

#include "catch.hpp"
#include "rules/compiled.hpp"
#include "rules/rule_set.hpp"

using namespace doichieu;

namespace {

RuleFile above(std::string path, std::string text, std::uint32_t layer = 1) {
  std::string shown = "desk/" + path;
  return {std::move(path), std::move(text), std::move(shown), layer};
}

std::string told(const std::vector<RuleFile>& files) {
  std::string out;
  for (const Diagnostic& mistake : load_rules(files).diagnostics) out += to_string(mistake);
  return out;
}

RuleSet rules_of(const std::vector<RuleFile>& files) {
  Loaded<RuleSet> loaded = load_rules(files);
  for (const Diagnostic& mistake : loaded.diagnostics) FAIL_CHECK(to_string(mistake));
  return std::move(loaded.value);
}

/// The forms of an entry; nothing where there is none.
std::vector<std::string> forms_of(const std::string& id, const RuleSet& rules) {
  std::vector<std::string> out;
  if (const auto entry = rules.lexicon.find(id))
    for (const Form& form : rules.lexicon[*entry].forms) out.push_back(form.text);
  return out;
}

using Forms = std::vector<std::string>;

const RuleFile words = {"lexicon/a.toml",
                        "type = 'concept'\n"
                        "[[entry]]\nid = 'buy'\nverb = ['buy']\nvi = 'mua'\n"
                        "[[entry]]\nid = 'order'\nverb = ['order']\nparents = ['buy']\n"
                        "[[entry]]\nid = 'buy'\ntype = 'irregular'\ninflect = 'verb'\nen = ['bought']\n"};

RuleFile claim(const std::string& word, std::uint32_t layer = 0) {
  const std::string text =
      "[[claim]]\nid = 'deal'\nkind = 'quantity'\nvalue = '{x}'\nmatch.en = '" + word + " {x:quantity}'\n";
  return layer == 0 ? RuleFile{"claims/a.toml", text} : above("claims/a.toml", text, layer);
}

RuleFile check(const std::string& id, const std::string& severity, std::uint32_t layer = 0) {
  const std::string text =
      "[[check]]\nid = '" + id + "'\nkind = 'quantity'\nseverity = '" + severity +
      "'\n[check.verdict]\nconflict = 'discrepancy'\n[check.message.discrepancy]\nen = 'x'\n";
  return layer == 0 ? RuleFile{"checks/a.toml", text} : above("checks/a.toml", text, layer);
}

}  // namespace

// --- entries

TEST_CASE("a layer above adds entries, and its words bend by what is below", "[layers]") {
  const RuleSet rules =
      rules_of({words, above("lexicon/b.toml",
                             "type = 'concept'\n[[entry]]\nid = 'lease'\nverb = ['lease', 'buy out']\n")});
  CHECK(forms_of("buy", rules).front() == "buy");
  CHECK(forms_of("lease", rules) ==
        Forms{"lease", "buy out", "leases", "leased", "leasing", "buys out", "bought out", "buying out"});
  CHECK(rules.overrides.empty());
}

TEST_CASE("an entry with an id of below replaces it", "[layers]") {
  const RuleSet rules = rules_of(
      {words, above("lexicon/b.toml", "[[entry]]\nid = 'buy'\ntype = 'concept'\nen = ['purchase']\n")});
  CHECK(forms_of("buy", rules) == Forms{"purchase"});
  CHECK(rules.lexicon[*rules.lexicon.find("buy")].layer == 1);
  CHECK(rules.overrides == std::vector<Override>{{"entry", "buy", Override::How::replaced,
                                                  "desk/lexicon/b.toml:2:6", "lexicon/a.toml:3:6"}});
}

TEST_CASE("an entry that extends one of below adds its forms and leaves the others", "[layers]") {
  const RuleSet rules =
      rules_of({words, above("lexicon/b.toml",
                             "[[entry]]\nid = 'buy'\nextend = true\nverb = ['snap up']\nvi = 'sắm'\n")});
  CHECK(forms_of("buy", rules) == Forms{"buy", "mua", "buys", "bought", "buying", "snap up", "sắm",
                                        "snaps up", "snapped up", "snapping up"});
  CHECK(rules.lexicon[*rules.lexicon.find("buy")].type == EntryType::concept_);
}

TEST_CASE("an entry that is switched off is not there", "[layers]") {
  const RuleSet rules = rules_of({words, above("lexicon/b.toml", "[[entry]]\nid = 'order'\noff = true\n")});
  CHECK_FALSE(rules.lexicon.find("order"));
  CHECK(rules.lexicon.find("buy"));
}

TEST_CASE("what is needed by another entry cannot be switched off", "[layers]") {
  CHECK(told({words, above("lexicon/b.toml", "[[entry]]\nid = 'buy'\noff = true\n")}) ==
        "desk/lexicon/b.toml:2:6: error: 'buy' is needed by 'order'\n"
        "  2 | id = 'buy'\n"
        "    |      ^^^^^ see lexicon/a.toml:7:6\n");
  CHECK(told({words, above("lexicon/b.toml",
                           "[[entry]]\nid = 'buy'\noff = true\n[[entry]]\nid = 'order'\noff = true\n")})
            .empty());
}

TEST_CASE("what changes an entry that is not there is told, with the nearest", "[layers]") {
  CHECK(told({words, above("lexicon/b.toml", "[[entry]]\nid = 'ordre'\noff = true\n")}) ==
        "desk/lexicon/b.toml:2:6: error: no entry 'ordre' to switch off\n"
        "  2 | id = 'ordre'\n"
        "    |      ^^^^^^^ did you mean 'order'?\n");
  CHECK(told({words, above("lexicon/b.toml", "[[entry]]\nid = 'orders'\nextend = true\nen = 'x y'\n")}) ==
        "desk/lexicon/b.toml:2:6: error: no entry 'orders' to add to\n"
        "  2 | id = 'orders'\n"
        "    |      ^^^^^^^^ did you mean 'order'?\n");
}

TEST_CASE("what is switched off says nothing else", "[layers]") {
  CHECK(told({words, above("lexicon/b.toml", "[[entry]]\nid = 'order'\noff = true\nen = 'x'\n")})
            .starts_with("desk/lexicon/b.toml:4:1: error: unknown key 'en'\n"));
}

TEST_CASE("one layer cannot have an id twice, two can", "[layers]") {
  const RuleFile one = above("lexicon/b.toml", "[[entry]]\nid = 'buy'\ntype = 'concept'\nen = 'x y'\n");
  const RuleFile two = above("lexicon/c.toml", "[[entry]]\nid = 'buy'\ntype = 'concept'\nen = 'z y'\n");
  CHECK(told({words, one, two})
            .starts_with("desk/lexicon/c.toml:2:6: error: the entry 'buy' is there already"));
  RuleFile third = two;
  third.layer = 2;
  CHECK(forms_of("buy", rules_of({words, one, third})) == Forms{"z y"});
}

TEST_CASE("a form that a layer below has is told where the layer above brings it again", "[layers]") {
  CHECK(told({words, above("lexicon/0.toml", "[[entry]]\nid = 'acquire'\ntype = 'concept'\nvi = 'mua'\n")})
            .starts_with("desk/lexicon/0.toml:4:6: warning: 'mua' is a form of 'buy' too\n"));
}

// --- claim rules, fragments, checks

TEST_CASE("a claim rule above replaces the one with its id", "[layers]") {
  const RuleSet rules = rules_of({words, claim("bought"), claim("leased", 1)});
  REQUIRE(rules.claims.size() == 1);
  CHECK(rules.claims[0].file == "desk/claims/a.toml");
  CHECK(rules.claims[0].layer == 1);
  CHECK(rules.patterns[0].size() == 1);
}

TEST_CASE("a rule that is switched off is not there", "[layers]") {
  const RuleFile off = above("claims/b.toml", "[[claim]]\nid = 'deal'\noff = true\n");
  CHECK(rules_of({words, claim("bought"), off}).claims.empty());
  const RuleFile none = above("checks/b.toml", "[[check]]\nid = 'figure'\noff = true\n");
  CHECK(rules_of({words, check("figure", "note"), none}).checks.empty());
}

TEST_CASE("a rule that is not there cannot be switched off", "[layers]") {
  CHECK(told({words, claim("bought"), above("claims/b.toml", "[[claim]]\nid = 'deel'\noff = true\n")}) ==
        "desk/claims/b.toml:2:6: error: no claim 'deel' to switch off\n"
        "  2 | id = 'deel'\n"
        "    |      ^^^^^^ did you mean 'deal'?\n");
  CHECK(told({check("figure", "note"), above("checks/b.toml", "[[check]]\nid = 'figures'\noff = true\n")})
            .starts_with("desk/checks/b.toml:2:6: error: no check 'figures' to switch off\n"));
}

TEST_CASE("what was switched off can be put back by a layer above", "[layers]") {
  const RuleFile off = above("claims/b.toml", "[[claim]]\nid = 'deal'\noff = true\n");
  CHECK(rules_of({words, claim("bought"), off, claim("leased", 2)}).claims.size() == 1);
}

TEST_CASE("a fragment above replaces the one of its name in the patterns below", "[layers]") {
  const RuleFile below = {
      "claims/a.toml",
      "[[fragment]]\nid = 'deed'\nmatch.en = 'bought'\n"
      "[[claim]]\nid = 'deal'\nkind = 'quantity'\nvalue = '{x}'\nmatch.en = '&deed {x:quantity}'\n"};
  const RuleSet rules =
      rules_of({words, below, above("claims/b.toml", "[[fragment]]\nid = 'deed'\nmatch.en = 'leased'\n")});
  CHECK(rules.patterns[0].anchors(0) == std::vector<std::string>{"leased"});
}

TEST_CASE("a check above replaces the one with its id, and cannot stand beside one of its kind", "[layers]") {
  const RuleSet rules = rules_of({check("figure", "note"), check("figure", "error", 1)});
  REQUIRE(rules.checks.size() == 1);
  CHECK(rules.checks[0].severity == Severity::error);
  CHECK(told({check("figure", "note"), check("desk.figure", "error", 1)})
            .starts_with("desk/checks/a.toml:3:8: error: claims of this kind have a check already\n"));
}

TEST_CASE("weights of a layer above stand in place of those below", "[layers]") {
  const std::string choose = "[choose]\npartner = 2\nplace = 3\n";
  CHECK(rules_of({{"alike/a.toml", choose}, above("alike/b.toml", "[choose]\npartner = 5\nplace = 3\n")})
            .alike.weights.choose.partner == 5);
  CHECK(told({{"alike/a.toml", choose}, {"alike/b.toml", choose}})
            .starts_with("alike/b.toml:1:1: error: the table 'choose' is there already\n"));
}

// --- the same from the compiled rules

TEST_CASE("layers above compiled rules are the same as above their files", "[layers]") {
  const std::vector<RuleFile> desk = {
      above("lexicon/b.toml",
            "type = 'concept'\n[[entry]]\nid = 'order'\noff = true\n"
            "[[entry]]\nid = 'lease'\nverb = ['lease', 'buy out']\nparents = ['buy']\n"
            "[[entry]]\nid = 'buy'\nextend = true\nvi = 'sắm'\n"),
      claim("leased", 1)};
  std::vector<RuleFile> all = desk;
  all.insert(all.begin(), {words, claim("bought")});
  const Loaded<RuleSet> parsed = load_rules(all);
  const Loaded<RuleSet> stacked =
      finish_rules(compile_rules(desk, *read_image(write_image(compile_rules({words, claim("bought")})))));
  CHECK(stacked.diagnostics == parsed.diagnostics);
  CHECK(stacked.value.lexicon.entries() == parsed.value.lexicon.entries());
  CHECK(stacked.value.overrides == parsed.value.overrides);
  CHECK(stacked.value.hash == parsed.value.hash);
  CHECK(stacked.value.claims[0].file == "desk/claims/a.toml");
}

TEST_CASE("a desk's layer changes the hash of the rules, where it lies does not", "[layers]") {
  const RuleFile desk = above("lexicon/b.toml", "[[entry]]\nid = 'buy'\ntype = 'concept'\nen = 'x y'\n");
  RuleFile moved = desk;
  moved.shown = "elsewhere/lexicon/b.toml";
  CHECK(rules_of({words, desk}).hash == rules_of({words, moved}).hash);
  CHECK(rules_of({words, desk}).hash != rules_of({words}).hash);
}
