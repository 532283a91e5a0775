// The texts, whole: every article with its claims underlined.
//
// Claims overlap: a figure holds the name of what is counted, a list the names of its people. So a paragraph
// is cut where any claim begins or ends, and each stretch leads to the claim that is told of in a finding, or
// else to the narrowest. Every claim has an anchor where it begins.

#include <algorithm>
#include <map>
#include <set>

#include "report/html/page.hpp"
#include "report/visible.hpp"

namespace doichieu::html {
namespace {

/// What stands at a span of a text.
struct Mark {
  Span span;
  std::string_view fact;     ///< id; "" where a finding has none
  std::string_view finding;  ///< id; "" where none tells of it
  std::string_view kind;     ///< of the fact
  Verdict verdict = Verdict::single;
};

/// The marks of each source, by place; of one span the weightiest.
class Marks {
 public:
  explicit Marks(const Page& page) : by_source_(page.report().sources.size()) {
    for (const Finding& finding : page.report().findings)
      for (const Evidence& evidence : finding.evidence) {
        const Fact* fact = page.fact(finding.fact);
        add(evidence, {evidence.span, finding.fact, finding.id, fact ? fact->kind : std::string_view(),
                       finding.verdict});
      }
    for (const Fact& fact : page.report().facts)
      for (const FactValue& value : fact.values)
        for (const Evidence& evidence : value.evidence)
          add(evidence, {evidence.span, fact.id, {}, fact.kind, fact.verdict});
    for (auto& marks : by_source_)
      for (auto& [span, mark] : marks)
        if (!page.fact(mark.fact)) mark.fact = {};
  }

  const std::map<Span, Mark>& of(SourceIndex source) const { return by_source_[source]; }

 private:
  /// Findings come first, the most important before the others; of facts those that several sources tell.
  void add(const Evidence& evidence, Mark mark) {
    const auto [at, is_new] = by_source_[evidence.source].emplace(evidence.span, mark);
    if (!is_new && at->second.finding.empty() && at->second.verdict == Verdict::single) at->second = mark;
  }

  std::vector<std::map<Span, Mark>> by_source_;
};

/// Which of the marks at a stretch it leads to.
bool leads(const Mark* a, const Mark* b) {
  if (a->finding.empty() != b->finding.empty()) return !a->finding.empty();
  if (a->span.size() != b->span.size()) return a->span.size() < b->span.size();
  return a->span < b->span;
}

struct LeadsFirst {
  bool operator()(const Mark* a, const Mark* b) const { return leads(a, b); }
};

/// Cuts one paragraph.
class Paragraph {
 public:
  Paragraph(const Page& page, SourceIndex source, const std::map<Span, Mark>& marks, Span span)
      : page_(page), source_(source), marks_(marks), span_(span) {}

  Data::List stretches() {
    for (const std::uint32_t cut : cuts()) {
      stretch({at_, cut});
      enter(cut);
    }
    stretch({at_, span_.end});
    return std::move(out_);
  }

 private:
  /// Where a mark begins or ends, in order, and the paragraph's own beginning.
  std::set<std::uint32_t> cuts() {
    at_ = span_.begin;
    std::set<std::uint32_t> out = {span_.begin};
    for (auto mark = marks_.lower_bound({span_.begin, 0});
         mark != marks_.end() && mark->first.begin < span_.end; ++mark) {
      out.insert(mark->first.begin);
      if (mark->first.end < span_.end) out.insert(mark->first.end);
    }
    return out;
  }

  void enter(std::uint32_t cut) {
    std::erase_if(here_, [&](const Mark* mark) { return mark->span.end <= cut; });
    for (auto mark = marks_.lower_bound({cut, 0}); mark != marks_.end() && mark->first.begin == cut; ++mark) {
      here_.insert(&mark->second);
      anchors_.push_back(anchor(source_, mark->first));
      fresh_.insert(&mark->second);
    }
    at_ = cut;
  }

  void stretch(Span span) {
    if (span.empty()) return;
    const std::string_view text = page_.report().sources[source_].article.text;
    const bool first = !here_.empty() && fresh_.erase(*here_.begin()) > 0;
    std::string id;  // of the link itself, where a claim begins; further claims that begin there have anchors
                     // of their own
    if (!here_.empty() && !anchors_.empty()) {
      id = std::move(anchors_.back());
      anchors_.pop_back();
    }
    Data::List anchors;
    for (std::string& anchor : std::exchange(anchors_, {}))
      anchors.push_back(Data::Parts{{"anchor", std::move(anchor)}});
    out_.push_back(Data::Parts{{"text", visible(slice(text, span))},
                               {"id", text_or_no(std::move(id))},
                               {"first", first},
                               {"anchors", std::move(anchors)},
                               {"claim", here_.empty() ? Data(false) : claim(**here_.begin())}});
  }

  Data claim(const Mark& mark) {
    const UiWords& words = page_.words();
    const std::string verdict = words.text("verdict." + std::string(name(mark.verdict)));
    const std::string kind = mark.kind.empty() ? "" : words.text("kind." + std::string(mark.kind)) + ", ";
    return Data::Parts{
        {"family", name_of(family_of(mark.kind))},
        {"found", !mark.finding.empty()},
        {"href",
         mark.fact.empty() ? "finding-" + std::string(mark.finding) : "fact-" + std::string(mark.fact)},
        {"title", kind + verdict},
    };
  }

  const Page& page_;
  SourceIndex source_;
  const std::map<Span, Mark>& marks_;
  Span span_;
  std::uint32_t at_ = 0;
  std::set<const Mark*, LeadsFirst> here_;
  std::set<const Mark*> fresh_;       ///< not shown yet: their icon stands before their first stretch
  std::vector<std::string> anchors_;  ///< not set yet
  Data::List out_;
};

/// The sections of an article. What lies between them is no one's words and is left out, unless a claim
/// stands there.
std::vector<Section> paragraphs_of(const Article& article, const std::map<Span, Mark>& marks) {
  std::vector<Section> out;
  std::uint32_t at = 0;
  const auto between = [&](std::uint32_t end) {
    const auto mark = marks.lower_bound({at, 0});
    if (mark == marks.end() || mark->first.begin >= end) return;
    out.push_back({SectionKind::metadata, {at, end}});
  };
  for (const Section& section : article.sections) {
    between(section.span.begin);
    out.push_back(section);
    at = section.span.end;
  }
  between(static_cast<std::uint32_t>(article.text.size()));
  return out;
}

std::string_view class_of(SectionKind kind) {
  constexpr std::string_view names[] = {"title", "deck", "metadata", "heading", "body", "caption"};
  return names[static_cast<std::size_t>(kind)];
}

}  // namespace

Data texts(const Page& page) {
  const Marks marks(page);
  Data::List out;
  for (SourceIndex source = 0; source < page.report().sources.size(); ++source) {
    const Article& article = page.report().sources[source].article;
    Data::List paragraphs;
    for (const Section& section : paragraphs_of(article, marks.of(source))) {
      Paragraph paragraph(page, source, marks.of(source), section.span);
      paragraphs.push_back(
          Data::Parts{{"class", class_of(section.kind)}, {"stretches", paragraph.stretches()}});
    }
    out.push_back(Data::Parts{{"index", std::to_string(source)},
                              {"name", page.name(source)},
                              {"lang", tag(article.source.language)},
                              {"path", visible(article.source.path)},
                              {"paragraphs", std::move(paragraphs)}});
  }
  if (out.empty()) return false;
  constexpr std::size_t most_open = 6;
  return Data::Parts{{"open", out.size() <= most_open}, {"items", std::move(out)}};
}

}  // namespace doichieu::html
