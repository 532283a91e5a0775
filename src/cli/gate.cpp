// gate and baseline: drafts against other articles.

#include "gate/gate.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <iostream>
#include <optional>

#include "cli/common.hpp"
#include "cli/policy.hpp"
#include "cli/waive.hpp"
#include "gate/changed.hpp"
#include "gate/inputs.hpp"
#include "report/locator.hpp"
#include "report/words.hpp"

namespace doichieu {
namespace {

constexpr Option against_option = {"against", "FILE|FOLDER…", "what the drafts are held against"};
constexpr Option changed_option = {"changed-since", "REF",
                                   "judge only drafts changed since this commit, as git tells"};
constexpr Option one_event_option = {"one-event", "",
                                     "all articles tell of one event: do not look which of them do"};
constexpr Option ui_option = {"ui", "TAG", "the language of messages; default en", "en|vi"};
constexpr Option fail_on_option = {"fail-on", "LEVEL",
                                   "exit with 1 where a finding is at least this severe; default warning",
                                   "note|warning|error|never"};

std::span<const Option> gate_options() {
  static const std::array table = {against_option,   changed_option,   fail_on_option,  min_severity_option,
                                   waivers_option,   today_option,     format_option(), output_option,
                                   also_option,      one_event_option, ui_option,       rules_option,
                                   published_option, language_option,  help_option};
  return table;
}

constexpr Option baseline_level = {"min-severity", "LEVEL", "waive nothing less severe; default warning",
                                   "note|warning|error"};
constexpr std::array baseline_options = {against_option, reason_option,    owner_option,    until_option,
                                         baseline_level, waivers_option,   today_option,    one_event_option,
                                         rules_option,   published_option, language_option, help_option};

/// All that is named, or of it what git says was changed.
IsJudged judged_by(const Options& options) {
  if (!options.has("changed-since")) return [](const std::string&) { return true; };
  return [changed = changed_since(options.get("changed-since"))](const std::string& path) {
    std::error_code unknown;
    const std::string whole = std::filesystem::weakly_canonical(path, unknown).string();
    return std::binary_search(changed.begin(), changed.end(), whole);
  };
}

/// Reads what is named, and judges it; waivers that drafts hold themselves are added to those of the policy.
Report judge(const Options& options, Policy& policy, const char* command) {
  if (options.positional().empty() || !options.has("against"))
    throw UsageError(std::string(command) + " needs drafts, and --against what to hold them (doichieu " +
                     command + " --help)");
  const RuleSet rules = rules_for(options);
  GateFiles files = read_gate_files(options.positional(), options.all("against"), judged_by(options),
                                    read_options_for(options, rules));
  for (const Diagnostic& warning : files.warnings) std::cerr << to_string(warning);
  for (const Article& draft : files.input.drafts) {
    warn_of_encoding(draft);
    for (Waiver& waiver : own_waivers(draft)) policy.waivers.push_back(std::move(waiver));
  }
  if (files.input.drafts.empty() && options.has("changed-since"))
    std::cerr << "doichieu: no draft was changed since " << options.get("changed-since") << '\n';
  const Language ui = language_of(options.get("ui", "en")).value_or(Language::english);
  Progress progress("drafts judged:");
  return gate(std::move(files.input), rules, {ui, options.has("one-event")},
              [&](std::size_t) { progress.advance(1, 0); });
}

}  // namespace

int run_gate(const Arguments& arguments) {
  const Options options(arguments, gate_options());
  if (options.has("help")) {
    std::cout << help(command_named("gate"), gate_options());
    return fine;
  }
  Policy policy = policy_for(options, {"warning", waivers_file});
  Report report = judge(options, policy, "gate");
  // Where not all drafts are judged, a waiver of another one is not unused.
  const int code = settle(policy, !options.has("changed-since"), report);
  write_report(options, policy, report);
  if (code == found)
    std::cerr
        << "doichieu: mend the draft, or answer for a finding by its id: doichieu waive ID --reason '…'\n";
  return code;
}

int run_baseline(const Arguments& arguments) {
  const Options options(arguments, baseline_options);
  if (options.has("help")) {
    std::cout << help(command_named("baseline"), baseline_options);
    return fine;
  }
  Waiver waiver = waiver_for(options);
  Policy policy = policy_for(options, {"never", waivers_file, true});
  if (!options.has("min-severity")) policy.min_severity = Severity::warning;
  Report report = judge(options, policy, "baseline");
  settle(policy, true, report);
  std::vector<Waiver> added;
  for (const Finding& finding : report.findings) {
    waiver.id = finding.id;
    waiver.article = report.sources[shown_of(report, finding).first.source].article.source.path;
    waiver.about = finding.message;
    added.push_back(waiver);
  }
  const std::string path = options.get("waivers", waivers_file);
  add_waivers(path, added);
  std::cout << counted(added.size(), "finding is", "findings are") << " waived in " << path << '\n';
  return fine;
}

}  // namespace doichieu
