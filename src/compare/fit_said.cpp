#include "compare/fit_said.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "rules/ladders.hpp"

namespace doichieu {
namespace {

constexpr double enough_to_agree =
    2.5;  ///< shared anchors, the same thing and party, and the value's own weight
constexpr double enough_beside = 1.2;    ///< shared anchors where the same thing is ranked
constexpr double enough_alone = 2;       ///< where what is ranked is not said
constexpr double enough_of_name = 0.6;   ///< beside two places of one name: villages have namesakes
constexpr double enough_unnamed = 2.5;   ///< where what lies there has no name
constexpr double enough_of_deal = 2;     ///< of a deal: its parties, sums and models
constexpr double enough_of_event = 0.7;  ///< of what happened, by a word for it that both say
constexpr double same_years = 1.5;  ///< "in 30 years" in both: the same stretch hardly stands twice by chance
constexpr double same_deed = 1;
constexpr int near_of_one = 2;  ///< minutes between two that are told of one goal of one scorer
constexpr int near_of_any = 1;  ///< the same where one text does not name him
constexpr std::string_view order = "order";
constexpr double same_head = 1;  ///< what is ranked, or whose it is, counts like an anchor

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
double shared_scope(const Ranking& a, const Ranking& b) {
  return same_years * (a.years > 1 && std::abs(a.years - b.years) <= 1) +
         same_deed * (a.deed != no_entry && a.deed == b.deed);
}

Obstacle rankings(const Claim& a, const Claim& b, const Fit& fit) {
  const Meeting who = meeting(a, b, SlotName::who);
  const bool conflict = fit.related.relation == Relation::conflict;
  const auto& x = std::get<Ranking>(a.value);
  const auto& y = std::get<Ranking>(b.value);
  // A second visit follows a first one; only among those who did one thing is there one fifth.
  if (conflict && x.quality == order && (x.deed == no_entry || y.deed == no_entry))
    return Obstacle::topic_unknown;
  const Meeting head = conflict ? strict_meeting(a, b, SlotName::of) : loose_meeting(a, b, SlotName::of);
  if (head == Meeting::apart) return Obstacle::counted_apart;
  if (who == Meeting::apart) return Obstacle::name_apart;
  const double shared = fit.shared + shared_scope(x, y);
  const double common = shared + same_head * ((head == Meeting::met) + (who == Meeting::met));
  if (!tells_apart(fit))
    return common >= same_head && common + std::min(a.weight, b.weight) >= enough_to_agree
               ? Obstacle::none
               : Obstacle::too_little_shared;
  const bool years_apart = x.years > 0 && y.years > 0 && std::abs(x.years - y.years) > 1;
  if (years_apart && fit.shared < enough_beside) return Obstacle::too_little_shared;
  if (head == Meeting::met && (who == Meeting::met || shared >= enough_beside)) return Obstacle::none;
  return shared >= enough_alone ? Obstacle::none : Obstacle::too_little_shared;
}

Obstacle deals(const Claim& a, const Claim& b, const Fit& fit) {
  if (meeting(a, b, SlotName::object) != Meeting::met) return Obstacle::too_little_shared;
  if (fit.around.day == Meeting::apart) return Obstacle::day_apart;
  return fit.shared >= enough_of_deal ? Obstacle::none : Obstacle::too_little_shared;
}

Obstacle causes(const Claim& a, const Claim& b, const Fit& fit) {
  const Meeting what = loose_meeting(a, b, SlotName::of);
  if (what == Meeting::apart) return Obstacle::counted_apart;
  return what == Meeting::met || fit.shared >= enough_beside ? Obstacle::none : Obstacle::topic_unknown;
}

/// A storm is known by its name. What befalls others of one name, or by one word, has more in common.
Obstacle events(const Claim& a, const Claim& b, const Fit& fit, const Ladder& of) {
  const bool conflict = fit.related.relation == Relation::conflict;
  if (conflict && of.days >= 0 && meeting(a, b, SlotName::as_of) != Meeting::met) return Obstacle::other_hour;
  if (fit.around.day == Meeting::apart) return Obstacle::day_apart;
  return of.bearer == Bearer::name || fit.shared >= enough_of_event ? Obstacle::none
                                                                    : Obstacle::too_little_shared;
}

Obstacle statuses(const Claim& a, const Claim& b, const Fit& fit) {
  const Ladder& of = ladder(std::get<Status>(a.value).ladder);
  if (of.bearer == Bearer::object) return deals(a, b, fit);
  if (of.name == "cause") return causes(a, b, fit);
  if (of.sole) return events(a, b, fit, of);
  if (fit.around.day == Meeting::apart) return Obstacle::day_apart;
  return fit.around.place == Meeting::apart ? Obstacle::place_apart : Obstacle::none;
}

Obstacle locations(const Claim& a, const Claim& b, const Fit& fit) {
  const bool named = meeting(a, b, SlotName::who) == Meeting::met;
  if (named) return fit.shared >= enough_of_name ? Obstacle::none : Obstacle::too_little_shared;
  if (fit.related.relation != Relation::conflict)
    return fit.shared >= enough_beside ? Obstacle::none : Obstacle::too_little_shared;
  return fit.around.place != Meeting::apart && fit.shared >= enough_unnamed ? Obstacle::none
                                                                            : Obstacle::too_little_shared;
}

/// Two goals seldom fall within two minutes, and hardly ever two of one scorer.
Obstacle feats(const Claim& a, const Claim& b, const Fit& fit) {
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
  return apart <= (one ? near_of_one : near_of_any) ? Obstacle::none : Obstacle::other_event;
}

/// Who scored in a minute is asked where both name somebody; who says a thing where much of it is in both.
/// Where speakers differ the sentences must be copies: compare/join_sayings.hpp.
Obstacle doers(const Claim& a, const Fit& fit) {
  if (a.kind == ClaimKind::doer) return Obstacle::none;
  if (fit.related.relation == Relation::conflict) return Obstacle::never_differs;
  return fit.shared >= enough_to_agree ? Obstacle::none : Obstacle::too_little_shared;
}

}  // namespace

bool is_said(ClaimKind kind) {
  if (kind == ClaimKind::minute || kind == ClaimKind::doer || kind == ClaimKind::speaker) return true;
  return kind == ClaimKind::superlative || kind == ClaimKind::status || kind == ClaimKind::location;
}

Obstacle said_obstacle(const Claim& a, const Claim& b, const Fit& fit) {
  if (a.kind == ClaimKind::status) return statuses(a, b, fit);
  if (a.kind == ClaimKind::minute) return feats(a, b, fit);
  if (a.kind == ClaimKind::doer || a.kind == ClaimKind::speaker) return doers(a, fit);
  if (a.kind == ClaimKind::location) return locations(a, b, fit);
  return rankings(a, b, fit);
}

}  // namespace doichieu
