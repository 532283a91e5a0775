#include "report/words.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace doichieu {
namespace {

constexpr std::array table = std::to_array<VerdictWords>({
    {"agreement", "agreements", "the sources say the same"},
    {"looser wording", "looser wordings", "both can be true, one says less"},
    {"changed qualifier", "changed qualifiers", "the same, but under another bound, hedge or scope"},
    {"discrepancy", "discrepancies", "they cannot both be true of one thing"},
    {"difference of scope", "differences of scope", "other values of other hours, periods or bases"},
    {"omission", "omissions", "others carry it, one is silent"},
    {"single statement", "single statements", "one source only"},
    {"inconsistency", "inconsistencies", "one article against itself"},
    {"update", "updates", "a newer version changed it"},
    {"part not looked at", "parts not looked at", "beyond a limit of what is looked at"},
});
static_assert(table.size() == static_cast<std::size_t>(Verdict::not_read) + 1);  // a row for every verdict

std::string two_digits(int n) {
  return (n < 10 ? "0" : "") + std::to_string(n);
}

std::string clock(int minutes) {
  return two_digits(minutes / 60) + ":" + two_digits(minutes % 60);
}

/// An offset from UTC in minutes: "+07:00".
std::string zone_of(int minutes) {
  return (minutes < 0 ? "-" : "+") + clock(std::abs(minutes));
}

/// As much of the day as is known: "2026-02-19", "2026-02", "2026", "".
std::string day_of(const Published& published) {
  if (!published.year) return "";
  std::string out = std::to_string(published.year);
  out.insert(0, out.size() < 4 ? 4 - out.size() : 0, '0');
  if (published.month) out += "-" + two_digits(published.month);
  if (published.month && published.day) out += "-" + two_digits(published.day);
  return out;
}

/// The verdicts of the findings above a note with how many there are of each, in the order in which they come
/// first.
std::vector<std::pair<Verdict, std::size_t>> tally(const std::vector<Finding>& findings) {
  std::vector<std::pair<Verdict, std::size_t>> counts;
  for (const Finding& finding : findings) {
    if (finding.severity == Severity::note) continue;
    const auto at =
        std::find_if(counts.begin(), counts.end(), [&](const auto& c) { return c.first == finding.verdict; });
    if (at == counts.end())
      counts.emplace_back(finding.verdict, 1);
    else
      ++at->second;
  }
  return counts;
}

}  // namespace

const VerdictWords& words(Verdict verdict) {
  return table[static_cast<std::size_t>(verdict)];
}

std::string counted(std::size_t n, std::string_view one, std::string_view many) {
  return std::to_string(n) + " " + std::string(n == 1 ? one : many);
}

std::string joined(const std::vector<std::string>& parts) {
  std::string out;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) out += i + 1 == parts.size() ? " and " : ", ";
    out += parts[i];
  }
  return out;
}

std::string verdict_line(const Report& report) {
  std::vector<std::string> parts;
  for (const auto& [verdict, n] : tally(report.findings))
    parts.push_back(counted(n, words(verdict).one, words(verdict).many));
  const auto notes = count_findings(report, Severity::note);
  std::string line = parts.empty() ? "Nothing to look at" : joined(parts) + " to look at";
  if (notes) line += (parts.empty() ? " but " : ", and ") + counted(notes, "note", "notes");
  if (report.sources.empty()) return "No article was looked at.";
  if (report.sources.size() < 2) return line + "; the article was checked against itself.";
  return line + "; the sources agree on " +
         counted(count_facts(report, Verdict::agreement), "fact", "facts") + ".";
}

std::string_view name_of(const ReportSource& source) {
  const Source& known = source.article.source;
  return known.outlet.empty() ? known.id : known.outlet;
}

std::string names_of(const Report& report, const std::vector<SourceIndex>& sources) {
  std::vector<std::string> names;
  for (const SourceIndex source : sources) {
    const std::string_view name = name_of(report.sources[source]);
    if (std::find(names.begin(), names.end(), name) == names.end()) names.emplace_back(name);
  }
  return joined(names);
}

std::string where(const ReportSource& source, Place place) {
  const Source& known = source.article.source;
  const std::string record = known.record ? " (record " + std::to_string(known.record) + ")" : "";
  return known.path + record + ":" + std::to_string(place.line) + ":" + std::to_string(place.column);
}

std::string iso(const Published& published) {
  const std::string zone = published.utc_offset ? zone_of(*published.utc_offset) : "";
  if (!published.day || !published.minute_of_day) return day_of(published);
  return day_of(published) + "T" + clock(*published.minute_of_day) + ":00" + (zone == "+00:00" ? "Z" : zone);
}

std::string readable(const Published& published) {
  if (!published.day || !published.minute_of_day) return day_of(published);
  const std::string zone = published.utc_offset ? " (UTC" + zone_of(*published.utc_offset) + ")" : "";
  return day_of(published) + ", " + clock(*published.minute_of_day) + zone;
}

std::string coverage_line(const ReportSource& source) {
  const auto part = [](const Coverage& c, std::string_view what) {
    return std::to_string(c.taken) + " of " + std::to_string(c.total) + " " + std::string(what);
  };
  return part(source.quantities, "quantities") + ", " + part(source.names, "names") + ", " +
         part(source.moments, "moments");
}

std::vector<SourceIndex> sources_of(const FactValue& value) {
  std::vector<SourceIndex> sources;
  for (const Evidence& evidence : value.evidence) sources.push_back(evidence.source);
  std::sort(sources.begin(), sources.end());
  sources.erase(std::unique(sources.begin(), sources.end()), sources.end());
  return sources;
}

std::size_t count_facts(const Report& report, Verdict verdict) {
  return static_cast<std::size_t>(std::count_if(report.facts.begin(), report.facts.end(),
                                                [&](const Fact& fact) { return fact.verdict == verdict; }));
}

std::size_t count_findings(const Report& report, Severity severity) {
  return static_cast<std::size_t>(std::count_if(report.findings.begin(), report.findings.end(),
                                                [&](const Finding& f) { return f.severity == severity; }));
}

}  // namespace doichieu
