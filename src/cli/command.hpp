#pragma once
// The commands, each with what it does and takes: help, usage errors and dispatch are made from one table.

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace doichieu {

/// Exit codes (README.md). `failed` also stands for usage errors and unreadable input.
enum ExitCode : int { fine = 0, found = 1, failed = 2 };

/// What follows the name of a command on the command line.
using Arguments = std::vector<std::string>;

struct Command {
  std::string_view name;
  std::string_view arguments;  ///< "STORY-FOLDER | FILE…"
  std::string_view summary;    ///< for the overview: one line with the name, 80 columns at most
  std::string_view purpose;
  std::string_view example;
  int (*run)(const Arguments& arguments);
};

std::span<const Command> commands();
/// The command of that name. REQUIRES: there is one.
const Command& command_named(std::string_view name);

/// Runs the command that argv names. ERRORS: UsageError, InputError.
int run_command_line(const Arguments& arguments);

int run_baseline(const Arguments& arguments);
int run_check(const Arguments& arguments);
int run_claims(const Arguments& arguments);
int run_config(const Arguments& arguments);
int run_gate(const Arguments& arguments);
int run_normalise(const Arguments& arguments);
int run_relate(const Arguments& arguments);
int run_rules(const Arguments& arguments);
int run_values(const Arguments& arguments);
int run_waive(const Arguments& arguments);

}  // namespace doichieu
