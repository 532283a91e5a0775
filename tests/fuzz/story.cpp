// Any two texts are a story: it is checked, and written in every format. A NUL byte parts the texts; the
// first byte says what they are: '<' an HTML page each, '#' Markdown, anything else plain text. Whatever they
// say,
//   every place lies inside its file, on whole code points, and the JSON quotes exactly its bytes;
//   ids are unique, and a finding names a fact that is there;
//   the JSON is JSON, and so is every line of the JSON Lines;
//   the articles in the other order give the same findings.

#include <algorithm>
#include <boost/json.hpp>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <set>
#include <utility>

#include "pipeline.hpp"
#include "reader/reader.hpp"
#include "report/format.hpp"
#include "rules/rule_set.hpp"
#include "text/utf8.hpp"

using namespace doichieu;

namespace {

namespace json = boost::json;

void require(bool held, const char* what) {
  if (held) return;
  std::fprintf(stderr, "broken: %s\n", what);
  std::abort();
}

Article article_of(std::string text, const std::string& id, const std::string& extension) {
  Article article = read_article(std::move(text), id + extension, {});
  article.source.id = id;
  return article;
}

bool on_code_points(std::string_view text, Span span) {
  const auto inside = [&](std::uint32_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
  };
  return span.begin <= span.end && span.end <= text.size() && !inside(span.begin) && !inside(span.end);
}

void require_place(const Report& report, const Evidence& evidence) {
  require(evidence.source < report.sources.size(), "a source that is not there");
  const Article& article = report.sources[evidence.source].article;
  require(!evidence.span.empty(), "evidence without words");
  for (const Span span : {evidence.span, evidence.context}) {
    require(on_code_points(article.text, span), "a span outside of the text");
    require(on_code_points(article.file(), article.in_file(span)), "a span outside of the file");
  }
}

void require_sound(const Report& report) {
  std::set<std::string> facts, findings;
  for (const Fact& fact : report.facts) {
    require(facts.insert(fact.id).second, "two facts of one id");
    for (const FactValue& value : fact.values)
      for (const Evidence& evidence : value.evidence) require_place(report, evidence);
  }
  for (const Finding& finding : report.findings) {
    require(findings.insert(finding.id).second, "two findings of one id");
    require(facts.contains(finding.fact), "a finding about no fact");
    require(finding.confidence >= 0 && finding.confidence <= 1, "a confidence beyond 0 and 1");
    require(!finding.message.empty(), "a finding without a message");
    for (const Evidence& evidence : finding.evidence) require_place(report, evidence);
    for (const SourceIndex silent : finding.silent)
      require(silent < report.sources.size(), "a silent source that is not there");
  }
}

/// Every evidence of the JSON, wherever it stands, quotes the bytes that it names.
void require_quotes(const json::value& value, const std::map<std::string, std::string_view>& files) {
  if (const auto* array = value.if_array())
    for (const json::value& item : *array) require_quotes(item, files);
  const auto* object = value.if_object();
  if (object == nullptr) return;
  if (object->contains("quote") && object->contains("source") && object->contains("begin")) {
    const std::string_view file = files.at(object->at("source").as_string().c_str());
    const auto begin = static_cast<std::size_t>(object->at("begin").as_int64());
    const auto end = static_cast<std::size_t>(object->at("end").as_int64());
    const json::string& quote = object->at("quote").as_string();
    require(begin <= end && end <= file.size(), "a place outside of its file");
    require(file.substr(begin, end - begin) == std::string_view(quote.data(), quote.size()),
            "a quote that is not there");
  }
  for (const auto& member : *object) require_quotes(member.value(), files);
}

void require_json(const std::string& text, const Report* report) {
  json::error_code error;
  const json::value value = json::parse(text, error);
  require(!error, "no JSON");
  if (report == nullptr) return;
  std::map<std::string, std::string_view> files;
  for (const ReportSource& source : report->sources) files[source.article.source.id] = source.article.file();
  require_quotes(value, files);
}

void require_written(const Report& report) {
  for (const Format& format : formats()) {
    const std::string text = format.write(report, {});
    require(!first_ill_formed(text), "a report that is not UTF-8");
    if (format.name == "json") require_json(text, &report);
    if (format.name == "sarif") require_json(text, nullptr);
    for (std::size_t at = 0; format.name == "jsonl" && at < text.size();) {
      const std::size_t end = text.find('\n', at);
      require(end != std::string::npos, "a last line without an end");
      require_json(text.substr(at, end - at), nullptr);
      at = end + 1;
    }
  }
}

/// What is told, wherever its articles stand in the story.
std::set<std::string> told(const Report& report) {
  std::set<std::string> out;
  for (const Finding& finding : report.findings) {
    std::set<std::string> parts;
    const auto id = [&](SourceIndex source) { return report.sources[source].article.source.id; };
    for (const Evidence& e : finding.evidence)
      parts.insert(id(e.source) + ":" + std::to_string(e.span.begin) + "-" + std::to_string(e.span.end));
    for (const SourceIndex source : finding.silent) parts.insert("without " + id(source));
    std::string line = finding.id + " " + finding.rule + " " + std::string(name(finding.verdict)) + " " +
                       std::string(name(finding.severity));
    for (const std::string& part : parts) line += " " + part;
    out.insert(line);
  }
  return out;
}

void require_same(const Report& a, const Report& b) {
  const std::set<std::string> in_a = told(a), in_b = told(b);
  for (const std::string& line : in_a)
    if (!in_b.contains(line)) std::fprintf(stderr, "  in this order alone: %s\n", line.c_str());
  for (const std::string& line : in_b)
    if (!in_a.contains(line)) std::fprintf(stderr, "  in the other alone: %s\n", line.c_str());
  require(in_a == in_b, "the other order tells something else");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const RuleSet rules = load_rules("").value;
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  if (first_ill_formed(bytes)) return 0;  // read_file() has refused it
  const std::string extension = bytes.starts_with('<') ? ".html" : bytes.starts_with('#') ? ".md" : ".txt";
  const std::size_t cut = std::min(bytes.find('\0'), bytes.size());
  Story story, turned;
  try {
    story.articles.push_back(article_of(bytes.substr(0, cut), "a", extension));
    story.articles.push_back(article_of(bytes.substr(std::min(cut + 1, bytes.size())), "b", extension));
  } catch (const InputError&) {  // refused with a message: one has no text
    if (story.articles.empty()) return 0;
  }
  turned.articles.assign(story.articles.rbegin(), story.articles.rend());
  const Report report = check(std::move(story), rules);
  require_sound(report);
  require_written(report);
  require_same(report, check(std::move(turned), rules));
  return 0;
}
