// The report as JSON Lines: a line for the run, then one for each finding, for programs that read as they go.
//
//   {"schema": "doichieu.report.lines/1", "tool": {…}, "story": "…", "sources": […], "drafts": […], "facts":
//   61,
//    "findings": 9, "waived": 0, "not_comparable": 4}
//   {"id": "3f9c…", "rule": "figure.count", …}                       most important first
//   {"id": "77ab…", "rule": "figure.money", …, "waiver": {…}}        behind them, those that are waived
//
// Members are those of the JSON report (json.cpp), but for facts, findings and waived, which say how many.

#include "report/format.hpp"
#include "report/json_parts.hpp"

namespace doichieu {
namespace {

constexpr auto line = JsonWriter::Layout::line;

template <class Write>
std::string line_of(Write write) {
  JsonWriter json(line);
  write(json);
  return std::move(json).finish();
}

}  // namespace

std::string write_jsonl(const Report& report, const WriteOptions&) {
  std::string out = line_of([&](JsonWriter& json) {
    json.begin_object(line);
    write_head(json, "doichieu.report.lines/1", report);
    json.member("story", report.story);
    write_sources(json, report);
    json.member("facts", report.facts.size()).member("findings", report.findings.size());
    json.member("waived", report.waived.size()).member("not_comparable", report.not_comparable);
    json.end_object();
  });
  for (const Finding& finding : report.findings)
    out += line_of([&](JsonWriter& json) { write_finding(json, report, finding); });
  for (const Waived& waived : report.waived)
    out += line_of([&](JsonWriter& json) { write_waived(json, report, waived); });
  return out;
}

}  // namespace doichieu
