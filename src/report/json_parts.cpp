#include "report/json_parts.hpp"

#include "report/quotation.hpp"
#include "report/standing.hpp"
#include "report/version.hpp"
#include "report/words.hpp"

namespace doichieu {
namespace {

constexpr auto line = JsonWriter::Layout::line;

const std::string& id_of(const Report& report, SourceIndex source) {
  return report.sources[source].article.source.id;
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

void write_members(JsonWriter& json, const Report& report, const Finding& finding) {
  json.member("id", finding.id).member("rule", finding.rule).member("severity", name(finding.severity));
  json.member("confidence", finding.confidence).member("verdict", name(finding.verdict));
  json.member("fact", finding.fact);
  write_ids(json, "silent", report, finding.silent);
  json.member("message", finding.message).member("reason", finding.reason);
  write_evidence(json, report, finding.evidence);
}

void write_finding_ids(JsonWriter& json, std::string_view key, const Report& report,
                       const std::vector<std::size_t>& findings) {
  json.key(key).begin_array(line);
  for (const std::size_t finding : findings) json.value(report.findings[finding].id);
  json.end_array();
}

void write_standing(JsonWriter& json, const Report& report, const Standing& standing) {
  json.begin_object();
  json.member("draft", id_of(report, standing.draft));
  write_ids(json, "contradicted_by", report, standing.contradicted_by);
  write_finding_ids(json, "contradicted", report, standing.contradicted);
  write_finding_ids(json, "missing", report, standing.missing);
  write_finding_ids(json, "further", report, standing.further);
  json.member("supported", standing.supported).member("supported_twice", standing.supported_twice);
  json.member("alone", standing.alone).end_object();
}

}  // namespace

void write_head(JsonWriter& json, std::string_view schema, const Report& report) {
  json.member("schema", schema).key("tool").begin_object(line);
  json.member("name", "doichieu").member("version", version).member("rules", report.rules_hash);
  json.end_object();
}

void write_sources(JsonWriter& json, const Report& report) {
  json.key("sources").begin_array();
  for (const ReportSource& source : report.sources) write_source(json, source);
  json.end_array();
  const std::vector<Standing> drafts = standings(report);
  if (drafts.empty()) return;
  json.key("drafts").begin_array();
  for (const Standing& standing : drafts) write_standing(json, report, standing);
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
  write_members(json, report, finding);
  json.end_object();
}

void write_waived(JsonWriter& json, const Report& report, const Waived& waived) {
  json.begin_object();
  write_members(json, report, waived.finding);
  json.key("waiver").begin_object(line).member("reason", waived.reason);
  write_known(json, "owner", waived.owner);
  write_known(json, "until", waived.until);
  json.end_object().end_object();
}

}  // namespace doichieu
