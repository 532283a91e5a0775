#pragma once
// How two values of a kind relate, and why.
//
// A value is partial information: what a writer states, with its precision. Two values of one kind stand in
// exactly one relation. Laws, kept by every kind and tested as properties:
//   relate(a, a) is same;  relate(b, a) is mirrored(relate(a, b));
//   refines is transitive;  what conflicts with a value conflicts with everything that refines it.
// Compatibility (same, refines, refined-by, overlaps) is not transitive.

#include "rules/vocabulary.hpp"

namespace doichieu {

struct Related {
  Relation relation = Relation::unrelated;
  Cause cause = Cause::none;
  friend bool operator==(const Related&, const Related&) = default;
};

constexpr Related mirrored(Related r) {
  if (r.relation == Relation::refines) return {Relation::refined_by, r.cause};
  if (r.relation == Relation::refined_by) return {Relation::refines, r.cause};
  return r;
}

/// Can both be true of one thing?
constexpr bool compatible(Relation r) {
  return r != Relation::conflict && r != Relation::unrelated;
}

}  // namespace doichieu
