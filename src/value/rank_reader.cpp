#include "value/rank_reader.hpp"

#include "value/number_context.hpp"
#include "value/small_count.hpp"

namespace doichieu {
namespace {

NumberReading ranked(double value, TokenRange tokens) {
  NumberReading out;
  out.written = decimal_of(value);
  out.tokens = tokens;
  return out;
}

/// Does what stands before "first" make it an adjective: "the first", "Biden's first", "its very first"?
bool attributive(const WordView& words, std::uint32_t at) {
  const std::uint32_t before = at - 1;
  if (!words.inside(before)) return false;
  if (words[before].is(TokenFlag::possessive) || words.is(before, TokenKind::number)) return true;
  if (words.find(before, EntryType::number, "article")) return true;
  if (words.has(before, WordView::bit(EntryType::date_word)))
    return !words.find(before, EntryType::date_word, "past");
  const auto stop = words.find(before, EntryType::stop);
  return stop && (stop->code == "the" || stop->code == "whose" || stop->code == "quantifier" ||
                  stop->code == "in" || stop->code == "of");
}

/// "It was first reported", "as first told", "First, they left": when something was done, and no rank.
bool says_when(const WordView& words, std::uint32_t at, std::uint32_t last) {
  if (at == words.sentence().first && words.is(last, ",")) return true;
  if (!words.lower_word(last) || attributive(words, at)) return false;
  const std::string_view next = words.folded(last);
  const bool participle = next.size() > 4 && next.ends_with("ed");
  return participle || words.find(last, EntryType::date_word, "past");
}

/// "8th".
std::optional<NumberReading> in_figures(const WordView& words, std::uint32_t at) {
  const auto suffix = words.find(at + 1, EntryType::number, "ordinal-suffix");
  if (!suffix || !words.glued(at + 1)) return std::nullopt;
  const auto value = plain_digits(words.folded(at));
  return value ? std::optional(ranked(*value, {at, suffix.last})) : std::nullopt;
}

/// "thứ 11", "thứ ba", "thứ XIV".
std::optional<NumberReading> behind_marker(const WordView& words, TokenRange marker) {
  const std::uint32_t next = marker.last;
  if (words.is(next, TokenKind::number)) {
    const auto value = plain_digits(words.folded(next));
    return value ? std::optional(ranked(*value, {marker.first, next + 1})) : std::nullopt;
  }
  if (const auto value = roman(words, next)) return ranked(*value, {marker.first, next + 1});
  const auto word = words.find(next, EntryType::number, "");
  if (!word || words.capital_word(next)) return std::nullopt;
  return ranked(word->value, {marker.first, word.last});
}

/// "twenty-first", "twenty first"; "twenty first-time buyers" are twenty.
std::optional<NumberReading> of_two_words(const WordView& words, std::uint32_t at,
                                          const WordView::Found& tens) {
  if (tens->value < 20 || tens->value >= 100 || !tens->code.empty()) return std::nullopt;
  const bool hyphen = words.glued(at + 1, "-");
  const auto unit = words.find(hyphen ? at + 2 : at + 1, EntryType::number, "ordinal");
  if (!unit || unit->value >= 10 || (!hyphen && words.glued(unit.last, "-"))) return std::nullopt;
  return ranked(tens->value + unit->value, {at, unit.last});
}

}  // namespace

std::optional<NumberReading> read_rank(const WordView& words, std::uint32_t at) {
  if (words.is(at, TokenKind::number)) return in_figures(words, at);
  const auto word = words.find(at, EntryType::number);
  if (!word || !number_word_starts(words, at)) return std::nullopt;
  if (word->code == "ordinal") {
    if (!words.vietnamese() && says_when(words, at, word.last)) return std::nullopt;
    return ranked(word->value, {at, word.last});
  }
  if (word->code == "ordinal-marker") return behind_marker(words, {at, word.last});
  return of_two_words(words, at, word);
}

}  // namespace doichieu
