#include "compare/fit.hpp"

#include <algorithm>

#include "claims/anchors.hpp"
#include "compare/fit_moments.hpp"
#include "compare/fit_said.hpp"
#include "compare/odds.hpp"
#include "compare/plausible.hpp"

namespace doichieu {
namespace {

bool is_name(ClaimKind kind) {
  return kind == ClaimKind::person || kind == ClaimKind::organisation || kind == ClaimKind::place ||
         kind == ClaimKind::product || kind == ClaimKind::name || kind == ClaimKind::role;
}

class Fitting {
 public:
  Fitting(const Claim& a, const Claim& b, const Check& check, Setting setting, const Fit& fit,
          const Weights& weights)
      : a_(a),
        b_(b),
        check_(check),
        setting_(setting),
        fit_(fit),
        weights_(weights),
        agree_(weights.agree),
        differ_(weights.differ) {}

  Obstacle obstacle() const {
    if (fit_.one && is_figure(check_.kind)) return figures_to_agree();
    if (fit_.one && rare_and_equal(a_, b_, fit_.related, weights_)) return rare_to_agree();
    if (!fit_.one && is_figure(check_.kind) && !setting_.versions) return figures_to_differ();
    const bool slipped = may_have_slipped(a_, b_, fit_.related, check_);
    if (!slipped && any(Meeting::apart)) return Obstacle::slot_apart;
    if (!slipped && !any(Meeting::met)) return Obstacle::no_slot_met;
    if (fit_.related.relation == Relation::unrelated) return Obstacle::values_unrelated;
    if (is_said(check_.kind)) return said_obstacle(a_, b_, fit_, weights_.said);
    if (fit_.one) return to_agree();
    if (!check_.single || a_.as_of || b_.as_of) return Obstacle::never_differs;
    if (is_name(check_.kind)) return Obstacle::none;  // whose it is has been asked
    if (cut_off(a_.value, b_.value)) return Obstacle::cut_off;
    if (is_moment(check_.kind) && meeting(a_, b_, SlotName::scope) == Meeting::apart)
      return Obstacle::other_hour;  // by two clocks
    if (fit_.dated) return happening_obstacle(a_, b_, fit_, weights_.moment);
    if (meeting(a_, b_, SlotName::happening) == Meeting::apart) return Obstacle::other_event;
    if (slipped) return slip_to_differ();
    const bool hours = std::find(check_.key.begin(), check_.key.end(), SlotName::day) != check_.key.end();
    const bool minutes = hours && kinship(a_.value, b_.value) == Kinship::slip;
    if (!minutes && !shared_to_differ(hours)) return Obstacle::too_little_shared;
    const bool grown = setting_.versions && a_.running && b_.running;  // a toll may rise by any factor
    if (!grown && kinship(a_.value, b_.value) == Kinship::none) return Obstacle::no_slip;
    for (const SlotName slot : check_.key)
      if (slot != SlotName::event && strict_meeting(a_, b_, slot) == Meeting::apart)
        return Obstacle::counted_apart;
    if (check_.kind == ClaimKind::rank && strict_meeting(a_, b_, SlotName::of) == Meeting::apart)
      return Obstacle::counted_apart;
    if (check_.kind == ClaimKind::day) return days_to_differ();
    return hours ? hours_to_differ() : neighbours_to_differ();
  }

 private:
  bool any(Meeting meeting) const {
    return std::find(fit_.slots.begin(), fit_.slots.end(), meeting) != fit_.slots.end();
  }

  bool shared_to_differ(bool hours) const {
    if (fit_.likeness < (hours ? differ_.likeness_of_hours : differ_.likeness)) return false;
    if (fit_.shared >= differ_.anchors) return true;
    if (hours || check_.kind == ClaimKind::rank || fit_.shared < differ_.anchors_of_sole) return false;
    return setting_.sole_topic ||
           (fit_.likeness >= differ_.much_alike && fit_.shared >= differ_.anchors_of_alike);
  }

  Obstacle figures_to_agree() const {
    if (meeting(a_, b_, SlotName::object) == Meeting::apart || counts_another()) return Obstacle::slot_apart;
    if (fit_.shared <= 0 && std::min(a_.weight, b_.weight) >= agree_.rare_value)
      return Obstacle::too_little_shared;
    return fit_.odds >= weights_.agreement.enough ? Obstacle::none : Obstacle::too_little_shared;
  }

  /// Two nouns of one language that the lexicon knows as two things: "40 pilots", "40 aircraft". Between two
  /// languages the words that desks choose part too often.
  bool counts_another() const {
    const auto named = [](const Claim& claim) {
      const Slot* of = claim.slot(SlotName::of);
      return of && of->state == SlotState::stated && !of->said.empty() && !of->by_word;
    };
    return a_.language == b_.language && named(a_) && named(b_) &&
           meeting(a_, b_, SlotName::of) == Meeting::apart;
  }

  Obstacle rare_to_agree() const {
    if (fit_.shared < agree_.anchors) return Obstacle::too_little_shared;
    return fit_.around.topic == Meeting::apart && fit_.shared < differ_.anchors_of_alike
               ? Obstacle::topic_apart
               : Obstacle::none;
  }

  Obstacle to_agree() const {
    if (is_name(check_.kind)) return Obstacle::none;  // an equal name is its own anchor
    if (check_.kind == ClaimKind::day && of_years(a_) != of_years(b_)) return Obstacle::values_unrelated;
    const bool of_day = meeting(a_, b_, SlotName::day) == Meeting::met;  // of hours: one day is in common
    const double rarity = std::min(a_.weight, b_.weight) + (of_day ? agree_.same_day : 0);
    const double enough = setting_.sole_topic ? agree_.enough_of_sole : agree_.enough;
    return fit_.shared < agree_.anchors || fit_.shared + rarity < enough ? Obstacle::too_little_shared
                                                                         : Obstacle::none;
  }

  /// A year or more: it holds the day of an event as it holds any other.
  static bool of_years(const Claim& claim) {
    const Moment& moment = std::get<Moment>(claim.value);
    return moment.day.month == 0 || (moment.last_day && moment.last_day->year != moment.day.year);
  }

  /// A rare figure with one slip: its digits line it up, the words around need only not speak against it.
  Obstacle slip_to_differ() const {
    if (fit_.shared < agree_.anchors) return Obstacle::too_little_shared;
    if (fit_.around.place == Meeting::apart) return Obstacle::place_apart;
    if (check_.kind == ClaimKind::day && fit_.around.topic != Meeting::met) return Obstacle::topic_apart;
    return fit_.around.day == Meeting::apart ? Obstacle::day_apart : Obstacle::none;
  }

  /// Two hours of one stated day: most of what one says of the event the other says too.
  Obstacle hours_to_differ() const {
    if (meeting(a_, b_, SlotName::day) != Meeting::met) return Obstacle::day_unknown;
    const bool minutes = kinship(a_.value, b_.value) == Kinship::slip;  // hardly two events of one day
    if (!minutes && (inherits(a_) || inherits(b_))) return Obstacle::day_unknown;
    if (minutes && fit_.around.topic == Meeting::apart) return Obstacle::topic_apart;
    return shared_part(a_, b_, SlotName::event) >= differ_.event ? Obstacle::none : Obstacle::other_event;
  }

  /// Is its day, or what happened then, told in another sentence?
  static bool inherits(const Claim& claim) {
    return std::any_of(claim.slots.begin(), claim.slots.end(),
                       [](const Slot& slot) { return slot.state == SlotState::inherited; });
  }

  /// Two days of one event: next to each the same is said, in sentences that tell mostly the same.
  Obstacle days_to_differ() const {
    if (fit_.around.topic != Meeting::met) return Obstacle::topic_apart;
    if (fit_.around.place == Meeting::apart) return Obstacle::place_apart;
    if (fit_.around.name == Meeting::apart) return Obstacle::name_apart;
    return fit_.likeness >= differ_.likeness_of_days || setting_.versions ? Obstacle::none
                                                                          : Obstacle::other_event;
  }

  /// What no likelihood overrules; whether enough speaks for one thing is asked when the whole story is seen:
  /// compare/odds.hpp.
  Obstacle figures_to_differ() const {
    const bool slipped = may_have_slipped(a_, b_, fit_.related, check_);
    if (!slipped && any(Meeting::apart)) return Obstacle::slot_apart;
    if (fit_.related.relation == Relation::unrelated) return Obstacle::values_unrelated;
    if (!check_.single) return Obstacle::never_differs;
    if (cut_off(a_.value, b_.value)) return Obstacle::cut_off;
    if (within_bound(a_.value, b_.value)) return Obstacle::within_bound;
    if (kinship(a_.value, b_.value) == Kinship::none) return Obstacle::no_slip;
    if (fit_.around.day == Meeting::apart) return Obstacle::day_apart;
    if ((a_.running || b_.running) && as_of_apart()) return Obstacle::other_hour;
    if (check_.kind == ClaimKind::quantity && names_counted(a_) != names_counted(b_) && !one_counted())
      return Obstacle::counted_apart;
    if (check_.kind == ClaimKind::quantity && !names_counted(a_) && !names_counted(b_) &&
        fit_.around.topic == Meeting::apart)
      return Obstacle::topic_apart;  // of "20 people" only what befell them says who they are
    return fit_.shared > 0 ? Obstacle::none : Obstacle::too_little_shared;
  }

  /// "53 dead" and "35 people are dead" count one thing, "53 people" and "46 tourists" may count two.
  /// REQUIRES: one of them names it.
  bool one_counted() const {
    const Claim& named = names_counted(a_) ? a_ : b_;
    const std::vector<std::uint64_t>& said = named.slot(SlotName::of)->said;
    const Slot* other = (&named == &a_ ? b_ : a_).slot(SlotName::of);
    return other && std::any_of(said.begin(), said.end(), [&](std::uint64_t key) {
             return std::binary_search(other->keys.begin(), other->keys.end(), key);
           });
  }

  /// Does it say what is counted with a word that says more than "people"?
  static bool names_counted(const Claim& claim) {
    const Slot* of = claim.slot(SlotName::of);
    return of && !of->said.empty();
  }

  /// Ranks, and figures of two versions of one article: nothing that stands next to them parts them.
  Obstacle neighbours_to_differ() const {
    if (fit_.around.topic == Meeting::apart) return Obstacle::topic_apart;
    if (fit_.around.place == Meeting::apart) return Obstacle::place_apart;
    if (fit_.around.day == Meeting::apart) return Obstacle::day_apart;
    if (fit_.around.name == Meeting::apart) return Obstacle::name_apart;
    if (setting_.versions || strict_meeting(a_, b_, SlotName::of) == Meeting::met) return Obstacle::none;
    return fit_.around.topic == Meeting::met ? Obstacle::none : Obstacle::topic_unknown;
  }

  /// Two days, or two hours of one day; or an hour and nobody knows which.
  bool as_of_apart() const {
    if (meeting(a_, b_, SlotName::as_of) != Meeting::met) return true;
    const bool no_hour = a_.slot(SlotName::as_of)->said.empty() && b_.slot(SlotName::as_of)->said.empty();
    return !no_hour && strict_meeting(a_, b_, SlotName::as_of) != Meeting::met;
  }

  const Claim& a_;
  const Claim& b_;
  const Check& check_;
  Setting setting_;
  const Fit& fit_;
  const Weights& weights_;
  const AgreeWeights& agree_;
  const DifferWeights& differ_;
};

}  // namespace

bool is_figure(ClaimKind kind) {
  return kind == ClaimKind::quantity || kind == ClaimKind::money || kind == ClaimKind::percent ||
         kind == ClaimKind::measure || kind == ClaimKind::duration;
}

bool keys_meet(const Claim& a, const Claim& b, const Check& check) {
  bool met = false;
  for (const SlotName slot : check.key) {
    const Meeting m = key_meeting(a, b, slot);
    if (m == Meeting::apart) return false;
    met |= m == Meeting::met;
  }
  return met;
}

bool rare_and_equal(const Claim& a, const Claim& b, Related related, const Weights& weights) {
  if (is_name(a.kind) || std::min(a.weight, b.weight) < weights.agree.rare_value) return false;
  return related.relation == Relation::same || of_one_number(related.cause) || related.cause == Cause::unit;
}

bool may_have_slipped(const Claim& a, const Claim& b, Related related, const Check& check) {
  return check.single && !is_name(check.kind) && related.relation == Relation::conflict &&
         kinship(a.value, b.value) == Kinship::rare;
}

std::optional<std::uint64_t> value_key(const Claim& claim) {
  if (const Quantity* quantity = std::get_if<Quantity>(&claim.value)) {
    const Decimal written = quantity->number.written.reduced();
    return number_key(written);
  }
  if (const Moment* moment = std::get_if<Moment>(&claim.value)) return day_key(moment->day);
  return std::nullopt;
}

bool may_be_one(Related related, const Check& check) {
  if (related.relation != Relation::conflict) return compatible(related.relation);
  return check.verdicts.contains("conflict." + std::string(name(related.cause)));
}

Related related(const Claim& a, const Claim& b, Related values, const Check& check) {
  Related out = values;
  if (check.kind != ClaimKind::organisation || out.relation != Relation::unrelated) return out;
  const bool one = std::all_of(check.key.begin(), check.key.end(),
                               [&](SlotName slot) { return meeting(a, b, slot) == Meeting::met; });
  if (one) out.relation = Relation::same;
  return out;
}

Fit fit(const Claim& a, const Claim& b, Related values, double shared, const Check& check, Setting setting,
        const RuleSet& rules) {
  Fit out;
  out.slots.reserve(check.key.size());
  for (const SlotName slot : check.key) out.slots.push_back(key_meeting(a, b, slot));
  out.related = related(a, b, values, check);
  out.one = may_be_one(out.related, check);
  out.shared = shared;
  out.likeness = likeness(a, b, out.shared);
  out.around = theme(a, b);
  out.dated = meeting(a, b, SlotName::happening) == Meeting::met;
  const Weights& weights = rules.alike.weights;
  if (out.one && is_figure(check.kind))
    out.odds = odds_of_agreement(a, b, out.related, {out.shared, out.likeness}, weights.agreement);
  out.obstacle = Fitting(a, b, check, setting, out, weights).obstacle();
  return out;
}

Fit fit(const Claim& a, const Claim& b, const Check& check, Setting setting, const RuleSet& rules) {
  return fit(a, b, relate(a.value, b.value, rules.lexicon), shared_anchors(a, b), check, setting, rules);
}

}  // namespace doichieu
