#pragma once
// doichieu.toml: what a desk wants of every run, so that nobody types it.
//
//   rules        = ["desk"]       # folders of rules, each above those before it; seen from this file
//   builtin-rules = true
//   profile      = "breaking"
//   fail-on      = "error"        # note, warning, error or never
//   min-severity = "note"
//   ui           = "vi"           # the language of messages
//   waivers      = "waivers.toml" # seen from this file
//   [severity]                    # as in a profile
//   "figure.count" = "error"
//   [limits]                      # how much is looked at, see text/limits.hpp
//   story-sources = 50
//
// It is looked for as linters do it: the file that --config names, else the one that the environment variable
// DOICHIEU_CONFIG names, else the nearest doichieu.toml upward from the story or the first file, no further
// than the root of the repository (a folder with .git).

#include <string>
#include <vector>

#include "rules/schema.hpp"
#include "text/toml.hpp"

namespace doichieu {

inline constexpr std::string_view config_name = "doichieu.toml";

/// A doichieu.toml, checked but for the names that rules give: those of checks and profiles.
struct ConfigFile {
  std::string path;      ///< "" where there is none
  std::string named_by;  ///< "--config", "DOICHIEU_CONFIG", or "" where it was found
  toml::Document content;
};

/// Where to read it from.
struct ConfigSource {
  std::string path;
  std::string named_by;
};

/// The file to read. `option` is what --config gives, `variable` what the environment says ("" for neither),
/// `start` a file or folder to go upward from. An empty path where there is none.
ConfigSource find_config(const std::string& option, const std::string& variable, const std::string& start);

/// ERRORS: InputError where it cannot be read, with every mistake where it has any.
ConfigFile read_config(const ConfigSource& source);

/// The keys it may have.
std::span<const Key> config_keys();

/// What is wrong with it, as one InputError says it.
[[noreturn]] void refuse_config(const std::string& path, const std::vector<Diagnostic>& mistakes);

}  // namespace doichieu
