#pragma once
// How many times as much: a ratio is a value of its own, and no count of occasions.
//
//   three times higher, seven times as much, 37.2 times     3, 7, 37.2 times
//   threefold, a 10-fold rise, 3x                           3, 10, 3 times
//   doubled, twice the price, more than double what it was  2 times
//   halved                                                  0.5 times
//   gấp 3 lần, gấp đôi, tăng 1,5 lần, 3 lần so với          3, 2, 1.5, 3 times
//   met three times, twice a week, double standards         no ratio
//
// "1.5 times higher" is 1.5 times, as newspapers mean it. Which words multiply, and which show that something
// is compared, are data (rules/lexicon/numbers.toml: multiple, multiple-of, times, fold, compared,
// multiplier).

#include <optional>

#include "value/number_reader.hpp"
#include "value/unit_reader.hpp"
#include "value/word_view.hpp"

namespace doichieu {

/// A ratio in one word, or two: "doubled", "twice" before what it multiplies, "gấp đôi".
std::optional<NumberReading> read_multiple(const WordView& words, std::uint32_t at);

/// What makes a ratio of the number that ends before the token: "times higher", "-fold", "lần so với"; its
/// tokens end behind "times". `multiplied`: a word before the number says so already ("gấp").
std::optional<UnitReading> times_at(const WordView& words, std::uint32_t at, const NumberReading& number,
                                    bool multiplied);

}  // namespace doichieu
