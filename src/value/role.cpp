#include "value/role.hpp"

#include <algorithm>

namespace doichieu {
namespace {

using Ids = std::vector<EntryId>;

bool share(const Ids& a, const Ids& b) {
  return std::any_of(a.begin(), a.end(),
                     [&](EntryId id) { return std::binary_search(b.begin(), b.end(), id); });
}

/// Two roles side by side, and the day on which parts and wholes are what they are.
struct Pair {
  const Role& a;
  const Role& b;
  const Lexicon& lexicon;
  std::string_view day;

  Pair mirrored() const { return {b, a, lexicon, day}; }

  /// Is all of `wide` told by `narrow` too, each by itself or by a part of it?
  bool told(const Ids& wide, const Ids& narrow) const {
    return std::all_of(wide.begin(), wide.end(), [&](EntryId whole) {
      return std::any_of(narrow.begin(), narrow.end(),
                         [&](EntryId part) { return lexicon.is_part_of(part, whole, day); });
    });
  }

  /// Do both tell something, and nothing of the one has to do with anything of the other?
  bool apart(const Ids& x, const Ids& y) const {
    const auto kin = [&](EntryId one, EntryId other) {
      return lexicon.is_part_of(one, other, day) || lexicon.is_part_of(other, one, day);
    };
    return !x.empty() && !y.empty() && std::none_of(x.begin(), x.end(), [&](EntryId one) {
      return std::any_of(y.begin(), y.end(), [&](EntryId other) { return kin(one, other); });
    });
  }

  /// Is what `a` tells of the office all told by `b` too?
  bool within() const {
    return told(a.bodies, b.bodies) && told(a.places, b.places) && told(a.posted, b.posted) &&
           (a.unknown.empty() || a.unknown == b.unknown);
  }

  /// Does each send to the place that the other comes from?
  bool exchanged() const {
    return !a.posted.empty() && !b.posted.empty() && share(a.posted, b.places) && share(b.posted, a.places) &&
           (apart(a.posted, b.posted) || apart(a.places, b.places));
  }

  bool elsewhere() const {
    return apart(a.bodies, b.bodies) || apart(a.places, b.places) || apart(a.posted, b.posted);
  }
};

}  // namespace

bool apart(const Role& a, const Role& b, const Lexicon& lexicon, std::string_view day) {
  return Pair{a, b, lexicon, day}.elsewhere();
}

Related relate(const Role& a, const Role& b, const Lexicon& lexicon, std::string_view day) {
  const Pair pair{a, b, lexicon, day};
  // Heads that are only alike are one where nothing else parts the offices.
  const bool one_head =
      a.head == b.head || (lexicon.alike(a.head, b.head) && pair.within() && pair.mirrored().within());
  const bool a_narrower = !one_head && lexicon.is_a(a.head, b.head);
  const bool b_narrower = !one_head && lexicon.is_a(b.head, a.head);
  if (a.modifiers != b.modifiers || (!one_head && !a_narrower && !b_narrower))
    return {share(a.bodies, b.bodies) ? Relation::conflict : Relation::unrelated, Cause::office};
  if (pair.exchanged()) return {Relation::conflict, Cause::office};
  if (pair.elsewhere()) return {Relation::unrelated, Cause::office};
  const bool a_in_b = pair.within() && !a_narrower;
  const bool b_in_a = pair.mirrored().within() && !b_narrower;
  if (a_in_b && b_in_a) return {Relation::same, Cause::none};
  if (a_in_b) return {Relation::refined_by, Cause::part_of};
  if (b_in_a) return {Relation::refines, Cause::part_of};
  return {Relation::overlaps, Cause::part_of};
}

}  // namespace doichieu
