#include "report/locator.hpp"

#include <algorithm>
#include <filesystem>

namespace doichieu {
namespace {

bool is_draft(const Report& report, SourceIndex source) {
  return report.sources[source].draft;
}

/// The title, or whatever the text begins with.
Quoted head_of(const Report& report, SourceIndex source) {
  const std::vector<Section>& sections = report.sources[source].article.sections;
  const Span head = sections.empty() ? Span{} : sections.front().span;
  return {source, head, head};
}

/// The draft that a finding is told of because it is silent.
std::optional<SourceIndex> silent_draft(const Report& report, const Finding& finding) {
  const auto at = std::find_if(finding.silent.begin(), finding.silent.end(),
                               [&](SourceIndex source) { return is_draft(report, source); });
  return at == finding.silent.end() ? std::nullopt : std::optional(*at);
}

}  // namespace

Shown shown_of(const Report& report, const Finding& finding) {
  Shown shown;
  for (const Evidence& e : finding.evidence)
    shown.others.push_back({e.source, e.span, e.context.empty() ? e.span : cover(e.context, e.span)});
  const auto of_draft = std::find_if(shown.others.begin(), shown.others.end(),
                                     [&](const Quoted& quoted) { return is_draft(report, quoted.source); });
  const std::optional<SourceIndex> silent = silent_draft(report, finding);
  if (of_draft == shown.others.end() && silent) {
    shown.first = head_of(report, *silent);
  } else if (shown.others.empty()) {
    shown.first = head_of(report, finding.silent.empty() ? 0 : finding.silent.front());
  } else {
    const auto first = of_draft == shown.others.end() ? shown.others.begin() : of_draft;
    shown.first = *first;
    shown.others.erase(first);
  }
  return shown;
}

Region Locator::region(const Quoted& quoted, ColumnUnit unit) {
  const Article& article = report_.sources[quoted.source].article;
  if (article.source.record != 0) {
    const auto line = static_cast<std::uint32_t>(article.source.record);
    return {{line, 0}, {line, 0}};
  }
  std::optional<Lines>& lines = lines_[quoted.source];
  if (!lines) lines.emplace(article.file());
  const Span place = article.in_file(quoted.span);
  return {lines->place(place.begin, unit), lines->place(place.end, unit)};
}

std::string tidy_path(const std::string& path) {
  if (path == "-") return "stdin";
  return std::filesystem::path(path).lexically_normal().generic_string();
}

}  // namespace doichieu
