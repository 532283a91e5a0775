#pragma once
// What two articles tell besides two figures that differ: whether they are told of one thing shows less in
// the two sentences than in what stands beside them in the articles.
//
//   "48 passengers and five crew" / "46 tourists and three crew"   the only count of crew in either article
//   "79 hurt, among them 11 firemen" / "79 hurt, 12 of them firemen"   their neighbours agree
//   "57 houses: 45 in the north, 12 in the south" / "52 houses"   45 is a part, 52 is none
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
  double likeness_margin = 0;  ///< the same of likeness
  double story_shared = 0;     ///< the most that two figures share of which one is told as each of them
  double story_likeness = 0;   ///< the same of likeness
  double twin = 0;             ///< odds of the likeliest figure there that may be one with either, 0..1
  double neighbours = 0;       ///< odds of the likeliest agreement between other figures of the two sentences
  bool sole = false;           ///< counts of one thing, of which neither article tells another one
  double days = 0;             ///< of counts: between the hours when the two articles were published
  int titles = 0;              ///< how many of them stand in a title, where what is counted is cut short
  bool stated = false;         ///< what is counted is one thing, and the sentences of both say so
  bool leads = false;          ///< both stand in a title or in the first lines
  bool part = false;           ///< one of them, and not the other, adds up to a total in its sentence
};

/// Of all figures of a story. `claims` and `rules` must outlive it.
class Companies {
 public:
  Companies(const std::vector<Claim>& claims, const RuleSet& rules);

  double neighbours(const Claim& a, const Claim& b) const;
  bool sole(const Claim& a, const Claim& b) const;
  bool stated(const Claim& a, const Claim& b) const;
  /// Between the hours when the two articles were published; 0 where that is not known, or nothing is
  /// counted.
  double days(const Claim& a, const Claim& b) const;
  static bool leads(const Claim& claim);
  bool is_part(const Claim& claim) const;
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
