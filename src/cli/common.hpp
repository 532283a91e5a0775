#pragma once
// What several commands do alike: load the rules, open the output, show progress.

#include <chrono>
#include <cstdint>
#include <string>

#include "cli/options.hpp"
#include "cli/settings.hpp"
#include "compare/report.hpp"
#include "reader/reader.hpp"
#include "rules/rule_set.hpp"

namespace doichieu {

inline constexpr Option rules_option = {
    "rules", "DIR", "rules of this folder above the built-in ones; may be given again", "", true};
inline constexpr Option no_builtin_option = {"no-builtin-rules", "", "only the rules of --rules"};
inline constexpr Option config_option = {"config", "FILE",
                                         "this instead of the nearest doichieu.toml; see doichieu config"};
inline constexpr Option no_config_option = {"no-config", "", "no doichieu.toml at all"};
inline constexpr Option no_cache_option = {"no-cache", "", "compile the rules of --rules anew; keep nothing"};
inline constexpr Option profile_option = {
    "profile", "NAME", "which checks to run, and how loud: doichieu rules list shows them"};
inline constexpr Option min_severity_option = {"min-severity", "LEVEL",
                                               "show nothing less severe; what fails is --fail-on's affair",
                                               "note|warning|error"};
inline constexpr Option fail_on_option = {
    "fail-on", "LEVEL", "exit with 1 where a finding is at least this severe; default error",
    "note|warning|error|never"};
inline constexpr Option ui_option = {"ui", "TAG", "the language of messages; default en", "en|vi"};
inline constexpr Option output_option = {"output", "FILE", "write here instead of to standard output"};
inline constexpr Option published_option = {
    "published", "DATE", "when files that say nothing themselves were published (ISO 8601)"};
inline constexpr Option language_option = {"lang", "TAG", "their language; left out, a guess is made",
                                           "en|vi"};
inline constexpr Option limit_option = {
    "limit", "NAME=N", "how much is looked at, such as story-sources=50; doichieu config shows all", "",
    true};
inline constexpr Option threads_option = {
    "threads", "N", "how many to work on an archive with; default: as many as there are processors"};
inline constexpr Option help_option = {"help", "", "this text"};

/// What a run needs to know before it reads an article.
struct Desk {
  Settings settings;
  RuleSet rules;
  Loudness loudness;
};

/// `paths` are the files and story folders of the run. ERRORS: InputError with every mistake of the rules,
/// one after another; and as settings_for() and loudness_for().
Desk desk_for(const Options& options, const std::vector<std::string>& paths);

/// The rules alone, where what follows the command are files and story folders.
RuleSet rules_for(const Options& options);

/// How texts are to be read, with the rules' words for captions. ERRORS: UsageError for a --published that is
/// no date.
ReadOptions read_options_for(const Options& options, const RuleSet& rules, const Limits& limits = {});

/// A line for each limit that an article reached.
std::string warnings_of_excess(const std::vector<Excess>& excess, const Article& article);
/// The same for all articles of a report, on standard error.
void warn_of_excess(const Report& report);

/// A line that says so where a text looks as if it had been decoded wrongly; else "".
std::string warning_of_encoding(const Article& article);
/// The same, on standard error.
void warn_of_encoding(const Article& article);

/// By --threads; where nothing is said, one for each processor if there is `much` to do. ERRORS: UsageError
/// for what is no number from 1 to 256.
unsigned threads_for(const Options& options, bool much);

/// To the file of --output, or to standard output.
void write_output(const Options& options, const std::string& content);

/// Is standard output a terminal that may show colour? NO_COLOR says no.
bool colour_wanted(const Options& options);

/// A line on standard error that says how far long work is, and how long it will take if all it has to read
/// is known; nothing where that is no terminal.
class Progress {
 public:
  /// `bytes`: of all the work; 0 is not known.
  explicit Progress(std::string what, std::uint64_t bytes = 0);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void advance(std::uint64_t items, std::uint64_t bytes);

 private:
  std::string line(double seconds) const;

  std::string what_;
  std::uint64_t all_bytes_;
  bool shown_;
  bool written_ = false;
  std::uint64_t items_ = 0, bytes_ = 0;
  std::chrono::steady_clock::time_point begin_, last_;
};

}  // namespace doichieu
