#pragma once
// The small numbers of dates and spans: "3", "three", "a", "half a", "21st", "twenty-first", "third", "III".

#include <optional>

#include "value/word_view.hpp"

namespace doichieu {

struct SmallCount {
  double value = 0;
  std::uint32_t last = 0;  ///< the token behind it
  bool article = false;    ///< "a", "an": one, where a unit follows
  bool vague = false;      ///< "a few", "several": three or so
};

inline constexpr CodeKey count_words[] = {"few", "half", "couple", "one-whole", "one", "quarter"};
inline constexpr Opening count_opening = {
    WordView::bit(EntryType::number) | WordView::bit(EntryType::magnitude), count_words, true, false};

/// What stands between a figure that counts units of time and the last word of its form, the unit included:
/// "1 1/2 hours", and the quarter of "2017 Q1".
inline constexpr CodeKey words_behind_count[] = {"and",  "more",    "all",     "last",   "this",
                                                 "next", "weekend", "quarter", "century"};
inline constexpr Opening behind_count = {
    WordView::bit(EntryType::duration) | WordView::bit(EntryType::weekday), words_behind_count, true, true};

/// May a length or a stretch of the calendar begin here? Not with the figure of "2024, when", "12 people".
inline bool may_count_time(const WordView& words, std::uint32_t at) {
  return !words.is(at, TokenKind::number) || words.goes_on(at) || words.opens(at + 1, behind_count);
}

/// How many of a unit: in figures with a decimal point or without, in words, "a", "half a". The unit must
/// follow; this does not look.
std::optional<SmallCount> read_count(const WordView& words, std::uint32_t at);

/// Which of several: "2nd", "second", "twenty-first", up to 31.
std::optional<SmallCount> read_which(const WordView& words, std::uint32_t at);

/// "I" to "IV", and "XX" and such up to 39; in capitals only.
std::optional<int> roman(const WordView& words, std::uint32_t at);

}  // namespace doichieu
