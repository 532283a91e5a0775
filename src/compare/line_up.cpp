#include "compare/line_up.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <numeric>
#include <set>

namespace doichieu {
namespace {

constexpr double clearly_better = 1.5;         ///< between the best partner and the next
constexpr std::size_t most_under_a_key = 400;  ///< nodes; a key that more carry tells nothing and is left out
constexpr std::size_t most_alike = 64;         ///< nodes of one source and value that a claim is held against
constexpr std::size_t most_places = 12;        ///< of one node, whose anchors are looked at

/// Claims of one kind of all sources, merged inside each source, with the groups they are in.
class KindAligner {
 public:
  KindAligner(const std::vector<Claim>& claims, const RuleSet& rules, const Check& check, LinedUp& out)
      : claims_(claims), rules_(rules), check_(check), out_(out) {}

  void add(std::uint32_t claim) {
    const Claim& c = claims_[claim];
    auto& alike = by_value_[{c.source, print(c.value, rules_.lexicon)}];
    const std::size_t start = alike.size() - std::min(alike.size(), most_alike);
    for (std::size_t i = start; i < alike.size(); ++i)
      if (same_claim(first(alike[i]), c)) return nodes_[alike[i]].claims.push_back(claim);
    alike.push_back(static_cast<std::uint32_t>(nodes_.size()));
    nodes_.push_back({c.source, {claim}});
  }

  void run() {
    group_of_.resize(nodes_.size());
    std::iota(group_of_.begin(), group_of_.end(), 0U);
    members_.resize(nodes_.size());
    score_.resize(nodes_.size(), 0);
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) members_[i] = {i};
    find_pairs();
    join_compatible();
    if (check_.single) join_differing();
    emit();
  }

 private:
  struct Pair {
    std::uint32_t a, b;
    Related related;
    double score;
  };

  const Claim& first(std::uint32_t node) const { return claims_[nodes_[node].claims.front()]; }

  bool same_claim(const Claim& a, const Claim& b) const {
    return a.source == b.source && relate(a.value, b.value, rules_.lexicon).relation == Relation::same &&
           keys_meet(a, b, check_, false);
  }

  /// Every pair of nodes of two sources that share a key and whose values the check can tell something of.
  void find_pairs() {
    for (std::uint32_t i = 0; i < nodes_.size(); ++i)
      for (const SlotName name : check_.key)
        if (const Slot* slot = first(i).slot(name))
          for (const std::uint64_t key : slot->keys)
            if (by_key_[key].empty() || by_key_[key].back() != i) by_key_[key].push_back(i);
    for (auto& [key, nodes] : by_key_) {
      if (nodes.size() <= most_under_a_key) continue;
      if (nodes_[nodes.front()].source != nodes_[nodes.back()].source) ++out_.not_comparable;
      nodes.clear();
    }
    for (std::uint32_t i = 0; i < nodes_.size(); ++i)
      for (const std::uint32_t partner : later_partners(i)) add_pair(i, partner);
    std::stable_sort(pairs_.begin(), pairs_.end(), [](const Pair& p, const Pair& q) {
      const bool p_same = p.related.relation == Relation::same, q_same = q.related.relation == Relation::same;
      if (p_same != q_same) return p_same;
      return p.score > q.score;
    });
    pairs_of_.resize(nodes_.size());
    for (std::uint32_t i = 0; i < pairs_.size(); ++i) {
      pairs_of_[pairs_[i].a].push_back(i);
      pairs_of_[pairs_[i].b].push_back(i);
    }
  }

  /// The nodes of later sources under any key of `node`.
  std::vector<std::uint32_t> later_partners(std::uint32_t node) const {
    std::vector<std::uint32_t> out;
    for (const SlotName name : check_.key)
      if (const Slot* slot = first(node).slot(name))
        for (const std::uint64_t key : slot->keys) {
          const std::vector<std::uint32_t>& nodes = by_key_.at(key);
          std::copy_if(std::upper_bound(nodes.begin(), nodes.end(), node), nodes.end(),
                       std::back_inserter(out),
                       [&](std::uint32_t other) { return nodes_[other].source != nodes_[node].source; });
        }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
  }

  void add_pair(std::uint32_t a, std::uint32_t b) {
    if (!keys_meet(first(a), first(b), check_, false)) return;
    const Related related = relate(first(a).value, first(b).value, rules_.lexicon);
    if (related.relation == Relation::unrelated) return;
    if (!may_be_one(related, check_) && !check_.single) return;  // such kinds never differ
    pairs_.push_back({a, b, related, shared_anchors(nodes_[a], nodes_[b], claims_)});
  }

  bool enough(const Pair& pair) const {
    return enough_to_agree(first(pair.a), first(pair.b), check_, pair.score);
  }

  void join_compatible() {
    for (const Pair& pair : pairs_) {
      if (!may_be_one(pair.related, check_) || !enough(pair)) continue;
      const std::uint32_t a = group_of_[pair.a], b = group_of_[pair.b];
      if (a == b) continue;
      if (pair.related.relation != Relation::same && second_partner(pair)) {
        ++out_.not_comparable;
        continue;
      }
      if (all_compatible(a, b)) merge(a, b, pair.score);
    }
  }

  /// Has either side another compatible partner in the other's source that contradicts this one and fits as
  /// well?
  bool second_partner(const Pair& pair) const {
    return rival(pair, pair.a, pair.b) || rival(pair, pair.b, pair.a);
  }

  bool rival(const Pair& pair, std::uint32_t mine, std::uint32_t theirs) const {
    return std::any_of(pairs_of_[mine].begin(), pairs_of_[mine].end(), [&](std::uint32_t i) {
      const Pair& other = pairs_[i];
      const std::uint32_t there = other.a == mine ? other.b : other.a;
      return there != theirs && nodes_[there].source == nodes_[theirs].source &&
             compatible(other.related.relation) && other.score + clearly_better > pair.score &&
             !compatible(relate(first(there).value, first(theirs).value, rules_.lexicon).relation);
    });
  }

  bool all_compatible(std::uint32_t a, std::uint32_t b) const {
    for (const std::uint32_t x : members_[a])
      for (const std::uint32_t y : members_[b])
        if (!may_be_one(relate(first(x).value, first(y).value, rules_.lexicon), check_)) return false;
    return true;
  }

  void merge(std::uint32_t a, std::uint32_t b, double score) {
    if (members_[a].size() < members_[b].size()) std::swap(a, b);
    for (const std::uint32_t node : members_[b]) group_of_[node] = a;
    members_[a].insert(members_[a].end(), members_[b].begin(), members_[b].end());
    members_[b].clear();
    score_[a] = std::max({score_[a], score_[b], score});
  }

  bool grouped_with_source(std::uint32_t node, std::uint32_t source) const {
    return std::any_of(members_[group_of_[node]].begin(), members_[group_of_[node]].end(),
                       [&](std::uint32_t other) { return nodes_[other].source == source; });
  }

  /// What is left over on both sides may differ.
  void join_differing() {
    std::vector<char> differing(pairs_.size(), 0);
    for (std::size_t i = 0; i < pairs_.size(); ++i)
      differing[i] = pairs_[i].related.relation == Relation::conflict && may_differ(pairs_[i]);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> joined;
    for (std::size_t i = 0; i < pairs_.size(); ++i) {
      const Pair& pair = pairs_[i];
      if (!differing[i]) continue;
      if (!best_for_both(pair, differing) || home_conflict(pair.a, pair.b) || home_conflict(pair.b, pair.a)) {
        ++out_.not_comparable;
      } else {
        joined.emplace_back(pair.a, pair.b);
        score_[group_of_[pair.a]] = std::max(score_[group_of_[pair.a]], pair.score);
      }
    }
    for (const auto& [a, b] : joined)
      if (group_of_[a] != group_of_[b]) {
        merge(group_of_[a], group_of_[b], 0);
        differs_.insert(group_of_[a]);
      }
  }

  bool may_differ(const Pair& pair) const {
    return !grouped_with_source(pair.a, nodes_[pair.b].source) &&
           !grouped_with_source(pair.b, nodes_[pair.a].source) &&
           enough_to_differ(first(pair.a), first(pair.b), check_, pair.score);
  }

  /// Is each the other's only partner in its source, or clearly the best of them?
  bool best_for_both(const Pair& pair, const std::vector<char>& differing) const {
    const auto beaten = [&](std::uint32_t mine, std::uint32_t theirs) {
      return std::any_of(pairs_of_[mine].begin(), pairs_of_[mine].end(), [&](std::uint32_t i) {
        const Pair& other = pairs_[i];
        const std::uint32_t there = other.a == mine ? other.b : other.a;
        return differing[i] && there != theirs && nodes_[there].source == nodes_[theirs].source &&
               other.score + clearly_better > pair.score;
      });
    };
    return !beaten(pair.a, pair.b) && !beaten(pair.b, pair.a);
  }

  /// The home test: does the source of `node` hold another value, in conflict with it, that meets `other` as
  /// well?
  bool home_conflict(std::uint32_t node, std::uint32_t other) const {
    return std::any_of(pairs_of_[other].begin(), pairs_of_[other].end(), [&](std::uint32_t i) {
      const std::uint32_t rival = pairs_[i].a == other ? pairs_[i].b : pairs_[i].a;
      return rival != node && nodes_[rival].source == nodes_[node].source &&
             keys_meet(first(rival), first(other), check_, true) && same_event(first(rival), first(other)) &&
             relate(first(rival).value, first(node).value, rules_.lexicon).relation == Relation::conflict;
    });
  }

  void emit() {
    for (std::uint32_t g = 0; g < members_.size(); ++g) {
      if (members_[g].empty()) continue;
      Group group{&check_, {}, differs_.count(g) > 0, score_[g]};
      std::sort(members_[g].begin(), members_[g].end());
      for (const std::uint32_t node : members_[g]) group.nodes.push_back(nodes_[node]);
      std::stable_sort(group.nodes.begin(), group.nodes.end(),
                       [](const Node& a, const Node& b) { return a.source < b.source; });
      out_.groups.push_back(std::move(group));
    }
  }

  const std::vector<Claim>& claims_;
  const RuleSet& rules_;
  const Check& check_;
  LinedUp& out_;
  std::vector<Node> nodes_;
  std::map<std::pair<std::uint32_t, std::string>, std::vector<std::uint32_t>> by_value_;
  std::map<std::uint64_t, std::vector<std::uint32_t>> by_key_;
  std::vector<Pair> pairs_;
  std::vector<std::vector<std::uint32_t>> pairs_of_;  ///< by node: indices into pairs_
  std::vector<std::uint32_t> group_of_;
  std::vector<std::vector<std::uint32_t>> members_;  ///< by group: its nodes; empty where merged away
  std::vector<double> score_;
  std::set<std::uint32_t> differs_;
};

}  // namespace

double shared_anchors(const Claim& a, const Claim& b) {
  double sum = 0;
  auto x = a.anchors.begin();
  for (const Anchor& anchor : b.anchors) {
    while (x != a.anchors.end() && x->key < anchor.key) ++x;
    if (x != a.anchors.end() && x->key == anchor.key) sum += std::min(x->weight, anchor.weight);
  }
  return sum;
}

double shared_anchors(const Node& a, const Node& b, const std::vector<Claim>& claims) {
  const auto places = [](const Node& node) { return std::min(node.claims.size(), most_places); };
  double best = 0;
  for (std::size_t x = 0; x < places(a); ++x)
    for (std::size_t y = 0; y < places(b); ++y)
      best = std::max(best, shared_anchors(claims[a.claims[x]], claims[b.claims[y]]));
  return best;
}

LinedUp line_up(const std::vector<Claim>& claims, const RuleSet& rules) {
  LinedUp out;
  std::vector<std::uint32_t> by_source(claims.size());
  std::iota(by_source.begin(), by_source.end(), 0U);
  std::stable_sort(by_source.begin(), by_source.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return claims[a].source < claims[b].source; });
  for (const Check& check : rules.checks) {
    if (check.kind == ClaimKind::list) continue;
    KindAligner aligner(claims, rules, check, out);
    for (const std::uint32_t i : by_source)
      if (claims[i].kind == check.kind) aligner.add(i);
    aligner.run();
  }
  return out;
}

}  // namespace doichieu
