#include "pipeline.hpp"

#include "compare/compare.hpp"
#include "compare/report_rules.hpp"

namespace doichieu {
namespace {

/// Whose words a source prints, as far as its metadata tells.
std::string origin_of(const Source& source) {
  if (!source.credit.empty()) return source.credit;
  return source.outlet.empty() ? source.id : source.outlet;
}

/// The last article of a story that is looked at, where there are more.
Excess behind_the_last(const Report& report, std::size_t articles) {
  const Article& last = report.sources.back().article;
  const Span title = last.sections.empty() ? Span{} : last.sections.front().span;
  return {Limit::story_sources, static_cast<std::uint32_t>(report.sources.size() - 1),
          shortened(last.text, title.begin), articles, report.sources.size()};
}

}  // namespace

Report check(Story story, const RuleSet& rules, Language language, const Notice& notice,
             const Limits& limits) {
  Report report;
  const std::size_t articles = story.articles.size();
  if (articles > limits[Limit::story_sources]) story.articles.resize(limits[Limit::story_sources]);
  report.rules_hash = rules.hash;
  report.rules = report_rules(rules, language);
  report.story = std::move(story.name);
  report.title = std::move(story.title);
  for (Article& article : story.articles) {
    std::string origin = origin_of(article.source);
    report.sources.push_back({std::move(article), std::move(origin), {}, {}, {}, false});
  }

  // read -> normalise -> extract: each article by itself.
  std::vector<Extraction> extractions;
  for (std::uint32_t i = 0; i < report.sources.size(); ++i) {
    if (notice) notice(report.sources[i].article);
    extractions.push_back(extract_claims(report.sources[i].article, rules, i, limits));
  }
  if (articles > report.sources.size()) report.excess.push_back(behind_the_last(report, articles));

  // align -> judge. From here on the articles are quoted, never searched.
  compare(std::move(extractions), rules, language, report);
  return report;
}

}  // namespace doichieu
