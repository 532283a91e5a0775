// What is told of one person with two ages.

#include "compare/ages.hpp"
#include "compare/judge.hpp"

namespace doichieu {

void Judge::judge_ages(const Check& check, const LinedUp& lined_up, const std::vector<Versions>& versions) {
  const auto judged = check.judge(Relation::conflict, Cause::digits);
  if (!judged) return;
  for (const AgeDifference& difference : differing_ages(claims_, lined_up, versions)) {
    Sides sides;
    sides.subject = claims_[difference.a.front()].slot(SlotName::who)->text;
    sides.a = side(difference.a);
    sides.b = side(difference.b);
    tell_sides(check, *judged, std::move(sides), "age");
    told_.insert(difference.a.begin(), difference.a.end());
    told_.insert(difference.b.begin(), difference.b.end());
  }
}

}  // namespace doichieu
