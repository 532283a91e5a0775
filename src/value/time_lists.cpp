#include "value/time_lists.hpp"

namespace doichieu {
namespace {

/// Does a list of days go on behind "18," until its last one: "18, 19 and 20 February", "18, 19, 20/2"?
bool goes_on(const WordView& words, std::uint32_t number, int day) {
  const auto also = words.find(number + 1, EntryType::date_word, "and");
  const bool comma = words.is(number + 1, ",");
  if (!also && !comma) return false;
  const std::uint32_t next = also ? also.last : number + 2;
  const auto last = words.small(next, day + 1, 31);
  if (!last) return false;
  const bool date_follows = words.glued(next + 1, "/");
  if (also) return date_follows || !words.is(next + 1, TokenKind::word);
  return date_follows || goes_on(words, next, *last);
}

}  // namespace

std::optional<MomentReading> day_behind(const WordView& words, const MomentReading& before,
                                        std::uint32_t at) {
  const Day day = before.moment.day;
  if (!day.month || !day.day || before.moment.last_day || before.tokens.last != before.day.last)
    return std::nullopt;
  const auto also = words.find(at, EntryType::date_word, "and");
  const std::uint32_t number = also ? also.last : words.is(at, ",") ? at + 1 : at;
  const auto next = number > at ? words.small(number, day.day + 1, 31) : std::nullopt;
  if (!next || (!also && !goes_on(words, number, *next))) return std::nullopt;
  const bool counts = words.is(number + 1, TokenKind::word) && !words.has(number + 1, time_openers);
  if (also && (counts || words.is(number + 1, TokenKind::symbol) || words.glued(number + 1, "/") ||
               words.glued(number + 1, "-")))
    return std::nullopt;
  MomentReading further;
  further.moment.day = {day.year, day.month, *next};
  further.moment.resolved = before.moment.resolved;
  further.tokens = further.day = {number, number + 1};
  return further;
}

bool joins_years(const WordView& words, const MomentReading& before, std::uint32_t comma) {
  if (before.moment.day.month || !words.year(comma + 1)) return false;
  const auto also = words.find(comma + 2, EntryType::date_word, "and");
  if (also) return words.year(also.last).has_value();
  return !words.inside(comma + 2) || words[comma + 2].kind == TokenKind::punctuation;
}

}  // namespace doichieu
