// A title or deck that tells another step of an event than the text: "order" above and "memorandum" below.

#include "compare/fit.hpp"
#include "compare/within/checks.hpp"

namespace doichieu {
namespace {

bool above_text(const Claim& claim) {
  return claim.section == SectionKind::title || claim.section == SectionKind::deck;
}

Slip slip_between(const Claim& above, const Claim& below, Related related, const Lexicon& lexicon) {
  Slip slip;
  slip.source = above.source;
  slip.subject = subject_of(above, lexicon);
  slip.a = print(above.value, lexicon);
  slip.b = print(below.value, lexicon);
  slip.key = "step|" + slip.subject + "|" + slip.a + "|" + slip.b;
  for (const Claim* claim : {&above, &below})
    slip.evidence.push_back({claim->source, claim->where.front(), claim->context, claim->rule});
  slip.related = related;
  return slip;
}

}  // namespace

std::vector<Slip> steps_apart(const Own& own) {
  const Check* check = own.rules.check_for(ClaimKind::status);
  std::vector<Slip> out;
  if (!check) return out;
  std::vector<const Claim*> above, below;
  for (const Claim& claim : own.claims)
    if (claim.kind == ClaimKind::status) (above_text(claim) ? above : below).push_back(&claim);
  for (const Claim* a : above) {
    std::optional<Slip> slip;
    bool repeated = false;  // the text says what the title does, somewhere
    for (const Claim* b : below) {
      if (a->source != b->source) continue;
      const Related related = relate(a->value, b->value, own.rules.lexicon);
      repeated |= related.relation != Relation::unrelated && compatible(related.relation);
      if (related.relation == Relation::conflict && !slip && keys_meet(*a, *b, *check) &&
          fit(*a, *b, *check, {}, own.rules).obstacle == Obstacle::none)
        slip = slip_between(*a, *b, related, own.rules.lexicon);
    }
    if (slip && !repeated) out.push_back(std::move(*slip));
  }
  return out;
}

}  // namespace doichieu
