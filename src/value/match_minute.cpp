#include "value/match_minute.hpp"

namespace doichieu {

Related relate(const MatchMinute& a, const MatchMinute& b) {
  if (a == b) return {Relation::same, Cause::none};
  const bool both = a.minute != 0 && b.minute != 0;
  if (both && a.minute != b.minute) return {Relation::conflict, Cause::digits};
  if (a.added == b.added) return {a.minute != 0 ? Relation::refines : Relation::refined_by, Cause::part_of};
  if (a.added != 0 && b.added != 0) return {Relation::conflict, Cause::digits};
  return {both ? Relation::overlaps : Relation::conflict, both ? Cause::rounding : Cause::digits};
}

std::string print(const MatchMinute& minute) {
  std::string out = minute.minute != 0 ? std::to_string(minute.minute) : std::string();
  if (minute.added != 0) out += "+" + std::to_string(minute.added);
  return out + "'";
}

}  // namespace doichieu
