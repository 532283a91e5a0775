#include "compare/report.hpp"

#include <algorithm>

namespace doichieu {

std::size_t count_at_least(const Report& report, Severity severity) {
  return static_cast<std::size_t>(std::count_if(report.findings.begin(), report.findings.end(),
                                                [&](const Finding& f) { return f.severity >= severity; }));
}

}  // namespace doichieu
