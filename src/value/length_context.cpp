#include "value/length_context.hpp"

#include "value/time_lists.hpp"

namespace doichieu {
namespace {

/// "3 to 5 days", "six or seven weeks", "between two and three years": the number before belongs to it, so
/// it is a quantity and no length of ours.
bool of_range(const WordView& words, std::uint32_t at) {
  if (at < words.sentence().first + 2) return false;
  std::uint32_t number = at - 2;
  if (words.glued(number, "-") && number > words.sentence().first) --number;  // "10- to 15-minute"
  if (!words.is(number, TokenKind::number) && !words.find(number, EntryType::number, "")) return false;
  if (words.find(at - 1, EntryType::date_word, "and"))
    return words.inside(at - 3) && words.find(at - 3, EntryType::date_word, "between");
  return words.is(at - 1, "-") || words.find(at - 1, EntryType::date_word, "to") ||
         words.find(at - 1, EntryType::stop, "or");
}

/// "a day or two": one of the two, and so no length of one.
bool or_more(const WordView& words, const PeriodReading& length) {
  const auto also = words.find(length.tokens.last, EntryType::stop, "or");
  return also && words.find(length.tokens.first, EntryType::date_word, "one") &&
         words.find(also.last, EntryType::number, "") && !words.is(also.last + 1, TokenKind::word);
}

/// "a day trip", "a year ban": the length says what kind of thing it is, and of what is told of none.
bool describes(const WordView& words, const PeriodReading& length) {
  const std::uint32_t at = length.tokens.last;
  constexpr std::uint64_t joints = time_openers | WordView::bit(EntryType::stop);
  if (words.vietnamese() || !words.find(length.tokens.first, EntryType::date_word, "one")) return false;
  if (length.tokens.size() != 2 || !words.lower_word(at) || words.has(at, joints)) return false;
  const std::string_view word = words.folded(at);
  return !word.ends_with("ing") && !word.ends_with("ly");  // "spent a year studying", "a week early"
}

/// "12 years or older": the length before is an age.
bool bounds_age(const WordView& words, std::uint32_t at) {
  const auto bound = words.find(at, EntryType::qualifier);
  return bound && bound->after && bound->id.starts_with("qualifier.age-");
}

}  // namespace

bool stands_alone(const WordView& words, const PeriodReading& length) {
  return !of_range(words, length.tokens.first) && !describes(words, length) && !or_more(words, length) &&
         !bounds_age(words, length.tokens.last);
}

}  // namespace doichieu
