// Two figures and the percentage from one to the other.

#include <cmath>

#include "compare/within/checks.hpp"

namespace doichieu {
namespace {

constexpr double slack = 0.3;      ///< points beside all rounding: rates are made from sharper figures
constexpr double widest_part = 1;  ///< of the percentage, or
constexpr double widest_gap = 5;   ///< so many points: beyond both another change was meant

double change(double before, double after) {
  return std::abs(after / before - 1) * 100;
}

bool fails(const Tie& tie) {
  const Interval &before = number_of(tie.parts[0]).interval, &after = number_of(tie.parts[1]).interval;
  const Number& told = number_of(tie.parts[2]);
  if (before.low <= 0 || after.low <= 0) return false;
  const bool rise = after.low > before.low;
  const double least = rise ? after.low / before.high - 1 : 1 - after.high / before.low;
  const double most = rise ? after.high / before.low - 1 : 1 - after.low / before.high;
  if (told.interval.high + slack >= least * 100 && told.interval.low - slack <= most * 100) return false;
  const double gap =
      std::abs(change(number_of(tie.parts[0]).value(), number_of(tie.parts[1]).value()) - told.value());
  return gap <= std::max(widest_gap, widest_part * told.value());
}

}  // namespace

std::vector<Slip> failing_growth(const Own& own) {
  std::vector<Slip> out;
  for_each_tie(own, ClaimKind::growth, [&](SourceIndex source, const Tie& tie) {
    if (!fails(tie)) return;
    const double made = change(number_of(tie.parts[0]).value(), number_of(tie.parts[1]).value());
    out.push_back(slip_of(own, source, tie, 2, printed_like(own, quantity_of(tie.parts[2]), made)));
  });
  return out;
}

}  // namespace doichieu
