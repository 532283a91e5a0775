// The stories of corpus/: what their expected.toml says must be found is found, and nothing else is told.
// misses/expected.hpp says how the two are held side by side, corpus/not_yet.toml what is not done yet.

#include <algorithm>
#include <set>

#include "catch.hpp"
#include "corpus_sample.hpp"
#include "misses/not_yet.hpp"
#include "pipeline.hpp"
#include "text/utf8.hpp"

using namespace doichieu;
using namespace doichieu::misses;
using namespace doichieu::sample;

namespace {

Report report_of(const std::string& name) {
  return check(story_of(name), rules());
}

/// What is in `a` and not in `b`.
std::vector<std::string> without(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::vector<std::string> out;
  for (const std::string& item : a)
    if (std::find(b.begin(), b.end(), item) == b.end()) out.push_back(item);
  return out;
}

}  // namespace

TEST_CASE("the built-in rules are without a mistake", "[story]") {
  const Loaded<RuleSet> loaded = load_rules("");
  for (const Diagnostic& diagnostic : loaded.diagnostics) INFO(to_string(diagnostic));
  CHECK(loaded.ok());
}

TEST_CASE("what the stories expect is found and nothing else is told, but for what is known", "[story]") {
  const std::map<std::string, NotYet> listed = read_not_yet(corpus / "not_yet.toml");
  INFO("where the program has become better, ./dev not-yet takes it off corpus/not_yet.toml");
  const std::vector<std::string> none;
  for (const std::string& name : stories()) {
    INFO(name);
    REQUIRE(listed.count(name) == 1);
    const NotYet& known = listed.at(name);
    const NotYet now = not_yet(expected_of(corpus / name), report_of(name));
    CHECK(without(now.not_found, known.not_found) == none);        // lost
    CHECK(without(known.not_found, now.not_found) == none);        // newly found
    CHECK(without(now.wrong_alarms, known.wrong_alarms) == none);  // a new wrong alarm
    CHECK(without(known.wrong_alarms, now.wrong_alarms) == none);  // a wrong alarm that is gone
  }
  CHECK(listed.size() == stories().size());
}

TEST_CASE("each expected word stands in its article", "[story]") {
  for (const std::string& name : stories()) {
    const Report report = report_of(name);
    std::set<std::string> ids;
    for (const Expected& fact : expected_of(corpus / name)) {
      INFO(name << ": " << fact.id);
      CHECK(ids.insert(fact.id).second);
      for (const auto& [source, words] : fact.values) CHECK_FALSE(words.empty());
      std::size_t literals = 0;
      for (const auto& [source, words] : fact.values) literals += words.size();
      const std::vector<Literal> placed = literals_of(fact, report);
      CHECK(placed.size() == literals);  // else a source that the story does not have
      for (const Literal& literal : placed) CHECK_FALSE(literal.places.empty());
    }
  }
}

TEST_CASE("every piece of evidence quotes the bytes it points at, narrowly", "[story]") {
  for (const std::string& name : stories()) {
    const Report report = report_of(name);
    const auto sound = [&](const Evidence& e) {
      const std::string& text = report.sources[e.source].article.text;
      return e.span.begin < e.span.end && e.span.end <= text.size() && e.span.size() <= 120 &&
             e.context.contains(e.span) && !first_ill_formed(report.quote(e));
    };
    INFO(name);
    for (const Fact& fact : report.facts)
      for (const Evidence& e : evidence_of(fact)) CHECK(sound(e));
    for (const Finding& finding : report.findings)
      for (const Evidence& e : finding.evidence) CHECK(sound(e));
  }
}

TEST_CASE("ids of facts and findings are unique, and findings name facts that are there", "[story]") {
  for (const std::string& name : stories()) {
    INFO(name);
    const Report report = report_of(name);
    std::set<std::string> facts, findings;
    for (const Fact& fact : report.facts) CHECK(facts.insert(fact.id).second);
    for (const Finding& finding : report.findings) {
      CHECK(findings.insert(finding.id).second);
      CHECK(facts.count(finding.fact) == 1);
    }
  }
}

TEST_CASE("an article beside its own copy gives no finding but those about itself", "[story]") {
  for (const std::string& name : stories())
    for (const Article& article : story_of(name).articles) {
      INFO(name << ", " << article.source.id);
      Story twice{"twice", "", "", {article, article}, {}};
      twice.articles[1].source.id = "copy";
      for (const Finding& finding : check(std::move(twice), rules()).findings)
        CHECK(finding.verdict == Verdict::inconsistent);
    }
}

TEST_CASE("an article alone is checked against itself, and nothing is missing from it", "[story]") {
  for (const std::string& name : stories())
    for (const Article& article : story_of(name).articles) {
      INFO(name << ", " << article.source.id);
      const Report report = check(Story{"alone", "", "", {article}, {}}, rules());
      CHECK_FALSE(report.facts.empty());
      for (const Finding& finding : report.findings) CHECK(finding.verdict == Verdict::inconsistent);
    }
}

TEST_CASE("the order of the sources changes no finding", "[story]") {
  const auto told = [](const Report& report) {
    std::multiset<std::tuple<std::string, Verdict, std::set<std::string>>> out;
    for (const Finding& f : report.findings) {
      std::set<std::string> quotes;
      for (const Evidence& e : f.evidence) quotes.emplace(report.quote(e));
      out.emplace(f.rule, f.verdict, std::move(quotes));
    }
    return out;
  };
  for (const std::string& name : stories()) {
    INFO(name);
    Story turned = story_of(name);
    std::reverse(turned.articles.begin(), turned.articles.end());
    CHECK(told(report_of(name)) == told(check(std::move(turned), rules())));
  }
}

namespace {

/// The same text with all Vietnamese letters written as plain ones.
std::string bare(const std::string& text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, size] = decode(text, at);
    const Folded f = fold_of(c);
    const bool letter = f.kind == CharClass::letter && c >= 0x80;
    std::string piece = letter ? std::string(f.bytes.data(), f.size) : text.substr(at, size);
    if (letter && f.upper) piece[0] = static_cast<char>(piece[0] - 'a' + 'A');
    out += piece;
    at += size;
  }
  return out;
}

std::size_t alarms(const Report& report) {
  return static_cast<std::size_t>(std::count_if(report.findings.begin(), report.findings.end(), is_alarm));
}

}  // namespace

TEST_CASE("dropping all marks of an English source adds no alarm", "[story]") {
  for (const std::string& name : stories()) {
    const std::size_t before = alarms(report_of(name));
    const Story story = story_of(name);
    for (std::size_t i = 0; i < story.articles.size(); ++i) {
      if (story.articles[i].source.language != Language::english) continue;
      INFO(name << ", " << story.articles[i].source.id);
      Story unmarked = story;
      Article& article = unmarked.articles[i];
      ReadOptions options;
      options.language = "en";
      article = read_article(bare(article.text), "bare.txt", options);
      article.source = story.articles[i].source;
      CHECK(alarms(check(std::move(unmarked), rules())) <= before);
    }
  }
}
