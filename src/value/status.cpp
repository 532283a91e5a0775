#include "value/status.hpp"

#include "rules/ladders.hpp"
#include "value/number.hpp"

namespace doichieu {
namespace {

constexpr std::string_view denied_or_said = "cause";  ///< the ladder whose steps are no and yes

}  // namespace

Related relate(const Status& a, const Status& b) {
  if (a.ladder != b.ladder) return {Relation::unrelated, Cause::none};
  const Relation relation =
      relate(Interval{a.low, a.high, false, false}, Interval{b.low, b.high, false, false});
  if (relation == Relation::same) return {relation, Cause::none};
  if (a.ladder == denied_or_said) return {relation, Cause::polarity};
  return {relation, ladder(a.ladder).exclusive ? Cause::scope : Cause::firmness};
}

}  // namespace doichieu
