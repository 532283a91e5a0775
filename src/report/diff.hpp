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
//
// Where it is known which value each wording states, only what tells the values apart differs, in either
// language:
//
//   "up to 40 Boeing Dreamliners" (up to 40)    "40 Boeing Dreamliner aircraft" (40)       up to
//   "Minister Le Manh Hung" (minister)          "Lê Mạnh Hùng, Quyền Bộ trưởng" (acting minister)    Quyền Bộ
//   trưởng

#include <string>
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
  std::string value = {};  ///< as reports print it; "" where it is not known
};

/// For each wording, the spans of its text that differ from some other wording: in order, neighbouring words
/// in one. All empty where there is nothing to compare, or where the wordings are too long for a reader to
/// compare by words.
std::vector<std::vector<Span>> differing_words(const std::vector<Wording>& wordings);

}  // namespace doichieu
