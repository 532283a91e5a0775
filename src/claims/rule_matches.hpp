#pragma once
// Where the claim rules match a text.

#include <functional>
#include <vector>

#include "claims/mention.hpp"
#include "claims/words.hpp"

namespace doichieu {

/// What a quantity of that dimension is to a pattern.
MentionType mention_type(Dimension dimension);

/// The mentions as patterns see them, by first token.
std::vector<TypedRange> typed_ranges(const Mentions& mentions);

/// Calls `found` for every match of every claim rule in the language of `words`, in the order of the text.
void for_each_match(const Words& words, const Mentions& mentions, const RuleSet& rules,
                    const std::function<void(const ClaimRule&, const PatternMatch&)>& found);

}  // namespace doichieu
