#include "compare/excess.hpp"

#include <algorithm>

#include "compare/judge.hpp"
#include "compare/message.hpp"

namespace doichieu {
namespace {

/// Limits beyond which a part of one article is not compared at all.
bool leaves_out(Limit limit) {
  return limit == Limit::file_bytes || limit == Limit::article_claims;
}

std::string outlet(const Report& report, SourceIndex source) {
  const Source& of = report.sources[source].article.source;
  return of.outlet.empty() ? of.id : of.outlet;
}

/// Findings that say what is not there may be wrong of an article that was read in part.
void withdraw(const RuleSet& rules, const std::vector<SourceIndex>& in_part, Report& report) {
  const auto is_in_part = [&](SourceIndex source) {
    return std::find(in_part.begin(), in_part.end(), source) != in_part.end();
  };
  const Check* heading = rules.check_for(ClaimKind::heading);
  std::erase_if(report.findings, [&](const Finding& finding) {
    if (finding.verdict == Verdict::missing)
      return std::any_of(finding.silent.begin(), finding.silent.end(), is_in_part);
    return heading && finding.rule == heading->id && is_in_part(finding.evidence.front().source);
  });
}

class Teller {
 public:
  Teller(const Check& check, Language language, Report& report)
      : check_(check), language_(language), report_(report) {}

  void tell(const Excess& excess, const std::string& about, Severity severity) {
    const std::string key = check_.id + "|" + about;
    const Evidence evidence{excess.source, excess.at, excess.at, check_.id, {}};
    Fact fact;
    fact.id = "f-" + hash_id(key);
    fact.kind = name(ClaimKind::limit);
    fact.subject = name(excess.limit);
    fact.verdict = Verdict::not_read;
    fact.origins = 1;
    fact.values = {{std::to_string(excess.most), {evidence}}};

    Finding finding;
    finding.id = hash_id(key);
    finding.rule = check_.id;
    finding.verdict = Verdict::not_read;
    finding.severity = severity;
    finding.confidence = 1;
    finding.fact = fact.id;
    finding.evidence = {evidence};
    Fields fields = {{"subject", fact.subject},
                     {"a", std::to_string(excess.most)},
                     {"b", std::to_string(excess.is)},
                     {"sources.a", outlet(report_, excess.source)}};
    fields["cause"] = note_of(check_, fact.subject, language_, fields);
    finding.message = message_of(check_, Verdict::not_read, language_, fields);
    finding.reason = reason_of(check_, Verdict::not_read, language_, fields);
    report_.facts.push_back(std::move(fact));
    report_.findings.push_back(std::move(finding));
  }

 private:
  const Check& check_;
  Language language_;
  Report& report_;
};

}  // namespace

void tell_excess(const RuleSet& rules, Language language, Report& report) {
  std::vector<SourceIndex> in_part;
  for (const Excess& excess : report.excess)
    if (leaves_out(excess.limit)) in_part.push_back(excess.source);
  if (!in_part.empty()) withdraw(rules, in_part, report);
  const Check* check = rules.check_for(ClaimKind::limit);
  if (check == nullptr) return;
  Teller teller(*check, language, report);
  for (const Excess& excess : report.excess)
    teller.tell(excess,
                std::string(name(excess.limit)) + "|" + report.sources[excess.source].article.source.id,
                check->severity);
}

void keep_findings(std::uint64_t most, const RuleSet& rules, Language language, Report& report) {
  if (report.findings.size() <= most) return;
  const auto kept = report.findings.begin() + static_cast<std::ptrdiff_t>(most);
  const Evidence at = kept->evidence.empty() ? Evidence{} : kept->evidence.front();
  const Severity severity =
      std::max_element(kept, report.findings.end(), [](const Finding& a, const Finding& b) {
        return a.severity < b.severity;
      })->severity;
  const Excess excess{Limit::report_findings, at.source, at.span, report.findings.size(), most};
  report.findings.erase(kept, report.findings.end());
  report.excess.push_back(excess);
  if (const Check* check = rules.check_for(ClaimKind::limit))
    Teller(*check, language, report).tell(excess, std::string(name(excess.limit)), severity);
}

std::string describe(const Excess& excess, const std::string& path) {
  const bool of_one = excess.limit != Limit::story_sources && excess.limit != Limit::report_findings;
  const std::string limit(name(excess.limit));
  std::string out = of_one ? path + ": " : std::string();
  out += "the limit " + limit + " of " + std::to_string(excess.most) + " was reached";
  if (excess.is != 0) out += " (there are " + std::to_string(excess.is) + ")";
  return out + "; what lies beyond it was not looked at. --limit " + limit + "=N raises it";
}

}  // namespace doichieu
