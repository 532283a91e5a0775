#include "why/encounter.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace doichieu {
namespace {

constexpr std::array<std::string_view, 6> stage_names = {"kind",   "slot",    "value",
                                                         "shared", "partner", "judged"};

/// The node that holds a claim, with its group; null of a list, which is lined up by whom it names.
struct Standing {
  const Group* group = nullptr;
  const Node* node = nullptr;
};

Standing standing_of(const LinedUp& lined_up, std::uint32_t claim, const Claim& c) {
  for (const Group& group : lined_up.groups)
    for (const Node& node : group.nodes)
      if (group.check->kind == c.kind && node.source == c.source &&
          std::find(node.claims.begin(), node.claims.end(), claim) != node.claims.end())
        return {&group, &node};
  return {};
}

bool holds(const Fact& fact, const Claim& claim) {
  const auto says = [&](const Evidence& e) {
    return e.source == claim.source && e.span == claim.where.front();
  };
  return fact.kind == name(claim.kind) &&
         std::any_of(fact.values.begin(), fact.values.end(), [&](const FactValue& value) {
           return std::any_of(value.evidence.begin(), value.evidence.end(), says);
         });
}

/// The claims of `source` in a group, each by its first place.
std::vector<std::uint32_t> of_source(const Group& group, SourceIndex source) {
  std::vector<std::uint32_t> out;
  for (const Node& node : group.nodes)
    if (node.source == source) out.push_back(node.claims.front());
  return out;
}

std::string in_percent(double odds) {
  return std::to_string(std::lround(odds * 100)) + " %";
}

class Meeter {
 public:
  Meeter(const Inspection& seen, const RuleSet& rules, std::uint32_t a, std::uint32_t b)
      : seen_(seen), rules_(rules), a_(seen.claims[a]), b_(seen.claims[b]) {
    out_.a = a;
    out_.b = b;
  }

  Encounter run() && {
    if (a_.kind != b_.kind || a_.source == b_.source) return std::move(out_);
    out_.check = rules_.check_for(a_.kind);
    if (!out_.check) return std::move(out_);
    if (a_.kind == ClaimKind::list) {
      out_.stage = judged() ? Stage::judged : Stage::partner;
      return std::move(out_);
    }
    const Standing a = standing_of(seen_.lined_up, out_.a, a_), b = standing_of(seen_.lined_up, out_.b, b_);
    out_.fit = fit_of(*a.node, *b.node);
    if (a.group == b.group) {
      judged();
      out_.stage = Stage::judged;
    } else {
      out_.stage = parted();
      partners(a, b);
    }
    return std::move(out_);
  }

 private:
  /// As the lining up weighed them; where it never held them against each other, as it would have.
  Fit fit_of(const Node& a, const Node& b) const {
    const std::vector<Versions> none;
    const Pairing pairing(seen_.claims, claims_of(*out_.check, seen_.claims), *out_.check, rules_, none);
    for (const Pair& pair : pairing.pairs()) {
      const Node &x = pairing.nodes()[pair.a], &y = pairing.nodes()[pair.b];
      const auto of = [](const Node& node, const Node& wanted) {
        return std::count(node.claims.begin(), node.claims.end(), wanted.claims.front()) > 0;
      };
      if ((of(x, a) && of(y, b)) || (of(x, b) && of(y, a))) return pair.fit;
    }
    const Closest near = closest(a, b, seen_.claims);
    const Claim& x = seen_.claims[near.a];
    const Claim& y = seen_.claims[near.b];
    return fit(x, y, *out_.check, {}, rules_);
  }

  /// Finds the fact that holds both, and what is told of it.
  bool judged() {
    for (const Fact& fact : seen_.report.facts)
      if (holds(fact, a_) && holds(fact, b_)) out_.fact = &fact;
    if (!out_.fact) return false;
    for (const Finding& finding : seen_.report.findings)
      if (!out_.finding && finding.fact == out_.fact->id) out_.finding = &finding;
    return true;
  }

  Stage parted() const {
    switch (out_.fit.obstacle) {
      case Obstacle::slot_apart:
      case Obstacle::no_slot_met:
      case Obstacle::counted_apart:
      case Obstacle::other_event:
      case Obstacle::topic_apart:
      case Obstacle::topic_unknown:
      case Obstacle::place_apart:
      case Obstacle::day_apart:
      case Obstacle::day_unknown:
      case Obstacle::name_apart:
      case Obstacle::other_hour:
        return Stage::slot;
      case Obstacle::values_unrelated:
      case Obstacle::never_differs:
      case Obstacle::no_slip:
      case Obstacle::cut_off:
      case Obstacle::within_bound:
        return Stage::value;
      case Obstacle::too_little_shared:
      case Obstacle::unlikely:
        return Stage::shared;
      case Obstacle::none:
        break;
    }
    return Stage::partner;
  }

  void partners(const Standing& a, const Standing& b) {
    out_.with_a = of_source(*a.group, b_.source);
    out_.with_b = of_source(*b.group, a_.source);
    out_.also_fit_a = also_fit(*a.node, *b.node);
    out_.also_fit_b = also_fit(*b.node, *a.node);
  }

  /// What else in the source of `theirs` nothing parts from `mine`.
  std::vector<std::uint32_t> also_fit(const Node& mine, const Node& theirs) const {
    std::vector<std::uint32_t> out;
    for (const Group& group : seen_.lined_up.groups)
      for (const Node& node : group.nodes)
        if (group.check == out_.check && node.source == theirs.source && &node != &theirs &&
            fit_of(mine, node).obstacle == Obstacle::none)
          out.push_back(node.claims.front());
    return out;
  }

  const Inspection& seen_;
  const RuleSet& rules_;
  const Claim& a_;
  const Claim& b_;
  Encounter out_;
};

std::string quoted(std::string_view text) {
  return text.empty() ? "nothing" : "“" + std::string(text) + "”";
}

std::string slot_text(const Claim& claim, SlotName slot) {
  const Slot* found = claim.slot(slot);
  return found && !found->keys.empty() ? quoted(found->text) : "not told";
}

/// The key slots that stand so: "object “787-9” / “737 MAX”".
std::string slots_that(const Inspection& seen, const Encounter& met, Meeting meeting) {
  std::string out;
  for (std::size_t i = 0; i < met.fit.slots.size(); ++i) {
    if (met.fit.slots[i] != meeting) continue;
    const SlotName slot = met.check->key[i];
    (out += out.empty() ? "" : ", ") += std::string(name(slot)) + " " + slot_text(seen.claims[met.a], slot) +
                                        " / " + slot_text(seen.claims[met.b], slot);
  }
  return out;
}

std::string parted_by_kind(const Claim& a, const Claim& b) {
  if (a.source == b.source) return "one source: claims of different sources are lined up";
  if (a.kind != b.kind)
    return "two kinds, " + std::string(name(a.kind)) + " and " + std::string(name(b.kind)) + ", never meet";
  return "no check lines up the kind " + std::string(name(a.kind));
}

std::string values_of(const Inspection& seen, const std::vector<std::uint32_t>& claims,
                      const Lexicon& lexicon) {
  std::string out;
  for (const std::uint32_t i : claims) {
    const Claim& claim = seen.claims[i];
    (out += out.empty() ? "" : ", ") += print(claim.value, lexicon) + " (" +
                                        quoted(slice(seen.text(claim.source), claim.where.front())) + ")";
  }
  return out;
}

std::string partner_reason(const Inspection& seen, const Encounter& met, const Lexicon& lexicon) {
  if (met.check->kind == ClaimKind::list)
    return "the lists share no two persons, and no one person and occasion";
  std::string out;
  const auto add = [&](std::string_view who, const std::vector<std::uint32_t>& claims) {
    if (!claims.empty())
      (out += out.empty() ? "" : "; ") += std::string(who) + " " + values_of(seen, claims, lexicon);
  };
  add("A was lined up with", met.with_a);
  add("B was lined up with", met.with_b);
  if (!out.empty()) return out;
  add("A fits as well", met.also_fit_a);
  add("B fits as well", met.also_fit_b);
  return out.empty() ? "one of them, or what it is joined with, has a conflicting value at home" : out;
}

}  // namespace

std::string_view name(Stage stage) {
  return stage_names[static_cast<std::size_t>(stage)];
}

Encounter encounter(const Inspection& seen, const RuleSet& rules, std::uint32_t a, std::uint32_t b) {
  return Meeter(seen, rules, a, b).run();
}

std::string reason_of(const Inspection& seen, const Encounter& met, const Lexicon& lexicon) {
  if (met.stage == Stage::kind) return parted_by_kind(seen.claims[met.a], seen.claims[met.b]);
  if (met.stage == Stage::partner) return partner_reason(seen, met, lexicon);
  if (met.stage == Stage::judged)
    return "lined up" + (met.fact ? ": " + std::string(name(met.fact->verdict)) : std::string());
  switch (met.fit.obstacle) {
    case Obstacle::slot_apart:
      return "key slot apart: " + slots_that(seen, met, Meeting::apart);
    case Obstacle::no_slot_met:
      return "no key slot is told on both sides: " + slots_that(seen, met, Meeting::unknown);
    case Obstacle::counted_apart:
      return "a difference needs the same thing counted: " + slot_text(seen.claims[met.a], SlotName::of) +
             " / " + slot_text(seen.claims[met.b], SlotName::of);
    case Obstacle::topic_apart:
      return "what is said next to each is not said next to the other";
    case Obstacle::topic_unknown:
      return "neither what is counted nor what is said of it is known to be one";
    case Obstacle::place_apart:
      return "another place stands next to each";
    case Obstacle::day_apart:
      return "another day stands next to each";
    case Obstacle::day_unknown:
      return "hours differ only on one stated day: " + slot_text(seen.claims[met.a], SlotName::day) + " / " +
             slot_text(seen.claims[met.b], SlotName::day);
    case Obstacle::name_apart:
      return "another name stands next to each";
    case Obstacle::other_hour:
      return "a count that grows, as of two days";
    case Obstacle::no_slip:
      return "the values are too far apart to be meant of one thing";
    case Obstacle::other_event:
      return "too little of the smaller event is in both: " + slot_text(seen.claims[met.a], SlotName::event) +
             " / " + slot_text(seen.claims[met.b], SlotName::event);
    case Obstacle::values_unrelated:
      return "the values are not comparable";
    case Obstacle::never_differs:
      return "the values conflict, and " + met.check->id + " is not single-valued: it tells no difference";
    case Obstacle::too_little_shared:
      return "too little shared around them";
    case Obstacle::cut_off:
      return "one value is the other without its last digits";
    case Obstacle::within_bound:
      return "one value, with its bound, may have been written for the other";
    case Obstacle::unlikely:
      return "too little speaks for one thing: odds " + in_percent(met.fit.odds);
    case Obstacle::none:
      break;
  }
  return {};
}

}  // namespace doichieu
