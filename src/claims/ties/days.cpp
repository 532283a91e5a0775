// Dates that are told in two ways: with a weekday, with the length of a span.
//
//   Sunday, January 6, 2025          a three-day visit from 18 to 20 February

#include <algorithm>

#include "claims/ties/ties.hpp"

namespace doichieu {
namespace {

constexpr std::uint32_t behind_length = 8;    ///< tokens from "three-day" to the days
constexpr std::uint32_t before_length = 4;    ///< tokens from the days to "a three-day visit"
constexpr std::uint32_t longest_reading = 6;  ///< tokens of a length
constexpr double longest_length = 60;         ///< days

bool whole_days(const Quantity& q) {
  return q.dimension == Dimension::duration && q.unit == "day" && q.of != "age" && !q.number.range &&
         q.number.bound == Bound::none && q.number.written.is_integer() && q.number.value() >= 2 &&
         q.number.value() <= longest_length;
}

bool whole_span(const Moment& moment) {
  return moment.day.full() && moment.last_day && moment.last_day->full() && moment.unit == Unit::none &&
         moment.edge == Edge::none && moment.phase == Phase::none && !moment.otherwise;
}

/// "three-day", "chuyến thăm 3 ngày": the length is a property of what takes place.
bool of_the_event(const TieText& text, const QuantityReading& length) {
  if (text.has_mark(length.tokens, "-")) return true;
  const std::uint32_t first = length.tokens.first;
  const TokenRange before = text.around({first, first}, longest_form, 0);
  for (std::uint32_t at = before.first; at < before.last; ++at)
    if (const Hit* hit = text.words.longest(at, EntryType::concept_); hit && hit->tokens.last == first)
      return true;
  return false;
}

}  // namespace

void find_weekdays(const TieText& text, std::vector<Tie>& out) {
  for (const MomentReading& reading : text.mentions.moments) {
    const Moment& moment = reading.moment;
    if (!moment.weekday || !moment.day.full() || moment.last_day || moment.otherwise) continue;
    const TokenRange tokens = reading.day.empty() ? reading.tokens : reading.day;
    out.push_back({ClaimKind::weekday, {text.tied(moment, tokens)}, Closure::closed, print_day(moment)});
  }
}

void find_lengths(const TieText& text, std::vector<Tie>& out) {
  for (const MomentReading& reading : text.mentions.moments) {
    if (!whole_span(reading.moment)) continue;
    const auto [first, last] =
        text.quantities_in(text.around(reading.tokens, behind_length + longest_reading, before_length));
    std::vector<std::uint32_t> lengths;
    for (std::uint32_t i = first; i < last; ++i) {
      const TokenRange tokens = text.quantities()[i].tokens;
      const TokenRange link = gap_between(tokens, reading.tokens);
      const std::uint32_t widest = tokens.first < reading.tokens.first ? behind_length : before_length;
      if (whole_days(text.value(i)) && link.size() <= widest && !text.has_mark(link, ";"))
        lengths.push_back(i);
    }
    if (lengths.size() != 1) continue;
    const QuantityReading& told = text.quantities()[lengths.front()];
    out.push_back({ClaimKind::length,
                   {text.tied(told.quantity, told.tokens), text.tied(reading.moment, reading.tokens)},
                   of_the_event(text, told) ? Closure::closed : Closure::loose,
                   print_day(reading.moment)});
  }
}

}  // namespace doichieu
