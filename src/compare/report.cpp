#include "compare/report.hpp"

#include <algorithm>

namespace doichieu {

void apply(const Loudness& loudness, Report& report) {
  std::erase_if(report.findings, [&](Finding& finding) {
    const Volume volume = loudness.of(finding.rule, finding.verdict, finding.severity);
    if (volume) finding.severity = *volume;
    return !volume;
  });
  std::stable_sort(report.findings.begin(), report.findings.end(),
                   [](const Finding& a, const Finding& b) { return a.severity > b.severity; });
}

std::size_t count_at_least(const Report& report, Severity severity) {
  return static_cast<std::size_t>(std::count_if(report.findings.begin(), report.findings.end(),
                                                [&](const Finding& f) { return f.severity >= severity; }));
}

}  // namespace doichieu
