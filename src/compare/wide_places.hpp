#pragma once
// Places so wide that naming them tells nothing: countries, continents, regions of the world.
//
// Two articles on a visit to Vietnam both name Vietnam. That is no fact of the event on which they could
// agree; what is said of the country is a claim of its own.

#include <cstdint>
#include <vector>

#include "rules/lexicon.hpp"

namespace doichieu {

/// The keys by which slots name them, sorted.
std::vector<std::uint64_t> wide_places(const Lexicon& lexicon);

}  // namespace doichieu
