// doichieu config: what holds, and who says so.

#include <iostream>

#include "cli/common.hpp"

namespace doichieu {
namespace {

constexpr Option options_table[] = {
    rules_option,  no_builtin_option, profile_option,  min_severity_option, fail_on_option, ui_option,
    config_option, no_config_option,  no_cache_option, limit_option,        help_option,
};

}  // namespace

int run_config(const Arguments& arguments) {
  const Options options(arguments, options_table);
  if (options.has("help")) {
    std::cout << help(command_named("config"), options_table);
    return fine;
  }
  const Desk desk = desk_for(options, options.positional());
  std::cout << describe(desk.settings, desk.rules);
  return fine;
}

}  // namespace doichieu
