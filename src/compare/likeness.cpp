#include "compare/likeness.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>

#include "claims/anchors.hpp"

namespace doichieu {
namespace {

constexpr float close_by = 0.45F;  ///< nearness of an anchor that belongs to the claim's own clause
constexpr float in_sight = 0.3F;   ///< of one that may do so, word order being what it is

bool share(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  auto x = a.begin();
  for (const std::uint64_t key : b) {
    while (x != a.end() && *x < key) ++x;
    if (x != a.end() && *x == key) return true;
  }
  return false;
}

const Anchor* find(const Claim& claim, std::uint64_t key) {
  const auto it = std::lower_bound(claim.anchors.begin(), claim.anchors.end(), key,
                                   [](const Anchor& anchor, std::uint64_t k) { return anchor.key < k; });
  return it == claim.anchors.end() || it->key != key ? nullptr : &*it;
}

/// Is the anchor the region of a place beside the claim?
bool holds(const Claim& claim, const Anchor& anchor) {
  const Anchor* region = find(claim, region_key(anchor.key));
  return region && region->near >= in_sight;
}

bool sees(const Claim& claim, const Anchor& anchor) {
  const Anchor* same = find(claim, anchor.key);
  return same && same->near >= in_sight;
}

/// Is an anchor of that kind in sight of both?
bool both_see(const Claim& a, const Claim& b, AnchorKind kind) {
  return std::any_of(a.anchors.begin(), a.anchors.end(), [&](const Anchor& anchor) {
    return anchor.kind == kind && anchor.near >= in_sight && sees(b, anchor);
  });
}

}  // namespace

Meeting meeting_of(const Claim& a, const Claim& b, AnchorKind kind) {
  const Anchor* x = nearest_anchor(a, kind);
  const Anchor* y = x ? nearest_anchor(b, kind) : nullptr;
  if (!x || !y) {
    const bool shared = kind == AnchorKind::place && both_see(a, b, kind);
    return shared ? Meeting::met : Meeting::unknown;
  }
  if (sees(a, *y) && sees(b, *x)) return Meeting::met;
  return holds(a, *y) || holds(b, *x) ? Meeting::unknown : Meeting::apart;
}

const Anchor* nearest_anchor(const Claim& claim, AnchorKind kind) {
  // Of a percentage, that something rose is what is told; of any other figure it says nothing about what it
  // is.
  const bool change = kind == AnchorKind::topic && claim.kind == ClaimKind::percent;
  const Anchor* best = nullptr;
  for (const Anchor& anchor : claim.anchors)
    if ((anchor.kind == kind || (change && anchor.kind == AnchorKind::change)) && anchor.near >= close_by &&
        (!best || anchor.near > best->near))
      best = &anchor;
  return best;
}

Meeting meeting(const Claim& a, const Claim& b, SlotName name) {
  const Slot* x = a.slot(name);
  const Slot* y = b.slot(name);
  if (!x || !y || x->keys.empty() || y->keys.empty()) return Meeting::unknown;
  if (share(x->keys, y->keys)) return Meeting::met;
  return x->by_word || y->by_word ? Meeting::unknown : Meeting::apart;
}

Meeting strict_meeting(const Claim& a, const Claim& b, SlotName name) {
  const Slot* x = a.slot(name);
  const Slot* y = b.slot(name);
  if (!x || !y || x->said.empty() || y->said.empty()) return Meeting::unknown;
  const bool within = std::includes(x->said.begin(), x->said.end(), y->said.begin(), y->said.end()) ||
                      std::includes(y->said.begin(), y->said.end(), x->said.begin(), x->said.end());
  return within ? Meeting::met : Meeting::apart;
}

double shared_part(const Claim& a, const Claim& b, SlotName name) {
  const Slot* x = a.slot(name);
  const Slot* y = b.slot(name);
  if (!x || !y || x->keys.empty() || y->keys.empty()) return 0;
  std::vector<std::uint64_t> both;
  std::set_intersection(x->keys.begin(), x->keys.end(), y->keys.begin(), y->keys.end(),
                        std::back_inserter(both));
  return static_cast<double>(both.size()) / static_cast<double>(std::min(x->keys.size(), y->keys.size()));
}

double shared_anchors(const Claim& a, const Claim& b) {
  double sum = 0;
  auto other = b.anchors.begin();
  for (const Anchor& anchor : a.anchors) {
    while (other != b.anchors.end() && other->key < anchor.key) ++other;
    if (other == b.anchors.end()) break;
    if (other->key == anchor.key)
      sum += std::min(anchor.weight, other->weight) * std::sqrt(anchor.near * other->near);
  }
  return sum;
}

double likeness(const Claim& a, const Claim& b, double shared) {
  const bool one_language = a.language == b.language;
  const auto total = [&](const Claim& claim) {
    return std::accumulate(claim.anchors.begin(), claim.anchors.end(), 0.0,
                           [&](double sum, const Anchor& anchor) {
                             const bool counts = one_language || anchor.kind != AnchorKind::word;
                             return counts ? sum + anchor.weight * anchor.near : sum;
                           });
  };
  const double all = std::sqrt(total(a) * total(b));
  return all > 0 ? shared / all : 0;
}

Theme theme(const Claim& a, const Claim& b) {
  return {meeting_of(a, b, AnchorKind::topic), meeting_of(a, b, AnchorKind::place),
          meeting_of(a, b, AnchorKind::day), meeting_of(a, b, AnchorKind::name)};
}

}  // namespace doichieu
