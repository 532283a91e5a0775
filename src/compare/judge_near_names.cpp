// What is told of two names that are probably one, misspelt.

#include <algorithm>

#include "compare/judge.hpp"
#include "compare/near_names.hpp"

namespace doichieu {
namespace {

constexpr double sure = 0.8;

}  // namespace

void Judge::judge_near_names(const LinedUp& lined_up) {
  const auto tell_all = [&](ClaimKind kind, const std::vector<NearPair>& pairs) {
    const Check* check = rules_.check_for(kind);
    const auto judged = check ? check->judge(Relation::conflict, Cause::name) : std::nullopt;
    if (!judged) return;
    for (const auto& [a, b] : pairs) tell_near(*check, *judged, lined_up.groups[a], lined_up.groups[b]);
  };
  tell_all(ClaimKind::person, near_persons(claims_, lined_up.groups, Holding(rules_.lexicon, first_day())));
  tell_all(ClaimKind::product, near_designators(claims_, lined_up.groups));
}

void Judge::tell_near(const Check& check, Judgement judgement, const Group& a, const Group& b) {
  const auto all = [&](const Group& group) {
    std::vector<std::uint32_t> claims;
    for (const Node& node : group.nodes) claims.insert(claims.end(), node.claims.begin(), node.claims.end());
    return side(claims);
  };
  Sides sides{{}, all(a), all(b), {}, sure};
  if (b.nodes.size() > a.nodes.size()) std::swap(sides.a, sides.b);
  sides.subject = sides.a.print;
  tell_sides(check, judgement, std::move(sides), "misspelt");
}

}  // namespace doichieu
