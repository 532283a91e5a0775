#include "compare/line_up.hpp"

#include <algorithm>

#include "compare/grouping.hpp"

namespace doichieu {

std::vector<std::uint32_t> claims_of(const Check& check, const std::vector<Claim>& claims) {
  std::vector<std::uint32_t> out;
  for (std::uint32_t i = 0; i < claims.size(); ++i)
    if (claims[i].kind == check.kind) out.push_back(i);
  std::stable_sort(out.begin(), out.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return claims[a].source < claims[b].source; });
  return out;
}

namespace {

/// What a newer version says otherwise. The two share most of their words, and neither hour nor place need be
/// told apart: the article itself is the thing in common.
void line_up_versions(const std::vector<Claim>& claims, const Check& check, const RuleSet& rules,
                      Versions versions, LinedUp& out) {
  std::vector<std::uint32_t> wanted = claims_of(check, claims);
  std::erase_if(wanted, [&](std::uint32_t i) {
    return claims[i].source != versions.older && claims[i].source != versions.newer;
  });
  const std::vector<Versions> none;
  const Pairing pairing(claims, wanted, check, rules, none, true);
  Grouping grouping(pairing);
  grouping.join_compatible();
  grouping.join_differing();
  LinedUp both;
  grouping.emit(both);
  for (Group& group : both.groups)
    if (group.differs) {
      group.versions = true;
      out.groups.push_back(std::move(group));
    }
}

}  // namespace

bool share_a_source(const Group& a, const Group& b) {
  return std::any_of(a.nodes.begin(), a.nodes.end(), [&](const Node& x) {
    return std::any_of(b.nodes.begin(), b.nodes.end(), [&](const Node& y) { return x.source == y.source; });
  });
}

double most_shared(const Group& a, const Group& b, const std::vector<Claim>& claims) {
  double out = 0;
  for (const Node& x : a.nodes)
    for (const Node& y : b.nodes) out = std::max(out, closest(x, y, claims).shared);
  return out;
}

LinedUp line_up(const std::vector<Claim>& claims, const RuleSet& rules,
                const std::vector<Versions>& versions) {
  LinedUp out;
  for (const Check& check : rules.checks) {
    if (check.kind == ClaimKind::list || check.kind == ClaimKind::sum) continue;
    const Pairing pairing(claims, claims_of(check, claims), check, rules, versions);
    out.not_comparable += pairing.crowded();
    Grouping grouping(pairing);
    grouping.join_compatible();
    if (check.single && check.kind != ClaimKind::role) grouping.join_differing();  // see compare/offices.hpp
    grouping.emit(out);
    if (check.verdicts.contains("update"))
      for (const Versions& pair : versions) line_up_versions(claims, check, rules, pair, out);
  }
  return out;
}

}  // namespace doichieu
