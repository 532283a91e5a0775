// What is read of an HTML page: the article, with what the page says of it, and nothing of what is around it.
// The pages of tests/pages/ are ours, in the shapes that publishing systems give them.

#include "catch.hpp"
#include "reader/reader.hpp"
#include "rules/reader_words.hpp"
#include "sample.hpp"

using namespace doichieu;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

namespace {

ReadOptions with_words() {
  static const ReaderWords words = reader_words(sample::rules().lexicon);
  ReadOptions options;
  options.words = words;
  return options;
}

Article page(const std::string& html) {
  return read_article(html, "page.html", with_words());
}

Article page_of(const std::string& name) {
  return read_article(read_file(std::string(DOICHIEU_SOURCE_DIR) + "/tests/pages/" + name), name,
                      with_words());
}

std::string_view name_of(SectionKind kind) {
  constexpr std::string_view names[] = {"title", "deck", "metadata", "heading", "body", "caption"};
  return names[static_cast<std::size_t>(kind)];
}

/// The sections, one a line: "title|To Lam in Washington".
std::string sections_of(const Article& article) {
  std::string out;
  for (const Section& section : article.sections)
    out.append(name_of(section.kind)).append("|").append(slice(article.text, section.span)).append("\n");
  return out;
}

/// An article of two paragraphs in `before` and `behind`.
std::string around(const std::string& before, const std::string& behind) {
  return "<!DOCTYPE html><html><head><title>Dam holds</title></head><body>" + before +
         "<div><h1>Dam holds</h1><p>The dam at Upper Weir held through the night, officials said.</p>"
         "<p>Some 300 people had left their homes. Nobody was hurt.</p></div>" +
         behind + "</body></html>";
}

const std::string dam =
    "title|Dam holds\n"
    "body|The dam at Upper Weir held through the night, officials said.\n"
    "body|Some 300 people had left their homes. Nobody was hurt.\n";

/// The bytes of the page that `words` of the text were made of.
std::string first_of_page(const Article& article, const std::string& words) {
  const auto begin = static_cast<std::uint32_t>(article.text.find(words));
  const Span span{begin, begin + static_cast<std::uint32_t>(words.size())};
  return std::string(slice(article.file(), article.in_file(span)));
}

std::string refusal_of(const std::string& html) {
  try {
    page(html);
  } catch (const InputError& error) {
    return error.what();
  }
  return "";
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

}  // namespace

// --- Pages as they are.

TEST_CASE("of a Vietnamese daily's page the article is read, not what stands in and around it",
          "[reader][html]") {
  const Article article = page_of("daily-vi.html");
  CHECK(sections_of(article) ==
        "title|Tàu cá chìm ngoài khơi, 12\u00A0người mất tích\n"
        "metadata|Quảng Ngãi\n"
        "deck|Một tàu cá chở 19 người bị chìm sáng 18/2, lực lượng chức năng đang tìm kiếm "
        "12\u00A0người mất tích.\n"
        "body|Theo Bộ đội Biên phòng, tàu QN-90123 gặp nạn lúc 5h30, cách bờ 40 hải lý.\n"
        "body|Trên tàu có 19 người.\n"
        "caption|Tàu cứu hộ rời cảng sáng 18/2. Ảnh: Cửa Sông\n"
        "heading|Sóng cao 3-4 m\n"
        "body|Đến 15h, 7 người được cứu; số còn lại vẫn mất tích. Sóng cao 3-4\u00A0m, gió cấp\u00A06.\n"
        "metadata|Lê Thị Bến\n");
  CHECK(article.source.outlet == "Cửa Sông");
  CHECK(article.source.url == "https://cua-song.example/tau-ca-chim-123.html");
  CHECK(article.source.byline == "Lê Thị Bến");
  CHECK(article.source.published == Published{2026, 2, 18, 16 * 60 + 20, 7 * 60, "page"});
  CHECK(article.source.language == Language::vietnamese);  // the template says "en"
}

TEST_CASE("of a blog's page lists, quotations and headings are read, comments and forms are not",
          "[reader][html]") {
  const Article article = page_of("wordpress.html");
  CHECK(sections_of(article) ==
        "title|Ferry talks end without a deal & resume in May\n"
        "metadata|Posted on 14 March 2026 15 March 2026 by Ann Lee\n"
        "caption|The quay on Friday. Photo: Ann Lee\n"
        "metadata|LYNMOUTH —\n"
        "body|Talks between the port and the ferry line ended on Friday after 11 hours without a\u00A0"
        "deal.\n"
        "body|The port wants £4.2\u00A0million a year; the line offers £3.1 million.\n"
        "heading|What was agreed\n"
        "body|Sailings go on until 30 April\n"
        "body|No fares rise before 1 June\n"
        "body|“We are close.”\n"
        "body|The two sides meet again on 4 May.\n");
  CHECK(article.source.outlet == "Harbour Courier");
  CHECK(article.source.byline == "Ann Lee");
  CHECK(article.source.published == Published{2026, 3, 14, 18 * 60 + 5, 0, "page"});
  CHECK_FALSE(article.source.language_guessed);
}

TEST_CASE("an AMP page is read as any other, and its own elements are no text", "[reader][html]") {
  const Article article = page_of("amp.html");
  CHECK(sections_of(article) ==
        "title|Bridge to close for 6 weeks\n"
        "body|The old bridge closes on 7 April, the city said on Thursday. Repairs cost $2.4 million.\n"
        "body|Some 9,000 cars cross it every day. Buses go by way of the ring road.\n");
  CHECK(article.source.outlet == "Lantern News");
  CHECK(article.source.published == Published{2026, 4, 2, {}, {}, "page"});
}

TEST_CASE("a page of tables, without paragraphs that are closed or a head that tells, is read",
          "[reader][html]") {
  CHECK(sections_of(page_of("tables.html")) ==
        "title|Dam holds after night of rain\n"
        "body|The dam at Upper Weir held through the night, officials said.\n"
        "body|Some 300 people had left their homes.\n"
        "body|The water stood 40 cm below the crest at dawn, the lowest margin since 1987. It fell by noon.\n"
        "body|Two roads stay closed. A third was opened at 9 a.m.\n");
}

TEST_CASE("of several articles on a page the one that its head names is read", "[reader][html]") {
  CHECK_THAT(sections_of(page_of("two-articles.html")),
             StartsWith("title|Dam holds after night of rain\nbody|The dam"));
  CHECK_THAT(sections_of(page_of("two-articles.html")), !Contains("bridge"));
}

TEST_CASE("of a live blog all posts are read", "[reader][html]") {
  CHECK(
      sections_of(page_of("live.html")) ==
      "title|Storm: as it happened\n"
      "metadata|09.10\n"
      "heading|Trains stop\n"
      "body|All trains on the coast line have stopped. The first will run again at noon, the company says.\n"
      "metadata|08.00\n"
      "heading|Trees down\n"
      "body|At least 14 trees are down in the town. Nobody was hurt, the police say.\n"
      "metadata|07.00\n"
      "body|Good morning. The storm reached the coast at 5.40 a.m. with gusts of 121 km/h.\n");
}

TEST_CASE("a page of links to articles is none", "[reader][html]") {
  CHECK_THROWS_WITH(page_of("list.html"), Contains("no article was found"));
}

// --- What is part of the article, and what is not.

TEST_CASE("what stands around an article is left out", "[reader][html]") {
  const std::string words = "Gold rose by 2 per cent in the morning. Silver followed at noon, traders said.";
  const auto outside = GENERATE_COPY(
      "<nav>" + words + "</nav>", "<aside><p>" + words + "</p></aside>",
      "<footer><p>" + words + "</p></footer>", "<div class=related-articles><p>" + words + "</p></div>",
      "<div class='box-tinlienquan'><p>" + words + "</p></div>",
      "<div id=comments><p>" + words + "</p></div>", "<div class=newsletterSignup>" + words + "</div>",
      "<div style='display: none'><p>" + words + "</p></div>", "<div hidden><p>" + words + "</p></div>",
      "<script>var a = '" + words + "';</script>", "<noscript><p>" + words + "</p></noscript>",
      "<template><p>" + words + "</p></template>", "<!-- <p>" + words + "</p> -->",
      "<ul><li><a href=/a>" + words + "</a></li></ul>", "<div role=complementary><p>" + words + "</p></div>");
  INFO(outside);
  CHECK(sections_of(page(around("", outside))) == dam);
  CHECK(sections_of(page(around(outside, ""))) == dam);
}

TEST_CASE("a name of a class that only sounds like furniture takes nothing away", "[reader][html]") {
  const auto name = GENERATE("header", "adam", "loaded", "commentary-desk-story", "navy", "sharepoint",
                             "has-sidebar", "no-comments", "shadow");
  INFO(name);
  CHECK(sections_of(page("<body class='" + std::string(name) + "'>" + around("", ""))) == dam);
  CHECK(sections_of(page("<div class='" + std::string(name) + "'>" + around("", ""))) == dam);
}

TEST_CASE("a paragraph that is a link to another article is left out, one that holds a link is not",
          "[reader][html]") {
  const std::string sentence = "The mayor, <a href=/m>who had slept at the dam</a>, thanked 40 helpers.";
  CHECK_THAT(sections_of(page(around("", "") + "")), Contains(dam));
  const std::string body =
      "<h1>Dam holds</h1><p>The dam at Upper Weir held through the night, officials said.</p><p>";
  const std::string last = "</p><p>Some 300 people had left their homes. Nobody was hurt.</p>";
  CHECK_THAT(sections_of(page(body + sentence + last)),
             Contains("who had slept at the dam, thanked 40 helpers."));
  CHECK_THAT(sections_of(page(body + "<a href=/b>Bridge to close for 6 weeks</a>" + last)),
             !Contains("Bridge"));
}

TEST_CASE("a heading with nothing below it is left out", "[reader][html]") {
  CHECK(sections_of(page(around("", "<h2>You may also like</h2><ul><li><a href=/a>Gold</a></li></ul>"))) ==
        dam);
  CHECK_THAT(sections_of(
                 page("<h1>Dam holds</h1><p>The dam at Upper Weir held through the night, officials said.</p>"
                      "<h2>Roads</h2><p>Two roads stay closed. A third was opened at 9 a.m.</p>")),
             Contains("heading|Roads\n"));
}

TEST_CASE("what a page prints twice is read once", "[reader][html]") {
  const std::string twice = "<p>The dam at Upper Weir held through the night, officials said.</p>";
  CHECK(sections_of(page(around("", ""))) == dam);
  CHECK(sections_of(page("<h1>Dam holds</h1>" + twice + twice +
                         "<p>Some 300 people had left their homes. Nobody was hurt.</p>")) == dam);
}

TEST_CASE("a headline that no heading shows is read from the page's head", "[reader][html]") {
  const std::string body =
      "<p>The dam at Upper Weir held through the night, officials said. Nobody was hurt at all.</p>"
      "<p>Some 300 people had left their homes.</p>";
  CHECK_THAT(sections_of(page("<title>Dam holds through the night | River Dispatch</title>" + body)),
             StartsWith("title|Dam holds through the night\nbody|"));
  CHECK_THAT(sections_of(
                 page("<meta property=og:title content='Dam &amp; bridge hold'><title>River</title>" + body)),
             StartsWith("title|Dam & bridge hold\nbody|"));
}

TEST_CASE("a stub before a paywall is what the page shows", "[reader][html]") {
  const Article article = page(
      "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Dam "
      "holds\",\"isAccessibleForFree\":false,"
      "\"articleBody\":\"The dam held. Behind it stood 40 million tons of water.\"}</script>" +
      around(
          "",
          "<div class=paywall><p>Subscribe for 9 pounds a month. You may end it when you like.</p></div>"));
  CHECK(sections_of(article) == dam);
}

// --- What a page says of its article.

TEST_CASE("a date is read where a page tells when it was published, never when it was changed",
          "[reader][html]") {
  const auto [head, year] = GENERATE(table<std::string, int>({
      {"<meta property='article:published_time' content='2021-05-06T07:08:09.123+0700'>", 2021},
      {"<meta name=pubdate content='2022/05/06'>", 2022},
      {"<script "
       "type='application/ld+json'>[{\"@type\":[\"NewsArticle\"],\"datePublished\":\"2023-05-06\"}]</script>",
       2023},
      {"<meta itemprop=datePublished content='2024-05-06T07:08:09Z'>", 2024},
      {"<meta property='article:modified_time' content='2025-05-06'>", 0},
      {"<meta name=pubdate content='yesterday'>", 0},
      {"<script type='application/ld+json'>{broken</script>", 0},
  }));
  INFO(head);
  const Article article = page(head + around("", ""));
  CHECK((article.source.published ? article.source.published->year : 0) == year);
}

TEST_CASE("an address is kept where it is one", "[reader][html]") {
  CHECK(page("<link rel=canonical href='https://a.example/b'>" + around("", "")).source.url ==
        "https://a.example/b");
  CHECK(page("<link rel=canonical href='javascript:alert(1)'>" + around("", "")).source.url.empty());
}

// --- Encodings.

TEST_CASE("a page is read in the encoding that it declares, and as UTF-8 where it is that",
          "[reader][html]") {
  const std::string body =
      "<p>Caf\xE9 owners said so: 300 people had left their homes. Nobody was hurt, they said.</p>";
  const std::string head = "<meta charset=windows-1258><h1>Dam holds</h1>";
  const Article article =
      page(head + body + body.substr(0, 3) + "Some 40 helpers were thanked by the mayor at noon.</p>");
  CHECK(article.source.encoding == "windows-1258");
  CHECK_THAT(article.text, Contains("Café owners"));
  CHECK(first_of_page(article, "Café") == "Café");
  CHECK(page("<meta charset=iso-8859-1>" + around("", "<p>Cà phê</p>")).source.encoding == "UTF-8");
}

TEST_CASE("an encoding that cannot be read is named", "[reader][html]") {
  CHECK_THAT(
      refusal_of("<meta charset=tcvn5712><p>Caf\xE9 owners said so: 300 people had left their homes.</p>"),
      Contains("'tcvn5712'"));
  CHECK_THAT(
      refusal_of("<meta charset=utf-8><p>Caf\xE9 owners said so: 300 people had left their homes.</p>"),
      Contains("not UTF-8 at byte offset"));
}

// --- What is no page.

TEST_CASE("markup without a body, a head or an end is read as a browser reads it", "[reader][html]") {
  const auto html = GENERATE(
      "<p>The dam at Upper Weir held through the night, officials said.<p>Nobody was hurt, they say. "
      "Some 300 people had left their homes",
      "<html><p>The dam at Upper Weir held through the night, officials said.<div>Nobody was hurt, "
      "they say. Some 300 people had left their homes</span></td>",
      "The dam at Upper Weir held through the night, officials said.<p>Nobody was hurt, they say. "
      "Some 300 people had left their homes<!-- never closed");
  CHECK(sections_of(page(html)) ==
        "body|The dam at Upper Weir held through the night, officials said.\n"
        "body|Nobody was hurt, they say. Some 300 people had left their homes\n");
}

TEST_CASE("elements inside each other by the million are refused, and end no program",
          "[reader][html][hostile]") {
  const auto tag = GENERATE("<div>", "<span>", "<b>", "<table><td>", "<div></x>", "<span><div></span></div>");
  INFO(tag);
  CHECK_THAT(refusal_of(repeated(tag, 200'000) + around("", "")), Contains("nests more than 1,000 elements"));
  CHECK_THAT(refusal_of(repeated(tag, 200'000) + "<frameset>"), Contains("nests more than 1,000 elements"));
}

TEST_CASE("formatting that every paragraph opens anew is refused before it fills the memory",
          "[reader][html][hostile]") {
  std::string html;
  for (int i = 0; i < 50'000; ++i) html += "<p><font size=" + std::to_string(i) + ">a";
  CHECK_THAT(refusal_of(html + around("", "")), Contains("; save its article as text"));
}

TEST_CASE("a tag of a million attributes is refused", "[reader][html][hostile]") {
  std::string tag = "<p";
  for (int i = 0; i < 200'000; ++i) tag += " a" + std::to_string(i);
  CHECK_THAT(refusal_of(tag + ">" + around("", "")), Contains("1,000 attributes"));
}

TEST_CASE("a page of many paragraphs, or one long one, is read whole", "[reader][html][hostile]") {
  const std::string paragraph =
      "<p>Some 300 people had left their homes. Nobody was hurt &amp; all came back.</p>";
  std::string html = around("", "");
  for (int i = 0; i < 20'000; ++i)
    html += "<p>On day " + std::to_string(i) + " the dam held, and officials said so.</p>";
  CHECK(page(html).sections.size() > 20'000);
  CHECK(page("<h1>Dam holds</h1><p>" + repeated("The dam held &amp; held. ", 100'000)).text.size() >
        2'000'000);
}

TEST_CASE("a page without words is refused, in one line that names it", "[reader][html]") {
  const auto html =
      GENERATE("<html></html>", "<p></p>", "<img src=a>", "<p>Short.</p>", "{\"a\": 1}", "<", "&");
  CHECK_THAT(refusal_of(html), StartsWith("page.html: no article was found on this page; give"));
}
