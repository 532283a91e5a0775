#include <array>
#include <iostream>
#include <optional>

#include "cli/common.hpp"
#include "cli/policy.hpp"
#include "cli/why.hpp"
#include "compare/excess.hpp"
#include "pipeline.hpp"

namespace doichieu {
namespace {

constexpr Option why_option = {"why", "A:BYTE B:BYTE",
                               "why two places, bytes of sources by id or path, were or were not compared"};

std::span<const Option> options_table() {
  static const std::array table = {
      format_option(),  output_option,     also_option,   fail_on_option,   min_severity_option,
      profile_option,   waivers_option,    today_option,  why_option,       ui_option,
      rules_option,     no_builtin_option, config_option, no_config_option, no_cache_option,
      published_option, language_option,   limit_option,  help_option,
  };
  return table;
}

/// In place of a report. Always `fine`: a question was answered.
int run_why(const Options& options, Story story, const RuleSet& rules, std::optional<Severity> threshold) {
  const Inspection seen = inspect(std::move(story), rules);
  write_output(options, explain(seen, rules, spots_of(options.all("why"), seen.report), threshold));
  return fine;
}

}  // namespace

int run_check(const Arguments& arguments) {
  const Options options(arguments, options_table());
  if (options.has("help")) {
    std::cout << help(command_named("check"), options_table());
    return fine;
  }
  if (options.positional().empty())
    throw UsageError("check needs a story folder or files (doichieu check --help)");
  const Desk desk = desk_for(options, options.positional());
  const RuleSet& rules = desk.rules;
  Story story = read_story(options.positional(), read_options_for(options, rules, desk.settings.limits));
  for (const Diagnostic& warning : story.warnings) std::cerr << to_string(warning);
  for (const Article& article : story.articles) warn_of_encoding(article);
  Policy policy = policy_for(options, desk.settings, {"error"});
  for (const Article& article : story.articles)
    for (Waiver& waiver : own_waivers(article)) policy.waivers.push_back(std::move(waiver));
  if (options.has("why")) return run_why(options, std::move(story), rules, policy.fail_on);

  const Language ui = language_of(desk.settings.ui.value).value_or(Language::english);
  std::optional<Progress> progress("articles looked at:");
  Report report = check(
      std::move(story), rules, ui, [&](const Article& article) { progress->advance(1, article.text.size()); },
      desk.settings.limits);
  progress.reset();
  apply(desk.loudness, report);
  const int code = settle(policy, !desk.settings.waivers.value.empty(), report);
  keep_findings(desk.settings.limits[Limit::report_findings], rules, ui, report);
  warn_of_excess(report);
  write_report(options, desk.settings, policy, report);
  return code;
}

}  // namespace doichieu
