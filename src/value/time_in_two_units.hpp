#pragma once
// A span of time told in a unit and its parts is one quantity, in the parts.
//
//   6 years and 6 months, 6 năm 6 tháng   78 months
//   1 hour 30 minutes                     90 minutes
//   6 years, 12 months of them suspended  two quantities: twelve months would be a year
//
// Nothing but a comma or "and" stands between the two, and only the first may have a qualifier.

#include <vector>

#include "value/quantity.hpp"
#include "value/word_view.hpp"

namespace doichieu {

/// Looks at the readings of one sentence, those from `begin` on, once.
void join_units_of_time(const WordView& words, std::size_t begin, std::vector<QuantityReading>& out);

}  // namespace doichieu
