// The findings: what is told, why, and the words of each source side by side.

#include <algorithm>
#include <cmath>
#include <set>

#include "report/html/page.hpp"
#include "report/passage.hpp"
#include "report/visible.hpp"
#include "report/words.hpp"

namespace doichieu::html {
namespace {

constexpr std::size_t most_columns = 6;       ///< beside each other; further ones are folded
constexpr std::uint32_t context_shown = 200;  ///< bytes around the evidence; the whole text is in the page

Data::List piece_list(const Report& report, const Passage& passage) {
  Data::List out;
  for (const Piece& piece : pieces(report, passage, context_shown))
    out.push_back(Data::Parts{{"context", piece.tone == Shade::context || piece.tone == Shade::cut},
                              {"evidence", piece.tone == Shade::evidence},
                              {"differing", piece.tone == Shade::differing},
                              {"text", piece.tone == Shade::cut ? " … " : visible(piece.text)}});
  return out;
}

/// The evidence that a passage begins to quote: the text of its source has an anchor for it.
std::string anchor_of(const Finding& finding, const Passage& passage) {
  for (const Evidence& evidence : finding.evidence)
    if (evidence.source == passage.source && evidence.span.begin == passage.evidence.front().begin)
      return anchor(evidence.source, evidence.span);
  return anchor(passage.source, passage.evidence.front());
}

Data quotation(Page& page, const Finding& finding, const Passage& passage) {
  const Source& source = page.report().sources[passage.source].article.source;
  const std::string where = page.where(passage.source, passage.evidence.front().begin);
  return Data::Parts{{"lang", tag(source.language)},
                     {"where", where},
                     {"place", where.substr(where.rfind('/') + 1)},
                     {"anchor", anchor_of(finding, passage)},
                     {"pieces", piece_list(page.report(), passage)}};
}

Data::List column_list(Page& page, const Finding& finding) {
  Data::List out;
  for (const Column& column : columns(page.report(), finding)) {
    Data::List passages;
    for (const Passage& passage : column.passages) passages.push_back(quotation(page, finding, passage));
    out.push_back(Data::Parts{{"name", page.name(column.source())}, {"passages", std::move(passages)}});
  }
  return out;
}

/// The indices of the sources that a finding touches: "0 2".
std::string touched(const Finding& finding) {
  std::set<SourceIndex> sources(finding.silent.begin(), finding.silent.end());
  for (const Evidence& evidence : finding.evidence) sources.insert(evidence.source);
  std::string out;
  for (const SourceIndex source : sources) out += (out.empty() ? "" : " ") + std::to_string(source);
  return out;
}

Data card(Page& page, const Finding& finding) {
  const UiWords& words = page.words();
  const Fact* fact = page.fact(finding.fact);
  const std::string severity(name(finding.severity)), verdict(name(finding.verdict));
  const std::string kind = fact ? fact->kind : "";
  return Data::Parts{
      {"id", finding.id},
      {"rule", visible(finding.rule)},
      {"severity", severity},
      {"severity_word", words.text("severity." + severity)},
      {"verdict", verdict},
      {"verdict_word", words.text("verdict." + verdict)},
      {"meaning", words.text("meaning." + verdict)},
      {"kind", kind},
      {"kind_word", text_or_no(kind.empty() ? "" : words.text("kind." + kind))},
      {"sources", touched(finding)},
      {"open", finding.severity != Severity::note},
      {"sure", words.filled("findings.sure", {{"n", std::to_string(std::lround(100 * finding.confidence))}})},
      {"message", visible(finding.message)},
      {"reason", text_or_no(visible(finding.reason))},
      {"columns", shown_and_more(words, column_list(page, finding), most_columns, "findings.more")},
      {"silent", text_or_no(words.joined(page.names(finding.silent)))},
      {"fact", text_or_no(fact ? fact->id : "")},
      {"support", text_or_no(fact ? page.support(*fact) : "")},
  };
}

/// Notes on values that can be true side by side are folded away: they explain, and ask for nothing.
bool is_folded(const Finding& finding) {
  const bool both_true = finding.verdict == Verdict::less_precise ||
                         finding.verdict == Verdict::different_scope || finding.verdict == Verdict::agreement;
  return finding.severity == Severity::note && both_true;
}

}  // namespace

Data findings(Page& page) {
  Data::List open, folded;
  for (const Finding& finding : page.report().findings)
    (is_folded(finding) ? folded : open).push_back(card(page, finding));
  Data::List groups;
  if (!open.empty()) groups.push_back(Data::Parts{{"folded", false}, {"items", std::move(open)}});
  if (!folded.empty()) {
    std::string count = page.words().counted("findings.folded", folded.size());
    groups.push_back(Data::Parts{{"folded", std::move(count)}, {"items", std::move(folded)}});
  }
  return groups;
}

}  // namespace doichieu::html
