// A line out for each line in, at once, so that another program can hold a conversation with this one.

#include <iostream>

#include "cli/common.hpp"
#include "report/value_line.hpp"

namespace doichieu {
namespace {

constexpr Option options_table[] = {rules_option,     no_builtin_option, config_option,
                                    no_config_option, no_cache_option,   help_option};

}  // namespace

int run_values(const Arguments& arguments) {
  const Options options(arguments, options_table);
  if (options.has("help")) {
    std::cout << help(command_named("values"), options_table);
    return fine;
  }
  if (!options.positional().empty())
    throw UsageError("values reads standard input and takes no file (doichieu values --help)");
  const RuleSet rules = rules_for(options);
  std::size_t refused = 0;
  for (std::string line; std::getline(std::cin, line);) {
    const AnsweredLine answer = answer_value_line(line, rules);
    refused += answer.understood ? 0 : 1;
    if (!(std::cout << answer.text << std::flush)) break;  // nobody listens any more; main() says so
  }
  if (refused == 0) return fine;
  std::cerr << "doichieu: " << refused << (refused == 1 ? " line was" : " lines were")
            << " not understood; their answers say why\n";
  return failed;
}

}  // namespace doichieu
