#include "claims/deeds.hpp"

#include <algorithm>

namespace doichieu {
namespace {

constexpr std::size_t largest_cast = 128;  ///< persons of an article who are known to be somebody else

bool person(const Entity& entity) {
  return entity.type == MentionType::person || entity.type == MentionType::name;
}

}  // namespace

const Entity* Deeds::entity(std::uint32_t name) const {
  if (name == no_index || mentions_.names[name].entity == no_index) return nullptr;
  return &mentions_.entities[mentions_.names[name].entity];
}

const std::shared_ptr<const std::vector<Name>>& Deeds::cast() {
  if (cast_) return cast_;
  std::vector<Name> persons;
  for (const Entity& one : mentions_.entities)
    if (person(one) && persons.size() < largest_cast) persons.push_back(one.name);
  return cast_ = std::make_shared<const std::vector<Name>>(std::move(persons));
}

Doer Deeds::named(const Entity& entity) {
  return {entity.name, person(entity), {}, entity.name.written, cast()};
}

Claim Deeds::minute(const FeatReading& reading) const {
  Claim claim = frames_.claim_at(ClaimKind::minute, reading.tokens);
  claim.slots = {
      make_slot(SlotName::event, {word_key("scored")}, std::string(words_.text.source(reading.tokens)))};
  claim.anchors = frames_.anchors_around(reading.tokens);
  claim.weight = 1;
  const Entity* who = entity(reading.who);
  claim.value = Feat{reading.minute, who ? who->name : Name{}};
  return claim;
}

std::optional<Claim> Deeds::scorer(const FeatReading& reading) {
  const Entity* who = entity(reading.who);
  if (!who) return std::nullopt;
  Claim claim = minute(reading);
  claim.kind = ClaimKind::doer;
  claim.where.push_back(narrow_span(words_.text, mentions_.names[reading.who].tokens));
  std::sort(claim.where.begin(), claim.where.end());
  const std::string minute = print(reading.minute);
  claim.slots = {make_slot(SlotName::event, {word_key(minute)}, minute)};
  claim.value = named(*who);
  return claim;
}

std::optional<Claim> Deeds::speaker(const SayingReading& reading) {
  const Entity* who = entity(reading.who);
  if (!who && reading.is == no_entry) return std::nullopt;
  Claim claim = frames_.claim_at(ClaimKind::speaker, reading.tokens);
  claim.anchors = frames_.anchors_around(reading.tokens);
  claim.weight = 1;
  Doer doer = who ? named(*who) : Doer{{}, true, {reading.is}, {}, nullptr};
  std::vector<std::uint64_t> keys =
      who ? frames_.keys_of(*who) : std::vector<std::uint64_t>{concept_key(words_.lexicon, reading.is)};
  doer.written = words_.text.source(reading.tokens);
  claim.slots = {make_slot(SlotName::who, std::move(keys), who ? who->name.written : doer.written)};
  claim.value = std::move(doer);
  return claim;
}

}  // namespace doichieu
