// The automaton agrees with the plainest reading of a pattern's tree: try every way, in order of preference,
// from every token. That takes exponential time, and needs neither anchors nor states nor memory of what
// failed.

#include <map>
#include <random>

#include "catch.hpp"
#include "rules/pattern_program.hpp"

using namespace doichieu;
using namespace doichieu::pattern;

namespace {

struct Text {
  const NormalText& words;
  const Hits& hits;
  std::vector<TypedRange> mentions;  ///< the longest first
};

/// Each function tries the ways one part can match from a token on, and gives the end of each to `then`,
/// until that is content with one.
class Reference {
 public:
  using Then = std::function<bool(std::uint32_t)>;

  Reference(const Text& text, TokenRange sentence, const Lexicon& lexicon, const Concepts& concepts)
      : text_(text), sentence_(sentence), lexicon_(lexicon), concepts_(concepts) {}

  std::map<std::string, TokenRange> captured;

  bool part(const NodePtr& node, std::uint32_t at, const Then& then) {
    return std::visit([&](const auto& data) { return way(data, at, then); }, node->data);
  }

 private:
  bool way(const Word& word, std::uint32_t at, const Then& then) {
    return is(at, word.folded) && then(at + 1);
  }
  bool way(const Concept& named, std::uint32_t at, const Then& then) { return form(named.entries, at, then); }
  bool way(const Mention& mention, std::uint32_t at, const Then& then) {
    return mentioned(mention.types, at, then);
  }
  bool way(const List& list, std::uint32_t at, const Then& then) { return item(list, at, then); }
  bool way(const Sequence& sequence, std::uint32_t at, const Then& then) {
    return rest(sequence.items, 0, at, then);
  }
  bool way(const Optional& optional, std::uint32_t at, const Then& then) {
    return part(optional.body, at, then) || then(at);
  }
  bool way(const Not& refused, std::uint32_t at, const Then& then) {
    if (!refused.before) return !stands(refused.body, at) && then(at);
    for (std::uint32_t from = sentence_.first; from < at; ++from)
      if (part(refused.body, from, [&](std::uint32_t end) { return end == at; })) return false;
    return then(at);
  }
  bool way(const SentenceEdge& edge, std::uint32_t at, const Then& then) {
    const TokenRange beyond = edge.start ? TokenRange{sentence_.first, at} : TokenRange{at, sentence_.last};
    for (std::uint32_t i = beyond.first; i < beyond.last; ++i)
      if (text_.words[i].kind != TokenKind::punctuation) return false;
    return then(at);
  }
  bool way(const Gap& gap, std::uint32_t at, const Then& then) {
    for (std::uint32_t end = at; end <= at + gap.most; ++end) {
      if (gap.without && stands(gap.without, end)) return false;
      if (then(end)) return true;
      if (end >= sentence_.last || is(end, ";") || is(end, ":")) return false;
    }
    return false;
  }
  bool way(const Alternatives& alternatives, std::uint32_t at, const Then& then) {
    std::vector<NodePtr> branches = alternatives.branches;
    const auto length = [](const NodePtr& node) { return reach_of(*node).most(4); };
    std::stable_sort(branches.begin(), branches.end(),
                     [&](const NodePtr& a, const NodePtr& b) { return length(a) > length(b); });
    return std::any_of(branches.begin(), branches.end(), [&](const NodePtr& b) { return part(b, at, then); });
  }
  bool way(const Captured& capture, std::uint32_t at, const Then& then) {
    return part(capture.body, at, [&](std::uint32_t end) {
      const TokenRange held = std::exchange(captured[capture.name], {at, end});
      if (then(end)) return true;
      captured[capture.name] = held;
      return false;
    });
  }

  bool rest(const std::vector<NodePtr>& items, std::size_t next, std::uint32_t at, const Then& then) {
    if (next == items.size()) return then(at);
    return part(items[next], at, [&](std::uint32_t end) { return rest(items, next + 1, end, then); });
  }

  bool item(const List& list, std::uint32_t at, const Then& then) {
    const Then person = [&](std::uint32_t from) {
      return mentioned(list.types, from, [&](std::uint32_t end) { return behind_item(list, end, then); });
    };
    return mentioned(list.with, at, person) || person(at);
  }
  bool behind_item(const List& list, std::uint32_t at, const Then& then) {
    const Then next_or_end = [&](std::uint32_t end) { return next_item(list, end, then) || then(end); };
    return next_item(list, at, then) || (is(at, ",") && mentioned(list.with, at + 1, next_or_end)) ||
           mentioned(list.with, at, next_or_end) || then(at);
  }
  bool next_item(const List& list, std::uint32_t at, const Then& then) {
    const Then next = [&](std::uint32_t end) { return item(list, end, then); };
    const std::vector<EntryId>& connectors = concepts_.entries(Grammar::and_);
    if (is(at, ",") || is(at, ";")) return form(connectors, at + 1, next) || next(at + 1);
    return form(connectors, at, next);
  }

  bool is(std::uint32_t at, std::string_view folded) const {
    return at < sentence_.last && text_.words.folded(at) == folded;
  }
  bool stands(const NodePtr& node, std::uint32_t at) {
    return part(node, at, [](std::uint32_t) { return true; });
  }
  bool form(const std::vector<EntryId>& entries, std::uint32_t at, const Then& then) {
    if (at >= sentence_.last) return false;
    const auto [begin, end] = text_.hits.at(at);
    return std::any_of(begin, end, [&](const Hit& hit) {
      return std::any_of(entries.begin(), entries.end(),
                         [&](EntryId id) { return lexicon_.is_a(hit.entry, id); }) &&
             then(hit.tokens.last);
    });
  }
  bool mentioned(TypeSet types, std::uint32_t at, const Then& then) {
    return std::any_of(text_.mentions.begin(), text_.mentions.end(), [&](const TypedRange& m) {
      return m.tokens.first == at && m.tokens.last <= sentence_.last && (set_of(m.type) & types) != 0 &&
             then(m.tokens.last);
    });
  }

  const Text& text_;
  TokenRange sentence_;
  const Lexicon& lexicon_;
  const Concepts& concepts_;
};

/// Random patterns and texts over very few words, so that they meet.
class Chance {
 public:
  explicit Chance(std::uint32_t seed) : random_(seed) {}

  std::uint32_t below(std::uint32_t n) { return static_cast<std::uint32_t>(random_() % n); }
  std::string one_of(const std::vector<std::string>& these) {
    return these[below(static_cast<std::uint32_t>(these.size()))];
  }

  std::string sequence(int depth, bool refused = false) {
    std::string all = part(depth, refused);
    for (std::uint32_t more = below(3); more > 0; --more) all += " " + part(depth, refused);
    return all;
  }

  std::string words(std::uint32_t count) {
    std::string all;
    for (std::uint32_t i = 0; i < count; ++i)
      all += one_of({"a", "b", "c", "d", "a", "b", "P", "P", "Q", "and", "or else", ",", ";", ". A"}) + " ";
    return all;
  }

 private:
  std::string part(int depth, bool refused) {
    const auto inside = [&] { return sequence(depth - 1, refused); };
    switch (below(depth > 0 ? 11 : 5)) {
      case 3:
        return one_of({"<ab>", "<cd>", "<ab|cd>"});
      case 4:
        return refused ? "{:person}"
                       : name() + one_of({":person}", ":person|place}", ":list of person with place}"});
      case 5:
        return refused ? "b" : "[" + inside() + "]";
      case 6:
        return "(" + inside() + "|" + inside() + "|" + inside() + ")";
      case 7:
        return refused ? "c" : "a .." + std::to_string(below(4)) + " " + inside();
      case 8:
        return refused ? "d" : "b ..3 !(" + sequence(1, true) + ") " + inside();
      case 9:
        return refused ? "a" : one_of({"!(", "!<("}) + sequence(1, true) + ")";
      case 10:
        return refused ? "b" : name() + ":(" + inside() + ")}";
      default:
        return one_of({"a", "b", "c", "d"});
    }
  }
  std::string name() { return "{n" + std::to_string(names_++); }

  std::mt19937 random_;
  int names_ = 0;
};

Lexicon small_lexicon() {
  const auto entry = [](std::string id, std::vector<std::string> forms,
                        std::vector<std::string> parents = {}) {
    Entry made;
    made.id = std::move(id);
    made.parents = std::move(parents);
    for (std::string& form : forms)
      made.forms.push_back({std::move(form), FormLanguage::any, CaseRule::any, false});
    return made;
  };
  Entry connector = entry("stop.and", {"and", "or else"});
  connector.type = EntryType::stop;
  connector.code = "and";
  Lexicon made;
  made.add(
      {entry("ab", {"a", "a b", "b a c"}), entry("cd", {"d"}), entry("c", {"c", "c c"}, {"cd"}), connector});
  made.build();
  return made;
}

std::vector<TypedRange> some_mentions(const NormalText& text, Chance& chance) {
  std::vector<TypedRange> all;
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    if (text.folded(i) == "p" || chance.below(12) == 0)
      all.push_back({MentionType::person, {i, std::min(text.size(), i + 1 + chance.below(2))}});
    if (text.folded(i) == "q" || chance.below(12) == 0) all.push_back({MentionType::place, {i, i + 1}});
  }
  return all;
}

}  // namespace

TEST_CASE("the automaton finds what trying every way finds", "[pattern]") {
  const Lexicon lexicon = small_lexicon();
  Concepts concepts;
  concepts.read(lexicon);
  std::size_t matched = 0;
  for (std::uint32_t seed = 0; seed < 3000; ++seed) {
    Chance chance(seed);
    const PatternSource source{chance.sequence(2), "rule.toml", {1, 1}, {}};
    PatternSet set;
    if (!set.add(source, lexicon).empty()) continue;
    std::vector<Diagnostic> none;
    const NodePtr tree = parse(
        std::make_shared<const PatternSource>(source), lexicon, concepts,
        [](std::string_view) { return Resolved{}; }, none);
    const std::string written = chance.words(14);
    const NormalText words = normalise(written);
    const Hits hits = lexicon.match(words, Language::english);
    Text text{words, hits, some_mentions(words, chance)};

    std::vector<PatternMatch> found, expected;
    set.match(words, hits, text.mentions, [&](const PatternMatch& match) { found.push_back(match); });
    std::stable_sort(
        text.mentions.begin(), text.mentions.end(),
        [](const TypedRange& a, const TypedRange& b) { return a.tokens.size() > b.tokens.size(); });
    for (const Sentence& sentence : words.sentences())
      for (std::uint32_t at = sentence.tokens.first; at < sentence.tokens.last;) {
        Reference reference(text, sentence.tokens, lexicon, concepts);
        const std::uint32_t start = at++;
        if (!reference.part(tree, start, [&](std::uint32_t end) { return at = end, true; })) continue;
        expected.push_back({0, {start, at}, {}});
        for (const std::string_view name : set.captures(0))
          if (const TokenRange range = reference.captured[std::string(name)]; !range.empty())
            expected.back().captures.push_back({name, range});
        std::stable_sort(expected.back().captures.begin(), expected.back().captures.end(),
                         [](const Capture& a, const Capture& b) { return a.tokens < b.tokens; });
      }
    INFO(source.text << "\n" << written);
    REQUIRE((found == expected));
    matched += found.size();
  }
  CHECK(matched > 500);
}
