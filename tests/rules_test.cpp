// Rule files: what they give, and how their mistakes are told.

#include "rules/rule_set.hpp"

#include "catch.hpp"
#include "rules/checks_file.hpp"
#include "rules/lexicon_schema.hpp"
#include "rules/schema.hpp"

using namespace doichieu;

namespace {

/// Every message, as `rules check` shows them.
std::string told(const std::vector<RuleFile>& files) {
  std::string out;
  for (const Diagnostic& diagnostic : load_rules(files).diagnostics) out += to_string(diagnostic);
  return out;
}

std::string told_of(const std::string& path, const std::string& text) {
  return told({{path, text}});
}

RuleSet rules_of(const std::vector<RuleFile>& files) {
  Loaded<RuleSet> loaded = load_rules(files);
  for (const Diagnostic& diagnostic : loaded.diagnostics) FAIL_CHECK(to_string(diagnostic));
  return std::move(loaded.value);
}

const Entry& entry_of(const RuleSet& rules, std::string_view id) {
  const auto found = rules.lexicon.find(id);
  REQUIRE(found);
  return rules.lexicon[*found];
}

}  // namespace

// --- lexicon/

TEST_CASE("an entry gives what its table says", "[rules]") {
  const RuleSet rules = rules_of({{"lexicon/a.toml",
                                   "[[entry]]\n"
                                   "id = 'usd'\n"
                                   "type = 'currency'\n"
                                   "en = ['US dollar', 'dollar']\n"
                                   "vi = 'đô la Mỹ'\n"
                                   "any = 'US$'\n"
                                   "inflect = 'noun'\n"
                                   "code = 'USD'\n"
                                   "from = 1792-04-02\n"
                                   "until = '2999-01-01'\n"}});
  const Entry& entry = entry_of(rules, "usd");
  CHECK(entry.type == EntryType::currency);
  CHECK(entry.code == "USD");
  CHECK(entry.from == "1792-04-02");
  CHECK(entry.until == "2999-01-01");
  CHECK(entry.file == "lexicon/a.toml");
  CHECK(entry.place == Place{2, 6});
  std::string forms;
  for (const Form& form : entry.forms) forms += form.text + (form.derived ? "*; " : "; ");
  CHECK(forms == "US dollar; dollar; đô la Mỹ; US$; US dollars*; dollars*; ");
  CHECK(entry.forms[0].language == FormLanguage::english);
  CHECK(entry.forms[2].language == FormLanguage::vietnamese);
  CHECK(entry.forms[3].language == FormLanguage::any);
}

TEST_CASE("a file may name the type of its entries, an entry its own", "[rules]") {
  const RuleSet rules = rules_of({{"lexicon/a.toml",
                                   "type = 'day-part'\n"
                                   "[[entry]]\nid = 'evening'\nen = 'evening'\nlow = 18\nhigh = 22.5\n"
                                   "[[entry]]\nid = 'more'\ntype = 'qualifier'\nen = 'or more'\n"
                                   "code = 'at-least'\nafter = true\n"}});
  CHECK(entry_of(rules, "evening").type == EntryType::day_part);
  CHECK(entry_of(rules, "evening").low == 18);
  CHECK(entry_of(rules, "evening").high == 22.5);
  CHECK(entry_of(rules, "more").code == "at-least");
  CHECK(entry_of(rules, "more").after);
}

TEST_CASE("a synonym is one word in one file", "[rules]") {
  const std::string role = "type = 'role'\n[[entry]]\nid = 'minister'\nvi = ['bộ trưởng']\n";
  const std::string more = "type = 'role'\n[[entry]]\nid = 'minister'\nvi = ['bộ trưởng', 'thượng thư']\n";
  const auto hits = [](const std::string& toml) {
    return rules_of({{"lexicon/roles.toml", toml}})
        .lexicon.match(normalise("quan thượng thư triều Nguyễn"), Language::vietnamese)
        .all()
        .size();
  };
  CHECK(hits(role) == 0);
  CHECK(hits(more) == 1);
}

TEST_CASE("abbreviations end no sentence", "[rules]") {
  const RuleSet rules =
      rules_of({{"lexicon/a.toml", "type = 'abbreviation'\n[[entry]]\nid = 'abbr.phd'\nen = 'Ph.D.'\n"}});
  CHECK(rules.abbreviations.contains(hash_of("ph")));
  CHECK_FALSE(rules.abbreviations.contains(hash_of("dr")));
}

TEST_CASE("a misspelt key is pointed at, and a correction offered", "[rules]") {
  CHECK(told_of("lexicon/a.toml",
                "[[entry]]\n"
                "id = 'minister'\n"
                "type = 'role'\n"
                "parens = ['official']\n") ==
        "lexicon/a.toml:4:1: error: unknown key 'parens'\n"
        "  4 | parens = ['official']\n"
        "    | ^^^^^^ did you mean 'parents'?\n");
}

TEST_CASE("a key of another type is unknown, one of this type may be missing", "[rules]") {
  CHECK(told_of("lexicon/a.toml",
                "[[entry]]\n"
                "id = 'june'\n"
                "type = 'month'\n"
                "code = '6'\n") ==
        "lexicon/a.toml:2:6: error: an entry without 'value'\n"
        "  2 | id = 'june'\n"
        "    |      ^^^^^^ 1 to 12\n"
        "lexicon/a.toml:4:1: error: unknown key 'code'\n"
        "  4 | code = '6'\n"
        "    | ^^^^ one of: id, type, en, verb, noun, vi, any, short, classifier, inflect, case, parents, "
        "from, until, merged_into, renamed_to, extend, off, value\n");
}

TEST_CASE("values of the wrong kind are told, each in its place", "[rules]") {
  CHECK(
      told_of("lexicon/a.toml",
              "type = 'rôle'\n"
              "[[entry]]\n"
              "id = 7\n"
              "en = ['a', 8, '']\n"
              "inflect = 'nuon'\n"
              "from = '18 February'\n") ==
      "lexicon/a.toml:1:8: error: unknown type 'rôle'\n"
      "  1 | type = 'rôle'\n"
      "    |        ^^^^^^ did you mean 'role'?\n"
      "lexicon/a.toml:3:6: error: 'id' must be a string, not an integer\n"
      "  3 | id = 7\n"
      "    |      ^\n"
      "lexicon/a.toml:4:12: error: 'en' must be a string or a list of strings, and this is an integer\n"
      "  4 | en = ['a', 8, '']\n"
      "    |            ^\n"
      "lexicon/a.toml:4:15: error: 'en' must be a string or a list of strings, and this is an empty string\n"
      "  4 | en = ['a', 8, '']\n"
      "    |               ^^\n"
      "lexicon/a.toml:5:11: error: unknown inflection 'nuon'\n"
      "  5 | inflect = 'nuon'\n"
      "    |           ^^^^^^ did you mean 'noun'?\n"
      "lexicon/a.toml:6:8: error: 'from' must be a date such as 2026-02-18, not a string\n"
      "  6 | from = '18 February'\n"
      "    |        ^^^^^^^^^^^^^\n");
}

TEST_CASE("a number outside its range is told", "[rules]") {
  CHECK(told_of("lexicon/a.toml", "[[entry]]\nid = 'x'\ntype = 'month'\nvalue = 13\n") ==
        "lexicon/a.toml:4:9: error: 'value' must be between 1 and 12\n"
        "  4 | value = 13\n"
        "    |         ^^\n");
}

TEST_CASE("an entry must have a type", "[rules]") {
  CHECK(told_of("lexicon/a.toml", "[[entry]]\nid = 'x'\nvalue = 1\n") ==
        "lexicon/a.toml:2:6: error: an entry without 'type'\n"
        "  2 | id = 'x'\n"
        "    |      ^^^ give it one, or the file one for all\n");
}

TEST_CASE("two entries of one id: the second is told, and where the first is", "[rules]") {
  CHECK(told({{"lexicon/a.toml", "[[entry]]\nid = 'x'\ntype = 'role'\n"},
              {"lexicon/b.toml", "[[entry]]\ntype = 'place'\nid = 'x'\n"}}) ==
        "lexicon/b.toml:3:6: error: the entry 'x' is there already\n"
        "  3 | id = 'x'\n"
        "    |      ^^^ see lexicon/a.toml:2:6\n");
}

TEST_CASE("forms of two words are told apart by the marks of each", "[rules]") {
  CHECK(told_of("lexicon/a.toml",
                "type = 'concept'\n"
                "[[entry]]\nid = 'church'\nvi = 'nhà thờ'\n"
                "[[entry]]\nid = 'poet'\nvi = 'nhà thơ'\n") == "");
  CHECK(told_of("lexicon/a.toml",
                "type = 'concept'\n"
                "[[entry]]\nid = 'peace'\nvi = 'hòa bình'\n"
                "[[entry]]\nid = 'calm'\nvi = 'hoà bình'\n") != "");
}

TEST_CASE("one form under two ids of a type is a warning", "[rules]") {
  CHECK(told({{"lexicon/a.toml", "type = 'role'\n[[entry]]\nid = 'a'\nen = 'chair'\n"},
              {"lexicon/b.toml", "type = 'role'\n[[entry]]\nid = 'b'\nen = ['head', 'Chair']\n"}}) ==
        "lexicon/b.toml:4:15: warning: 'Chair' is a form of 'a' too\n"
        "  4 | en = ['head', 'Chair']\n"
        "    |               ^^^^^^^ see lexicon/a.toml:4:6\n");
}

TEST_CASE("one form under two ids is no mistake where the text can tell them apart", "[rules]") {
  const auto [one, two] = GENERATE(table<std::string, std::string>({
      {"type = 'role'\nen = 'chair'", "type = 'concept'\nen = 'chair'"},
      {"type = 'role'\nen = 'ban'", "type = 'role'\nvi = 'ban'"},
      {"type = 'role'\nvi = 'bàn'", "type = 'role'\nvi = 'bán'"},
      {"type = 'unit'\ncode = 'power'\nvalue = 1e6\nany = 'MW'\ncase = 'exact'",
       "type = 'unit'\ncode = 'power'\nvalue = 1e-3\nany = 'mW'\ncase = 'exact'"},
      {"type = 'place'\nen = 'Bonn'\nuntil = 1990-10-03", "type = 'place'\nen = 'Bonn'\nfrom = 1990-10-03"},
  }));
  CHECK(told_of("lexicon/a.toml", "[[entry]]\nid = 'a'\n" + one + "\n[[entry]]\nid = 'b'\n" + two + "\n") ==
        "");
}

TEST_CASE("what an entry became is known, of its type, and outlives it", "[rules]") {
  const std::string head = "type = 'place'\n[[entry]]\nid = 'city'\nuntil = 2025-07-01\n";
  CHECK(told_of("lexicon/a.toml",
                head + "[[entry]]\nid = 'town'\nuntil = 2020-01-01\nmerged_into = ['city']\n") == "");
  CHECK(told_of("lexicon/a.toml", head + "[[entry]]\nid = 'town'\nmerged_into = ['city']\n") ==
        "lexicon/a.toml:6:6: error: 'merged_into' without 'until'\n"
        "  6 | id = 'town'\n"
        "    |      ^^^^^^ the day it happened: until = \"2025-07-01\"\n");
  CHECK(
      told_of("lexicon/a.toml", head + "[[entry]]\nid = 'town'\nuntil = 2025-07-01\nrenamed_to = 'city'\n") ==
      "lexicon/a.toml:8:14: error: 'city' was over by then\n"
      "  8 | renamed_to = 'city'\n"
      "    |              ^^^^^^ since 2025-07-01\n");
  CHECK(told_of("lexicon/a.toml",
                head + "[[entry]]\nid = 'town'\nuntil = 2020-01-01\nmerged_into = ['cty']\n") ==
        "lexicon/a.toml:8:16: error: unknown entry 'cty'\n"
        "  8 | merged_into = ['cty']\n"
        "    |                ^^^^^ did you mean 'city'?\n");
  CHECK(told_of("lexicon/a.toml", head + "[[entry]]\nid = 'mayor'\ntype = 'role'\nlike = ['city']\n") ==
        "lexicon/a.toml:8:9: error: 'city' is of another type\n"
        "  8 | like = ['city']\n"
        "    |         ^^^^^^ it is 'place', and 'mayor' is 'role'\n");
  CHECK(told_of("lexicon/a.toml", "type = 'place'\n[[entry]]\nid = 'city'\ncode = 'citty'\n") ==
        "lexicon/a.toml:4:8: error: unknown sort of place 'citty'\n"
        "  4 | code = 'citty'\n"
        "    |        ^^^^^^^ did you mean 'city'?\n");
}

TEST_CASE("parents must exist, and end", "[rules]") {
  CHECK(told_of("lexicon/a.toml",
                "type = 'organisation'\n"
                "[[entry]]\nid = 'ministry'\nparents = ['goverment']\n"
                "[[entry]]\nid = 'government'\nparents = ['state']\n"
                "[[entry]]\nid = 'state'\nparents = ['government']\n") ==
        "lexicon/a.toml:4:12: error: unknown entry 'goverment'\n"
        "  4 | parents = ['goverment']\n"
        "    |            ^^^^^^^^^^^ did you mean 'government'?\n"
        "lexicon/a.toml:6:6: error: 'government' is its own ancestor\n"
        "  6 | id = 'government'\n"
        "    |      ^^^^^^^^^^^^ look at its parents, and at theirs\n"
        "lexicon/a.toml:9:6: error: 'state' is its own ancestor\n"
        "  9 | id = 'state'\n"
        "    |      ^^^^^^^ look at its parents, and at theirs\n");
}

TEST_CASE("a form must have a word, and not too many", "[rules]") {
  CHECK(told_of("lexicon/a.toml",
                "[[entry]]\nid = 'x'\ntype = 'concept'\n"
                "en = 'a b c d e f g h i j k l m'\n"
                "vi = '\\u200B'\n"
                "any = \"\\u200B\"\n") ==
        "lexicon/a.toml:4:6: error: a form may have 12 words\n"
        "  4 | en = 'a b c d e f g h i j k l m'\n"
        "    |      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ it has 13, signs included\n"
        "lexicon/a.toml:6:7: error: a form without a word\n"
        "  6 | any = \"\\u200B\"\n"
        "    |       ^^^^^^^^\n");
}

TEST_CASE("an irregular word says how it bends", "[rules]") {
  CHECK(told_of("lexicon/a.toml", "[[entry]]\nid = 'buy'\ntype = 'irregular'\nvi = 'mua'\n") ==
        "lexicon/a.toml:2:6: error: an irregular word without 'inflect'\n"
        "  2 | id = 'buy'\n"
        "    |      ^^^^^ is it a \"noun\" or a \"verb\"?\n"
        "lexicon/a.toml:2:6: error: an irregular word without 'en'\n"
        "  2 | id = 'buy'\n"
        "    |      ^^^^^ its forms, such as [\"bought\"]\n");
}

// --- checks/

namespace {

const std::string part_of_day =
    "[[check]]\n"
    "id = 'part-of-day'\n"
    "kind = 'part-of-day'\n"
    "key = ['event', 'day']\n"
    "single = true\n"
    "severity = 'warning'\n"
    "[check.verdict]\n"
    "conflict = 'discrepancy'\n"
    "'refines.bound' = { verdict = 'qualifier', severity = 'error' }\n"
    "refines = 'less-precise'\n"
    "missing = 'missing'\n"
    "[check.message.discrepancy]\n"
    "en = '{subject}: {a} in {sources.a}'\n"
    "vi = '{subject}: {a} theo {sources.a}'\n"
    "[check.message.qualifier]\n"
    "en = '{a} / {b}'\n"
    "[check.message.less-precise]\n"
    "en = '{a} / {b}'\n"
    "[check.message.missing]\n"
    "en = '{silent}'\n"
    "[check.reason.discrepancy]\n"
    "en = 'The hours do not meet.'\n";

std::string told_of_check(const std::string& rest) {
  return told_of("checks/a.toml", "[[check]]\nid = 'x'\nkind = 'day'\n" + rest);
}

}  // namespace

TEST_CASE("a check gives what its table says", "[rules]") {
  const RuleSet rules = rules_of({{"checks/time.toml", part_of_day}});
  const Check* check = rules.check_for(ClaimKind::part_of_day);
  REQUIRE(check);
  CHECK(check->id == "part-of-day");
  CHECK(check->key == std::vector<SlotName>{SlotName::event, SlotName::day});
  CHECK(check->single);
  CHECK(check->verdicts.at("missing") == Judgement{Verdict::missing, Severity::warning});
  CHECK(check->messages.at(Verdict::discrepancy)[1] == "{subject}: {a} theo {sources.a}");
  CHECK(check->messages.at(Verdict::missing)[1] == "{silent}");  // English, where there is no Vietnamese
  CHECK(check->reasons.at(Verdict::discrepancy)[0] == "The hours do not meet.");
  CHECK(rules.check_for(ClaimKind::money) == nullptr);
}

TEST_CASE("the verdict on a relation: its cause first, then the relation alone", "[rules]") {
  const RuleSet rules = rules_of({{"checks/time.toml", part_of_day}});
  const Check& check = *rules.check_for(ClaimKind::part_of_day);
  CHECK(check.judge(Relation::refines, Cause::bound) == Judgement{Verdict::qualifier, Severity::error});
  CHECK(check.judge(Relation::refines, Cause::hedge) == Judgement{Verdict::less_precise, Severity::warning});
  CHECK(check.judge(Relation::refined_by, Cause::bound) == Judgement{Verdict::qualifier, Severity::error});
  CHECK(check.judge(Relation::conflict, Cause::none) == Judgement{Verdict::discrepancy, Severity::warning});
  CHECK(check.judge(Relation::same, Cause::none) == Judgement{Verdict::agreement, Severity::note});
  CHECK(check.judge(Relation::overlaps, Cause::none) == std::nullopt);
  CHECK(check.judge(Relation::unrelated, Cause::none) == std::nullopt);
}

TEST_CASE("misspelt kinds, slots, relations, causes and verdicts are told", "[rules]") {
  CHECK(
      told_of("checks/a.toml",
              "[[check]]\n"
              "id = 'x'\n"
              "kind = 'mony'\n"
              "key = ['event', 'plase']\n"
              "[check.verdict]\n"
              "conflct = 'agreement'\n"
              "'refines.bund' = 'agreement'\n"
              "overlaps = 'agreeement'\n"
              "refined-by = 'agreement'\n"
              "same = { verdict = 'agreement', severity = 'loud' }\n"
              "unrelated = {}\n") ==
      "checks/a.toml:3:8: error: unknown kind 'mony'\n"
      "  3 | kind = 'mony'\n"
      "    |        ^^^^^^ did you mean 'money'?\n"
      "checks/a.toml:4:17: error: unknown slot 'plase'\n"
      "  4 | key = ['event', 'plase']\n"
      "    |                 ^^^^^^^ one of: event, who, object, of, where, day, as-of, period, base, scope, "
      "speaker, firmness, occasion, happening\n"
      "checks/a.toml:6:1: error: unknown relation 'conflct'\n"
      "  6 | conflct = 'agreement'\n"
      "    | ^^^^^^^ did you mean 'conflict'?\n"
      "checks/a.toml:7:1: error: unknown cause 'bund'\n"
      "  7 | 'refines.bund' = 'agreement'\n"
      "    | ^^^^^^^^^^^^ did you mean 'bound'?\n"
      "checks/a.toml:8:12: error: unknown verdict 'agreeement'\n"
      "  8 | overlaps = 'agreeement'\n"
      "    |            ^^^^^^^^^^^^ did you mean 'agreement'?\n"
      "checks/a.toml:9:1: error: 'refined-by' is looked up as 'refines'\n"
      "  9 | refined-by = 'agreement'\n"
      "    | ^^^^^^^^^^ write 'refines'\n"
      "checks/a.toml:10:44: error: unknown severity 'loud'\n"
      "  10 | same = { verdict = 'agreement', severity = 'loud' }\n"
      "     |                                            ^^^^^^ one of: note, warning, error\n"
      "checks/a.toml:11:1: error: 'unrelated' without 'verdict'\n"
      "  11 | unrelated = {}\n"
      "     | ^^^^^^^^^ what it means\n");
}

TEST_CASE("placeholders of messages are checked", "[rules]") {
  CHECK(told_of_check("[check.verdict]\nconflict = 'discrepancy'\n"
                      "[check.message.discrepancy]\n"
                      "en = 'Ngày {subjct}: {a} or {'\n"
                      "vi = 'không có gì'\n") ==
        "checks/a.toml:7:12: error: unknown placeholder '{subjct}'\n"
        "  7 | en = 'Ngày {subjct}: {a} or {'\n"
        "    |            ^^^^^^^^ did you mean 'subject'?\n"
        "checks/a.toml:7:29: error: this brace is never closed\n"
        "  7 | en = 'Ngày {subjct}: {a} or {'\n"
        "    |                             ^\n");
  for (const std::string_view known : placeholders())
    CHECK(told_of_check("[check.verdict]\nsame = 'agreement'\n[check.message.agreement]\nen = '{" +
                        std::string(known) + "}'\n") == "");
}

TEST_CASE("a verdict without a message is a warning, but for those that are never told", "[rules]") {
  CHECK(
      told_of_check("[check.verdict]\nconflict = 'discrepancy'\nsame = 'agreement'\nmissing = 'single'\n") ==
      "checks/a.toml:5:1: warning: no message for the verdict 'discrepancy'\n"
      "  5 | conflict = 'discrepancy'\n"
      "    | ^^^^^^^^ add [check.message.discrepancy]\n");
}

TEST_CASE("one kind has one check", "[rules]") {
  CHECK(told_of_check("[check.verdict]\n[[check]]\nid = 'y'\nkind = 'day'\n[check.verdict]\n") ==
        "checks/a.toml:7:8: error: claims of this kind have a check already\n"
        "  7 | kind = 'day'\n"
        "    |        ^^^^^ it is 'x'\n");
}

// --- claims/

TEST_CASE("a claim gives what its table says", "[rules]") {
  const RuleSet rules = rules_of({{"claims/a.toml",
                                   "[[claim]]\n"
                                   "id = 'list.accompanying'\n"
                                   "kind = 'list'\n"
                                   "slots = { occasion = 'delegation', who = '{head}' }\n"
                                   "value = '{members}'\n"
                                   "match.en = ['accompanying {head:person} were {members:list of person}',\n"
                                   "            'with {head:person} came {members:list of person}']\n"
                                   "match.vi = 'tháp tùng {head:person} có {members:list of person}'\n"
                                   "[[claim.example]]\n"
                                   "text = 'Accompanying A were B and C.'\n"
                                   "give = { members = 'B and C' }\n"
                                   "[[claim.counterexample]]\n"
                                   "text = 'Tháp tùng A.'\n"
                                   "lang = 'vi'\n"}});
  REQUIRE(rules.claims.size() == 1);
  const ClaimRule& claim = rules.claims[0];
  CHECK(claim.id == "list.accompanying");
  CHECK(claim.kind == ClaimKind::list);
  CHECK(claim.slots ==
        std::map<SlotName, std::string>{{SlotName::occasion, "delegation"}, {SlotName::who, "{head}"}});
  CHECK(claim.value == "{members}");
  CHECK(claim.patterns[0] == std::vector<std::uint32_t>{0, 1});
  CHECK(claim.patterns[1] == std::vector<std::uint32_t>{0});
  REQUIRE(claim.examples.size() == 2);
  CHECK(claim.examples[0].give == std::map<std::string, std::string>{{"members", "B and C"}});
  CHECK(claim.examples[0].must_match);
  CHECK(claim.examples[0].language == Language::english);
  CHECK(claim.examples[1].language == Language::vietnamese);
  CHECK_FALSE(claim.examples[1].must_match);
}

TEST_CASE("captures that no pattern makes, and captures that nobody uses", "[rules]") {
  CHECK(told_of("claims/a.toml",
                "[[claim]]\n"
                "id = 'x'\n"
                "kind = 'quantity'\n"
                "slots = { who = '{buyer}', plase = 'here', of = 'the {item}' }\n"
                "value = '{item}'\n"
                "match.en = ['mua mỗi {byer:person} {item:quantity}', '{item:quantity} bought']\n"
                "[[claim.example]]\n"
                "text = 'a'\n"
                "give = { itm = 'a' }\n") ==
        "claims/a.toml:4:17: error: no pattern captures '{buyer}'\n"
        "  4 | slots = { who = '{buyer}', plase = 'here', of = 'the {item}' }\n"
        "    |                 ^^^^^^^^^ did you mean 'byer'?\n"
        "claims/a.toml:4:28: error: unknown slot 'plase'\n"
        "  4 | slots = { who = '{buyer}', plase = 'here', of = 'the {item}' }\n"
        "    |                            ^^^^^ one of: event, who, object, of, where, day, as-of, period, "
        "base, "
        "scope, speaker, firmness, occasion, happening\n"
        "claims/a.toml:4:49: error: a slot is one word or one capture, not a mixture\n"
        "  4 | slots = { who = '{buyer}', plase = 'here', of = 'the {item}' }\n"
        "    |                                                 ^^^^^^^^^^^^\n"
        "claims/a.toml:6:23: error: the capture 'byer' is never used\n"
        "  6 | match.en = ['mua mỗi {byer:person} {item:quantity}', '{item:quantity} bought']\n"
        "    |                       ^^^^ use it in 'value' or 'slots', or leave the name out: {:…}\n"
        "claims/a.toml:9:10: error: no pattern captures 'itm'\n"
        "  9 | give = { itm = 'a' }\n"
        "    |          ^^^ did you mean 'item'?\n");
}

TEST_CASE("every pattern captures the value", "[rules]") {
  CHECK(told_of("claims/a.toml",
                "[[claim]]\nid = 'x'\nkind = 'quantity'\nvalue = '{n}'\n"
                "match.en = ['{n:quantity} died', 'nobody died']\n") ==
        "claims/a.toml:5:34: error: this pattern never captures the value {n}\n"
        "  5 | match.en = ['{n:quantity} died', 'nobody died']\n"
        "    |                                  ^^^^^^^^^^^^^\n");
}

TEST_CASE("a claim needs patterns and a value that is a capture", "[rules]") {
  CHECK(told_of("claims/a.toml",
                "[[claim]]\nid = 'x'\nkind = 'quantity'\nvalue = 'n'\nmatch = { de = 'a' }\n") ==
        "claims/a.toml:2:6: error: a claim without a pattern\n"
        "  2 | id = 'x'\n"
        "    |      ^^^ add match.en or match.vi\n"
        "claims/a.toml:4:9: error: 'value' must be a capture\n"
        "  4 | value = 'n'\n"
        "    |         ^^^ such as \"{what}\"\n"
        "claims/a.toml:5:11: error: unknown key 'de'\n"
        "  5 | match = { de = 'a' }\n"
        "    |           ^^ one of: en, vi\n");
}

TEST_CASE("a fragment of one file is used in another, and its mistakes stand where it is", "[rules]") {
  const std::string claim =
      "[[claim]]\nid = 'x'\nkind = 'quantity'\nvalue = '{n}'\nmatch.en = 'bought {n:quantity} &when'\n";
  CHECK(told({{"claims/a.toml", claim},
              {"claims/z.toml", "[[fragment]]\nid = 'when'\nmatch.en = '[last week]'\n"}}) == "");
  CHECK(told({{"claims/a.toml", claim}}).starts_with("claims/a.toml:5:"));
  CHECK(told({{"claims/z.toml", "[[fragment]]\nid = 'when'\nmatch.en = 'last {x:weak}'\n"}})
            .starts_with("claims/z.toml:3:"));
}

TEST_CASE("mistakes inside a pattern stand where they are in the file", "[rules]") {
  CHECK(told_of("claims/a.toml",
                "[[claim]]\nid = 'x'\nkind = 'quantity'\nvalue = '{x}'\nmatch.vi = 'đã ký {x:nothing}'\n")
            .starts_with("claims/a.toml:5:22: error: "));
}

// --- files

TEST_CASE("the folder of a rule file says what it is", "[rules]") {
  CHECK(
      told({{"checks.toml", ""}, {"claim/a.toml", ""}, {"profile/desk.toml", ""}}) ==
      "checks.toml: error: no folder for this rule file (one of: lexicon, claims, checks, alike, profiles)\n"
      "claim/a.toml: error: no folder for this rule file (did you mean 'claims'?)\n"
      "profile/desk.toml: error: no folder for this rule file (did you mean 'profiles'?)\n");
}

TEST_CASE("mistakes of all files are told in one run, each file in its order", "[rules]") {
  const std::string all = told({{"lexicon/b.toml", "tipe = 'role'\n[[entry]]\nid = 'x'\ntype = 'rolle'\n"},
                                {"checks/a.toml", "[[chek]]\n"},
                                {"claims/a.toml", "[[claim]\n"}});
  CHECK(all.find("checks/a.toml:1:3: error: unknown key 'chek'") != std::string::npos);
  CHECK(all.find("claims/a.toml:1:") != std::string::npos);
  CHECK(all.find("lexicon/b.toml:1:1: error: unknown key 'tipe'") != std::string::npos);
  CHECK(all.find("lexicon/b.toml:4:8: error: unknown type 'rolle'") != std::string::npos);
}

TEST_CASE("a lexicon file that cannot be parsed is the only mistake told of its words", "[rules]") {
  const std::string all =
      told({{"lexicon/a.toml", "[[entry]\n"},
            {"lexicon/b.toml", "[[entry]]\nid = 'x'\ntype = 'role'\nparents = ['in-a']\n"}});
  CHECK(all.find("lexicon/a.toml:1:") != std::string::npos);
  CHECK(all.find("in-a") == std::string::npos);
}

TEST_CASE("of a thousand mistakes in a file a hundred are shown, and the rest counted", "[rules]") {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "[[entry]]\nid = 'e" + std::to_string(i) + "'\ntype = 'rolle'\n";
  const std::vector<Diagnostic> diagnostics = load_rules({{"lexicon/a.toml", text}}).diagnostics;
  REQUIRE(diagnostics.size() == 101);
  CHECK(to_string(diagnostics.back()) ==
        "lexicon/a.toml: error: and 900 more, not shown (correct these first)\n");
}

TEST_CASE("the hash changes with every name and every byte, and not with the order of the files", "[rules]") {
  const RuleFile a = {"lexicon/a.toml", "# a"}, b = {"lexicon/b.toml", "# b"};
  const std::string hash = rules_of({a, b}).hash;
  CHECK(hash.size() == 16);
  CHECK(hash.find_first_not_of("0123456789abcdef") == std::string::npos);
  CHECK(rules_of({b, a}).hash == hash);
  CHECK(rules_of({a}).hash != hash);
  CHECK(rules_of({a, {"lexicon/c.toml", "# b"}}).hash != hash);
  CHECK(rules_of({a, {"lexicon/b.toml", "# c"}}).hash != hash);
}

TEST_CASE("a folder that is not there is told by name", "[rules]") {
  CHECK_THROWS_WITH(load_rules("no/such/folder"),
                    "no/such/folder: no such folder of rules; it must hold lexicon/, claims/ and checks/");
}

// --- the tables of keys

TEST_CASE("every key of every table is explained", "[rules]") {
  for (const TableSchema& table : rule_tables())
    for (const Key& key : table.keys) {
      CAPTURE(table.name, key.name);
      CHECK_FALSE(key.help.empty());
    }
  for (const std::string_view type : entry_type_names()) CHECK(type.find('_') == std::string_view::npos);
}
