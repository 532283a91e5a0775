#pragma once
// Which words of several wordings differ.
//
//   "on the evening of February 18"      evening
//   "in the afternoon of February 18"    in the … afternoon      (marked: what the other wording has not)
//
// A word differs where it has no partner in the longest common run of words with some other wording. Words
// are compared folded, so that case and dropped marks are no difference; only where nothing else differs are
// they compared as written ("Hoa" / "Hòa"). Punctuation never differs; a sign such as $ or % is a word. Words
// of two languages are not compared: what differs between them is the evidence as a whole.

#include <string_view>
#include <vector>

#include "text/language.hpp"
#include "text/span.hpp"

namespace doichieu {

/// The words of one side: the spans of `text` that state its value, in order, not overlapping.
struct Wording {
  std::string_view text;
  Language language = Language::english;
  std::vector<Span> spans;
};

/// For each wording, the spans of its text that differ from some other wording: in order, neighbouring words
/// in one. All empty where there is nothing to compare, or where the wordings are too long for a reader to
/// compare by words.
std::vector<std::vector<Span>> differing_words(const std::vector<Wording>& wordings);

}  // namespace doichieu
