// The verdict: what there is to look at, and on how much the sources agree.

#include <algorithm>

#include "report/html/page.hpp"
#include "report/words.hpp"

namespace doichieu::html {
namespace {

/// The verdicts of the findings above a note with how many there are of each, the most important first.
std::vector<std::pair<Verdict, std::size_t>> tally(const std::vector<Finding>& findings) {
  std::vector<std::pair<Verdict, std::size_t>> counts;
  for (const Finding& finding : findings) {
    if (finding.severity == Severity::note) continue;
    const auto at = std::find_if(counts.begin(), counts.end(),
                                 [&](const auto& count) { return count.first == finding.verdict; });
    if (at == counts.end())
      counts.emplace_back(finding.verdict, 1);
    else
      ++at->second;
  }
  return counts;
}

std::string to_look_at(const Page& page) {
  const UiWords& words = page.words();
  std::vector<std::string> parts;
  for (const auto& [verdict, n] : tally(page.report().findings))
    parts.push_back(words.counted("verdicts." + std::string(name(verdict)), n));
  if (parts.empty()) return words.text("head.nothing");
  return words.filled("head.look", {{"list", words.joined(parts)}});
}

}  // namespace

Data verdict_lines(const Page& page) {
  const Report& report = page.report();
  const UiWords& words = page.words();
  const std::size_t notes = count_findings(report, Severity::note);
  std::string quiet = notes ? words.counted("head.notes", notes) + " " : "";
  quiet += report.sources.size() < 2 ? words.text("head.alone")
                                     : words.counted("head.agreed", count_facts(report, Verdict::agreement));
  return Data::Parts{{"look", to_look_at(page)}, {"quiet", std::move(quiet)}};
}

}  // namespace doichieu::html
