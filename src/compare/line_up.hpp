#pragma once
// Which claims of several sources are about one attribute of one thing.
//
// Equal values first: claims whose key slots meet and whose values are compatible join, the surest pairs
// before the others, so that only what is left over on both sides may differ. A difference needs more than an
// agreement: a kind that is single-valued, what is counted and what is said of it the same on both sides, no
// place, day or name close by that keeps them apart, values one of which may have been written for the other,
// no second partner, and no article that itself holds two values under the key. Where two partners fit
// equally well nothing is said, and it is counted.

#include <cstdint>
#include <vector>

#include "claims/claim.hpp"
#include "compare/pairing.hpp"
#include "rules/rule_set.hpp"

namespace doichieu {

/// Nodes that are lined up. In a group that differs, the values of at least two nodes conflict.
struct Group {
  const Check* check = nullptr;
  std::vector<Node> nodes;  ///< by source
  bool differs = false;
  bool versions = false;  ///< the nodes are of an article and a newer version of it
  double score = 0;       ///< how surely they belong together: shared anchors and the rarity of the value
  double odds = 0;        ///< of figures that differ: that they are told of one thing, 0 … 1; else 0
};

/// Does a source speak in both?
bool share_a_source(const Group& a, const Group& b);

/// What the claims of two groups that stand nearest to each other share around them: see Closest.
double most_shared(const Group& a, const Group& b, const std::vector<Claim>& claims);

struct LinedUp {
  std::vector<Group> groups;         ///< single nodes too
  std::uint32_t not_comparable = 0;  ///< pairs with more than one counterpart that fits equally well
};

/// The claims of a check's kind, by source: indices.
std::vector<std::uint32_t> claims_of(const Check& check, const std::vector<Claim>& claims);

/// Lines up all claims but lists. `claims` hold those of every source; the answer does not depend on their
/// order.
LinedUp line_up(const std::vector<Claim>& claims, const RuleSet& rules,
                const std::vector<Versions>& versions = {});

}  // namespace doichieu
