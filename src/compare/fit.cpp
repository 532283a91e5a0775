#include "compare/fit.hpp"

#include <algorithm>

#include "compare/plausible.hpp"

namespace doichieu {
namespace {

constexpr double enough_to_agree = 2.5;  ///< shared anchors and the value's own weight
constexpr double enough_anchors = 0.6;   ///< of them anchors
constexpr double rare_enough = 4;        ///< significant digits of a count that hardly occurs twice by chance
constexpr double enough_to_differ = 1.2;  ///< shared anchors alone
constexpr double enough_of_event = 0.5;   ///< share of the smaller event slot that both have

bool is_name(ClaimKind kind) {
  return kind == ClaimKind::person || kind == ClaimKind::organisation || kind == ClaimKind::place ||
         kind == ClaimKind::product || kind == ClaimKind::name || kind == ClaimKind::role;
}

class Fitting {
 public:
  Fitting(const Claim& a, const Claim& b, const Check& check, Setting setting, const Fit& fit)
      : a_(a), b_(b), check_(check), setting_(setting), fit_(fit) {}

  Obstacle obstacle() const {
    if (any(Meeting::apart)) return Obstacle::slot_apart;
    if (!any(Meeting::met)) return Obstacle::no_slot_met;
    if (fit_.related.relation == Relation::unrelated) return Obstacle::values_unrelated;
    if (fit_.one) return to_agree();
    if (!check_.single) return Obstacle::never_differs;
    if (is_name(check_.kind)) return Obstacle::none;  // whose it is has been asked
    if (fit_.shared < enough_to_differ) return Obstacle::too_little_shared;
    const bool grown = setting_.versions && a_.running && b_.running;  // a toll may rise by any factor
    if (!grown && !plausible_slip(a_.value, b_.value)) return Obstacle::no_slip;
    for (const SlotName slot : check_.key)
      if (slot != SlotName::event && strict_meeting(a_, b_, slot) == Meeting::apart)
        return Obstacle::counted_apart;
    const bool hours = std::find(check_.key.begin(), check_.key.end(), SlotName::day) != check_.key.end();
    return hours ? hours_to_differ() : figures_to_differ();
  }

 private:
  bool any(Meeting meeting) const {
    return std::find(fit_.slots.begin(), fit_.slots.end(), meeting) != fit_.slots.end();
  }

  Obstacle to_agree() const {
    if (is_name(check_.kind)) return Obstacle::none;  // an equal name is its own anchor
    const double rarity = std::min(a_.weight, b_.weight);
    if (fit_.shared < enough_anchors || fit_.shared + rarity < enough_to_agree)
      return Obstacle::too_little_shared;
    // A short count may well be of two things; what stands close by must not speak against it.
    if (rarity >= rare_enough || check_.kind != ClaimKind::quantity) return Obstacle::none;
    if (fit_.around.topic == Meeting::apart) return Obstacle::topic_apart;
    return fit_.around.place == Meeting::apart ? Obstacle::place_apart : Obstacle::none;
  }

  /// Two hours of one stated day: most of what one says of the event the other says too.
  Obstacle hours_to_differ() const {
    if (meeting(a_, b_, SlotName::day) != Meeting::met) return Obstacle::day_unknown;
    return shared_part(a_, b_, SlotName::event) >= enough_of_event ? Obstacle::none : Obstacle::other_event;
  }

  Obstacle figures_to_differ() const {
    if (fit_.around.topic == Meeting::apart) return Obstacle::topic_apart;
    if (fit_.around.place == Meeting::apart) return Obstacle::place_apart;
    if (fit_.around.day == Meeting::apart) return Obstacle::day_apart;
    if (fit_.around.name == Meeting::apart) return Obstacle::name_apart;
    if (setting_.versions) return Obstacle::none;
    if ((a_.running || b_.running) && meeting(a_, b_, SlotName::as_of) == Meeting::apart)
      return Obstacle::other_hour;
    if (fit_.around.place == Meeting::unknown && setting_.place_matters) return Obstacle::place_unknown;
    const bool counted = strict_meeting(a_, b_, SlotName::of) == Meeting::met;
    return counted || fit_.around.topic == Meeting::met ? Obstacle::none : Obstacle::topic_unknown;
  }

  const Claim& a_;
  const Claim& b_;
  const Check& check_;
  Setting setting_;
  const Fit& fit_;
};

}  // namespace

bool keys_meet(const Claim& a, const Claim& b, const Check& check) {
  bool met = false;
  for (const SlotName slot : check.key) {
    const Meeting m = meeting(a, b, slot);
    if (m == Meeting::apart) return false;
    met |= m == Meeting::met;
  }
  return met;
}

bool may_be_one(Related related, const Check& check) {
  if (related.relation != Relation::conflict) return compatible(related.relation);
  return check.verdicts.contains("conflict." + std::string(name(related.cause)));
}

Fit fit(const Claim& a, const Claim& b, const Check& check, Setting setting, const Lexicon& lexicon) {
  Fit out;
  for (const SlotName slot : check.key) out.slots.push_back(meeting(a, b, slot));
  out.related = relate(a.value, b.value, lexicon);
  out.one = may_be_one(out.related, check);
  out.shared = shared_anchors(a, b);
  out.around = theme(a, b);
  out.obstacle = Fitting(a, b, check, setting, out).obstacle();
  return out;
}

bool place_matters(const Claim& claim, const std::vector<Claim>& claims) {
  std::optional<std::uint64_t> first;
  return std::any_of(claims.begin(), claims.end(), [&](const Claim& other) {
    if (other.kind != claim.kind || strict_meeting(other, claim, SlotName::of) != Meeting::met) return false;
    const Anchor* place = nearest_anchor(other, AnchorKind::place);
    if (!place) return false;
    if (!first) first = place->key;
    return place->key != *first;
  });
}

}  // namespace doichieu
