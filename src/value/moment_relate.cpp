// How two moments relate: both are sets, of days and of minutes, and one set is equal to another, inside it,
// apart from it, or shares some of it. So the laws of value/relation.hpp hold of themselves.

#include <algorithm>

#include "value/moment_days.hpp"

namespace doichieu {
namespace {

constexpr int minutes_of_day = 1440;
constexpr int most_ahead = 14 * 60;    ///< of UTC, in minutes, that any clock is
constexpr int most_behind = -12 * 60;  ///< likewise

bool two_ended(const Moment& m) {
  return m.last_day && m.unit == Unit::none;
}

/// Why days differ: a unit holds another (part-of), or the figures are others.
Cause cause_of(Relation relation, const Moment& a, const Moment& b) {
  if (relation == Relation::same || relation == Relation::unrelated) return Cause::none;
  if (relation == Relation::conflict || (two_ended(a) && two_ended(b))) return Cause::digits;
  return a.edge == b.edge ? Cause::part_of : Cause::bound;
}

// --- minutes

/// The minutes of a day that are told: all of them where neither part nor clock is, or where they are those
/// of the ends of several days ("until 5pm on Friday").
Stretches minutes_of(const Moment& m) {
  const bool several_days = m.day != Day{} && (m.edge != Edge::none || m.last_day || !m.day.day);
  if (several_days || (!m.minute && !m.part)) return {{0, minutes_of_day}};
  Stretch told{};
  if (m.minute) {
    told = with_edge({*m.minute, m.last_minute.value_or(*m.minute) + 1}, m.edge);
    told = {std::max<std::int64_t>(told.low, 0), std::min<std::int64_t>(told.high, minutes_of_day)};
    if (told.high <= told.low) told.high += minutes_of_day;
  } else {
    told = {static_cast<std::int64_t>(m.part->low * 60), static_cast<std::int64_t>(m.part->high * 60)};
  }
  if (told.high <= minutes_of_day) return {told};
  return joined({{told.low, minutes_of_day}, {0, told.high - minutes_of_day}});  // past midnight
}

/// The minutes since 1970 on the moment's own clock. REQUIRES: dated(m).
Stretches on_own_clock(const Moment& m, bool with_hours) {
  Stretch hours{0, minutes_of_day};
  if (with_hours && m.minute)
    hours = {*m.minute, m.last_minute.value_or(*m.minute) + 1};
  else if (with_hours && m.part)
    hours = {static_cast<std::int64_t>(m.part->low * 60), static_cast<std::int64_t>(m.part->high * 60)};
  const Edge edge = with_hours ? m.edge : edge_of_days(m);
  const auto stretch = [&](Day first, Day last) {
    const auto begin = [](Day day) { return std::int64_t{day_number(day)} * minutes_of_day; };
    return with_edge({begin(first_day(first)) + hours.low, begin(last_day(last)) + hours.high}, edge);
  };
  Stretches out = {stretch(m.day, m.last_day.value_or(m.day))};
  if (m.otherwise) out.push_back(stretch(*m.otherwise, *m.otherwise));
  return joined(std::move(out));
}

/// The minutes `all` moved by `low` and `high`; open ends stay open.
Stretches moved(Stretches all, int low, int high) {
  for (Stretch& s : all) {
    if (s.low > -always) s.low += low;
    if (s.high < always) s.high += high;
  }
  return joined(std::move(all));
}

/// How far the clock of `m` is ahead of UTC at a minute of it; nothing where that clock is not named.
std::optional<int> ahead_of_utc(const Moment& m, const Stretches& minutes) {
  const Stretch s = minutes.front();
  const std::int64_t first = s.low > -always ? s.low : s.high - 1;
  const std::int64_t day = first >= 0 ? first / minutes_of_day : (first + 1) / minutes_of_day - 1;
  return utc_offset(m.zone, day_of_number(static_cast<std::int32_t>(day)),
                    static_cast<int>(first - day * minutes_of_day));
}

/// The minutes by UTC that a dated moment may be: exact on a named clock, as wide as all zones on any other.
Stretches in_utc(const Moment& m, bool with_hours) {
  const Stretches own = on_own_clock(m, with_hours);
  const auto offset = ahead_of_utc(m, own);
  return offset ? moved(own, -*offset, -*offset) : moved(own, -most_ahead, -most_behind);
}

/// Can a moment of no year be on a day that the dated one shares, each by its own clock?
bool may_meet(const Moment& any_year, const DaySet& days, const Moment& dated_one) {
  const Stretches utc = in_utc(dated_one, false);
  const auto offset = ahead_of_utc(any_year, utc);
  Stretches there = offset ? moved(utc, *offset, *offset) : moved(utc, most_behind, most_ahead);
  for (Stretch& s : there) {  // whole days
    const auto day_of = [](std::int64_t minute) {
      return minute >= 0 ? minute / minutes_of_day : (minute + 1) / minutes_of_day - 1;
    };
    if (s.low > -always) s.low = day_of(s.low);
    if (s.high < always) s.high = day_of(s.high - 1) + 1;
  }
  return (any_year_of(there) & days.any).any();
}

/// Is an hour of one day on a day of `other`, by some clock? 2 p.m. in Beijing is one day everywhere but for
/// the far side of the date line.
bool hour_reaches(const Moment& hour, const Moment& other) {
  const bool one_day = hour.day.full() && !hour.last_day && !hour.otherwise && hour.edge == Edge::none;
  return !one_day || relation_of(in_utc(hour, true), in_utc(other, false)) != Relation::conflict;
}

/// The two on clocks of which one at least is named, and the other another: nothing where that is not so.
std::optional<Related> on_two_clocks(const Moment& a, const Moment& b, bool with_hours) {
  if (a.zone.kind != Zone::named && b.zone.kind != Zone::named) return std::nullopt;
  if (a.zone == b.zone) return std::nullopt;
  const DaySet x = days_of(a), y = days_of(b);
  if (!x.told || !y.told) return Related{};
  constexpr Related apart{Relation::conflict, Cause::digits}, together{Relation::overlaps, Cause::zone};
  if (!x.dated && !y.dated) return together;
  if (!x.dated) return may_meet(a, x, b) ? together : apart;
  if (!y.dated) return may_meet(b, y, a) ? together : apart;
  const Relation relation = relation_of(in_utc(a, with_hours), in_utc(b, with_hours));
  if (relation == Relation::conflict || !hour_reaches(a, b) || !hour_reaches(b, a)) return apart;
  if (a.zone.kind != Zone::named || b.zone.kind != Zone::named) return together;
  return Related{relation, relation == Relation::same ? Cause::none : Cause::zone};
}

/// Two attributes at once: the pair is inside another where both are.
Relation both(Relation a, Relation b) {
  if (a == Relation::conflict || b == Relation::conflict) return Relation::conflict;
  if (a == b || b == Relation::same) return a;
  return a == Relation::same ? b : Relation::overlaps;
}

Cause cause_of_hours(Relation relation) {
  if (relation == Relation::same) return Cause::none;
  return relation == Relation::conflict ? Cause::digits : Cause::part_of;
}

bool tells_hours(const Moment& m) {
  return m.minute || m.part;
}

}  // namespace

Related relate_days(const Moment& a, const Moment& b) {
  if (const auto clocks = on_two_clocks(a, b, false)) return *clocks;
  const Relation relation = relation_of(days_of(a), days_of(b));
  return {relation, cause_of(relation, a, b)};
}

Related relate_parts(const DayPart& a, const DayPart& b) {
  if (a.low == b.low && a.high == b.high) return {Relation::same, Cause::none};
  if (b.low <= a.low && a.high <= b.high) return {Relation::refines, Cause::part_of};
  if (a.low <= b.low && b.high <= a.high) return {Relation::refined_by, Cause::part_of};
  if (a.low < b.high && b.low < a.high) return {Relation::overlaps, Cause::part_of};
  return {Relation::conflict, Cause::digits};
}

Related relate_moments(const Moment& a, const Moment& b) {
  if (const auto clocks = on_two_clocks(a, b, true)) return *clocks;
  const DaySet x = days_of(a), y = days_of(b);
  if (x.told && x.dated && y.told && y.dated) {
    const Relation relation = relation_of(on_own_clock(a, true), on_own_clock(b, true));
    if (!tells_hours(a) && !tells_hours(b)) return {relation, cause_of(relation, a, b)};
    return {relation, cause_of_hours(relation)};
  }
  const bool no_day = a.day == Day{} && b.day == Day{};
  const Relation days = no_day ? Relation::same : relation_of(x, y);
  if (days == Relation::unrelated || (no_day && (!tells_hours(a) || !tells_hours(b)))) return {};
  const Relation hours = relation_of(minutes_of(a), minutes_of(b));
  const Relation relation = both(days, hours);
  if (relation == days && hours == Relation::same) return {relation, cause_of(relation, a, b)};
  return {relation, cause_of_hours(relation)};
}

}  // namespace doichieu
