// What is told of two names that are probably one, misspelt.

#include <algorithm>

#include "compare/judge.hpp"
#include "compare/sister_firms.hpp"

namespace doichieu {

void Judge::judge_near_names(const LinedUp& lined_up) {
  const auto tell_all = [&](ClaimKind kind, const std::vector<NearNames>& found) {
    const Check* check = rules_.check_for(kind);
    const auto judged = check ? check->judge(Relation::conflict, Cause::name) : std::nullopt;
    if (!judged) return;
    for (const NearNames& names : found) tell_near(*check, *judged, lined_up.groups, names);
  };
  const MisspeltNames misspelt =
      misspelt_names(claims_, lined_up.groups, Holding(rules_.lexicon, first_day()), rules_.alike.sounds);
  tell_all(ClaimKind::person, misspelt.persons);
  tell_all(ClaimKind::place, misspelt.places);
  tell_all(ClaimKind::name, misspelt.things);
  tell_all(ClaimKind::product, near_designators(claims_, lined_up.groups));
  tell_all(ClaimKind::organisation, sister_firms(claims_, lined_up.groups, rules_.lexicon));
}

void Judge::tell_near(const Check& check, Judgement judgement, const std::vector<Group>& groups,
                      const NearNames& names) {
  const auto all = [&](const std::vector<std::size_t>& indices) {
    std::vector<std::uint32_t> claims;
    for (const std::size_t index : indices)
      for (const Node& node : groups[index].nodes)
        claims.insert(claims.end(), node.claims.begin(), node.claims.end());
    return side(claims);
  };
  Sides sides{{}, all(names.a), all(names.b), {}};
  if (sides.b.evidence.size() > sides.a.evidence.size()) std::swap(sides.a, sides.b);
  sides.subject = sides.a.print;
  tell_sides(check, judgement, std::move(sides), "misspelt");
}

}  // namespace doichieu
