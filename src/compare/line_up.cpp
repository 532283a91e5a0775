#include "compare/line_up.hpp"

#include <algorithm>
#include <numeric>

#include "compare/grouping.hpp"

namespace doichieu {

LinedUp line_up(const std::vector<Claim>& claims, const RuleSet& rules) {
  LinedUp out;
  std::vector<std::uint32_t> by_source(claims.size());
  std::iota(by_source.begin(), by_source.end(), 0U);
  std::stable_sort(by_source.begin(), by_source.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return claims[a].source < claims[b].source; });
  for (const Check& check : rules.checks) {
    if (check.kind == ClaimKind::list) continue;
    std::vector<std::uint32_t> wanted;
    std::copy_if(by_source.begin(), by_source.end(), std::back_inserter(wanted),
                 [&](std::uint32_t i) { return claims[i].kind == check.kind; });
    const Pairing pairing(claims, wanted, check, rules.lexicon);
    out.not_comparable += pairing.crowded();
    Grouping grouping(pairing);
    grouping.join_compatible();
    if (check.single) grouping.join_differing();
    grouping.emit(out);
  }
  return out;
}

}  // namespace doichieu
