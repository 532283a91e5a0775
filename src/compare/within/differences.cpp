// Two figures and what is said to lie between them.

#include <cmath>

#include "compare/within/checks.hpp"

namespace doichieu {
namespace {

/// Of the difference: beyond it other figures were meant.
constexpr double widest_gap = 1, widest_loose_gap = 0.15;

bool fails(const Tie& tie) {
  const Number &larger = number_of(tie.parts[0]), &smaller = number_of(tie.parts[1]),
               &apart = number_of(tie.parts[2]);
  const Interval left{larger.interval.low - smaller.interval.high,
                      larger.interval.high - smaller.interval.low};
  if (left.low <= apart.interval.high && apart.interval.low <= left.high) return false;
  const double gap = std::abs(larger.value() - smaller.value() - apart.value());
  return gap <= (tie.closure == Closure::closed ? widest_gap : widest_loose_gap) * apart.value();
}

}  // namespace

std::vector<Slip> failing_differences(const Own& own) {
  std::vector<Slip> out;
  for_each_tie(own, ClaimKind::difference, [&](SourceIndex source, const Tie& tie) {
    if (!fails(tie)) return;
    const double left = number_of(tie.parts[0]).value() - number_of(tie.parts[1]).value();
    out.push_back(slip_of(own, source, tie, 2, printed_like(own, quantity_of(tie.parts[2]), left)));
  });
  return out;
}

}  // namespace doichieu
