#pragma once
// A rank: 8th, third, twenty-first, forty second, thứ 11, thứ ba, lần thứ XIV. "First" of what is done, and
// of what is said ("was first reported", "First, …"), ranks nothing.

#include <optional>

#include "value/number_reader.hpp"
#include "value/word_view.hpp"

namespace doichieu {

/// The rank that starts at the token.
std::optional<NumberReading> read_rank(const WordView& words, std::uint32_t at);

}  // namespace doichieu
