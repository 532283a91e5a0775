#pragma once
// A closed list of names.
//
//   A, B and C               Minister A, General B (55) and C, 40
//   A, born in X, of Y; B, of Z
//
// Every item between the commas holds one name, behind nothing but titles, and nothing else stands in it but
// brackets and ages; or semicolons part the items, each with one person. All names are of one sort.

#include <vector>

#include "claims/ties/ties.hpp"

namespace doichieu {

/// The names listed in `tokens`, two or more: indices into Mentions::names. Empty where the tokens are no
/// such list, or a word leaves it open ("including", "and others").
std::vector<std::uint32_t> names_listed(const TieText& text, TokenRange tokens);

}  // namespace doichieu
