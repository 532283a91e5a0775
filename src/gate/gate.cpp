#include "gate/gate.hpp"

#include <algorithm>

#include "claims/claim.hpp"
#include "compare/report_rules.hpp"
#include "gate/merge.hpp"
#include "gate/neighbours.hpp"
#include "pipeline.hpp"

namespace doichieu {
namespace {

/// Drafts first, then the others.
std::vector<Article> all_of(GateInput input) {
  std::vector<Article> all = std::move(input.drafts);
  std::move(input.others.begin(), input.others.end(), std::back_inserter(all));
  return all;
}

/// What stands beside each draft, by index, the nearest first.
class Beside {
 public:
  Beside(const std::vector<Article>& articles, std::size_t drafts, const RuleSet& rules) {
    std::vector<Sketch> sketches;
    sketches.reserve(articles.size());
    for (const Article& article : articles) sketches.push_back(sketch_of(extract_claims(article, rules, 0)));
    const Neighbours neighbours(std::move(sketches));
    for (std::uint32_t draft = 0; draft < drafts; ++draft) beside_.push_back(neighbours.of(draft));
  }

  /// All beside each.
  Beside(std::size_t articles, std::size_t drafts) {
    for (std::size_t draft = 0; draft < drafts; ++draft) {
      beside_.emplace_back();
      for (std::size_t other = 0; other < articles; ++other)
        if (other != draft) beside_.back().push_back(static_cast<std::uint32_t>(other));
    }
  }

  std::vector<std::uint32_t> of(std::size_t draft) const {
    std::vector<std::uint32_t> out = beside_[draft];
    if (out.size() > most_beside) out.resize(most_beside);
    return out;
  }

 private:
  std::vector<std::vector<std::uint32_t>> beside_;
};

/// The report on one draft: its own source comes first, the others in the order of the articles.
Report judge(const std::vector<Article>& articles, const std::vector<std::uint32_t>& story,
             const RuleSet& rules, const GateOptions& options) {
  Story one;
  for (const std::uint32_t article : story) one.articles.push_back(articles[article]);
  Report report = check(std::move(one), rules, options.language, {}, options.limits);
  keep_draft(report, 0);
  return report;
}

/// Drops the sources that nothing was held against, and names those that stay by their new numbers.
void drop_unused(Report& report, const std::vector<char>& used) {
  std::vector<SourceIndex> as(report.sources.size(), 0);
  SourceIndex kept = 0;
  for (std::size_t i = 0; i < report.sources.size(); ++i) {
    if (!used[i]) continue;
    as[i] = kept;
    if (kept != i) report.sources[kept] = std::move(report.sources[i]);
    ++kept;
  }
  report.sources.resize(kept);
  renumber(report, as);
}

}  // namespace

Report gate(GateInput input, const RuleSet& rules, const GateOptions& options, const GateNotice& notice) {
  const std::size_t drafts = input.drafts.size();
  if (drafts == 0) input.others.clear();
  std::vector<Article> articles = all_of(std::move(input));
  const Beside beside = options.one_event ? Beside(articles.size(), drafts) : Beside(articles, drafts, rules);

  Report out;
  out.rules_hash = rules.hash;
  out.rules = report_rules(rules, options.language);
  out.story = drafts == 1 ? articles.front().source.id : "gate";
  out.sources.resize(articles.size());
  std::vector<char> used(articles.size(), 0);
  Merger merger(out);
  for (std::uint32_t draft = 0; draft < drafts; ++draft) {
    std::vector<std::uint32_t> story = beside.of(draft);
    std::sort(story.begin(), story.end());
    story.insert(story.begin(), draft);
    for (const std::uint32_t article : story) used[article] = 1;
    merger.add(judge(articles, story, rules, options), story);
    if (notice) notice(draft + 1);
  }
  merger.finish();
  for (std::size_t i = 0; i < articles.size(); ++i) {
    std::optional<Published> read = std::move(out.sources[i].article.source.published);
    out.sources[i].article = std::move(articles[i]);
    if (read) out.sources[i].article.source.published = std::move(read);
    out.sources[i].draft = i < drafts;
  }
  drop_unused(out, used);
  return out;
}

}  // namespace doichieu
