// Words of an HTML page, and the way back to its bytes: what a finding of a page points at.

#include <boost/json.hpp>

#include "catch.hpp"
#include "pipeline.hpp"
#include "reader/html_text.hpp"
#include "reader/html_tree.hpp"
#include "reader/reader.hpp"
#include "report/format.hpp"
#include "report/lines.hpp"
#include "rules/reader_words.hpp"
#include "sample.hpp"

using namespace doichieu;

namespace {

/// The text of all runs in the body of a page.
struct Whole {
  std::string text;
  OffsetMap map;
};

Whole whole(std::string_view html) {
  const PageTree tree = parse_page(html, "page.html");
  PageText text(html);
  text.begin_paragraph();
  for (NodeIndex i = 0; i < tree.size(); ++i)
    if (tree[i].is_text()) text.add(tree[i].text, tree[i].source, Run::markup);
  auto [words, map] = std::move(text).finish();
  return {std::move(words), std::move(map)};
}

std::string text_of(std::string_view html) {
  return whole(html).text;
}

/// What `words` are in the page.
std::string bytes_of(std::string_view html, std::string_view words) {
  const Whole all = whole(html);
  const std::size_t at = all.text.find(words);
  REQUIRE(at != std::string::npos);
  const auto begin = static_cast<std::uint32_t>(at);
  return std::string(slice(html, all.map.source({begin, begin + static_cast<std::uint32_t>(words.size())})));
}

Article page_of(const std::string& name) {
  ReadOptions options;
  options.words = reader_words(sample::rules().lexicon);
  return read_article(read_file(std::string(DOICHIEU_SOURCE_DIR) + "/tests/pages/" + name), name, options);
}

}  // namespace

TEST_CASE("a span of a page takes in the markup between its words and none around them", "[reader][html]") {
  const std::string html = "<p>Deaths <i>rose to&nbsp;<b>1</b>51</i>, police<br>said.</p>";
  CHECK(bytes_of(html, "Deaths") == "Deaths");
  CHECK(bytes_of(html, "151") == "1</b>51");
  CHECK(bytes_of(html,
                 "to\u00A0"
                 "151") == "to&nbsp;<b>1</b>51");
  CHECK(bytes_of(html, "51") == "51");
  CHECK(bytes_of(html, "Deaths rose") == "Deaths <i>rose");
  CHECK(bytes_of(html, "\u00A0") == "&nbsp;");
}

TEST_CASE("references are read, and are as long as they are written", "[reader][html]") {
  const auto [html, text] = GENERATE(table<std::string, std::string>({
      {"g&#7863;p", "gặp"},
      {"g&#x1EB7;p", "gặp"},
      {"g&#x1eb7p", "gặp"},
      {"g&#7863p", "gặp"},
      {"&agrave;&amp;&Agrave;", "à&À"},
      {"&pound4.2", "£4.2"},
      {"&notit;", "¬it;"},
      {"&amp;amp;", "&amp;"},
      {"&amp", "&"},
      {"&", "&"},
      {"a & b", "a & b"},
      {"&nosuch;", "&nosuch;"},
      {"&#;", "&#;"},
      {"&#150;", "–"},
      {"&lt;b&gt;", "<b>"},
      {"&fjlig;ord", "fjord"},
      {"&semi;&lpar;&num;1&rpar;", ";(#1)"},
      {"&hellip;&hellip;", "……"},
      {"1 < 2", "1 < 2"},
      {"1 &lt; 2", "1 < 2"},
  }));
  INFO(html);
  CHECK(text_of("<p>x" + html + "y") == "x" + text + "y");
  CHECK(bytes_of("<p>x" + html + "y", text + "y") == html + "y");
  CHECK(bytes_of("<p>x" + html + "y", "y") == "y");
}

TEST_CASE("what the parser passes over is nobody's words, and the words behind it keep their place",
          "[reader][html]") {
  const auto html = GENERATE("<p>held</x> at dawn", "<p>held</font></i> at dawn",
                             "<p>held<!-- a > b --> at dawn", "<p>held</p-x a='>'> at dawn",
                             "<p>held<? x ?> at dawn", "<p>held\r\n \t at dawn", "<p>held<b> </b>at dawn");
  INFO(html);
  CHECK(text_of(html) == "held at dawn");
  CHECK(bytes_of(html, "held") == "held");
  CHECK(bytes_of(html, "at dawn") == "at dawn");
}

TEST_CASE("every word of a page is where its bytes are, and the way there and back ends where it began",
          "[reader][html]") {
  const Article article = page_of(GENERATE("daily-vi.html", "wordpress.html", "tables.html", "live.html"));
  std::uint32_t last = 0;
  for (const Section& section : article.sections)
    for (std::uint32_t at = section.span.begin; at < section.span.end; ++at) {
      const Span place = article.in_file({at, at + 1});
      REQUIRE(place.begin < place.end);
      REQUIRE(place.end <= article.file().size());
      REQUIRE(place.begin >= last);
      last = place.begin;
      if (article.file()[place.begin] == '&' || place.size() != 1) continue;
      REQUIRE(article.in_text(place.begin) == at);
      const char c = article.text[at];
      REQUIRE((article.file()[place.begin] == c || c == ' '));
    }
}

TEST_CASE("a place in a page is told by the lines of its source", "[reader][html]") {
  const Article article = page_of("daily-vi.html");
  const std::size_t at = article.text.find("40 hải");
  const Place place = Lines(article).place(static_cast<std::uint32_t>(at));
  const std::string& page = article.page->bytes;
  const std::size_t there = page.find("40 hải");
  CHECK(place.line == 1 + static_cast<std::uint32_t>(std::count(
                              page.begin(), page.begin() + static_cast<std::ptrdiff_t>(there), '\n')));
  CHECK(place.column == 9);
}

TEST_CASE("a page is compared with a text, and the report quotes exactly its bytes", "[reader][html]") {
  Story story;
  story.articles.push_back(page_of("wordpress.html"));
  story.articles.push_back(
      read_article("Ferry talks end\n\nTalks between the port and the ferry line ended on Friday "
                   "without a deal.\nThe port wants £4.7 million a year; the line offers £3.1 "
                   "million.\n",
                   "courier.txt", {}));
  const Report report = check(std::move(story), sample::rules());
  REQUIRE_FALSE(report.findings.empty());
  const boost::json::value json = boost::json::parse(write_json(report, {}));
  bool in_page = false, marked_up = false;
  for (const boost::json::value& fact : json.at("facts").as_array())
    for (const boost::json::value& value : fact.at("values").as_array())
      for (const boost::json::value& one : value.at("evidence").as_array()) {
        const std::size_t source = one.at("source").as_string() == "wordpress" ? 0 : 1;
        const Article& article = report.sources[source].article;
        const auto begin = one.at("begin").to_number<std::uint32_t>(),
                   end = one.at("end").to_number<std::uint32_t>();
        const boost::json::string& quote = one.at("quote").as_string();
        CHECK(std::string_view(quote.data(), quote.size()) == slice(article.file(), {begin, end}));
        in_page = in_page || source == 0;
        marked_up = marked_up || one.as_object().contains("text");
      }
  CHECK(in_page);
  CHECK(marked_up);
}
