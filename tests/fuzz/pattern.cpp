// Any text is a pattern: it compiles or its mistakes are told, and what compiles matches any other text
// inside its bounds. The first line is the pattern, a second one a fragment "piece", the rest the text.

#include <cstdint>
#include <cstdlib>

#include "rules/rule_set.hpp"
#include "text/utf8.hpp"

using namespace doichieu;

namespace {

void require(bool held) {
  if (!held) std::abort();
}

/// A lexicon with one entry of each sort that patterns ask for: small, since every pattern reads it anew.
const Lexicon& lexicon() {
  static const Loaded<RuleSet> rules = load_rules({{"lexicon/fuzz.toml", R"(
entry = [
  { id = "and", type = "stop", code = "and", en = ["and", "as well as"], vi = "và" },
  { id = "be", type = "stop", code = "be", en = ["is", "was"] },
  { id = "by", type = "stop", code = "by", en = "by", vi = "bởi" },
  { id = "passive", type = "stop", code = "passive", vi = ["được", "bị"] },
  { id = "deal", type = "concept", en = "deal", vi = "thoả thuận" },
  { id = "buy", type = "concept", parents = "deal", en = ["buy", "take over"], vi = "mua", inflect = "verb" },
  { id = "minister", type = "role", en = "minister", vi = "bộ trưởng" },
]
)"}});
  require(rules.ok());
  return rules.value.lexicon;
}

/// Cuts the first line off.
std::string first_line(std::string& rest) {
  const std::size_t end = std::min(rest.find('\n'), rest.size());
  std::string line = rest.substr(0, end);
  rest.erase(0, end + 1);
  return line;
}

/// Every third run of words is a mention of some type, so that captures have something to take.
std::vector<TypedRange> mentions_of(const NormalText& text) {
  std::vector<TypedRange> mentions;
  const auto types = static_cast<std::uint32_t>(names_of<MentionType>().size());
  for (std::uint32_t token = 0; token < text.size(); token += 3) {
    const std::uint32_t last = std::min(token + 1 + token % 2, text.sentence_of(token).last);
    mentions.push_back({static_cast<MentionType>(token / 3 % types), {token, last}});
  }
  return mentions;
}

void match(const PatternSet& patterns, const NormalText& text, Language language) {
  const Hits hits = lexicon().match(text, language);
  patterns.match(text, hits, mentions_of(text), [&](const PatternMatch& match) {
    require(match.pattern < patterns.size());
    require(match.tokens.first <= match.tokens.last && match.tokens.last <= text.size());
    for (const Capture& capture : match.captures) require(match.tokens.contains(capture.tokens));
  });
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string bytes(reinterpret_cast<const char*>(data), size);
  if (first_ill_formed(bytes)) return 0;
  const PatternSource pattern = {first_line(bytes), "fuzz.toml", {1, 1}, {}};
  const PatternFragment piece = {"piece", {first_line(bytes), "fuzz.toml", {2, 1}, {}}};
  PatternSet patterns;
  for (const Diagnostic& mistake : patterns.define({piece}, lexicon())) to_string(mistake);
  for (const Diagnostic& mistake : patterns.add(pattern, lexicon())) to_string(mistake);
  const NormalText text = normalise(bytes);
  for (const Language language : {Language::english, Language::vietnamese}) match(patterns, text, language);
  return 0;
}
