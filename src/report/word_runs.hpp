#pragma once
// Wordings in words, and which words of two have no partner: what differing_words() is made of.

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/language.hpp"
#include "text/span.hpp"

namespace doichieu {

struct RunWord {
  Span span;            ///< in the wording's text
  std::uint64_t key;    ///< equal words, equal keys
  bool digits = false;  ///< a number in figures
  bool first = false;   ///< of its span: nothing is joined to a word of another span
};

struct WordRun {
  std::vector<RunWord> list;
  Language language = Language::english;

  std::size_t size() const { return list.size(); }
  const RunWord& operator[](std::size_t i) const { return list[i]; }
};

/// How words are compared: folded, so that case and dropped marks are no difference, or as written.
enum class By { fold, spelling };

/// The words of some spans of a text; punctuation is none, a sign such as $ or % is one.
WordRun words_of(std::string_view text, Language language, const std::vector<Span>& spans, By by);

bool are_alike(const WordRun& a, const WordRun& b);

/// Sets the flags of the words of `a` and `b` that are not in their longest common subsequence.
void flag_unshared(const WordRun& a, const WordRun& b, std::vector<bool>& in_a, std::vector<bool>& in_b);

/// The flagged words as spans, neighbours in one.
std::vector<Span> spans_of(const WordRun& words, const std::vector<bool>& flagged);

}  // namespace doichieu
