#pragma once
// The checks of one article against itself: one function each, one file each, one table.
//
// A check is switched on by a check of its kind in rules/checks. It tells only what the words tie together
// beyond doubt, and leaves alone what rounding, a bound or an open list explains.

#include <span>

#include "compare/within/slip.hpp"

namespace doichieu {

std::vector<Slip> failing_sums(const Own& own);         ///< sums.cpp
std::vector<Slip> failing_differences(const Own& own);  ///< differences.cpp
std::vector<Slip> doubtful_rates(const Own& own);       ///< rates.cpp
std::vector<Slip> failing_shares(const Own& own);       ///< shares.cpp
std::vector<Slip> failing_growth(const Own& own);       ///< growth.cpp
std::vector<Slip> miscounted(const Own& own);           ///< enumerations.cpp
std::vector<Slip> wrong_weekdays(const Own& own);       ///< days.cpp
std::vector<Slip> wrong_lengths(const Own& own);        ///< days.cpp
std::vector<Slip> wrong_ages(const Own& own);           ///< days.cpp
std::vector<Slip> clocks_apart(const Own& own);         ///< clocks.cpp
std::vector<Slip> own_spelling_slips(const Own& own);   ///< own_spelling.cpp
std::vector<Slip> headings_apart(const Own& own);       ///< headings.cpp
std::vector<Slip> ages_apart(const Own& own);           ///< ages.cpp
std::vector<Slip> steps_apart(const Own& own);          ///< steps.cpp

struct WithinCheck {
  ClaimKind kind;
  std::vector<Slip> (*find)(const Own& own);  ///< by source, each in the order of the text
};

/// In the order in which findings are made.
std::span<const WithinCheck> within_checks();

}  // namespace doichieu
