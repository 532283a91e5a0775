// Totals and their parts, told only where they fail by little: parts that come nowhere near the total were
// not meant to be all of it.

#include <cmath>

#include "compare/within/checks.hpp"

namespace doichieu {
namespace {

/// How far parts may miss their total and still be meant as all of it: a fraction of it, or so many things.
struct Gap {
  double part = 0, count = 0;
};
constexpr Gap surely = {0.1, 2};  ///< where the words say that they are all
constexpr Gap loosely_more = {0.025,
                              2};  ///< where they hardly leave a doubt: parts come to more than there is
constexpr Gap loosely_less = {0.025, 1};  ///< to less: one may have been left out

constexpr double few = 20;  ///< of so few things they miss one at most

/// What parts come to: the sums of their decimals and of the ends of what they admit.
struct Sum {
  double written = 0, low = 0, high = 0;
};

Sum sum_of(const Tie& tie) {
  Sum sum;
  for (std::size_t i = 1; i < tie.parts.size(); ++i) {
    const Number& part = number_of(tie.parts[i]);
    sum.written += part.value();
    sum.low += part.interval.low;
    sum.high += part.interval.high;
  }
  return sum;
}

bool fails(const Tie& tie, const Sum& sum) {
  const Quantity& total = quantity_of(tie.parts.front());
  const Interval& whole = total.number.interval;
  const bool less = sum.high < whole.low;
  if (!less && sum.low <= whole.high) return false;
  if (tie.closure == Closure::open || (tie.closure == Closure::unended && less)) return false;
  const Gap gap = tie.closure == Closure::closed ? surely : less ? loosely_less : loosely_more;
  const double apart = std::abs(sum.written - total.number.value());
  const double count = total.number.value() < few ? 1 : gap.count;
  return apart <= gap.part * total.number.value() || (total.dimension == Dimension::count && apart <= count);
}

}  // namespace

std::vector<Slip> failing_sums(const Own& own) {
  std::vector<Slip> out;
  for_each_tie(own, ClaimKind::sum, [&](SourceIndex source, const Tie& tie) {
    const Sum sum = sum_of(tie);
    if (fails(tie, sum))
      out.push_back(slip_of(own, source, tie, 0, printed_like(quantity_of(tie.parts.front()), sum.written)));
  });
  return out;
}

}  // namespace doichieu
