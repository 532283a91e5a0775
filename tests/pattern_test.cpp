// Patterns: what each part of the language matches, and what it must leave alone.

#include "rules/pattern.hpp"

#include "catch.hpp"

using namespace doichieu;

namespace {

Entry entry(std::string id, std::vector<std::string> english, std::vector<std::string> vietnamese = {},
            std::vector<std::string> parents = {}) {
  Entry made;
  made.id = std::move(id);
  made.parents = std::move(parents);
  for (std::string& form : english)
    made.forms.push_back({std::move(form), FormLanguage::english, CaseRule::any, false});
  for (std::string& form : vietnamese)
    made.forms.push_back({std::move(form), FormLanguage::vietnamese, CaseRule::any, false});
  return made;
}

Entry stop(std::string id, std::vector<std::string> english, std::vector<std::string> vietnamese,
           std::string code) {
  Entry made = entry(std::move(id), std::move(english), std::move(vietnamese));
  made.type = EntryType::stop;
  made.code = std::move(code);
  return made;
}

const Lexicon& lexicon() {
  static const Lexicon built = [] {
    Lexicon made;
    made.add({
        entry("deal", {}),
        entry("purchase", {"buy", "bought", "purchase", "purchased", "agree to buy"}, {"mua", "đặt mua"},
              {"deal"}),
        entry("sign", {"sign", "signs", "signed"}, {"ký", "ký kết"}, {"deal"}),
        entry("visit", {"visit", "visited"}, {"thăm"}),
        entry("minister", {"minister"}, {"bộ trưởng"}),
        stop("stop.and", {"and", "as well as", "&"}, {"và", "cùng"}, "and"),
        stop("stop.be", {"was", "were", "been"}, {}, "be"),
        stop("stop.by", {"by"}, {}, "by"),
        stop("stop.passive", {}, {"được", "bị"}, "passive"),
        stop("stop.of", {"of", "the", "to", "in"}, {"của"}, ""),
    });
    made.build();
    return made;
  }();
  return built;
}

/// A text with its mentions written into it: "{person:Tô Lâm} visited {place:Hà Nội}".
struct Marked {
  std::string text;
  std::vector<std::pair<MentionType, Span>> spans;

  explicit Marked(std::string_view marked) {
    while (!marked.empty()) {
      const std::size_t open = std::min(marked.find('{'), marked.size());
      text += marked.substr(0, open);
      marked.remove_prefix(open);
      if (marked.empty()) break;
      const std::size_t colon = marked.find(':'), close = marked.find('}');
      const auto begin = static_cast<std::uint32_t>(text.size());
      text += marked.substr(colon + 1, close - colon - 1);
      spans.push_back({*find_name<MentionType>(marked.substr(1, colon - 1)),
                       {begin, static_cast<std::uint32_t>(text.size())}});
      marked.remove_prefix(close + 1);
    }
  }

  std::vector<TypedRange> mentions(const NormalText& normal) const {
    std::vector<TypedRange> all;
    for (const auto& [type, span] : spans) {
      TokenRange range{normal.size(), 0};
      for (std::uint32_t i = 0; i < normal.size(); ++i)
        if (span.contains(normal[i].source)) range = {std::min(range.first, i), i + 1};
      all.push_back({type, range});
    }
    return all;
  }
};

/// The matches of all patterns of a set: their words, and what they captured.
std::string matches(const PatternSet& set, std::string_view marked, Language language = Language::english) {
  const Marked source(marked);
  const NormalText text = normalise(source.text);
  std::string out;
  set.match(text, lexicon().match(text, language), source.mentions(text), [&](const PatternMatch& match) {
    if (!out.empty()) out += " / ";
    out += text.source(match.tokens);
    for (const Capture& capture : match.captures)
      out.append(" ").append(capture.name).append("=").append(text.source(capture.tokens));
  });
  return out;
}

std::string told(const std::vector<Diagnostic>& diagnostics) {
  std::string all;
  for (const Diagnostic& d : diagnostics) all += to_string(d);
  return all;
}

PatternSet compiled(const std::vector<std::string>& patterns,
                    const std::vector<PatternFragment>& fragments = {}) {
  PatternSet set;
  REQUIRE(told(set.define(fragments, lexicon())) == "");
  for (const std::string& pattern : patterns)
    REQUIRE(told(set.add({pattern, "rule.toml", {1, 1}, {}}, lexicon())) == "");
  return set;
}

std::string found(const std::string& pattern, std::string_view marked,
                  Language language = Language::english) {
  return matches(compiled({pattern}), marked, language);
}
std::string found_vi(const std::string& pattern, std::string_view marked) {
  return found(pattern, marked, Language::vietnamese);
}

}  // namespace

// --- Words

TEST_CASE("a word stands for itself in any case", "[pattern]") {
  CHECK(found("signed a contract", "They SIGNED a Contract.") == "SIGNED a Contract");
  CHECK(found("Viet Nam", "in Viet Nam’s waters") == "Viet Nam");
  CHECK(found("signed a contract", "They signed the contract.") == "");
  CHECK(found("signed", "They designed it.") == "");
}

TEST_CASE("a possessive word wants a possessive", "[pattern]") {
  CHECK(found("Vietnam's economy", "Vietnam’s economy grew") == "Vietnam’s economy");
  CHECK(found("Vietnam's economy", "the Vietnam economy grew") == "");
}

TEST_CASE("marks are those of the pattern, but in a text without marks", "[pattern]") {
  CHECK(found_vi("bàn giao", "Lễ bàn giao tàu") == "bàn giao");
  CHECK(found_vi("hòa bình", "vì Hoà Bình thế giới") == "Hoà Bình");
  CHECK(found_vi("bàn giao", "Le ban giao tau dien ra") == "ban giao");
  CHECK(found_vi("bàn giao", "Lễ bán giao tàu") == "");
  CHECK(found_vi("bàn giao", "Lễ ban giao tàu được tổ chức") == "");
  CHECK(found_vi("cho", "ở chợ Bến Thành") == "");
}

TEST_CASE("case and marks count as a rule wants it", "[pattern]") {
  CHECK(found("{=US} aircraft", "US aircraft") == "US aircraft");
  CHECK(found("{=US} aircraft", "give us aircraft") == "");
  CHECK(found("{=The Hague}", "in The Hague") == "The Hague");
  CHECK(found("{=The Hague}", "in the Hague") == "");
  CHECK(found("{~cafe}", "a café in a cafe") == "café / cafe");
}

TEST_CASE("signs are words, in quotes where they mean something in patterns", "[pattern]") {
  CHECK(found("killed, injured", "Many killed, injured or lost") == "killed, injured");
  CHECK(found("\"AT&T\" said", "AT&T said") == "AT&T said");
  CHECK(found("S-300 missiles", "two S-300 missiles") == "S-300 missiles");
  CHECK(found("killed, injured", "killed and injured") == "");
}

// --- Concepts

TEST_CASE("a concept stands for its forms and for what is below it", "[pattern]") {
  CHECK(found("<purchase> aircraft", "will agree to buy aircraft") == "agree to buy aircraft");
  CHECK(found("<deal> deal", "They signed deal") == "signed deal");
  CHECK(found("<sign|visit> it", "visited it, signed it, bought it") == "visited it / signed it");
  CHECK(found("(<sign>|<visit>) it", "visited it, signed it, bought it") == "visited it / signed it");
  CHECK(found_vi("<deal> máy bay", "đã đặt mua máy bay") == "đặt mua máy bay");
  CHECK(found("<visit> it", "signed it") == "");
}

TEST_CASE("the longest form is taken, a shorter one where the rest asks for it", "[pattern]") {
  CHECK(found_vi("{x:<sign>}", "hai bên ký kết") == "ký kết x=ký kết");
  CHECK(found_vi("{x:<sign>} kết", "hai bên ký kết") == "ký kết x=ký");
}

// --- Mentions and captures

TEST_CASE("a mention of the type is captured", "[pattern]") {
  CHECK(found("{who:person} visited {where:place}", "{person:Tô Lâm} visited {place:Hà Nội} today") ==
        "Tô Lâm visited Hà Nội who=Tô Lâm where=Hà Nội");
  CHECK(found("{:person} visited", "{person:Tô Lâm} visited") == "Tô Lâm visited");
  CHECK(found("{who:person|organisation} visited", "{organisation:FPT} visited") == "FPT visited who=FPT");
  CHECK(found("{who:person} visited", "{organisation:FPT} visited") == "");
}

TEST_CASE("of two mentions at one place the longest that fits is taken", "[pattern]") {
  PatternSet set = compiled({"visited {where:place}"});
  const NormalText text = normalise("He visited Hà Nội Opera House");
  std::string seen;
  set.match(text, lexicon().match(text, Language::english),
            {{MentionType::place, {2, 4}}, {MentionType::place, {2, 6}}},
            [&](const PatternMatch& match) { seen += text.source(match.captures.at(0).tokens); });
  CHECK(seen == "Hà Nội Opera House");
}

TEST_CASE("groups can be captured, and alternatives may share a name", "[pattern]") {
  CHECK(found("{act:(signed a contract|agreed)} today", "She agreed today") == "agreed today act=agreed");
  const std::string either_way = "({who:person} visited {where:place}|{where:place} welcomed {who:person})";
  CHECK(found(either_way, "{place:Huế} welcomed {person:Lan}") == "Huế welcomed Lan where=Huế who=Lan");
  CHECK(compiled({either_way}).captures(0) == std::vector<std::string_view>{"who", "where"});
}

TEST_CASE("a part that is not there captures nothing", "[pattern]") {
  CHECK(found("visited {where:place} [with {who:person}]", "visited {place:Huế}.") ==
        "visited Huế where=Huế");
  CHECK(found("visited {where:place} [with {who:person} today]",
              "visited {place:Huế} with {person:Lan} later") == "visited Huế where=Huế");
}

// --- Lists

TEST_CASE("a list runs over commas, semicolons and connectors", "[pattern]") {
  const std::string pattern = "were {m:list of person}";
  CHECK(found(pattern, "There were {person:An}, {person:Ba}; {person:Chi}, and {person:Dung}.") ==
        "were An, Ba; Chi, and Dung m=An, Ba; Chi, and Dung");
  CHECK(found(pattern, "There were {person:An} as well as {person:Ba}") ==
        "were An as well as Ba m=An as well as Ba");
  CHECK(found_vi("gồm {m:list of person}", "gồm {person:An}, {person:Ba} và {person:Chi}") ==
        "gồm An, Ba và Chi m=An, Ba và Chi");
  CHECK(found(pattern, "There were {person:An}") == "were An m=An");
  CHECK(found(pattern, "There were {person:An} {person:Ba}") == "were An m=An");
  CHECK(found(pattern, "There were {person:An} with {person:Ba}") == "were An m=An");
  CHECK(found(pattern, "There were {person:An}, {place:Huế}") == "were An m=An");
}

TEST_CASE("each of a list may have a role before or behind it", "[pattern]") {
  const std::string pattern = "were {m:list of person with role}";
  CHECK(
      found(
          pattern,
          "were {role:Minister} {person:An}, {person:Ba}, {role:Mayor}, and {role:Captain} {person:Chi}.") ==
      "were Minister An, Ba, Mayor, and Captain Chi m=Minister An, Ba, Mayor, and Captain Chi");
  CHECK(found(pattern, "were {person:An}, {role:Mayor}; {person:Ba}") ==
        "were An, Mayor; Ba m=An, Mayor; Ba");
  CHECK(found(pattern, "were {role:Minister} {person:An}, {role:Captain} of") ==
        "were Minister An, Captain m=Minister An, Captain");
  CHECK(found("were {m:list of person}", "were {person:An}, {role:Mayor} {person:Ba}") == "were An m=An");
  CHECK(found(pattern, "were {role:Minister} of") == "");
}

TEST_CASE("a list gives back what the rest of the pattern needs", "[pattern]") {
  CHECK(found("{m:list of person}, and {last:person} spoke",
              "{person:An}, {person:Ba}, and {person:Chi} spoke") ==
        "An, Ba, and Chi spoke m=An, Ba last=Chi");
}

// --- Optional parts, alternatives, gaps

TEST_CASE("an optional part is taken where it can be", "[pattern]") {
  CHECK(found("signed [a] [new] contract", "signed a new contract") == "signed a new contract");
  CHECK(found("signed [a] [new] contract", "signed contract") == "signed contract");
  CHECK(found("contract [signed]", "contract signed") == "contract signed");
  CHECK(found("signed [a] contract", "signed one contract") == "");
}

TEST_CASE("of alternatives the longest is taken, however they are written", "[pattern]") {
  CHECK(found("(agreed|agreed in principle) [to buy]", "agreed in principle") == "agreed in principle");
  CHECK(found("(agreed in principle|agreed) to", "agreed to it") == "agreed to");
  CHECK(found("a (red|{q:quantity}|dark green|[dark] blue) b",
              "a dark green b, a blue b, a {quantity:12} b") == "a dark green b / a blue b / a 12 b q=12");
}

TEST_CASE("a gap is as short as can be", "[pattern]") {
  CHECK(found("visited .. {where:place}", "visited the old {place:Huế} and {place:Hà Nội}") ==
        "visited the old Huế where=Huế");
  CHECK(found("killed ..2 flood", "killed in the flood") == "killed in the flood");
  CHECK(found("killed .. flood", "killed, they said, by flood") == "killed, they said, by flood");
  CHECK(found("killed .. flood", "killed flood") == "killed flood");
}

TEST_CASE("a gap is no wider than it says, and crosses no clause", "[pattern]") {
  CHECK(found("killed ..2 flood", "killed in the great flood") == "");
  CHECK(found("killed .. flood", "killed one two three four five six flood") == "");
  CHECK(found("killed .. flood", "killed one; the flood") == "");
  CHECK(found("killed .. flood", "killed: the flood") == "");
  CHECK(found("killed .. flood", "killed one. The flood") == "");
  CHECK(found("killed .. flood", "killed at 16:30 in flood") == "killed at 16:30 in flood");
}

TEST_CASE("no part of a match lies in another sentence", "[pattern]") {
  CHECK(found("killed flood", "Two killed. Flood came.") == "");
  CHECK(found("were {m:list of person}", "were {person:An}, {person:Ba}. And {person:Chi}") ==
        "were An, Ba m=An, Ba");
}

// --- What must not be there

TEST_CASE("a refused word must not stand there", "[pattern]") {
  CHECK(found("killed !(by) the", "killed the cat") == "killed the");
}

TEST_CASE("what is refused behind a mention", "[pattern]") {
  const std::string pattern = "killed {q:quantity} !(times|<visit>|more people)";
  CHECK(found(pattern, "killed {quantity:12} people") == "killed 12 q=12");
  CHECK(found(pattern, "killed {quantity:12}") == "killed 12 q=12");
  CHECK(found(pattern, "killed {quantity:12} more") == "killed 12 q=12");
  CHECK(found(pattern, "killed {quantity:12} times") == "");
  CHECK(found(pattern, "killed {quantity:12} visited") == "");
  CHECK(found(pattern, "killed {quantity:12} more people") == "");
}

TEST_CASE("what is refused before a match", "[pattern]") {
  const std::string pattern = "!<(not|did not|{:person}) signed";
  CHECK(found(pattern, "signed") == "signed");
  CHECK(found(pattern, "They signed") == "signed");
  CHECK(found(pattern, "They have not. They signed") == "signed");
  CHECK(found(pattern, "not signed") == "");
  CHECK(found(pattern, "{person:Lan Anh} signed") == "");
}

TEST_CASE("what is refused right behind a gap is refused in it", "[pattern]") {
  const std::string pattern = "{who:person} .. !(not|{:person}) signed";
  CHECK(found(pattern, "{person:An} has now signed") == "An has now signed who=An");
  CHECK(found(pattern, "{person:An} has not yet signed") == "");
  CHECK(found(pattern, "{person:An} met {person:Ba} who signed") == "Ba who signed who=Ba");
  CHECK(found("{who:person} .. signed", "{person:An} met {person:Ba} who signed") ==
        "An met Ba who signed who=An");
}

// --- The ends of a sentence

TEST_CASE("the ends of a sentence, but for the signs there", "[pattern]") {
  CHECK(found("^ killed", "“Killed in action.” Two killed.") == "Killed");
  CHECK(found("killed $", "Killed in action. Two were killed.”") == "killed");
  CHECK(found("^ killed", "Two killed") == "");
  CHECK(found("killed $", "killed today") == "");
}

// --- Both voices

TEST_CASE("a verb in either voice", "[pattern]") {
  const std::string pattern = "{a:organisation} <~purchase> {b:product}";
  CHECK(found(pattern, "{organisation:FPT} bought {product:A321}") == "FPT bought A321 a=FPT b=A321");
  CHECK(found(pattern, "{product:A321} were all purchased by {organisation:FPT}") ==
        "A321 were all purchased by FPT b=A321 a=FPT");
  CHECK(found(pattern, "{product:A321} purchased by {organisation:FPT}") ==
        "A321 purchased by FPT b=A321 a=FPT");
  CHECK(found_vi(pattern, "{organisation:FPT} đặt mua {product:A321}") == "FPT đặt mua A321 a=FPT b=A321");
  CHECK(found_vi(pattern, "{product:A321} được {organisation:FPT} đặt mua") ==
        "A321 được FPT đặt mua b=A321 a=FPT");
  CHECK(found(pattern, "{product:A321} bought {organisation:FPT}") == "");
}

// --- Fragments

TEST_CASE("a fragment stands for its text", "[pattern]") {
  const std::vector<PatternFragment> fragments = {{"officer", {"&title {who:person}", "f.toml", {1, 1}, {}}},
                                                  {"title", {"(general|<minister>)", "f.toml", {2, 1}, {}}}};
  CHECK(matches(compiled({"met &officer"}, fragments), "met minister {person:An}") ==
        "met minister An who=An");
  CHECK(matches(compiled({"met &officer"}, fragments), "met {person:An}") == "");
}

TEST_CASE("mistakes in fragments are told once, where they are", "[pattern]") {
  PatternSet set;
  CHECK(told(set.define({{"a", {"x &b", "f.toml", {1, 5}, "a = 'x &b'"}},
                         {"b", {"y &a", "f.toml", {2, 5}, "b = 'y &a'"}},
                         {"a", {"z", "f.toml", {3, 5}, "a = 'z'"}}},
                        lexicon())) ==
        "f.toml:3:5: error: there is a fragment 'a' already\n"
        "  3 | a = 'z'\n"
        "    |     ^\n"
        "f.toml:2:7: error: the fragment 'a' contains itself\n"
        "  2 | b = 'y &a'\n"
        "    |       ^^\n");
  CHECK(told(set.add({"w &a", "r.toml", {1, 1}, {}}, lexicon())) == "");
  CHECK(matches(set, "w x y") == "");
  CHECK(told(set.add({"w &bb &title", "r.toml", {1, 1}, {}}, lexicon())) ==
        "r.toml:1:3: error: unknown fragment 'bb'\n"
        "  1 | w &bb &title\n"
        "    |   ^^^\n"
        "r.toml:1:7: error: unknown fragment 'title'\n"
        "  1 | w &bb &title\n"
        "    |       ^^^^^^\n");
}

TEST_CASE("fragments of fragments cannot grow without end", "[pattern]") {
  std::vector<PatternFragment> fragments = {{"f0", {"a b", "f.toml", {1, 1}, {}}}};
  for (int i = 1; i < 19; ++i) {
    const std::string below = "&f" + std::to_string(i - 1);
    fragments.push_back({"f" + std::to_string(i), {below + " " + below + " " + below, "f.toml", {1, 1}, {}}});
  }
  PatternSet set;
  const std::string mistake = told(set.define(fragments, lexicon()));
  CHECK(mistake.substr(0, mistake.find('\n')) == "f.toml:1:1: error: the pattern is too large");
}

// --- The order of matches

TEST_CASE("matches come by their first token, then by pattern; those of one pattern do not overlap",
          "[pattern]") {
  const PatternSet set = compiled({"b c", "a b", "b", "x [.. a]"});
  CHECK(matches(set, "a b c b") == "a b / b c / b / b");
  CHECK(matches(compiled({"a a"}), "a a a a a") == "a a / a a");
  CHECK(matches(compiled({"a .. b"}), "a b a b") == "a b / a b");
  CHECK(matches(compiled({"a .. b"}), "") == "");
}

TEST_CASE("a match is found wherever its anchor stands in it", "[pattern]") {
  CHECK(found("{m:list of person} ratified", "{person:An}, {person:Ba} ratified it") ==
        "An, Ba ratified m=An, Ba");
  CHECK(found("[the] treaty ..50 ratified", "the treaty was in the end ratified") ==
        "the treaty was in the end ratified");
  CHECK(compiled({"the of ratified it"}).anchors(0) == std::vector<std::string>{"ratified"});
  CHECK(compiled({"(ratified|<visit>) {:person}"}).anchors(0) ==
        std::vector<std::string>{"ratified", "<visit>"});
}
