#include "report/passage.hpp"

#include <algorithm>
#include <tuple>

#include "report/diff.hpp"

namespace doichieu {
namespace {

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

/// The value that a column states: "" where its evidence is of no value of the fact, or of two.
std::string value_of(const Fact& fact, const Column& column) {
  const auto quotes = [&](const Evidence& e) {
    return e.source == column.source() &&
           std::any_of(column.passages.begin(), column.passages.end(), [&](const Passage& passage) {
             return std::find(passage.evidence.begin(), passage.evidence.end(), e.span) !=
                    passage.evidence.end();
           });
  };
  std::string out;
  for (const FactValue& value : fact.values) {
    if (std::none_of(value.evidence.begin(), value.evidence.end(), quotes)) continue;
    if (!out.empty()) return "";
    out = value.text();
  }
  return out;
}

void mark_differing(const Report& report, const Finding& finding, std::vector<Column>& columns) {
  const auto fact = std::find_if(report.facts.begin(), report.facts.end(),
                                 [&](const Fact& f) { return f.id == finding.fact; });
  std::vector<Wording> wordings;
  for (const Column& column : columns) {
    const Article& article = report.sources[column.source()].article;
    Wording& wording = wordings.emplace_back(Wording{article.text, article.source.language, {}});
    if (fact != report.facts.end()) wording.value = value_of(*fact, column);
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

/// Of words: further from a space than this, one is cut.
constexpr std::uint32_t longest_word = 24;

/// Moves `at` forwards to the next space, or backwards to the last one; where none is near, to a whole code
/// point.
std::uint32_t after_word(std::string_view text, std::uint32_t at) {
  const std::size_t space = text.substr(at, longest_word).find(' ');
  return space == std::string_view::npos ? whole(text, at) : at + static_cast<std::uint32_t>(space);
}
std::uint32_t before_word(std::string_view text, std::uint32_t at) {
  const std::uint32_t from = at - std::min(at, longest_word);
  const std::size_t space = text.substr(from, at - from).rfind(' ');
  return space == std::string_view::npos ? whole(text, at) : from + static_cast<std::uint32_t>(space) + 1;
}

/// Cuts a passage into pieces, left to right.
class Cutter {
 public:
  Cutter(std::string_view text, std::uint32_t most_context) : text_(text), most_context_(most_context) {}

  void piece(Shade tone, Span span) {
    if (!span.empty()) out_.push_back({tone, slice(text_, span)});
  }

  /// Context between two pieces of evidence, or before the first (`tail` of it is near) or after the last
  /// (`head`).
  void context(Span span, bool head, bool tail) {
    const std::uint32_t limit = most_context_ * (head + tail);
    if (span.size() <= limit + most_context_ / 4) return piece(Shade::context, span);
    if (head) piece(Shade::context, {span.begin, after_word(text_, span.begin + most_context_)});
    out_.push_back({Shade::cut, "…"});
    if (tail) piece(Shade::context, {before_word(text_, span.end - most_context_), span.end});
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
  std::uint32_t most_context_;
  std::vector<Piece> out_;
};

}  // namespace

std::vector<Column> columns(const Report& report, const Finding& finding) {
  std::vector<Column> out = in_columns(passages(finding.evidence));
  if (finding.verdict != Verdict::missing && finding.verdict != Verdict::agreement)
    mark_differing(report, finding, out);
  return out;
}

std::vector<Piece> pieces(const Report& report, const Passage& passage, std::uint32_t most_context) {
  Cutter cutter(text_of(report, passage.source), most_context);
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
