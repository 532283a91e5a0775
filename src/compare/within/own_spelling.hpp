#pragma once
// One person spelled in two ways inside one article.
//
// Told only of Vietnamese names in an article that keeps its marks, and only where all but the marks fits one
// person: "Đỗ Văn Chiến" and "Đỗ Văn Chiễn" have three syllables in common; two of two syllables, or a given
// name alone, want the same office before or behind them too. Two names in one sentence are two people. What
// is written in capitals throughout, stands in a dateline or caption, or is a name the lexicon knows, is left
// alone.

#include <string_view>
#include <vector>

#include "claims/claim.hpp"
#include "reader/article.hpp"

namespace doichieu {

/// A spelling of a person's name, and where the article has it.
struct SpelledName {
  Name name;
  Span first;                         ///< the first place
  Span context;                       ///< the paragraph around it
  std::vector<std::uint32_t> claims;  ///< of kind person, by index
};

struct OwnSpelling {
  SpelledName usual, other;  ///< the spelling with more marks, or the one that comes first, is the usual one
  Related related;           ///< of usual and other: conflict, or refines where the other only lacks marks
};

/// `claims`: those of all articles; only those of `source` are looked at, which is `article` and has
/// `sentences`, in their order.
std::vector<OwnSpelling> own_spellings(const std::vector<Claim>& claims, std::uint32_t source,
                                       const Article& article, const std::vector<Span>& sentences);

}  // namespace doichieu
