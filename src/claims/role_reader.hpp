#pragma once
// Offices: "Deputy Minister of Agriculture", "Vietnamese Ambassador to the United States", "Thứ trưởng Bộ
// Nông nghiệp".
//
// An office is what stands before its head word (rank excepted, which is no office), the head, and what
// connecting words hang on it: bodies, what ministries are named for, places. Heads and connecting words are
// the lexicon's.

#include <vector>

#include "claims/mention.hpp"
#include "claims/words.hpp"

namespace doichieu {

/// Every office of a text, in order, not overlapping. `taken` tokens belong to none.
std::vector<RoleMention> read_roles(const Words& words, const std::vector<char>& taken);

}  // namespace doichieu
