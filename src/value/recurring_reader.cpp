#include "value/recurring_reader.hpp"

#include "value/clock_reader.hpp"
#include "value/small_count.hpp"
#include "value/time_unit.hpp"

namespace doichieu {
namespace {

constexpr std::string_view every_other = "date-word.every-other";
constexpr std::string_view every_unit = "date-word.every-unit";  ///< "hằng", before a unit of time alone

constexpr CodeKey recurring_words[] = {"every",     "weekend", "daily",       "weekly",      "monthly",
                                       "quarterly", "yearly",  "fortnightly", "half-yearly", "times-a"};
constexpr std::uint64_t recurring_days =
    WordView::bit(EntryType::weekday) | WordView::bit(EntryType::day_part);

struct InOneWord {
  CodeKey code;
  std::string_view unit;
  double n;
};
constexpr InOneWord one_word[] = {{"daily", "day", 1},         {"weekly", "week", 1},
                                  {"monthly", "month", 1},     {"quarterly", "quarter", 1},
                                  {"yearly", "year", 1},       {"fortnightly", "week", 2},
                                  {"half-yearly", "year", 0.5}};

bool in_plural(const WordView& words, std::uint32_t last) {
  return words.folded(last - 1).ends_with('s') && !words[last - 1].is(TokenFlag::possessive);
}

/// `n` of a unit, weekends among them.
bool take_every(Recurring& out, double n, std::string_view unit) {
  if (unit != "weekend") return add_units(out.every, n, unit);
  out.weekends = static_cast<int>(n);
  return true;
}

}  // namespace

std::optional<RecurringReading> RecurringReader::at(std::uint32_t token) const {
  if (!words_.has(token, recurring_days) && !words_.may_be(token, recurring_words)) return std::nullopt;
  auto out = every(token);
  if (!out) out = plural(token);
  if (!out) out = parts_of_day(token);
  if (!out) out = in_one_word(token);
  if (!out) out = so_often(token);
  if (out) add_hour(*out);
  return out;
}

/// "every Tuesday at 4pm", "daily at 9:00".
void RecurringReader::add_hour(RecurringReading& again) const {
  Recurring& what = again.recurring;
  const bool daily = what.every == Period{0, 0, 0, 1, 0, 0, 0};
  if (what.weekday == 0 && what.part.empty() && !daily) return;
  const auto joint = words_.find(again.tokens.last, EntryType::date_word, "at");
  const std::uint32_t at = joint ? joint.last : again.tokens.last;
  auto clock = read_clock(words_, at, joint ? true : false);
  if (!clock && joint) clock = read_bare_hour(words_, at);
  if (!clock || clock->last_minute) return;
  what.minute = clock->minute;
  again.tokens.last = clock->tokens.last;
}

/// "every two weeks", "each Tuesday", "mỗi năm", "every weekend".
std::optional<RecurringReading> RecurringReader::every(std::uint32_t at) const {
  const auto word = words_.find(at, EntryType::date_word, "every");
  if (!word) return std::nullopt;
  RecurringReading out;
  out.tokens.first = at;
  const auto weekday =
      word->id == every_unit ? WordView::Found{} : words_.find(word.last, EntryType::weekday);
  if (weekday) {  // "mỗi thứ ba"; "hàng thứ ba" is the third row
    out.recurring.weekday = static_cast<int>(weekday->value);
    out.tokens.last = weekday.last;
    const auto part = words_.find(weekday.last, EntryType::day_part);
    if (part && !words_.vietnamese() && !part->code.empty()) {  // "every Friday morning"
      out.recurring.part = part->code;
      out.tokens.last = part.last;
    }
    return out;
  }
  if (const auto part = words_.find(word.last, EntryType::day_part)) {
    out.recurring.part = part->code;
    out.tokens.last = part.last;
    return out;
  }
  auto count = read_count(words_, word.last);
  auto unit = read_time_unit(words_, count ? count->last : word.last);
  if (!unit && count) {  // "mỗi năm": the word for a year is that for five too
    count.reset();
    unit = read_time_unit(words_, word.last);
  }
  const double one = word->id == every_other ? 2 : 1;
  if (!unit || !take_every(out.recurring, count ? count->value : one, unit->code)) return std::nullopt;
  out.tokens.last = unit->last;
  return out;
}

/// "Sundays", "Friday mornings", "weekends": the weekday, or the part of the day behind it, in the plural.
std::optional<RecurringReading> RecurringReader::plural(std::uint32_t at) const {
  RecurringReading out;
  const auto weekend = words_.find(at, EntryType::date_word, "weekend");
  if (weekend && !words_.vietnamese() && in_plural(words_, weekend.last)) {
    out.recurring.weekends = 1;
    out.tokens = {at, weekend.last};
    return out;
  }
  const auto weekday = words_.find(at, EntryType::weekday);
  if (!weekday) return std::nullopt;
  out.recurring.weekday = static_cast<int>(weekday->value);
  out.tokens = {at, weekday.last};
  if (const auto again = words_.find(weekday.last, EntryType::date_word, "every")) {  // "thứ Hai hằng tuần"
    const auto unit = read_time_unit(words_, again.last);
    if (!unit || unit->code != "week") return std::nullopt;
    out.tokens.last = unit->last;
    return out;
  }
  if (words_.vietnamese()) return std::nullopt;
  const auto part = words_.find(weekday.last, EntryType::day_part);
  if (part && in_plural(words_, part.last)) {
    out.recurring.part = part->code;
    out.tokens.last = part.last;
    return out;
  }
  const bool short_form = weekday->code == "short";
  return !short_form && in_plural(words_, weekday.last) ? std::optional(out) : std::nullopt;
}

/// "mornings", "on mornings at 9"; nights are spent and counted as well.
std::optional<RecurringReading> RecurringReader::parts_of_day(std::uint32_t at) const {
  const auto part = words_.vietnamese() ? WordView::Found{} : words_.find(at, EntryType::day_part);
  if (!part || part.last != at + 1 || !in_plural(words_, part.last)) return std::nullopt;
  const bool counted = at > words_.sentence().first && (words_.is(at - 1, TokenKind::number) ||
                                                        words_.has(at - 1, WordView::bit(EntryType::number)));
  const bool of_one_day =
      at > words_.sentence().first + 1 && words_.find(at - 2, EntryType::date_word, "in-the");
  if (counted || of_one_day || part->code == "NI") return std::nullopt;  // "in the evenings"
  RecurringReading out;
  out.recurring.part = part->code;
  out.tokens = {at, part.last};
  return out;
}

/// "daily", "annually"; with a capital it is a part of a name.
std::optional<RecurringReading> RecurringReader::in_one_word(std::uint32_t at) const {
  for (const InOneWord& word : one_word) {
    const auto found = words_.find(at, EntryType::date_word, word.code);
    if (!found || words_.capital_word(at)) continue;
    RecurringReading out;
    add_units(out.recurring.every, word.n, word.unit);
    out.tokens = {at, found.last};
    return out;
  }
  return std::nullopt;
}

/// "once a week", "twice a year", "three times a day": the unit.
std::optional<RecurringReading> RecurringReader::so_often(std::uint32_t at) const {
  const auto times = words_.find(at, EntryType::date_word, "times-a");
  if (!times) return std::nullopt;
  const auto count = read_count(words_, times.last);  // "once every two years"
  const auto unit = read_time_unit(words_, count ? count->last : times.last);
  if (!unit || (count && count->vague)) return std::nullopt;
  RecurringReading out;
  if (!add_units(out.recurring.every, count ? count->value : 1, unit->code)) return std::nullopt;
  out.tokens = {at, unit->last};
  return out;
}

}  // namespace doichieu
