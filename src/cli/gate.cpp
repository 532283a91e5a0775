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
#include "compare/excess.hpp"
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
constexpr Option gate_fails_on = {"fail-on", "LEVEL",
                                  "exit with 1 where a finding is at least this severe; default warning",
                                  "note|warning|error|never"};

std::span<const Option> gate_options() {
  static const std::array table = {against_option,  changed_option,    gate_fails_on,    min_severity_option,
                                   profile_option,  waivers_option,    today_option,     format_option(),
                                   output_option,   also_option,       one_event_option, ui_option,
                                   rules_option,    no_builtin_option, config_option,    no_config_option,
                                   no_cache_option, published_option,  language_option,  limit_option,
                                   help_option};
  return table;
}

constexpr Option baseline_level = {"min-severity", "LEVEL", "waive nothing less severe; default warning",
                                   "note|warning|error"};
constexpr std::array baseline_options = {
    against_option,   reason_option,   owner_option,     until_option,    baseline_level,    profile_option,
    waivers_option,   today_option,    one_event_option, rules_option,    no_builtin_option, config_option,
    no_config_option, no_cache_option, published_option, language_option, limit_option,      help_option};

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
Report judge(const Options& options, const Desk& desk, Policy& policy) {
  GateFiles files = read_gate_files(options.positional(), options.all("against"), judged_by(options),
                                    read_options_for(options, desk.rules, desk.settings.limits));
  for (const Diagnostic& warning : files.warnings) std::cerr << to_string(warning);
  for (const Article& draft : files.input.drafts) {
    warn_of_encoding(draft);
    for (Waiver& waiver : own_waivers(draft)) policy.waivers.push_back(std::move(waiver));
  }
  if (files.input.drafts.empty() && options.has("changed-since"))
    std::cerr << "doichieu: no draft was changed since " << options.get("changed-since") << '\n';
  const Language ui = language_of(desk.settings.ui.value).value_or(Language::english);
  Progress progress("drafts judged:");
  Report report =
      gate(std::move(files.input), desk.rules, {ui, options.has("one-event"), desk.settings.limits},
           [&](std::size_t) { progress.advance(1, 0); });
  apply(desk.loudness, report);
  return report;
}

/// What a run of the command works by. ERRORS: UsageError where drafts or what to hold them against is
/// missing.
Desk desk_of(const Options& options, const char* command) {
  if (options.positional().empty() || !options.has("against"))
    throw UsageError(std::string(command) + " needs drafts, and --against what to hold them (doichieu " +
                     command + " --help)");
  return desk_for(options, options.positional());
}

}  // namespace

int run_gate(const Arguments& arguments) {
  const Options options(arguments, gate_options());
  if (options.has("help")) {
    std::cout << help(command_named("gate"), gate_options());
    return fine;
  }
  const Desk desk = desk_of(options, "gate");
  Policy policy = policy_for(options, desk.settings, {"warning", waivers_file});
  Report report = judge(options, desk, policy);
  // Where not all drafts are judged, a waiver of another one is not unused.
  const int code = settle(policy, !options.has("changed-since"), report);
  const Language ui = language_of(desk.settings.ui.value).value_or(Language::english);
  keep_findings(desk.settings.limits[Limit::report_findings], desk.rules, ui, report);
  warn_of_excess(report);
  write_report(options, desk.settings, policy, report);
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
  Desk desk = desk_of(options, "baseline");
  if (desk.settings.min_severity.from == "default") desk.settings.min_severity.value = "warning";
  desk.settings.fail_on = {"never", "baseline"};
  Policy policy = policy_for(options, desk.settings, {"never", waivers_file, true});
  Report report = judge(options, desk, policy);
  settle(policy, true, report);
  std::vector<Waiver> added;
  for (const Finding& finding : report.findings) {
    waiver.id = finding.id;
    waiver.article = report.sources[shown_of(report, finding).first.source].article.source.path;
    waiver.about = finding.message;
    added.push_back(waiver);
  }
  const std::string path =
      desk.settings.waivers.value.empty() ? std::string(waivers_file) : desk.settings.waivers.value;
  add_waivers(path, added);
  std::cout << counted(added.size(), "finding is", "findings are") << " waived in " << path << '\n';
  return fine;
}

}  // namespace doichieu
