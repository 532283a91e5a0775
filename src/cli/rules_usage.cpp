#include "cli/rules_usage.hpp"

#include "pipeline.hpp"

namespace doichieu {
namespace {

void count_entries(const Article& article, const RuleSet& rules, Usage& usage) {
  const NormalText text = normalise(article.text, article.sections, rules.abbreviations);
  for (const Hit& hit : rules.lexicon.match(text, article.source.language).all()) ++usage.entries[hit.entry];
}

}  // namespace

Usage usage_in(const std::vector<std::string>& stories, const RuleSet& rules, const ReadOptions& reading) {
  Usage out;
  out.entries.resize(rules.lexicon.entries().size());
  for (const std::string& path : stories) {
    Story story = read_story({path}, reading);
    out.articles += story.articles.size();
    for (const Article& article : story.articles) {
      count_entries(article, rules, out);
      for (const Claim& claim : extract_claims(article, rules, 0).claims) ++out.claims[claim.rule];
    }
    for (const Finding& finding : check(std::move(story), rules).findings) ++out.checks[finding.rule];
  }
  return out;
}

}  // namespace doichieu
