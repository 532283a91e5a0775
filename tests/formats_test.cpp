// What each format for machines promises, over one report: read back by a parser, held against a schema, its
// limits and escapes. Places are tried on Vietnamese in NFD, where every mark is a character of its own.

#include <boost/json.hpp>
#include <boost/property_tree/ptree.hpp>
#include <boost/property_tree/xml_parser.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "catch.hpp"
#include "json_schema.hpp"
#include "report/format.hpp"
#include "report/lines.hpp"
#include "report/locator.hpp"
#include "report/standing.hpp"
#include "report/uri.hpp"
#include "report_sample.hpp"

namespace json = boost::json;
using namespace doichieu;

namespace {

bool has(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t n = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size()))
    ++n;
  return n;
}

std::vector<std::string> lines_in(const std::string& text) {
  std::vector<std::string> out;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) out.push_back(line);
  return out;
}

/// The sample as a gate writes it: the second source is the draft, and one finding is waived.
Report gate_report() {
  Report report = sample_report();
  report.sources[1].draft = true;
  report.waived.push_back({report.findings[1], "Both are in the contract.", "business desk", "2026-12-31"});
  report.findings.erase(report.findings.begin() + 1);
  report.findings[1].silent = {1, 2};
  report.findings[1].evidence.resize(1);
  return report;
}

/// As many findings of a severity as that.
Report many(std::size_t n, Severity severity) {
  Report report = sample_report();
  Finding finding = report.findings.front();
  finding.severity = severity;
  report.findings.assign(n, finding);
  for (std::size_t i = 0; i < n; ++i) report.findings[i].id = "finding-" + std::to_string(i);
  return report;
}

}  // namespace

// --- Places in the units of others.

TEST_CASE("a place is told in bytes, code points or units of UTF-16", "[formats][lines]") {
  const std::string text =
      "𝄞 Ha\u0300 No\u0323\u0302i, 40\n";  // NFD: three marks are characters of their own
  const Lines lines(text);
  const auto at = static_cast<std::uint32_t>(text.find("40"));
  CHECK(lines.place(at, ColumnUnit::bytes) == Place{1, at + 1});
  CHECK(lines.place(at) == Place{1, 14});
  CHECK(lines.place(at, ColumnUnit::utf16) == Place{1, 15});  // the clef is two units
}

TEST_CASE("far into a long line the units still part", "[formats][lines]") {
  std::string text;
  for (int i = 0; i < 3000; ++i) text += "o\u0302\u0323𝄞";
  const auto at = static_cast<std::uint32_t>(text.size());
  CHECK(Lines(text).place(at) == Place{1, 4 * 3000 + 1});
  CHECK(Lines(text).place(at, ColumnUnit::utf16) == Place{1, 5 * 3000 + 1});
}

TEST_CASE("a finding is shown in the draft, and what is missing from it at its title", "[formats][locator]") {
  const Report report = gate_report();
  const Shown hour = shown_of(report, report.findings[0]);
  CHECK(hour.first.source == 1);
  CHECK(hour.others.size() == 2);
  const Shown missing = shown_of(report, report.findings[1]);
  CHECK(missing.first.source == 1);
  CHECK(missing.first.span == report.sources[1].article.sections.front().span);
  CHECK(missing.others.size() == 1);
}

TEST_CASE("without a draft a finding is shown where its first evidence is", "[formats][locator]") {
  const Report report = sample_report();
  CHECK(shown_of(report, report.findings[2]).first.source == 0);
}

TEST_CASE("a record has its line in the archive, and no columns", "[formats][locator]") {
  const Report report = sample_report();
  Locator locator(report);
  CHECK(locator.region({2, {10, 20}, {}}, ColumnUnit::utf16) == Region{{3, 0}, {3, 0}});
  CHECK(!locator.region({0, {10, 20}, {}}, ColumnUnit::utf16).whole_line());
}

TEST_CASE("paths become URIs", "[formats][uri]") {
  CHECK(file_uri("./wire/a b.txt") == "wire/a%20b.txt");
  CHECK(file_uri("tin/Hà Nội.md") == "tin/H%C3%A0%20N%E1%BB%99i.md");
  CHECK(file_uri("/srv/wire.txt") == "file:///srv/wire.txt");
  CHECK(file_uri("-") == "stdin");
}

// --- How drafts stand.

TEST_CASE("a draft is told who contradicts and supports it, and what it lacks", "[formats][standing]") {
  const Report report = gate_report();
  const std::vector<Standing> all = standings(report);
  REQUIRE(all.size() == 1);
  CHECK(all[0].draft == 1);
  CHECK(all[0].contradicted == std::vector<std::size_t>{0});
  CHECK(all[0].contradicted_by == std::vector<SourceIndex>{0, 2});
  CHECK(all[0].missing == std::vector<std::size_t>{1});
  CHECK(all[0].supported == 3);  // the day, the worth, a guest
  CHECK(all[0].alone == 0);
  CHECK(describe(report, all[0]) ==
        "contradicted by The Quay Post and Bến Sông (1 finding), 1 missing here, 3 supported by others, 0 "
        "said by "
        "nobody else");
}

TEST_CASE("who says the same as the draft does not contradict it", "[formats][standing]") {
  Report report = sample_report();
  report.sources[0].draft = true;
  CHECK(standings(report)[0].contradicted_by == std::vector<SourceIndex>{1});
}

TEST_CASE("no standing where nothing is a draft", "[formats][standing]") {
  CHECK(standings(sample_report()).empty());
}

// --- JSON and JSON Lines.

TEST_CASE("the JSON of a gate is valid against the one schema", "[formats][json]") {
  const json::value written = json::parse(write_json(gate_report(), {}));
  CHECK(complaints("reports/report.schema.json", written) == "");
  CHECK(written.at("drafts").at(0).at("draft") == "tide");
  CHECK(written.at("drafts").at(0).at("contradicted") == json::array{"part"});
  CHECK(written.at("waived").at(0).at("waiver").at("reason") == "Both are in the contract.");
  CHECK(!json::parse(write_json(sample_report(), {})).as_object().contains("drafts"));
}

TEST_CASE("JSON Lines are a run and its findings, a line each, as in JSON", "[formats][jsonl]") {
  const Report report = gate_report();
  const json::value whole = json::parse(write_json(report, {}));
  const std::vector<std::string> lines = lines_in(write_jsonl(report, {}));
  REQUIRE(lines.size() == 1 + report.findings.size() + report.waived.size());
  const json::value run = json::parse(lines[0]);
  CHECK(run.at("schema") == "doichieu.report.lines/1");
  CHECK(run.at("sources") == whole.at("sources"));
  CHECK(run.at("findings") == 6);
  for (std::size_t i = 0; i < report.findings.size(); ++i)
    CHECK(json::parse(lines[1 + i]) == whole.at("findings").at(i));
  CHECK(json::parse(lines.back()) == whole.at("waived").at(0));
}

// --- SARIF.

TEST_CASE("SARIF is valid against what we write of it", "[formats][sarif]") {
  const std::string schema = "tests/sarif.schema.json";
  CHECK(complaints(schema, json::parse(write_sarif(sample_report(), {}))) == "");
  CHECK(complaints(schema, json::parse(write_sarif(gate_report(), {}))) == "");
  CHECK(complaints(schema, json::parse(write_sarif(Report{}, {}))) == "");
}

TEST_CASE("the schema of SARIF refuses what is none", "[formats][sarif]") {
  json::value log = json::parse(write_sarif(sample_report(), {}));
  json::value& result = log.at("runs").at(0).at("results").at(0);
  SECTION("no fingerprint") {
    result.as_object().erase("partialFingerprints");
  }
  SECTION("a column before the first") {
    result.at("locations").at(0).at("physicalLocation").at("region").at("startColumn") = 0;
  }
  SECTION("an address with a space") {
    result.at("locations").at(0).at("physicalLocation").at("artifactLocation").at("uri") = "a b.txt";
  }
  CHECK(complaints("tests/sarif.schema.json", log) != "");
}

TEST_CASE("a result of SARIF points into the draft and links to the others", "[formats][sarif]") {
  const Report report = gate_report();
  const json::value run = json::parse(write_sarif(report, {})).at("runs").at(0);
  CHECK(run.at("columnKind") == "utf16CodeUnits");
  const json::value& result = run.at("results").at(0);
  CHECK(result.at("partialFingerprints").at("primaryLocationLineHash") == "part");
  const json::value& place = result.at("locations").at(0).at("physicalLocation");
  CHECK(place.at("artifactLocation").at("uri") == "ferries/tide.txt");
  const Evidence& evidence = report.findings[0].evidence[1];
  CHECK(place.at("region").at("byteOffset") == evidence.span.begin);
  CHECK(place.at("region").at("snippet").at("text") == "evening of 3 March");
  CHECK(has(place.at("contextRegion").at("snippet").at("text").as_string(), "On the evening of 3 March the"));
  CHECK(has(result.at("message").at("text").as_string(), " See [The Quay Post](1), [Bến Sông](2)."));
  CHECK(result.at("relatedLocations").at(1).at("id") == 2);
  CHECK(result.at("relatedLocations").at(1).at("physicalLocation").at("region").at("startLine") == 3);
  CHECK(run.at("artifacts").at(1).at("roles") == json::array{"analysisTarget"});
}

TEST_CASE("what reads as a link or a placeholder of SARIF is escaped", "[formats][sarif]") {
  Report report = sample_report();
  report.findings[0].message = "[sic] {0} a\\b";
  const json::value run = json::parse(write_sarif(report, {})).at("runs").at(0);
  CHECK(has(run.at("results").at(0).at("message").at("text").as_string(), "\\[sic\\] {{0}} a\\\\b"));
}

TEST_CASE("a waived finding is suppressed in SARIF, with the reason", "[formats][sarif]") {
  const json::value run = json::parse(write_sarif(gate_report(), {})).at("runs").at(0);
  const json::array& results = run.at("results").as_array();
  CHECK(results.back().at("suppressions").at(0).at("justification") ==
        "Both are in the contract. (business desk) Until 2026-12-31.");
  CHECK(!results.front().as_object().contains("suppressions"));
}

TEST_CASE("rules of SARIF carry what their check says", "[formats][sarif]") {
  Report report = sample_report();
  report.rules = {{"moment.part-of-day",
                   "checks/moments.toml",
                   "part-of-day",
                   Severity::warning,
                   {{Verdict::discrepancy, "One event has one hour."}}}};
  const json::array rules =
      json::parse(write_sarif(report, {})).at("runs").at(0).at("tool").at("driver").at("rules").as_array();
  const auto rule = std::find_if(rules.begin(), rules.end(),
                                 [](const json::value& r) { return r.at("id") == "moment.part-of-day"; });
  REQUIRE(rule != rules.end());
  CHECK(rule->at("help").at("text") ==
        "discrepancy (they cannot both be true of one thing): One event has one hour.\nThe check stands in "
        "rules/checks/moments.toml.");
}

TEST_CASE("of too many results the most important stay, and a notification says so", "[formats][sarif]") {
  const json::value run = json::parse(write_sarif(many(5003, Severity::note), {})).at("runs").at(0);
  CHECK(run.at("results").as_array().size() == 5000);
  CHECK(run.at("invocations").at(0).at("toolExecutionNotifications").at(0).at("message").at("text") ==
        "3 less important findings are left out here.");
}

// --- GitHub.

TEST_CASE("an annotation names file, line and columns, and quotes the others", "[formats][github]") {
  const std::vector<std::string> lines = lines_in(write_github(gate_report(), {}));
  CHECK(
      lines[0].starts_with("::error file=ferries/tide.txt,line=3,col=8,endColumn=26,"
                           "title=moment.part-of-day (discrepancy)::The signing: afternoon in "));
  CHECK(has(lines[0], "%0AThe Quay Post, ferries/quay-post.txt:3: “afternoon of 3 March”"));
  CHECK(lines[1].starts_with("::warning file=ferries/tide.txt,line=1,"));
}

TEST_CASE("what would end or add a property is escaped", "[formats][github]") {
  Report report = sample_report();
  report.findings.resize(1);
  report.sources[0].article.source.path = "a,b:c%\n::d.txt";
  report.findings[0].message = "50% of it\r\n::error::no";
  const std::vector<std::string> lines = lines_in(write_github(report, {}));
  REQUIRE(lines.size() == 2);  // and the verdict
  CHECK(lines[0].starts_with("::error file=a%2Cb%3Ac%25 %3A%3Ad.txt,line=3,"));
  CHECK(has(lines[0], "::50%25 of it ::error::no%0A"));
}

TEST_CASE("of more than ten of a kind the tenth counts the rest", "[formats][github]") {
  CHECK(count(write_github(many(10, Severity::note), {}), "::notice ") == 10);
  const std::string page = write_github(many(14, Severity::note), {});
  CHECK(count(page, "::notice ") == 10);
  CHECK(has(page, "::notice title=doichieu::5 more of this kind are in the report\n"));
}

TEST_CASE("errors come before warnings, and those before notes", "[formats][github]") {
  const std::string page = write_github(sample_report(), {});
  CHECK(page.find("::error ") < page.find("::warning "));
  CHECK(page.find("::warning ") < page.find("::notice "));
}

// --- Markdown.

TEST_CASE("the summary begins with the mark that a job finds it by", "[formats][markdown]") {
  const std::string page = write_markdown(gate_report(), {});
  CHECK(page.starts_with("<!-- doichieu report -->\n### doichieu: 1 discrepancy"));
  CHECK(has(page, "| ferries/tide.txt | The Quay Post and Bến Sông (1) | 1 | 3 | 0 |\n"));
  CHECK(has(page, "1 finding is waived.\n"));
}

TEST_CASE("quotations stand under a finding with their words marked", "[formats][markdown]") {
  const std::string page = write_markdown(sample_report(), {});
  CHECK(has(
      page,
      "> The Quay Post, ferries/quay-post.txt:3:8  \n> On the <b><ins>afternoon</ins> of 3 March</b> the"));
}

TEST_CASE("an article brings no markup, no link and calls nobody", "[formats][markdown]") {
  Report report = sample_report();
  report.findings.resize(1);
  report.findings[0].message = "<img src=x> @desk #12 [a](http://b) *c* `d` | www.e.org";
  const std::string page = write_markdown(report, {});
  CHECK(has(page,
            "&lt;img src=x&gt; \\@<!-- -->desk \\#<!-- -->12 \\[a\\](http:<!-- -->//b) \\*c\\* \\`d\\` \\| "
            "www.<!-- -->e.org"));
  CHECK(!has(page, "<img"));
}

TEST_CASE("what opens a list at the head of a line does not open one", "[formats][markdown]") {
  Report report = sample_report();
  report.findings.resize(1);
  report.findings[0].message = "12. December";
  CHECK(has(write_markdown(report, {}), "**12\\. December**"));
  report.findings[0].message = "In 1995. Then";
  CHECK(has(write_markdown(report, {}), "**In 1995. Then**"));
}

TEST_CASE("a summary fits a comment, and counts what did not fit", "[formats][markdown]") {
  const std::string page = write_markdown(many(2000, Severity::warning), {});
  CHECK(page.size() <= 65536);
  CHECK(page.size() > 60000);
  const std::size_t shown = count(page, "finding-");
  CHECK(page.ends_with("Not shown here for want of room: " + std::to_string(2000 - shown) + " warnings.\n"));
}

// --- JUnit.

namespace {

boost::property_tree::ptree parsed(const std::string& xml) {
  boost::property_tree::ptree tree;
  std::istringstream in(xml);
  boost::property_tree::read_xml(in, tree);
  return tree;
}

std::size_t cases_with(const boost::property_tree::ptree& suite, const char* child) {
  std::size_t n = 0;
  for (const auto& [name, test] : suite)
    if (name == "testcase") n += test.count(child);
  return n;
}

}  // namespace

TEST_CASE("findings that fail are failures, the others and what is agreed on pass", "[formats][junit]") {
  const auto tree = parsed(write_junit(gate_report(), {.fail_on = Severity::error}));
  const auto& suite = tree.get_child("testsuites.testsuite");
  CHECK(suite.get<std::string>("<xmlattr>.name") == "ferries/tide.txt");
  CHECK(suite.get<int>("<xmlattr>.failures") == 1);
  CHECK(suite.get<int>("<xmlattr>.skipped") == 1);
  CHECK(suite.get<int>("<xmlattr>.tests") == 9);  // six findings, a waived one, two facts
  CHECK(suite.count("testcase") == 9);
  CHECK(cases_with(suite, "failure") == 1);
  CHECK(cases_with(suite, "skipped") == 1);
  CHECK(parsed(write_junit(gate_report(), {.fail_on = Severity::note}))
            .get<int>("testsuites.<xmlattr>.failures") == 6);
  CHECK(parsed(write_junit(gate_report(), {.fail_on = {}})).get<int>("testsuites.<xmlattr>.failures") == 0);
}

TEST_CASE("XML holds no character that it may not hold", "[formats][junit]") {
  Report report = sample_report();
  report.findings[0].message = "a<b & \"c\" \x1b \uFFFE";
  const auto tree = parsed(write_junit(report, {}));
  const auto& test = tree.get_child("testsuites.testsuite.testcase");
  CHECK(test.get<std::string>("<xmlattr>.name") == "a<b & \"c\" ⟨U+001B⟩ \uFFFD");
}

TEST_CASE("a story without findings still has test cases", "[formats][junit]") {
  Report report = sample_report();
  report.findings.clear();
  const auto tree = parsed(write_junit(report, {}));
  CHECK(tree.get<int>("testsuites.<xmlattr>.tests") == 2);
  CHECK(tree.get<int>("testsuites.<xmlattr>.failures") == 0);
}

// --- All of them.

TEST_CASE("no format trips over a report of nothing", "[formats]") {
  for (const Format& format : formats()) {
    INFO(format.name);
    CHECK(format.write(Report{}, {}).ends_with('\n'));
  }
}
