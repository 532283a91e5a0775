// The findings as GitHub workflow commands, which the runner turns into annotations of the changed files.
//
//   ::warning file=drafts/storm.md,line=12,col=8,endColumn=17,title=figure.count (discrepancy)::Another
//   figure: …
//
// A step may have ten annotations of a kind: errors, warnings, notices. The runner drops the others without a
// word, so of more than ten the tenth says how many there are. Most severe first, and in each kind the most
// important first.

#include <algorithm>
#include <array>

#include "report/format.hpp"
#include "report/locator.hpp"
#include "report/visible.hpp"
#include "report/words.hpp"

namespace doichieu {
namespace {

constexpr std::size_t most = 10;  // of a kind

std::string replaced(std::string_view text, std::string_view special) {
  constexpr char hex[] = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    if (special.find(c) == std::string_view::npos)
      out += c;
    else
      out += {'%', hex[static_cast<unsigned char>(c) >> 4], hex[c & 15]};
  }
  return out;
}

/// As actions/toolkit documents it: in a message "%" and line ends, in a property ":" and "," too.
std::string in_message(std::string_view text) {
  return replaced(text, "%\r\n");
}
std::string in_property(std::string_view text) {
  return replaced(visible(text), "%\r\n:,");
}

std::string_view command_of(Severity severity) {
  return severity == Severity::note ? "notice" : name(severity);
}

std::string place(const Report& report, const Quoted& quoted, const Region& region) {
  std::string out = "file=" + in_property(tidy_path(report.sources[quoted.source].article.source.path)) +
                    ",line=" + std::to_string(region.begin.line);
  if (region.whole_line()) return out;
  if (region.end.line != region.begin.line) return out + ",endLine=" + std::to_string(region.end.line);
  return out + ",col=" + std::to_string(region.begin.column) +
         ",endColumn=" + std::to_string(region.end.column);
}

/// What is told, why, and what each other source says: its name, its place, its words.
std::string message(const Report& report, const Finding& finding, const Shown& shown, Locator& locator) {
  std::string out = visible(finding.message);
  if (!finding.reason.empty()) out += "\n" + visible(finding.reason);
  for (const Quoted& quoted : shown.others) {
    const ReportSource& source = report.sources[quoted.source];
    const Region region = locator.region(quoted, ColumnUnit::code_points);
    out += "\n" + visible(name_of(source)) + ", " + visible(tidy_path(source.article.source.path)) + ":" +
           std::to_string(region.begin.line) + ": “" + visible(slice(source.article.text, quoted.span)) + "”";
  }
  return out;
}

std::string annotation(const Report& report, const Finding& finding, Locator& locator) {
  const Shown shown = shown_of(report, finding);
  const Region region = locator.region(shown.first, ColumnUnit::code_points);
  return "::" + std::string(command_of(finding.severity)) + " " + place(report, shown.first, region) +
         ",title=" + in_property(finding.rule + " (" + std::string(words(finding.verdict).one) + ")") +
         "::" + in_message(message(report, finding, shown, locator)) + "\n";
}

}  // namespace

std::string write_github(const Report& report, const WriteOptions&) {
  Locator locator(report);
  std::string out;
  for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) {
    const std::size_t all = count_findings(report, severity);
    const std::size_t shown = all > most ? most - 1 : all;
    std::size_t written = 0;
    for (const Finding& finding : report.findings)
      if (finding.severity == severity && written++ < shown) out += annotation(report, finding, locator);
    if (all > shown)
      out += "::" + std::string(command_of(severity)) + " title=doichieu::" + std::to_string(all - shown) +
             " more of this kind are in the report\n";
  }
  return out + in_message(verdict_line(report)) + "\n";
}

}  // namespace doichieu
