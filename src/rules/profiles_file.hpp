#pragma once
// One file of rules/profiles/. profile.hpp shows what it looks like; the keys are in schema.cpp.

#include <span>
#include <string>
#include <vector>

#include "rules/profile.hpp"
#include "rules/table_reader.hpp"

namespace doichieu {

/// The profiles of a file that hold and have an id; everything wrong with it goes to `problems`. `checks` are
/// the ids that they may name: a check that a layer above switched off is one still.
std::vector<Profile> read_profiles(const toml::Document& document, std::span<const std::string> checks,
                                   const Holds& holds, Problems& problems);

/// A table of check, verdict or check.verdict = severity or "off". Keys may be quoted or dotted.
Volumes read_volumes(const toml::Value& table, std::span<const std::string> checks, Problems& problems);

}  // namespace doichieu
