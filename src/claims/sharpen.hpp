#pragma once
// Rules make general claims sharper: what a rule captures goes into the slots of the claim whose value it
// captures.
//
//   [[claim]]  id = "deal.purchase"  kind = "quantity"  value = "{item}"  slots = { who = "{buyer}", event =
//   "purchase" } match.en = ["{buyer:organisation} .. <purchase> {item:quantity}"]
//
// makes the general claim about "50 aircraft" one whose who is the buyer, and whose rule is deal.purchase.

#include <map>
#include <optional>
#include <vector>

#include "claims/claim.hpp"
#include "claims/frame.hpp"

namespace doichieu {

class Sharpener {
 public:
  /// `claims`: the general claims, which apply() changes in place.
  Sharpener(const Words& words, const Mentions& mentions, const Frames& frames, std::vector<Claim>& claims);

  void apply(const ClaimRule& rule, const PatternMatch& match);

 private:
  /// The slot that `written` of a rule stands for: a capture's mention, or a word that is the same in every
  /// text.
  Slot slot_of(SlotName name, const std::string& written, const PatternMatch& match) const;

  const Words& words_;
  const Mentions& mentions_;
  const Frames& frames_;
  std::vector<Claim>& claims_;
  /// By kind and first byte of its words.
  std::map<std::pair<ClaimKind, std::uint32_t>, std::size_t> claim_at_;
  std::vector<std::optional<std::uint32_t>> layer_of_;  ///< by claim: of the rule that sharpened it
};

}  // namespace doichieu
