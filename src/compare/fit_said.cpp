#include "compare/fit_said.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace doichieu {
namespace {

constexpr std::string_view order = "order";

/// Are the words of one all said by the other, wider ones allowed: "visit" and "trip"?
Meeting loose_meeting(const Claim& a, const Claim& b, SlotName name) {
  const Slot* x = a.slot(name);
  const Slot* y = b.slot(name);
  if (!x || !y || x->said.empty() || y->said.empty()) return Meeting::unknown;
  const auto covers = [](const std::vector<std::uint64_t>& wide, const std::vector<std::uint64_t>& narrow) {
    return std::includes(wide.begin(), wide.end(), narrow.begin(), narrow.end());
  };
  return covers(x->keys, y->said) || covers(y->keys, x->said) ? Meeting::met : Meeting::apart;
}

bool tells_apart(const Fit& fit) {
  return fit.related.relation == Relation::conflict || fit.related.cause == Cause::scope;
}

/// What both rankings say of their scope.
double shared_scope(const Ranking& a, const Ranking& b, const SaidWeights& weights) {
  return weights.same_years * (a.years > 1 && std::abs(a.years - b.years) <= 1) +
         weights.same_deed * (a.deed != no_entry && a.deed == b.deed);
}

/// Is one thing ranked? A noun that no entry knows says nothing of one in another language.
Meeting ranked_meeting(const Claim& a, const Claim& b, bool strictly) {
  const Meeting met = strictly ? strict_meeting(a, b, SlotName::of) : loose_meeting(a, b, SlotName::of);
  const auto by_word = [](const Claim& claim) {
    const Slot* of = claim.slot(SlotName::of);
    return of && of->by_word;
  };
  const bool translated = a.language != b.language && (by_word(a) || by_word(b));
  return met == Meeting::apart && translated ? Meeting::unknown : met;
}

Obstacle rankings(const Claim& a, const Claim& b, const Fit& fit, const SaidWeights& weights) {
  const Meeting who = meeting(a, b, SlotName::who);
  const bool conflict = fit.related.relation == Relation::conflict;
  const auto& x = std::get<Ranking>(a.value);
  const auto& y = std::get<Ranking>(b.value);
  // A second visit follows a first one; only among those who did one thing is there one fifth.
  if (conflict && x.quality == order && (x.deed == no_entry || y.deed == no_entry))
    return Obstacle::topic_unknown;
  const Meeting head = ranked_meeting(a, b, conflict);
  if (head == Meeting::apart) return Obstacle::counted_apart;
  if (who == Meeting::apart) return Obstacle::name_apart;
  const double shared = fit.shared + shared_scope(x, y, weights);
  const double common = shared + weights.same_head * ((head == Meeting::met) + (who == Meeting::met));
  if (!tells_apart(fit))
    return common >= weights.same_head && common + std::min(a.weight, b.weight) >= weights.agree
               ? Obstacle::none
               : Obstacle::too_little_shared;
  const bool years_apart = x.years > 0 && y.years > 0 && std::abs(x.years - y.years) > 1;
  if (years_apart && fit.shared < weights.ranked_beside) return Obstacle::too_little_shared;
  if (head == Meeting::met && (who == Meeting::met || shared >= weights.ranked_beside)) return Obstacle::none;
  const bool around = meeting(a, b, SlotName::of) == Meeting::met;  // what is ranked is told beside it
  if (around && who == Meeting::met && shared >= weights.ranked_beside) return Obstacle::none;
  return shared >= weights.ranked_alone ? Obstacle::none : Obstacle::too_little_shared;
}

Obstacle deals(const Claim& a, const Claim& b, const Fit& fit, const SaidWeights& weights) {
  if (meeting(a, b, SlotName::object) != Meeting::met) return Obstacle::too_little_shared;
  if (fit.around.day == Meeting::apart) return Obstacle::day_apart;
  return fit.shared >= weights.deal ? Obstacle::none : Obstacle::too_little_shared;
}

Obstacle causes(const Claim& a, const Claim& b, const Fit& fit, const SaidWeights& weights) {
  const Meeting what = loose_meeting(a, b, SlotName::of);
  if (what == Meeting::apart) return Obstacle::counted_apart;
  return what == Meeting::met || fit.shared >= weights.cause ? Obstacle::none : Obstacle::topic_unknown;
}

/// A storm is known by its name. What befalls others of one name, or by one word, has more in common.
Obstacle events(const Claim& a, const Claim& b, const Fit& fit, const Ladder& of,
                const SaidWeights& weights) {
  const bool conflict = fit.related.relation == Relation::conflict;
  if (conflict && of.days && meeting(a, b, SlotName::as_of) != Meeting::met) return Obstacle::other_hour;
  if (fit.around.day == Meeting::apart) return Obstacle::day_apart;
  return of.bearer == Bearer::title || fit.shared >= weights.event ? Obstacle::none
                                                                   : Obstacle::too_little_shared;
}

/// A figure of few digits is of much else too: what is counted must be one. Two languages may have two words
/// for it, where much else is shared. An auxiliary says nothing of two deeds.
Obstacle amounts(const Claim& a, const Claim& b, const Fit& fit, const Ladder& of,
                 const SaidWeights& weights) {
  const bool few = a.slot(SlotName::of) || b.slot(SlotName::of);
  const bool translated = a.language != b.language && fit.shared >= weights.agree;
  if (few && !translated && loose_meeting(a, b, SlotName::of) != Meeting::met) return Obstacle::counted_apart;
  if ((a.slot(SlotName::event) || b.slot(SlotName::event)) &&
      strict_meeting(a, b, SlotName::event) != Meeting::met)
    return Obstacle::other_event;
  if (few && fit.shared < weights.amount) return Obstacle::too_little_shared;
  return events(a, b, fit, of, weights);
}

Obstacle statuses(const Claim& a, const Claim& b, const Fit& fit, const SaidWeights& weights) {
  const Ladder& of = std::get<Status>(a.value).ladder;
  if (of.bearer == Bearer::object) return deals(a, b, fit, weights);
  if (of.bearer == Bearer::amount) return amounts(a, b, fit, of, weights);
  if (of.bearer == Bearer::culprit) return causes(a, b, fit, weights);
  if (of.loose) return events(a, b, fit, of, weights);
  if (fit.around.day == Meeting::apart) return Obstacle::day_apart;
  return fit.around.place == Meeting::apart ? Obstacle::place_apart : Obstacle::none;
}

Obstacle locations(const Claim& a, const Claim& b, const Fit& fit, const SaidWeights& weights) {
  const bool named = meeting(a, b, SlotName::who) == Meeting::met;
  if (named) return fit.shared >= weights.place_of_named ? Obstacle::none : Obstacle::too_little_shared;
  if (fit.related.relation != Relation::conflict)
    return fit.shared >= weights.place ? Obstacle::none : Obstacle::too_little_shared;
  return fit.around.place != Meeting::apart && fit.shared >= weights.place_of_unnamed
             ? Obstacle::none
             : Obstacle::too_little_shared;
}

/// Two goals seldom fall within two minutes, and hardly ever two of one scorer.
Obstacle feats(const Claim& a, const Claim& b, const Fit& fit, const SaidWeights& weights) {
  const auto& x = std::get<Feat>(a.value);
  const auto& y = std::get<Feat>(b.value);
  const bool named = !x.who.written.empty() && !y.who.written.empty();
  const bool one = named && compatible(relate(x.who, y.who).relation);
  if (named && !one) return Obstacle::name_apart;
  if (fit.related.relation != Relation::conflict) return Obstacle::none;
  const bool late =
      x.minute.added != 0 && y.minute.added != 0;  // the second minute of stoppage time, the fifth
  if (late) return one ? Obstacle::none : Obstacle::other_event;
  if (x.minute.minute == 0 || y.minute.minute == 0) return Obstacle::other_event;
  const int apart = std::abs(x.minute.minute - y.minute.minute);
  return apart <= (one ? weights.goal_of_named : weights.goal_of_unnamed) ? Obstacle::none
                                                                          : Obstacle::other_event;
}

/// Who scored in a minute is asked where both name somebody; who says a thing where much of it is in both.
/// Where speakers differ the sentences must be copies: compare/join_sayings.hpp.
Obstacle doers(const Claim& a, const Fit& fit, const SaidWeights& weights) {
  if (a.kind == ClaimKind::doer) return Obstacle::none;
  if (fit.related.relation == Relation::conflict) return Obstacle::never_differs;
  return fit.shared >= weights.agree ? Obstacle::none : Obstacle::too_little_shared;
}

}  // namespace

bool is_said(ClaimKind kind) {
  if (kind == ClaimKind::minute || kind == ClaimKind::doer || kind == ClaimKind::speaker) return true;
  return kind == ClaimKind::superlative || kind == ClaimKind::status || kind == ClaimKind::location;
}

Obstacle said_obstacle(const Claim& a, const Claim& b, const Fit& fit, const SaidWeights& weights) {
  if (a.kind == ClaimKind::status) return statuses(a, b, fit, weights);
  if (a.kind == ClaimKind::minute) return feats(a, b, fit, weights);
  if (a.kind == ClaimKind::doer || a.kind == ClaimKind::speaker) return doers(a, fit, weights);
  if (a.kind == ClaimKind::location) return locations(a, b, fit, weights);
  return rankings(a, b, fit, weights);
}

}  // namespace doichieu
