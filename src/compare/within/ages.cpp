// An age in a title, deck or caption against the age that the text gives the same person.

#include <algorithm>

#include "compare/ages.hpp"
#include "compare/likeness.hpp"
#include "compare/within/checks.hpp"

namespace doichieu {
namespace {

bool heads(const Claim& claim) {
  return claim.section == SectionKind::title || claim.section == SectionKind::deck ||
         claim.section == SectionKind::caption;
}

const Quantity& figure_of(const Claim& claim) {
  return std::get<Quantity>(claim.value);
}

bool of_one_person(const Claim& a, const Claim& b) {
  return a.source == b.source && meeting(a, b, SlotName::who) == Meeting::met;
}

Slip slip(const Own& own, const Claim& above, const Claim& below) {
  Slip out;
  out.source = above.source;
  out.subject = below.slot(SlotName::who)->text;
  out.a = shown(own, above.value);
  out.b = shown(own, below.value);
  out.key =
      out.subject + "|" + print(above.value, own.rules.lexicon) + "|" + print(below.value, own.rules.lexicon);
  for (const Claim* claim : {&above, &below})
    out.evidence.push_back({claim->source, claim->where.front(), claim->context, claim->rule});
  return out;
}

}  // namespace

std::vector<Slip> ages_apart(const Own& own) {
  std::vector<const Claim*> ages;
  for (const Claim& claim : own.claims)
    if (is_told_age(claim)) ages.push_back(&claim);
  std::vector<Slip> out;
  for (const Claim* above : ages) {
    if (!heads(*above)) continue;
    const auto in_text = [&](const Claim* below) {
      return below->section == SectionKind::body && of_one_person(*above, *below);
    };
    const auto same = [&](const Claim* below) {
      return in_text(below) && figure_of(*below) == figure_of(*above);
    };
    const auto found = std::find_if(ages.begin(), ages.end(), in_text);
    if (found != ages.end() && std::none_of(ages.begin(), ages.end(), same))
      out.push_back(slip(own, *above, **found));
  }
  return out;
}

}  // namespace doichieu
