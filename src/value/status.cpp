#include "value/status.hpp"

#include "value/number.hpp"

namespace doichieu {

Related relate(const Status& a, const Status& b) {
  if (a.ladder.id != b.ladder.id) return {Relation::unrelated, Cause::none};
  const Relation relation =
      relate(Interval{a.low, a.high, false, false}, Interval{b.low, b.high, false, false});
  if (relation == Relation::same) return {relation, Cause::none};
  if (a.ladder.denial) return {relation, Cause::polarity};
  return {relation, a.ladder.exclusive ? Cause::scope : Cause::firmness};
}

}  // namespace doichieu
