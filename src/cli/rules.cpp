// doichieu rules check | test | list | explain: for those who write rules.

#include <algorithm>
#include <filesystem>
#include <iostream>

#include "claims/ladder_test.hpp"
#include "cli/common.hpp"
#include "cli/rules_explain.hpp"
#include "cli/rules_list.hpp"

namespace doichieu {
namespace {

constexpr Option keys_option = {"keys", "",
                                "of list: the keys that rule files may have, instead of what they hold"};
constexpr Option unused_option = {"unused", "", "of list: what never fires in the stories that follow"};
constexpr Option options_table[] = {
    rules_option,     no_builtin_option, keys_option,     unused_option,    config_option,
    no_config_option, no_cache_option,   language_option, published_option, help_option,
};

std::string counted(std::size_t count, const std::string& what) {
  return std::to_string(count) + " " + what + (count == 1 ? "" : "s");
}

/// Shows what is wrong with the rules; how many errors and warnings that is.
std::pair<std::size_t, std::size_t> show(const std::vector<Diagnostic>& diagnostics) {
  for (const Diagnostic& diagnostic : diagnostics) std::cout << to_string(diagnostic);
  const auto errors = static_cast<std::size_t>(
      std::count_if(diagnostics.begin(), diagnostics.end(),
                    [](const Diagnostic& diagnostic) { return diagnostic.level == Level::error; }));
  return {errors, diagnostics.size() - errors};
}

/// What follows the task.
std::vector<std::string> stories_of(const Options& options) {
  return {options.positional().begin() + 1, options.positional().end()};
}

RuleLayers layers_of(const Options& options) {
  return settings_for(options, stories_of(options)).layers();
}

int check_rules(const Options& options) {
  const Loaded<RuleSet> loaded = load_rule_layers(layers_of(options));
  const auto [errors, warnings] = show(loaded.diagnostics);
  std::cout << loaded.value.lexicon.entries().size() << " entries, "
            << counted(loaded.value.claims.size(), "claim rule") << ", "
            << counted(loaded.value.checks.size(), "check") << ": " << counted(errors, "mistake") << ", "
            << counted(warnings, "warning") << "\n";
  return errors > 0 ? found : fine;
}

/// Rules with mistakes are not tested: an example may fail for that reason alone.
int run_tests(const Options& options) {
  const RuleLayers layers = layers_of(options);
  const Loaded<RuleSet> loaded = load_rule_layers(layers);
  if (!loaded.ok()) {
    const std::size_t errors = show(loaded.diagnostics).first;
    std::cout << "not tested: " << counted(errors, "mistake") << "\n";
    return found;
  }
  const std::vector<RuleFile> files = rule_files(layers);
  RuleTest test = test_rules(loaded.value, files);
  RuleTest ladders = test_ladders(loaded.value, files);
  test.examples += ladders.examples;
  test.counterexamples += ladders.counterexamples;
  std::move(ladders.failures.begin(), ladders.failures.end(), std::back_inserter(test.failures));
  show(test.failures);
  std::cout << counted(loaded.value.claims.size(), "claim rule") << ", " << counted(test.examples, "example")
            << ", " << counted(test.counterexamples, "counter-example") << ": "
            << counted(test.failures.size(), "failure") << "\n";
  return test.failures.empty() ? fine : found;
}

std::string listed(const Options& options) {
  const std::vector<std::string> stories = stories_of(options);
  const RuleSet rules = desk_for(options, stories).rules;
  if (stories.empty()) return list_rules(rules);
  const Usage usage = usage_in(stories, rules, read_options_for(options, rules));
  return options.has("unused") ? list_unused(rules, usage) : list_rules(rules, &usage);
}

int list(const Options& options) {
  if (options.has("unused") && stories_of(options).empty())
    throw UsageError("--unused needs stories to look at: doichieu rules list --unused corpus/*/");
  std::cout << (options.has("keys") ? list_keys() : listed(options));
  return fine;
}

/// Always `fine`: a question was answered.
int explain_rule(const Options& options) {
  const auto& words = options.positional();
  if (words.size() < 3)
    throw UsageError("rules explain needs a claim rule and a file: rules explain RULE FILE");
  const std::vector<std::string> files(words.begin() + 2, words.end());
  const RuleSet rules = desk_for(options, files).rules;
  const ClaimRule& rule = claim_rule_named(words[1], rules);
  for (const Article& article : read_story(files, read_options_for(options, rules)).articles)
    std::cout << explain(article, rules, rule);
  return fine;
}

struct Task {
  std::string_view name;
  int (*run)(const Options& options);
};
constexpr Task tasks[] = {
    {"check", check_rules}, {"test", run_tests}, {"list", list}, {"explain", explain_rule}};

std::string task_names() {
  std::string out;
  for (const Task& task : tasks) out.append(out.empty() ? "" : ", ").append(task.name);
  return out;
}

[[noreturn]] void unknown(const std::string& typed) {
  std::vector<std::string_view> names;
  for (const Task& task : tasks) names.push_back(task.name);
  const std::string near(nearest(typed, names));
  throw UsageError("rules has no task '" + typed + "'; " +
                   (near.empty() ? "there are " + task_names() : "did you mean '" + near + "'?"));
}

}  // namespace

int run_rules(const Arguments& arguments) {
  const Options options(arguments, options_table);
  if (options.has("help")) {
    std::cout << help(command_named("rules"), options_table);
    return fine;
  }
  const auto& words = options.positional();
  if (words.empty()) throw UsageError("rules needs to be told what to do: " + task_names());
  if (words[0] != "explain")
    for (const std::string& path : stories_of(options))
      if (!std::filesystem::is_directory(path))
        throw UsageError("rules does one thing at a time: '" + path + "' is no story folder");
  for (const char* of_list : {"keys", "unused"})
    if (options.has(of_list) && words[0] != "list")
      throw UsageError("--" + std::string(of_list) + " goes with rules list only");
  for (const Task& task : tasks)
    if (task.name == words[0]) return task.run(options);
  unknown(words[0]);
}

}  // namespace doichieu
