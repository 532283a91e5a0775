#pragma once
// Another value in a passage that two sources share.
//
// Copies of one origin are where values go wrong: a figure mistyped, a mark lost, an evening for an
// afternoon. Where a sentence is the same but for one value, nobody need ask what the value is of. So a claim
// of any kind is compared with the one at its place, and told where the two cannot both be true and nothing
// else of the sentence tells that it speaks of something else: no other value changed, no name, day or
// subject. A newer version of an article may change all it likes: every changed value is an update.

#include <vector>

#include "claims/claim.hpp"
#include "compare/copies.hpp"

namespace doichieu {

/// Two claims of one kind, or a person and a name that may be one, at one place of a copied sentence, whose
/// words there are not the same.
struct CopiedValue {
  std::uint32_t a = 0, b = 0;  ///< claims; a of the earlier source
  Related related;
  std::uint32_t common = 0;  ///< words that the two sentences share
  bool alone = false;        ///< nothing else of the sentence changed that tells what it is about
};

std::vector<CopiedValue> changed_values(const std::vector<Claim>& claims, const Copies& copies,
                                        const Lexicon& lexicon);

}  // namespace doichieu
