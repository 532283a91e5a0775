#pragma once
// A small report made by hand: three sources on one event, a finding of every verdict, and text that means
// harm.

#include <algorithm>
#include <stdexcept>
#include <string>

#include "compare/report.hpp"

namespace doichieu {

inline ReportSource sample_source(std::string id, std::string outlet, Language language, std::string text) {
  ReportSource out;
  out.article.source.id = id;
  out.article.source.path = "ferries/" + id + ".txt";
  out.article.source.encoding = "UTF-8";
  out.article.source.outlet = outlet;
  out.article.source.language = language;
  out.article.source.published = Published{2026, 3, 4, 8 * 60, 7 * 60, "story.toml"};
  out.article.sections = {{SectionKind::title, {0, static_cast<std::uint32_t>(text.find('\n'))}}};
  out.article.text = std::move(text);
  out.origin = outlet;
  out.quantities = {3, 4};
  out.names = {5, 6};
  out.moments = {1, 1};
  return out;
}

/// The words `quote` where they first stand in the source; the context is their line.
inline Evidence sample_evidence(const Report& report, SourceIndex source, const std::string& quote) {
  const std::string& text = report.sources[source].article.text;
  const std::size_t begin = text.find(quote);
  if (begin == std::string::npos) throw std::logic_error("not in the sample: " + quote);
  const std::size_t line = begin == 0 ? 0 : text.rfind('\n', begin - 1) + 1;
  const auto at = [](std::size_t n) { return static_cast<std::uint32_t>(n); };
  return {
      source, {at(begin), at(begin + quote.size())}, {at(line), at(text.find('\n', begin))}, "sample.rule"};
}

inline void add_sample_sources(Report& report) {
  report.sources.push_back(sample_source(
      "quay-post", "The Quay Post", Language::english,
      "Two ministers order ferries\n\n"
      "On the afternoon of 3 March the two ministers signed an order for 40 ferries, the ministry said.\n"
      "With them were Mai An, Lê Bình and Tran Cuong, <script>alert('An & Bình')</script> among \"others\".\n"
      "The order is worth US$37.2 million.\n"
      "Three yards, two in the north and two in the south, will build them.\n"));
  report.sources.push_back(
      sample_source("tide", "Tide \x1b[31m& Harbour", Language::english,
                    "Ferries for the delta\n\n"
                    "On the evening of 3 March the ministers signed an order for up to 40 ferries.\n"
                    "Mai An and Lê Bình attended, as did Trần Cường.\n"
                    "The order is worth about US$37 million, and work begins in May.\n"));
  report.sources.push_back(
      sample_source("ben-song", "Bến Sông", Language::vietnamese,
                    "Hai bộ trưởng ký hợp đồng mua phà\n\n"
                    "Chiều 3/3, hai bộ trưởng ký hợp đồng mua 40 phà, trị giá 37,2 triệu USD.\n"
                    "Có mặt tại lễ ký: Mai An và Lê Bình. Công việc bắt đầu vào tháng 6.\n"));
  report.sources[0].article.source.url = "https://example.org/ferries?a=1&b=2";
  report.sources[1].article.source.url = "javascript:alert(1)";
  report.sources[2].article.source.record = 3;
  report.sources[2].article.source.path = "archive.jsonl";
  report.sources[2].article.source.encoding = "windows-1258";
  report.sources[2].article.source.language_guessed = true;
  report.sources[2].article.source.published = Published{2026, 3, 4, {}, {}, "dateline"};
}

inline Fact sample_fact(std::string id, std::string kind, std::string subject, Verdict verdict,
                        std::vector<FactValue> values, std::vector<SourceIndex> silent) {
  return {std::move(id),     std::move(kind),  std::move(subject), verdict, 2,
          std::move(silent), std::move(values)};
}

inline void add_sample_facts(Report& report) {
  const auto e = [&](SourceIndex source, const char* quote) {
    return sample_evidence(report, source, quote);
  };
  report.facts = {
      sample_fact("f-day", "day", "the signing", Verdict::agreement,
                  {{"3 March 2026", {e(0, "3 March"), e(1, "3 March"), e(2, "3/3")}}}, {}),
      sample_fact("f-start", "day", "work on the ferries begins", Verdict::different_scope,
                  {{"May 2026", {e(1, "work begins in May")}}, {"June 2026", {e(2, "bắt đầu vào tháng 6")}}},
                  {0}),
      sample_fact("f-worth", "money", "the order · is worth", Verdict::less_precise,
                  {{"37.2 million USD", {e(0, "worth US$37.2 million"), e(2, "37,2 triệu USD")}},
                   {"about 37 million USD", {e(1, "worth about US$37 million")}}},
                  {}),
      sample_fact("f-part", "part-of-day", "the signing", Verdict::discrepancy,
                  {{"afternoon", {e(0, "afternoon of 3 March"), e(2, "Chiều 3/3")}},
                   {"evening", {e(1, "evening of 3 March")}}},
                  {}),
      sample_fact("f-an", "person", "attended the signing", Verdict::agreement,
                  {{"Mai An", {e(0, "Mai An"), e(1, "Mai An"), e(2, "Mai An")}}}, {}),
      sample_fact("f-cuong", "person", "attended the signing", Verdict::missing,
                  {{"Trần Cường", {e(0, "Tran Cuong"), e(1, "Trần Cường")}}}, {2}),
      sample_fact("f-ferries", "quantity", "ministers · order · ferries", Verdict::qualifier,
                  {{"40", {e(0, "an order for 40 ferries"), e(2, "mua 40 phà")}},
                   {"up to 40", {e(1, "an order for up to 40 ferries")}}},
                  {}),
      sample_fact("f-yards", "quantity", "yards <b>building</b> & fitting", Verdict::single,
                  {{"3", {e(0, "Three yards")}}}, {1, 2}),
  };
}

inline Finding sample_finding(std::string id, std::string rule, Severity severity, Verdict verdict,
                              std::string fact, std::string message, std::string reason,
                              std::vector<Evidence> evidence) {
  return {std::move(id),      std::move(rule),   severity,           0.93, verdict, std::move(fact), {},
          std::move(message), std::move(reason), std::move(evidence)};
}

inline void add_sample_findings(Report& report) {
  const auto e = [&](SourceIndex source, const char* quote) {
    return sample_evidence(report, source, quote);
  };
  report.findings = {
      sample_finding("part", "moment.part-of-day", Severity::error, Verdict::discrepancy, "f-part",
                     "The signing: afternoon in The Quay Post and Bến Sông, evening in Tide",
                     "One event has one hour; a translation may have shifted it.",
                     {e(0, "afternoon of 3 March"), e(1, "evening of 3 March"), e(2, "Chiều 3/3")}),
      sample_finding("ferries", "quantity.bound", Severity::warning, Verdict::qualifier, "f-ferries",
                     "Ferries ordered: 40, or up to 40", "Whoever writes “up to” will not say that it is 40.",
                     {e(0, "an order for 40 ferries"), e(1, "an order for up to 40 ferries")}),
      sample_finding("cuong", "delegation.member-missing", Severity::warning, Verdict::missing, "f-cuong",
                     "Trần Cường attended, say two; one list has not got the name", "The lists are open.",
                     {e(0, "Tran Cuong"), e(1, "Trần Cường")}),
      sample_finding("yards", "arithmetic.sum", Severity::warning, Verdict::inconsistent, "f-yards",
                     "Three yards, but two and two are four", "The parts do not add up.",
                     {e(0, "Three yards"), e(0, "two in the north and two in the south")}),
      sample_finding("day", "moment.update", Severity::note, Verdict::update, "f-day",
                     "A <em>newer</em> version changed the day", "", {e(0, "3 March")}),
      sample_finding("worth", "money.rounding", Severity::note, Verdict::less_precise, "f-worth",
                     "The order: 37.2 million USD, or about 37 million", "Rounded: 37.2 is about 37.",
                     {e(0, "worth US$37.2 million"), e(1, "worth about US$37 million")}),
      sample_finding("start", "moment.month", Severity::note, Verdict::different_scope, "f-start",
                     "Work begins in May, or in June", "Of another yard.",
                     {e(1, "work begins in May"), e(2, "bắt đầu vào tháng 6")}),
  };
  report.findings[2].silent = {2};
}

inline Report sample_report() {
  Report report;
  report.rules_hash = "0123456789abcdef";
  report.story = "ferries-2026-03-03";
  report.title = "An order for ferries, March 2026";
  report.not_comparable = 2;
  add_sample_sources(report);
  add_sample_facts(report);
  add_sample_findings(report);
  return report;
}

}  // namespace doichieu
