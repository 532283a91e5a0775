// One hour by two clocks: they must be as far apart as their zones are. Of a local clock only so much is
// known, that some zone keeps it: zones are whole hours from UTC, but for those told below.

#include <algorithm>
#include <array>

#include "compare/within/checks.hpp"

namespace doichieu {
namespace {

constexpr int hour = 60, day = 24 * hour;
constexpr int westernmost = -12 * hour, easternmost = 14 * hour;
/// Of the zones in use that are no whole hour from UTC, summer time included, in minutes. Source: the tz
/// database, 2024a.
constexpr std::array uneven_offsets = {-570, -210, -150, 210, 270, 330, 345, 390, 525, 570, 630, 765, 825};

/// The same hour of the clock, in [0, 1440).
int on_the_clock(int minute) {
  return ((minute % day) + day) % day;
}

bool some_zone_keeps(int offset) {
  const bool whole = offset % hour == 0 && offset >= westernmost && offset <= easternmost;
  return whole || std::find(uneven_offsets.begin(), uneven_offsets.end(), offset) != uneven_offsets.end();
}

/// Could a clock stand at `local` while that of UTC stands at `utc`, on this day or a day beside it?
bool may_be_local(int local, int utc) {
  const int apart = on_the_clock(local - utc);
  return some_zone_keeps(apart) || some_zone_keeps(apart - day);
}

const Moment& moment_of(const Tied& tied) {
  return std::get<Moment>(tied.value);
}

std::optional<int> offset_of(const Moment& moment) {
  return utc_offset(moment.zone, moment.day, *moment.minute);
}

/// What the second clock should show; "20:00 / 21:00" where it could be either. Empty where it shows what it
/// may.
std::string should_show(const Moment& first, const Moment& second) {
  const auto a = offset_of(first), b = offset_of(second);
  if (a && b) {
    const int right = on_the_clock(*first.minute - *a + *b);
    return right == *second.minute ? std::string{} : print_clock(right);
  }
  if (!a && !b) return {};
  // Zones on both sides of what the two make would fit: the second clock moves to either.
  const int utc = a ? *first.minute - *a : *second.minute - *b;
  const int local = a ? *second.minute : *first.minute;
  if (may_be_local(local, utc)) return {};
  const int past = on_the_clock(local - utc) % hour;
  const int sign = a ? -1 : 1;  // of the second clock against the error
  const int earlier = on_the_clock(*second.minute + sign * past);
  const int later = on_the_clock(*second.minute + sign * (past - hour));
  return print_clock(std::min(earlier, later)) + " / " + print_clock(std::max(earlier, later));
}

}  // namespace

std::vector<Slip> clocks_apart(const Own& own) {
  std::vector<Slip> out;
  for_each_tie(own, ClaimKind::clocks, [&](SourceIndex source, const Tie& tie) {
    const Moment &first = moment_of(tie.parts[0]), &second = moment_of(tie.parts[1]);
    std::string right = should_show(first, second);
    if (right.empty()) return;
    Slip slip = slip_of(own, source, tie, 0, std::move(right));
    slip.a = print_clock(*first.minute);
    slip.c = print_clock(*second.minute);
    out.push_back(std::move(slip));
  });
  return out;
}

}  // namespace doichieu
