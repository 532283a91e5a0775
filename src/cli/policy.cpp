#include "cli/policy.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <iostream>

#include "cli/common.hpp"
#include "report/format.hpp"
#include "report/words.hpp"
#include "text/output_file.hpp"

namespace doichieu {
namespace {

/// "2026-05-03", in UTC.
std::string day_of(std::chrono::sys_days day) {
  const std::chrono::year_month_day date(day);
  Published out;
  out.year = static_cast<int>(date.year());
  out.month = static_cast<int>(static_cast<unsigned>(date.month()));
  out.day = static_cast<int>(static_cast<unsigned>(date.day()));
  return iso(out);
}

std::string today(const Options& options) {
  if (options.has("today")) {
    const std::string told = options.get("today");
    const auto read = read_published(told, {});
    if (!read || read->day == 0 || told.size() != 10)
      throw UsageError("--today must be a day such as 2026-05-03, not '" + told + "'");
    return told;
  }
  if (const char* epoch = std::getenv("SOURCE_DATE_EPOCH"); epoch != nullptr && *epoch != '\0') {
    const std::string_view text = epoch;
    long long seconds = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    if (error != std::errc() || end != text.data() + text.size() || seconds < 0 || seconds > 253402300799)
      throw UsageError("SOURCE_DATE_EPOCH must be seconds since 1970, not '" + std::string(text) + "'");
    return day_of(std::chrono::sys_days(std::chrono::days(seconds / 86400)));
  }
  return day_of(std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
}

/// One report that --also asks for.
struct Also {
  const Format* format;
  std::string path;
};

Also read_also(const std::string& told) {
  const std::size_t equals = told.find('=');
  const Format* format = find_format(told.substr(0, equals));
  if (format == nullptr || equals == std::string::npos || equals + 1 == told.size())
    throw UsageError("--also takes FORMAT=FILE with a format of " + std::string(format_names()) + ", not '" +
                     told + "'");
  return {format, told.substr(equals + 1)};
}

}  // namespace

Option format_option() {
  return {"format", "NAME", "how the report is written; default terminal", format_names()};
}

std::vector<Waiver> waivers_of(const std::string& path, bool may_be_absent) {
  std::error_code unknown;
  if (may_be_absent && !std::filesystem::exists(path, unknown)) return {};
  if (std::filesystem::is_regular_file(path, unknown) && std::filesystem::file_size(path, unknown) == 0)
    return {};
  Loaded<std::vector<Waiver>> loaded = read_waivers(read_file(path), path);
  if (loaded.ok()) return std::move(loaded.value);
  std::string all = "the waivers have mistakes\n";
  for (const Diagnostic& diagnostic : loaded.diagnostics) all += to_string(diagnostic);
  all.pop_back();
  throw InputError(all);
}

Policy policy_for(const Options& options, const Settings& settings, const PolicyDefaults& defaults) {
  for (const std::string& told : options.all("also")) read_also(told);
  Policy out;
  const bool told = settings.fail_on.from != "default";
  out.fail_on = find_name<Severity>(told ? settings.fail_on.value : defaults.fail_on);
  out.min_severity = find_name<Severity>(settings.min_severity.value).value_or(Severity::note);
  const std::string& named = settings.waivers.value;
  if (const std::string path = named.empty() ? std::string(defaults.waivers) : named; !path.empty())
    out.waivers = waivers_of(path, defaults.waivers_are_written || !options.has("waivers"));
  out.today = today(options);
  return out;
}

int settle(const Policy& policy, bool tell_unused, Report& report) {
  const WaiverNews news = apply_waivers(policy.waivers, policy.today, report);
  for (const std::string& line : news.expired) std::cerr << "doichieu: " << line << '\n';
  if (tell_unused)
    for (const std::string& line : news.unused) std::cerr << "doichieu: " << line << '\n';
  const std::size_t failing = policy.fail_on ? count_at_least(report, *policy.fail_on) : 0;
  std::erase_if(report.findings,
                [&](const Finding& finding) { return finding.severity < policy.min_severity; });
  if (failing > report.findings.size())
    std::cerr << "doichieu: " << failing - report.findings.size()
              << " findings that --fail-on counts are not shown, for --min-severity\n";
  return failing > 0 ? found : fine;
}

void write_report(const Options& options, const Settings& settings, const Policy& policy,
                  const Report& report) {
  const Language ui = language_of(settings.ui.value).value_or(Language::english);
  const Format& format = *find_format(options.get("format", "terminal"));
  write_output(options, format.write(report, {colour_wanted(options), ui, policy.fail_on}));
  for (const std::string& told : options.all("also")) {
    const Also also = read_also(told);
    write_file(also.path, also.format->write(report, {.language = ui, .fail_on = policy.fail_on}));
  }
}

}  // namespace doichieu
