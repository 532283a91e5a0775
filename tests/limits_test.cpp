// Limits: at one all is looked at, above it the rest is left out, and that is told.

#include "text/limits.hpp"

#include <sstream>

#include "catch.hpp"
#include "claims_sample.hpp"
#include "compare/excess.hpp"
#include "gate/gate.hpp"
#include "reader/format.hpp"

using namespace doichieu;
using namespace doichieu::sample;

namespace {

Limits with(Limit limit, std::uint64_t value) {
  Limits out;
  out.set(limit, value);
  return out;
}

/// "article-claims 3 of 4 «The words …»": what an article reaches.
std::string reached(const std::string& written, const Limits& limits) {
  const Article read = article(en, written);
  std::vector<std::string> out;
  for (const Excess& excess : extract_claims(read, rules(), 0, limits).excess)
    out.push_back(std::string(name(excess.limit)) + " " + std::to_string(excess.most) + " of " +
                  std::to_string(excess.is) + " «" + std::string(slice(read.text, excess.at)) + "»");
  return joined(out);
}

std::vector<std::string> told(const Report& report) {
  std::vector<std::string> out;
  for (const Finding* finding : findings(report, Verdict::not_read)) out.push_back(finding->message);
  return out;
}

Article read(const std::string& text, const std::string& path, std::uint64_t most) {
  ReadOptions options;
  options.limits = with(Limit::file_bytes, most);
  return read_article(text, path, options);
}

Story story_of(std::size_t articles) {
  Story out;
  for (std::size_t i = 0; i < articles; ++i)
    out.articles.push_back(article(en, "The storm killed 12 people in Hue.", "a" + std::to_string(i)));
  return out;
}

constexpr const char* toll = "The storm killed 12 people in Hue on Monday, the province said.\n";

}  // namespace

TEST_CASE("every limit has a name, a usual value that may be set, and says what it is of", "[limits]") {
  const Limits usual;
  for (std::size_t i = 0; i < limit_count; ++i) {
    const LimitRow& row = limit_table()[i];
    CAPTURE(row.name);
    CHECK(name(static_cast<Limit>(i)) == row.name);
    CHECK(usual[static_cast<Limit>(i)] == row.usual);
    CHECK((1 <= row.usual && row.usual <= row.most));
    CHECK_FALSE(row.help.empty());
  }
}

TEST_CASE("a text is cut behind a line, or else between two code points", "[limits]") {
  CHECK(place_to_cut("one\ntwo\nthree", 9) == 7);
  CHECK(place_to_cut("one\ntwo\nthree", 7) == 7);
  CHECK(place_to_cut("onetwo", 4) == 4);
  CHECK(place_to_cut("H\xC3\xA0 N\xE1\xBB\x99i", 2) == 1);
  CHECK(place_to_cut("\xE1\xBB\x99", 2) == 0);
}

TEST_CASE("a file is read up to its limit", "[limits][file-bytes]") {
  const std::string text = std::string(toll) + toll;
  const std::size_t half = text.size() / 2;
  for (const std::uint64_t most : {text.size(), text.size() + 1}) {
    const Article whole = read(text, "a.txt", most);
    CHECK(whole.text == text);
    CHECK_FALSE(whole.cut);
  }
  const Article cut = read(text, "a.txt", text.size() - 2);
  CHECK(cut.cut);
  CHECK(cut.text == text.substr(0, half - 1));
  CHECK(read("# A title\n\n" + text, "a.md", half).cut);
  const std::string page = "<h1>A title</h1><p>" + text + "</p><p>" + text + "</p>";
  CHECK(read(page, "a.html", page.size() - 20).cut);
  CHECK_FALSE(read(page, "a.html", page.size()).cut);
}

TEST_CASE("a record of an archive is read up to the limit of a file", "[limits][file-bytes]") {
  const std::string body = "The storm killed 12 people in Hue.";
  for (const auto& [most, cut] : std::vector<std::pair<std::uint64_t, bool>>{
           {body.size() - 1, true}, {body.size(), false}, {body.size() + 1, false}}) {
    std::istringstream in("{\"body\": \"" + body + "\"}\n{\"body\": \"Short.\"}\n");
    ReadOptions options;
    options.limits = with(Limit::file_bytes, most);
    std::vector<bool> seen;
    read_records(in, "a.jsonl", options, [&](const Article& article) { seen.push_back(article.cut); });
    CHECK((seen == std::vector<bool>{cut, false}));
  }
}

TEST_CASE("a line of an archive is taken whole, and one beyond the limit in part", "[limits][file-bytes]") {
  const auto lines = [](const std::string& text, std::uint64_t most) {
    std::istringstream in(text);
    std::vector<std::size_t> sizes;
    for (std::string line; next_line(in, line, most);) sizes.push_back(line.size());
    return sizes;
  };
  for (const std::size_t size : {0, 1, 16'382, 16'383, 16'384, 16'385, 40'000}) {
    const std::string line(size, 'x');
    CAPTURE(size);
    CHECK((lines(line + "\nyy\n", size) == std::vector<std::size_t>{size, 2}));
    CHECK((lines("yy\n" + line + "\n", size) == std::vector<std::size_t>{2, size}));
    if (size > 0) CHECK((lines("yy\n" + line, size) == std::vector<std::size_t>{2, size}));
  }
  const std::vector<std::size_t> in_part = lines("yy\n" + std::string(1'000'000, 'x') + "\nyy\n", 100'000);
  REQUIRE(in_part.size() == 2);
  CHECK((100'000 < in_part[1] && in_part[1] < 120'000));
}

TEST_CASE("a record that no article within the limit needs is refused", "[limits][file-bytes]") {
  const auto refused = [](std::size_t size) {
    std::istringstream in("{\"body\": \"Short.\", \"note\": \"" + std::string(size, 'x') + "\"}\n");
    ReadOptions options;
    options.limits = with(Limit::file_bytes, 1000);
    try {
      read_records(in, "a.jsonl", options, [](const Article&) {});
    } catch (const InputError& error) {
      return std::string(error.what());
    }
    return std::string();
  };
  CHECK(refused(1u << 20) == "");
  CHECK(refused((1u << 20) + 40'000) ==
        "a.jsonl: record in line 1 is longer than 1050576 bytes; --limit file-bytes=N lets more be read");
}

TEST_CASE("a sentence is read whole up to its limit, and in pieces above it", "[limits][sentence-words]") {
  const std::string sentence = "The storm hit 12 towns and 40 villages.";  // nine tokens
  CHECK(reached(sentence, with(Limit::sentence_words, 10)) == "");
  CHECK(reached(sentence, with(Limit::sentence_words, 9)) == "");
  CHECK(reached(sentence, with(Limit::sentence_words, 6)) == "sentence-words 6 of 0 «40 villages.»");

  const NormalText pieces = normalise(sentence, {{SectionKind::body, {0, 39}}}, {}, 4);
  REQUIRE(pieces.sentences().size() == 3);
  CHECK((pieces.sentences()[0].tokens == TokenRange{0, 4}));
  CHECK((pieces.sentences()[2].tokens == TokenRange{8, 9}));
  CHECK((pieces.sentences()[1].cut && !pieces.sentences()[2].cut));
  for (std::uint32_t token = 0; token < pieces.size(); ++token) CHECK(pieces[token].sentence == token / 4);
}

TEST_CASE("claims are compared up to their limit, in the order of the text", "[limits][article-claims]") {
  const std::string text = "The storm killed 12 people, injured 30 people and sank 45 boats.";
  const std::size_t all = extract(en, text).claims.size();
  REQUIRE(all >= 3);
  CHECK(reached(text, with(Limit::article_claims, all + 1)) == "");
  CHECK(reached(text, with(Limit::article_claims, all)) == "");
  const Extraction cut = extract_claims(article(en, text), rules(), 0, with(Limit::article_claims, all - 1));
  CHECK(cut.claims.size() == all - 1);
  REQUIRE(cut.excess.size() == 1);
  CHECK(cut.excess[0].is == all);
  CHECK(cut.excess[0].most == all - 1);
}

TEST_CASE("a list is compared up to its limit, and is open where it is cut", "[limits][list-members]") {
  const std::string text =
      "The delegation included To Lam, Le Mai, Tran An and Vo Binh, the ministry said on Monday.";
  const auto list = [&](std::uint64_t most) {
    for (const Claim& claim :
         extract_claims(article(en, text), rules(), 0, with(Limit::list_members, most)).claims)
      if (const auto* people = std::get_if<People>(&claim.value)) return *people;
    return People{};
  };
  const std::size_t all = list(1000).members.size();
  REQUIRE(all >= 3);
  CHECK(list(all).members.size() == all);
  CHECK(reached(text, with(Limit::list_members, all)) == "");
  CHECK(list(all - 1).members.size() == all - 1);
  CHECK(list(all - 1).open);
  CHECK(reached(text, with(Limit::list_members, all - 1)).starts_with("list-members"));
}

TEST_CASE("a story is looked at up to its limit of sources", "[limits][story-sources]") {
  for (const std::uint64_t most : {4, 3}) {
    const Report report = check(story_of(3), rules(), en, {}, with(Limit::story_sources, most));
    CHECK(report.sources.size() == 3);
    CHECK(report.excess.empty());
    CHECK(told(report).empty());
  }
  const Report report = check(story_of(3), rules(), en, {}, with(Limit::story_sources, 2));
  CHECK(report.sources.size() == 2);
  CHECK(told(report) ==
        std::vector<std::string>{"The story has 3 articles; the first 2, up to a1, were looked at."});
}

TEST_CASE("a report tells findings up to its limit, and how many more there are",
          "[limits][report-findings]") {
  const auto report_on = [](std::uint64_t most) {
    Report report =
        compared({{en, toll}, {en, "The storm killed 14 people in Hue on Monday, the province said.\n"}});
    for (int more = 0; more < 4; ++more) {
      report.findings.push_back(report.findings.front());
      report.findings.back().severity = more == 3 ? Severity::error : Severity::note;
    }
    keep_findings(most, rules(), en, report);
    return report;
  };
  const std::size_t all = report_on(1000).findings.size();
  CHECK(report_on(all).findings.size() == all);
  CHECK(told(report_on(all)).empty());
  const Report cut = report_on(all - 2);
  CHECK(cut.findings.size() == all - 1);
  CHECK(told(cut) == std::vector<std::string>{"There are " + std::to_string(all) + " findings; the " +
                                              std::to_string(all - 2) + " most important are shown."});
  CHECK(cut.findings.back().severity == Severity::error);  // as severe as what it stands for
}

TEST_CASE("an article that is read in part is told, and is not said to leave anything out", "[limits]") {
  const std::string more = "Rescuers in Quang Tri found 45 boats on Tuesday, the army said.\n";
  Story story;
  for (const std::string id : {"a", "b", "c"}) {
    story.articles.push_back(article(en, toll + more, id));
    if (id == "c") {
      story.articles.back() = article(en, toll, id);
      story.articles.back().cut = true;
    }
  }
  const Report report = check(std::move(story), rules());
  const auto found = findings(report, Verdict::not_read);
  REQUIRE(found.size() == 1);
  CHECK(found[0]->rule == "limit.reached");
  CHECK(found[0]->severity == Severity::warning);
  CHECK(found[0]->message == "Only the first 67108864 bytes of c were read.");
  CHECK(report.quote(found[0]->evidence.at(0)).starts_with("The storm killed"));
  for (const Finding* missing : findings(report, Verdict::missing))
    CHECK(std::find(missing->silent.begin(), missing->silent.end(), 2) == missing->silent.end());
}

TEST_CASE("of a draft that is read in part the gate tells", "[limits][gate]") {
  GateOptions options;
  options.one_event = true;
  options.limits = with(Limit::article_claims, 1);
  const Report report = gate({{article(en, toll, "draft")}, {article(en, toll, "wire")}}, rules(), options);
  CHECK(report.excess.size() ==
        2);  // the draft's and that of the other article: a line on standard error each
  const auto found = findings(report, Verdict::not_read);
  REQUIRE(found.size() == 1);
  CHECK(found[0]->evidence.at(0).source == 0);
}
