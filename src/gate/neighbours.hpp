#pragma once
// Which of many articles tell of the same event as one: so that nobody lists pairs.
//
//   Neighbours neighbours(sketches);
//   neighbours.of(7)      // {12, 3}: the nearest first, without 7 itself
//
// How near two articles are is the cosine of their traits, each as long as the root of its weight: what they
// share against all that the two tell, so that a long article is not near to everything. It hangs on the two
// alone: a draft is held against the same articles whatever else is in the batch. Articles that were
// published more than a month apart tell of two events.
//
// On 358 articles of 56 events (corpus/ and news retold beside it), each held against all others, this finds
// 82 of a hundred that tell of the same event, and of what it finds 99 do; where no date is known, about 80
// do.
//
// Candidates come from an index of the traits: the rare ones alone, for what every other article has ("Hà
// Nội", the day of the wire) parts nothing. So the work is that of articles which share something, never that
// of all pairs.

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "gate/sketch.hpp"

namespace doichieu {

/// 0 where two articles share nothing, 1 where they share everything.
double nearness(const Sketch& a, const Sketch& b);

/// Do they tell of one event, as far as traits and dates show?
bool are_near(const Sketch& a, const Sketch& b);

class Neighbours {
 public:
  explicit Neighbours(std::vector<Sketch> sketches);

  /// Indices of the sketches near to that one, the nearest first.
  std::vector<std::uint32_t> of(std::uint32_t article) const;

 private:
  std::vector<std::uint32_t> candidates(std::uint32_t article) const;

  std::vector<Sketch> sketches_;
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> having_;  ///< by trait: the articles with it
  std::size_t common_;  ///< a trait of more articles than these makes no candidates
};

}  // namespace doichieu
