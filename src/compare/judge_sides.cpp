// A finding with two sides: what some sources say of one thing, and what others say.

#include <algorithm>
#include <tuple>

#include "compare/judge.hpp"
#include "compare/stance.hpp"
#include "normalise/fold.hpp"

namespace doichieu {
namespace {

std::vector<SourceIndex> speaking_in(const FactValue& value) {
  std::vector<SourceIndex> out;
  for (const Evidence& e : value.evidence)
    if (out.empty() || out.back() != e.source) out.push_back(e.source);
  return out;
}

}  // namespace

void Judge::tell_sides(const Check& check, Judgement judgement, Sides sides, const std::string& note) {
  Fact fact;
  fact.kind = name(check.kind);
  fact.subject = sides.subject;
  fact.verdict = judgement.verdict;
  fact.values = {std::move(sides.a), std::move(sides.b)};
  const std::vector<SourceIndex> of_a = speaking_in(fact.values[0]), of_b = speaking_in(fact.values[1]);
  std::tie(fact.values[0].stance, fact.values[1].stance) = stances_of_sides(of_a.size(), of_b.size());
  std::set<SourceIndex> both(of_a.begin(), of_a.end());
  both.insert(of_b.begin(), of_b.end());
  const std::vector<SourceIndex> speaking(both.begin(), both.end());
  fact.origins = origins_.count(speaking);
  fact.silent = silent_without(speaking);
  // Whichever side comes first, and is the subject where that is one of the two.
  const std::set<std::string> values = {fold(fact.values[0].print), fold(fact.values[1].print)};
  const std::string subject = fold(fact.subject);
  const std::string key = fact.kind + "|" + (values.contains(subject) ? *values.begin() : subject) + "|" +
                          *values.begin() + "|" + *values.rbegin();
  fact.id = unused_id("f-" + hash_id(key));

  Finding finding;
  finding.rule = check.id;
  finding.verdict = judgement.verdict;
  finding.severity = judgement.severity;
  finding.confidence = confidence_in(check, judgement.verdict);
  finding.fact = fact.id;
  const Fields fields = {{"subject", fact.subject},    {"a", fact.values[0].text()},
                         {"b", fact.values[1].text()}, {"names", sides.names},
                         {"sources.a", outlets(of_a)}, {"sources.b", outlets(of_b)}};
  finding.message = message_of(check, judgement.verdict, language_, fields);
  finding.reason = note_of(check, note, language_, fields);
  for (const FactValue& value : fact.values)
    finding.evidence.insert(finding.evidence.end(), value.evidence.begin(), value.evidence.end());
  std::stable_sort(finding.evidence.begin(), finding.evidence.end(),
                   [](const Evidence& a, const Evidence& b) { return a.source < b.source; });
  finding.id = hash_id(check.id + "|" + key);
  report_.facts.push_back(std::move(fact));
  add(std::move(finding));
}

}  // namespace doichieu
