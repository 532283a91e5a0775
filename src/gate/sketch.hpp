#pragma once
// What an article is about, in a few dozen keys that are the same in every language: names, designators,
// figures, days, concepts. Two articles on one event share many of them, and rare ones.

#include <cstdint>
#include <vector>

#include "claims/claim.hpp"

namespace doichieu {

/// Something an article tells of.
struct Trait {
  std::uint64_t key = 0;
  float weight = 0;  ///< what it tells wherever it stands, by rules/alike
  AnchorKind kind = AnchorKind::topic;
};

struct Sketch {
  std::vector<Trait> traits;  ///< by key, each once
  double published = 0;       ///< days since 1970; 0 is unknown
};

Sketch sketch_of(const Extraction& extraction);

}  // namespace doichieu
