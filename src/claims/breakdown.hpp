#pragma once
// Totals and their parts: which figures of a sentence are meant to add up.
//
//   100 aircraft: 65 narrow-body jets, 29 wide-body jets and eight turboprops
//   297 người, gồm: bộ đội 110 người, công an 40 người …
//   Trong số 37 người thiệt mạng có 20 nam và 18 nữ
//
// Only what the text itself ties together counts: a colon, a bracket or a word of rules/lexicon between the
// total and its parts, or such a word before the total. Nothing is added up here; compare/arithmetic does.

#include <cstdint>
#include <vector>

#include "claims/mention.hpp"
#include "claims/words.hpp"

namespace doichieu {

/// Indices into Mentions::quantities.
struct QuantityBreakdown {
  std::uint32_t total = 0;
  std::vector<std::uint32_t> parts;
};

/// In the order of the text; a quantity is the total of one breakdown at most. Parts are of the total's
/// dimension and unit, without a bound, smaller than it, two or more, and go on to the end of the sentence, a
/// semicolon or the closing bracket.
std::vector<QuantityBreakdown> find_breakdowns(const Words& words, const Mentions& mentions);

}  // namespace doichieu
