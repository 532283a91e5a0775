#pragma once
// One file of rules/checks/. check.hpp shows what it looks like; the keys are in schema.cpp.

#include <vector>

#include "rules/check.hpp"
#include "rules/table_reader.hpp"

namespace doichieu {

/// A check and where its id and its kind stand.
struct CheckDraft {
  Check check;
  Mark id;
  Mark kind;
};

/// The checks of a file that hold, and have an id and a kind; everything wrong with it goes to `problems`.
/// `lexicon` knows the offices that they name; null where it has mistakes itself.
std::vector<CheckDraft> read_checks(const toml::Document& document, const Lexicon* lexicon,
                                    const Holds& holds, Problems& problems);

/// What a message may name between braces.
std::span<const std::string_view> placeholders();

}  // namespace doichieu
