#pragma once
// One file of rules/claims/. rule_set.hpp shows what it looks like; the keys are in schema.cpp.
//
// Read in two steps, since a pattern may use the fragments of every file: first all fragments, then all
// claims.

#include <array>
#include <string>
#include <vector>

#include "rules/rule_set.hpp"
#include "rules/table_reader.hpp"

namespace doichieu {

/// A claim and where its id stands.
struct ClaimDraft {
  ClaimRule rule;
  Mark id;
};

/// The fragments of a file, by language.
using Fragments = std::array<std::vector<PatternFragment>, 2>;
void read_fragments(const toml::Document& document, Fragments& fragments, Problems& problems);

/// The claims of a file that hold, and have an id and a kind; their patterns are added to `patterns`, by
/// language. Everything wrong with the file goes to `problems`.
std::vector<ClaimDraft> read_claims(const toml::Document& document, const Lexicon& lexicon,
                                    std::array<PatternSet, 2>& patterns, const Holds& holds,
                                    Problems& problems);

}  // namespace doichieu
