// What is read of an article: its sections, what it says of itself, and what is refused.

#include <filesystem>
#include <fstream>
#include <sstream>

#include "catch.hpp"
#include "reader/reader.hpp"

using namespace doichieu;
using Catch::Matchers::Contains;
using Catch::Matchers::EndsWith;

namespace {

namespace fs = std::filesystem;

/// A folder of its own for one test, gone after it.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    static int count = 0;
    const auto owner = std::to_string(reinterpret_cast<std::uintptr_t>(this));
    path_ = fs::temp_directory_path() / ("doichieu-reader-" + owner + "-" + std::to_string(++count));
    fs::create_directories(path_);
  }
  ~TemporaryFolder() { fs::remove_all(path_); }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  std::string path() const { return path_.string(); }
  std::string add(const std::string& name, const std::string& bytes) const {
    std::ofstream(path_ / name, std::ios::binary) << bytes;
    return (path_ / name).string();
  }

 private:
  fs::path path_;
};

ReadOptions with_words() {
  ReadOptions options;
  options.words = {{"photo:", "photos:", "ảnh:"}, {"arrives", "signs"}};
  return options;
}

std::string_view name_of(SectionKind kind) {
  switch (kind) {
    case SectionKind::title:
      return "title";
    case SectionKind::deck:
      return "deck";
    case SectionKind::metadata:
      return "metadata";
    case SectionKind::heading:
      return "heading";
    case SectionKind::body:
      return "body";
    case SectionKind::caption:
      return "caption";
  }
  return "";
}

/// The sections, one a line: "title|To Lam in Washington".
std::string sections_of(const Article& article) {
  std::string out;
  for (const Section& section : article.sections)
    out.append(name_of(section.kind)).append("|").append(slice(article.text, section.span)).append("\n");
  return out;
}

std::string sections_of(const std::string& text, const std::string& path = "a.txt") {
  return sections_of(read_article(text, path, with_words()));
}

/// What is said of a file that cannot be read.
std::string refusal_of(const std::vector<std::string>& paths) {
  try {
    read_story(paths, {});
  } catch (const InputError& error) {
    return error.what();
  }
  return "";
}

std::string refusal_of_bytes(const std::string& bytes, const std::string& name = "a.txt") {
  const TemporaryFolder folder;
  const std::string message = refusal_of({folder.add(name, bytes)});
  INFO(message);
  CHECK(message.find('\n') == std::string::npos);
  CHECK(message.find(name) != std::string::npos);
  return message;
}

std::vector<Article> records_of(const std::string& lines, const ReadOptions& options = {}) {
  std::istringstream in(lines);
  std::vector<Article> articles;
  read_records(in, "wire.jsonl", options, [&](Article article) { articles.push_back(std::move(article)); });
  return articles;
}

}  // namespace

// --- Plain text.

TEST_CASE("every line is a section, without the white space around it", "[reader]") {
  CHECK(sections_of("A visit ends\r\n\r\n  The guests left at noon. \r\n\tThey will be back.\r\n") ==
        "title|A visit ends\nbody|The guests left at noon.\nbody|They will be back.\n");
  CHECK(sections_of("A visit ends\rThe guests left at noon.\r\rThey will be back.\nIn May.\rOr June.") ==
        "title|A visit ends\nbody|The guests left at noon.\nbody|They will be back.\nbody|In May.\n"
        "body|Or June.\n");
}

TEST_CASE("the text is the file's bytes, its byte order mark too", "[reader]") {
  const Article article = read_article("\uFEFFA visit ends\nThe guests left.\n", "a.txt", {});
  CHECK(article.text == "\uFEFFA visit ends\nThe guests left.\n");
  CHECK(article.sections.front().span == Span{3, 15});
}

TEST_CASE("a title is a short first line without a full stop", "[reader]") {
  const std::string title =
      GENERATE("A visit ends", "Who pays?", "EU - Việt Nam ký hiệp định mới", "GDP up 8.02%");
  CHECK(sections_of(title + "\n\nThe guests left.\n") == "title|" + title + "\nbody|The guests left.\n");
}

TEST_CASE("what only stands first is no title", "[reader]") {
  const std::string line = GENERATE("The guests left at noon.", "He said: “The guests left.”");
  CHECK(sections_of(line + "\nThey will be back.") == "body|" + line + "\nbody|They will be back.\n");
  CHECK(sections_of(std::string(200, 'a') + "\nThey will be back.") ==
        "body|" + std::string(200, 'a') + "\nbody|They will be back.\n");
}

TEST_CASE("a dateline is metadata, and its paragraph goes on as body", "[reader]") {
  const std::string line = GENERATE("HANOI, Sept 10 —", "HÀ NỘI —", "THE HANOI TIMES —", "(VNA) –",
                                    "HÀ NỘI -", "Hanoi, May 26, 2025 –", "Hanoi (VNA) –", "(Thông tấn xã) -");
  CHECK(sections_of("A visit ends\n\n" + line + " The guests left.\nThey will be back.") ==
        "title|A visit ends\nmetadata|" + line + "\nbody|The guests left.\nbody|They will be back.\n");
}

TEST_CASE("a dash inside a sentence ends no dateline", "[reader]") {
  const std::string line = GENERATE("GDP – the sum of it all – grew.", "The guests – All of them – left.",
                                    "Mai, 44 – She sells fish – agreed.", "F-16 jets flew past.");
  CHECK(sections_of("A visit ends\n\n" + line) == "title|A visit ends\nbody|" + line + "\n");
  CHECK_THAT(sections_of("A visit ends\nFirst comes this.\nThen more.\nHANOI — Then that.\n"),
             EndsWith("body|HANOI — Then that.\n"));
}

TEST_CASE("a leading date is metadata, told as the date of publication", "[reader]") {
  const Article article = read_article(" date 2026-02-19 WASHINGTON DC — The guests left.\n", "a.txt", {});
  CHECK(sections_of(article) == "metadata|date 2026-02-19 WASHINGTON DC —\nbody|The guests left.\n");
  CHECK(article.source.published == read_published("2026-02-19", "dateline"));
  CHECK(sections_of("date 2026-02-19\nA visit ends\nThe guests left.") ==
        "metadata|date 2026-02-19\ntitle|A visit ends\nbody|The guests left.\n");
}

TEST_CASE("a deck stands between title and dateline, a byline after the title", "[reader]") {
  CHECK(
      sections_of(
          "A visit ends\nThe guests go home with contracts for a new bridge.\nHANOI — They left at noon.") ==
      "title|A visit ends\ndeck|The guests go home with contracts for a new bridge.\nmetadata|HANOI —\n"
      "body|They left at noon.\n");
  CHECK(sections_of("A visit ends\nBy our desk\nThe guests left at noon.\n") ==
        "title|A visit ends\nmetadata|By our desk\nbody|The guests left at noon.\n");
  CHECK(sections_of("A visit ends\nThe guests left 3 days early\n") ==
        "title|A visit ends\nbody|The guests left 3 days early\n");
}

TEST_CASE("a line with a photo credit is a caption, and so is a short line with a caption's verb",
          "[reader]") {
  const std::string line =
      GENERATE("The guests at the gate. Photo: A. Smith", "(Ảnh: Khách ở cổng.)",
               "The guests at the gate. (PHOTOS: Desk)", "The First Guest arrives at the gate.");
  CHECK(sections_of("A visit ends\nOne came early.\n" + line + "\nThe rest came late.\n") ==
        "title|A visit ends\nbody|One came early.\ncaption|" + line + "\nbody|The rest came late.\n");
}

TEST_CASE("what only looks like a caption is body", "[reader]") {
  const std::string line =
      GENERATE("He has a telephoto: an old one.", "The guest arrives at noon. Nobody waits.",
               "The guests of the other one have left.", "Designs are shown.");
  CHECK(sections_of("A visit ends\nOne came early.\n" + line + "\nThe rest came late.\n") ==
        "title|A visit ends\nbody|One came early.\nbody|" + line + "\nbody|The rest came late.\n");
  const Article without_words =
      read_article("A visit ends\nAt the gate. Photo: Desk.\nThey left.\n", "a.txt", {});
  CHECK(without_words.sections[1].kind == SectionKind::body);
}

TEST_CASE("a short line without an end heads what follows", "[reader]") {
  CHECK(sections_of("A visit ends\nThe guests left.\nWhat comes next\nThey will be back.\n") ==
        "title|A visit ends\nbody|The guests left.\nheading|What comes next\nbody|They will be back.\n");
}

TEST_CASE("items of a list head nothing", "[reader]") {
  const std::string items = GENERATE("body|- Lan, chair\nbody|- Minh, guest\n", "body|Trade: 40 million\n",
                                     "body|Lan of the chamber\nbody|Minh of the bank\n", "body|1. Prices\n");
  std::string lines;
  std::istringstream in(items);
  for (std::string line; std::getline(in, line);) lines += line.substr(5) + "\n";
  CHECK(sections_of("A visit ends\nThese came.\n" + lines + "Nobody else came.\n") ==
        "title|A visit ends\nbody|These came.\n" + items + "body|Nobody else came.\n");
}

TEST_CASE("a name behind the last paragraph is metadata", "[reader]") {
  CHECK(sections_of("A visit ends\nThe guests left.\n\nMINH LAN\n") ==
        "title|A visit ends\nbody|The guests left.\nmetadata|MINH LAN\n");
  CHECK(sections_of("A visit ends\nThe guests left with 40 aircraft\n") ==
        "title|A visit ends\nbody|The guests left with 40 aircraft\n");
}

// --- Markdown.

TEST_CASE("Markdown is read by its blocks", "[reader]") {
  CHECK(
      sections_of(
          "# A visit ends #\n\nThe guests\nleft *early*.\n\n## What next\n- One stays;\n- two go.\n\n"
          "> He said so.\n\n![At the gate](gate.jpg)\n*Photo by the desk*\n\n---\n\nAfter\n-----\nThe end.\n",
          "a.md") ==
      "title|A visit ends\nbody|The guests\nleft *early*.\nheading|What next\nbody|One stays;\nbody|two go.\n"
      "body|He said so.\ncaption|At the gate\ncaption|Photo by the desk\nheading|After\nbody|The end.\n");
}

TEST_CASE("code, comments, tags and addresses are no one's words", "[reader]") {
  CHECK(sections_of("# A visit ends\n\n```\ncount = 12\n```\n<!-- 13\n14 -->\n<figure>\n</figure>\n"
                    "They [signed](https://example.org/2026/40) it.\n\n[1]: https://example.org/41\n",
                    "a.markdown") == "title|A visit ends\nbody|They [signed\nbody|it.\n");
}

TEST_CASE("front matter in TOML or YAML says what is known of an article", "[reader]") {
  const std::string text = GENERATE(
      "+++\ntitle = \"A visit ends\"\nid = \"n7\"\nlang = \"en-GB\"\ndate = 2026-02-19T08:00:00+07:00\n"
      "outlet = \"The Paper\"\ncredit = \"Agency\"\ntags = [1, 2]\n+++\n\nThe guests left.\n",
      "---\ntitle: \"A visit ends\"\nid: n7\nlang: en-GB\ndate: 2026-02-19 08:00:00 +0700\n"
      "outlet: The Paper\ncredit: Agency\ntags:\n  - one\n  - two\npublished: true\n---\n\nThe guests "
      "left.\n");
  const Article article = read_article(text, "a.md", {});
  CHECK(article.text == text);
  CHECK(sections_of(article) == "title|A visit ends\nbody|The guests left.\n");
  CHECK(article.source.id == "n7");
  CHECK(article.source.outlet == "The Paper");
  CHECK(article.source.credit == "Agency");
  CHECK(article.source.language == Language::english);
  CHECK_FALSE(article.source.language_guessed);
  CHECK(article.source.published == read_published("2026-02-19T08:00:00+07:00", "front matter"));
}

TEST_CASE("broken front matter is pointed at", "[reader]") {
  CHECK_THAT(refusal_of_bytes("+++\nid = 'a'\ntitle = \n+++\nText.\n", "a.md"),
             Contains("a.md:3: broken front matter"));
  CHECK_THAT(refusal_of_bytes("---\nid: [a\n---\nText.\n", "a.md"), Contains("broken front matter"));
  CHECK_THAT(refusal_of_bytes("---\nid: a\nText.\n", "a.md"), Contains("never closed"));
  CHECK_THAT(refusal_of_bytes("---\n- a\n---\nText.\n", "a.md"), Contains("a.md:2: broken front matter"));
  CHECK_THAT(refusal_of_bytes("---\nid: a\ndate: yesterday\n---\nText.\n", "a.md"),
             Contains("a.md:3: 'yesterday' is no date"));
  CHECK_THAT(refusal_of_bytes("---\nid: a\n---\n\n", "a.md"), Contains("has no text"));
}

// --- JSON Lines.

TEST_CASE("a record is an article: its decoded text, and what it says of itself", "[reader]") {
  const std::vector<Article> articles = records_of(
      "{\"id\": \"w1\", \"title\": \"A visit ends\", \"body\": \"The \\u0111\\u00ea left.\\nAll of "
      "them.\"}\n\n"
      "{\"text\": \"A visit ends\\n\\nThe guests left.\", \"title\": \"A visit ends\", \"lang\": \"vi\","
      " \"published\": \"2026-02-19\", \"outlet\": null, \"extra\": [1]}\n");
  REQUIRE(articles.size() == 2);
  CHECK(articles[0].text == "A visit ends\n\nThe đê left.\nAll of them.");
  CHECK(sections_of(articles[0]) == "title|A visit ends\nbody|The đê left.\nbody|All of them.\n");
  CHECK(articles[0].source.id == "w1");
  CHECK(articles[0].source.record == 1);
  CHECK(articles[1].text == "A visit ends\n\nThe guests left.");
  CHECK(articles[1].source.id == "wire-3");
  CHECK(articles[1].source.record == 3);
  CHECK(articles[1].source.language == Language::vietnamese);
  CHECK(articles[1].source.published == read_published("2026-02-19", "record"));
}

TEST_CASE("a record that is none is named by its line", "[reader]") {
  const auto [line, why] =
      GENERATE(table<std::string, std::string>({{"[1]", "no JSON object"},
                                                {"{\"text\": ", "no JSON"},
                                                {"{\"id\": \"x\"}", "no article"},
                                                {"{\"text\": 7}", "not a string"},
                                                {"{\"text\": \"a\\u0000b\"}", "zero character"},
                                                {"{\"text\": \"\xFF\"}", "not UTF-8"},
                                                {"{\"text\": \"a\", \"published\": \"soon\"}", "no date"}}));
  CHECK_THROWS_WITH(records_of("{\"text\": \"The guests left.\"}\n" + line + "\n"),
                    Contains("wire.jsonl: record in line 2") && Contains(why));
}

// --- Dates and languages.

TEST_CASE("a date of publication is read as ISO 8601", "[reader]") {
  const std::optional<Published> told = read_published("2026-02-19T08:30:15.5+07:00", "x");
  REQUIRE(told);
  CHECK(told->day == 19);
  CHECK(told->minute_of_day == 8 * 60 + 30);
  CHECK(told->utc_offset == 7 * 60);
  CHECK(read_published("2026-02-19 08:00Z", "x")->utc_offset == 0);
  CHECK_FALSE(read_published("2026-02-19", "x")->minute_of_day);
  CHECK_FALSE(read_published("2024-02-29T10:00", "x")->utc_offset);
}

TEST_CASE("what is no date of the calendar is not read", "[reader]") {
  const std::string text =
      GENERATE("", "2026", "2026-02-30", "2025-02-29", "2026-13-01", "19/02/2026", "2026-02-19T25:00",
               "2026-02-19 08:00+99:00", "2026-02-19 soon", "2026-02-19T08:00:00Zzz");
  CHECK_FALSE(read_published(text, "x"));
}

TEST_CASE("the date is the file's own, else --published, else the leading date", "[reader]") {
  ReadOptions options;
  options.published = "2026-03-01";
  CHECK(read_article("---\ndate: 2026-02-19\n---\nText.", "a.md", options).source.published->from ==
        "front matter");
  CHECK(read_article("date 2026-02-19 Text.", "a.txt", options).source.published->from == "--published");
  CHECK(read_article("date 2026-02-19 Text.", "a.txt", {}).source.published->from == "dateline");
  CHECK_FALSE(read_article("HANOI, Feb 19 — Text.", "a.txt", {}).source.published);
  options.published = "today";
  CHECK_THROWS_WITH(read_article("Text.", "a.txt", options), Contains("--published"));
}

TEST_CASE("the language is guessed by letters that only Vietnamese uses", "[reader]") {
  CHECK(guess_language("Các vị khách đã rời thủ đô vào buổi trưa.") == Language::vietnamese);
  CHECK(guess_language("Ca\u0301c vi\u0323 kha\u0301ch đa\u0303 ro\u031B\u0300i thu\u0309 đo\u0302") ==
        Language::vietnamese);
}

TEST_CASE("English with marked names stays English", "[reader]") {
  CHECK(guess_language("Minister Nguyễn Văn Đức met the guests in Hà Nội, and they left for Huế at noon.") ==
        Language::english);
  CHECK(guess_language("São Paulo's café, naïve résumé") == Language::english);
  CHECK(guess_language("12 + 30 = 42") == Language::english);
}

TEST_CASE("a language that is told is not guessed", "[reader]") {
  ReadOptions options;
  options.language = "vi";
  const Source source = read_article("The guests left.", "a.txt", options).source;
  CHECK(source.language == Language::vietnamese);
  CHECK_FALSE(source.language_guessed);
  CHECK(read_article("The guests left.", "a.txt", {}).source.language_guessed);
}

// --- Stories.

TEST_CASE("a folder with story.toml is read as it says", "[reader]") {
  const TemporaryFolder folder;
  folder.add("a.txt", "A visit ends\n\nThe guests left.\n");
  folder.add("b.md", "---\ndate: 2026-01-01\nid: other\n---\nThe guests stayed.\n");
  folder.add("unnamed.txt", "Nobody asks for this.\n");
  folder.add("story.toml",
             "[story]\nslug = \"visit\"\ntitle = \"A visit\"\ndate = 2026-02-18\n"
             "[[source]]\nid = \"one\"\nfile = \"a.txt\"\npublished = 2026-02-19T08:00:00+07:00\n"
             "[[source]]\nid = \"two\"\nfile = \"b.md\"\nlang = \"vi\"\npublished = "
             "\"2026-02-20\"\nupdate_of = \"one\"\n");
  const Story story = read_story({folder.path()}, {});
  CHECK(story.name == "visit");
  CHECK(story.title == "A visit");
  CHECK(story.date == "2026-02-18");
  CHECK(story.warnings.empty());
  REQUIRE(story.articles.size() == 2);
  CHECK(story.articles[0].source.id == "one");
  CHECK(story.articles[0].source.published == read_published("2026-02-19T08:00:00+07:00", "story.toml"));
  CHECK(story.articles[1].source.id == "two");
  CHECK(story.articles[1].source.language == Language::vietnamese);
  CHECK(story.articles[1].source.published == read_published("2026-02-20", "story.toml"));
  CHECK(story.articles[1].source.update_of == "one");
}

TEST_CASE("an unknown key in story.toml is warned about", "[reader]") {
  const TemporaryFolder folder;
  folder.add("a.txt", "The guests left.\n");
  const std::string path =
      folder.add("story.toml", "[[source]]\nid = 'one'\nfile = 'a.txt'\noutlit = 'The Paper'\n");
  const Story story = read_story({folder.path()}, {});
  REQUIRE(story.warnings.size() == 1);
  CHECK(to_string(story.warnings[0]) == path +
                                            ":4:1: warning: unknown key 'outlit'\n"
                                            "  4 | outlit = 'The Paper'\n"
                                            "    | ^^^^^^ did you mean 'outlet'?\n");
}

TEST_CASE("a mistake in story.toml is pointed at", "[reader]") {
  const auto [text, why] = GENERATE(table<std::string, std::string>(
      {{"[story]\nslug = 'x'\n", "story.toml: names no source"},
       {"[[source]]\nid = 'one'\n", "story.toml:1:1: this source has no 'file'"},
       {"[[source]]\nfile = 'a.txt'\n", "story.toml:1:1: this source has no 'id'"},
       {"[[source]]\nid = 1\nfile = 'a.txt'\n", "story.toml:2:6: 'id' must be a string"},
       {"[[source]]\nid = 'one'\nfile = 'a.txt'\npublished = 'soon'\n", "story.toml:4:13: 'soon' is no date"},
       {"[[source]]\nid = 'a'\nfile = 'a.txt'\n[[source]]\nid = 'a'\nfile = 'a.txt'\n",
        "story.toml:5:6: a second source"},
       {"[[source]]\nid = \n", "story.toml:2:6: "},
       {"[[source]]\nid = 'one'\nfile = 'none.txt'\n", "none.txt: no such file"}}));
  const TemporaryFolder folder;
  folder.add("a.txt", "The guests left.\n");
  folder.add("story.toml", text);
  CHECK_THAT(refusal_of({folder.path()}), Contains(why));
}

TEST_CASE("a folder without story.toml is every article in it, by name", "[reader]") {
  const TemporaryFolder folder;
  folder.add("b.txt", "The guests stayed.\n");
  folder.add("a.md", "The guests left.\n");
  folder.add("c.jsonl", "{\"text\": \"One.\"}\n{\"id\": \"b\", \"text\": \"Two.\"}\n");
  folder.add("expected.toml", "not read");
  folder.add("notes.pdf", "not read");
  const Story story = read_story({folder.path() + "/"}, {});
  std::string ids;
  for (const Article& article : story.articles) ids += article.source.id + " ";
  CHECK(ids == "a b c-1 b-2 ");
  CHECK(story.name == fs::path(folder.path()).filename().string());
}

// --- What is refused: one line, with the file's name and what to do.

TEST_CASE("what is no text of an article is refused", "[reader]") {
  const auto [bytes, why] = GENERATE(
      table<std::string, std::string>({{"", "is empty"},
                                       {"\xEF\xBB\xBF \r\n\t", "is empty"},
                                       {std::string("PK\3\4\0\0ab\0", 9), "is a binary file"},
                                       {std::string("\xFF\xFE") + std::string("H\0i\0", 4), "is UTF-16"},
                                       {std::string("H\0i\0 \0a\0l\0l\0", 12), "is UTF-16"},
                                       {"The guests l\xE9"
                                        "ft.",
                                        "is not UTF-8 at byte offset 12"},
                                       {"H\xC3\xA0 N\xE1\xBB", "is not UTF-8 at byte offset 5"}}));
  CHECK_THAT(refusal_of_bytes(bytes), Contains(why));
}

TEST_CASE("what is not there is refused", "[reader]") {
  const TemporaryFolder folder;
  folder.add("notes.pdf", "not read");
  CHECK_THAT(refusal_of({folder.path() + "/none.txt"}), EndsWith("none.txt: no such file; check the name"));
  CHECK_THAT(refusal_of({folder.path()}), Contains("a folder without articles"));
  CHECK_THAT(refusal_of({}), Contains("no file"));
  CHECK_THROWS_WITH(read_file(folder.path()), Contains("is a folder"));
  CHECK_THAT(refusal_of({folder.add("a.jsonl", "\n")}), Contains("holds no record"));
}
