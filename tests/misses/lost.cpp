#include "misses/lost.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <tuple>

namespace doichieu::misses {
namespace {

using Kinds = std::vector<ClaimKind>;

/// What claims can carry a fact of expected.toml; no entry: any.
const std::map<std::string_view, Kinds>& kinds() {
  using enum ClaimKind;
  static const Kinds figures = {quantity, money, percent, measure, duration, rank};
  static const std::map<std::string_view, Kinds> table = {{"quantity", {quantity, measure, duration}},
                                                          {"bound", figures},
                                                          {"arithmetic", figures},
                                                          {"money", {money}},
                                                          {"percent", {percent}},
                                                          {"ranking", {rank}},
                                                          {"duration", {duration}},
                                                          {"role", {role}},
                                                          {"modifier", {role}},
                                                          {"date", {day}},
                                                          {"time-of-day", {part_of_day, clock}},
                                                          {"person", {person, ClaimKind::name}},
                                                          {"name-spelling", {person, ClaimKind::name}},
                                                          {"place", {place}},
                                                          {"organisation", {organisation, ClaimKind::name}},
                                                          {"delegation", {person, ClaimKind::name, list}}};
  return table;
}

bool wanted(const Expected& fact, ClaimKind kind) {
  const auto row = kinds().find(fact.kind);
  return row == kinds().end() || std::find(row->second.begin(), row->second.end(), kind) != row->second.end();
}

/// The type of the mention that a claim of this kind is made from.
std::string_view mention_of(ClaimKind kind) {
  switch (kind) {
    case ClaimKind::day:
    case ClaimKind::part_of_day:
    case ClaimKind::clock:
      return name(MentionType::moment);
    case ClaimKind::list:
      return name(MentionType::person);
    default:
      return name(kind);
  }
}

bool wanted(const Expected& fact, const Mentioned& mention) {
  const auto row = kinds().find(fact.kind);
  if (row == kinds().end()) return mention.type != "concept";
  return std::any_of(row->second.begin(), row->second.end(),
                     [&](ClaimKind kind) { return mention_of(kind) == mention.type; });
}

/// Do values relate as the fact expects? A difference may be one of precision, told as another bound.
bool wanted(const Expected& fact, Related related) {
  if (fact.verdict == "agreement") return compatible(related.relation);
  return related.relation != Relation::same && related.relation != Relation::unrelated;
}

std::string marked(std::string_view words) {
  return "«" + std::string(words) + "»";
}

/// What is read and claimed at some of a fact's words in one source.
struct Side {
  std::string source;
  std::string words;
  bool stands = false;
  std::uint32_t byte = 0;  ///< where the first of them stands
  std::vector<Mentioned> mentions;
  std::vector<std::uint32_t> claims, other_claims;  ///< of the fact's kinds, and of others
};

class Finder {
 public:
  Finder(const Expected& fact, const Inspection& seen, const RuleSet& rules)
      : fact_(fact), seen_(seen), rules_(rules), literals_(literals_of(fact, seen.report)) {}

  Lost run() const {
    if (literals_.empty()) return {Loss::literal, "no source of the fact is in the story", {}};
    if (fact_.verdict == "missing") return silence();
    std::optional<Lost> best;
    for (const auto& [a, b] : sides()) {
      Lost lost = between(a, b);
      if (!best || lost.loss > best->loss) best = std::move(lost);
    }
    return best.value_or(Lost{Loss::literal, "only one side is in the story", {}});
  }

 private:
  // --- Which places could have told it.

  /// Those whose words together are a side: one literal of an article against itself, else all of a source.
  std::vector<Side> all_sides() const {
    std::vector<Side> out;
    for (const Literal& literal : literals_) {
      const bool own = fact_.verdict == "inconsistent" || out.empty() || out.back().source != literal.source;
      if (own) out.push_back({literal.source, {}, false, 0, {}, {}, {}});
      add(out.back(), literal);
    }
    return out;
  }

  void add(Side& side, const Literal& literal) const {
    side.words += (side.words.empty() ? "" : " ") + marked(literal.words);
    if (!side.stands && !literal.places.empty()) side.byte = literal.places.front().begin;
    side.stands |= !literal.places.empty();
    for (const Span& place : literal.places) {
      for (Mentioned& mention : mentions_at(seen_, rules_.lexicon, literal.index, place))
        side.mentions.push_back(std::move(mention));
      for (const std::uint32_t claim : claims_at(seen_, literal.index, place))
        (wanted(fact_, seen_.claims[claim].kind) ? side.claims : side.other_claims).push_back(claim);
    }
  }

  std::vector<std::pair<Side, Side>> sides() const {
    const std::vector<Side> all = all_sides();
    std::vector<std::pair<Side, Side>> out;
    for (std::size_t a = 0; a < all.size(); ++a)
      for (std::size_t b = a + 1; b < all.size(); ++b)
        if (could_tell(all[a], all[b])) out.emplace_back(all[a], all[b]);
    if (out.empty() && all.size() == 1) out.emplace_back(all[0], all[0]);
    return out;
  }

  bool could_tell(const Side& a, const Side& b) const {
    if (fact_.verdict == "inconsistent") return a.source == b.source;
    if (fact_.verdict == "agreement" || fact_.verdict == "update") return true;
    return opposed(fact_, {{a.source, 1}, {b.source, 1}});
  }

  // --- How far they came.

  std::optional<Lost> before_claims(const Side& side) const {
    const std::string detail = place(side.source, side.byte) + " " + side.words;
    if (!side.stands) return Lost{Loss::literal, "the words do not stand in the text", detail};
    const bool read = std::any_of(side.mentions.begin(), side.mentions.end(),
                                  [&](const Mentioned& mention) { return wanted(fact_, mention); });
    if (!read)
      return Lost{Loss::mention, fact_.kind + ": " + types_of(side.mentions), detail + readings_of(side)};
    if (side.claims.empty())
      return Lost{Loss::claim, fact_.kind + ": " + kinds_of(side.other_claims), detail + readings_of(side)};
    return std::nullopt;
  }

  Lost between(const Side& a, const Side& b) const {
    std::optional<Lost> lost_a = before_claims(a), lost_b = before_claims(b);
    if (lost_a && (!lost_b || lost_a->loss <= lost_b->loss)) return *std::move(lost_a);
    if (lost_b) return *std::move(lost_b);
    std::optional<Encounter> best;
    for (const std::uint32_t x : a.claims)
      for (const std::uint32_t y : b.claims)
        if (Encounter met = encounter(seen_, rules_, x, y); !best || rank(met) > rank(*best))
          best = std::move(met);
    return of_encounter(*best, a, b);
  }

  /// Values that relate as expected first, then who came further.
  std::tuple<bool, bool, Stage, double> rank(const Encounter& met) const {
    const bool lists = met.check && met.check->kind == ClaimKind::list;
    const bool compared = met.stage != Stage::kind;
    return {compared, compared && (lists || wanted(fact_, met.fit.related)), met.stage, met.fit.shared};
  }

  Lost of_encounter(const Encounter& met, const Side& a, const Side& b) const {
    const std::string reason = reason_of(seen_, met, rules_.lexicon);
    const std::string detail = value_of(met.a, a) + " / " + value_of(met.b, b) + ": " + reason;
    if (met.stage == Stage::kind)
      return {Loss::alone, seen_.claims[met.a].source == seen_.claims[met.b].source ? "one source" : reason,
              detail};
    const std::string check = met.check->id + ": ";
    if (!std::get<1>(rank(met)))
      return {Loss::value, check + "read as " + std::string(name(met.fit.related.relation)), detail};
    switch (met.stage) {
      case Stage::slot:
        return {Loss::slot, check + slots_of(met), detail};
      case Stage::value:
        return {Loss::value, check + "tells no difference", detail};
      case Stage::shared:
        return {Loss::shared, check + "too little shared", detail};
      case Stage::partner:
        return {Loss::partner, check + partner_of(met), detail};
      default:
        return judged(met, detail);
    }
  }

  Lost judged(const Encounter& met, const std::string& detail) const {
    const std::string check = met.check->id + ": ";
    const std::string verdict(met.fact ? name(met.fact->verdict) : "no fact");
    const Finding* finding = met.finding;
    if (!finding || (!is_alarm(*finding) && fact_.alarm() && finding->severity != Severity::note))
      return {Loss::verdict, check + verdict + ", no such finding", detail};
    if (fact_.verdict == "agreement" || fact_.verdict == "update")
      return {Loss::verdict, check + verdict, detail};
    if (finding->severity == Severity::note) return {Loss::threshold, check + "a note", detail};
    if (!tells(*finding, fact_, seen_.report)) return {Loss::threshold, check + "quotes other words", detail};
    return {Loss::threshold, check + "told with another expected fact", detail};
  }

  static std::string partner_of(const Encounter& met) {
    if (met.check->kind == ClaimKind::list) return "lists of other people";
    if (!met.with_a.empty() || !met.with_b.empty()) return "another was taken";
    return met.also_fit_a.empty() && met.also_fit_b.empty() ? "conflict at home" : "several fit";
  }

  static std::string slots_of(const Encounter& met) {
    if (met.fit.obstacle == Obstacle::other_event) return "another event";
    const Meeting searched = met.fit.obstacle == Obstacle::slot_apart ? Meeting::apart : Meeting::unknown;
    std::string out;
    for (std::size_t i = 0; i < met.fit.slots.size(); ++i)
      if (met.fit.slots[i] == searched) (out += out.empty() ? "" : ", ") += name(met.check->key[i]);
    return out + (searched == Meeting::apart ? " apart" : " unknown");
  }

  // --- What one source is silent of.

  Lost silence() const {
    std::optional<Lost> best;
    for (const Side& side : all_sides()) {
      Lost lost = of_silence(side);
      if (!best || lost.loss > best->loss) best = std::move(lost);
    }
    return *best;
  }

  Lost of_silence(const Side& side) const {
    if (auto lost = before_claims(side)) return *std::move(lost);
    const Report& report = seen_.report;
    const std::string detail = value_of(side.claims.front(), side);
    for (const Finding& finding : report.findings)
      if (tells(finding, fact_, report)) return {Loss::threshold, "behind the first ten omissions", detail};
    for (const Finding& finding : report.findings)
      if (finding.verdict == Verdict::missing && !met(fact_, finding.evidence, report).empty())
        return {Loss::partner, "told as missing in another source", detail};
    std::string verdicts;
    for (const Fact& fact : report.facts)
      if (!met(fact_, evidence_of(fact), report).empty() && verdicts.find(fact.kind) == std::string::npos)
        (verdicts += verdicts.empty() ? "" : ", ") += fact.kind + " " + std::string(name(fact.verdict));
    return {Loss::verdict, "no omission told: " + verdicts, detail};
  }

  // --- In words.

  static std::string types_of(const std::vector<Mentioned>& mentions) {
    std::set<std::string_view> types;
    for (const Mentioned& mention : mentions) types.insert(mention.type);
    return list(types, "nothing read", "read ");
  }

  std::string kinds_of(const std::vector<std::uint32_t>& claims) const {
    std::set<std::string_view> types;
    for (const std::uint32_t claim : claims) types.insert(name(seen_.claims[claim].kind));
    return list(types, "nothing claimed", "claimed ");
  }

  static std::string list(const std::set<std::string_view>& words, std::string none,
                          const std::string& start) {
    if (words.empty()) return none;
    std::string out;
    for (const std::string_view word : words) (out += out.empty() ? start : ", ") += word;
    return out;
  }

  static std::string readings_of(const Side& side) {
    std::string out;
    for (const Mentioned& mention : side.mentions)
      (out += out.empty() ? ": " : "; ") += std::string(mention.type) + " " + mention.reading;
    return out;
  }

  std::string value_of(std::uint32_t claim, const Side& side) const {
    const Claim& c = seen_.claims[claim];
    return place(side.source, c.where.front().begin) + " " + side.words + " " +
           print(c.value, rules_.lexicon);
  }

  /// As `doichieu check --why` takes it.
  static std::string place(const std::string& source, std::uint32_t byte) {
    return source + ":" + std::to_string(byte);
  }

  const Expected& fact_;
  const Inspection& seen_;
  const RuleSet& rules_;
  std::vector<Literal> literals_;
};

constexpr std::array<std::string_view, losses> loss_names = {
    "literal", "mention", "claim", "alone", "slot", "value", "shared", "partner", "verdict", "threshold"};

}  // namespace

std::string_view name(Loss loss) {
  return loss_names[static_cast<std::size_t>(loss)];
}

Lost lost_at(const Expected& fact, const Inspection& seen, const RuleSet& rules) {
  return Finder(fact, seen, rules).run();
}

}  // namespace doichieu::misses
