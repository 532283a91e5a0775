#pragma once
// A clock time: 1.30pm, 4 p.m., 16:00, 14h05, 16 giờ 30 phút, 8 giờ rưỡi, 7 giờ kém 15.

#include <optional>

#include "value/word_view.hpp"

namespace doichieu {

struct ClockReading {
  int minute = 0;  ///< of the day
  TokenRange tokens;
  bool half_day =
      false;  ///< an hour up to 12 whose half of the day a part of day may still settle: 3 giờ chiều
};

/// `cued`: a word before says that a clock time follows ("lúc"). Without it "4 giờ" are four hours, unless a
/// date or a part of the day follows.
std::optional<ClockReading> read_clock(const WordView& words, std::uint32_t at, bool cued);

/// The minute that the hour means within a part of the day [low, high): 3 in the afternoon is 15:00.
int settle_half_day(const ClockReading& clock, double low, double high);

}  // namespace doichieu
