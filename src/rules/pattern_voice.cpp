#include "rules/pattern_syntax.hpp"

namespace doichieu::pattern {
namespace {

/// How far the words of a passive may stand apart: "were all formally signed".
constexpr std::uint32_t passive_gap = 2;

using Parts = std::vector<NodePtr>;

NodePtr joined(std::initializer_list<Parts> pieces, const Where& where) {
  Sequence all;
  for (const Parts& piece : pieces) all.items.insert(all.items.end(), piece.begin(), piece.end());
  return make(std::move(all), where);
}

}  // namespace

NodePtr both_voices(const std::vector<NodePtr>& items, std::size_t verb, const Where& where,
                    const Concepts& concepts) {
  const auto at = items.begin() + static_cast<std::ptrdiff_t>(verb);
  const Parts doer(items.begin(), at), done_to(at + 1, items.end());
  const Parts verbs = {make(Concept{(*at)->as<Concept>()->entries, false}, (*at)->where)};
  const auto grammar = [&](Grammar role) {
    return Parts{make(Concept{concepts.entries(role), false}, where)};
  };

  Alternatives voices;
  voices.branches.push_back(joined({doer, verbs, done_to}, where));
  if (!concepts.entries(Grammar::by).empty()) {
    Parts be;
    if (!concepts.entries(Grammar::be).empty()) {
      const NodePtr gap = make(Gap{passive_gap, nullptr}, where);
      be = {make(Optional{joined({grammar(Grammar::be), {gap}}, where)}, where)};
    }
    voices.branches.push_back(joined({done_to, be, verbs, grammar(Grammar::by), doer}, where));
  }
  if (!concepts.entries(Grammar::passive).empty())
    voices.branches.push_back(joined({done_to, grammar(Grammar::passive), doer, verbs}, where));
  return voices.branches.size() == 1 ? voices.branches.front() : make(std::move(voices), where);
}

}  // namespace doichieu::pattern
