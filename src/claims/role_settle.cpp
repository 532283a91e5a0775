#include "claims/role_settle.hpp"

#include <algorithm>

#include "text/split.hpp"

namespace doichieu {
namespace {

/// One word may hold a whole office: an entry with a code is its parent so modified ("thứ trưởng" is a
/// deputy minister), one with a body among its parents is the wider office there ("Ngoại trưởng" is
/// minister at the foreign ministry).
void expand_head(const Lexicon& lexicon, Role& role) {
  const Entry& head = lexicon[role.head];
  EntryId wider = no_entry;
  std::vector<EntryId> bodies;
  for (const std::string& parent : head.parents) {
    const auto id = lexicon.find(parent);
    if (!id) continue;
    const EntryType type = lexicon[*id].type;
    if (type == EntryType::organisation) bodies.push_back(*id);
    if (type == EntryType::role && wider == no_entry) wider = *id;
  }
  if (wider == no_entry || (head.code.empty() && bodies.empty())) return;
  for (const std::string_view code : split(head.code)) role.modifiers.emplace_back(code);
  role.bodies.insert(role.bodies.end(), bodies.begin(), bodies.end());
  role.head = wider;
  if (!head.code.empty()) expand_head(lexicon, role);
}

/// "Nghệ An Party chief": with a province or a city the office is the local one.
void settle_local(const Lexicon& lexicon, Role& role) {
  const std::string& local = lexicon[role.head].local;
  const auto id = local.empty() ? std::nullopt : lexicon.find(local);
  const auto is_local = [&](EntryId place) {
    const std::string& sort = lexicon[place].code;
    return sort == "province" || sort == "city" || sort == "capital";
  };
  if (id && std::any_of(role.places.begin(), role.places.end(), is_local)) role.head = *id;
}

}  // namespace

void settle_office(const Lexicon& lexicon, Role& role) {
  settle_local(lexicon, role);
  expand_head(lexicon, role);
  if (!lexicon[role.head].envoy) {
    role.places.insert(role.places.end(), role.posted.begin(), role.posted.end());
    role.posted.clear();
  }
  const auto tidy = [](auto& list) {
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
  };
  tidy(role.modifiers);
  tidy(role.bodies);
  tidy(role.places);
  tidy(role.posted);
}

}  // namespace doichieu
