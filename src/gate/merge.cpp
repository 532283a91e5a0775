#include "gate/merge.hpp"

#include <algorithm>
#include <set>

#include "compare/compare.hpp"

namespace doichieu {
namespace {

bool holds(const std::vector<SourceIndex>& sources, SourceIndex source) {
  return std::find(sources.begin(), sources.end(), source) != sources.end();
}

bool quotes(const std::vector<Evidence>& evidence, SourceIndex source) {
  return std::any_of(evidence.begin(), evidence.end(), [&](const Evidence& e) { return e.source == source; });
}

bool concerns(const Finding& finding, SourceIndex draft) {
  return finding.verdict == Verdict::missing ? holds(finding.silent, draft) : quotes(finding.evidence, draft);
}

bool states(const Fact& fact, SourceIndex draft) {
  return std::any_of(fact.values.begin(), fact.values.end(),
                     [&](const FactValue& value) { return quotes(value.evidence, draft); });
}

void renumber(std::vector<SourceIndex>& sources, const std::vector<SourceIndex>& as) {
  for (SourceIndex& source : sources) source = as[source];
  std::sort(sources.begin(), sources.end());
}

void renumber(std::vector<Evidence>& evidence, const std::vector<SourceIndex>& as) {
  for (Evidence& e : evidence) e.source = as[e.source];
}

void renumber(Roll& roll, const std::vector<SourceIndex>& as) {
  for (Listed& person : roll.people) {
    for (Listed::Place& place : person.places) place.name.source = as[place.name.source];
    renumber(person.silent, as);
  }
  renumber(roll.lists, as);
  renumber(roll.open, as);
}

void add_new(std::vector<Evidence>& to, std::vector<Evidence>&& from) {
  for (Evidence& e : from)
    if (std::find(to.begin(), to.end(), e) == to.end()) to.push_back(std::move(e));
}

/// Silent in both, or in one and not heard of in the other.
void add_silent(std::vector<SourceIndex>& to, const std::vector<SourceIndex>& from, const auto& speaks) {
  to.insert(to.end(), from.begin(), from.end());
  std::sort(to.begin(), to.end());
  to.erase(std::unique(to.begin(), to.end()), to.end());
  std::erase_if(to, speaks);
}

}  // namespace

void keep_draft(Report& report, SourceIndex draft) {
  std::erase_if(report.findings, [&](const Finding& finding) { return !concerns(finding, draft); });
  std::set<std::string> told;
  for (Finding& finding : report.findings) {
    if (finding.verdict == Verdict::missing && finding.severity == Severity::warning)
      finding.severity = Severity::note;
    told.insert(finding.fact);
  }
  std::erase_if(report.facts,
                [&](const Fact& fact) { return !states(fact, draft) && !told.contains(fact.id); });
}

void renumber(Report& report, const std::vector<SourceIndex>& as) {
  for (Fact& fact : report.facts) {
    renumber(fact.silent, as);
    for (FactValue& value : fact.values) renumber(value.evidence, as);
    renumber(fact.roll, as);
  }
  for (Finding& finding : report.findings) {
    renumber(finding.silent, as);
    renumber(finding.evidence, as);
  }
  for (Excess& excess : report.excess) excess.source = as[excess.source];
}

void Merger::add(Report&& report, const std::vector<SourceIndex>& sources) {
  for (std::size_t i = 0; i < report.sources.size(); ++i) {
    ReportSource& known = into_.sources[sources[i]];
    known.quantities = report.sources[i].quantities;
    known.names = report.sources[i].names;
    known.moments = report.sources[i].moments;
    known.origin = std::move(report.sources[i].origin);
    known.article.source.published = std::move(report.sources[i].article.source.published);
  }
  into_.not_comparable += report.not_comparable;
  renumber(report, sources);
  for (Fact& fact : report.facts) add(std::move(fact));
  for (Finding& finding : report.findings) add(std::move(finding));
  for (const Excess& excess : report.excess)
    if (std::find(into_.excess.begin(), into_.excess.end(), excess) == into_.excess.end())
      into_.excess.push_back(excess);
}

void Merger::add(Fact&& fact) {
  const auto [at, added] = facts_.emplace(fact.id, into_.facts.size());
  if (added) return into_.facts.push_back(std::move(fact));
  Fact& known = into_.facts[at->second];
  known.origins = std::max(known.origins, fact.origins);
  if (known.verdict == Verdict::single) known.verdict = fact.verdict;
  for (FactValue& value : fact.values) {
    const auto same = std::find_if(known.values.begin(), known.values.end(),
                                   [&](const FactValue& v) { return v.print == value.print; });
    if (same == known.values.end())
      known.values.push_back(std::move(value));
    else
      add_new(same->evidence, std::move(value.evidence));
  }
  add_silent(known.silent, fact.silent, [&](SourceIndex source) { return states(known, source); });
}

void Merger::add(Finding&& finding) {
  const auto [at, added] = findings_.emplace(finding.id, into_.findings.size());
  if (added) return into_.findings.push_back(std::move(finding));
  Finding& known = into_.findings[at->second];
  known.severity = std::max(known.severity, finding.severity);
  add_new(known.evidence, std::move(finding.evidence));
  add_silent(known.silent, finding.silent,
             [&](SourceIndex source) { return quotes(known.evidence, source); });
}

void Merger::finish() {
  sort_report(into_);
}

}  // namespace doichieu
