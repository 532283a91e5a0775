#pragma once
// Lists of people: who travelled along, attended, spoke for a side.
//
// A rule of kind "list" finds how a text opens one ("Also attending the event were"); the persons that follow
// in the sentence are its members, each with the offices said of them. A list is open where its opening
// ("including") or its end ("along with other officials") says so.

#include <vector>

#include "claims/claim.hpp"
#include "claims/words.hpp"

namespace doichieu {

std::vector<Claim> read_lists(const Article& article, const Words& words, const Mentions& mentions,
                              const RuleSet& rules);

}  // namespace doichieu
