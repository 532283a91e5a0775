#pragma once
// Who scored, and in which minute of the match.
//
//   Supachok Sarachat equalised in the 28th minute     28', Supachok Sarachat
//   Phút 28, Ben Davis sút xa gỡ hòa                   28', Ben Davis
//   Goals: Tuan Hai (8), Davis (28)                    8', Tuan Hai; 28', Davis
//   ghi bàn ở phút 90+2; in the second minute of stoppage time
//
// A minute is one of these only in a sentence that says that somebody scored. The scorer is the person named
// last before the words that say so; where none is, the first behind; of a second minute behind one deed
// whoever is named since the first ("Davis scored in the 28th minute, Supachok in the 64th").

#include <vector>

#include "claims/mention.hpp"
#include "claims/words.hpp"
#include "value/match_minute.hpp"

namespace doichieu {

struct FeatReading {
  MatchMinute minute;
  TokenRange tokens;                  ///< the words that say the minute
  std::uint32_t who = no_index;       ///< index into Mentions::names; none where nobody is named
  std::uint32_t quantity = no_index;  ///< index into Mentions::quantities of the rank or count that it holds
};

/// In the order of the text.
std::vector<FeatReading> read_feats(const Words& words, const Mentions& mentions);

}  // namespace doichieu
