#pragma once
// How sure an article is of what an accident came of.
//
//   Initial reports suggest that birds struck the plane   a guess at a bird strike
//   A bird had hit the plane before the accident          a bird strike, flatly
//   Rescuers said that birds had hit the plane            somebody's word for it: neither
//
// A title says things shortly, so it is never flat. An article that both guesses and says it flatly is left
// alone, as is what it denies or asks.

#include <vector>

#include "claims/status_reader.hpp"
#include "reader/article.hpp"

namespace doichieu {

/// One for each nature of an accident, where it stands first; in the order of the text.
std::vector<StatusReading> read_certainties(const Article& article, const Words& words,
                                            const Ladders& ladders);

}  // namespace doichieu
