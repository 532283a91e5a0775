#include "compare/grouping.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>

namespace doichieu {
namespace {

/// Kinds whose values are told by their digits. Ranks and hours are few and return everywhere.
bool has_figures(ClaimKind kind) {
  return kind == ClaimKind::quantity || kind == ClaimKind::money || kind == ClaimKind::percent ||
         kind == ClaimKind::measure;
}

}  // namespace

Grouping::Grouping(const Pairing& pairing)
    : pairing_(pairing),
      group_of_(pairing.nodes().size()),
      groups_(pairing.nodes().size()),
      moved_(pairing.nodes().size()),
      disputed_(pairing.nodes().size(), 0),
      differing_(pairing.pairs().size(), 0) {
  std::iota(group_of_.begin(), group_of_.end(), 0U);
  for (std::uint32_t i = 0; i < groups_.size(); ++i) groups_[i] = {{i}, {i}, {node(i).source}};
  find_moved();
  find_disputed();
}

/// A value that stands where the other source has another one, and equals what that source says elsewhere:
/// the growth of a quarter told as that of the year. Its own place says more of what it is than its digits
/// do.
void Grouping::find_moved() {
  if (!has_figures(pairing_.check().kind)) return;
  for (const Pair& place : pairing_.pairs()) {
    if (place.fit.one || place.fit.obstacle != Obstacle::none) continue;
    for (const auto& [mine, theirs] : {std::pair{place.a, place.b}, std::pair{place.b, place.a}}) {
      if (has_compatible(mine, node(theirs).source)) continue;
      for (const std::uint32_t i : pairing_.pairs_of(theirs, node(mine).source)) {
        const Pair& equal = pairing_.pairs()[i];
        if (equal.fit.related.relation != Relation::same || place.score <= equal.score * choose().place)
          continue;
        const std::uint32_t elsewhere = pairing_.partner(i, theirs);
        moved_[theirs].push_back(elsewhere);
        moved_[elsewhere].push_back(theirs);
      }
    }
  }
}

/// A day or an hour of an event that another source dates otherwise: what is said of anything else on that
/// day neither agrees with it nor settles it.
void Grouping::find_disputed() {
  for (const Pair& pair : pairing_.pairs())
    if (pair.fit.dated && !pair.fit.one && pair.fit.obstacle == Obstacle::none)
      disputed_[pair.a] = disputed_[pair.b] = 1;
}

/// Does a source say the value of `mine`, or one that may be it?
bool Grouping::has_compatible(std::uint32_t mine, std::uint32_t source) const {
  const auto pairs = pairing_.pairs_of(mine, source);
  return std::any_of(pairs.begin(), pairs.end(),
                     [&](std::uint32_t i) { return pairing_.pairs()[i].fit.one; });
}

// --- What is compatible.

void Grouping::join_compatible() {
  for (const Pair& pair : pairing_.pairs()) {
    if (!pair.fit.one || pair.fit.obstacle != Obstacle::none) continue;
    if (!pair.fit.dated && (disputed_[pair.a] || disputed_[pair.b])) continue;
    const std::uint32_t a = group_of_[pair.a], b = group_of_[pair.b];
    if (a == b) continue;
    if (pair.fit.related.relation != Relation::same && second_partner(pair)) {
      ++not_comparable_;
    } else if (all_may_be_one(a, b)) {
      merge(a, b, pair.score);
    }
  }
}

/// Has either side another compatible partner in the other's source that contradicts this one and fits as
/// well?
bool Grouping::second_partner(const Pair& pair) const {
  return rival(pair, pair.a, pair.b) || rival(pair, pair.b, pair.a);
}

bool Grouping::rival(const Pair& pair, std::uint32_t mine, std::uint32_t theirs) const {
  const auto pairs = pairing_.pairs_of(mine, node(theirs).source);
  return std::any_of(pairs.begin(), pairs.end(), [&](std::uint32_t i) {
    const Pair& other = pairing_.pairs()[i];
    const std::uint32_t there = pairing_.partner(i, mine);
    return there != theirs && compatible(other.fit.related.relation) &&
           other.score * choose().partner > pair.score &&
           !compatible(pairing_.related(there, theirs).relation);
  });
}

bool Grouping::all_may_be_one(std::uint32_t a, std::uint32_t b) const {
  const auto excluded = [&](std::uint32_t x, std::uint32_t y) {  // two values: the nodes that have them
    for (const std::uint32_t of_x : groups_[a].nodes)
      for (const std::uint32_t of_y : groups_[b].nodes)
        if (pairing_.value(of_x) == pairing_.value(x) && pairing_.value(of_y) == pairing_.value(y) &&
            !pairing_.may_be_one(of_x, of_y))
          return true;
    return false;
  };
  for (const std::uint32_t x : groups_[a].values)
    for (const std::uint32_t y : groups_[b].values)
      if (!pairing_.values_may_be_one(x, y) && excluded(x, y)) return false;
  return !any_moved_between(a, b);
}

bool Grouping::any_moved_between(std::uint32_t a, std::uint32_t b) const {
  if (groups_[a].nodes.size() > groups_[b].nodes.size()) std::swap(a, b);
  return std::any_of(groups_[a].nodes.begin(), groups_[a].nodes.end(), [&](std::uint32_t x) {
    return std::any_of(moved_[x].begin(), moved_[x].end(),
                       [&](std::uint32_t y) { return group_of_[y] == b; });
  });
}

void Grouping::merge(std::uint32_t a, std::uint32_t b, double score) {
  if (groups_[a].nodes.size() < groups_[b].nodes.size()) std::swap(a, b);
  Gathered& into = groups_[a];
  const Gathered from = std::exchange(groups_[b], {});
  for (const std::uint32_t node : from.nodes) group_of_[node] = a;
  into.nodes.insert(into.nodes.end(), from.nodes.begin(), from.nodes.end());
  const auto has_value = [&](std::uint32_t x) {
    return std::any_of(into.values.begin(), into.values.end(),
                       [&](std::uint32_t y) { return pairing_.value(x) == pairing_.value(y); });
  };
  std::copy_if(from.values.begin(), from.values.end(), std::back_inserter(into.values),
               [&](std::uint32_t x) { return !has_value(x); });
  std::vector<std::uint32_t> sources;
  std::set_union(into.sources.begin(), into.sources.end(), from.sources.begin(), from.sources.end(),
                 std::back_inserter(sources));
  into.sources = std::move(sources);
  into.score = std::max({into.score, from.score, score});
  into.odds = std::max(into.odds, from.odds);
}

bool Grouping::grouped_with_source(std::uint32_t mine, std::uint32_t source) const {
  const std::vector<std::uint32_t>& sources = groups_[group_of_[mine]].sources;
  return std::binary_search(sources.begin(), sources.end(), source);
}

void Grouping::emit(LinedUp& out) const {
  out.not_comparable += not_comparable_;
  for (std::uint32_t g = 0; g < groups_.size(); ++g) {
    if (groups_[g].nodes.empty()) continue;
    Group group{&pairing_.check(), {}, differs_.count(g) > 0, false, groups_[g].score, groups_[g].odds};
    std::vector<std::uint32_t> members = groups_[g].nodes;
    std::sort(members.begin(), members.end());
    for (const std::uint32_t member : members) group.nodes.push_back(node(member));
    std::stable_sort(group.nodes.begin(), group.nodes.end(),
                     [](const Node& a, const Node& b) { return a.source < b.source; });
    out.groups.push_back(std::move(group));
  }
}

}  // namespace doichieu
