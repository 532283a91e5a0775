#include "value/role.hpp"

#include <algorithm>

namespace doichieu {
namespace {

using Ids = std::vector<EntryId>;

bool includes(const Ids& wider, const Ids& narrower) {
  return std::includes(wider.begin(), wider.end(), narrower.begin(), narrower.end());
}

bool share(const Ids& a, const Ids& b) {
  return std::any_of(a.begin(), a.end(),
                     [&](EntryId id) { return std::binary_search(b.begin(), b.end(), id); });
}

/// Is what `a` tells of the office all told by `b` too?
bool within(const Role& a, const Role& b) {
  return includes(b.bodies, a.bodies) && includes(b.places, a.places);
}

}  // namespace

Related relate(const Role& a, const Role& b, const Lexicon& lexicon) {
  const bool same_head = a.head == b.head;
  const bool a_narrower = !same_head && lexicon.is_a(a.head, b.head);
  const bool b_narrower = !same_head && lexicon.is_a(b.head, a.head);
  if (same_head && a.modifiers == b.modifiers) {
    const bool a_in_b = within(a, b), b_in_a = within(b, a);
    if (a_in_b && b_in_a) return {Relation::same, Cause::none};
    if (a_in_b) return {Relation::refined_by, Cause::part_of};
    if (b_in_a) return {Relation::refines, Cause::part_of};
    return {Relation::overlaps, Cause::part_of};
  }
  if (a.modifiers == b.modifiers && (a_narrower || b_narrower)) {
    if (!(a_narrower ? within(b, a) : within(a, b))) return {Relation::overlaps, Cause::part_of};
    return {a_narrower ? Relation::refines : Relation::refined_by, Cause::part_of};
  }
  if (share(a.bodies, b.bodies)) return {Relation::conflict, Cause::office};
  return {Relation::unrelated, Cause::office};
}

}  // namespace doichieu
