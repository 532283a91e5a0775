// A count and the names behind it: told where they miss each other by one, of many by two. What is further
// off was never meant to be all of them.

#include <cmath>

#include "compare/within/checks.hpp"

namespace doichieu {
namespace {

constexpr double many = 6;
constexpr std::size_t most_evidence = 12;  ///< names that a finding quotes

}  // namespace

std::vector<Slip> miscounted(const Own& own) {
  std::vector<Slip> out;
  for_each_tie(own, ClaimKind::enumeration, [&](SourceIndex source, const Tie& tie) {
    const double told = number_of(tie.parts.front()).value();
    const double named = static_cast<double>(tie.parts.size() - 1);
    const double apart = std::abs(told - named);
    if (apart == 0 || apart > (told >= many ? 2 : 1)) return;
    Quantity made = quantity_of(tie.parts.front());
    Slip slip = slip_of(own, source, tie, 0, printed_like(own, made, named));
    if (slip.evidence.size() > most_evidence) slip.evidence.resize(most_evidence);
    out.push_back(std::move(slip));
  });
  return out;
}

}  // namespace doichieu
