// What an editor adds to rules/ by changing one file, and what a story says then that it did not say before.

#include <algorithm>
#include <filesystem>

#include "catch.hpp"
#include "cli/rules_list.hpp"
#include "pipeline.hpp"
#include "reader/reader.hpp"
#include "rules/compiled.hpp"

using namespace doichieu;

namespace {

RuleSet load(const std::vector<RuleFile>& files) {
  Loaded<RuleSet> loaded = load_rules(files);
  for (const Diagnostic& diagnostic : loaded.diagnostics) UNSCOPED_INFO(to_string(diagnostic));
  REQUIRE(loaded.ok());
  return std::move(loaded.value);
}

const RuleSet& built_in() {
  static const RuleSet rules = load(embedded_rules());
  return rules;
}

/// A copy of the built-in rules in which one file is another. Without profiles, which name checks by their
/// ids.
RuleSet with(const std::string& path, const std::string& text) {
  std::vector<RuleFile> files = embedded_rules();
  std::erase_if(files, [](const RuleFile& one) { return one.path.starts_with("profiles/"); });
  const auto file =
      std::find_if(files.begin(), files.end(), [&](const RuleFile& one) { return one.path == path; });
  REQUIRE(file != files.end());
  file->text = text;
  return load(files);
}

std::string text_of(const std::string& path) {
  for (const RuleFile& file : embedded_rules())
    if (file.path == path) return file.text;
  return {};
}

/// A copy in which something was added at the end of a file.
RuleSet with_added(const std::string& path, const std::string& more) {
  return with(path, text_of(path) + "\n" + more);
}

/// A copy in which something was written into a file, right behind `words`.
RuleSet with_inserted(const std::string& path, const std::string& words, const std::string& more) {
  std::string text = text_of(path);
  const std::size_t at = text.find(words);
  REQUIRE(at != std::string::npos);
  return with(path, text.insert(at + words.size(), more));
}

Article article(const std::string& id, const std::string& tag, const std::string& body) {
  ReadOptions options;
  options.language = tag;
  Article out = read_article("A day in the port\n\n" + body + "\n", id + ".txt", options);
  out.source.id = id;
  return out;
}

Report report_of(const RuleSet& rules, std::vector<Article> articles) {
  Story story;
  story.articles = std::move(articles);
  return check(std::move(story), rules);
}

/// The rule that took up each claim of a kind in a text of one sentence.
std::vector<std::string> rules_of(const RuleSet& rules, ClaimKind kind, const std::string& text) {
  std::vector<std::string> out;
  for (const Claim& claim : extract_claims(article("a", "en", text), rules, 0).claims)
    if (claim.kind == kind) out.push_back(claim.rule);
  return out;
}

std::size_t facts_of(const Report& report, ClaimKind kind, Verdict verdict) {
  return static_cast<std::size_t>(
      std::count_if(report.facts.begin(), report.facts.end(),
                    [&](const Fact& fact) { return fact.kind == name(kind) && fact.verdict == verdict; }));
}

using Rules = std::vector<std::string>;

std::string guide() {
  return read_file((std::filesystem::path(DOICHIEU_SOURCE_DIR) / "rules" / "README.md").string());
}

/// The TOML that the guide shows, one string a block.
std::vector<std::string> shown_in_guide() {
  const std::string text = guide(), begin = "```toml\n", end = "```\n";
  std::vector<std::string> out;
  for (std::size_t at = text.find(begin); at != std::string::npos; at = text.find(begin, at)) {
    at += begin.size();
    out.push_back(text.substr(at, text.find(end, at) - at));
  }
  return out;
}

}  // namespace

TEST_CASE("a new role is an entry of one file, and articles in both languages agree on it", "[rules]") {
  const std::vector<Article> story = {article("a", "en", "Harbourmaster John Smith opened the terminal."),
                                      article("b", "vi", "Trưởng bến John Smith khai trương nhà ga.")};
  CHECK(facts_of(report_of(built_in(), story), ClaimKind::role, Verdict::agreement) == 0);
  const RuleSet rules = with_added("lexicon/roles.toml",
                                   "[[entry]]\n"
                                   "id = 'role.harbourmaster'\n"
                                   "en = 'harbourmaster'\n"
                                   "vi = 'trưởng bến'\n");
  CHECK(facts_of(report_of(rules, story), ClaimKind::role, Verdict::agreement) == 1);
}

TEST_CASE("a synonym of a concept is a word in one file, and every pattern knows it", "[rules]") {
  const std::string text = "Vietnam Airlines snagged 50 aircraft.";
  CHECK(rules_of(built_in(), ClaimKind::quantity, text) == Rules{"general"});
  const RuleSet rules =
      with_inserted("lexicon/concepts/deals.toml", "id = \"purchase\", verb = [", "\"snag\", ");
  CHECK(rules_of(rules, ClaimKind::quantity, text) == Rules{"deal.purchase"});
}

TEST_CASE("a new way to open a list is a pattern in one file", "[rules]") {
  const std::string text = "Lined up for the handshake were Ambassador Tran Thi Cuc and Mayor John Smith.";
  CHECK(rules_of(built_in(), ClaimKind::list, text).empty());
  const RuleSet rules = with_inserted("claims/lists.toml", "slots = { occasion = \"welcome\" }\nmatch.en = [",
                                      "\"lined up ..10 were\", ");
  CHECK(rules_of(rules, ClaimKind::list, text) == Rules{"list.welcome"});
}

TEST_CASE("a new claim rule is a table in one file", "[rules]") {
  const std::string text = "Some 50 jets joined the Vietnam Airlines fleet.";
  CHECK(rules_of(built_in(), ClaimKind::quantity, text) == Rules{"general"});
  const RuleSet rules =
      with_added("claims/deals.toml",
                 "[[claim]]\n"
                 "id = 'fleet.growth'\n"
                 "kind = 'quantity'\n"
                 "value = '{item}'\n"
                 "slots = { who = '{owner}' }\n"
                 "match.en = '{item:quantity} ..2 joined the {owner:organisation} fleet'\n");
  CHECK(rules_of(rules, ClaimKind::quantity, text) == Rules{"fleet.growth"});
}

TEST_CASE("a check is a table in one file: what it judges, how loud, in which words", "[rules]") {
  const std::vector<Article> story = {
      article("a", "en",
              "Accompanying the President were General Tran Van Anh, Mayor John Smith and Ambassador Mary "
              "Jones."),
      article("b", "en", "Accompanying the President were General Tran Van Anh and Mayor John Smith.")};
  const std::string check =
      "[[check]]\n"
      "id = 'desk.guests'\n"
      "kind = 'list'\n"
      "[check.verdict]\n"
      "missing = { verdict = 'missing', severity = 'error' }\n"
      "[check.message.missing]\n"
      "en = 'Who else was there? {names}'\n";
  SECTION("without one nothing is told") {
    for (const Finding& finding : report_of(with("checks/lists.toml", ""), story).findings)
      CHECK(finding.rule == "fact.missing");  // an ambassador is missed anywhere
  }
  SECTION("with it the story is told") {
    const Report report = report_of(with("checks/lists.toml", check), story);
    REQUIRE(report.findings.size() == 1);
    CHECK(report.findings[0].rule == "desk.guests");
    CHECK(report.findings[0].severity == Severity::error);
    CHECK_THAT(report.findings[0].message, Catch::Matchers::StartsWith("Who else was there? "));
    CHECK_THAT(report.findings[0].message, Catch::Matchers::Contains("Mary Jones"));
  }
}

TEST_CASE("the guide holds the keys that rule files may have, word for word", "[rules]") {
  const std::string text = guide();
  const std::string begin = "<!-- keys: doichieu rules list --keys -->\n\n";
  const std::string end = "\n<!-- end of keys -->";
  const std::size_t from = text.find(begin);
  const std::size_t to = text.find(end);
  REQUIRE(from != std::string::npos);
  REQUIRE(to != std::string::npos);
  CHECK(text.substr(from + begin.size(), to - from - begin.size()) == list_keys());
}

/// What is wrong with a file in a layer above the built-in rules.
std::vector<Diagnostic> told_above(RuleFile file) {
  file.layer = 1;
  return finish_rules(compile_rules({std::move(file)}, *read_embedded_image())).diagnostics;
}

TEST_CASE("what the guide shows is right", "[rules]") {
  std::vector<RuleFile> words;
  for (const RuleFile& file : embedded_rules())
    if (file.path.starts_with("lexicon/")) words.push_back(file);
  std::size_t tables = 0;
  for (const std::string& block : shown_in_guide()) {
    const std::string folder = block.find("[[claim]]") != std::string::npos     ? "claims"
                               : block.find("[[check]]") != std::string::npos   ? "checks"
                               : block.find("[[entry]]") != std::string::npos   ? "lexicon"
                               : block.find("[[profile]]") != std::string::npos ? "profiles"
                                                                                : "";
    if (folder.empty()) continue;  // two patterns alone, or settings
    std::vector<RuleFile> files = folder == "claims" ? words : std::vector<RuleFile>{};
    files.push_back({folder + "/guide.toml", block});
    const bool above = folder == "profiles" || block.find("off = true") != std::string::npos ||
                       block.find("extend = true") != std::string::npos;
    for (const Diagnostic& mistake : above ? told_above(files.back()) : load_rules(files).diagnostics)
      FAIL_CHECK(to_string(mistake));
    ++tables;
  }
  CHECK(tables == 10);
}

TEST_CASE("the list of rules names every claim rule and every check with its file", "[rules]") {
  const std::string list = list_rules(built_in());
  for (const ClaimRule& rule : built_in().claims) {
    CHECK_THAT(list, Catch::Matchers::Contains("  " + rule.id + " "));
    CHECK_THAT(list, Catch::Matchers::Contains(rule.file));
  }
  for (const Check& check : built_in().checks)
    CHECK_THAT(list, Catch::Matchers::Contains("  " + check.id + " "));
}
