#include "compare/lists.hpp"

#include <algorithm>
#include <numeric>

namespace doichieu {
namespace {

constexpr std::size_t enough_shared_members = 2;

const People& people_of(const Claim& claim) {
  return std::get<People>(claim.value);
}

NameIndex index_of(const People& people) {
  NameIndex index;
  for (std::size_t i = 0; i < people.members.size(); ++i) index.add(people.members[i].name, i);
  return index;
}

bool one_company(const Claim& a, const Claim& b, const NameIndex& members_of_b) {
  const auto shared = static_cast<std::size_t>(
      std::count_if(people_of(a).members.begin(), people_of(a).members.end(),
                    [&](const Member& m) { return members_of_b.find(m.name).has_value(); }));
  return shared >= enough_shared_members || (shared == 1 && people_of(a).occasion == people_of(b).occasion);
}

}  // namespace

std::vector<ListGroup> line_up_lists(const std::vector<Claim>& claims) {
  std::vector<const Claim*> lists;
  std::vector<NameIndex> indices;
  for (const Claim& claim : claims)
    if (claim.kind == ClaimKind::list) {
      lists.push_back(&claim);
      indices.push_back(index_of(people_of(claim)));
    }
  std::vector<std::size_t> group(lists.size());
  std::iota(group.begin(), group.end(), std::size_t{0});
  for (std::size_t i = 0; i < lists.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      if (group[i] != group[j] && one_company(*lists[i], *lists[j], indices[j])) {
        const std::size_t from = std::max(group[i], group[j]), to = std::min(group[i], group[j]);
        std::replace(group.begin(), group.end(), from, to);
      }
  std::vector<ListGroup> out;
  for (std::size_t g = 0; g < lists.size(); ++g) {
    ListGroup members;
    for (std::size_t i = 0; i < lists.size(); ++i)
      if (group[i] == g) members.lists.push_back(lists[i]);
    if (!members.lists.empty()) out.push_back(std::move(members));
  }
  return out;
}

std::vector<ListedPerson> persons_of(const ListGroup& group) {
  std::vector<ListedPerson> out;
  NameIndex index;
  for (const Claim* list : group.lists)
    for (const Member& member : people_of(*list).members) {
      std::optional<std::size_t> known = index.find(member.name);
      if (!known) {
        known = out.size();
        out.push_back({member.name, {}, {}});
      }
      index.add(member.name, *known);
      ListedPerson& person = out[*known];
      if (person.role_text.empty()) person.role_text = member.role_text;
      person.places.emplace_back(list, &member);
    }
  return out;
}

}  // namespace doichieu
