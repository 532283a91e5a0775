#pragma once
// Two names that are probably one, misspelt in one of the articles.
//
//   Mary Wells-Cooper   Mary Wels-Cooper   a letter of one word of three is lost
//   Lê Thu Mây          Lê Thúy Mây        another middle name, and both articles say the same sole office
//   Lê Thu Phương       Lê Thu Phoung      only one of the two is spelled as Vietnamese is
//   TB-4105             TB-4015            two digits have changed places
//
// Left alone: what one article has both of; two habits of writing a foreign name ("Sergei", "Sergey"); names
// of two words that differ in the given name, who may be brothers, unless they hold one office; numbers of
// fewer than four digits, which are those of models and flights; years.

#include <span>
#include <vector>

#include "compare/line_up.hpp"
#include "rules/alike.hpp"
#include "value/holding.hpp"

namespace doichieu {

/// The groups that have one name, and those that have the other: indices into the groups.
struct NearNames {
  std::vector<std::size_t> a, b;
};

struct MisspeltNames {
  std::vector<NearNames> persons;  ///< also where nothing shows the one to be a person's but the other
  std::vector<NearNames> places;   ///< one of which no lexicon knows
  std::vector<NearNames> things;   ///< names of neither
};

/// `sounds` are those of the rules.
MisspeltNames misspelt_names(const std::vector<Claim>& claims, const std::vector<Group>& groups,
                             const Holding& holding, std::span<const Sound> sounds);

/// Of groups of products: plates, numbers of ships, licences and decrees, with enough in common around them.
std::vector<NearNames> near_designators(const std::vector<Claim>& claims, const std::vector<Group>& groups);

}  // namespace doichieu
