// One article against itself: a title or deck that tells another step of an event than the text, "order"
// above and "memorandum" below.

#include "compare/fit_said.hpp"
#include "compare/judge.hpp"

namespace doichieu {
namespace {

constexpr double sure = 0.8;

bool above_text(const Claim& claim) {
  return claim.section == SectionKind::title || claim.section == SectionKind::deck;
}

}  // namespace

void Judge::judge_own_statuses(const Check& check) {
  std::vector<const Claim*> above, below;
  for (const Claim& claim : claims_)
    if (claim.kind == check.kind) (above_text(claim) ? above : below).push_back(&claim);
  for (const Claim* a : above) {
    const Claim* conflicting = nullptr;
    bool repeated = false;  // the text says what the title does, somewhere
    for (const Claim* b : below) {
      if (a->source != b->source) continue;
      const Related related = relate(a->value, b->value, rules_.lexicon);
      repeated |= related.relation != Relation::unrelated && compatible(related.relation);
      if (related.relation == Relation::conflict && keys_meet(*a, *b, check) &&
          fit(*a, *b, check, {}, rules_.lexicon).obstacle == Obstacle::none && !conflicting)
        conflicting = b;
    }
    if (conflicting && !repeated) tell_own_status(check, *a, *conflicting);
  }
}

void Judge::tell_own_status(const Check& check, const Claim& above, const Claim& below) {
  const std::string a = print(above.value, rules_.lexicon), b = print(below.value, rules_.lexicon);
  const std::string key =
      check.id + "|" + report_.sources[above.source].article.source.id + "|own|" + a + "|" + b;
  const auto evidence = [](const Claim& claim) {
    return Evidence{claim.source, claim.where.front(), claim.context, claim.rule};
  };
  Fact fact;
  fact.kind = name(check.kind);
  fact.subject = subject_of(above, rules_.lexicon);
  fact.verdict = Verdict::inconsistent;
  fact.origins = 1;
  fact.silent = silent_without({above.source});
  fact.values = {{a, {evidence(above)}}, {b, {evidence(below)}}};
  fact.id = unused_id("f-" + hash_id(key));

  Finding finding;
  finding.rule = check.id;
  finding.verdict = Verdict::inconsistent;
  finding.severity = check.severity;
  finding.confidence = sure;
  finding.fact = fact.id;
  const Fields fields = {{"subject", fact.subject}, {"a", a}, {"b", b}, {"sources.a", outlet(above.source)}};
  finding.message = message_of(check, Verdict::inconsistent, language_, fields);
  finding.reason = reason_of(check, Verdict::inconsistent, language_, fields);
  finding.evidence = {evidence(above), evidence(below)};
  finding.id = hash_id(key);
  report_.facts.push_back(std::move(fact));
  add(std::move(finding));
}

}  // namespace doichieu
