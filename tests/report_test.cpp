// What the writers promise: every format over one report, and the small parts they share.

#include <filesystem>
#include <fstream>
#include <sstream>

#include <boost/json.hpp>

#include "catch.hpp"
#include "json_schema.hpp"
#include "report/diff.hpp"
#include "report/format.hpp"
#include "report/json_writer.hpp"
#include "report/lines.hpp"
#include "report/passage.hpp"
#include "report/version.hpp"
#include "report/visible.hpp"
#include "report/words.hpp"
#include "report_sample.hpp"
#include "text/output_file.hpp"

namespace fs = std::filesystem;
namespace json = boost::json;
using namespace doichieu;

namespace {

std::string contents(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

/// The marked words of two wordings as whole texts: "evening | afternoon".
std::string differing(const std::string& a, const std::string& b,
                      Language language_of_b = Language::english) {
  const auto whole = [](const std::string& t) {
    return std::vector<Span>{{0, static_cast<std::uint32_t>(t.size())}};
  };
  const auto marks = differing_words({{a, Language::english, whole(a)}, {b, language_of_b, whole(b)}});
  std::string out;
  for (const Span& span : marks[0]) out += std::string(slice(a, span)) + " ";
  out += "|";
  for (const Span& span : marks[1]) out += " " + std::string(slice(b, span));
  return out;
}

/// An empty folder that goes when the test does.
struct Folder {
  fs::path path = fs::temp_directory_path() / "doichieu_report_test";
  Folder() { fs::remove_all(path), fs::create_directories(path); }
  ~Folder() { fs::remove_all(path); }
  std::size_t files() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(path), fs::directory_iterator()));
  }
};

}  // namespace

// --- The table of formats.

TEST_CASE("a format is found by its name, and no other", "[report]") {
  REQUIRE(find_format("json") != nullptr);
  CHECK(find_format("json")->write == write_json);
  CHECK(find_format("JSON") == nullptr);
  CHECK(find_format("") == nullptr);
}

TEST_CASE("every format is the same twice, and ends in a new line", "[report]") {
  for (const Format& format : formats()) {
    INFO(format.name);
    const std::string once = format.write(sample_report(), {});
    CHECK(once == format.write(sample_report(), {}));
    CHECK(once.ends_with('\n'));
  }
}

// --- Lines and columns.

TEST_CASE("columns count code points, lines count line ends", "[report][lines]") {
  const std::string text = "Hà Nội\nTô Lâm, 40\n";
  const Lines lines(text);
  CHECK(lines.place(0) == Place{1, 1});
  CHECK(lines.place(static_cast<std::uint32_t>(text.find("Nội"))) == Place{1, 4});
  CHECK(lines.place(static_cast<std::uint32_t>(text.find("Lâm"))) == Place{2, 4});
  CHECK(lines.place(static_cast<std::uint32_t>(text.find("40"))) == Place{2, 9});
  CHECK(lines.place(static_cast<std::uint32_t>(text.size())) == Place{3, 1});
}

TEST_CASE("a byte order mark is no column", "[report][lines]") {
  const std::string text =
      "\xEF\xBB\xBF"
      "Hà\nNội";
  CHECK(Lines(text).place(3) == Place{1, 1});
  CHECK(Lines(text).place(0) == Place{1, 1});
  CHECK(Lines(text).place(7) == Place{2, 1});
}

TEST_CASE("a place far into a long line is found", "[report][lines]") {
  std::string text;
  for (int i = 0; i < 5000; ++i) text += "ộ";
  CHECK(Lines(text).place(3 * 4999) == Place{1, 5000});
}

// --- What is shown of text from elsewhere.

TEST_CASE("what acts on a screen is named instead", "[report][visible]") {
  CHECK(visible("\x1b[31mred\x07") == "⟨U+001B⟩[31mred⟨U+0007⟩");
  CHECK(visible("\u202Eevil") == "⟨U+202E⟩evil");
  CHECK(visible("\u2066a\u2069\u009b") == "⟨U+2066⟩a⟨U+2069⟩⟨U+009B⟩");
  CHECK(visible("\U000E0041") == "⟨U+0E0041⟩");
}

TEST_CASE("what only reads is left as it is, on one line", "[report][visible]") {
  CHECK(visible("Tô Lâm – “40” 越南 👋") == "Tô Lâm – “40” 越南 👋");
  CHECK(visible("a\r\nb\tc\u2028d") == "a b c d");
  CHECK(visible("") == "");
}

// --- Which words differ.

TEST_CASE("exactly the differing words are marked", "[report][diff]") {
  CHECK(differing("the afternoon of 18 February", "the evening of 18 February") == "afternoon | evening");
  CHECK(differing("an order for 40 ferries", "an order for up to 40 ferries") == "| up to");
  CHECK(differing("worth $37.2 million", "worth €37 million") == "$37.2 | €37");
  CHECK(differing("Mai An, Lê Bình", "Lê Bình, Mai An") == "Mai An | Mai An");
  CHECK(differing("40", "") == "40 |");
}

TEST_CASE("case, punctuation and dropped marks are no difference beside another", "[report][diff]") {
  CHECK(differing("Tô Lâm, at noon", "TO LAM at night") == "noon | night");
  CHECK(differing("“forty” ferries", "forty ferries.") == "|");
}

TEST_CASE("marks are a difference where nothing else differs", "[report][diff]") {
  CHECK(differing("Nguyễn Văn Dũng", "Nguyễn Văn Dụng") == "Dũng | Dụng");
  CHECK(differing("ho\u0300a", "hòa") == "|");  // composed or not, one spelling
}

TEST_CASE("words of two languages are not compared", "[report][diff]") {
  CHECK(differing("40 ferries", "41 chiếc phà", Language::vietnamese) == "|");
}

TEST_CASE("of three wordings each is held against both others", "[report][diff]") {
  const std::string a = "noon of May 3", b = "noon of May 4", c = "night of May 3";
  const auto all = [](const std::string& t) {
    return Wording{t, Language::english, {{0, static_cast<std::uint32_t>(t.size())}}};
  };
  const auto marks = differing_words({all(a), all(b), all(c)});
  CHECK(marks[0] == std::vector<Span>{{0, 4}, {12, 13}});
  CHECK(marks[1] == std::vector<Span>{{0, 4}, {12, 13}});
  CHECK(marks[2] == std::vector<Span>{{0, 5}, {13, 14}});
}

TEST_CASE("wordings too long to be read word by word are not compared", "[report][diff]") {
  std::string longer;
  for (int i = 0; i < 2000; ++i) longer += "word ";
  CHECK(differing(longer, "word") == "|");
}

// --- Quotations in columns.

TEST_CASE("each source is a column, with its differing words", "[report][passage]") {
  const Report report = sample_report();
  const auto found = columns(report, report.findings[0]);
  REQUIRE(found.size() == 3);
  const auto cut = pieces(report, found[0].passages[0]);
  REQUIRE(cut.size() == 4);
  CHECK(cut[0] == Piece{Shade::context, "On the "});
  CHECK(cut[1] == Piece{Shade::differing, "afternoon"});
  CHECK(cut[2] == Piece{Shade::evidence, " of 3 March"});
  CHECK(cut[3].tone == Shade::context);
}

TEST_CASE("what is missing elsewhere differs from nothing", "[report][passage]") {
  const Report report = sample_report();
  for (const Column& column : columns(report, report.findings[2]))
    for (const Passage& passage : column.passages) CHECK(passage.differing.empty());
}

TEST_CASE("an article against itself has a column a passage", "[report][passage]") {
  const Report report = sample_report();
  Finding finding = report.findings[3];
  CHECK(columns(report, finding).size() == 1);  // both places in one sentence
  finding.evidence[0] = sample_evidence(report, 0, "Two ministers");
  const auto found = columns(report, finding);
  REQUIRE(found.size() == 2);
  CHECK(found[0].source() == found[1].source());
}

TEST_CASE("the pieces of a passage are its sentence, unless that is too long", "[report][passage]") {
  Report report = sample_report();
  const auto text_of = [&](const Passage& passage) {
    std::string out;
    for (const Piece& piece : pieces(report, passage)) out += piece.text;
    return out;
  };
  for (const Finding& finding : report.findings)
    for (const Column& column : columns(report, finding))
      for (const Passage& passage : column.passages)
        CHECK(text_of(passage) == slice(report.sources[passage.source].article.text, passage.context));

  std::string endless;
  for (int i = 0; i < 100000; ++i) endless += "ộ";
  report.sources[0].article.text = endless + " 40 " + endless;
  const Span forty{300001, 300003};
  const std::string shown = text_of({0, {0, 600004}, {forty}, {}});
  CHECK(shown.size() < 1000);
  CHECK(shown.starts_with("…ộ"));
  CHECK(shown.ends_with("ộ…"));
  CHECK(has(shown, "ộ 40 ộ"));
}

TEST_CASE("overlapping evidence is marked once", "[report][passage]") {
  const Report report = sample_report();
  Finding finding = report.findings[1];
  finding.evidence.push_back(sample_evidence(report, 0, "order for 40"));
  CHECK(columns(report, finding)[0].passages[0].evidence.size() == 1);
}

// --- JSON.

TEST_CASE("JSON escapes what a reader may not meet raw", "[report][json]") {
  JsonWriter writer;
  writer.value("\"\\\n\r\t\x01\x7f\u2028\u2029</script> Lâm");
  const std::string written = std::move(writer).finish();
  CHECK(written == "\"\\\"\\\\\\n\\r\\t\\u0001\\u007f\\u2028\\u2029</script> Lâm\"\n");
}

TEST_CASE("JSON is laid out as a page or on a line", "[report][json]") {
  const auto written = [](JsonWriter::Layout layout) {
    JsonWriter writer(layout);
    writer.begin_object(layout).member("a", 1).member("b", 0.93).member("c", true);
    writer.key("d")
        .begin_array()
        .end_array()
        .key("e")
        .begin_array(JsonWriter::Layout::line)
        .value(-2)
        .value("x");
    writer.end_array().end_object();
    return std::move(writer).finish();
  };
  CHECK(written(JsonWriter::Layout::line) ==
        "{\"a\": 1, \"b\": 0.93, \"c\": true, \"d\": [], \"e\": [-2, \"x\"]}\n");
  CHECK(written(JsonWriter::Layout::page) ==
        "{\n  \"a\": 1,\n  \"b\": 0.93,\n  \"c\": true,\n  \"d\": [],\n  \"e\": [-2, \"x\"]\n}\n");
}

TEST_CASE("the JSON report says what the report says", "[report][json]") {
  const json::value report = json::parse(write_json(sample_report(), {}));
  CHECK(report.at("schema") == "doichieu.report/1");
  CHECK(report.at("tool").at("version") == json::string(version));
  CHECK(report.at("not_comparable") == 2);

  const json::value& source = report.at("sources").at(2);
  CHECK(source.at("record") == 3);
  CHECK(source.at("encoding") == "windows-1258");
  CHECK(source.at("published") == "2026-03-04");
  CHECK(report.at("sources").at(0).at("published") == "2026-03-04T08:00:00+07:00");
  CHECK(!report.at("sources").at(0).as_object().contains("record"));
  CHECK(!report.at("sources").at(0).as_object().contains("encoding"));

  CHECK(report.at("facts").at(2).at("values").at(0).at("sources") == json::array{"quay-post", "ben-song"});
  CHECK(report.at("findings").at(2).at("silent") == json::array{"ben-song"});
  CHECK(report.at("findings").at(0).at("confidence") == 0.93);
}

TEST_CASE("a quotation in JSON is exactly the bytes it names", "[report][json]") {
  const Report report = sample_report();
  const json::value written = json::parse(write_json(report, {}));
  for (const json::value& finding : written.at("findings").as_array())
    for (const json::value& e : finding.at("evidence").as_array()) {
      const auto source = std::find_if(
          report.sources.begin(), report.sources.end(),
          [&](const ReportSource& s) { return e.at("source") == json::string(s.article.source.id); });
      REQUIRE(source != report.sources.end());
      const auto begin = e.at("begin").to_number<std::size_t>(), end = e.at("end").to_number<std::size_t>();
      CHECK(e.at("quote") == json::string(source->article.text.substr(begin, end - begin)));
    }
}

TEST_CASE("the JSON report is valid against its schema", "[report][json]") {
  CHECK(complaints("reports/report.schema.json", json::parse(write_json(sample_report(), {}))) == "");
  CHECK(complaints("reports/report.schema.json", json::parse(write_json(Report{}, {}))) == "");
}

TEST_CASE("so is the specimen of a real story", "[report][json]") {
  const fs::path reports = fs::path(DOICHIEU_SOURCE_DIR) / "reports";
  CHECK(complaints("reports/report.schema.json",
                   json::parse(contents(reports / "washington-2026-02-18.json"))) == "");
}

TEST_CASE("the schema refuses what the format does not say", "[report][json]") {
  json::value report = json::parse(write_json(sample_report(), {}));
  SECTION("an unknown key") {
    report.at("findings").at(0).as_object()["extra"] = 1;
  }
  SECTION("a lost key") {
    report.at("sources").at(0).as_object().erase("id");
  }
  SECTION("an unknown verdict") {
    report.at("facts").at(0).at("verdict") = "wrong";
  }
  SECTION("a certainty above one") {
    report.at("findings").at(0).at("confidence") = 1.5;
  }
  SECTION("another schema") {
    report.at("schema") = "doichieu.report/2";
  }
  CHECK(complaints("reports/report.schema.json", report) != "");
}

// --- The terminal.

TEST_CASE("the terminal shows findings by severity, marked and with their place", "[report][terminal]") {
  const std::string page = write_terminal(sample_report(), {});
  CHECK(
      page.starts_with("error  moment.part-of-day  [discrepancy]  part\n"
                       "  The signing: afternoon in The Quay Post and Bến Sông, evening in Tide\n"
                       "  ferries/quay-post.txt:3:8  The Quay Post\n"
                       "    On the «afternoon of 3 March» the two ministers signed an order for 40 ferries, "
                       "the ministry said.\n"));
  CHECK(has(page, "archive.jsonl (record 3):3:1  Bến Sông\n"));
  CHECK(has(page, "  silent: Bến Sông\n"));
  CHECK(has(page, "  why: The lists are open.\n"));
  CHECK(page.find("error ") < page.find("warning "));
  CHECK(page.find("warning ") < page.find("note "));
  CHECK(has(page,
            "1 discrepancy, 1 changed qualifier, 1 omission and 1 inconsistency to look at, and 3 notes; "
            "the sources agree on 2 facts.\n"));
  CHECK(has(page, "The Quay Post: took up 3 of 4 quantities, 5 of 6 names, 1 of 1 moments\n"));
}

TEST_CASE("colour only where it is asked for, and never from a source", "[report][terminal]") {
  CHECK(!has(write_terminal(sample_report(), {}), "\x1b"));
  const std::string coloured = write_terminal(sample_report(), {true});
  CHECK(has(coloured, "\x1b[1;31merror\x1b[0m"));
  CHECK(!has(coloured, "«"));
  CHECK(!has(coloured, "\x1b[31m"));  // the outlet's own
  CHECK(has(coloured, "⟨U+001B⟩[31m& Harbour"));
}

TEST_CASE("nothing found is said in words", "[report][terminal]") {
  Report report = sample_report();
  report.findings.clear();
  CHECK(has(write_terminal(report, {}), "Nothing to look at; the sources agree on 2 facts.\n"));
  report.sources.resize(1);
  report.facts.clear();
  CHECK(has(write_terminal(report, {}), "Nothing to look at; the article was checked against itself.\n"));
}

// --- Words.

TEST_CASE("a date is told as far as it is known", "[report][words]") {
  const auto published = [](int year, int month, int day) { return Published{year, month, day, {}, {}, ""}; };
  CHECK(iso(published(0, 0, 0)) == "");
  CHECK(iso(published(2026, 0, 0)) == "2026");
  CHECK(iso(published(2026, 3, 0)) == "2026-03");
  CHECK(iso(published(2026, 3, 4)) == "2026-03-04");
  CHECK(iso({2026, 3, 4, 5, {}, ""}) == "2026-03-04T00:05:00");
  CHECK(iso({2026, 3, 4, 5, 0, ""}) == "2026-03-04T00:05:00Z");
  CHECK(iso({2026, 3, 4, 5, -210, ""}) == "2026-03-04T00:05:00-03:30");
  CHECK(readable({2026, 3, 4, 485, 420, ""}) == "2026-03-04, 08:05 (UTC+07:00)");
}

TEST_CASE("a list reads as a sentence does", "[report][words]") {
  CHECK(joined({}) == "");
  CHECK(joined({"a"}) == "a");
  CHECK(joined({"a", "b"}) == "a and b");
  CHECK(joined({"a", "b", "c"}) == "a, b and c");
}

// --- Files.

TEST_CASE("a file is written whole, or replaced whole", "[report][file]") {
  const Folder folder;
  const fs::path path = folder.path / "report.html";
  write_file(path, "first");
  CHECK(contents(path) == "first");
  write_file(path, "second");
  CHECK(contents(path) == "second");
  CHECK(folder.files() == 1);
}

TEST_CASE("a link stays a link", "[report][file]") {
  const Folder folder;
  write_file(folder.path / "old.json", "old");
  fs::create_symlink("old.json", folder.path / "latest.json");
  write_file(folder.path / "latest.json", "new");
  CHECK(fs::is_symlink(folder.path / "latest.json"));
  CHECK(contents(folder.path / "old.json") == "new");
}

TEST_CASE("what cannot be written is said in one line, and nothing is left behind", "[report][file]") {
  const Folder folder;
  const auto message = [](const fs::path& path) -> std::string {
    try {
      write_file(path, "text");
    } catch (const InputError& error) {
      return error.what();
    }
    return "";
  };
  const std::string advice = "; name a file in a folder that exists, may be written to and has room";
  CHECK(message(folder.path / "none" / "a.json") == "cannot write '" +
                                                        (folder.path / "none" / "a.json").string() +
                                                        "': No such file or directory" + advice);
  write_file(folder.path / "file", "");
  CHECK(has(message(folder.path / "file" / "a.json"), "Not a directory"));
  CHECK(has(message(folder.path), "Is a directory"));
  CHECK(folder.files() == 1);
}

TEST_CASE("a device is written to, and never replaced", "[report][file]") {
  write_file("/dev/null", "text");
  CHECK(fs::is_character_file("/dev/null"));
  if (fs::exists("/dev/full")) CHECK_THROWS_AS(write_file("/dev/full", "text"), InputError);
}
