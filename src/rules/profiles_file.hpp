#pragma once
// One file of rules/profiles/. profile.hpp shows what it looks like; the keys are in schema.cpp.

#include <vector>

#include "rules/check.hpp"
#include "rules/profile.hpp"
#include "rules/table_reader.hpp"

namespace doichieu {

/// The profiles of a file that hold and have an id; everything wrong with it goes to `problems`. `checks` are
/// those that they may name.
std::vector<Profile> read_profiles(const toml::Document& document, const std::vector<Check>& checks,
                                   const Holds& holds, Problems& problems);

/// A table of check, verdict or check.verdict = severity or "off". Keys may be quoted or dotted.
Volumes read_volumes(const toml::Value& table, const std::vector<Check>& checks, Problems& problems);

}  // namespace doichieu
