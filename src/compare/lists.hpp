#pragma once
// Lists of people, lined up by whom they name.

#include <vector>

#include "claims/claim.hpp"

namespace doichieu {

/// Lists of several sources about one company of people: they share two members, or one and the occasion.
struct ListGroup {
  std::vector<const Claim*> lists;  ///< by source
};

/// One person of a group: who lists them.
struct ListedPerson {
  Name name;
  std::string role_text;  ///< as the first list that tells one has it
  std::vector<std::pair<const Claim*, const Member*>> places;
};

std::vector<ListGroup> line_up_lists(const std::vector<Claim>& claims);

/// Everyone whom the lists of a group name, in their order; compatible names are one person.
std::vector<ListedPerson> persons_of(const ListGroup& group);

}  // namespace doichieu
