// Percentages of one whole that come to more than all of it, by little: what comes to far more is of several
// wholes, and what comes to less leaves someone out.

#include "compare/within/checks.hpp"

namespace doichieu {
namespace {

constexpr double whole = 100;
constexpr double widest_gap = 3;

}  // namespace

std::vector<Slip> failing_shares(const Own& own) {
  std::vector<Slip> out;
  for_each_tie(own, ClaimKind::shares, [&](SourceIndex source, const Tie& tie) {
    double written = 0, least = 0;
    for (const Tied& part : tie.parts) {
      written += number_of(part).value();
      least += number_of(part).interval.low;
    }
    if (least <= whole || written > whole + widest_gap) return;
    const Quantity& like = quantity_of(tie.parts.front());
    Slip slip = slip_of(own, source, tie, tie.parts.size(), printed_like(own, like, written));
    slip.a = printed_like(own, like, whole);
    out.push_back(std::move(slip));
  });
  return out;
}

}  // namespace doichieu
