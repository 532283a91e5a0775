#pragma once
// Where sentences end: at a full stop that belongs to no abbreviation and no initial, an exclamation mark, a
// question mark or an ellipsis, with the quotes and brackets that close behind it, where what follows may
// begin a sentence.

#include <vector>

#include "normalise/normal_text.hpp"

namespace doichieu {

/// The sentences of a section, one right behind the other; the last ends with it.
std::vector<TokenRange> sentences_in(const NormalText& text, TokenRange section,
                                     const Abbreviations& abbreviations);

}  // namespace doichieu
