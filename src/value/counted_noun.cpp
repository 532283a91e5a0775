#include "value/counted_noun.hpp"

#include <algorithm>

#include "value/number_context.hpp"

namespace doichieu {
namespace {

constexpr std::uint32_t longest_phrase = 10;  ///< tokens

constexpr std::uint64_t dates = WordView::bit(EntryType::weekday) | WordView::bit(EntryType::month) |
                                WordView::bit(EntryType::relative_day) | WordView::bit(EntryType::date_word);

bool ends_in(std::string_view word, std::string_view ending) {
  return word.size() > ending.size() + 2 && word.substr(word.size() - ending.size()) == ending;
}

/// "wide-body", "787-9".
bool inner_hyphen(const WordView& words, std::uint32_t at) {
  return words.glued(at, "-") && words.glued(at + 1);
}

/// "us" of "US companies" is no pronoun, "by" of "by-elections" joins nothing.
bool function_word(const WordView& words, std::uint32_t at) {
  return words.has(at, WordView::bit(EntryType::stop)) && !words[at].is(TokenFlag::all_capitals) &&
         !inner_hyphen(words, at + 1);
}

bool joiner(const WordView& words, std::uint32_t at) {
  return words.find(at, EntryType::stop, "and") || words.find(at, EntryType::stop, "or");
}

/// The token behind a plural like "787s", "A321s", "F-16s"; 0 where there is none.
std::uint32_t model_end(const WordView& words, std::uint32_t at) {
  if (words.is(at, TokenKind::number) && words.glued(at + 1, "s")) return at + 2;
  if (!words.is(at, TokenKind::designator)) return 0;
  const std::string_view model = words.folded(at);
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  return model.size() > 2 && model.back() == 's' && digit(model[model.size() - 2]) ? at + 1 : 0;
}

/// Bears the mark of a plural: "firms", and neither "famous", "business" nor "analysis".
bool in_s(const WordView& words, std::uint32_t at) {
  if (!words.is(at, TokenKind::word) || words[at].is(TokenFlag::all_capitals)) return false;
  if (words.capital_word(at) && words.capital_word(at + 1)) return false;  // "Series X consoles"
  const std::string_view word = words.folded(at);
  return ends_in(word, "s") && !ends_in(word, "ss") && !ends_in(word, "us") && !ends_in(word, "is");
}

/// The words up to `last` that hyphens join to the one at `at`: "by-elections".
TokenRange hyphenated(const WordView& words, std::uint32_t at, std::uint32_t last) {
  while (words.glued(at) && words.glued(at - 1, "-")) at -= 2;
  return {at, last};
}

/// The last of the plurals that stand in a row from `at` on; "the five missing people" are people.
TokenRange row_end(const WordView& words, std::uint32_t at) {
  if (words.find(at, EntryType::counter, "state") && words.find(at + 1, EntryType::counter, "")) ++at;
  while (in_s(words, at + 1) && !function_word(words, at + 1) && !words.has(at + 1, dates)) ++at;
  return hyphenated(words, at, at + 1);
}

/// The number inside a name: "Boeing 737 MAX", "15 787 Dreamliners".
bool names_model(const WordView& words, std::uint32_t at, std::uint32_t first) {
  return at == first ? words.capital_word(at + 1) || words.glued(at + 1, "-") : true;
}

bool ends_phrase(const WordView& words, std::uint32_t at, std::uint32_t first) {
  const TokenKind kind = words[at].kind;
  if (kind == TokenKind::punctuation || kind == TokenKind::symbol) return !inner_hyphen(words, at);
  if (kind == TokenKind::number) return !names_model(words, at, first);
  return words.has(at, dates) && !words.capital_word(at + 1) && !inner_hyphen(words, at + 1);
}

/// "29 of the 30 missiles", "two or three people", "12 of its ships": the noun stands behind "of" and an
/// article or the like, and behind the other number.
std::uint32_t past_whole(const WordView& words, std::uint32_t at) {
  std::uint32_t next = at;
  if (const auto of = words.find(at, EntryType::date_word, "of")) {
    next = of.last;
    if (words.has(next, WordView::bit(EntryType::stop)) && !words.has(next, WordView::bit(EntryType::number)))
      ++next;
  } else if (const auto either = words.find(at, EntryType::stop, "or")) {
    next = either.last;
    if (!words.is(next, TokenKind::number) && !words.find(next, EntryType::number, "")) return at;
  }
  if (next == at) return at;
  const auto number = words.find(next, EntryType::number, "");
  if (words.is(next, TokenKind::number))
    ++next;
  else if (number)
    next = number.last;
  const auto magnitude = words.find(next, EntryType::magnitude);  // "of the 3.4 million voters"
  return magnitude ? magnitude.last : next;
}

/// "Four of them were jailed", "two of whom": what they are was told before.
bool of_pronoun(const WordView& words, std::uint32_t at) {
  const auto of = words.find(at, EntryType::date_word, "of");
  return of && (words.find(of.last, EntryType::stop, "pronoun") ||
                words.find(of.last, EntryType::stop, "relative"));
}

TokenRange english(const WordView& words, std::uint32_t first, bool one) {
  if (of_pronoun(words, first)) return {};
  const std::uint32_t past = past_whole(words, first);
  const bool whole = past != first;
  if (whole) first = past, one = false;
  if (inner_hyphen(words, first)) return {first + 1, first + 2};
  TokenRange last_word;
  for (std::uint32_t at = first; at < first + longest_phrase && words.inside(at); ++at) {
    if (counter_at(words, at) && !inner_hyphen(words, at + 1))
      return one ? TokenRange{at, at + 1} : row_end(words, at);
    if (function_word(words, at)) {
      const bool goes_on = last_word.empty()
                               ? static_cast<bool>(words.find(at, EntryType::stop, "quantifier"))
                               : joiner(words, at);
      if (!goes_on) break;
      continue;
    }
    if (const std::uint32_t end = model_end(words, at)) return hyphenated(words, at, end);
    if (ends_phrase(words, at, first)) break;
    if (words[at].kind == TokenKind::punctuation || words[at].kind == TokenKind::number) continue;
    if (!one && in_s(words, at) && !words[at].is(TokenFlag::possessive) && !inner_hyphen(words, at + 1))
      return row_end(words, at);
    if (words.glued(at)) {  // the rest of "narrow-body", "state-owned", "19-year-old"
      if (!last_word.empty() && last_word.last + 1 == at) last_word.last = at + 1;
      continue;
    }
    const std::string_view word = words.folded(at);
    const bool adverb = ends_in(word, "ly");
    const bool closes = adverb || ends_in(word, "ed");
    const bool elderly = adverb && !one && (in_s(words, at + 1) || counter_at(words, at + 1));
    if (closes && !last_word.empty() && !elderly) break;
    if (!closes) last_word = {at, at + 1};
  }
  const bool known = one || words.capital_word(last_word.first) ||
                     words.has(last_word.first, WordView::bit(EntryType::concept_));  // "two rescue aircraft"
  return known && !whole ? last_word
                         : TokenRange{};  // "the best of the four go through", "seven of them brought"
}

/// The longest of what the lexicon counts, knows as a concept or as an office, with its classifier: "chiếc
/// tàu".
TokenRange vietnamese(const WordView& words, std::uint32_t at) {
  const auto known_end = [&](std::uint32_t from) {
    return std::max({words.find(from, EntryType::counter, "").last,
                     words.find(from, EntryType::concept_).last, words.find(from, EntryType::role).last});
  };
  if (const auto classifier = words.find(at, EntryType::counter, "classifier"))
    return {at, std::max({classifier.last, known_end(at), known_end(classifier.last)})};
  if (const std::uint32_t end = known_end(at)) return {at, end};
  constexpr std::uint64_t no_noun = WordView::bit(EntryType::stop) | WordView::bit(EntryType::number);
  if (!words.is(at, TokenKind::word) || words.has(at, no_noun)) return {};  // "2 triệu rưỡi một chỉ"
  return {at, at + 1};
}

}  // namespace

TokenRange counted_noun(const WordView& words, std::uint32_t at, bool one) {
  if (!words.inside(at)) return {};
  return words.vietnamese() ? vietnamese(words, at) : english(words, at, one);
}

}  // namespace doichieu
