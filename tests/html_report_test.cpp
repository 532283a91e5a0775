// What the HTML page promises. How it behaves in a browser is for tests/browser/.

#include <regex>
#include <set>

#include "catch.hpp"
#include "report/assets.hpp"
#include "report/format.hpp"
#include "report/page_template.hpp"
#include "report/sha256.hpp"
#include "report/ui_words.hpp"
#include "report_sample.hpp"

using namespace doichieu;

namespace {

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t n = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++n;
  return n;
}

std::string page_of(const Report& report, Language language = Language::english) {
  return write_html(report, {false, language});
}

/// What stands between the first `begin` and the `end` behind it.
std::string between(const std::string& page, std::string_view begin, std::string_view end) {
  const std::size_t from = page.find(begin);
  if (from == std::string::npos) return "";
  return page.substr(from + begin.size(), page.find(end, from + begin.size()) - from - begin.size());
}

/// All that a pattern's first group finds.
std::set<std::string> found(const std::string& text, const char* pattern) {
  const std::regex regex(pattern);
  std::set<std::string> out;
  for (auto at = std::sregex_iterator(text.begin(), text.end(), regex); at != std::sregex_iterator(); ++at)
    out.insert((*at)[1]);
  return out;
}

std::set<std::string> keys_of(const UiWords& words) {
  std::set<std::string> out;
  for (const auto& [key, text] : words.all()) out.insert(key);
  return out;
}

}  // namespace

// --- The template.

TEST_CASE("a template escapes text and repeats sections", "[report][html]") {
  const Data data = Data::Parts{{"text", "<b a='1' b=\"2\"> & {{no}}"},
                                {"yes", true},
                                {"no", false},
                                {"list", Data::List{Data::Parts{{"n", "1"}}, Data::Parts{{"n", "2"}}}}};
  CHECK(fill("{{text}}", data) == "&lt;b a=&apos;1&apos; b=&quot;2&quot;&gt; &amp; {{no}}");
  CHECK(fill("{{#yes}}y{{/yes}}{{#no}}n{{/no}}{{^no}}-{{/no}}{{#list}}{{n}}{{/list}}", data) == "y-12");
  CHECK_THROWS_AS(fill("{{#open}}", data), std::logic_error);
}

TEST_CASE("a template asks for others by name", "[report][html]") {
  CHECK(!has(whole_template("report"), "{{>"));
  CHECK(has(whole_template("findings"), "<figcaption"));  // of column.mustache
  CHECK_THROWS_AS(whole_template("nothing"), std::logic_error);
}

// --- The words.

TEST_CASE("both languages have the same words, with the same fields", "[report][html]") {
  const UiWords& english = UiWords::of(Language::english);
  const UiWords& vietnamese = UiWords::of(Language::vietnamese);
  CHECK(keys_of(english) == keys_of(vietnamese));
  for (const auto& [key, text] : english.all()) {
    INFO(key);
    CHECK(found(text, "\\{([a-z]+)\\}") == found(vietnamese.text(key), "\\{([a-z]+)\\}"));
    CHECK(!text.empty());
  }
}

TEST_CASE("every word that the template asks for is there", "[report][html]") {
  const std::set<std::string> keys = keys_of(UiWords::of(Language::english));
  for (const std::string& key : found(whole_template("report"), "\\{\\{w\\.([a-z._]+)\\}\\}")) {
    INFO(key);
    CHECK(keys.contains(key));
  }
}

TEST_CASE("everything that a report may hold has a word", "[report][html]") {
  const std::set<std::string> keys = keys_of(UiWords::of(Language::english));
  for (const auto kind : names_of<ClaimKind>()) CHECK(keys.contains("kind." + std::string(kind)));
  for (const auto severity : names_of<Severity>())
    for (const char* key : {"severity.", "severities."}) {
      const std::string full = key + std::string(severity);
      CHECK((keys.contains(full) || keys.contains(full + ".many")));
    }
  for (const auto verdict : names_of<Verdict>())
    for (const char* key : {"verdict.", "meaning.", "verdicts."}) {
      const std::string full = key + std::string(verdict);
      CHECK((keys.contains(full) || keys.contains(full + ".many")));
    }
}

TEST_CASE("counts and lists read as a sentence does", "[report][html]") {
  const UiWords& words = UiWords::of(Language::english);
  CHECK(words.counted("severities.note", 1) == "1 note");
  CHECK(words.counted("severities.note", 2) == "2 notes");
  CHECK(words.joined({}) == "");
  CHECK(words.joined({"a", "b", "c"}) == "a, b and c");
  CHECK(UiWords::of(Language::vietnamese).joined({"a", "b"}) == "a và b");
  CHECK_THROWS_AS(words.text("no.such"), std::logic_error);
}

TEST_CASE("a page in Vietnamese says nothing of its own in English", "[report][html]") {
  std::string page = page_of(sample_report(), Language::vietnamese);
  for (const char* part : {"style", "script"})  // in these, names and comments are English
    page.erase(page.find(std::string("<") + part + ">"),
               between(page, std::string("<") + part + ">", std::string("</") + part + ">").size());
  CHECK(has(page, "<html lang=\"vi\">"));
  CHECK(has(page, "2/3 nguồn, 2 xuất xứ độc lập"));
  for (const char* english : {"Findings", "says otherwise", "origin", "Moments", "independent", ">warning<"})
    CHECK(!has(page, english));
}

// --- What it lets in, and what it asks for.

TEST_CASE("the page holds no markup that a source brought", "[report][html]") {
  const std::string page = page_of(sample_report());
  CHECK(count(page, "<script") == 1);  // our own
  CHECK(has(page, "&lt;script&gt;alert(&apos;An &amp; Bình&apos;)&lt;/script&gt; among &quot;others&quot;."));
  CHECK(has(page, "A &lt;em&gt;newer&lt;/em&gt; version"));
  CHECK(has(page, "yards &lt;b&gt;building&lt;/b&gt; &amp; fitting"));
  CHECK(!has(page, "\x1b"));
}

TEST_CASE("only addresses of the web become links", "[report][html]") {
  const std::string page = page_of(sample_report());
  CHECK(has(page, "<a href=\"https://example.org/ferries?a=1&amp;b=2\""));
  CHECK(!has(page, "javascript:"));
}

TEST_CASE("the page asks for nothing from outside and runs only what it names", "[report][html]") {
  const std::string page = page_of(sample_report());
  CHECK(has(page, "default-src &apos;none&apos;"));
  CHECK(!has(page, "unsafe-inline"));
  CHECK(count(page, "src=") == 0);
  CHECK(!has(page, "<link"));
  CHECK(!has(page, "style=\""));
  CHECK(!has(page, "@import"));
  CHECK(!has(page, "url("));
  CHECK(has(page, csp_hash(between(page, "<style>", "</style>"))));
  CHECK(has(page, csp_hash(between(page, "<script>", "</script>"))));
}

TEST_CASE("a policy names a script by its SHA-256", "[report][html]") {
  // The examples of FIPS 180-4: no block to spare, one block, two.
  CHECK(csp_hash("") == "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
  CHECK(csp_hash("abc") == "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
  CHECK(csp_hash("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
        "sha256-JI1qYdIGOLjlwCaTDD5gOaM85Flk/yFn9uzt1BnbBsE=");
}

// --- What it shows.

TEST_CASE("the page marks evidence, and in it the differing words", "[report][html]") {
  const std::string page = page_of(sample_report());
  CHECK(has(page,
            "<blockquote lang=\"en\" dir=\"auto\">On the <mark class=\"differs\">afternoon</mark>"
            "<mark class=\"said\"> of 3 March</mark> the two"));
  CHECK(has(page, "<blockquote lang=\"vi\" dir=\"auto\"><mark class=\""));
}

TEST_CASE("the page has every finding and every fact, findings first", "[report][html]") {
  const Report report = sample_report();
  const std::string page = page_of(report);
  for (const Finding& finding : report.findings) CHECK(has(page, "id=\"finding-" + finding.id + "\""));
  for (const Fact& fact : report.facts) CHECK(has(page, "id=\"fact-" + fact.id + "\""));
  CHECK(page.find("id=\"finding-part\"") < page.find("id=\"agreement\""));
  CHECK(page.find("id=\"agreement\"") < page.find("id=\"facts\""));
  CHECK(page.find("id=\"facts\"") < page.find("id=\"texts\""));
  CHECK(has(page, "3 of 3 sources, 2 independent origins"));
  CHECK(has(page, "rules <code>0123456789abcdef</code>"));
}

TEST_CASE("every link of the page leads somewhere, and no two places share a name", "[report][html]") {
  for (const Report& report : {sample_report(), Report{}}) {
    const std::string page = page_of(report);
    const std::set<std::string> ids = found(page, " id=\"([^\"]*)\"");
    CHECK(ids.size() == count(page, " id=\""));
    for (const std::string& target : found(page, " href=\"#([^\"]*)\"")) {
      INFO(target);
      CHECK(ids.contains(target));
    }
  }
}

TEST_CASE("a cell says how its source stands to the others", "[report][html]") {
  Report report = sample_report();
  report.facts[3].values[1].stance = Stance::otherwise;  // the evening of one
  report.facts[2].values[1].stance = Stance::less;       // about 37 million
  const std::string page = page_of(report);
  const auto cells = [&](const std::string& fact) {
    std::string out;
    const std::string row = between(page, "id=\"fact-" + fact + "\"", "</tr>");
    for (auto at = row.find("class=\"cell "); at != row.npos; at = row.find("class=\"cell ", at + 1))
      out += row.substr(at + 12, row.find('"', at + 12) - at - 12) + " ";
    return out;
  };
  CHECK(cells("f-part") == "says otherwise says ");
  CHECK(cells("f-worth") == "says less says ");
  CHECK(cells("f-cuong") == "says says silent ");
}

TEST_CASE("of more sources than fit side by side, a column holds a stance", "[report][html]") {
  Report report = sample_report();
  while (report.sources.size() < 12)
    report.sources.push_back(
        sample_source("s" + std::to_string(report.sources.size()), "", Language::english, "A\n"));
  const std::string row = between(page_of(report), "id=\"fact-f-part\"", "</tr>");
  CHECK(count(row, "<td") == 4);  // says, otherwise, less, silent
  CHECK(has(row, "<b>afternoon</b>"));
  CHECK(has(row, ">Bến Sông</a>"));
  CHECK(has(row, "9 sources"));
}

TEST_CASE("a text is shown whole, and a claim in it leads to its fact", "[report][html]") {
  const std::string page = page_of(sample_report());
  const std::string text = between(page, "id=\"text-1\"", "</details>");
  CHECK(has(text, "Ferries for the delta"));
  CHECK(has(text, "href=\"#fact-f-worth\""));
  CHECK(has(text, "class=\"c time found\""));
  CHECK(has(text, " attended, as did "));
}

TEST_CASE("lists of people become a table of people by source", "[report][html]") {
  Report report = sample_report();
  const auto place = [&](SourceIndex source, const char* name, const char* office) {
    return Listed::Place{sample_evidence(report, source, name), office};
  };
  Fact list = sample_fact("f-list", "list", "Who was there", Verdict::less_precise,
                          {{"Mai An; Lê Bình", {sample_evidence(report, 0, "Mai An")}}}, {});
  list.roll = {{{"Mai An", {place(0, "Mai An", "minister"), place(2, "Mai An", "")}, {}},
                {"Trần Cường", {place(0, "Tran Cuong", "")}, {2}}},
               {0, 2},
               {0}};
  report.facts.push_back(list);
  const std::string people = between(page_of(report), "id=\"fact-f-list\"", "</table>");
  CHECK(has(people, "The Quay Post <small>and others</small>"));
  CHECK(has(people, "Tide ⟨U+001B⟩[31m&amp; Harbour <small>no list</small>"));
  CHECK(has(people, "<small>minister</small>"));
  CHECK(has(people, "named outside the list"));  // Tide has no list, and names Mai An
  CHECK(has(people, "not named"));               // Bến Sông has one without Trần Cường
}

TEST_CASE("moments stand in their order, told as a drawing and in words", "[report][html]") {
  Report report = sample_report();
  const double third = 20515;  // 3 March 2026, in days since 1970
  for (FactValue& value : report.facts[0].values)
    for (Evidence& evidence : value.evidence) evidence.when = Days{third, third + 1};
  report.facts[3].values[0].evidence[0].when = Days{third + 13.0 / 24, third + 18.0 / 24};
  report.facts[3].values[1].evidence[0].when = Days{third + 18.0 / 24, third + 22.0 / 24};
  const std::string section = between(page_of(report), "id=\"moments\"", "</section>");
  CHECK(has(section, "role=\"img\""));
  CHECK(count(section, "<use class=\"point says\"") == 3);
  CHECK(count(section, "<use class=\"point otherwise\"") == 2);
  const std::size_t day = section.find(">3 Mar 2026</th>");
  const std::size_t afternoon = section.find(">3 Mar 2026, 13:00–18:00</th>");
  const std::size_t evening = section.find(">3 Mar 2026, 18:00–22:00</th>");
  CHECK(day < afternoon);
  CHECK(afternoon < evening);
  CHECK(evening != std::string::npos);
  CHECK(
      has(between(page_of(report, Language::vietnamese), "id=\"moments\"", "</section>"), ">3/3/2026</th>"));
}

TEST_CASE("a page without moments draws none", "[report][html]") {
  CHECK(!has(page_of(sample_report()), "id=\"moments\""));
}

TEST_CASE("a report of nothing is a page too", "[report][html]") {
  Report report;
  report.story = "empty";
  const std::string page = page_of(report);
  CHECK(has(page, "Nothing to look at"));
  CHECK(!has(page, "id=\"agreement\""));
  CHECK(!has(page, "id=\"facts\""));
  CHECK(!has(page, "id=\"filters\""));
  CHECK(page.ends_with("</html>\n"));
}
