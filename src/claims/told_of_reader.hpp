#pragma once
// What a figure is told of, where the words for it exclude each other.
//
//   exports reached US$405.53 billion       ladder flow: trade in one direction
//   with 405.53 billion in two-way trade    ladder flow: all trade
//   9,531 houses were flooded               ladder house: flooded, which is not collapsed
//   nine officers were suspended            ladder discipline; a figure of few digits: of officers only
//   intends to build 50,000 homes           ladder doing; an auxiliary: planned, of what stands behind it
//
// A word is told of the nearer figure beside it, with no sign between and no other figure. Two figures of
// less than three digits are equal by chance, so they are told of one thing only where the same is counted. A
// figure that an article tells of two such things is left alone.

#include <vector>

#include "claims/mention.hpp"
#include "claims/words.hpp"
#include "value/status.hpp"

namespace doichieu {

struct ToldOf {
  Status status;
  TokenRange tokens;           ///< the figure and the word
  std::uint64_t key = 0;       ///< of the amount on this ladder: equal in every article and language
  std::uint32_t quantity = 0;  ///< index into Mentions::quantities
  bool few = false;            ///< less than three digits that count
  EntryId deed = no_entry;     ///< of an auxiliary: what is done
};

/// In the order of the text.
std::vector<ToldOf> read_told_of(const Words& words, const Mentions& mentions, const Ladders& ladders);

}  // namespace doichieu
