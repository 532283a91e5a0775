#pragma once
// Which claims of several sources are about one attribute of one thing.
//
// Equal values first: claims whose key slots meet and whose values are compatible join, the surest pairs
// before the others, so that only what is left over on both sides may differ. A difference needs more than an
// agreement: a kind that is single-valued, every key slot stated and met on both sides, no second partner,
// and no article that itself holds two values under the key. Where two partners fit equally well nothing is
// said, and it is counted.

#include <cstdint>
#include <vector>

#include "claims/claim.hpp"
#include "compare/fit.hpp"
#include "rules/rule_set.hpp"

namespace doichieu {

/// Claims of one source that say one thing in several places: indices into the claims.
struct Node {
  std::uint32_t source = 0;
  std::vector<std::uint32_t> claims;
};

/// Nodes that are lined up. In a group that differs, the values of at least two nodes conflict.
struct Group {
  const Check* check = nullptr;
  std::vector<Node> nodes;  ///< by source
  bool differs = false;
  double score = 0;  ///< how surely they belong together: shared anchors and the rarity of the value
};

struct LinedUp {
  std::vector<Group> groups;         ///< single nodes too
  std::uint32_t not_comparable = 0;  ///< pairs with more than one counterpart that fits equally well
};

/// Lines up all claims but lists. `claims` hold those of every source; the answer does not depend on their
/// order.
LinedUp line_up(const std::vector<Claim>& claims, const RuleSet& rules);

/// What two claims share around them: the weights of common anchors.
double shared_anchors(const Claim& a, const Claim& b);
/// The best that any place of one node shares with any of the other.
double shared_anchors(const Node& a, const Node& b, const std::vector<Claim>& claims);

}  // namespace doichieu
