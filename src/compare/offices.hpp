#pragma once
// One person, two offices: what several articles say of those whom they share.
//
// Every office that an article gives a person counts, wherever it stands. What the other article says too is
// laid aside; of what is left over on both sides two offices differ
//
//   - where nobody holds both (value/holding.hpp): "Minister of Health" and "Deputy Minister of Health";
//   - where the other article gives one of them, which has one holder at a time, to somebody else: A and B
//     have changed offices.
//
// An article that gives the person both, or two persons of one article in one such office, leave it open.

#include <string>
#include <vector>

#include "compare/line_up.hpp"
#include "value/holding.hpp"

namespace doichieu {

/// Two offices of one person, and the claims of all sources that tell one of them, by source.
struct OfficeDifference {
  std::vector<std::uint32_t> a, b;  ///< `a` is told by more sources, or by the first
  bool given_away = false;          ///< somebody else holds one of them in the article that tells the other
  std::string other;                ///< who
  Exclusion exclusion = Exclusion::none;
};

struct OfficeSources {
  std::vector<Language> languages;  ///< of each source
  std::vector<Versions> versions;
};

struct OfficesCompared {
  std::vector<OfficeDifference> differences;
  /// Claims of offices that another article does not give the person, to whom it gives one that this article
  /// does not: "governor" here, "party secretary" there. One person may hold both, so that nothing is told;
  /// yet the words are no agreement either.
  std::vector<std::uint32_t> open;
};

/// `lined_up`: the groups of all claims; those of kind person say who is one.
OfficesCompared compare_offices(const std::vector<Claim>& claims, const LinedUp& lined_up,
                                const OfficeSources& sources, const Holding& holding);

}  // namespace doichieu
