#pragma once
// What holds in a run, and who says so: the command line before doichieu.toml before what is usual.

#include <array>
#include <string>
#include <vector>

#include "cli/config_file.hpp"
#include "cli/options.hpp"
#include "rules/rule_set.hpp"
#include "text/limits.hpp"

namespace doichieu {

/// A value and where it comes from: "default", "--profile", "desk/doichieu.toml:3".
template <class T>
struct Sourced {
  T value;
  std::string from = "default";
};

struct Settings {
  ConfigFile config;
  Sourced<bool> builtin_rules = {true};
  Sourced<std::vector<std::string>> rules;  ///< folders
  std::vector<std::string> lexicons;        ///< of the stories that are read
  Sourced<std::string> profile;             ///< "" for none
  Sourced<std::string> fail_on = {"error"};
  Sourced<std::string> min_severity = {"note"};
  Sourced<std::string> ui = {"en"};
  Sourced<std::string> waivers;  ///< a file; "" for none

  Limits limits;
  std::array<std::string, limit_count> limits_from;  ///< by Limit; who says so

  bool cache = true;  ///< keep a desk's rules compiled, see rules/cache.hpp

  RuleLayers layers() const { return {builtin_rules.value, rules.value, lexicons}; }
};

/// `paths` are the files and story folders that are read: doichieu.toml is looked for from the first, or from
/// here where there is none, and stories may bring a lexicon.toml. ERRORS: UsageError; InputError where a
/// doichieu.toml has mistakes.
Settings settings_for(const Options& options, const std::vector<std::string>& paths);

/// How loud findings are told. The minimum of a profile goes into `settings`, where nobody says another.
/// ERRORS: InputError for a profile or a check that the rules do not have, pointed
/// at where doichieu.toml names it.
Loudness loudness_for(Settings& settings, const RuleSet& rules);

/// Every setting with where it comes from, for people.
std::string describe(const Settings& settings, const RuleSet& rules);

}  // namespace doichieu
