#pragma once
// Who says what a sentence says.
//
//   "We will decide," said one of her lawyers     a lawyer
//   Theo Đại sứ Nguyễn Quốc Dũng, hai bên …        Nguyễn Quốc Dũng
//   Choi Ju-young, the team's doctor, said         Choi Ju-young
//
// The speaker stands beside the word for saying, with a few small words between. One a sentence, the first.

#include <vector>

#include "claims/mention.hpp"
#include "claims/words.hpp"

namespace doichieu {

struct SayingReading {
  TokenRange tokens;             ///< the speaker and the word for saying
  std::uint32_t who = no_index;  ///< index into Mentions::names; none where nobody is named
  EntryId is = no_entry;         ///< what the speaker is, where nobody is named: an office or a concept
};

/// In the order of the text.
std::vector<SayingReading> read_sayings(const Words& words, const Mentions& mentions);

}  // namespace doichieu
