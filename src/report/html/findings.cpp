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

constexpr std::size_t most_columns = 4;       ///< quoted beside each other; of further sources the places
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

/// Does a column quote the value?
bool quotes(const Column& column, const FactValue& value) {
  return std::any_of(value.evidence.begin(), value.evidence.end(), [&](const Evidence& e) {
    return e.source == column.source() && column.passages.front().context.contains(e.span);
  });
}

/// The columns to be quoted: all where they are few, else of each value the first, then the first of any.
std::vector<bool> quoted(const std::vector<Column>& columns, const Fact* fact) {
  std::vector<bool> out(columns.size(), columns.size() <= most_columns);
  std::size_t room = columns.size() <= most_columns ? 0 : most_columns;
  const auto take = [&](std::size_t i) {
    if (room == 0 || out[i]) return;
    out[i] = true;
    --room;
  };
  if (fact && room)
    for (const FactValue& value : fact->values)
      for (std::size_t i = 0; i < columns.size(); ++i)
        if (quotes(columns[i], value)) {
          take(i);
          break;
        }
  for (std::size_t i = 0; i < columns.size(); ++i) take(i);
  return out;
}

/// "quoted": what stands side by side; "others": the places of further sources.
void add_columns(Page& page, const Finding& finding, const Fact* fact, Data::Parts& card) {
  const std::vector<Column> all = columns(page.report(), finding);
  const std::vector<bool> is_quoted = quoted(all, fact);
  Data::List side_by_side, others;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::string name = page.name(all[i].source());
    if (!is_quoted[i]) {
      others.push_back(Data::Parts{{"name", name}, {"anchor", anchor_of(finding, all[i].passages.front())}});
      continue;
    }
    Data::List passages;
    for (const Passage& passage : all[i].passages) passages.push_back(quotation(page, finding, passage));
    side_by_side.push_back(Data::Parts{{"name", name}, {"passages", std::move(passages)}});
  }
  card.emplace_back("columns", std::move(side_by_side));
  if (others.empty())
    card.emplace_back("others", false);
  else
    card.emplace_back("others", Data::Parts{{"count", page.words().counted("findings.more", others.size())},
                                            {"items", std::move(others)}});
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
  Data::Parts out = {
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
      {"silent", text_or_no(words.joined(page.names(finding.silent)))},
      {"fact", text_or_no(fact ? fact->id : "")},
      {"support", text_or_no(fact ? page.support(*fact) : "")},
  };
  add_columns(page, finding, fact, out);
  return out;
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
