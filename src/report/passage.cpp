#include "report/passage.hpp"

#include <algorithm>
#include <tuple>

#include "report/diff.hpp"

namespace doichieu {
namespace {

/// The bytes of context that stay on each side of the evidence, and the longest gap between two pieces of
/// evidence.
constexpr std::uint32_t most_context = 400;

std::string_view text_of(const Report& report, SourceIndex source) {
  return report.sources[source].article.text;
}

/// Adds a span to spans in order, joined with the last where they overlap.
void add(std::vector<Span>& spans, Span span) {
  if (!spans.empty() && spans.back().overlaps(span))
    spans.back() = cover(spans.back(), span);
  else if (spans.empty() || spans.back() != span)
    spans.push_back(span);
}

/// In order, and without overlap.
std::vector<Span> apart(std::vector<Span> spans) {
  std::sort(spans.begin(), spans.end());
  std::vector<Span> out;
  for (const Span& span : spans) add(out, span);
  return out;
}

std::vector<Passage> passages(std::vector<Evidence> evidence) {
  for (Evidence& e : evidence) e.context = e.context.empty() ? e.span : cover(e.context, e.span);
  std::sort(evidence.begin(), evidence.end(), [](const Evidence& a, const Evidence& b) {
    return std::tie(a.source, a.context, a.span) < std::tie(b.source, b.context, b.span);
  });
  std::vector<Passage> out;
  for (const Evidence& e : evidence) {
    const bool joins =
        !out.empty() && out.back().source == e.source && out.back().context.overlaps(e.context);
    if (!joins) out.push_back({e.source, e.context, {}, {}});
    out.back().context = cover(out.back().context, e.context);
    out.back().evidence.push_back(e.span);
  }
  for (Passage& passage : out) passage.evidence = apart(std::move(passage.evidence));
  return out;
}

std::vector<Column> in_columns(std::vector<Passage> passages) {
  const bool one_source = !passages.empty() && passages.front().source == passages.back().source;
  std::vector<Column> out;
  for (Passage& passage : passages) {
    if (out.empty() || one_source || out.back().source() != passage.source) out.emplace_back();
    out.back().passages.push_back(std::move(passage));
  }
  return out;
}

void mark_differing(const Report& report, std::vector<Column>& columns) {
  std::vector<Wording> wordings;
  for (const Column& column : columns) {
    const Article& article = report.sources[column.source()].article;
    Wording& wording = wordings.emplace_back(Wording{article.text, article.source.language, {}});
    for (const Passage& passage : column.passages)
      wording.spans.insert(wording.spans.end(), passage.evidence.begin(), passage.evidence.end());
  }
  const auto differing = differing_words(wordings);
  for (std::size_t i = 0; i < columns.size(); ++i)
    for (Passage& passage : columns[i].passages)
      for (const Span& span : differing[i])
        if (passage.context.contains(span)) passage.differing.push_back(span);
}

/// Moves `at` to the first byte of a code point, backwards.
std::uint32_t whole(std::string_view text, std::uint32_t at) {
  while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return at;
}

/// Cuts a passage into pieces, left to right.
class Cutter {
 public:
  explicit Cutter(std::string_view text) : text_(text) {}

  void piece(Shade tone, Span span) {
    if (!span.empty()) out_.push_back({tone, slice(text_, span)});
  }

  /// Context between two pieces of evidence, or before the first (`tail` of it is near) or after the last
  /// (`head`).
  void context(Span span, bool head, bool tail) {
    const std::uint32_t limit = most_context * (head + tail);
    if (span.size() <= limit + most_context / 4) return piece(Shade::context, span);
    if (head) piece(Shade::context, {span.begin, whole(text_, span.begin + most_context)});
    out_.push_back({Shade::cut, "…"});
    if (tail) piece(Shade::context, {whole(text_, span.end - most_context), span.end});
  }

  void evidence(Span span, const std::vector<Span>& differing) {
    std::uint32_t at = span.begin;
    for (const Span& d : differing) {
      if (!span.contains(d)) continue;
      piece(Shade::evidence, {at, d.begin});
      piece(Shade::differing, d);
      at = d.end;
    }
    piece(Shade::evidence, {at, span.end});
  }

  std::vector<Piece> finish() && { return std::move(out_); }

 private:
  std::string_view text_;
  std::vector<Piece> out_;
};

}  // namespace

std::vector<Column> columns(const Report& report, const Finding& finding) {
  std::vector<Column> out = in_columns(passages(finding.evidence));
  if (finding.verdict != Verdict::missing && finding.verdict != Verdict::agreement)
    mark_differing(report, out);
  return out;
}

std::vector<Piece> pieces(const Report& report, const Passage& passage) {
  Cutter cutter(text_of(report, passage.source));
  std::uint32_t at = passage.context.begin;
  for (const Span& span : passage.evidence) {
    cutter.context({at, span.begin}, at != passage.context.begin, true);
    cutter.evidence(span, passage.differing);
    at = span.end;
  }
  cutter.context({at, passage.context.end}, true, false);
  return std::move(cutter).finish();
}

}  // namespace doichieu
