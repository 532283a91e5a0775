#pragma once
// The words that say whose clock a moment is told by: "(local time)", "theo giờ Hà Nội", "GMT+7", "EST".

#include <optional>

#include "value/word_view.hpp"
#include "value/zone.hpp"

namespace doichieu {

struct ZoneReading {
  Zone zone;
  std::uint32_t last = 0;  ///< the token behind it, and behind its bracket
};

/// The zone told at the token, past a comma, a bracket or a word that introduces it.
std::optional<ZoneReading> read_zone(const WordView& words, std::uint32_t at);

}  // namespace doichieu
