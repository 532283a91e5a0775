#include "gate/sketch.hpp"

#include <algorithm>

namespace doichieu {
namespace {

/// Does it part one event from another? Words of one language, regions and what is said of every figure do
/// not.
bool tells(AnchorKind kind) {
  switch (kind) {
    case AnchorKind::topic:
    case AnchorKind::name:
    case AnchorKind::place:
    case AnchorKind::day:
    case AnchorKind::number:
    case AnchorKind::designator:
      return true;
    case AnchorKind::change:
    case AnchorKind::generic:
    case AnchorKind::region:
    case AnchorKind::word:
      return false;
  }
  return false;
}

}  // namespace

Sketch sketch_of(const Extraction& extraction) {
  Sketch out;
  for (const Claim& claim : extraction.claims) {
    out.published = claim.published;
    for (const Anchor& anchor : claim.anchors)
      if (tells(anchor.kind)) out.traits.push_back({anchor.key, anchor.weight, anchor.kind});
  }
  const auto by_key = [](const Trait& a, const Trait& b) {
    return a.key != b.key ? a.key < b.key : a.weight > b.weight;
  };
  std::sort(out.traits.begin(), out.traits.end(), by_key);
  const auto same = [](const Trait& a, const Trait& b) { return a.key == b.key; };
  out.traits.erase(std::unique(out.traits.begin(), out.traits.end(), same), out.traits.end());
  out.traits.shrink_to_fit();
  return out;
}

}  // namespace doichieu
