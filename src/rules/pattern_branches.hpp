#pragma once
// Alternatives that can never be what matches, since an earlier one of the group takes all they could.

#include "rules/pattern_syntax.hpp"

namespace doichieu::pattern {

/// Warns of each branch that an earlier one covers: the same again, a concept below one that is there, a word
/// that is a form of it, a type of mention that is there.
void tell_idle_branches(const std::vector<NodePtr>& branches, const Lexicon& lexicon,
                        std::vector<Diagnostic>& mistakes);

}  // namespace doichieu::pattern
