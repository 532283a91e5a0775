// The stories of corpus/: what their expected.toml says must be found is found, and nothing else is told.
// misses/expected.hpp says how the two are held side by side.

#include <algorithm>
#include <filesystem>
#include <set>

#include "catch.hpp"
#include "misses/expected.hpp"
#include "pipeline.hpp"
#include "reader/reader.hpp"
#include "text/utf8.hpp"

using namespace doichieu;
using namespace doichieu::misses;

namespace {

const std::filesystem::path corpus = std::filesystem::path(DOICHIEU_SOURCE_DIR) / "corpus";

const RuleSet& rules() {
  static const Loaded<RuleSet> loaded = load_rules("");
  return loaded.value;
}

/// Ids of the facts that a report does not show as expected. Of what one source leaves out only the important
/// has to be told.
std::vector<std::string> not_found(const std::vector<Expected>& expected, const Report& report) {
  const std::vector<bool> ok = found(expected, report);
  std::vector<std::string> out;
  for (std::size_t i = 0; i < expected.size(); ++i)
    if (!ok[i]) out.push_back(expected[i].id);
  return out;
}

/// Messages of alarms that tell nothing of what is expected.
std::vector<std::string> wrong_alarms(const std::vector<Expected>& expected, const Report& report) {
  std::vector<std::string> out;
  for (const Finding& finding : report.findings)
    if (is_alarm(finding) && std::none_of(expected.begin(), expected.end(), [&](const Expected& fact) {
          return fact.alarm() && tells(finding, fact, report);
        }))
      out.push_back(finding.message);
  return out;
}

Report report_of(const std::string& story) {
  return check(read_story({(corpus / story).string()}, {}), rules());
}

}  // namespace

TEST_CASE("the built-in rules are without a mistake", "[story]") {
  const Loaded<RuleSet> loaded = load_rules("");
  for (const Diagnostic& diagnostic : loaded.diagnostics) INFO(to_string(diagnostic));
  CHECK(loaded.ok());
}

TEST_CASE("what is expected of the Washington signing is found", "[story]") {
  const Report report = report_of("washington-2026-02-18");
  const std::vector<Expected> expected = expected_of(corpus / "washington-2026-02-18");
  // Not yet: the holder and the scope of a licence, a spelling used as a heading, and superlatives.
  CHECK(not_found(expected, report) == std::vector<std::string>{"w15", "w16", "w17", "w20"});
  CHECK(wrong_alarms(expected, report).empty());
}

TEST_CASE("every piece of evidence quotes the bytes it points at, narrowly", "[story]") {
  const Report report = report_of("washington-2026-02-18");
  const auto sound = [&](const Evidence& e) {
    const std::string& text = report.sources[e.source].article.text;
    return e.span.begin < e.span.end && e.span.end <= text.size() && e.span.size() <= 120 &&
           e.context.contains(e.span) && !first_ill_formed(report.quote(e));
  };
  for (const Fact& fact : report.facts)
    for (const FactValue& value : fact.values)
      for (const Evidence& e : value.evidence) CHECK(sound(e));
  for (const Finding& finding : report.findings)
    for (const Evidence& e : finding.evidence) CHECK(sound(e));
}

TEST_CASE("ids of facts and findings are unique, and findings name facts that are there", "[story]") {
  const Report report = report_of("washington-2026-02-18");
  std::set<std::string> facts, findings;
  for (const Fact& fact : report.facts) CHECK(facts.insert(fact.id).second);
  for (const Finding& finding : report.findings) {
    CHECK(findings.insert(finding.id).second);
    CHECK(facts.count(finding.fact) == 1);
  }
}

TEST_CASE("an article beside its own copy gives no finding", "[story]") {
  Story story = read_story({(corpus / "washington-2026-02-18").string()}, {});
  Story twice{"twice", "", "", {story.articles[0], story.articles[0]}, {}};
  twice.articles[1].source.id = "copy";
  CHECK(check(std::move(twice), rules()).findings.empty());
}

TEST_CASE("an article alone is checked, and nothing is missing from it", "[story]") {
  Story story = read_story({(corpus / "washington-2026-02-18").string()}, {});
  Story alone{"alone", "", "", {story.articles[2]}, {}};
  const Report report = check(std::move(alone), rules());
  CHECK(report.findings.empty());
  CHECK_FALSE(report.facts.empty());
}

TEST_CASE("the order of the sources changes no finding", "[story]") {
  Story story = read_story({(corpus / "washington-2026-02-18").string()}, {});
  Story turned = story;
  std::reverse(turned.articles.begin(), turned.articles.end());
  const auto told = [](const Report& report) {
    std::multiset<std::tuple<std::string, Verdict, std::set<std::string>>> out;
    for (const Finding& f : report.findings) {
      std::set<std::string> quotes;
      for (const Evidence& e : f.evidence) quotes.emplace(report.quote(e));
      out.emplace(f.rule, f.verdict, std::move(quotes));
    }
    return out;
  };
  CHECK(told(check(std::move(story), rules())) == told(check(std::move(turned), rules())));
}

TEST_CASE("dropping all marks of one source adds no discrepancy", "[story]") {
  Story story = read_story({(corpus / "washington-2026-02-18").string()}, {});
  const std::size_t before = check(Story(story), rules()).findings.size();
  Article& marked = story.articles[1];
  std::string bare;
  for (std::size_t at = 0; at < marked.text.size();) {
    const auto [c, size] = decode(marked.text, at);
    const Folded f = fold_of(c);
    const bool letter = f.kind == CharClass::letter && c >= 0x80;
    std::string piece = letter ? std::string(f.bytes.data(), f.size) : marked.text.substr(at, size);
    if (letter && f.upper) piece[0] = static_cast<char>(piece[0] - 'a' + 'A');
    bare += piece;
    at += size;
  }
  marked = read_article(bare, "bare.txt", {});
  marked.source = story.articles[1].source;
  marked.source.id = "lantern-news";
  marked.source.published = story.articles[0].source.published;
  CHECK(check(std::move(story), rules()).findings.size() == before);
}
