#include "report/html_data.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>

#include "report/lines.hpp"
#include "report/passage.hpp"
#include "report/visible.hpp"
#include "report/words.hpp"

namespace doichieu {
namespace {

/// Text that its section stands for only where there is some.
Data text_or_no(std::string text) {
  return text.empty() ? Data(false) : Data(std::move(text));
}

/// A list to be seen and a list to be folded, each where there is something in it; `count` says how much is
/// folded.
Data::List groups(Data::List open, Data::List folded, std::string count) {
  Data::List out;
  if (!open.empty()) out.push_back(Data::Parts{{"folded", false}, {"items", std::move(open)}});
  if (!folded.empty())
    out.push_back(Data::Parts{{"folded", true}, {"count", std::move(count)}, {"items", std::move(folded)}});
  return out;
}

// --- The sources.

Data coverage_bar(std::string_view what, const Coverage& coverage) {
  const unsigned share = coverage.total ? 100 * coverage.taken / coverage.total : 0;
  return Data::Parts{{"what", what},
                     {"taken", std::to_string(coverage.taken)},
                     {"total", std::to_string(coverage.total)},
                     {"share", std::to_string(share)}};
}

std::string headline(const Article& article) {
  for (const Section& section : article.sections)
    if (section.kind == SectionKind::title) return visible(slice(article.text, section.span));
  return "";
}

/// Only the web's own addresses become links: never "javascript:".
bool may_be_linked(std::string_view url) {
  return url.starts_with("https://") || url.starts_with("http://");
}

std::string_view language_name(Language language) {
  return language == Language::english ? "English" : "Vietnamese";
}

Data source_card(const ReportSource& source) {
  const Source& known = source.article.source;
  return Data::Parts{
      {"name", visible(name_of(source))},
      {"headline", headline(source.article)},
      {"lang", tag(known.language)},
      {"language", language_name(known.language)},
      {"guessed", known.language_guessed},
      {"url", text_or_no(may_be_linked(known.url) ? visible(known.url) : "")},
      {"path", visible(known.path)},
      {"published", text_or_no(known.published ? iso(*known.published) : "")},
      {"date", known.published ? readable(*known.published) : ""},
      {"origin", text_or_no(visible(source.origin))},
      {"update_of", text_or_no(visible(known.update_of))},
      {"coverage", Data::List{coverage_bar("quantities", source.quantities),
                              coverage_bar("names", source.names), coverage_bar("moments", source.moments)}},
  };
}

// --- The findings.

Data::List piece_list(const Report& report, const Passage& passage) {
  Data::List out;
  for (const Piece& piece : pieces(report, passage))
    out.push_back(Data::Parts{{"context", piece.tone == Shade::context || piece.tone == Shade::cut},
                              {"evidence", piece.tone == Shade::evidence},
                              {"differing", piece.tone == Shade::differing},
                              {"text", visible(piece.text)}});
  return out;
}

/// Makes the cards of findings; keeps what they share.
class FindingCards {
 public:
  explicit FindingCards(const Report& report) : report_(report), lines_(report.sources.size()) {
    for (const Fact& fact : report.facts) facts_.insert(fact.id);
  }

  Data card(const Finding& finding) {
    const VerdictWords& verdict = words(finding.verdict);
    return Data::Parts{
        {"id", finding.id},
        {"rule", visible(finding.rule)},
        {"severity", name(finding.severity)},
        {"verdict", verdict.one},
        {"meaning", verdict.meaning},
        {"confidence", std::to_string(std::lround(100 * finding.confidence))},
        {"message", visible(finding.message)},
        {"reason", text_or_no(visible(finding.reason))},
        {"columns", column_list(finding)},
        {"silent", text_or_no(visible(names_of(report_, finding.silent)))},
        {"fact", text_or_no(facts_.contains(finding.fact) ? finding.fact : "")},
    };
  }

 private:
  Data::List column_list(const Finding& finding) {
    Data::List out;
    for (const Column& column : columns(report_, finding)) {
      const ReportSource& source = report_.sources[column.source()];
      Data::List passages;
      for (const Passage& passage : column.passages) passages.push_back(quotation(source, passage));
      out.push_back(Data::Parts{{"name", visible(name_of(source))}, {"passages", std::move(passages)}});
    }
    return out;
  }

  Data quotation(const ReportSource& source, const Passage& passage) {
    const Place place = lines_of(passage.source).place(passage.evidence.front().begin);
    return Data::Parts{{"lang", tag(source.article.source.language)},
                       {"where", visible(where(source, place))},
                       {"pieces", piece_list(report_, passage)}};
  }

  const Lines& lines_of(SourceIndex source) {
    if (!lines_[source]) lines_[source].emplace(report_.sources[source].article);
    return *lines_[source];
  }

  const Report& report_;
  std::vector<std::optional<Lines>> lines_;  ///< by source, made where they are needed
  std::set<std::string, std::less<>> facts_;
};

/// Notes on values that can be true side by side are folded away: they explain, and ask for nothing.
bool is_folded(const Finding& finding) {
  const bool both_true = finding.verdict == Verdict::less_precise ||
                         finding.verdict == Verdict::different_scope || finding.verdict == Verdict::agreement;
  return finding.severity == Severity::note && both_true;
}

// --- The facts.

/// What a source does with a fact. The page never says who of two is right, so all who differ are shown
/// alike.
struct Stance {
  std::string_view icon;
  std::string_view words;
};

Stance stance_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::discrepancy:
    case Verdict::inconsistent:
      return {"differs", "differs"};
    case Verdict::less_precise:
    case Verdict::qualifier:
      return {"near", "looser or sharper"};
    case Verdict::different_scope:
      return {"scope", "of another scope"};
    case Verdict::update:
      return {"update", "changed it"};
    default:
      return {"says", "says so"};
  }
}

Data::List cells(const Report& report, const Fact& fact) {
  std::map<SourceIndex, Data::List> values;
  for (const FactValue& value : fact.values)
    for (const SourceIndex source : sources_of(value))
      values[source].push_back(Data::Parts{{"value", visible(value.print)}});
  Data::List out;
  for (SourceIndex source = 0; source < report.sources.size(); ++source) {
    const auto found = values.find(source);
    const Stance stance = found == values.end() ? Stance{"silent", "silent"} : stance_of(fact.verdict);
    out.push_back(Data::Parts{{"source", visible(name_of(report.sources[source]))},
                              {"icon", stance.icon},
                              {"stance", stance.words},
                              {"values", found == values.end() ? Data::List{} : found->second}});
  }
  return out;
}

/// "part-of-day" -> "Part of day".
std::string kind_title(std::string_view kind) {
  std::string out(kind);
  std::replace(out.begin(), out.end(), '-', ' ');
  if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 'a' + 'A');
  return visible(out);
}

/// The first finding about each fact, by the fact's id.
std::map<std::string_view, std::string_view> findings_by_fact(const Report& report) {
  std::map<std::string_view, std::string_view> out;
  for (const Finding& finding : report.findings) out.emplace(finding.fact, finding.id);
  return out;
}

std::string support(const Report& report, const Fact& fact) {
  std::set<SourceIndex> sources;
  for (const FactValue& value : fact.values)
    for (const SourceIndex source : sources_of(value)) sources.insert(source);
  return std::to_string(sources.size()) + " of " + counted(report.sources.size(), "source", "sources") +
         ", " + counted(fact.origins, "independent origin", "independent origins");
}

using Rows = std::map<std::string_view, Data::List>;  ///< by kind

Data row(const Report& report, const Fact& fact, std::string_view finding) {
  return Data::Parts{{"fact", fact.id},
                     {"subject", visible(fact.subject)},
                     {"verdict", words(fact.verdict).one},
                     {"finding", text_or_no(std::string(finding))},
                     {"cells", cells(report, fact)}};
}

Data::List by_kind(Rows&& rows) {
  Data::List out;
  for (auto& [kind, list] : rows)
    out.push_back(Data::Parts{{"kind", kind_title(kind)}, {"rows", std::move(list)}});
  return out;
}

}  // namespace

Data::List source_cards(const Report& report) {
  Data::List out;
  for (const ReportSource& source : report.sources) out.push_back(source_card(source));
  return out;
}

Data::List finding_groups(const Report& report) {
  FindingCards cards(report);
  Data::List open, folded;
  for (const Finding& finding : report.findings)
    (is_folded(finding) ? folded : open).push_back(cards.card(finding));
  std::string count = counted(folded.size(), "note", "notes");
  return groups(std::move(open), std::move(folded), std::move(count));
}

Data::List agreements(const Report& report) {
  Data::List out;
  for (const Fact& fact : report.facts) {
    if (fact.verdict != Verdict::agreement) continue;
    std::vector<std::string> prints;
    for (const FactValue& value : fact.values) prints.push_back(value.print);
    out.push_back(Data::Parts{{"fact", fact.id},
                              {"subject", visible(fact.subject)},
                              {"value", visible(joined(prints))},
                              {"support", support(report, fact)}});
  }
  return out;
}

Data::List fact_groups(const Report& report) {
  const auto findings = findings_by_fact(report);
  Rows shared, single;
  for (const Fact& fact : report.facts) {
    const auto finding = findings.find(fact.id);
    Rows& rows = fact.verdict == Verdict::single ? single : shared;
    rows[fact.kind].push_back(row(report, fact, finding == findings.end() ? "" : finding->second));
  }
  const std::size_t alone = count_facts(report, Verdict::single);
  return groups(by_kind(std::move(shared)), by_kind(std::move(single)), counted(alone, "fact", "facts"));
}

}  // namespace doichieu
