// Which two values of a group the finding is made of: those that differ most, and not only in how they are
// put.

#include <algorithm>
#include <set>

#include "claims/anchors.hpp"
#include "compare/judge.hpp"

namespace doichieu {
namespace {

/// How much a verdict weighs when one fact could have several: what cannot be true at all before what is only
/// put otherwise, so that the order of the sources does not decide.
int weight(const Judgement& judgement) {
  int rank = judgement.verdict != Verdict::agreement ? 1 : 0;
  if (judgement.verdict == Verdict::qualifier) rank = 2;
  if (judgement.verdict == Verdict::discrepancy) rank = 3;
  return static_cast<int>(judgement.severity) * 4 + rank;
}

/// "As many as 275" of a toll tells how far it has come, and limits nothing: "275".
bool tells_height(const Claim& a, const Claim& b) {
  const Quantity *x = std::get_if<Quantity>(&a.value), *y = std::get_if<Quantity>(&b.value);
  if (!x || !y || (!a.running && !b.running)) return false;  // one of them shows what both count
  const auto height = [](const Number& number) { return number.bound == Bound::at_most; };
  const auto flat = [](const Number& number) { return number.bound == Bound::none; };
  return (height(x->number) && flat(y->number)) || (flat(x->number) && height(y->number));
}

}  // namespace

std::pair<Judge::Pair, Judgement> Judge::worst_pair(const Group& group) const {
  Pair worst{&group.nodes.front(), &group.nodes.back(), {Relation::same, Cause::none}};
  Judgement judgement;
  const std::vector<const Node*> nodes = distinct(group);
  std::vector<std::string> printed;
  std::set<std::pair<SourceIndex, std::string>> said;
  for (const Node* node : nodes) {
    printed.push_back(print(first(*node).value, rules_.lexicon));
    said.emplace(node->source, printed.back());
  }
  // Two sources that both say both do not differ: each only puts it in two ways.
  const auto both_say_both = [&](std::size_t a, std::size_t b) {
    return said.count({nodes[a]->source, printed[b]}) && said.count({nodes[b]->source, printed[a]});
  };
  for (std::size_t a = 0; a < nodes.size(); ++a)
    for (std::size_t b = a + 1; b < nodes.size(); ++b) {
      if (nodes[a]->source == nodes[b]->source || both_say_both(a, b)) continue;
      if (same_words(*nodes[a], *nodes[b])) continue;  // "the same day", counted from a day told elsewhere
      const Related related = relate(first(*nodes[a]).value, first(*nodes[b]).value, rules_.lexicon);
      const auto judged =
          judged_of(*nodes[a], *nodes[b], group.check->judge(related.relation, related.cause));
      if (judged && judged->verdict == Verdict::qualifier && excused(nodes, *nodes[a], *nodes[b])) continue;
      if (judged && judged->verdict == Verdict::qualifier &&
          (says_too(group, *nodes[a], *nodes[b]) || says_too(group, *nodes[b], *nodes[a])))
        continue;  // whoever says both has said what the other says
      if (judged && std::holds_alternative<Name>(first(*nodes[a]).value) &&
          (says_too(group, *nodes[a], *nodes[b]) || says_too(group, *nodes[b], *nodes[a])))
        continue;  // what one article spells in two ways is told of it alone
      if (judged && weight(*judged) > weight(judgement)) {
        worst = {nodes[a], nodes[b], related};
        judgement = *judged;
      }
    }
  return {worst, judgement};
}

/// The judgement, where it holds for what the nodes count.
std::optional<Judgement> Judge::judged_of(const Node& a, const Node& b,
                                          std::optional<Judgement> judged) const {
  const Judgement vaguer{Verdict::less_precise, Severity::note};
  if (judged && judged->verdict == Verdict::qualifier && tells_height(first(a), first(b))) return vaguer;
  if (!judged || judged->of == no_entry) return judged;
  const std::uint64_t wanted = concept_key(rules_.lexicon, judged->of);
  const auto counts = [&](const Node& node) {
    const Slot* of = first(node).slot(SlotName::of);
    return of && std::binary_search(of->keys.begin(), of->keys.end(), wanted);
  };
  if (counts(a) || counts(b)) return judged;
  return vaguer;
}

/// Days in the same words: what they are counted from differs, and is told.
bool Judge::same_words(const Node& a, const Node& b) const {
  const auto words = [&](const Node& node) {
    const Claim& claim = first(node);
    return report_.quote({claim.source, claim.where.front(), claim.context, claim.rule});
  };
  return std::holds_alternative<Moment>(first(a).value) && words(a) == words(b);
}

/// Is another bound or hedge no difference? Not where a third source is more exact than both ("over 5,000",
/// "5,000", "5,026"), nor where the hedge is told once for all figures of a sentence ("are estimated at 104.6
/// billion with the US and 35.4 billion with the EU").
bool Judge::excused(const std::vector<const Node*>& nodes, const Node& a, const Node& b) const {
  const auto refines_both = [&](const Node* c) {
    const auto refines = [&](const Node& wider) {
      const Related related = relate(first(*c).value, first(wider).value, rules_.lexicon);
      return related.relation == Relation::refines && related.cause == Cause::rounding;
    };
    return refines(a) && refines(b);
  };
  if (std::any_of(nodes.begin(), nodes.end(), refines_both)) return true;
  const auto hedged = [](const Claim& claim) {
    const Quantity* quantity = std::get_if<Quantity>(&claim.value);
    return quantity && is_hedge(quantity->number.bound);
  };
  const auto told_before = [&](const Claim& flat) {
    return std::any_of(claims_.begin(), claims_.end(), [&](const Claim& other) {
      return other.source == flat.source && other.context == flat.context && other.kind == flat.kind &&
             hedged(other) && other.where < flat.where;
    });
  };
  if (hedged(first(a)) == hedged(first(b))) return false;
  return told_before(hedged(first(a)) ? first(b) : first(a));
}

/// Does the source say elsewhere in the group what the node says? Where both nodes set limits, the bare
/// figure fits either.
bool Judge::says_too(const Group& group, const Node& one, const Node& node) const {
  const auto bound = [&](const Node& n) {
    const Quantity* quantity = std::get_if<Quantity>(&first(n).value);
    return quantity ? quantity->number.bound : Bound::none;
  };
  const bool limits = bound(one) != Bound::none && bound(node) != Bound::none;
  return std::any_of(group.nodes.begin(), group.nodes.end(), [&](const Node& other) {
    if (other.source != one.source) return false;
    return relate(first(other).value, first(node).value, rules_.lexicon).relation == Relation::same ||
           (limits && bound(other) == Bound::none);
  });
}

std::vector<const Node*> Judge::distinct(const Group& group) const {
  std::vector<const Node*> out;
  std::set<std::pair<SourceIndex, std::string>> seen;
  for (const Node& node : group.nodes)
    if (seen.emplace(node.source, print(first(node).value, rules_.lexicon)).second) out.push_back(&node);
  return out;
}

}  // namespace doichieu
