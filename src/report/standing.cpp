#include "report/standing.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "report/words.hpp"

namespace doichieu {
namespace {

bool speaks(const std::vector<Evidence>& evidence, SourceIndex source) {
  return std::any_of(evidence.begin(), evidence.end(), [&](const Evidence& e) { return e.source == source; });
}

bool is_told_otherwise(Verdict verdict) {
  return verdict == Verdict::discrepancy || verdict == Verdict::qualifier;
}

class Counter {
 public:
  explicit Counter(const Report& report) : report_(report) {
    for (const Fact& fact : report.facts) facts_.emplace(fact.id, &fact);
  }

  Standing of(SourceIndex draft) const {
    Standing out;
    out.draft = draft;
    std::set<SourceIndex> by, beside;
    for (std::size_t i = 0; i < report_.findings.size(); ++i) add(report_.findings[i], i, out, by);
    for (const Fact& fact : report_.facts) add(fact, out, beside);
    out.contradicted_by.assign(by.begin(), by.end());
    beside.insert(by.begin(), by.end());
    out.beside.assign(beside.begin(), beside.end());
    return out;
  }

 private:
  void add(const Finding& finding, std::size_t index, Standing& out, std::set<SourceIndex>& by) const {
    const bool silent =
        std::find(finding.silent.begin(), finding.silent.end(), out.draft) != finding.silent.end();
    if (silent && !speaks(finding.evidence, out.draft)) return out.missing.push_back(index);
    if (!speaks(finding.evidence, out.draft)) return;
    if (!is_told_otherwise(finding.verdict)) return out.further.push_back(index);
    out.contradicted.push_back(index);
    for (const SourceIndex source : others_in(finding, out.draft)) by.insert(source);
  }

  /// Those whose value is another one; where the fact does not tell, all that the finding quotes.
  std::set<SourceIndex> others_in(const Finding& finding, SourceIndex draft) const {
    std::set<SourceIndex> others, alike;
    for (const Evidence& e : finding.evidence) others.insert(e.source);
    if (const auto fact = facts_.find(finding.fact); fact != facts_.end())
      for (const FactValue& value : fact->second->values)
        if (speaks(value.evidence, draft))
          for (const Evidence& e : value.evidence) alike.insert(e.source);
    alike.insert(draft);
    std::erase_if(others, [&](SourceIndex source) { return alike.contains(source); });
    return others;
  }

  void add(const Fact& fact, Standing& out, std::set<SourceIndex>& beside) const {
    bool speaking = false;
    std::set<SourceIndex> others;
    for (const FactValue& value : fact.values)
      for (const Evidence& e : value.evidence)
        e.source == out.draft ? void(speaking = true) : void(others.insert(e.source));
    if (!speaking) return;
    beside.insert(others.begin(), others.end());
    if (others.empty() && fact.verdict == Verdict::single) ++out.alone;
    if (others.empty() || (fact.verdict != Verdict::agreement && fact.verdict != Verdict::less_precise))
      return;
    ++out.supported;
    if (fact.origins > 2) ++out.supported_twice;
  }

  const Report& report_;
  std::map<std::string_view, const Fact*> facts_;
};

}  // namespace

std::vector<Standing> standings(const Report& report) {
  const Counter counter(report);
  std::vector<Standing> out;
  for (SourceIndex source = 0; source < report.sources.size(); ++source)
    if (report.sources[source].draft) out.push_back(counter.of(source));
  return out;
}

std::string describe(const Report& report, const Standing& standing) {
  if (standing.beside.empty())
    return "nothing tells of the same; checked against itself" +
           (standing.further.empty()
                ? ""
                : ", " + counted(standing.further.size(), "finding", "findings") + " there");
  std::vector<std::string> parts;
  if (!standing.contradicted.empty())
    parts.push_back("contradicted by " + names_of(report, standing.contradicted_by) + " (" +
                    counted(standing.contradicted.size(), "finding", "findings") + ")");
  if (!standing.missing.empty()) parts.push_back(std::to_string(standing.missing.size()) + " missing here");
  parts.push_back(std::to_string(standing.supported) + " supported by others" +
                  (standing.supported_twice == 0
                       ? ""
                       : " (" + std::to_string(standing.supported_twice) + " by two origins or more)"));
  parts.push_back(std::to_string(standing.alone) + " said by nobody else");
  std::string out;
  for (const std::string& part : parts) out += (out.empty() ? "" : ", ") + part;
  return out;
}

}  // namespace doichieu
