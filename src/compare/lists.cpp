#include "compare/lists.hpp"

#include <algorithm>
#include <map>

#include "value/name_index.hpp"

namespace doichieu {
namespace {

constexpr std::size_t enough_shared_members = 2;
constexpr std::size_t most_lists = 64;  ///< with one person, that a further list is held against

const People& people_of(const Claim& claim) {
  return std::get<People>(claim.value);
}

/// Of the names of one person the fullest stands for all, whichever list comes first.
bool says_more(const Name& a, const Name& b) {
  if (a.folded.size() != b.folded.size()) return a.folded.size() > b.folded.size();
  if (a.written.size() != b.written.size()) return a.written.size() > b.written.size();  // it has its marks
  return a.written < b.written;
}

/// Whom each list names, by numbers: compatible names are one person.
class Persons {
 public:
  std::size_t of(const Name& name) {
    const std::vector<std::size_t> known = index_.find(name);
    const std::size_t person = known.size() == 1 ? known.front() : count_;
    count_ = std::max(count_, person + 1);
    index_.add(name, person);
    return person;
  }

 private:
  NameIndex index_;
  std::size_t count_ = 0;
};

/// Lists that belong together, as sets that grow together: each points at an earlier one of its set.
class Companies {
 public:
  void add() { earlier_.push_back(earlier_.size()); }
  std::size_t first(std::size_t list) {
    while (earlier_[list] != list) list = earlier_[list] = earlier_[earlier_[list]];
    return list;
  }
  void join(std::size_t a, std::size_t b) {
    const auto [low, high] = std::minmax({first(a), first(b)});
    earlier_[high] = low;
  }

 private:
  std::vector<std::size_t> earlier_;
};

}  // namespace

std::vector<ListGroup> line_up_lists(const std::vector<Claim>& claims) {
  std::vector<const Claim*> lists;
  for (const Claim& claim : claims)
    if (claim.kind == ClaimKind::list) lists.push_back(&claim);
  Persons persons;
  Companies companies;
  std::map<std::size_t, std::vector<std::size_t>> naming;  // person -> lists
  for (std::size_t i = 0; i < lists.size(); ++i) {
    companies.add();
    std::map<std::size_t, std::size_t> shared;  // earlier list -> persons
    for (const Member& member : people_of(*lists[i]).members) {
      std::vector<std::size_t>& others = naming[persons.of(member.name)];
      if (!others.empty() && others.back() == i) continue;
      for (std::size_t k = others.size() - std::min(others.size(), most_lists); k < others.size(); ++k) {
        const bool one_occasion = people_of(*lists[others[k]]).occasion == people_of(*lists[i]).occasion;
        if (++shared[others[k]] >= enough_shared_members || one_occasion) companies.join(i, others[k]);
      }
      others.push_back(i);
    }
  }
  std::map<std::size_t, ListGroup> groups;  // by their first list
  for (std::size_t i = 0; i < lists.size(); ++i) groups[companies.first(i)].lists.push_back(lists[i]);
  std::vector<ListGroup> out;
  for (auto& [first, group] : groups) out.push_back(std::move(group));
  return out;
}

std::vector<ListedPerson> persons_of(const ListGroup& group) {
  std::vector<ListedPerson> out;
  Persons persons;
  for (const Claim* list : group.lists)
    for (const Member& member : people_of(*list).members) {
      const std::size_t number = persons.of(member.name);
      if (number == out.size()) out.push_back({member.name, {}, {}});
      ListedPerson& person = out[number];
      if (says_more(member.name, person.name)) person.name = member.name;
      if (person.role_text.empty()) person.role_text = member.role_text;
      person.places.emplace_back(list, &member);
    }
  return out;
}

}  // namespace doichieu
