#include "compare/within/one_head.hpp"

#include <algorithm>

#include "compare/likeness.hpp"

namespace doichieu {
namespace {

constexpr float beside = 0.45F;  ///< nearness of what is said of the things that are counted

/// What is counted, where the words say more than "people".
const Slot* named(const Claim& claim) {
  const Slot* of = claim.slot(SlotName::of);
  return of && !of->said.empty() ? of : nullptr;
}

bool holds(const Slot* slot, std::uint64_t key) {
  return slot && std::binary_search(slot->keys.begin(), slot->keys.end(), key);
}

/// Is what the one counts said of what the other counts?
bool says(const Claim& claim, const Slot* counted) {
  return counted && std::any_of(claim.anchors.begin(), claim.anchors.end(), [&](const Anchor& anchor) {
           return anchor.near >= beside &&
                  std::binary_search(counted->said.begin(), counted->said.end(), anchor.key);
         });
}

bool has_place(const Claim& claim, std::uint64_t key) {
  return std::any_of(claim.anchors.begin(), claim.anchors.end(), [&](const Anchor& anchor) {
    return anchor.kind == AnchorKind::place && anchor.key == key;
  });
}

}  // namespace

bool of_one_head(const Claim& a, const Claim& b) {
  const Slot *x = named(a), *y = named(b);
  if (x && y) return strict_meeting(a, b, SlotName::of) == Meeting::met;
  if (x || y) {
    const Slot* general = (x ? b : a).slot(SlotName::of);
    const std::vector<std::uint64_t>& said = (x ? x : y)->said;
    return std::any_of(said.begin(), said.end(), [&](std::uint64_t key) { return holds(general, key); });
  }
  const Anchor* deed = nearest_anchor(a, AnchorKind::topic);
  const Anchor* other = nearest_anchor(b, AnchorKind::topic);
  return deed && other && deed->key == other->key;
}

bool of_one_deed(const Claim& a, const Claim& b) {
  return of_one_head(a, b) || says(a, named(b)) || says(b, named(a));
}

bool of_fewer_places(const Claim& whole, const Claim& part) {
  bool any = false, fewer = false;
  for (const Anchor& anchor : part.anchors) any |= anchor.kind == AnchorKind::place;
  for (const Anchor& anchor : whole.anchors)
    fewer |= anchor.kind == AnchorKind::place && !has_place(part, anchor.key);
  return any && fewer;
}

}  // namespace doichieu
