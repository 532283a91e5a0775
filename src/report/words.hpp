#pragma once
// The words and signs that all reports share: what a verdict is called, how a source is named, the verdict in
// one line.

#include <string>
#include <string_view>

#include "compare/report.hpp"

namespace doichieu {

/// What people read where a verdict stands.
struct VerdictWords {
  std::string_view one;      ///< "discrepancy"
  std::string_view many;     ///< "discrepancies"
  std::string_view meaning;  ///< "they cannot both be true"
};

const VerdictWords& words(Verdict verdict);

/// "1 discrepancy", "2 discrepancies".
std::string counted(std::size_t n, std::string_view one, std::string_view many);

/// "a, b and c".
std::string joined(const std::vector<std::string>& parts);

/// The report in one line: "1 discrepancy and 2 omissions to look at, and 3 notes; the sources agree on 14
/// facts."
std::string verdict_line(const Report& report);

/// The outlet, or where it is not known the id.
std::string_view name_of(const ReportSource& source);
/// The names of several sources, joined; two articles of one outlet are told by one name.
std::string names_of(const Report& report, const std::vector<SourceIndex>& sources);

/// Where a place is, for people and their editors: "wire.txt:12:8", "archive.jsonl (record 3):1:20".
std::string where(const ReportSource& source, Place place);

/// As far as it is known: "2026-02-19T08:00:00+07:00", "2026-02-19", "2026-02", "2026", "".
std::string iso(const Published& published);
/// The same for people: "2026-02-19, 08:00 (UTC+07:00)".
std::string readable(const Published& published);

/// "41 of 44 quantities, 30 of 35 names, 9 of 9 moments".
std::string coverage_line(const ReportSource& source);

/// The sources that carry a value, in the order of the report, each once.
std::vector<SourceIndex> sources_of(const FactValue& value);

/// How many findings have the severity, and how many facts the verdict.
std::size_t count_findings(const Report& report, Severity severity);
std::size_t count_facts(const Report& report, Verdict verdict);

}  // namespace doichieu
