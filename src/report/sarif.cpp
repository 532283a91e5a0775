// The report as SARIF 2.1.0 (OASIS Standard, 27 March 2020), for review tools and code scanning.
//
// - A check is a rule, a finding a result. Its location is that of locator.hpp; what the other sources say
// are
//   related locations, and the message links to them: "… See [River Dispatch](1)." Viewers show a related
//   location only where it is linked so.
// - Columns count UTF-16 units, and columnKind says so: it is what viewers take for granted, and bytes are
// not
//   allowed (3.14.17). Bytes are told apart from them, as byteOffset and byteLength.
// - partialFingerprints hold the finding's id, a hash of what is claimed: an edit elsewhere leaves it alone.
//   "primaryLocationLineHash" is the one that GitHub recognises alerts by.
// - Waived findings are results with a suppression.
// - GitHub keeps 5,000 results of a run: of more the most important are written, and a notification says so.

#include <algorithm>
#include <map>

#include "report/format.hpp"
#include "report/json_writer.hpp"
#include "report/locator.hpp"
#include "report/uri.hpp"
#include "report/version.hpp"
#include "report/visible.hpp"
#include "report/words.hpp"

namespace doichieu {
namespace {

constexpr auto line = JsonWriter::Layout::line;
constexpr std::size_t most_results = 5000;
constexpr std::size_t most_related = 99;           // GitHub keeps 100 locations of a result
constexpr std::size_t longest_snippet = 4096;      // bytes: a sentence may be a table, or a megabyte
constexpr std::size_t longest_description = 1024;  // bytes; GitHub allows as many characters

/// Text in a message: brackets would be links, braces placeholders (3.11.5, 3.11.6).
std::string in_message(std::string_view text) {
  std::string out;
  for (const char c : visible(text)) {
    if (c == '[' || c == ']' || c == '\\') out += '\\';
    if (c == '{' || c == '}') out += c;
    out += c;
  }
  return out;
}

/// At most `most` bytes, cut between characters.
std::string cut(std::string text, std::size_t most) {
  if (text.size() <= most) return text;
  const std::string_view ellipsis = "…";
  std::size_t end = most - ellipsis.size();
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end) + std::string(ellipsis);
}

class Sarif {
 public:
  explicit Sarif(const Report& report) : report_(report), locator_(report) {
    for (const Finding& finding : report.findings) use(finding);
    for (const Waived& waived : report.waived) use(waived.finding);
    std::size_t index = 0;
    for (auto& [id, at] : rules_) at = index++;
  }

  std::string write() && {
    json_.begin_object();
    json_.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json").member("version", "2.1.0");
    json_.key("runs").begin_array().begin_object();
    write_tool();
    write_invocation();
    json_.key("automationDetails").begin_object(line);
    json_.member("id", "doichieu/" + encoded_path(report_.story) + "/").end_object();
    json_.member("columnKind", "utf16CodeUnits");
    write_artifacts();
    write_results();
    json_.end_object().end_array().end_object();
    return std::move(json_).finish();
  }

 private:
  void use(const Finding& finding) { rules_.emplace(finding.rule, 0); }

  std::size_t left_out() const {
    const std::size_t all = report_.findings.size() + report_.waived.size();
    return all - std::min(all, most_results);
  }

  void text(std::string_view key, std::string_view of) {
    json_.key(key).begin_object(line).member("text", of).end_object();
  }

  // --- The tool and its rules.

  void write_tool() {
    json_.key("tool").begin_object().key("driver").begin_object();
    json_.member("name", "doichieu").member("semanticVersion", version);
    json_.key("rules").begin_array();
    for (const auto& [id, index] : rules_) write_rule(id);
    json_.end_array();
    json_.key("properties").begin_object(line).member("rules", report_.rules_hash).end_object();
    json_.end_object().end_object();
  }

  void write_rule(const std::string& id) {
    const auto rule = std::find_if(report_.rules.begin(), report_.rules.end(),
                                   [&](const ReportRule& known) { return known.id == id; });
    const bool known = rule != report_.rules.end();
    const std::string about = known ? "Claims of kind " + rule->kind + ", held side by side." : id;
    json_.begin_object().member("id", id);
    text("shortDescription", about);
    text("fullDescription", cut(known ? about + meanings(*rule) : about, longest_description));
    text("help", known ? help(*rule) : about);
    json_.key("defaultConfiguration").begin_object(line);
    json_.member("level", name(known ? rule->severity : Severity::warning)).end_object();
    json_.key("properties").begin_object(line).key("tags").begin_array().value("consistency");
    json_.end_array().end_object().end_object();
  }

  static std::string meanings(const ReportRule& rule) {
    std::string out;
    for (const auto& [verdict, reason] : rule.help)
      out += " " + std::string(words(verdict).one) + ": " + std::string(words(verdict).meaning) + ".";
    return out;
  }

  static std::string help(const ReportRule& rule) {
    std::string out;
    for (const auto& [verdict, reason] : rule.help)
      out += std::string(words(verdict).one) + " (" + std::string(words(verdict).meaning) + "): " + reason +
             "\n";
    return out + "The check stands in rules/" + rule.file + ".";
  }

  void write_invocation() {
    json_.key("invocations").begin_array().begin_object();
    json_.member("executionSuccessful", true);
    if (left_out() > 0) {
      json_.key("toolExecutionNotifications").begin_array().begin_object();
      json_.member("level", "warning");
      text("message", std::to_string(left_out()) + " less important findings are left out here.");
      json_.end_object().end_array();
    }
    json_.end_object().end_array();
  }

  // --- The articles.

  void write_uri(SourceIndex source) {
    const std::string& path = report_.sources[source].article.source.path;
    json_.key("artifactLocation").begin_object(line);
    json_.member("uri", file_uri(path)).member("index", artifact_of(path)).end_object();
  }

  std::size_t artifact_of(const std::string& path) {
    return static_cast<std::size_t>(std::find(paths_.begin(), paths_.end(), path) - paths_.begin());
  }

  void write_artifacts() {
    json_.key("artifacts").begin_array();
    for (const ReportSource& source : report_.sources) {
      const Source& known = source.article.source;
      if (artifact_of(known.path) < paths_.size()) continue;  // one file of many records
      paths_.push_back(known.path);
      json_.begin_object(line)
          .key("location")
          .begin_object()
          .member("uri", file_uri(known.path))
          .end_object();
      json_.member("encoding", known.encoding);
      if (source.draft) json_.key("roles").begin_array().value("analysisTarget").end_array();
      text("description", in_message(name_of(source)));
      json_.end_object();
    }
    json_.end_array();
  }

  // --- The findings.

  void write_results() {
    json_.key("results").begin_array();
    std::size_t written = 0;
    for (const Finding& finding : report_.findings)
      if (written++ < most_results) write_result(finding, nullptr);
    for (const Waived& waived : report_.waived)
      if (written++ < most_results) write_result(waived.finding, &waived);
    json_.end_array();
  }

  void write_result(const Finding& finding, const Waived* waived) {
    Shown shown = shown_of(report_, finding);
    if (shown.others.size() > most_related) shown.others.resize(most_related);
    json_.begin_object();
    json_.member("ruleId", finding.rule).member("ruleIndex", rules_.at(finding.rule));
    json_.member("level", name(finding.severity));
    text("message", message(finding, shown));
    json_.key("locations").begin_array().begin_object();
    write_location(shown.first);
    json_.end_object().end_array();
    write_related(shown);
    json_.key("partialFingerprints").begin_object(line);
    json_.member("doichieuFinding/v1", finding.id).member("primaryLocationLineHash", finding.id).end_object();
    if (waived != nullptr) write_suppression(*waived);
    json_.key("properties").begin_object(line).member("verdict", name(finding.verdict));
    json_.member("confidence", finding.confidence).member("fact", finding.fact).end_object();
    json_.end_object();
  }

  /// What is told, why, and a link to every other place.
  std::string message(const Finding& finding, const Shown& shown) const {
    std::string out = in_message(finding.message);
    if (!finding.reason.empty()) out += " " + in_message(finding.reason);
    for (std::size_t i = 0; i < shown.others.size(); ++i)
      out += (i == 0 ? " See [" : ", [") + in_message(name_of(report_.sources[shown.others[i].source])) +
             "](" + std::to_string(i + 1) + ")" + (i + 1 == shown.others.size() ? "." : "");
    return out;
  }

  void write_location(const Quoted& quoted) {
    json_.key("physicalLocation").begin_object();
    write_uri(quoted.source);
    write_region("region", quoted.source, quoted.span);
    if (quoted.context != quoted.span) write_region("contextRegion", quoted.source, quoted.context);
    json_.end_object();
  }

  void write_region(std::string_view key, SourceIndex source, Span span) {
    const Region region = locator_.region({source, span, span}, ColumnUnit::utf16);
    const Article& article = report_.sources[source].article;
    const Span place = article.in_file(span);
    json_.key(key).begin_object(line).member("startLine", region.begin.line);
    if (!region.whole_line()) {
      json_.member("startColumn", region.begin.column).member("endLine", region.end.line);
      json_.member("endColumn", region.end.column);
      json_.member("byteOffset", place.begin).member("byteLength", place.size());
    }
    text("snippet", cut(std::string(slice(article.file(), place)), longest_snippet));
    json_.end_object();
  }

  void write_related(const Shown& shown) {
    if (shown.others.empty()) return;
    json_.key("relatedLocations").begin_array();
    for (std::size_t i = 0; i < shown.others.size(); ++i) {
      const ReportSource& source = report_.sources[shown.others[i].source];
      json_.begin_object().member("id", i + 1);
      write_location(shown.others[i]);
      text("message", in_message(std::string(name_of(source)) + ": “" +
                                 std::string(slice(source.article.text, shown.others[i].span)) + "”"));
      json_.end_object();
    }
    json_.end_array();
  }

  void write_suppression(const Waived& waived) {
    std::string why = waived.reason;
    if (!waived.owner.empty()) why += " (" + waived.owner + ")";
    if (!waived.until.empty()) why += " Until " + waived.until + ".";
    json_.key("suppressions").begin_array().begin_object(line);
    json_.member("kind", "external").member("status", "accepted").member("justification", why);
    json_.end_object().end_array();
  }

  const Report& report_;
  Locator locator_;
  JsonWriter json_;
  std::map<std::string, std::size_t> rules_;  ///< those that findings name, with their index
  std::vector<std::string> paths_;            ///< the artifacts, in order
};

}  // namespace

std::string write_sarif(const Report& report, const WriteOptions&) {
  return Sarif(report).write();
}

}  // namespace doichieu
