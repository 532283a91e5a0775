#pragma once
// What several commands do alike: load the rules, open the output, show progress.

#include <chrono>
#include <cstdint>
#include <string>

#include "cli/options.hpp"
#include "reader/reader.hpp"
#include "rules/rule_set.hpp"

namespace doichieu {

inline constexpr Option rules_option = {"rules", "DIR", "rules of this folder instead of the built-in ones"};
inline constexpr Option output_option = {"output", "FILE", "write here instead of to standard output"};
inline constexpr Option published_option = {
    "published", "DATE", "when files that say nothing themselves were published (ISO 8601)"};
inline constexpr Option language_option = {"lang", "TAG", "their language; left out, a guess is made",
                                           "en|vi"};
inline constexpr Option help_option = {"help", "", "this text"};

/// The rules that --rules names, or the built-in ones. ERRORS: InputError with every mistake, one after
/// another.
RuleSet rules_for(const Options& options);

/// How texts are to be read, with the rules' words for captions. ERRORS: UsageError for a --published that is
/// no date.
ReadOptions read_options_for(const Options& options, const RuleSet& rules);

/// Says on standard error where a text looks as if it had been decoded wrongly.
void warn_of_encoding(const Article& article);

/// To the file of --output, or to standard output.
void write_output(const Options& options, const std::string& content);

/// Is standard output a terminal that may show colour? NO_COLOR says no.
bool colour_wanted(const Options& options);

/// A line on standard error that says how far long work is; nothing where that is no terminal.
class Progress {
 public:
  explicit Progress(std::string what);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void advance(std::uint64_t items, std::uint64_t bytes);

 private:
  std::string what_;
  bool shown_;
  bool written_ = false;
  std::uint64_t items_ = 0, bytes_ = 0;
  std::chrono::steady_clock::time_point begin_, last_;
};

}  // namespace doichieu
