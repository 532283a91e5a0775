// What one article says against itself, as a fact and a finding.

#include "compare/judge.hpp"

namespace doichieu {

void Judge::judge_within(const Check& check, Slip slip) {
  const auto judged = check.judge(slip.related.relation, slip.related.cause);
  if (!judged) return;
  for (Evidence& e : slip.evidence)
    if (e.rule.empty()) e.rule = check.id;
  const std::string key = check.id + "|" + slip.key;
  Fact fact;
  fact.kind = name(check.kind);
  fact.subject = slip.subject;
  fact.verdict = judged->verdict;
  fact.origins = 1;
  fact.silent = silent_without({slip.source});
  for (const Evidence& e : slip.evidence) fact.values.push_back({std::string(report_.quote(e)), {e}});
  fact.id = unused_id("f-" + hash_id(key));

  Finding finding;
  finding.rule = check.id;
  finding.verdict = judged->verdict;
  finding.severity = judged->severity;
  finding.confidence = confidence_in(check, judged->verdict);
  finding.fact = fact.id;
  finding.evidence = std::move(slip.evidence);
  const Fields fields = {{"subject", slip.subject},
                         {"a", slip.a},
                         {"b", slip.b},
                         {"c", slip.c},
                         {"names", join(slip.names, rules_.lexicon, language_)},
                         {"sources.a", outlet(slip.source)}};
  finding.message = message_of(check, judged->verdict, language_, fields);
  finding.reason = reason_of(check, judged->verdict, language_, fields);
  finding.id = hash_id(key);
  report_.facts.push_back(std::move(fact));
  add(std::move(finding));
}

}  // namespace doichieu
