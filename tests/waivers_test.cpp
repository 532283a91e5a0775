// Findings that somebody answers for: the file, comments in articles, and what they do to a report.

#include "gate/waivers.hpp"

#include <algorithm>

#include "catch.hpp"
#include "pipeline.hpp"
#include "report_sample.hpp"
#include "sample.hpp"

using namespace doichieu;

namespace {

std::string mistakes_in(const std::string& text) {
  std::string out;
  for (const Diagnostic& diagnostic : read_waivers(text, "w.toml").diagnostics) out += to_string(diagnostic);
  return out;
}

Waiver waiver_of(std::string id, std::string until = "") {
  Waiver out;
  out.id = std::move(id);
  out.reason = "agreed";
  out.until = std::move(until);
  out.file = "w.toml";
  out.line = 3;
  return out;
}

Article article_with(std::string text) {
  Article out;
  out.source.path = "draft.md";
  out.text = std::move(text);
  return out;
}

}  // namespace

// --- The file.

TEST_CASE("a waiver is read with all it says", "[waivers]") {
  const Loaded<std::vector<Waiver>> read = read_waivers(
      "# ours\n[[waiver]]\nid = \"3f9c12ab34cd\"\nreason = \"agreed\"\nowner = \"desk\"\nuntil = 2026-12-31\n"
      "article = \"a.md\"\nabout = \"Another figure\"\n",
      "w.toml");
  REQUIRE(read.ok());
  CHECK(read.value == std::vector<Waiver>{{"3f9c12ab34cd", "agreed", "desk", "2026-12-31", "a.md",
                                           "Another figure", "w.toml", 2, false}});
}

TEST_CASE("a file without waivers has none", "[waivers]") {
  CHECK(read_waivers("# none yet\n", "w.toml").ok());
  CHECK(read_waivers("", "w.toml").value.empty());
}

TEST_CASE("a waiver without a reason is refused, with its place", "[waivers]") {
  CHECK(mistakes_in("[[waiver]]\nid = \"3f9c12ab34cd\"\n")
            .starts_with("w.toml:1:1: error: this waiver has no 'reason'\n"));
  CHECK(mistakes_in("[[waiver]]\nid = \"3f9c12ab34cd\"\nreason = \"  \"\n")
            .starts_with("w.toml:3:10: error: this waiver has no 'reason'\n"));
}

TEST_CASE("every mistake is told in one run", "[waivers]") {
  const std::string all = mistakes_in(
      "[[waiver]]\nid = \"a\"\nreasn = \"x\"\nuntil = \"soon\"\n[[waiver]]\nid = \"a\"\nreason = 3\n");
  CHECK(all.find("unknown key 'reasn'") != std::string::npos);
  CHECK(all.find("did you mean 'reason'?") != std::string::npos);
  CHECK(all.find("'until' must be a day") != std::string::npos);
  CHECK(all.find("a second waiver of a") != std::string::npos);
  CHECK(all.find("'reason' must be a string, not an integer") != std::string::npos);
}

TEST_CASE("what is no list of waivers is refused", "[waivers]") {
  CHECK(mistakes_in("[waiver]\nid = \"a\"\n").find("must be a list of tables") != std::string::npos);
  CHECK(mistakes_in("[[waivers]]\n").find("did you mean 'waiver'?") != std::string::npos);
  CHECK(mistakes_in("[[waiver]\n") != "");
}

TEST_CASE("a waiver that is written is read as it was", "[waivers]") {
  Waiver waiver = waiver_of("3f9c12ab34cd", "2026-12-31");
  waiver.reason = "“a\\b”\n\"c\" \x01\x7f Hà Nội";
  waiver.owner = "Lan";
  waiver.article = "tin/bão.md";
  waiver.about = "Another figure: 40 in …";
  Loaded<std::vector<Waiver>> read = read_waivers("# head\n" + to_toml(waiver), "w.toml");
  REQUIRE(read.ok());
  REQUIRE(read.value.size() == 1);
  read.value[0].line = waiver.line;
  CHECK(read.value[0] == waiver);
}

// --- In the article itself.

TEST_CASE("a comment with an id and a reason is a waiver of its article", "[waivers]") {
  const std::vector<Waiver> own = own_waivers(
      article_with("# Title\n\n<!-- doichieu: waive 3f9c12ab34cd: the ministry: corrected -->\nText.\n"));
  REQUIRE(own.size() == 1);
  CHECK(own[0].id == "3f9c12ab34cd");
  CHECK(own[0].reason == "the ministry: corrected");
  CHECK(own[0].line == 3);
  CHECK(own[0].own);
}

TEST_CASE("so is one in front matter, of TOML or of YAML", "[waivers]") {
  for (const char* fence : {"---", "+++"}) {
    const std::string text =
        std::string(fence) + "\n# doichieu: waive 3f9c12ab34cd: corrected\n" + fence + "\nText.\n";
    const std::vector<Waiver> own = own_waivers(article_with(text));
    REQUIRE(own.size() == 1);
    CHECK(own[0].reason == "corrected");
    CHECK(own[0].line == 2);
  }
}

TEST_CASE("a heading of the text is no comment of front matter", "[waivers]") {
  CHECK(own_waivers(article_with("---\n---\n# doichieu: waive 3f9c12ab34cd: x\n")).empty());
  CHECK(own_waivers(article_with("---\n# doichieu: waive 3f9c12ab34cd: x\nnever closed\n")).empty());
  CHECK(own_waivers(article_with("# doichieu: waive 3f9c12ab34cd: x\n")).empty());
}

TEST_CASE("any other comment is left alone", "[waivers]") {
  CHECK(own_waivers(article_with("<!-- waive nothing --> <!-- doichieu is a word --> <!-- open")).empty());
  CHECK(own_waivers(article_with("doichieu: waive 3f9c12ab34cd: no comment")).empty());
}

TEST_CASE("a comment that waives without a reason is refused, with its line", "[waivers]") {
  for (const char* text : {"<!-- doichieu: waive 3f9c12ab34cd -->", "<!-- doichieu: waive 3f9c12ab34cd: -->",
                           "<!-- doichieu: wave 3f9c12ab34cd: x -->", "<!-- doichieu: waive a b: x -->"})
    CHECK_THROWS_WITH(own_waivers(article_with("A\n" + std::string(text))),
                      "draft.md:2: a waiver needs an id and a reason; write doichieu: waive ID: reason");
}

// --- What they do.

TEST_CASE("a waived finding is put aside, the others stay in their order", "[waivers]") {
  Report report = sample_report();
  const WaiverNews news = apply_waivers({waiver_of("ferries")}, "2026-05-03", report);
  CHECK(report.waived.size() == 1);
  CHECK(report.waived[0].finding.id == "ferries");
  CHECK(report.waived[0].reason == "agreed");
  CHECK(report.findings.size() == 6);
  CHECK(report.findings[1].id == "cuong");
  CHECK(news.unused.empty());
  CHECK(news.expired.empty());
}

TEST_CASE("a waiver holds on its last day and not on the next", "[waivers]") {
  Report report = sample_report();
  CHECK(apply_waivers({waiver_of("ferries", "2026-05-03")}, "2026-05-03", report).expired.empty());
  CHECK(report.waived.size() == 1);
  report = sample_report();
  const WaiverNews news = apply_waivers({waiver_of("ferries", "2026-05-03")}, "2026-05-04", report);
  CHECK(report.waived.empty());
  CHECK(report.findings.size() == 7);
  CHECK(news.expired ==
        std::vector<std::string>{"w.toml:3: the waiver of ferries (agreed) ran out on 2026-05-03; "
                                 "what it waived is told again"});
}

TEST_CASE("a waiver of nothing that was found is told", "[waivers]") {
  Report report = sample_report();
  CHECK(apply_waivers({waiver_of("gone")}, "2026-05-03", report).unused ==
        std::vector<std::string>{
            "w.toml:3: the waiver of gone (agreed) waives nothing that was found; remove it if "
            "that was mended"});
  CHECK(report.findings.size() == 7);
}

TEST_CASE("an article's own waiver holds for its findings alone", "[waivers]") {
  Waiver own = waiver_of("ferries");
  own.own = true;
  own.article = "ferries/tide.txt";
  Report report = sample_report();
  CHECK(apply_waivers({own}, "2026-05-03", report).unused.empty());
  CHECK(report.waived.size() == 1);
  own.article = "ferries/elsewhere.txt";
  report = sample_report();
  CHECK(apply_waivers({own}, "2026-05-03", report).unused.size() == 1);
  CHECK(report.waived.empty());
}

TEST_CASE("a waiver holds where further sources say the same, by the id that the finding had before",
          "[waivers]") {
  Report report = sample_report();
  report.findings[0].known_as = {"earlier", "earliest"};
  const std::string now = report.findings[0].id;
  CHECK(apply_waivers({waiver_of("earliest")}, "2026-05-03", report).unused.empty());
  REQUIRE(report.waived.size() == 1);
  CHECK(report.waived[0].finding.id == now);
}

// --- What a finding is known by.

namespace {

Article told_by(const std::string& id, const std::string& sentence) {
  Article out;
  out.source.id = out.source.path = id;
  out.source.published = Published{2026, 3, 4, std::nullopt, std::nullopt, "test"};
  out.text = sentence;
  out.sections = {{SectionKind::body, {0, static_cast<std::uint32_t>(sentence.size())}}};
  return out;
}

/// The finding on the amount.
Finding on_amount(std::vector<Article> articles) {
  Story story;
  story.articles = std::move(articles);
  const Report report = check(std::move(story), sample::rules());
  for (const Finding& finding : report.findings)
    if (finding.rule == "figure.money") return finding;
  return {};
}

const Article first = told_by("a", "Vietnam Airlines will buy the Boeing 737 MAX jets for US$8.1 billion.");
const Article second = told_by("b", "Vietnam Airlines is to buy Boeing 737 MAX jets for US$1.8 billion.");

bool known_as(const Finding& finding, const std::string& id) {
  return finding.id == id ||
         std::find(finding.known_as.begin(), finding.known_as.end(), id) != finding.known_as.end();
}

}  // namespace

TEST_CASE("a finding is known as before where a further source says one of its values", "[waivers]") {
  const Finding before = on_amount({first, second});
  REQUIRE_FALSE(before.id.empty());
  const Finding after = on_amount(
      {told_by("c", "The airline bought the Boeing 737 MAX jets, worth US$8.1 billion."), first, second});
  CHECK(known_as(after, before.id));
}

TEST_CASE("it is another one where a further source says another value", "[waivers]") {
  const Finding before = on_amount({first, second});
  const Finding after = on_amount(
      {first, second, told_by("c", "Vietnam Airlines will buy the Boeing 737 MAX jets for US$8.5 billion.")});
  REQUIRE_FALSE(after.id.empty());
  CHECK_FALSE(known_as(after, before.id));
}
