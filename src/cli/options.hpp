#pragma once
// The options of a command: one table says what each is called, takes and means; parsing, help and "did you
// mean" are made from it. Boost.Program_options does the parsing.

#include <map>
#include <set>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.hpp"

namespace doichieu {

/// What was typed cannot be meant; what() is one line that says so. Exit code 2.
class UsageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

struct Option {
  std::string_view name;  ///< without dashes
  /// What it takes, for help: "FILE"; two words "A B"; "FILE…" for all that follows up to the next option
  /// or "--"; "" for a switch.
  std::string_view value;
  std::string_view purpose;
  std::string_view choices = {};  ///< "a|b|c" where only these may be given
  bool many = false;              ///< may be given again, and then has several values
};

class Options {
 public:
  /// ERRORS: UsageError for an unknown option (with the nearest known), a missing or unknown value.
  Options(const Arguments& arguments, std::span<const Option> known);

  bool has(std::string_view name) const { return values_.count(std::string(name)) > 0; }
  std::string get(std::string_view name, std::string_view otherwise = {}) const;
  /// The values of an option that takes several; none where it is not given.
  std::vector<std::string> all(std::string_view name) const;
  const std::vector<std::string>& positional() const { return positional_; }

 private:
  std::map<std::string, std::vector<std::string>> values_;
  std::vector<std::string> positional_;
};

/// The help of one command.
std::string help(const Command& command, std::span<const Option> options);

}  // namespace doichieu
