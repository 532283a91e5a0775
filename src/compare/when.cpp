#include "compare/when.hpp"

#include <cmath>

#include "claims/anchors.hpp"

namespace doichieu {
namespace {

constexpr double minutes_of_day = 24 * 60;

std::optional<Days> days_of(const Moment& moment) {
  const bool one_stretch = moment.edge == Edge::none && !moment.vague && !moment.otherwise;
  const Day last = moment.last_day.value_or(moment.day);
  if (!one_stretch || !moment.day.year || !last.year) return std::nullopt;
  return Days{double(day_number(first_day(moment.day))), double(day_number(last_day(last)) + 1)};
}

std::optional<Days> hours_of(const Claim& claim, double day) {
  if (const DayPart* part = std::get_if<DayPart>(&claim.value))
    return Days{day + part->low / 24, day + part->high / 24};
  if (const Clock* clock = std::get_if<Clock>(&claim.value))
    return Days{day + clock->minute / minutes_of_day, day + (clock->minute + 1) / minutes_of_day};
  return std::nullopt;
}

}  // namespace

Times::Times(const std::vector<Claim>& claims) {
  for (const Claim& claim : claims) {
    if (const Moment* moment = std::get_if<Moment>(&claim.value); moment && moment->day.full())
      days_.emplace(day_key(moment->day), day_number(moment->day));
    if (claim.published > 0) {
      const double day = std::floor(claim.published);
      days_.emplace(day_key(day_of_number(static_cast<std::int32_t>(day))), day);
    }
  }
}

std::optional<Days> Times::when(const Claim& claim) const {
  if (const Moment* moment = std::get_if<Moment>(&claim.value)) return days_of(*moment);
  if (claim.kind == ClaimKind::part_of_day || claim.kind == ClaimKind::clock) {
    const std::optional<double> day = day_in(claim, SlotName::day);
    return day ? hours_of(claim, *day) : std::nullopt;
  }
  if (!claim.running) return std::nullopt;
  const std::optional<double> day = day_in(claim, SlotName::as_of);
  return day ? std::optional(Days{*day, *day + 1}) : std::nullopt;
}

std::optional<double> Times::day_in(const Claim& claim, SlotName name) const {
  const Slot* slot = claim.slot(name);
  if (!slot) return std::nullopt;
  for (const std::uint64_t key : slot->keys)
    if (const auto day = days_.find(key); day != days_.end()) return day->second;
  return std::nullopt;
}

}  // namespace doichieu
