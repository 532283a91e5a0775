// Which word of a pattern to look for.

#include "rules/pattern_program.hpp"

namespace doichieu::pattern {
namespace {

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
    for (const EntryId entry : named.entries)
      all.commonness += concepts_.commonness_of_concept(entry, lexicon_);
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

std::optional<Anchor> rarest_anchor(const NodePtr& tree, const Lexicon& lexicon, Concepts& concepts) {
  return AnchorSearch(lexicon, concepts).of(*tree);
}

}  // namespace doichieu::pattern
