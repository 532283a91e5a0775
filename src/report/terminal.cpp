// The report for a prompt: findings first, each with its id, a summary last.
//
//   warning  moment.part-of-day  [discrepancy]  3f9c12ab34cd
//     The signing: afternoon in A, evening in B
//     a.txt:12:8  Outlet A
//       In the «afternoon» of 18 February the two ministers signed.
//     b.txt:3:4  Outlet B
//       On the «evening» of 18 February …
//     why: one event has one hour
//
// Nothing depends on the width of the screen. What the sources say is shown, never obeyed: see visible.hpp.

#include <algorithm>
#include <optional>

#include "report/format.hpp"
#include "report/lines.hpp"
#include "report/passage.hpp"
#include "report/standing.hpp"
#include "report/visible.hpp"
#include "report/words.hpp"

namespace doichieu {
namespace {

constexpr std::string_view plain = "\x1b[0m", bold = "\x1b[1m", dim = "\x1b[2m", red = "\x1b[1;31m",
                           yellow = "\x1b[1;33m", blue = "\x1b[1;34m", underlined = "\x1b[1;4m";

std::string_view colour_of(Severity severity) {
  return severity == Severity::error ? red : severity == Severity::warning ? yellow : blue;
}

class Terminal {
 public:
  Terminal(const Report& report, const WriteOptions& options)
      : report_(report), colour_(options.colour), lines_(report.sources.size()) {}

  std::string write() && {
    for (const Severity severity : {Severity::error, Severity::warning, Severity::note})
      for (const Finding& finding : report_.findings)
        if (finding.severity == severity) write_finding(finding);
    write_summary();
    return std::move(out_);
  }

 private:
  /// Text of ours, or made visible, in a style where there is colour.
  void put(std::string_view style, std::string_view text) {
    if (colour_) out_ += style;
    out_ += text;
    if (colour_) out_ += plain;
  }

  void write_finding(const Finding& finding) {
    put(colour_of(finding.severity), name(finding.severity));
    out_ += "  " + visible(finding.rule) + "  ";
    put(dim, "[" + std::string(words(finding.verdict).one) + "]  " + visible(finding.id));
    out_ += "\n  ";
    put(bold, visible(finding.message));
    out_ += '\n';
    for (const Column& column : columns(report_, finding))
      for (const Passage& passage : column.passages) write_passage(passage);
    if (!finding.silent.empty()) out_ += "  silent: " + visible(names_of(report_, finding.silent)) + '\n';
    if (!finding.reason.empty()) out_ += "  why: " + visible(finding.reason) + '\n';
    out_ += '\n';
  }

  void write_passage(const Passage& passage) {
    const ReportSource& source = report_.sources[passage.source];
    const Place place = lines_of(passage.source).place(passage.evidence.front().begin);
    out_ += "  " + visible(where(source, place));
    put(dim, "  " + visible(name_of(source)));
    out_ += "\n    ";
    bool marked = false;
    for (const Piece& piece : pieces(report_, passage)) {
      const bool mark = piece.tone == Shade::evidence || piece.tone == Shade::differing;
      if (mark != marked && !colour_) out_ += mark ? "«" : "»";
      marked = mark;
      if (mark)
        put(piece.tone == Shade::differing ? underlined : bold, visible(piece.text));
      else
        out_ += visible(piece.text);
    }
    if (marked && !colour_) out_ += "»";
    out_ += '\n';
  }

  void write_summary() {
    put(bold, visible(verdict_line(report_)));
    out_ += '\n';
    for (const Standing& draft : standings(report_))
      out_ += "  " + visible(report_.sources[draft.draft].article.source.path) + ": " +
              visible(describe(report_, draft)) + '\n';
    if (!report_.waived.empty())
      out_ += "  waived: " + counted(report_.waived.size(), "finding", "findings") + '\n';
    write_facts();
    const bool gate = std::any_of(report_.sources.begin(), report_.sources.end(),
                                  [](const ReportSource& source) { return source.draft; });
    for (const ReportSource& source : report_.sources)
      if (source.draft || !gate)
        out_ += "  " + visible(name_of(source)) + ": took up " + coverage_line(source) + '\n';
  }

  void write_facts() {
    std::vector<std::string> parts;
    for (const Verdict verdict : {Verdict::agreement, Verdict::discrepancy, Verdict::inconsistent,
                                  Verdict::qualifier, Verdict::less_precise, Verdict::different_scope,
                                  Verdict::missing, Verdict::update, Verdict::not_read, Verdict::single})
      if (const std::size_t n = count_facts(report_, verdict))
        parts.push_back(counted(n, words(verdict).one, words(verdict).many));
    if (report_.not_comparable) parts.push_back(std::to_string(report_.not_comparable) + " not comparable");
    if (!parts.empty()) out_ += "  facts: " + joined(parts) + '\n';
  }

  const Lines& lines_of(SourceIndex source) {
    if (!lines_[source]) lines_[source].emplace(report_.sources[source].article);
    return *lines_[source];
  }

  const Report& report_;
  bool colour_;
  std::vector<std::optional<Lines>> lines_;  ///< by source, made where they are needed
  std::string out_;
};

}  // namespace

std::string write_terminal(const Report& report, const WriteOptions& options) {
  return Terminal(report, options).write();
}

}  // namespace doichieu
