#include "compare/within/checks.hpp"

#include <cmath>

namespace doichieu {
namespace {

constexpr double widest_gap = 0.1;      ///< of the total
constexpr double widest_count_gap = 2;  ///< or so many of things that are counted

/// What parts come to: the sums of their decimals and of the ends of what they admit.
struct Sum {
  double written = 0, low = 0, high = 0;
};

const Quantity& quantity(const Tied& tied) {
  return std::get<Quantity>(tied.value);
}

Sum sum_of(const Tie& tie) {
  Sum sum;
  for (std::size_t i = 1; i < tie.parts.size(); ++i) {
    const Number& part = quantity(tie.parts[i]).number;
    sum.written += part.value();
    sum.low += part.interval.low;
    sum.high += part.interval.high;
  }
  return sum;
}

bool fails(const Quantity& total, const Sum& sum) {
  const Interval& whole = total.number.interval;
  if (sum.high >= whole.low && sum.low <= whole.high) return false;
  const double gap = std::abs(sum.written - total.number.value());
  return gap <= widest_gap * total.number.value() ||
         (total.dimension == Dimension::count && gap <= widest_count_gap);
}

std::string printed(Quantity unit, double value) {
  unit.number = make_number({static_cast<std::int64_t>(std::llround(value * 100)), -2}, Bound::none,
                            Precision::last_digit);
  return print(unit);
}

}  // namespace

std::vector<Slip> failing_sums(const Own& own, SourceIndex source) {
  std::vector<Slip> out;
  for (const Tie* tie : ties_of(own, source, ClaimKind::sum)) {
    const Quantity& total = quantity(tie->parts.front());
    const Sum sum = sum_of(*tie);
    if (fails(total, sum)) out.push_back(slip_of(own, source, *tie, 0, printed(total, sum.written)));
  }
  return out;
}

}  // namespace doichieu
