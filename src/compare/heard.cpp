#include "compare/heard.hpp"

#include <algorithm>
#include <set>

#include "compare/likeness.hpp"
#include "compare/plausible.hpp"

namespace doichieu {
namespace {

constexpr float telling = 1;            ///< weight of an anchor that a figure is looked up by
constexpr std::size_t most_near = 48;   ///< figures of a source near one anchor
constexpr double among_the_same = 1.2;  ///< shared anchors of a figure that tells the same thing otherwise
constexpr double widest_rounding = 0.1;

bool counted(const Claim& claim) {
  return claim.kind == ClaimKind::quantity || claim.kind == ClaimKind::measure;
}

}  // namespace

bool share_topic(const Claim& a, const Claim& b) {
  const auto topics = [](const Claim& claim) {
    std::set<std::uint64_t> out;
    if (const Slot* of = claim.slot(SlotName::of)) out.insert(of->said.begin(), of->said.end());
    if (const Anchor* topic = nearest_anchor(claim, AnchorKind::topic)) out.insert(topic->key);
    return out;
  };
  const std::set<std::uint64_t> x = topics(a), y = topics(b);
  return std::any_of(x.begin(), x.end(), [&](std::uint64_t key) { return y.count(key) > 0; });
}

Heard::Heard(const std::vector<Claim>& claims, std::size_t sources, const Lexicon& lexicon)
    : claims_(claims),
      lexicon_(lexicon),
      named_(sources),
      figures_(sources),
      rankings_(sources),
      running_(sources) {
  for (std::uint32_t i = 0; i < claims.size(); ++i) {
    const Claim& claim = claims[i];
    if (const auto* name = std::get_if<Name>(&claim.value)) {
      named_[claim.source].add(*name, 0);
    } else if (const auto* people = std::get_if<People>(&claim.value)) {
      for (const Member& member : people->members) named_[claim.source].add(member.name, 0);
    } else if (std::holds_alternative<Ranking>(claim.value)) {
      rankings_[claim.source].push_back(i);
    } else if (const auto* quantity = std::get_if<Quantity>(&claim.value)) {
      figures_[claim.source].emplace(quantity->amount(), i);
      if (claim.running) running_[claim.source].push_back(i);

      for (const Anchor& anchor : claim.anchors)
        if (anchor.weight >= telling) by_anchor_[{claim.source, anchor.key}].push_back(i);
    }
  }
}

bool Heard::from(SourceIndex source, const Claim& claim) const {
  if (const auto* name = std::get_if<Name>(&claim.value)) return named_[source].knows(*name);
  if (std::holds_alternative<Ranking>(claim.value)) return same_ranking(source, claim);
  if (!std::holds_alternative<Quantity>(claim.value)) return true;
  return same_figure(source, claim, false) || told_otherwise(source, claim) || later_count(source, claim);
}

bool Heard::alike(SourceIndex source, const Claim& claim) const {
  if (const auto* name = std::get_if<Name>(&claim.value)) return named_[source].knows(*name);
  return std::holds_alternative<Quantity>(claim.value) && same_figure(source, claim, true);
}

/// `of_one_thing`: what is counted is known to be the same.
bool Heard::same_figure(SourceIndex source, const Claim& claim, bool of_one_thing) const {
  const double size = std::get<Quantity>(claim.value).amount();
  const auto& known = figures_[source];
  const auto end = known.upper_bound(size * (1 + widest_rounding));
  for (auto it = known.lower_bound(size * (1 - widest_rounding)); it != end; ++it)
    if (claims_[it->second].kind == claim.kind &&
        (of_one_thing
             ? share_topic(claims_[it->second], claim)
             : !counted(claim) || meeting(claims_[it->second], claim, SlotName::of) != Meeting::apart) &&
        compatible(relate(claims_[it->second].value, claim.value, lexicon_).relation))
      return true;
  return false;
}

bool Heard::same_ranking(SourceIndex source, const Claim& claim) const {
  const std::vector<std::uint32_t>& known = rankings_[source];
  return std::any_of(known.begin(), known.end(), [&](std::uint32_t i) {
    const bool comparable = relate(claims_[i].value, claim.value, lexicon_).relation != Relation::unrelated;
    const bool one_place = std::get<Ranking>(claims_[i].value).place == std::get<Ranking>(claim.value).place;
    return (comparable || one_place) && meeting(claims_[i], claim, SlotName::of) != Meeting::apart;
  });
}

/// Of what goes on counting every source has the figure of its own hour.
bool Heard::later_count(SourceIndex source, const Claim& claim) const {
  if (!claim.running) return false;
  const std::vector<std::uint32_t>& counts = running_[source];
  const auto last = counts.begin() + static_cast<std::ptrdiff_t>(std::min(counts.size(), most_near));
  return std::any_of(counts.begin(), last, [&](std::uint32_t i) { return share_topic(claims_[i], claim); });
}

bool Heard::told_otherwise(SourceIndex source, const Claim& claim) const {
  for (const Anchor& anchor : claim.anchors) {
    const auto near = by_anchor_.find({source, anchor.key});
    if (anchor.weight < telling || near == by_anchor_.end() || near->second.size() > most_near) continue;
    for (const std::uint32_t i : near->second)
      if (claims_[i].kind == claim.kind && shared_anchors(claims_[i], claim) >= among_the_same &&
          kinship(claims_[i].value, claim.value) != Kinship::none)
        return true;
  }
  return false;
}

}  // namespace doichieu
