#include "claims/rule_explain.hpp"

#include <algorithm>

#include "claims/rule_matches.hpp"

namespace doichieu {
namespace {

/// An article as patterns see it.
struct Seen {
  Seen(const Article& article, const RuleSet& rules)
      : text(normalise(article.text, article.sections, rules.abbreviations)),
        mentions(find_mentions(article, text, rules)),
        ranges(typed_ranges(mentions)),
        words{text, mentions.hits, rules.lexicon, article.source.language},
        claims(extract_claims(article, rules, 0).claims) {}
  Seen(const Seen&) = delete;  // its parts point at each other

  /// Did a pattern find more than function words, or one that it is filed under and no name or figure by it?
  bool is_near(const Attempt& attempt, const PatternExplainer& explainer, TokenRange sentence) const {
    const bool telling =
        std::any_of(attempt.passed.begin(), attempt.passed.end(), [&](const PassedPart& one) {
          return one.entry != no_entry || one.part.text().starts_with("{") ||
                 words.longest(one.tokens.first, EntryType::stop) == nullptr;
        });
    return telling || (attempt.stop == Stop::mention && explainer.has_anchor(attempt.pattern, sentence));
  }

  bool has_claim(const ClaimRule& rule, TokenRange tokens) const {
    const Span span = text.span(tokens);
    return std::any_of(claims.begin(), claims.end(), [&](const Claim& claim) {
      return claim.rule == rule.id && claim.context.begin <= span.begin && span.end <= claim.context.end;
    });
  }

  NormalText text;
  Mentions mentions;
  std::vector<TypedRange> ranges;
  Words words;
  std::vector<Claim> claims;
};

/// Of the attempts of several patterns that failed, the one that got furthest; the first of equals.
struct Nearest {
  std::optional<Attempt> best;
  std::size_t others = 0;

  void take(Attempt attempt) {
    if (best) ++others;
    if (!best || attempt.share > best->share) best = std::move(attempt);
  }
};

}  // namespace

RuleExplanation explain_rule(const Article& article, const RuleSet& rules, const ClaimRule& rule,
                             const std::function<void(const RuleTrial&, const Words&)>& tell) {
  RuleExplanation out;
  const Seen seen(article, rules);
  const auto language = static_cast<std::size_t>(article.source.language);
  PatternExplainer explainer(rules.patterns[language], seen.text, seen.mentions.hits, seen.ranges);
  for (const Sentence& sentence : seen.text.sentences()) {
    ++out.sentences;
    Nearest nearest;
    bool matched = false;
    for (const std::uint32_t pattern : rule.patterns[language])
      for (Attempt& attempt : explainer.explain(pattern, sentence.tokens)) {
        if (attempt.stop == Stop::none) {
          matched = true;
          const bool claim = seen.has_claim(rule, attempt.tokens);
          tell({std::move(attempt), sentence.tokens, seen.ranges, claim, 0}, seen.words);
        } else if (seen.is_near(attempt, explainer, sentence.tokens)) {
          nearest.take(std::move(attempt));
        }
      }
    if (!matched && nearest.best)
      tell({*std::move(nearest.best), sentence.tokens, seen.ranges, false, nearest.others}, seen.words);
    if (!matched && !nearest.best) ++out.far;
  }
  return out;
}

}  // namespace doichieu
