#include "compare/fit_moments.hpp"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "claims/anchors.hpp"

namespace doichieu {
namespace {

constexpr int minutes_of_hour = 60;
constexpr int minutes_of_day = 24 * minutes_of_hour;

int day_of(const Moment& moment) {
  return day_number(moment.day);
}

/// Hours of the day that the moment tells, as far as it does.
std::pair<double, double> hours_of(const Moment& moment) {
  if (moment.minute) return {*moment.minute / 60.0, *moment.minute / 60.0};
  if (moment.part) return {moment.part->low, moment.part->high};
  return {0, 24};
}

/// The night between two days is told of either.
bool of_one_night(const Moment& earlier, const Moment& later, const MomentWeights& weights) {
  const auto told = [](const Moment& moment) { return moment.minute || moment.part; };
  return day_of(later) - day_of(earlier) == 1 &&
         ((told(earlier) && hours_of(earlier).first >= weights.night_from) ||
          (told(later) && hours_of(later).first < weights.night_to));
}

/// "26" that became "6": what is left is a day too.
bool one_digit_lost(const Day& a, const Day& b) {
  if (a.year != b.year || a.month != b.month) return false;
  const int longer = std::max(a.day, b.day), shorter = std::min(a.day, b.day);
  return shorter < 10 && longer >= 10 && (longer % 10 == shorter || longer / 10 == shorter);
}

Obstacle days(const Moment& a, const Moment& b, const MomentWeights& weights) {
  if (!a.day.full() || !b.day.full() || a.vague || b.vague) return Obstacle::no_slip;
  if (a.edge != Edge::none || b.edge != Edge::none) return Obstacle::no_slip;
  const Moment& earlier = day_of(a) <= day_of(b) ? a : b;
  const Moment& later = &earlier == &a ? b : a;
  if (of_one_night(earlier, later, weights)) return Obstacle::other_hour;
  const bool near = day_of(later) - day_of(earlier) <= weights.days;
  return near || one_digit_lost(a.day, b.day) ? Obstacle::none : Obstacle::no_slip;
}

Obstacle clocks(const Claim& a, const Claim& b, const MomentWeights& weights) {
  const Clock& x = std::get<Clock>(a.value);
  const Clock& y = std::get<Clock>(b.value);
  int apart = std::abs(x.minute - y.minute);
  apart = std::min(apart, minutes_of_day - apart);
  if (apart > weights.minutes) return Obstacle::no_slip;
  const bool told = x.zone.kind == Zone::named && y.zone.kind == Zone::named;
  const bool two_clocks = a.language != b.language && apart % minutes_of_hour == 0;
  return two_clocks && !told ? Obstacle::other_hour : Obstacle::none;
}

/// Do the sentences of both name places, and none that is also one of the other's, or holds one of them?
bool places_apart(const Claim& a, const Claim& b) {
  bool told_a = false, told_b = false;
  const auto of_place = [](const Anchor& anchor) {
    return anchor.kind == AnchorKind::place || anchor.kind == AnchorKind::region;
  };
  const auto plain = [](const Anchor& anchor) {
    return anchor.kind == AnchorKind::region ? region_key(anchor.key) : anchor.key;
  };
  const auto itself = [](const Anchor& anchor) { return anchor.kind == AnchorKind::place; };
  for (const Anchor& x : a.anchors) {
    if (!of_place(x)) continue;
    told_a = true;
    for (const Anchor& y : b.anchors)
      if (of_place(y) && plain(x) == plain(y) && (itself(x) || itself(y))) return false;
  }
  for (const Anchor& y : b.anchors) told_b |= of_place(y);
  return told_a && told_b;
}

}  // namespace

bool is_moment(ClaimKind kind) {
  return kind == ClaimKind::day || kind == ClaimKind::part_of_day || kind == ClaimKind::clock;
}

Meeting key_meeting(const Claim& a, const Claim& b, SlotName slot) {
  const Meeting plain = meeting(a, b, slot);
  if (slot != SlotName::day || plain != Meeting::apart) return plain;
  const bool stated = a.slot(slot)->state == SlotState::stated && b.slot(slot)->state == SlotState::stated;
  return stated || meeting(a, b, SlotName::happening) != Meeting::met ? plain : Meeting::unknown;
}

Obstacle happening_obstacle(const Claim& a, const Claim& b, const Fit& fit, const MomentWeights& weights) {
  if (places_apart(a, b)) return Obstacle::place_apart;
  if (a.kind == ClaimKind::day) return days(std::get<Moment>(a.value), std::get<Moment>(b.value), weights);
  if (fit.around.day == Meeting::apart) return Obstacle::day_apart;
  return a.kind == ClaimKind::clock ? clocks(a, b, weights) : Obstacle::none;
}

}  // namespace doichieu
