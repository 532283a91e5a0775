// The report as one page that needs no other: reports/template/report.mustache, filled.
//
// The page makes no request and runs no script but its own: its Content-Security-Policy allows nothing except
// the style and the script whose hashes it names. All text of the sources goes through the template's
// escaping.

#include "report/assets.hpp"
#include "report/format.hpp"
#include "report/html_data.hpp"
#include "report/sha256.hpp"
#include "report/version.hpp"
#include "report/visible.hpp"
#include "report/words.hpp"

namespace doichieu {
namespace {

std::string policy(std::string_view style, std::string_view script) {
  return "default-src 'none'; style-src '" + csp_hash(style) + "'; script-src '" + csp_hash(script) +
         "'; base-uri 'none'; form-action 'none'";
}

/// How many findings of each severity, the worst first; severities without any are left out.
Data::List severity_counts(const Report& report) {
  Data::List out;
  for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) {
    const std::size_t n = count_findings(report, severity);
    const std::string word(name(severity));
    if (n) out.push_back(Data::Parts{{"severity", word}, {"count", counted(n, word, word + "s")}});
  }
  return out;
}

Data::List source_names(const Report& report) {
  Data::List out;
  for (const ReportSource& source : report.sources)
    out.push_back(Data::Parts{{"name", visible(name_of(source))}});
  return out;
}

Data agreed(const Report& report) {
  Data::List items = agreements(report);
  if (items.empty()) return false;
  return Data::Parts{{"items", std::move(items)}};
}

Data not_comparable(const Report& report) {
  if (!report.not_comparable) return false;
  return Data::Parts{{"count", counted(report.not_comparable, "pair was", "pairs were")}};
}

}  // namespace

std::string write_html(const Report& report, const WriteOptions&) {
  const std::string_view style = asset("report.css");
  const std::string_view script = asset("report.js");
  const std::string title = visible(report.title.empty() ? report.story : report.title);
  const Data::Parts page = {
      {"title", title},
      {"story", visible(report.story)},
      {"policy", policy(style, script)},
      {"style", style},
      {"script", script},
      {"verdict", verdict_line(report)},
      {"severities", severity_counts(report)},
      {"compared", counted(report.sources.size(), "source", "sources")},
      {"sources", source_cards(report)},
      {"any_finding", !report.findings.empty()},
      {"findings", finding_groups(report)},
      {"agreed", agreed(report)},
      {"names", source_names(report)},
      {"any_fact", !report.facts.empty()},
      {"facts", fact_groups(report)},
      {"not_comparable", not_comparable(report)},
      {"version", version},
      {"rules", visible(report.rules_hash)},
  };
  return fill(asset("report.mustache"), page);
}

}  // namespace doichieu
