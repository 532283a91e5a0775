#include "compare/pairing.hpp"

#include <algorithm>
#include <concepts>
#include <iterator>
#include <numeric>
#include <set>

#include "compare/company.hpp"
#include "compare/odds.hpp"
#include "compare/plausible.hpp"
#include "normalise/fold.hpp"

namespace doichieu {
namespace {

constexpr std::size_t most_under_a_key = 400;  ///< nodes; a key that more carry tells nothing and is left out
constexpr std::size_t most_alike = 64;         ///< nodes of one source and value that a claim is held against
constexpr std::size_t most_places = 12;        ///< of one node, whose anchors are looked at
constexpr std::size_t most_told_as = 8;        ///< nodes that say what one says, whose neighbours are asked

/// Nothing parts the two. Lists of people, which are not lined up by their values, are never said to be.
bool equal(const Value& a, const Value& b) {
  return std::visit(
      [&]<class T>(const T& one) {
        const T* other = std::get_if<T>(&b);
        if constexpr (std::equality_comparable<T>)
          return other != nullptr && one == *other;
        else
          return false;
      },
      a);
}

}  // namespace

Closest closest(const Node& a, const Node& b, const std::vector<Claim>& claims) {
  Closest out{a.claims.front(), b.claims.front(), 0};
  const auto places = [](const Node& node) { return std::min(node.claims.size(), most_places); };
  for (std::size_t x = 0; x < places(a); ++x)
    for (std::size_t y = 0; y < places(b); ++y)
      if (const double shared = shared_anchors(claims[a.claims[x]], claims[b.claims[y]]); shared > out.shared)
        out = {a.claims[x], b.claims[y], shared};
  return out;
}

Pairing::Pairing(const std::vector<Claim>& claims, const std::vector<std::uint32_t>& wanted,
                 const Check& check, const RuleSet& rules, const std::vector<Versions>& versions,
                 bool of_versions)
    : claims_(claims),
      check_(check),
      rules_(rules),
      versions_(versions),
      of_versions_(of_versions),
      value_of_(claims.size()) {
  for (const std::uint32_t claim : wanted) add(claim);
  index_keys();
  count_topics();
  for (std::uint32_t node = 0; node < nodes_.size(); ++node)
    for (const std::uint32_t partner : later_partners(node)) add_pair(node, partner);
  sort_pairs();
  index_pairs();
  if (is_figure(check_.kind) && !of_versions_) weigh_differences();
}

/// Equal values first, then by score. What is moved about while sorting is indices: a pair is a large thing.
void Pairing::sort_pairs() {
  std::vector<std::uint32_t> order(pairs_.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t i, std::uint32_t k) {
    const bool i_same = pairs_[i].fit.related.relation == Relation::same;
    const bool k_same = pairs_[k].fit.related.relation == Relation::same;
    if (i_same != k_same) return i_same;
    return pairs_[i].score > pairs_[k].score;
  });
  std::vector<Pair> sorted;
  sorted.reserve(pairs_.size());
  for (const std::uint32_t i : order) sorted.push_back(std::move(pairs_[i]));
  pairs_ = std::move(sorted);
}

void Pairing::index_pairs() {
  pairs_of_.resize(nodes_.size());
  for (std::uint32_t i = 0; i < pairs_.size(); ++i) {
    pairs_of_[pairs_[i].a].push_back(i);
    pairs_of_[pairs_[i].b].push_back(i);
  }
  for (std::uint32_t node = 0; node < nodes_.size(); ++node)
    std::stable_sort(pairs_of_[node].begin(), pairs_of_[node].end(), [&](std::uint32_t i, std::uint32_t k) {
      return nodes_[partner(i, node)].source < nodes_[partner(k, node)].source;
    });
}

std::span<const std::uint32_t> Pairing::pairs_of(std::uint32_t node, std::uint32_t source) const {
  const std::vector<std::uint32_t>& all = pairs_of_[node];
  const auto source_of = [&](std::uint32_t pair) { return nodes_[partner(pair, node)].source; };
  const auto first = std::partition_point(all.begin(), all.end(),
                                          [&](std::uint32_t pair) { return source_of(pair) < source; });
  const auto last =
      std::partition_point(first, all.end(), [&](std::uint32_t pair) { return source_of(pair) == source; });
  return {first, last};
}

/// The model asks what else each of two figures that differ may be held against, so it comes last. It is the
/// only judge of what nothing keeps apart.
void Pairing::weigh_differences() {
  const Companies companies(claims_, rules_);
  told_as_.resize(nodes_.size());
  for (Pair& pair : pairs_) {
    if (pair.fit.one || pair.fit.obstacle != Obstacle::none) continue;
    const Claim &a = claims_[pair.claim_a], &b = claims_[pair.claim_b];
    pair.company = company_of(pair, companies);
    pair.fit.odds = odds_of_difference(a, b, pair.fit.likeness, pair.company, weights().difference);
    if (companies.told_beside(a, b)) pair.fit.odds = 0;
  }
  for (Pair& pair : pairs_)
    if (!pair.fit.one && pair.fit.obstacle == Obstacle::none && pair.fit.odds < weights().difference.enough)
      pair.fit.obstacle = Obstacle::unlikely;
}

Company Pairing::company_of(const Pair& pair, const Companies& companies) const {
  const Claim &a = claims_[pair.claim_a], &b = claims_[pair.claim_b];
  const Others of_a = others_of(pair, pair.a), of_b = others_of(pair, pair.b);
  Company out;
  out.margin = pair.fit.shared - std::max(of_a.shared, of_b.shared);
  out.twin = std::max(of_a.twin, of_b.twin);
  for (const std::uint32_t x : told_as(pair.a))
    for (const std::uint32_t y : told_as(pair.b))
      if (const Pair* between = pair_between(x, y))
        out.story_shared = std::max(out.story_shared, between->fit.shared);
  out.neighbours = companies.neighbours(a, b);
  out.days = companies.days(a, b);
  out.sole = companies.sole(a, b);
  return out;
}

/// Of the other figures in the partner's source: the most that one shares with `node`, and the odds of the
/// likeliest that may be one with it.
Pairing::Others Pairing::others_of(const Pair& pair, std::uint32_t node) const {
  const std::uint32_t held = pair.a == node ? pair.b : pair.a;
  Others out;
  for (const std::uint32_t i : pairs_of(node, nodes_[held].source)) {
    const Pair& other = pairs_[i];
    if (partner(i, node) == held) continue;
    out.shared = std::max(out.shared, other.fit.shared);
    if (other.fit.one) out.twin = std::max(out.twin, other.fit.odds);
  }
  return out;
}

/// A node, and those of other sources that are likeliest to be one with it.
const std::vector<std::uint32_t>& Pairing::told_as(std::uint32_t node) const {
  std::vector<std::uint32_t>& out = told_as_[node];
  if (!out.empty()) return out;
  std::vector<std::uint32_t> pairs;
  std::copy_if(
      pairs_of_[node].begin(), pairs_of_[node].end(), std::back_inserter(pairs),
      [&](std::uint32_t i) { return pairs_[i].fit.one && pairs_[i].fit.obstacle == Obstacle::none; });
  const std::size_t kept = std::min(pairs.size(), most_told_as);
  std::partial_sort(pairs.begin(), pairs.begin() + static_cast<std::ptrdiff_t>(kept), pairs.end());
  out.push_back(node);
  for (std::size_t i = 0; i < kept; ++i) out.push_back(partner(pairs[i], node));
  return out;
}

const Pair* Pairing::pair_between(std::uint32_t a, std::uint32_t b) const {
  for (const std::uint32_t i : pairs_of(a, nodes_[b].source))
    if (partner(i, a) == b) return &pairs_[i];
  return nullptr;
}

Related Pairing::related(std::uint32_t a, std::uint32_t b) const {
  return doichieu::related(first(a), first(b),
                           related_values(nodes_[a].claims.front(), nodes_[b].claims.front()), check_);
}

Related Pairing::related_values(std::uint32_t claim_a, std::uint32_t claim_b) const {
  const std::uint64_t both = std::uint64_t{value_of_[claim_a]} << 32 | value_of_[claim_b];
  const auto [known, asked] = related_.try_emplace(both);
  if (asked) known->second = relate(claims_[claim_a].value, claims_[claim_b].value, rules_.lexicon);
  return known->second;
}

std::uint32_t Pairing::number_of(const Value& value, const std::string& printed) {
  auto& alike = numbers_[printed];
  for (const auto& [known, number] : alike)
    if (equal(*known, value)) return number;
  alike.emplace_back(&value, values_);
  return values_++;
}

void Pairing::add(std::uint32_t index) {
  const Claim& claim = claims_[index];
  const std::string printed = print(claim.value, rules_.lexicon);
  value_of_[index] = number_of(claim.value, printed);
  auto& alike = by_value_[{claim.source, printed}];
  const std::size_t start = alike.size() - std::min(alike.size(), most_alike);
  for (std::size_t i = start; i < alike.size(); ++i)
    if (same_claim(nodes_[alike[i]].claims.front(), index)) return nodes_[alike[i]].claims.push_back(index);
  alike.push_back(static_cast<std::uint32_t>(nodes_.size()));
  nodes_.push_back({claim.source, {index}});
}

bool Pairing::same_claim(std::uint32_t a, std::uint32_t b) const {
  return related_values(a, b).relation == Relation::same && keys_meet(claims_[a], claims_[b], check_);
}

/// What is said next to a value of this unit: years are told of a boy, and hours.
std::optional<Pairing::Topic> Pairing::topic_of(const Claim& claim) const {
  const Anchor* topic = nearest_anchor(claim, AnchorKind::topic);
  if (!topic) return std::nullopt;
  const Quantity* quantity = std::get_if<Quantity>(&claim.value);
  return Topic{claim.source, topic->key, quantity ? quantity->unit : std::string()};
}

void Pairing::count_topics() {
  for (const Node& node : nodes_) {
    std::set<Topic> seen;
    for (const std::uint32_t claim : node.claims)
      if (const auto topic = topic_of(claims_[claim])) seen.insert(*topic);
    for (const Topic& topic : seen) ++topics_[topic];
  }
}

/// REQUIRES: claims of the check's kind.
bool Pairing::sole_topic(const Claim& a, const Claim& b) const {
  const auto sole = [&](const Claim& claim) {
    const auto topic = topic_of(claim);
    return topic && topics_.at(*topic) == 1;
  };
  return sole(a) && sole(b) && meeting_of(a, b, AnchorKind::topic) == Meeting::met;
}

/// What it may be found by: the keys of its slots, and those of its value.
std::vector<std::uint64_t> Pairing::keys_of(std::uint32_t node) const {
  const Claim& claim = first(node);
  std::vector<std::uint64_t> out;
  for (const SlotName name : check_.key)
    if (const Slot* slot = claim.slot(name)) out.insert(out.end(), slot->keys.begin(), slot->keys.end());
  if (const auto key = value_key(claim)) out.push_back(*key);
  if (check_.kind == ClaimKind::measure) out.push_back(hash_of(std::get<Quantity>(claim.value).of));
  if (check_.single)
    for (const std::uint64_t key : kinship_keys(claim.value)) out.push_back(key);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

void Pairing::index_keys() {
  for (std::uint32_t i = 0; i < nodes_.size(); ++i)
    for (const std::uint64_t key : keys_of(i)) by_key_[key].push_back(i);
  for (auto& [key, nodes] : by_key_) {
    if (nodes.size() <= most_under_a_key) continue;
    crowded_ += nodes_[nodes.front()].source != nodes_[nodes.back()].source;
    nodes.clear();
  }
}

/// The nodes of later sources under any key of `node`.
std::vector<std::uint32_t> Pairing::later_partners(std::uint32_t node) const {
  std::vector<std::uint32_t> out;
  for (const std::uint64_t key : keys_of(node)) {
    const std::vector<std::uint32_t>& nodes = by_key_.at(key);
    std::copy_if(std::upper_bound(nodes.begin(), nodes.end(), node), nodes.end(), std::back_inserter(out),
                 [&](std::uint32_t other) { return nodes_[other].source != nodes_[node].source; });
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

void Pairing::add_pair(std::uint32_t a, std::uint32_t b) {
  const Related values = related(a, b);
  const bool one = doichieu::may_be_one(values, check_);
  const bool measured =
      check_.kind == ClaimKind::measure && kinship(first(a).value, first(b).value) != Kinship::none;
  const bool figures = is_figure(check_.kind) && (one || measured);
  if (!figures && !keys_meet(first(a), first(b), check_) &&
      !rare_and_equal(first(a), first(b), values, weights()) &&
      !may_have_slipped(first(a), first(b), values, check_))
    return;
  if (values.relation == Relation::unrelated) return;
  if (!doichieu::may_be_one(values, check_) && !check_.single) return;  // such kinds never differ
  const bool differ = !doichieu::may_be_one(values, check_);
  const Closest near = closest(nodes_[a], nodes_[b], claims_);
  const Setting setting{of_versions_, sole_topic(claims_[near.a], claims_[near.b])};
  const Claim &x = claims_[near.a], &y = claims_[near.b];
  pairs_.push_back({a, b, near.a, near.b,
                    fit(x, y, related_values(near.a, near.b), near.shared, check_, setting, rules_),
                    near.shared});
  // Told as an update. Yet it shows that the two figures are of one thing, if a third article has either.
  if (differ && !of_versions_ && are_versions(nodes_[a].source, nodes_[b].source, versions_))
    pairs_.back().fit.obstacle = Obstacle::never_differs;
}

}  // namespace doichieu
