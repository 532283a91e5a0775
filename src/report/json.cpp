// The report as JSON, schema "doichieu.report/1"; reports/report.schema.json says the same for a validator.
//
//   schema          "doichieu.report/1". A later schema with another number may change anything.
//   tool            name, version; rules: a hash of the rules that were used
//   story           the story's name
//   sources[]       id, path, lang; where they are known: outlet, published, origin (whose words these are)
//     record        line of a JSON Lines file, from 1, where the source is a record of one
//     encoding      what the file was decoded from, where that is not UTF-8
//     coverage      quantities, names, moments: [taken up by a claim, all in the text]
//   facts[]         id, kind, subject, verdict; origins: how many independent ones carry it; silent: ids
//     values[]      print: the value for people; sources: ids, in the order of `sources`; evidence
//   findings[]      most important first: id, rule, severity, confidence (0..1), verdict, fact (an id),
//                   silent (ids), message, reason, evidence
//   not_comparable  pairs with more than one counterpart that fits equally well
//
//   evidence[]      source (an id), begin, end: bytes of the source text in UTF-8; quote: exactly those
//                   bytes; text: the same words as they are read, where the bytes hold markup of an HTML page;
//                   context: [begin, end) of the sentence around; rule: what found it
//
// The source text is the file; of a JSON Lines record the decoded string; where another encoding was read,
// the decoded text. Equal reports give equal bytes; an evidence is a line, so that two reports can be
// compared with diff.

#include "report/format.hpp"
#include "report/json_writer.hpp"
#include "report/quotation.hpp"
#include "report/version.hpp"
#include "report/words.hpp"

namespace doichieu {
namespace {

constexpr auto line = JsonWriter::Layout::line;

const std::string& id_of(const Report& report, SourceIndex source) {
  return report.sources[source].article.source.id;
}

void write_tool(JsonWriter& json, const Report& report) {
  json.key("tool").begin_object(line);
  json.member("name", "doichieu").member("version", version).member("rules", report.rules_hash);
  json.end_object();
}

void write_known(JsonWriter& json, std::string_view key, std::string_view text) {
  if (!text.empty()) json.member(key, text);
}

void write_coverage(JsonWriter& json, std::string_view key, const Coverage& coverage) {
  json.key(key).begin_array(line).value(coverage.taken).value(coverage.total).end_array();
}

void write_source(JsonWriter& json, const ReportSource& source) {
  const Source& known = source.article.source;
  json.begin_object();
  json.member("id", known.id).member("path", known.path);
  if (known.record) json.member("record", std::uint64_t{known.record});
  if (known.encoding != "UTF-8") write_known(json, "encoding", known.encoding);
  write_known(json, "outlet", known.outlet);
  write_known(json, "byline", known.byline);
  json.member("lang", tag(known.language));
  if (known.published) write_known(json, "published", iso(*known.published));
  write_known(json, "origin", source.origin);
  json.key("coverage").begin_object(line);
  write_coverage(json, "quantities", source.quantities);
  write_coverage(json, "names", source.names);
  write_coverage(json, "moments", source.moments);
  json.end_object().end_object();
}

void write_ids(JsonWriter& json, std::string_view key, const Report& report,
               const std::vector<SourceIndex>& sources) {
  json.key(key).begin_array(line);
  for (const SourceIndex source : sources) json.value(id_of(report, source));
  json.end_array();
}

void write_evidence(JsonWriter& json, const Report& report, const std::vector<Evidence>& all) {
  json.key("evidence").begin_array();
  for (const Evidence& evidence : all) {
    json.begin_object(line);
    json.member("source", id_of(report, evidence.source));
    const Article& article = report.sources[evidence.source].article;
    write_quotation(json, article, evidence.span);
    const Span context = article.in_file(evidence.context);
    json.key("context").begin_array(line).value(context.begin).value(context.end).end_array();
    json.member("rule", evidence.rule);
    json.end_object();
  }
  json.end_array();
}

void write_fact(JsonWriter& json, const Report& report, const Fact& fact) {
  json.begin_object();
  json.member("id", fact.id).member("kind", fact.kind).member("subject", fact.subject);
  json.member("verdict", name(fact.verdict)).member("origins", fact.origins);
  write_ids(json, "silent", report, fact.silent);
  json.key("values").begin_array();
  for (const FactValue& value : fact.values) {
    json.begin_object().member("print", value.print);
    write_ids(json, "sources", report, sources_of(value));
    write_evidence(json, report, value.evidence);
    json.end_object();
  }
  json.end_array().end_object();
}

void write_finding(JsonWriter& json, const Report& report, const Finding& finding) {
  json.begin_object();
  json.member("id", finding.id).member("rule", finding.rule).member("severity", name(finding.severity));
  json.member("confidence", finding.confidence).member("verdict", name(finding.verdict));
  json.member("fact", finding.fact);
  write_ids(json, "silent", report, finding.silent);
  json.member("message", finding.message).member("reason", finding.reason);
  write_evidence(json, report, finding.evidence);
  json.end_object();
}

}  // namespace

std::string write_json(const Report& report, const WriteOptions&) {
  JsonWriter json;
  json.begin_object();
  json.member("schema", "doichieu.report/1");
  write_tool(json, report);
  json.member("story", report.story);
  json.key("sources").begin_array();
  for (const ReportSource& source : report.sources) write_source(json, source);
  json.end_array().key("facts").begin_array();
  for (const Fact& fact : report.facts) write_fact(json, report, fact);
  json.end_array().key("findings").begin_array();
  for (const Finding& finding : report.findings) write_finding(json, report, finding);
  json.end_array().member("not_comparable", report.not_comparable);
  json.end_object();
  return std::move(json).finish();
}

}  // namespace doichieu
