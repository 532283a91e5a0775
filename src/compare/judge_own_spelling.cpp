// What is told of one person spelled in two ways inside one article.

#include "compare/judge.hpp"

namespace doichieu {
namespace {

constexpr double sure = 0.85;

}  // namespace

void Judge::judge_own_spellings(const Check& check) {
  for (SourceIndex source = 0; source < report_.sources.size(); ++source)
    for (const OwnSpelling& spelling : own_spellings(claims_, source, report_.sources[source].article))
      if (const auto judged = check.judge(spelling.related.relation, spelling.related.cause))
        tell_own_spelling(check, *judged, source, spelling);
}

void Judge::tell_own_spelling(const Check& check, Judgement judgement, SourceIndex source,
                              const OwnSpelling& spelling) {
  const std::string &a = spelling.usual.name.written, &b = spelling.other.name.written;
  const std::string key = check.id + "|" + report_.sources[source].article.source.id + "|" + a + "|" + b;
  const auto evidence = [&](const SpelledName& name) {
    return Evidence{source, name.first, name.context, check.id};
  };
  Fact fact;
  fact.kind = name(check.kind);
  fact.subject = a;
  fact.verdict = judgement.verdict;
  fact.origins = 1;
  fact.silent = silent_without({source});
  fact.values = {{a, {evidence(spelling.usual)}}, {b, {evidence(spelling.other)}}};
  fact.id = unused_id("f-" + hash_id(key));

  Finding finding;
  finding.rule = check.id;
  finding.verdict = judgement.verdict;
  finding.severity = judgement.severity;
  finding.confidence = sure;
  finding.fact = fact.id;
  const Fields fields = {{"subject", a}, {"a", a}, {"b", b}, {"sources.a", outlet(source)}};
  finding.message = message_of(check, judgement.verdict, language_, fields);
  finding.reason = reason_of(check, judgement.verdict, language_, fields);
  finding.evidence = {evidence(spelling.usual), evidence(spelling.other)};
  finding.id = hash_id(key);
  report_.facts.push_back(std::move(fact));
  add(std::move(finding));
}

}  // namespace doichieu
