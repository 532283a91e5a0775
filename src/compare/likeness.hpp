#pragma once
// How much two claims look as if they were about one thing: what they share around them, slot by slot and
// anchor by anchor.

#include "claims/claim.hpp"

namespace doichieu {

/// How two slots stand to each other.
enum class Meeting : std::uint8_t { met, apart, unknown };

/// Do they share a key?
Meeting meeting(const Claim& a, const Claim& b, SlotName slot);

/// Does one of them say all that the other says, not counting wider concepts? "tourists" and "foreign
/// tourists" meet; "tourists" and "people" do not.
Meeting strict_meeting(const Claim& a, const Claim& b, SlotName slot);

/// Of the keys of the smaller slot, the share that the other has too; 0 where one is unknown.
double shared_part(const Claim& a, const Claim& b, SlotName slot);

/// What two claims share around them: the weights of common anchors, less where they stand far off.
double shared_anchors(const Claim& a, const Claim& b);

/// The same, which is given, as a share of what stands around them: the cosine, 0..1.
double likeness(const Claim& a, const Claim& b, double shared);

/// The anchor of a kind that stands nearest to a claim, where one stands in its clause; else null.
const Anchor* nearest_anchor(const Claim& claim, AnchorKind kind);

/// Is what stands nearest to each of two claims near the other too? Topics are compared ("killed" with
/// "missing"), then places, days and names, where both have one close by.
struct Theme {
  Meeting topic = Meeting::unknown;
  Meeting place = Meeting::unknown;
  Meeting day = Meeting::unknown;
  Meeting name = Meeting::unknown;
  friend bool operator==(const Theme&, const Theme&) = default;

  bool apart() const {
    return topic == Meeting::apart || place == Meeting::apart || day == Meeting::apart ||
           name == Meeting::apart;
  }
};
Theme theme(const Claim& a, const Claim& b);
/// One of its answers. REQUIRES: topic, place, day or name.
Meeting meeting_of(const Claim& a, const Claim& b, AnchorKind kind);

}  // namespace doichieu
