#include "value/time_lists.hpp"

#include "value/small_count.hpp"
#include "value/time_unit.hpp"

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

constexpr int longest_list = 6;

/// A number that counts no time of its own: no article, no year, none behind a name or a word for ages.
std::optional<SmallCount> bare_count(const WordView& words, std::uint32_t at) {
  const auto count = words.year(at) ? std::nullopt : read_count(words, at);
  if (!count || count->article || count->vague) return std::nullopt;
  return count;
}

/// Is the length that ends here counted from some day: "20 years later", "5 ngày trước"?
bool counted_from_day(const WordView& words, std::uint32_t at) {
  static constexpr CodeKey codes[] = {"earlier", "ago", "later", "then", "before", "after", "from"};
  return words.any_of(at, EntryType::date_word, codes);
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

std::optional<PeriodReading> length_in_list(const WordView& words, std::uint32_t at) {
  const auto count = bare_count(words, at);
  const bool named = words.inside(at - 1) && (words.capital_word(at - 1) || words.glued(at) ||
                                              words.find(at - 1, EntryType::date_word, "between") ||
                                              words.has(at - 1, WordView::bit(EntryType::counter)));
  if (!count || named) return std::nullopt;
  std::uint32_t next = count->last;
  for (int items = 0; items < longest_list; ++items) {
    const bool comma = words.is(next, ",");
    if (comma) ++next;
    const auto also = words.find(next, EntryType::date_word, "and");
    if (also) next = also.last;
    const auto further = comma || also ? bare_count(words, next) : std::nullopt;
    if (!further) return std::nullopt;
    next = further->last;
    const auto unit = read_time_unit(words, next);
    if (!unit) continue;
    if (!also || words.year(unit->last) || counted_from_day(words, unit->last)) return std::nullopt;
    PeriodReading out;
    out.tokens = {at, count->last};
    return add_units(out.period, count->value, unit->code) ? std::optional(out) : std::nullopt;
  }
  return std::nullopt;
}

bool joins_years(const WordView& words, const MomentReading& before, std::uint32_t comma) {
  if (before.moment.day.month || !words.year(comma + 1)) return false;
  const auto also = words.find(comma + 2, EntryType::date_word, "and");
  if (also) return words.year(also.last).has_value();
  return !words.inside(comma + 2) || words[comma + 2].kind == TokenKind::punctuation;
}

}  // namespace doichieu
