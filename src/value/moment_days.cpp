#include "value/moment_days.hpp"

#include <algorithm>

namespace doichieu {
namespace {

bool inside(const Stretches& a, const Stretches& b) {
  return std::all_of(a.begin(), a.end(), [&b](Stretch x) {
    return std::any_of(b.begin(), b.end(), [x](Stretch y) { return y.low <= x.low && x.high <= y.high; });
  });
}

bool meet(const Stretches& a, const Stretches& b) {
  return std::any_of(a.begin(), a.end(), [&b](Stretch x) {
    return std::any_of(b.begin(), b.end(), [x](Stretch y) { return x.low < y.high && y.low < x.high; });
  });
}

std::size_t index_in_year(int month, int day) {
  return static_cast<std::size_t>(day_number({2024, month, day}) - day_number({2024, 1, 1}));
}

bool dated(const Moment& m) {
  return m.day.year && (!m.last_day || m.last_day->year) && (m.day.month || !m.day.day);
}

Stretch stretch_of(Day first, Day last) {
  return {day_number(first_day(first)), day_number(last_day(last)) + 1};
}

/// The days of a leap year that a date without its year may be.
void add_any_year(AnyYear& any, Day first, Day last) {
  if (!first.month && first.day) {  // "the 18th"
    for (int month = 1; month <= 12; ++month)
      if (exists({2024, month, first.day})) any.set(index_in_year(month, first.day));
    return;
  }
  const Day low = first_day({2024, first.month, first.day}), high = last_day({2024, last.month, last.day});
  if (!exists(low) || !exists(high)) return;
  const std::size_t end = index_in_year(high.month, high.day);
  for (std::size_t at = index_in_year(low.month, low.day);; at = (at + 1) % any.size()) {
    any.set(at);
    if (at == end) return;
  }
}

Relation relation_of(const AnyYear& a, const AnyYear& b) {
  if (a == b) return Relation::same;
  if ((a & ~b).none()) return Relation::refines;
  if ((b & ~a).none()) return Relation::refined_by;
  return (a & b).any() ? Relation::overlaps : Relation::conflict;
}

/// `a` has its years, `b` has none.
Relation relation_of_dated(const Stretches& a, const AnyYear& b) {
  const AnyYear days = any_year_of(a);
  if ((days & b).none()) return Relation::conflict;
  return (days & ~b).none() ? Relation::refines : Relation::overlaps;
}

}  // namespace

Stretches joined(Stretches all) {
  std::sort(all.begin(), all.end());
  Stretches out;
  for (const Stretch s : all) {
    if (!out.empty() && s.low <= out.back().high)
      out.back().high = std::max(out.back().high, s.high);
    else
      out.push_back(s);
  }
  return out;
}

Relation relation_of(const Stretches& a, const Stretches& b) {
  if (a == b) return Relation::same;
  if (inside(a, b)) return Relation::refines;
  if (inside(b, a)) return Relation::refined_by;
  return meet(a, b) ? Relation::overlaps : Relation::conflict;
}

Stretch with_edge(Stretch s, Edge edge) {
  switch (edge) {
    case Edge::since:
      return {s.low, always};
    case Edge::after:
      return {s.high, always};
    case Edge::until:
      return {-always, s.high};
    case Edge::before:
      return {-always, s.low};
    case Edge::none:
      break;
  }
  return s;
}

AnyYear any_year_of(const Stretches& days) {
  AnyYear any;
  for (const Stretch s : days) {
    if (s.high - s.low >= static_cast<std::int64_t>(any.size())) return any.set();
    for (std::int64_t n = s.low; n < s.high; ++n) {
      const Day day = day_of_number(static_cast<std::int32_t>(n));
      any.set(index_in_year(day.month, day.day));
    }
  }
  return any;
}

Edge edge_of_days(const Moment& m) {
  if (!m.minute && !m.part) return m.edge;
  return m.edge == Edge::after ? Edge::since : m.edge == Edge::before ? Edge::until : m.edge;
}

DaySet days_of(const Moment& m) {
  DaySet out;
  out.dated = dated(m);
  out.told = m.day != Day{} && !m.vague;
  if (!out.told) return out;
  if (out.dated) {
    out.days.push_back(with_edge(stretch_of(m.day, m.last_day.value_or(m.day)), edge_of_days(m)));
    if (m.otherwise) out.days.push_back(with_edge(stretch_of(*m.otherwise, *m.otherwise), edge_of_days(m)));
    out.days = joined(std::move(out.days));
    return out;
  }
  out.told = m.edge == Edge::none;  // "since February", of no year, leaves everything open
  if (m.last_day && !m.last_day->month) out.told = false;
  if (!m.day.month && !m.day.day) out.told = false;
  if (!out.told) return out;
  add_any_year(out.any, m.day, m.last_day.value_or(m.day));
  if (m.otherwise) add_any_year(out.any, *m.otherwise, *m.otherwise);
  out.told = out.any.any();
  return out;
}

Relation relation_of(const DaySet& a, const DaySet& b) {
  if (!a.told || !b.told) return Relation::unrelated;
  if (a.dated && b.dated) return relation_of(a.days, b.days);
  if (a.dated) return relation_of_dated(a.days, b.any);
  if (b.dated) return mirrored({relation_of_dated(b.days, a.any), Cause::none}).relation;
  return relation_of(a.any, b.any);
}

}  // namespace doichieu
