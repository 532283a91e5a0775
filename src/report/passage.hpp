#pragma once
// The words behind a finding, laid out as a page shows them: by column, by sentence, by piece.
//
//   for (const Column& column : columns(report, finding))      // one a source, side by side
//     for (const Passage& passage : column.passages)           // one a sentence
//       for (const Piece& piece : pieces(report, passage)) …   // "On the " [evening] " of February 18 …"

#include <string_view>
#include <vector>

#include "compare/report.hpp"

namespace doichieu {

/// One sentence of a source with the words in it that are evidence.
struct Passage {
  SourceIndex source = 0;
  Span context;                 ///< the sentence; holds every span of `evidence`
  std::vector<Span> evidence;   ///< in order, not overlapping
  std::vector<Span> differing;  ///< in order, not overlapping, each within a span of `evidence`
  friend bool operator==(const Passage&, const Passage&) = default;
};

/// What stands beside the other columns: all passages of one source, in the order of its text. Where all
/// evidence is of one source (an article against itself) each passage is a column of its own.
struct Column {
  std::vector<Passage> passages;  ///< never empty
  SourceIndex source() const { return passages.front().source; }
  friend bool operator==(const Column&, const Column&) = default;
};

/// The evidence of a finding in columns, by source. Words that differ between the columns are marked as such;
/// what is missing elsewhere, or agreed on, differs from nothing.
std::vector<Column> columns(const Report& report, const Finding& finding);

/// How a piece of a passage is to be shown.
enum class Shade { context, evidence, differing, cut };

struct Piece {
  Shade tone = Shade::context;
  std::string_view text;  ///< bytes of the source text; of a cut "…"
  friend bool operator==(const Piece&, const Piece&) = default;
};

/// The passage from its first byte to its last, in pieces. A context too long to be read (a table without a
/// full stop, a line of a megabyte) is cut about `most_context` bytes from the evidence, between two words
/// where there are any near.
std::vector<Piece> pieces(const Report& report, const Passage& passage, std::uint32_t most_context = 400);

}  // namespace doichieu
