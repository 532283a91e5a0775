// What is left over on both sides may differ. Of figures a model says how likely two are told of one thing
// (compare/odds.hpp), and knows what else each may be held against: the likeliest are taken first. Of other
// kinds what they share decides, and whatever fits as well speaks against them.

#include <algorithm>
#include <map>

#include "compare/grouping.hpp"

namespace doichieu {

void Grouping::join_differing() {
  const bool by_odds = is_figure(pairing_.check().kind) && !pairing_.of_versions();
  for (const Pair* pair : by_odds ? likeliest() : fittest()) {
    if (group_of_[pair->a] != group_of_[pair->b]) {
      if (at_odds_at_home(pair->a, pair->b) &&
          pair->fit.odds < pairing_.weights().difference.enough_at_home) {
        ++not_comparable_;
        continue;
      }
      merge(group_of_[pair->a], group_of_[pair->b], pair->score);
      differs_.insert(group_of_[pair->a]);
    }
    double& odds = groups_[group_of_[pair->a]].odds;
    odds = std::max(odds, pair->fit.odds);
  }
}

/// The pairs of figures neither of which is as likely of one thing with another figure of the other's source.
std::vector<const Pair*> Grouping::likeliest() {
  std::vector<const Pair*> left;
  for (const Pair& pair : pairing_.pairs())
    if (is_left(pair)) left.push_back(&pair);
  std::stable_sort(left.begin(), left.end(),
                   [](const Pair* p, const Pair* q) { return p->fit.odds > q->fit.odds; });
  struct Best {
    double odds;
    std::uint32_t value;  ///< of the partner
    bool several;         ///< do partners of other values fit as well?
  };
  std::map<std::pair<std::uint32_t, std::uint32_t>, Best> best;  // by node, and the source of its partner
  const auto note = [&](const Pair& pair, std::uint32_t mine, std::uint32_t theirs) {
    const Best one{pair.fit.odds, pairing_.value(theirs), false};
    Best& known = best.try_emplace({mine, node(theirs).source}, one).first->second;
    known.several |= known.odds == one.odds && known.value != one.value;
  };
  for (const Pair* pair : left) note(*pair, pair->a, pair->b), note(*pair, pair->b, pair->a);
  const auto is_best = [&](const Pair& pair, std::uint32_t mine, std::uint32_t theirs) {
    const Best& known = best.at({mine, node(theirs).source});
    return known.odds == pair.fit.odds && !known.several;
  };
  const std::size_t all = left.size();
  std::erase_if(left, [&](const Pair* pair) {
    return !is_best(*pair, pair->a, pair->b) || !is_best(*pair, pair->b, pair->a);
  });
  not_comparable_ += static_cast<std::uint32_t>(all - left.size());
  return left;
}

/// The pairs that nothing else fits as well as.
std::vector<const Pair*> Grouping::fittest() {
  const std::vector<Pair>& pairs = pairing_.pairs();
  find_twins();
  for (std::size_t i = 0; i < pairs.size(); ++i) differing_[i] = may_differ(pairs[i]);
  std::vector<const Pair*> out;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const Pair& pair = pairs[i];
    if (!differing_[i]) continue;
    if (best_for_both(pair) && !home_conflict(pair, pair.a, pair.b) && !home_conflict(pair, pair.b, pair.a)) {
      out.push_back(&pair);
    } else {
      ++not_comparable_;
    }
  }
  return out;
}

/// Do the two differ, and has neither source said what the other says?
bool Grouping::is_left(const Pair& pair) const {
  return !pair.fit.one && pair.fit.obstacle == Obstacle::none &&
         !grouped_with_source(pair.a, node(pair.b).source) &&
         !grouped_with_source(pair.b, node(pair.a).source);
}

bool Grouping::may_differ(const Pair& pair) const {
  return is_left(pair) && !has_twin(pair.a, pair) && !has_twin(pair.b, pair);
}

/// A value of another source that may be one with that of a node, though something kept them from joining,
/// speaks against what shares no more with the node.
void Grouping::find_twins() {
  twin_.assign(groups_.size(), {});
  for (const Pair& pair : pairing_.pairs()) {
    if (!pair.fit.one || pair.fit.obstacle == Obstacle::values_unrelated ||
        group_of_[pair.a] == group_of_[pair.b])
      continue;
    for (const std::uint32_t node : {pair.a, pair.b}) {
      twin_[node].score = std::max(twin_[node].score, pair.score);
      if (pair.fit.dated) twin_[node].dated = std::max(twin_[node].dated, pair.score);
    }
  }
}

bool Grouping::has_twin(std::uint32_t mine, const Pair& pair) const {
  return pair.score <= (pair.fit.dated ? twin_[mine].dated : twin_[mine].score);
}

/// Would one source hold two values if the groups of these nodes were one?
bool Grouping::at_odds_at_home(std::uint32_t a, std::uint32_t b) const {
  for (const std::uint32_t x : groups_[group_of_[a]].nodes)
    for (const std::uint32_t y : groups_[group_of_[b]].nodes)
      if (node(x).source == node(y).source && !pairing_.may_be_one(x, y)) return true;
  return false;
}

/// Is each the other's only partner in its source, or clearly the best of them?
bool Grouping::best_for_both(const Pair& pair) const {
  return !beaten(pair, pair.a, pair.b) && !beaten(pair, pair.b, pair.a);
}

bool Grouping::beaten(const Pair& pair, std::uint32_t mine, std::uint32_t theirs) const {
  const auto pairs = pairing_.pairs_of(mine, node(theirs).source);
  return std::any_of(pairs.begin(), pairs.end(), [&](std::uint32_t i) {
    return differing_[i] && pairing_.partner(i, mine) != theirs &&
           pairing_.pairs()[i].score * choose().partner > pair.score;
  });
}

/// The home test: does the source of `mine` hold another value, in conflict with it, that meets `other` as
/// well, and is not spoken for by an equal one?
bool Grouping::home_conflict(const Pair& pair, std::uint32_t mine, std::uint32_t other) const {
  const auto pairs = pairing_.pairs_of(other, node(mine).source);
  return std::any_of(pairs.begin(), pairs.end(), [&](std::uint32_t i) {
    const Pair& known = pairing_.pairs()[i];
    const std::uint32_t rival = pairing_.partner(i, other);
    return rival != mine && !known.fit.one && known.fit.obstacle == Obstacle::none &&
           known.score * choose().partner > pair.score && !grouped_with_source(rival, node(other).source) &&
           pairing_.related(rival, mine).relation == Relation::conflict;
  });
}

}  // namespace doichieu
