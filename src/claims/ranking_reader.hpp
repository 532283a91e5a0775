#pragma once
// Superlatives and places in a ranking, with what they rank and among whom.
//
//   the second-largest private bank in Vietnam       nước đầu tiên tại châu Á sở hữu
//   the fastest pace in 15 years                     cao nhất kể từ năm 2011
//   the fifth US president to visit                  chỉ đứng sau năm 2022
//   No other fourth quarter since 2011 has had a higher figure
//
// The scope is what stands close behind: from one piece to the next are a few words and no comma. A bare rank
// is one of these only where a deed, a capacity, a place or an owner stands by it ("its first order"): "the
// second day" ranks nothing.

#include <optional>
#include <vector>

#include "claims/mention.hpp"
#include "claims/words.hpp"
#include "reader/article.hpp"
#include "value/ranking.hpp"

namespace doichieu {

struct RankingReading {
  Ranking ranking;
  TokenRange tokens;                  ///< from the superlative, or what it ranks, to the end of its scope
  std::vector<EntryId> ranked;        ///< concepts and offices that say what is ranked; may be empty
  TokenRange head;                    ///< in English: the noun that says it, where no entry knows it
  std::uint32_t quantity = no_index;  ///< index into Mentions::quantities of the rank that it holds
  std::uint32_t owner = no_index;     ///< index into Mentions::names: whose it is, where that is said
  bool refers_back = false;           ///< what is ranked stands in the sentence before
  bool of_pronoun = false;            ///< "his fifth": whose it is may stand there
};

/// In the order of the text, not overlapping.
std::vector<RankingReading> read_rankings(const Words& words, const Mentions& mentions);

}  // namespace doichieu
