// The report as one page that needs no other: reports/template/report.mustache, filled.
//
// The page makes no request and runs no script but its own: its Content-Security-Policy allows nothing except
// the style and the script whose hashes it names. All text of the sources goes through the template's
// escaping. Its sections are made in report/html/, its words lie in reports/template/.

#include "report/assets.hpp"
#include "report/format.hpp"
#include "report/html/page.hpp"
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

/// What the page is called: by the story's title, else its name, else ours.
std::string title_of(const Report& report) {
  std::string title = visible(report.title.empty() ? report.story : report.title);
  return title.find_first_not_of(' ') == title.npos ? "doichieu" : title;
}

/// How many findings of each severity, the worst first; severities without any are left out.
Data::List severity_counts(const Report& report, const UiWords& words) {
  Data::List out;
  for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) {
    const std::string word(name(severity));
    if (const std::size_t n = count_findings(report, severity))
      out.push_back(Data::Parts{{"severity", word}, {"count", words.counted("severities." + word, n)}});
  }
  return out;
}

}  // namespace

std::string write_html(const Report& report, const WriteOptions& options) {
  const UiWords& words = UiWords::of(options.language);
  html::Page page(report, words);
  const std::string_view style = asset("report.css");
  const std::string_view script = asset("report.js");
  const std::string left =
      report.not_comparable ? words.counted("foot.left", report.not_comparable) : std::string();
  const Data::Parts data = {
      {"w", words.data()},
      {"title", title_of(report)},
      {"story", visible(report.story)},
      {"policy", policy(style, script)},
      {"style", style},
      {"script", script},
      {"compared", words.counted("head.compared", report.sources.size())},
      {"verdict", html::verdict_lines(page)},
      {"severities", severity_counts(report, words)},
      {"sources", html::source_rows(page)},
      {"filters", html::filters(page)},
      {"any_finding", !report.findings.empty()},
      {"findings", html::findings(page)},
      {"agreed", html::agreements(page)},
      {"facts", html::matrix(page)},
      {"people", html::people(page)},
      {"timeline", html::timeline(page)},
      {"texts", html::texts(page)},
      {"left", html::text_or_no(left)},
      {"version", version},
      {"rules", visible(report.rules_hash)},
  };
  return fill(whole_template("report"), data);
}

}  // namespace doichieu
