#pragma once
// The compiled rules of a desk, kept in its folder so that the next start need not compile them.
//
//   desk/.doichieu-cache    key, then an image as compiled.hpp makes them
//
// The key is made of every byte of every file and of the built-in rules under them: a cache whose key is not
// exactly that is no cache, nor is one whose checksum is wrong. So it can be stale, damaged, half written or
// deleted at any time, and the rules are compiled again. It is written under another name and then renamed;
// where that fails, nothing is said: the next start will take its time too.
//
// It is mapped and not read (mapped_file.hpp): the lexicon is used where it lies in the file.

#include <optional>
#include <string>
#include <vector>

#include "rules/compiled.hpp"

namespace doichieu {

/// Where the cache of rules lies whose highest folder is that.
std::string cache_path(const std::string& folder);

/// Of these files above the built-in rules, or alone: 16 hex digits.
std::string cache_key(const std::vector<RuleFile>& files, bool built_in);

/// Nothing where there is no such file, or none with this key.
std::optional<CompiledRules> read_cache(const std::string& path, const std::string& key);
void write_cache(const std::string& path, const std::string& key, const CompiledRules& compiled);

/// As load_rule_layers(), by the cache of the highest folder where there is one, and with one afterwards.
/// ERRORS: the same.
Loaded<RuleSet> load_cached_rules(const RuleLayers& layers);

}  // namespace doichieu
