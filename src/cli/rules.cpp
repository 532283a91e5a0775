#include <iostream>

#include "cli/common.hpp"

namespace doichieu {
namespace {

constexpr Option options_table[] = {rules_option, help_option};

int check_rules(const Options& options) {
  const Loaded<RuleSet> loaded = load_rules(options.get("rules"));
  std::size_t errors = 0, warnings = 0;
  for (const Diagnostic& diagnostic : loaded.diagnostics) {
    ++(diagnostic.level == Level::error ? errors : warnings);
    std::cout << to_string(diagnostic);
  }
  std::cout << loaded.value.lexicon.entries().size() << " entries, " << loaded.value.claims.size()
            << " claim rules, " << loaded.value.checks.size() << " checks: " << errors << " mistakes, "
            << warnings << " warnings\n";
  return errors > 0 ? found : fine;
}

}  // namespace

int run_rules(const Arguments& arguments) {
  const Options options(arguments, options_table);
  if (options.has("help")) {
    std::cout << help(commands()[2], options_table);
    return fine;
  }
  const auto& words = options.positional();
  if (words.size() == 1 && words[0] == "check") return check_rules(options);
  throw UsageError("rules needs to be told what to do: doichieu rules check [--rules DIR]");
}

}  // namespace doichieu
