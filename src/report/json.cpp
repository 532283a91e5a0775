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
//   drafts[]        of the gate only: draft (an id), contradicted_by (ids), contradicted, missing and further
//                   (ids of findings); supported, supported_twice and alone: how many facts. See standing.hpp
//   waived[]        only where there are some: findings that somebody answered for, each with waiver: reason,
//                   owner, until
//
//   evidence[]      source (an id), begin, end: bytes of the source text in UTF-8; quote: exactly those
//                   bytes; text: the same words as they are read, where the bytes hold markup of an HTML
//                   page; context: [begin, end) of the sentence around; rule: what found it
//
// The source text is the file; of a JSON Lines record the decoded string; where another encoding was read,
// the decoded text. Equal reports give equal bytes; an evidence is a line, so that two reports can be
// compared with diff.

#include "report/format.hpp"
#include "report/json_parts.hpp"

namespace doichieu {

std::string write_json(const Report& report, const WriteOptions&) {
  JsonWriter json;
  json.begin_object();
  write_head(json, "doichieu.report/1", report);
  json.member("story", report.story);
  write_sources(json, report);
  json.key("facts").begin_array();
  for (const Fact& fact : report.facts) write_fact(json, report, fact);
  json.end_array().key("findings").begin_array();
  for (const Finding& finding : report.findings) write_finding(json, report, finding);
  json.end_array();
  if (!report.waived.empty()) {
    json.key("waived").begin_array();
    for (const Waived& waived : report.waived) write_waived(json, report, waived);
    json.end_array();
  }
  json.member("not_comparable", report.not_comparable);
  json.end_object();
  return std::move(json).finish();
}

}  // namespace doichieu
