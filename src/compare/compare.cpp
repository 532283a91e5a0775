#include "compare/compare.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>

#include "compare/excess.hpp"
#include "compare/join_alone.hpp"
#include "compare/join_copied.hpp"
#include "compare/join_sayings.hpp"
#include "compare/join_versions.hpp"
#include "compare/judge.hpp"
#include "compare/settle_names.hpp"
#include "compare/within/checks.hpp"

namespace doichieu {
namespace {

/// Where a finding stands in the report: what an editor wants first.
int rank(Verdict verdict) {
  constexpr Verdict order[] = {Verdict::not_read,        Verdict::discrepancy, Verdict::inconsistent,
                               Verdict::qualifier,       Verdict::missing,     Verdict::update,
                               Verdict::different_scope, Verdict::less_precise};
  return static_cast<int>(std::find(std::begin(order), std::end(order), verdict) - order);
}

/// Who did a thing may be disputed where nobody disputes the name.
bool of_deed(const Finding& finding, const RuleSet& rules) {
  constexpr ClaimKind kinds[] = {ClaimKind::minute, ClaimKind::doer, ClaimKind::speaker};
  return std::any_of(std::begin(kinds), std::end(kinds), [&](ClaimKind kind) {
    const Check* check = rules.check_for(kind);
    return check && check->id == finding.rule;
  });
}

bool told_otherwise(const Finding& finding) {
  return finding.verdict == Verdict::discrepancy && finding.severity >= Severity::warning;
}

bool of_name(const Fact& fact) {
  constexpr ClaimKind kinds[] = {ClaimKind::person, ClaimKind::organisation, ClaimKind::place,
                                 ClaimKind::product, ClaimKind::name};
  return std::any_of(std::begin(kinds), std::end(kinds),
                     [&](ClaimKind kind) { return fact.kind == name(kind); });
}

/// Words under dispute prove no agreement: a name inside an office that another source tells otherwise stands
/// with that finding, and the fact that the name is one rests on its other places. Nobody misses a name that
/// has none. `open` words are disputed too, though no finding tells it.
void withdraw_disputed(const RuleSet& rules, const std::vector<std::pair<SourceIndex, Span>>& open,
                       Report& report) {
  std::vector<std::vector<Span>> disputed(report.sources.size());
  for (const auto& [source, span] : open) disputed[source].push_back(span);
  for (const Finding& finding : report.findings)
    if (told_otherwise(finding) && !of_deed(finding, rules))
      for (const Evidence& e : finding.evidence) disputed[e.source].push_back(e.span);
  for (Fact& fact : report.facts) {
    if (fact.verdict != Verdict::agreement || !of_name(fact)) continue;
    std::set<SourceIndex> speaking;
    for (FactValue& value : fact.values) {
      std::erase_if(value.evidence, [&](const Evidence& e) {
        return std::any_of(disputed[e.source].begin(), disputed[e.source].end(),
                           [&](const Span& span) { return span.overlaps(e.span); });
      });
      for (const Evidence& e : value.evidence) speaking.insert(e.source);
    }
    std::erase_if(fact.values, [](const FactValue& value) { return value.evidence.empty(); });
    if (speaking.size() < 2) fact.verdict = Verdict::single;
  }
  std::set<std::string> withdrawn;
  for (const Fact& fact : report.facts)
    if (fact.values.empty()) withdrawn.insert(fact.id);
  std::erase_if(report.facts, [](const Fact& fact) { return fact.values.empty(); });
  std::erase_if(report.findings, [&](const Finding& finding) { return withdrawn.contains(finding.fact); });
}

}  // namespace

void sort_report(Report& report) {
  std::stable_sort(report.facts.begin(), report.facts.end(), [](const Fact& a, const Fact& b) {
    return std::tie(a.kind, a.subject, a.id) < std::tie(b.kind, b.subject, b.id);
  });
  std::stable_sort(report.findings.begin(), report.findings.end(), [](const Finding& a, const Finding& b) {
    if (a.severity != b.severity) return a.severity > b.severity;
    if (a.verdict != b.verdict) return rank(a.verdict) < rank(b.verdict);
    if (a.weight != b.weight) return a.weight > b.weight;
    if (a.confidence != b.confidence) return a.confidence > b.confidence;
    return a.id < b.id;
  });
}

void compare(std::vector<Extraction> extractions, const RuleSet& rules, Language language, Report& report) {
  std::vector<Claim> claims;
  std::vector<TextWords> texts;
  for (std::size_t i = 0; i < extractions.size(); ++i) {
    const Extraction& e = extractions[i];
    report.sources[i].quantities = {e.quantities.taken, e.quantities.total};
    report.sources[i].names = {e.names.taken, e.names.total};
    report.sources[i].moments = {e.moments.taken, e.moments.total};
    if (!report.sources[i].article.source.published) report.sources[i].article.source.published = e.published;
    report.excess.insert(report.excess.end(), e.excess.begin(), e.excess.end());
    texts.push_back(std::move(extractions[i].words));
    std::move(extractions[i].claims.begin(), extractions[i].claims.end(), std::back_inserter(claims));
  }
  settle_names(claims);
  const std::vector<Versions> versions = versions_among(report.sources);
  LinedUp lined_up = line_up(claims, rules, versions);
  const Copies copies(std::move(texts));
  join_copied(claims, copies, rules, versions, lined_up);
  join_versions(claims, rules, versions, lined_up);
  join_alone(claims, rules, lined_up);
  join_sayings(claims, copies, rules, lined_up);
  const Origins origins(report, copies);
  Judge judge(claims, origins, rules, language, report);
  if (const Check* offices = rules.check_for(ClaimKind::role))
    judge.judge_offices(*offices, lined_up, versions);
  if (const Check* ages = rules.check_for(ClaimKind::duration)) judge.judge_ages(*ages, lined_up, versions);
  judge.judge_near_names(lined_up);
  for (const Group& group : lined_up.groups) judge.judge(group);

  if (const Check* lists = rules.check_for(ClaimKind::list)) judge.judge_lists(*lists);
  if (const Check* omission = rules.check_for(ClaimKind::omission))
    judge.judge_omissions(*omission, lined_up);
  const Own own{claims, extractions, report.sources, rules, language};
  for (const WithinCheck& within : within_checks())
    if (const Check* check = rules.check_for(within.kind))
      for (Slip& slip : within.find(own)) judge.judge_within(*check, std::move(slip));
  report.not_comparable = lined_up.not_comparable;
  withdraw_disputed(rules, judge.open_words(), report);
  tell_excess(rules, language, report);
  sort_report(report);
}

}  // namespace doichieu
