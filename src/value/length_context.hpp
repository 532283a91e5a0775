#pragma once
// Whether a length of time is told for its own sake.

#include "value/period.hpp"
#include "value/word_view.hpp"

namespace doichieu {

/// Not where the words around make something else of it: the end of a range ("3 to 5 days"), one of two ("a
/// day or two"), a kind of thing ("a day trip"), an age ("12 years or older").
bool stands_alone(const WordView& words, const PeriodReading& length);

}  // namespace doichieu
