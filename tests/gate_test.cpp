// The gate: which articles tell of the same event, and what is told of a draft and of nobody else.

#include <set>

#include "catch.hpp"
#include "corpus_sample.hpp"
#include "gate/gate.hpp"
#include "gate/merge.hpp"
#include "gate/neighbours.hpp"
#include "pipeline.hpp"
#include "report/standing.hpp"
#include "report_sample.hpp"

using namespace doichieu;

namespace {

/// Traits of the keys that are given, each of weight 1.
Sketch sketch(std::vector<std::uint64_t> keys, double published = 0) {
  Sketch out;
  for (const std::uint64_t key : keys) out.traits.push_back({key, 1, AnchorKind::name});
  out.published = published;
  return out;
}

/// The articles of all stories of corpus/, with ids of their own, and the story of each.
struct Corpus {
  std::vector<Article> articles;
  std::vector<std::string> story;
  Corpus() {
    for (const std::string& name : sample::stories())
      for (Article& article : sample::story_of(name).articles) {
        article.source.id = name + "/" + article.source.id;
        articles.push_back(std::move(article));
        story.push_back(name);
      }
  }
};

const Corpus& corpus() {
  static const Corpus all;
  return all;
}

/// The gate with article `draft` of the corpus against all others.
Report gate_of(const std::string& draft) {
  GateInput input;
  for (const Article& article : corpus().articles)
    (article.source.id == draft ? input.drafts : input.others).push_back(article);
  REQUIRE(input.drafts.size() == 1);
  return gate(std::move(input), sample::rules());
}

std::set<std::string> ids_of(const std::vector<Finding>& findings) {
  std::set<std::string> out;
  for (const Finding& finding : findings) out.insert(finding.id);
  return out;
}

}  // namespace

// --- Neighbours.

TEST_CASE("nearness is 0 for nothing in common, 1 for all, and the same both ways", "[gate][neighbours]") {
  CHECK(nearness(sketch({1, 2, 3}), sketch({4, 5})) == 0);
  CHECK(nearness(sketch({1, 2, 3}), sketch({1, 2, 3})) == Approx(1));
  CHECK(nearness(sketch({1, 2, 3}), sketch({3, 4})) == nearness(sketch({3, 4}), sketch({1, 2, 3})));
  CHECK(nearness(sketch({}), sketch({})) == 0);
}

TEST_CASE("the nearest come first, and what shares little is left out", "[gate][neighbours]") {
  const Neighbours neighbours({sketch({1, 2, 3, 4}), sketch({1, 2, 8, 9}), sketch({1, 2, 3, 9}),
                               sketch({4, 20, 21, 22, 23, 24, 25, 26, 27, 28})});
  CHECK(neighbours.of(0) == std::vector<std::uint32_t>{2, 1});
}

TEST_CASE("articles a month apart tell of two events", "[gate][neighbours]") {
  CHECK(are_near(sketch({1, 2, 3}, 100), sketch({1, 2, 3}, 131)));
  CHECK(!are_near(sketch({1, 2, 3}, 100), sketch({1, 2, 3}, 132)));
}

TEST_CASE("an article without a date is of the day of its nearest", "[gate][neighbours]") {
  const std::vector<std::uint32_t> near =
      Neighbours({sketch({1, 2, 3, 4}), sketch({1, 2, 3, 5}, 900), sketch({1, 2, 3, 4}, 100)}).of(0);
  CHECK(near == std::vector<std::uint32_t>{2});
}

TEST_CASE("what nearly all articles have makes none of them near", "[gate][neighbours]") {
  std::vector<Sketch> all;
  for (std::uint64_t i = 0; i < 200; ++i) all.push_back(sketch({1, 2, 1000 + i}));
  CHECK(Neighbours(all).of(0).empty());
}

TEST_CASE("a draft is beside the same articles, whatever else is in the batch", "[gate][neighbours]") {
  std::vector<Sketch> few = {sketch({1, 2, 3, 4}), sketch({1, 2, 3, 9}), sketch({7, 8})};
  std::vector<Sketch> more = few;
  for (std::uint64_t i = 0; i < 40; ++i) more.push_back(sketch({500 + i, 600 + i, 1}));
  CHECK(Neighbours(few).of(0) == Neighbours(more).of(0));
}

TEST_CASE("the articles of corpus/ find their own story, and no other", "[gate][neighbours]") {
  std::vector<Sketch> sketches;
  for (const Article& article : corpus().articles)
    sketches.push_back(sketch_of(extract_claims(article, sample::rules(), 0)));
  const Neighbours neighbours(std::move(sketches));
  std::size_t found = 0, all = 0;
  for (std::uint32_t i = 0; i < corpus().articles.size(); ++i) {
    for (const std::uint32_t other : neighbours.of(i)) {
      INFO(corpus().articles[i].source.id << " and " << corpus().articles[other].source.id);
      CHECK(corpus().story[i] == corpus().story[other]);
      ++found;
    }
    for (std::size_t other = 0; other < corpus().articles.size(); ++other)
      all += other != i && corpus().story[i] == corpus().story[other];
  }
  CHECK(found * 100 >= all * 80);
}

// --- What is told of a draft.

TEST_CASE("what the others say against each other is not the draft's affair", "[gate]") {
  Report report = sample_report();
  keep_draft(report, 2);  // the third source
  CHECK(ids_of(report.findings) == std::set<std::string>{"part", "cuong", "start"});
}

TEST_CASE("what is missing elsewhere is no finding of the draft that has it", "[gate]") {
  Report report = sample_report();
  keep_draft(report, 0);
  CHECK(ids_of(report.findings) == std::set<std::string>{"part", "ferries", "yards", "day", "worth"});
}

TEST_CASE("an omission stops nobody, unless it was made an error", "[gate]") {
  Report report = sample_report();
  keep_draft(report, 2);
  CHECK(report.findings[1].severity == Severity::note);
  report = sample_report();
  report.findings[2].severity = Severity::error;
  keep_draft(report, 2);
  CHECK(report.findings[1].severity == Severity::error);
}

// --- Several drafts in one report.

TEST_CASE("two reports that tell one thing become one finding with the evidence of both", "[gate][merge]") {
  Report whole;
  whole.sources.resize(4);
  Merger merger(whole);
  Report a = sample_report(), b = sample_report();
  merger.add(std::move(a), {0, 1, 2});
  merger.add(std::move(b), {0, 3, 2});
  merger.finish();
  CHECK(whole.findings.size() == 7);
  CHECK(whole.facts.size() == 8);
  const auto part = std::find_if(whole.findings.begin(), whole.findings.end(),
                                 [](const Finding& finding) { return finding.id == "part"; });
  REQUIRE(part != whole.findings.end());
  std::set<SourceIndex> speaking;
  for (const Evidence& e : part->evidence) speaking.insert(e.source);
  CHECK(speaking == std::set<SourceIndex>{0, 1, 2, 3});
}

// --- The whole way.

TEST_CASE("a draft is held against its own event, and its finding is that of the story", "[gate]") {
  const Report report = gate_of("washington-2026-02-18/river-dispatch");
  REQUIRE(report.sources.size() == 3);
  CHECK(report.sources[0].draft);
  for (const ReportSource& source : report.sources)
    CHECK(source.article.source.id.starts_with("washington-2026-02-18/"));
  const Report story = check(sample::story_of("washington-2026-02-18"), sample::rules());
  const std::set<std::string> told = ids_of(report.findings), all = ids_of(story.findings);
  CHECK(!told.empty());
  CHECK(std::includes(all.begin(), all.end(), told.begin(), told.end()));
  const Standing standing = standings(report)[0];
  CHECK(standing.contradicted_by.size() == 2);
  CHECK(standing.supported > standing.contradicted.size());
}

TEST_CASE("several drafts are judged in one report, each against its own event", "[gate]") {
  GateInput input;
  for (const Article& article : corpus().articles) {
    const bool draft = article.source.id == "washington-2026-02-18/river-dispatch" ||
                       article.source.id == "beijing-2024-08-19/cua-song";
    (draft ? input.drafts : input.others).push_back(article);
  }
  const Report both = gate(input, sample::rules());
  std::set<std::string> alone = ids_of(gate_of("washington-2026-02-18/river-dispatch").findings);
  alone.merge(ids_of(gate_of("beijing-2024-08-19/cua-song").findings));
  CHECK(ids_of(both.findings) == alone);
  CHECK(standings(both).size() == 2);
  for (const Finding& finding : both.findings)
    for (const Evidence& e : finding.evidence) CHECK(!both.quote(e).empty());
}

TEST_CASE("a draft that nothing tells of is checked against itself", "[gate]") {
  GateInput input;
  input.drafts.push_back(read_article("A title\n\nNothing that anybody else tells of.\n", "draft.txt", {}));
  input.others = corpus().articles;
  const Report report = gate(std::move(input), sample::rules());
  REQUIRE(report.sources.size() == 1);
  CHECK(report.findings.empty());
  CHECK(describe(report, standings(report)[0]) == "nothing tells of the same; checked against itself");
}

TEST_CASE("no draft, no verdict", "[gate]") {
  CHECK(gate({{}, corpus().articles}, sample::rules()).sources.empty());
}
