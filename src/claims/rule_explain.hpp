#pragma once
// What a claim rule makes of every sentence of an article: where its patterns match, and how far they get
// where they do not.

#include <functional>
#include <span>

#include "claims/claim.hpp"
#include "claims/words.hpp"
#include "rules/pattern_explain.hpp"

namespace doichieu {

/// One sentence that a rule matches, or came near to.
struct RuleTrial {
  Attempt attempt;
  TokenRange sentence;
  std::span<const TypedRange> mentions;  ///< of the article
  bool claim = false;                    ///< a claim of the rule stands in what it matches
  std::size_t others = 0;                ///< patterns of the rule that got less far
};

struct RuleExplanation {
  std::size_t sentences = 0;
  std::size_t far = 0;  ///< sentences that no pattern came near to
};

/// Calls `tell` with every match, and with the best attempt in every sentence without one that a pattern came
/// near to: where it found more than function words, or the word that it is filed under and not the name or
/// figure that must stand by it. `words` are those of the article.
RuleExplanation explain_rule(const Article& article, const RuleSet& rules, const ClaimRule& rule,
                             const std::function<void(const RuleTrial&, const Words& words)>& tell);

}  // namespace doichieu
