#pragma once
// What stops: the severity that fails, the severity that is shown, and who answers for what.

#include <optional>
#include <string>
#include <vector>

#include "cli/settings.hpp"
#include "compare/report.hpp"
#include "gate/waivers.hpp"

namespace doichieu {

inline constexpr std::string_view waivers_file = "doichieu.waivers.toml";

inline constexpr Option waivers_option = {
    "waivers", "FILE", "findings that somebody answers for; of the gate by default doichieu.waivers.toml"};
inline constexpr Option today_option = {
    "today", "DATE", "the day on which waivers hold; default SOURCE_DATE_EPOCH, else the clock"};

struct Policy {
  std::optional<Severity> fail_on;  ///< none: findings never fail
  Severity min_severity = Severity::note;
  std::vector<Waiver> waivers;
  std::string today;  ///< "2026-05-03"
};

/// What holds where neither options nor doichieu.toml say.
struct PolicyDefaults {
  std::string_view fail_on;
  std::string_view waivers = {};     ///< a file that need not be there
  bool waivers_are_written = false;  ///< nor need one that is named: it is about to be written
};

/// What the options and settings say. ERRORS: UsageError for a --today that is no day and an --also of no
/// format; InputError for a file of waivers that is not there or has mistakes (all are told).
Policy policy_for(const Options& options, const Settings& settings, const PolicyDefaults& defaults);

/// The waivers of a file; none where it does not exist and `may_be_absent`. ERRORS: InputError.
std::vector<Waiver> waivers_of(const std::string& path, bool may_be_absent);

/// Applies waivers and severities to a report: what is left is what is to be shown. Says on standard error
/// which waivers ran out, and, where `tell_unused`, which waive nothing. Returns the exit code.
int settle(const Policy& policy, bool tell_unused, Report& report);

/// Writes a report as --format and --output say, and once more for each --also.
void write_report(const Options& options, const Settings& settings, const Policy& policy,
                  const Report& report);

/// --format, and --also FORMAT=FILE….
Option format_option();
inline constexpr Option also_option = {"also", "FORMAT=FILE…", "write the same report in these formats too"};

}  // namespace doichieu
