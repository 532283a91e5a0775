// Figures that belong together by what they are figures of: exports, imports, and the surplus.
//
// rules/lexicon/balances.toml says which concepts are the sum, the parts or the difference of one another. A
// figure is of the concept that stands last before it, no other figure and no name between ("exports to China
// reached" is of less than exports), or right behind it ("$20 billion of exports"). Few sentences may lie
// between the figures of a tie, and no second figure of one of its concepts: that would be of another period
// or another scope.

#include <array>

#include "claims/ties/ties.hpp"

namespace doichieu {
namespace {

constexpr std::uint32_t reach = 2;   ///< sentences between two figures of a tie
constexpr std::uint32_t behind = 3;  ///< tokens from a figure to a concept behind it

/// A figure, and what it is of.
struct Figure {
  std::uint32_t quantity;
  EntryId of;
};

class BalanceFinder {
 public:
  explicit BalanceFinder(const TieText& text) : text_(text), lexicon_(text.words.lexicon) {
    for (const EntryId id : text.balances)
      if (lexicon_[id].code == "sum" || lexicon_[id].code == "difference") balances_.push_back(&lexicon_[id]);
    for (std::uint32_t i = 0; i < text.quantities().size(); ++i)
      if (const EntryId of = concept_of(i); of != no_entry) figures_.push_back({i, of});
  }

  void run(std::vector<Tie>& out) const {
    for (const Entry* balance : balances_)
      for (std::size_t i = 0; i < figures_.size(); ++i)
        if (is(figures_[i].of, balance->terms.back())) add(*balance, i, out);
  }

 private:
  bool is(EntryId of, const std::string& term) const { return lexicon_[of].id == term; }

  bool is_term(EntryId entry) const {
    for (const Entry* balance : balances_)
      for (const std::string& term : balance->terms)
        if (is(entry, term)) return true;
    return false;
  }

  EntryId concept_of(std::uint32_t quantity) const {
    const Quantity& value = text_.value(quantity);
    if (value.dimension != Dimension::money && value.dimension != Dimension::count) return no_entry;
    const TokenRange tokens = text_.quantities()[quantity].tokens;
    const TokenRange sentence = text_.words.text.sentence_of(tokens.first);
    std::uint32_t from = sentence.first;
    if (quantity > 0) from = std::max(from, text_.quantities()[quantity - 1].tokens.last);
    for (std::uint32_t at = tokens.first; at-- > from;)
      if (const Hit* hit = text_.words.longest(at, EntryType::concept_);
          hit && hit->tokens.last <= tokens.first && is_term(hit->entry))
        return text_.names_a_thing({hit->tokens.last, tokens.first}) ? no_entry : widest(at, from);
    for (std::uint32_t at = tokens.last; at < std::min(tokens.last + behind, sentence.last); ++at) {
      if (text_.words.text[at].kind == TokenKind::punctuation) break;
      if (const Hit* hit = text_.words.longest(at, EntryType::concept_)) return hit->entry;
    }
    return no_entry;
  }

  /// The concept at a token, or the longer one that it is the end of: "exports and imports".
  EntryId widest(std::uint32_t at, std::uint32_t from) const {
    const Hit* best = text_.words.longest(at, EntryType::concept_);
    for (std::uint32_t earlier = at; earlier-- > from && at - earlier < longest_form;)
      if (const Hit* hit = text_.words.longest(earlier, EntryType::concept_);
          hit && hit->tokens.last >= best->tokens.last)
        best = hit;
    return best->entry;
  }

  /// The tie whose last term is figure `last`.
  void add(const Entry& balance, std::size_t last, std::vector<Tie>& out) const {
    std::vector<std::uint32_t> quantities;
    for (const std::string& term : balance.terms) {
      const auto only = only_one(term, last);
      if (!only) return;
      quantities.push_back(*only);
    }
    Tie tie{balance.code == "sum" ? ClaimKind::sum : ClaimKind::difference,
            {},
            Closure::loose,
            text_.subject(quantities.front())};
    for (const std::uint32_t quantity : quantities) tie.parts.push_back(text_.tied(quantity));
    out.push_back(std::move(tie));
  }

  /// The one figure of a term, in the unit of figure `last`, within reach of it.
  std::optional<std::uint32_t> only_one(const std::string& term, std::size_t last) const {
    std::optional<std::uint32_t> only;
    const Quantity& like = text_.value(figures_[last].quantity);
    const auto near = [&](std::size_t i) { return sentences_apart(i, last) <= reach; };
    std::size_t first = last;
    while (first > 0 && near(first - 1)) --first;
    for (std::size_t i = first; i < figures_.size() && near(i); ++i) {
      const Quantity& value = text_.value(figures_[i].quantity);
      if (!is(figures_[i].of, term) || value.unit != like.unit || value.dimension != like.dimension) continue;
      if (only || value.number.range) return std::nullopt;
      only = figures_[i].quantity;
    }
    return only;
  }

  std::uint32_t sentences_apart(std::size_t a, std::size_t b) const {
    const auto sentence = [&](std::size_t i) {
      return text_.words.text[text_.quantities()[figures_[i].quantity].tokens.first].sentence;
    };
    return std::max(sentence(a), sentence(b)) - std::min(sentence(a), sentence(b));
  }

  const TieText& text_;
  const Lexicon& lexicon_;
  std::vector<const Entry*> balances_;
  std::vector<Figure> figures_;  ///< in the order of the text
};

}  // namespace

void find_balances(const TieText& text, std::vector<Tie>& out) {
  BalanceFinder(text).run(out);
}

}  // namespace doichieu
