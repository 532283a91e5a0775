#pragma once
// What two articles tell besides two figures that differ: whether they are told of one thing shows less in
// the two sentences than in what stands beside them in the articles.
//
//   "48 passengers and five crew" / "46 tourists and three crew"   the only count of crew in either article
//   "79 hurt, among them 11 firemen" / "79 hurt, 12 of them firemen"   their neighbours agree
//
// Every question is asked of the figures themselves and of the lexicon; none needs a word of a language.

#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "claims/claim.hpp"
#include "rules/rule_set.hpp"

namespace doichieu {

/// What speaks for or against one thing, of two figures of two sources.
struct Company {
  double margin = 0;  ///< what they share beyond what either does with another figure of the other's source
  double story_shared = 0;  ///< the most that two figures share of which one is told as each of them
  double twin = 0;          ///< odds of the likeliest figure there that may be one with either, 0..1
  double neighbours = 0;    ///< odds of the likeliest agreement between other figures of the two sentences
  bool sole = false;        ///< counts of one thing, of which neither article tells another one
  double days = 0;          ///< of counts: between the hours when the two articles were published
};

/// Of all figures of a story. `claims` and `rules` must outlive it.
class Companies {
 public:
  Companies(const std::vector<Claim>& claims, const RuleSet& rules);

  double neighbours(const Claim& a, const Claim& b) const;
  bool sole(const Claim& a, const Claim& b) const;
  /// Between the hours when the two articles were published; 0 where that is not known, or nothing is
  /// counted.
  double days(const Claim& a, const Claim& b) const;
  /// Does it stand in a title or in the first lines?
  static bool leads(const Claim& claim);
  /// Is what the one says told beside the other too? Then that is its counterpart: "rose 42.2 percent on the
  /// quarter and 49.3 percent on the year", "rose 49.3 percent".
  bool told_beside(const Claim& a, const Claim& b) const;

 private:
  using Place = std::pair<std::uint32_t, std::uint64_t>;  ///< source; begin of a sentence, or a key

  const std::vector<const Claim*>& beside(const Claim& claim) const;
  bool tells_another(const Claim& mine, const Claim& theirs) const;

  const RuleSet& rules_;
  std::map<Place, std::vector<const Claim*>> in_sentence_;  ///< the first figures, in the order of the text
  std::map<Place, std::vector<const Claim*>> counting_;     ///< the first counts of what a key stands for
};

}  // namespace doichieu
