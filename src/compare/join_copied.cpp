#include "compare/join_copied.hpp"

#include <algorithm>
#include <iterator>
#include <map>

#include "compare/likeness.hpp"
#include "compare/plausible.hpp"
#include "text/split.hpp"

namespace doichieu {
namespace {

constexpr std::uint32_t enough_common = 8;  ///< words of a sentence that was reworded, and is the same still
constexpr double sure = 8;                  ///< score of a group that a copied sentence joins

bool told(const std::optional<Judgement>& judged) {
  return judged && (judged->verdict == Verdict::discrepancy || judged->verdict == Verdict::qualifier);
}

/// Two people named in full, one in the other's place.
bool another_person(const Claim& a, const Claim& b) {
  const auto full = [](const Claim& claim) {
    return std::get<Name>(claim.value).folded.find(' ') != std::string::npos;
  };
  return a.kind == ClaimKind::person && b.kind == ClaimKind::person && full(a) && full(b);
}

/// One word apart, and a number stands in it on both sides: "737-8", "737-9".
bool another_model(const Claim& a, const Claim& b) {
  const auto* x = std::get_if<Name>(&a.value);
  const auto* y = std::get_if<Name>(&b.value);
  if (!x || !y || a.kind == ClaimKind::person || b.kind == ClaimKind::person) return false;
  const std::vector<std::string_view> p = split(x->folded), q = split(y->folded);
  if (p.size() != q.size()) return false;
  const auto apart = std::mismatch(p.begin(), p.end(), q.begin());
  if (apart.first == p.end()) return false;
  constexpr std::string_view digits = "0123456789";
  const auto has_digit = [&](std::string_view word) {
    return word.find_first_of(digits) != std::string::npos;
  };
  return has_digit(*apart.first) && has_digit(*apart.second) &&
         std::equal(apart.first + 1, p.end(), apart.second + 1);
}

/// With one number of digits each: "5.0" and "5.4" are told with one precision, "5" and "5.4" are not.
bool equally_precise(const Decimal& a, const Decimal& b) {
  const auto digits = [](const Decimal& number) { return std::to_string(number.reduced().digits).size(); };
  return digits(a) == digits(b);
}

/// Two figures under one bound, or two ranges, told with one precision: "up to 40" and "up to 50" may both be
/// true, and so may "20 to 30" and "25 to 30", but no one who copies a sentence means both.
bool another_figure(const Claim& a, const Claim& b) {
  const auto* x = std::get_if<Quantity>(&a.value);
  const auto* y = std::get_if<Quantity>(&b.value);
  if (!x || !y || x->unit != y->unit) return false;
  const Number &p = x->number, &q = y->number;
  if (p.bound != q.bound || p.range != q.range || (p.bound == Bound::none && !p.range)) return false;
  return (p.written != q.written || p.written_high != q.written_high) &&
         equally_precise(p.written, q.written) && equally_precise(p.written_high, q.written_high);
}

class Joiner {
 public:
  Joiner(const std::vector<Claim>& claims, const RuleSet& rules, const std::vector<Versions>& versions,
         LinedUp& lined_up)
      : claims_(claims), rules_(rules), versions_(versions), lined_up_(lined_up) {
    for (std::uint32_t group = 0; group < lined_up.groups.size(); ++group) {
      settle_versions(lined_up.groups[group]);
      index(group);
    }
  }

  void join(const CopiedValue& pair) {
    const bool versions = are_versions(claims_[pair.a].source, claims_[pair.b].source, versions_);
    const Check* check = check_of(pair);
    const bool bound =
        check && check->judge(pair.related.relation, pair.related.cause)->verdict == Verdict::qualifier;
    const bool changed = (pair.related.relation == Relation::conflict && !bound) ||
                         another_figure(claims_[pair.a], claims_[pair.b]);
    if (versions && changed) {
      update(pair);
    } else if (check && (pair.alone || (versions && bound))) {
      differ(pair, *check);
    }
  }

  /// Groups that were merged into others are empty: they go.
  void finish() {
    std::erase_if(lined_up_.groups, [](const Group& group) { return group.nodes.empty(); });
  }

 private:
  void index(std::uint32_t group) {
    for (const Node& node : lined_up_.groups[group].nodes)
      for (const std::uint32_t claim : node.claims)
        (lined_up_.groups[group].versions ? update_of_ : group_of_)[claim] = group;
  }

  /// A difference between two versions alone is an update.
  void settle_versions(Group& group) const {
    if (!group.differs || !group.check->verdicts.contains("update")) return;
    const std::uint32_t a = group.nodes.front().source, b = group.nodes.back().source;
    group.versions |= are_versions(a, b, versions_) &&
                      std::all_of(group.nodes.begin(), group.nodes.end(),
                                  [&](const Node& n) { return n.source == a || n.source == b; });
  }

  /// The check of the kind where it tells such values, else the one for passages; null where neither does.
  const Check* check_of(const CopiedValue& pair) const {
    const Related related = pair.related;
    const bool person = claims_[pair.b].kind == ClaimKind::person;
    const Check* own = rules_.check_for(claims_[person ? pair.b : pair.a].kind);
    if (own && told(own->judge(related.relation, related.cause))) return own;
    const Check* passage = rules_.check_for(ClaimKind::passage);
    const Claim& a = claims_[pair.a];
    const Claim& b = claims_[pair.b];
    const bool may_tell =
        related.relation == Relation::conflict ||
        (related.relation == Relation::unrelated ? another_person(a, b) || another_model(a, b)
                                                 : another_figure(a, b));
    return passage && may_tell && told(passage->judge(related.relation, related.cause)) ? passage : nullptr;
  }

  Node node_of(std::uint32_t claim) const { return {claims_[claim].source, {claim}}; }

  void update(const CopiedValue& pair) {
    const Claim& of_a = claims_[pair.a];
    const Claim& of_b = claims_[pair.b];
    if (theme(of_a, of_b).topic == Meeting::apart && pair.common < enough_common) return;
    if (!pair.alone && !(of_a.running && of_b.running) && kinship(of_a.value, of_b.value) == Kinship::none)
      return;
    const auto a = update_of_.find(pair.a), b = update_of_.find(pair.b);
    if (a != update_of_.end() && b != update_of_.end() && a->second == b->second) return;
    const Check* check = rules_.check_for(claims_[pair.a].kind);
    if (!check || !check->verdicts.contains("update")) check = rules_.check_for(ClaimKind::passage);
    if (!check || !check->verdicts.contains("update")) return;
    add({check, {node_of(pair.a), node_of(pair.b)}, true, true, sure});
  }

  void differ(const CopiedValue& pair, const Check& check) {
    const auto a = group_of_.find(pair.a), b = group_of_.find(pair.b);
    if (a == group_of_.end() || b == group_of_.end()) return;
    if (check.kind == ClaimKind::passage && another_figure(claims_[pair.a], claims_[pair.b]))
      return tell_passage(pair, check);  // lined up, perhaps, as figures that may both be true
    if (a->second == b->second) return;

    const bool b_says_both = speaks(a->second, claims_[pair.b].source);
    const bool a_says_both = speaks(b->second, claims_[pair.a].source);
    if (a_says_both && b_says_both) return;
    if (check.kind == ClaimKind::passage) {
      tell_passage(pair, check);
    } else if (a_says_both || b_says_both) {
      add({&check, {node_of(pair.a), node_of(pair.b)}, true, false, sure});
    } else {
      merge(a->second, b->second, check);
    }
  }

  /// A group of its own, since its values are related by the passage alone; a third source that copies the
  /// sentence joins it.
  void tell_passage(const CopiedValue& pair, const Check& check) {
    const auto a = passage_of_.find(pair.a), b = passage_of_.find(pair.b);
    if (a == passage_of_.end() && b == passage_of_.end()) {
      passage_of_[pair.a] = passage_of_[pair.b] = static_cast<std::uint32_t>(lined_up_.groups.size());
      return add({&check, {node_of(pair.a), node_of(pair.b)}, true, false, sure});
    }
    const bool a_is_told = a != passage_of_.end();
    const std::uint32_t group = a_is_told ? a->second : b->second, claim = a_is_told ? pair.b : pair.a;
    if (speaks(group, claims_[claim].source)) return;
    passage_of_[claim] = group;
    std::vector<Node>& nodes = lined_up_.groups[group].nodes;
    nodes.push_back(node_of(claim));
    std::stable_sort(nodes.begin(), nodes.end(),
                     [](const Node& x, const Node& y) { return x.source < y.source; });
  }

  bool speaks(std::uint32_t group, std::uint32_t source) const {
    const std::vector<Node>& nodes = lined_up_.groups[group].nodes;
    return std::any_of(nodes.begin(), nodes.end(), [&](const Node& node) { return node.source == source; });
  }

  void add(Group group) {
    lined_up_.groups.push_back(std::move(group));
    if (lined_up_.groups.back().versions) index(static_cast<std::uint32_t>(lined_up_.groups.size() - 1));
  }

  void merge(std::uint32_t into, std::uint32_t from, const Check& check) {
    Group& group = lined_up_.groups[into];
    Group& other = lined_up_.groups[from];
    group.nodes.insert(group.nodes.end(), other.nodes.begin(), other.nodes.end());
    std::stable_sort(group.nodes.begin(), group.nodes.end(),
                     [](const Node& x, const Node& y) { return x.source < y.source; });
    other.nodes.clear();
    group.check = &check;
    group.differs = true;
    group.score = std::max({group.score, other.score, sure});
    index(into);
  }

  const std::vector<Claim>& claims_;
  const RuleSet& rules_;
  const std::vector<Versions>& versions_;
  LinedUp& lined_up_;
  std::map<std::uint32_t, std::uint32_t> group_of_, update_of_, passage_of_;  ///< by claim
};

}  // namespace

void join_copied(const std::vector<Claim>& claims, const Copies& copies, const RuleSet& rules,
                 const std::vector<Versions>& versions, LinedUp& lined_up) {
  Joiner joiner(claims, rules, versions, lined_up);
  for (const CopiedValue& pair : changed_values(claims, copies, rules.lexicon)) joiner.join(pair);
  joiner.finish();
}

}  // namespace doichieu
