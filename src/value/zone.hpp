#pragma once
// Whose clock a text reads, and how far that clock is from UTC.

#include <cstdint>
#include <optional>
#include <string>

#include "value/calendar.hpp"

namespace doichieu {

struct Zone {
  enum Kind : std::uint8_t { unknown, local, named } kind = unknown;
  std::string id;  ///< of a named zone: IANA name, or "UTC", "UTC+7", "UTC+05:30"
  friend bool operator==(const Zone&, const Zone&) = default;
};

/// Minutes that the clock of a named zone stands ahead of UTC at that local time (summer time included, from
/// ICU's data); "UTC+7" is ahead, as people write it, not behind, as POSIX has it. Nothing for a zone that is
/// not named or not known. REQUIRES: day.full(), minute in [0, 1440).
std::optional<int> utc_offset(const Zone& zone, Day day, int minute);

}  // namespace doichieu
