#include "compare/grouping.hpp"

#include <algorithm>
#include <numeric>

namespace doichieu {
namespace {

/// Kinds whose values are told by their digits. Ranks and hours are few and return everywhere.
bool has_figures(ClaimKind kind) {
  return kind == ClaimKind::quantity || kind == ClaimKind::money || kind == ClaimKind::percent ||
         kind == ClaimKind::measure;
}

std::uint32_t partner_of(const Pair& pair, std::uint32_t node) {
  return pair.a == node ? pair.b : pair.a;
}

}  // namespace

Grouping::Grouping(const Pairing& pairing)
    : pairing_(pairing),
      group_of_(pairing.nodes().size()),
      members_(pairing.nodes().size()),
      score_(pairing.nodes().size(), 0),
      differing_(pairing.pairs().size(), 0) {
  std::iota(group_of_.begin(), group_of_.end(), 0U);
  for (std::uint32_t i = 0; i < members_.size(); ++i) members_[i] = {i};
  find_moved();
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
      for (const std::uint32_t i : pairing_.pairs_of(theirs)) {
        const Pair& equal = pairing_.pairs()[i];
        const std::uint32_t elsewhere = partner_of(equal, theirs);
        if (node(elsewhere).source == node(mine).source && equal.fit.related.relation == Relation::same &&
            place.score > equal.score * choose().place)
          moved_.insert(std::minmax(theirs, elsewhere));
      }
    }
  }
}

/// Does a source say the value of `mine`, or one that may be it?
bool Grouping::has_compatible(std::uint32_t mine, std::uint32_t source) const {
  const auto& pairs = pairing_.pairs_of(mine);
  return std::any_of(pairs.begin(), pairs.end(), [&](std::uint32_t i) {
    const Pair& pair = pairing_.pairs()[i];
    return pair.fit.one && node(partner_of(pair, mine)).source == source;
  });
}

// --- What is compatible.

void Grouping::join_compatible() {
  for (const Pair& pair : pairing_.pairs()) {
    if (!pair.fit.one || pair.fit.obstacle != Obstacle::none) continue;
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
  const auto& pairs = pairing_.pairs_of(mine);
  return std::any_of(pairs.begin(), pairs.end(), [&](std::uint32_t i) {
    const Pair& other = pairing_.pairs()[i];
    const std::uint32_t there = partner_of(other, mine);
    return there != theirs && node(there).source == node(theirs).source &&
           compatible(other.fit.related.relation) && other.score * choose().partner > pair.score &&
           !compatible(pairing_.related(there, theirs).relation);
  });
}

bool Grouping::all_may_be_one(std::uint32_t a, std::uint32_t b) const {
  for (const std::uint32_t x : members_[a])
    for (const std::uint32_t y : members_[b])
      if (!pairing_.may_be_one(x, y) || moved_.count(std::minmax(x, y)) > 0) return false;
  return true;
}

void Grouping::merge(std::uint32_t a, std::uint32_t b, double score) {
  if (members_[a].size() < members_[b].size()) std::swap(a, b);
  for (const std::uint32_t node : members_[b]) group_of_[node] = a;
  members_[a].insert(members_[a].end(), members_[b].begin(), members_[b].end());
  members_[b].clear();
  score_[a] = std::max({score_[a], score_[b], score});
}

bool Grouping::grouped_with_source(std::uint32_t mine, std::uint32_t source) const {
  const auto& group = members_[group_of_[mine]];
  return std::any_of(group.begin(), group.end(),
                     [&](std::uint32_t other) { return node(other).source == source; });
}

// --- What is left over on both sides may differ.

void Grouping::join_differing() {
  const std::vector<Pair>& pairs = pairing_.pairs();
  for (std::size_t i = 0; i < pairs.size(); ++i) differing_[i] = may_differ(pairs[i]);
  std::vector<const Pair*> joined;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const Pair& pair = pairs[i];
    if (!differing_[i]) continue;
    if (best_for_both(pair) && !home_conflict(pair, pair.a, pair.b) && !home_conflict(pair, pair.b, pair.a)) {
      joined.push_back(&pair);
    } else {
      ++not_comparable_;
    }
  }
  for (const Pair* pair : joined) {
    if (group_of_[pair->a] == group_of_[pair->b]) continue;
    if (at_odds_at_home(pair->a, pair->b) && pair->fit.odds < pairing_.weights().difference.enough_at_home) {
      ++not_comparable_;
    } else {
      merge(group_of_[pair->a], group_of_[pair->b], pair->score);
      differs_.insert(group_of_[pair->a]);
    }
  }
}

bool Grouping::may_differ(const Pair& pair) const {
  return !pair.fit.one && pair.fit.obstacle == Obstacle::none &&
         !grouped_with_source(pair.a, node(pair.b).source) &&
         !grouped_with_source(pair.b, node(pair.a).source) && !has_twin(pair.a, pair) &&
         !has_twin(pair.b, pair);
}

/// Does another source hold a value that may be one with `mine` and shares as much with it, though something
/// kept them from joining?
bool Grouping::has_twin(std::uint32_t mine, const Pair& pair) const {
  const auto& pairs = pairing_.pairs_of(mine);
  return std::any_of(pairs.begin(), pairs.end(), [&](std::uint32_t i) {
    const Pair& other = pairing_.pairs()[i];
    return other.fit.one && group_of_[partner_of(other, mine)] != group_of_[mine] &&
           other.score >= pair.score;
  });
}

/// Would one source hold two values if the groups of these nodes were one?
bool Grouping::at_odds_at_home(std::uint32_t a, std::uint32_t b) const {
  for (const std::uint32_t x : members_[group_of_[a]])
    for (const std::uint32_t y : members_[group_of_[b]])
      if (node(x).source == node(y).source && !pairing_.may_be_one(x, y)) return true;
  return false;
}

/// Is each the other's only partner in its source, or clearly the best of them?
bool Grouping::best_for_both(const Pair& pair) const {
  return !beaten(pair, pair.a, pair.b) && !beaten(pair, pair.b, pair.a);
}

bool Grouping::beaten(const Pair& pair, std::uint32_t mine, std::uint32_t theirs) const {
  const auto& pairs = pairing_.pairs_of(mine);
  return std::any_of(pairs.begin(), pairs.end(), [&](std::uint32_t i) {
    const Pair& other = pairing_.pairs()[i];
    const std::uint32_t there = partner_of(other, mine);
    return differing_[i] && there != theirs && node(there).source == node(theirs).source &&
           other.score * choose().partner > pair.score;
  });
}

/// The home test: does the source of `mine` hold another value, in conflict with it, that meets `other` as
/// well, and is not spoken for by an equal one?
bool Grouping::home_conflict(const Pair& pair, std::uint32_t mine, std::uint32_t other) const {
  const auto& pairs = pairing_.pairs_of(other);
  return std::any_of(pairs.begin(), pairs.end(), [&](std::uint32_t i) {
    const Pair& known = pairing_.pairs()[i];
    const std::uint32_t rival = partner_of(known, other);
    return rival != mine && node(rival).source == node(mine).source && !known.fit.one &&
           known.fit.obstacle == Obstacle::none && known.score * choose().partner > pair.score &&
           !grouped_with_source(rival, node(other).source) &&
           pairing_.related(rival, mine).relation == Relation::conflict;
  });
}

void Grouping::emit(LinedUp& out) const {
  out.not_comparable += not_comparable_;
  for (std::uint32_t g = 0; g < members_.size(); ++g) {
    if (members_[g].empty()) continue;
    Group group{&pairing_.check(), {}, differs_.count(g) > 0, false, score_[g]};
    std::vector<std::uint32_t> members = members_[g];
    std::sort(members.begin(), members.end());
    for (const std::uint32_t member : members) group.nodes.push_back(node(member));
    std::stable_sort(group.nodes.begin(), group.nodes.end(),
                     [](const Node& a, const Node& b) { return a.source < b.source; });
    out.groups.push_back(std::move(group));
  }
}

}  // namespace doichieu
