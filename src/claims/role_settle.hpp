#pragma once
// An office as it was read, made one that can be held against others.

#include "rules/lexicon.hpp"
#include "value/role.hpp"

namespace doichieu {

/// Puts the wider office and the bodies that a head holds in one word in its stead, the local office where a
/// province is named, places an envoy is not sent to among the others; and sorts all lists, each member once.
void settle_office(const Lexicon& lexicon, Role& role);

}  // namespace doichieu
