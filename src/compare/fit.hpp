#pragma once
// How two claims of one kind fit, by themselves: may they be about one attribute of one thing, and if not,
// what stands between them. No third claim is asked here; whether another partner fits better is line_up's
// question.

#include <vector>

#include "claims/claim.hpp"
#include "rules/check.hpp"

namespace doichieu {

/// How two slots stand to each other.
enum class Meeting : std::uint8_t { met, apart, unknown };
Meeting meeting(const Claim& a, const Claim& b, SlotName slot);

/// No key slot of the check apart and one met; with `all` each of them met.
bool keys_meet(const Claim& a, const Claim& b, const Check& check, bool all);

/// May two values be one? Also where the check has a word for a conflict by this cause: a figure under two
/// bounds that exclude each other, a name with other marks.
bool may_be_one(Related related, const Check& check);

/// Do the claims share enough to agree? `shared` is what they share around them.
bool enough_to_agree(const Claim& a, const Claim& b, const Check& check, double shared);

/// Do they share enough to differ, with every key slot met and one event?
bool enough_to_differ(const Claim& a, const Claim& b, const Check& check, double shared);
/// Of the smaller event slot, are enough concepts in both? Also where one is not told: the key slots decide.
bool same_event(const Claim& a, const Claim& b);

/// What stands between two claims: the first of these that does, in the order in which they are asked. From
/// `never_differs` on they are asked only of values that cannot be one.
enum class Obstacle : std::uint8_t {
  none,
  slot_apart,        ///< a key slot holds something else
  no_slot_met,       ///< no key slot is told on both sides
  values_unrelated,  ///< two units, two things: not comparable
  too_little_shared,
  never_differs,  ///< the values conflict and the kind is not single-valued
  slot_unknown,   ///< a difference needs every key slot told on both sides
  other_event,    ///< of the smaller event slot too little is in both
};

struct Fit {
  std::vector<Meeting> slots;  ///< by the check's key
  Related related;
  bool one = false;   ///< the values may be one: what is asked for is an agreement, not a difference
  double shared = 0;  ///< the weights of common anchors
  Obstacle obstacle = Obstacle::none;
  friend bool operator==(const Fit&, const Fit&) = default;
};

/// REQUIRES: both of the check's kind, and no lists.
Fit fit(const Claim& a, const Claim& b, const Check& check, double shared, const Lexicon& lexicon);

}  // namespace doichieu
