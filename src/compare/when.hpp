#pragma once
// When what a claim tells is, or was: for a timeline.
//
//   "February 18"                    that day
//   "the evening of February 18"     hours of that day
//   "as of 5 p.m. on Friday, 143 had died"    the Friday
//
// Nothing for what cannot be drawn as one stretch: a moment without a year, with two readings, or open at an
// end; an hour whose day no claim of the story tells.

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "claims/claim.hpp"
#include "compare/report.hpp"

namespace doichieu {

class Times {
 public:
  /// Of all claims of a story.
  explicit Times(const std::vector<Claim>& claims);

  /// Of a day or an hour, itself; of a count that grows, the day it stands for; else nothing.
  std::optional<Days> when(const Claim& claim) const;

 private:
  std::optional<double> day_in(const Claim& claim, SlotName slot) const;

  std::map<std::uint64_t, double> days_;  ///< by day_key(): claims hold the days of their slots as keys alone
};

}  // namespace doichieu
