#pragma once
// How much of an article is compared: the limits that hold for one article by itself.

#include "claims/claim.hpp"
#include "normalise/normal_text.hpp"

namespace doichieu {

/// Leaves out of `extraction` what lies beyond the limits of sentences, lists and claims, and says so in its
/// `excess`, once a limit. A list that is cut is an open one, so that nobody is missed from it. `text` was
/// cut into sentences by the same limits. Of a limit reached several times the first place is told.
void keep_limits(const Article& article, const NormalText& text, std::uint32_t source, const Limits& limits,
                 Extraction& extraction);

}  // namespace doichieu
