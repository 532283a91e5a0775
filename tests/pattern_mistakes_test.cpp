// Mistakes in patterns are pointed at in the rule file; hostile patterns and texts get an answer.

#include <algorithm>

#include "catch.hpp"
#include "rules/pattern.hpp"

using namespace doichieu;

namespace {

const Lexicon& lexicon() {
  static const Lexicon built = [] {
    Entry purchase, of;
    purchase.id = "purchase";
    purchase.forms = {{"buy", FormLanguage::english, CaseRule::any, false}};
    of.id = "stop.of";
    of.type = EntryType::stop;
    of.forms = {{"of", FormLanguage::english, CaseRule::any, false}};
    Lexicon made;
    made.add({purchase, of});
    made.build();
    return made;
  }();
  return built;
}

/// Everything told about a pattern that stands in column 12 of line 7.
std::string mistakes(const std::string& pattern) {
  PatternSet set;
  std::string all;
  for (const Diagnostic& d :
       set.add({pattern, "rule.toml", {7, 13}, "match.en = '" + pattern + "'"}, lexicon()))
    all += to_string(d);
  return all;
}

/// The first mistake's message, its hint and what is underlined: "message <piece> hint".
std::string mistake(const std::string& pattern) {
  PatternSet set;
  const auto told = set.add({pattern, "rule.toml", {1, 1}, {}}, lexicon());
  if (told.empty()) return "";
  const Diagnostic& first = told.front();
  std::string out = first.message + " <" + pattern.substr(first.place.column - 1, first.width) + ">";
  return first.hint.empty() ? out : out + " " + first.hint;
}

std::vector<TokenRange> matches(const PatternSet& set, const std::string& words,
                                const std::vector<TypedRange>& mentions = {}) {
  const NormalText text = normalise(words);
  std::vector<TokenRange> all;
  set.match(text, lexicon().match(text, Language::english), mentions,
            [&](const PatternMatch& match) { all.push_back(match.tokens); });
  return all;
}

std::string repeated(const std::string& piece, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += piece;
  return all;
}

PatternSet only(const std::string& pattern) {
  PatternSet set;
  REQUIRE(set.add({pattern, "rule.toml", {1, 1}, {}}, lexicon()).empty());
  return set;
}

}  // namespace

TEST_CASE("an unknown concept or type is pointed at, and another offered", "[pattern]") {
  CHECK(mistakes("to <purchse> {item:quantiy} for {x:euro}") ==
        "rule.toml:7:17: error: unknown concept 'purchse'\n"
        "  7 | match.en = 'to <purchse> {item:quantiy} for {x:euro}'\n"
        "    |                 ^^^^^^^ did you mean 'purchase'?\n"
        "rule.toml:7:32: error: unknown type 'quantiy'\n"
        "  7 | match.en = 'to <purchse> {item:quantiy} for {x:euro}'\n"
        "    |                                ^^^^^^^ did you mean 'quantity'?\n"
        "rule.toml:7:48: error: unknown type 'euro'\n"
        "  7 | match.en = 'to <purchse> {item:quantiy} for {x:euro}'\n"
        "    |                                                ^^^^\n");
}

TEST_CASE("columns count characters, not bytes", "[pattern]") {
  CHECK(mistakes("ký kết {x:quantity") ==
        "rule.toml:7:20: error: '{' is never closed\n"
        "  7 | match.en = 'ký kết {x:quantity'\n"
        "    |                    ^\n");
}

TEST_CASE("where the line is not known, the pattern stands for it", "[pattern]") {
  PatternSet set;
  CHECK(to_string(set.add({"signed (a", "rule.toml", {3, 5}, {}}, lexicon()).at(0)) ==
        "rule.toml:3:12: error: '(' is never closed\n"
        "  3 |     signed (a\n"
        "    |            ^\n");
}

TEST_CASE("a pattern must have something to be found by", "[pattern]") {
  CHECK(mistakes("{a:person} .. {b:place} [signed]") ==
        "rule.toml:7:13: error: the pattern has nothing to be found by\n"
        "  7 | match.en = '{a:person} .. {b:place} [signed]'\n"
        "    |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ a word or a <concept> must be in every match\n");
  CHECK(mistake("(signed|{:person})").starts_with("the pattern has nothing to be found by"));
  CHECK(mistake("!(signed) {:person}").starts_with("the pattern has nothing to be found by"));
  CHECK(mistake("^ {:person} $").starts_with("the pattern has nothing to be found by"));
  CHECK(mistake("(signed|<purchase> of)") == "");
}

TEST_CASE("one match cannot capture two things under one name", "[pattern]") {
  CHECK(mistakes("{a:person} met [the] {a:person}") ==
        "rule.toml:7:34: error: the name 'a' is captured twice\n"
        "  7 | match.en = '{a:person} met [the] {a:person}'\n"
        "    |                                  ^^^^^^^^^^ two alternatives may share a name, one match "
        "cannot\n");
  CHECK(
      mistake("met {a:(the {a:person})}") ==
      "the name 'a' is captured twice <{a:(the {a:person})}> a part cannot share the name of what it is in");
  CHECK(mistake("(met {a:person}|{a:person} met)") == "");
}

TEST_CASE("what opens must close, and what closes must have opened", "[pattern]") {
  CHECK(mistake("a [b (c] d") == "']' closes nothing <]> put it in quotes where it is meant");
  CHECK(mistake("a [b") == "'[' is never closed <[>");
  CHECK(mistake("a b) c") == "')' closes nothing <)> put it in quotes where it is meant");
  CHECK(mistake("a > b") == "'>' closes nothing <>> put it in quotes where it is meant");
  CHECK(mistake("a <purchase") == "'<' is never closed <<> <id> or <id|id>");
  CHECK(mistake("a \"b") == "'\"' is never closed <\">");
  CHECK(mistake("a {=b") == "'{' is never closed <{>");
}

TEST_CASE("what is missing is asked for", "[pattern]") {
  CHECK(mistake("") == "the pattern is empty <>");
  CHECK(mistake("a (b|) c") == "nothing stands here <)>");
  CHECK(mistake("a [] c") == "nothing stands here <]>");
  CHECK(mistake("a {who} c") == "'who' has no type <{who}> {who:type}");
  CHECK(mistake("a {:} c") == "the type of a mention is missing here <}>");
  CHECK(mistake("a {x:list person}") == "a list is of something <list> list of person");
  CHECK(mistake("a <> c") == "the id of a concept is missing here <>>");
  CHECK(mistake("a ! b") == "'!' needs a group <!> write !(…) or !<(…)");
  CHECK(mistake("a & b") == "'&' needs the name of a fragment <&> put it in quotes where it is meant");
}

TEST_CASE("what cannot match is refused", "[pattern]") {
  CHECK(mistake("a ..80 b") == "the gap is too wide <..80> at most 50 tokens");
  CHECK(mistake("a ..99999999999 b") == "the gap is too wide <..99999999999> at most 50 tokens");
  CHECK(mistake("a ... b") == "a gap is two points <...> put points in quotes where they are meant");
  CHECK(mistake(".. a") == "a gap at the end of a pattern joins nothing <..> leave it out");
  CHECK(mistake("a ..") == "a gap at the end of a pattern joins nothing <..> leave it out");
  CHECK(mistake("a ^ b") == "'^' is the start of the sentence: nothing can stand before it <^>");
  CHECK(mistake("US$37").starts_with("'$' is the end of the sentence: nothing can stand behind it <$>"));
  CHECK(mistake("a !(b .. c)").starts_with("only words, concepts and mentions can be refused <..>"));
  CHECK(mistake("a !([b] [c])") == "this may be nothing at all, which stands everywhere <[b] [c]>");
  CHECK(mistake("a !(b {x:person})")
            .starts_with("only words, concepts and mentions can be refused <{x:person}>"));
}

TEST_CASE("a verb in either voice needs room to turn", "[pattern]") {
  CHECK(mistake("<~purchase> it")
            .starts_with("a verb in either voice needs parts on both sides <<~purchase>>"));
  CHECK(mistake("we (<~purchase> it)").starts_with("a verb in either voice cannot stand in a group"));
  CHECK(mistake("^ we <~purchase> it").starts_with("this cannot change places with the other side"));
  CHECK(mistake("we <~purchase> it").starts_with("the lexicon has no words for a passive <<~purchase>>"));
}

TEST_CASE("what would take too long or too much room is refused", "[pattern]") {
  CHECK(mistake(repeated("(", 100) + "a" + repeated(")", 100)).starts_with("groups are nested too deep <(>"));
  CHECK(mistake(repeated("a ", 100'001)).starts_with("the pattern is too large"));
  const std::string many = mistakes(repeated("<nothing> ", 1000));
  CHECK(std::count(many.begin(), many.end(), '\n') == 3 * 21);
  CHECK(many.find("there may be more mistakes in this pattern") != std::string::npos);
  CHECK(mistake("a \xFF b").starts_with("this is not UTF-8"));
}

// --- Hostile texts: that they take no longer than others is for the benchmark; here, that the answer is
// right.

TEST_CASE("a long line of the anchor", "[pattern]") {
  const std::string line = repeated("a ", 100'000);
  CHECK(matches(only("a a"), line).size() == 50'000);
  CHECK(matches(only("a [.. a [.. a [.. a]]] b"), line).empty());
  CHECK(matches(only("a ..50 a ..50 a ..50 b"), line).empty());
  CHECK(matches(only("a ..50 !(b) a ..50 !(c) d"), line).empty());
  CHECK(matches(only("[a] [a] [a] [a] [a] [a] [a] [a] b"), line + "b") ==
        std::vector<TokenRange>{{99'992, 100'001}});
  CHECK(matches(only("!<(a a) a"), line) == std::vector<TokenRange>{{0, 1}, {1, 2}});
}

TEST_CASE("a list of a hundred thousand", "[pattern]") {
  constexpr std::uint32_t count = 100'000;
  std::vector<TypedRange> people;
  for (std::uint32_t i = 0; i < count; ++i) people.push_back({MentionType::person, {2 * i, 2 * i + 1}});
  const std::string text = repeated("p, ", count);
  CHECK(matches(only("{:list of person} , z"), text, people).empty());
  CHECK(matches(only("{:list of person} ,"), text, people) == std::vector<TokenRange>{{0, 2 * count}});
  CHECK(matches(only("{:person} , [{:list of person} z]"), text, people).size() == count);
}

TEST_CASE("ten thousand alternatives", "[pattern]") {
  std::string words = "(", pairs = "(", in_text;
  for (int i = 0; i < 10'000; ++i) {
    const std::string n = std::to_string(i), bar = i == 0 ? "" : "|";
    words += bar + "w" + n;
    pairs += bar + "w" + n + " v" + n;
    in_text += "w" + n + " v" + n + " ";
  }
  CHECK(matches(only(words + ")"), in_text).size() == 10'000);
  CHECK(matches(only(words + ") x"), in_text).empty());
  CHECK(matches(only(pairs + ")"), in_text).size() == 10'000);
  CHECK(matches(only(pairs + ")"), repeated("w1 ", 10'000)).empty());
}
