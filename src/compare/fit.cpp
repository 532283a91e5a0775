#include "compare/fit.hpp"

#include <algorithm>
#include <iterator>

namespace doichieu {
namespace {

constexpr double enough = 3;             ///< shared anchors, for an agreement with the value's own weight
constexpr double enough_anchors = 1;     ///< of them anchors
constexpr double enough_of_event = 0.5;  ///< share of the smaller event slot that both have, for a difference

bool is_name(ClaimKind kind) {
  return kind == ClaimKind::person || kind == ClaimKind::organisation || kind == ClaimKind::place ||
         kind == ClaimKind::product || kind == ClaimKind::name || kind == ClaimKind::role;
}

Obstacle obstacle_of(const Claim& a, const Claim& b, const Check& check, const Fit& fit) {
  const auto any = [&](Meeting m) {
    return std::find(fit.slots.begin(), fit.slots.end(), m) != fit.slots.end();
  };
  if (any(Meeting::apart)) return Obstacle::slot_apart;
  if (!any(Meeting::met)) return Obstacle::no_slot_met;
  if (fit.related.relation == Relation::unrelated) return Obstacle::values_unrelated;
  if (fit.one) return enough_to_agree(a, b, check, fit.shared) ? Obstacle::none : Obstacle::too_little_shared;
  if (!check.single) return Obstacle::never_differs;
  if (any(Meeting::unknown)) return Obstacle::slot_unknown;
  if (fit.shared < enough) return Obstacle::too_little_shared;
  return same_event(a, b) ? Obstacle::none : Obstacle::other_event;
}

}  // namespace

Meeting meeting(const Claim& a, const Claim& b, SlotName name) {
  const Slot* x = a.slot(name);
  const Slot* y = b.slot(name);
  if (!x || !y || x->keys.empty() || y->keys.empty()) return Meeting::unknown;
  for (const std::uint64_t key : x->keys)
    if (std::binary_search(y->keys.begin(), y->keys.end(), key)) return Meeting::met;
  return Meeting::apart;
}

bool keys_meet(const Claim& a, const Claim& b, const Check& check, bool all) {
  bool met = false;
  for (const SlotName slot : check.key) {
    const Meeting m = meeting(a, b, slot);
    if (m == Meeting::apart || (all && m != Meeting::met)) return false;
    met |= m == Meeting::met;
  }
  return met;
}

bool may_be_one(Related related, const Check& check) {
  if (related.relation != Relation::conflict) return compatible(related.relation);
  return check.verdicts.contains("conflict." + std::string(name(related.cause)));
}

bool enough_to_agree(const Claim& a, const Claim& b, const Check& check, double shared) {
  if (is_name(check.kind)) return true;  // an equal name is its own anchor
  return shared >= enough_anchors && shared + std::min(a.weight, b.weight) >= enough;
}

bool enough_to_differ(const Claim& a, const Claim& b, const Check& check, double shared) {
  return keys_meet(a, b, check, true) && shared >= enough && same_event(a, b);
}

bool same_event(const Claim& a, const Claim& b) {
  const Slot* x = a.slot(SlotName::event);
  const Slot* y = b.slot(SlotName::event);
  if (!x || !y || x->keys.empty() || y->keys.empty()) return true;  // the key slots decide
  std::vector<std::uint64_t> both;
  std::set_intersection(x->keys.begin(), x->keys.end(), y->keys.begin(), y->keys.end(),
                        std::back_inserter(both));
  return static_cast<double>(both.size()) >=
         enough_of_event * static_cast<double>(std::min(x->keys.size(), y->keys.size()));
}

Fit fit(const Claim& a, const Claim& b, const Check& check, double shared, const Lexicon& lexicon) {
  Fit out;
  for (const SlotName slot : check.key) out.slots.push_back(meeting(a, b, slot));
  out.related = relate(a.value, b.value, lexicon);
  out.one = may_be_one(out.related, check);
  out.shared = shared;
  out.obstacle = obstacle_of(a, b, check, out);
  return out;
}

}  // namespace doichieu
