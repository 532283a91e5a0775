// Which word of a pattern to look for.

#include <algorithm>
#include <optional>

#include "rules/pattern_program.hpp"

namespace doichieu::pattern {
namespace {

std::uint32_t sum(std::uint32_t a, std::uint32_t b) {
  return static_cast<std::uint32_t>(std::min<std::uint64_t>(std::uint64_t{a} + b, 0xffffffff));
}

Reach one_after_other(Reach a, Reach b) {
  return {sum(a.least, b.least), sum(a.fixed, b.fixed), sum(a.edges, b.edges), a.unbounded || b.unbounded};
}

Reach either(Reach a, Reach b) {
  return {std::min(a.least, b.least), std::max(a.fixed, b.fixed), std::max(a.edges, b.edges),
          a.unbounded || b.unbounded};
}

class AnchorSearch {
 public:
  AnchorSearch(const Lexicon& lexicon, Concepts& concepts) : lexicon_(lexicon), concepts_(concepts) {}

  std::optional<Anchor> of(const Node& node) {
    if (const auto* word = node.as<Word>())
      return Anchor{{*word}, {}, {}, concepts_.commonness_of_word(word->folded)};
    if (const auto* named = node.as<Concept>()) return of_concept(*named);
    if (const auto* sequence = node.as<Sequence>()) return of_sequence(*sequence);
    if (const auto* alternatives = node.as<Alternatives>()) return of_alternatives(*alternatives);
    if (const auto* captured = node.as<Captured>()) return of(*captured->body);
    return std::nullopt;
  }

 private:
  Anchor of_concept(const Concept& named) {
    Anchor all{{}, named.entries, {}, 0};
    for (const EntryId entry : named.entries) all.commonness += concepts_.commonness_of_concept(entry, lexicon_);
    return all;
  }

  std::optional<Anchor> of_sequence(const Sequence& sequence) {
    std::optional<Anchor> best;
    Reach before;
    for (const NodePtr& item : sequence.items) {
      std::optional<Anchor> candidate = of(*item);
      if (candidate && (!best || candidate->commonness < best->commonness)) {
        best = std::move(candidate);
        best->before = one_after_other(before, best->before);
      }
      before = one_after_other(before, reach_of(*item));
    }
    return best;
  }

  /// Every branch must have one, and all of them are looked for.
  std::optional<Anchor> of_alternatives(const Alternatives& alternatives) {
    std::optional<Anchor> all;
    for (const NodePtr& branch : alternatives.branches) {
      std::optional<Anchor> one = of(*branch);
      if (!one) return std::nullopt;
      if (!all) {
        all = std::move(one);
        continue;
      }
      all->words.insert(all->words.end(), one->words.begin(), one->words.end());
      all->concepts.insert(all->concepts.end(), one->concepts.begin(), one->concepts.end());
      all->before = either(all->before, one->before);
      all->commonness += one->commonness;
    }
    return all;
  }

  const Lexicon& lexicon_;
  Concepts& concepts_;
};

}  // namespace

Reach reach_of(const Node& node) {
  if (node.as<Word>()) return {1, 1, 0, false};
  if (node.as<Concept>() || node.as<Mention>()) return {1, 0, 1, false};
  if (node.as<List>()) return {1, 0, 0, true};
  if (const auto* gap = node.as<Gap>()) return {0, gap->most, 0, false};
  if (node.as<Not>()) return {};
  const std::vector<NodePtr> inside = parts(node);
  Reach all;
  for (std::size_t i = 0; i < inside.size(); ++i) {
    const Reach part = reach_of(*inside[i]);
    all = i > 0 && node.as<Alternatives>() ? either(all, part) : one_after_other(all, part);
  }
  if (node.as<Optional>()) all.least = 0;
  return all;
}

std::optional<Anchor> rarest_anchor(const NodePtr& tree, const Lexicon& lexicon, Concepts& concepts) {
  return AnchorSearch(lexicon, concepts).of(*tree);
}

}  // namespace doichieu::pattern
