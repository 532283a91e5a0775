#include "value/clock.hpp"

#include "value/number.hpp"

namespace doichieu {
namespace {

constexpr int minutes_of_day = 1440;
constexpr int zone_step = 30;  ///< minutes; the few zones on a quarter of an hour are left out

/// The minutes that a clock time stands for.
Interval meant_by(int minute) {
  const double around = minute % zone_step == 0 ? 5 : minute % 5 == 0 ? 2 : 0;
  return {minute - around, minute + around, false, false};
}

/// Could the two be one time by clocks of two zones?
bool whole_steps_apart(const Interval& a, const Interval& b) {
  for (int shift = -minutes_of_day; shift <= minutes_of_day; shift += zone_step)
    if (Interval{a.low + shift, a.high + shift, false, false}.overlaps(b)) return true;
  return false;
}

}  // namespace

Related relate(const Clock& a, const Clock& b) {
  const bool told = a.zone.kind != Zone::unknown && b.zone.kind != Zone::unknown;
  if (told && a.zone != b.zone) return {Relation::overlaps, Cause::zone};
  const Interval x = meant_by(a.minute), y = meant_by(b.minute);
  const Relation relation = relate(x, y);
  if (relation == Relation::same) return {relation, Cause::none};
  if (relation != Relation::conflict) return {relation, Cause::rounding};
  if (a.zone != b.zone && whole_steps_apart(x, y)) return {Relation::overlaps, Cause::zone};
  return {relation, Cause::digits};
}

}  // namespace doichieu
