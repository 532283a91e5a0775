#pragma once
// Clock times and spans of them: 1.30pm, 4 p.m., 16:00, half past eight, 5 in the morning, 3-5pm; 14h05, 16
// giờ 30 phút, 8 giờ rưỡi, 7 giờ kém 15, từ 8h đến 11h.

#include <optional>

#include "value/word_view.hpp"

namespace doichieu {

struct ClockReading {
  int minute = 0;  ///< of the day
  TokenRange tokens;
  bool half_day =
      false;  ///< an hour up to 12 whose half of the day a part of day may still settle: 3 giờ chiều
  int second = 0;
  std::optional<int> last_minute;  ///< of a span
};

/// `cued`: a word before says that a clock time follows ("lúc"). Without it "4 giờ" are four hours, unless a
/// date or a part of the day follows.
std::optional<ClockReading> read_clock(const WordView& words, std::uint32_t at, bool cued);

/// An hour that shows itself to be one, noon and midnight among them: no bare number, no span.
std::optional<ClockReading> read_marked_hour(const WordView& words, std::uint32_t at);

/// The hour alone, "at 8", where it is known that an hour stands here: what counts something is none.
std::optional<ClockReading> read_bare_hour(const WordView& words, std::uint32_t at);

/// "at 6.45", at the end of its clause or before a day, where it is known that an hour stands here.
std::optional<ClockReading> read_dotted_hour(const WordView& words, std::uint32_t at);

/// Two hours in plain figures, "12-4", "8 to 9", where it is known that hours stand here; no score of a
/// match, since the second comes later: 3-1 is none.
std::optional<ClockReading> read_bare_hours(const WordView& words, std::uint32_t at, bool between);

/// The minute that the hour means within a part of the day [low, high): 3 in the afternoon is 15:00, 12 at
/// night is 0:00, 2 at night is 2:00.
int settle_half_day(int minute, double low, double high);

}  // namespace doichieu
