// What is told of one person with two offices.

#include <algorithm>

#include "compare/judge.hpp"
#include "compare/offices.hpp"

namespace doichieu {
namespace {

/// How sure a difference is by itself.
double confidence_of(const OfficeDifference& difference) {
  if (difference.given_away) return 0.95;
  switch (difference.exclusion) {
    case Exclusion::one_body:
      return 0.9;
    case Exclusion::by_rule:
      return 0.85;
    case Exclusion::modifier_lost:
    case Exclusion::none:
      break;
  }
  return 0.8;
}

/// The note of the check that says why it is told.
std::string note_for(const OfficeDifference& difference) {
  if (difference.given_away) return "given-away";
  switch (difference.exclusion) {
    case Exclusion::one_body:
      return "one-body";
    case Exclusion::by_rule:
      return "never-both";
    case Exclusion::modifier_lost:
    case Exclusion::none:
      break;
  }
  return "modifier";
}

}  // namespace

void Judge::judge_offices(const Check& check, const LinedUp& lined_up,
                          const std::vector<Versions>& versions) {
  const auto judged = check.judge(Relation::conflict, Cause::office);
  if (!judged) return;
  OfficeSources sources{{}, versions};
  for (const ReportSource& source : report_.sources)
    sources.languages.push_back(source.article.source.language);
  const Holding holding(rules_.lexicon, first_day());
  for (const OfficeDifference& difference : differing_offices(claims_, lined_up, sources, holding)) {
    tell_office(check, *judged, difference);
    told_.insert(difference.a.begin(), difference.a.end());
    told_.insert(difference.b.begin(), difference.b.end());
  }
}

void Judge::tell_office(const Check& check, Judgement judgement, const OfficeDifference& difference) {
  const auto side = [&](const std::vector<std::uint32_t>& claims) {
    FactValue value;
    for (const std::uint32_t index : claims) {
      const std::string printed = print(claims_[index].value, rules_.lexicon);
      if (printed.size() > value.print.size()) value.print = printed;  // the one that says most
      for (const Span& span : claims_[index].where)
        value.evidence.push_back({claims_[index].source, span, claims_[index].context, claims_[index].rule});
    }
    std::stable_sort(value.evidence.begin(), value.evidence.end(),
                     [](const Evidence& a, const Evidence& b) { return a.source < b.source; });
    return value;
  };
  const auto sources = [](const FactValue& value) {
    std::vector<SourceIndex> out;
    for (const Evidence& e : value.evidence)
      if (out.empty() || out.back() != e.source) out.push_back(e.source);
    return out;
  };
  Fact fact;
  fact.kind = name(check.kind);
  fact.subject = claims_[difference.a.front()].slot(SlotName::who)->text;
  fact.verdict = judgement.verdict;
  fact.values = {side(difference.a), side(difference.b)};
  std::vector<SourceIndex> speaking;
  for (const FactValue& value : fact.values)
    for (const SourceIndex source : sources(value)) speaking.push_back(source);
  std::sort(speaking.begin(), speaking.end());
  speaking.erase(std::unique(speaking.begin(), speaking.end()), speaking.end());
  fact.origins = count_origins(speaking);
  fact.silent = silent_without(speaking);
  const auto [low, high] = std::minmax(fact.values[0].print, fact.values[1].print);
  const std::string key = fact.kind + "|" + fold(fact.subject) + "|" + fold(low) + "|" + fold(high);
  fact.id = unused_id("f-" + hash_id(key));

  Finding finding;
  finding.rule = check.id;
  finding.verdict = judgement.verdict;
  finding.severity = judgement.severity;
  finding.confidence = confidence_of(difference);
  finding.fact = fact.id;
  const Fields fields = {{"subject", fact.subject},
                         {"a", fact.values[0].print},
                         {"b", fact.values[1].print},
                         {"names", difference.other},
                         {"sources.a", outlets(sources(fact.values[0]))},
                         {"sources.b", outlets(sources(fact.values[1]))}};
  finding.message = message_of(check, judgement.verdict, language_, fields);
  finding.reason = note_of(check, note_for(difference), language_, fields);
  for (const FactValue& value : fact.values)
    finding.evidence.insert(finding.evidence.end(), value.evidence.begin(), value.evidence.end());
  std::stable_sort(finding.evidence.begin(), finding.evidence.end(),
                   [](const Evidence& a, const Evidence& b) { return a.source < b.source; });
  finding.id = hash_id(check.id + "|" + key);
  report_.facts.push_back(std::move(fact));
  add(std::move(finding));
}

/// The day on which the first of the sources was published, as an ISO date; "" where none tells.
std::string Judge::first_day() const {
  std::string first;
  for (const ReportSource& source : report_.sources) {
    const auto& published = source.article.source.published;
    if (!published) continue;
    char day[16];
    std::snprintf(day, sizeof day, "%04d-%02d-%02d", published->year, published->month, published->day);
    if (first.empty() || day < first) first = day;
  }
  return first;
}

}  // namespace doichieu
