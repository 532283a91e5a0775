#include "value/ratio_reader.hpp"

#include "value/number_context.hpp"

namespace doichieu {
namespace {

UnitReading ratio(std::uint32_t last) {
  UnitReading out;
  out.dimension = Dimension::ratio;
  out.unit = "times";
  out.last = last;
  return out;
}

/// What is multiplied, or what it is more than, stands here: "as much", "higher", "the price", "its size",
/// "what it was".
bool compared_at(const WordView& words, std::uint32_t at) {
  if (words.find(at, EntryType::counter, "compared")) return true;
  const auto possessive = [&](std::uint32_t word) {  // "Japan's output", "last year's price"
    return words.inside(word) && words[word].is(TokenFlag::possessive);
  };
  return words.find(at, EntryType::stop, "the") || words.find(at, EntryType::stop, "whose") ||
         words.find(at, EntryType::stop, "relative") || possessive(at) ||
         (possessive(at + 1) && !words.has(at, WordView::bit(EntryType::stop)));
}

/// "3-fold", "tenfold" in two words, "3x".
WordView::Found fold_at(const WordView& words, std::uint32_t at) {
  const bool hyphen = words.glued(at, "-") && words.glued(at + 1);
  const auto fold = words.find(hyphen ? at + 1 : at, EntryType::number, "fold");
  const bool letter = fold && words[fold.last - 1].fold_size == 1;
  return letter && (hyphen || !words.glued(at) || words.glued(fold.last)) ? WordView::Found{} : fold;
}

}  // namespace

std::optional<NumberReading> read_multiple(const WordView& words, std::uint32_t at) {
  auto found = words.find(at, EntryType::number, "multiple");
  if (!found) {
    found = words.find(at, EntryType::number, "multiple-of");
    if (!found || !compared_at(words, found.last)) return std::nullopt;
  }
  if (words.glued(found.last, "-") || !number_word_starts(words, at)) return std::nullopt;
  NumberReading out;
  out.written = decimal_of(found->value);
  out.tokens = {at, found.last};
  out.in_words = true;
  return out;
}

std::optional<UnitReading> times_at(const WordView& words, std::uint32_t at, const NumberReading& number,
                                    bool multiplied) {
  if (const auto fold = fold_at(words, at)) return ratio(fold.last);
  const auto times = words.find(at, EntryType::number, "times");
  if (!times) return multiplied ? std::optional(ratio(at)) : std::nullopt;
  const bool is_ratio = multiplied || number.fraction || compared_at(words, times.last) ||
                        words.find(times.last, EntryType::counter, "more");
  return is_ratio ? std::optional(ratio(times.last)) : std::nullopt;
}

}  // namespace doichieu
