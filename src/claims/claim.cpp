#include "claims/claim.hpp"

#include <type_traits>

namespace doichieu {
namespace {

/// How reports call an entry: its first English form, else the first there is.
const std::string& label(const Entry& entry) {
  for (const FormLanguage language : {FormLanguage::english, FormLanguage::any, FormLanguage::vietnamese})
    for (const Form& form : entry.forms)
      if (form.language == language) return form.text;
  return entry.id;
}

std::string print_role(const Role& role, const Lexicon& lexicon) {
  std::string out;
  for (const std::string& modifier : role.modifiers) out += modifier + " ";
  out += label(lexicon[role.head]);
  for (const auto* parts : {&role.bodies, &role.places, &role.posted})
    for (const EntryId id : *parts) out += " · " + label(lexicon[id]);
  return out;
}

std::string print_people(const People& people) {
  std::string out;
  for (const Member& member : people.members) (out += out.empty() ? "" : "; ") += member.name.written;
  return people.open ? out + " …" : out;
}

}  // namespace

const Slot* Claim::slot(SlotName name) const {
  for (const Slot& slot : slots)
    if (slot.name == name) return &slot;
  return nullptr;
}

std::string subject_of(const Claim& claim, const Lexicon& lexicon) {
  std::string out;
  std::string_view last;
  for (const SlotName name :
       {SlotName::who, SlotName::event, SlotName::object, SlotName::of, SlotName::day}) {
    const Slot* slot = claim.slot(name);
    if (!slot || slot->text.empty()) continue;
    if (name == SlotName::of && claim.slot(SlotName::object) && !claim.slot(SlotName::object)->text.empty())
      continue;
    if (slot->text == last) continue;  // "grew" is the event, and what the percentage is of
    (out += out.empty() ? "" : " · ") += slot->text;
    last = slot->text;
  }
  return out.empty() ? print(claim.value, lexicon) : out;
}

std::string print(const Value& value, const Lexicon& lexicon) {
  return std::visit(
      [&](const auto& v) -> std::string {
        using T = std::decay_t<decltype(v)>;
        if constexpr (std::is_same_v<T, Quantity>) return print(v);
        if constexpr (std::is_same_v<T, Moment>) return print_day(v);
        if constexpr (std::is_same_v<T, DayPart>)
          return v.entry == no_entry ? std::string() : label(lexicon[v.entry]);
        if constexpr (std::is_same_v<T, Clock>) return print_clock(v.minute);
        if constexpr (std::is_same_v<T, Name>) return v.written;
        if constexpr (std::is_same_v<T, Role>) return print_role(v, lexicon);
        if constexpr (std::is_same_v<T, People>) return print_people(v);
        if constexpr (std::is_same_v<T, Ranking> || std::is_same_v<T, Status> ||
                      std::is_same_v<T, Location> || std::is_same_v<T, Doer>)
          return v.written;
        if constexpr (std::is_same_v<T, Feat>) return print(v.minute);
      },
      value);
}

Related relate(const Value& a, const Value& b, const Lexicon& lexicon) {
  return std::visit(
      [&](const auto& x) -> Related {
        using T = std::decay_t<decltype(x)>;
        const auto& y = std::get<T>(b);
        if constexpr (std::is_same_v<T, Moment>) return relate_days(x, y);
        if constexpr (std::is_same_v<T, DayPart>) return relate_parts(x, y);
        if constexpr (std::is_same_v<T, Clock>) return relate(x, y);
        if constexpr (std::is_same_v<T, Role> || std::is_same_v<T, Ranking> || std::is_same_v<T, Location> ||
                      std::is_same_v<T, Doer>)
          return relate(x, y, lexicon);
        if constexpr (std::is_same_v<T, Feat>) return relate(x.minute, y.minute);
        if constexpr (std::is_same_v<T, People>)
          return {Relation::unrelated, Cause::none};  // lists: compare/people
        if constexpr (std::is_same_v<T, Quantity> || std::is_same_v<T, Name> || std::is_same_v<T, Status>)
          return relate(x, y);
      },
      a);
}

}  // namespace doichieu
