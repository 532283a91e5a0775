#pragma once
// The words of an article as they stand, sentence by sentence: what shows that two articles share a passage.
//
// Words are folded: a copy that lost its marks is a copy still. Every number in figures has one key, so that
// a passage is recognised though a figure of it was changed.

#include <cstdint>
#include <vector>

#include "reader/article.hpp"
#include "text/span.hpp"

namespace doichieu {

class NormalText;

/// A word, a number or a sign such as "%"; punctuation is left out.
struct TextWord {
  std::uint64_t key = 0;   ///< one for all numbers in figures
  std::uint64_t hash = 0;  ///< of the folded text
  Span span;               ///< bytes of the source text
};

struct TextSentence {
  std::uint32_t first = 0, last = 0;  ///< words [first, last) of TextWords::words
  Span span;                          ///< bytes of the source text
  SectionKind section = SectionKind::body;

  std::uint32_t size() const { return last - first; }
};

struct TextWords {
  std::vector<TextWord> words;          ///< in the order of the text
  std::vector<TextSentence> sentences;  ///< those with words, in the order of the text
};

TextWords text_words_of(const Article& article, const NormalText& text);

}  // namespace doichieu
