#pragma once
// The way back from a text that was changed to the text it was made of.
//
//   OffsetMap map;
//   map.keep(3); map.replace(2, 3); map.keep(10);
//   map.source({3, 6})   // [3, 5): what the three bytes were made of
//
// A row of edits, as ICU's Edits; a text that was not changed costs nothing. A question is answered by a
// search among the edits. Offsets are bytes of UTF-8, ends open.

#include <cstdint>
#include <utility>
#include <vector>

#include "text/span.hpp"

namespace doichieu {

class OffsetMap {
 public:
  struct Edit {
    Span source, result;
    friend bool operator==(const Edit&, const Edit&) = default;
  };

  OffsetMap() = default;
  /// Made of edits in order, between two of them as many bytes in both texts; and the texts' sizes.
  OffsetMap(std::vector<Edit> edits, std::uint32_t source_size, std::uint32_t result_size)
      : edits_(std::move(edits)), at_{source_size, result_size} {}

  /// The next bytes were kept as they are.
  void keep(std::uint32_t bytes);
  /// The next `from` bytes of the source became `to` bytes; either may be 0.
  void replace(std::uint32_t from, std::uint32_t to);

  bool changed() const { return !edits_.empty(); }

  /// The bytes of the source that [begin, end) of the result was made of. What touches the result of an edit
  /// takes all of its source; what was dropped counts only where bytes on both sides of it are asked for. An
  /// empty span asks for the place itself: what was dropped there, or the empty span between two bytes.
  /// Monotone: of a span that begins (ends) later the source begins (ends) no earlier. REQUIRES: within the
  /// result.
  Span source(Span result) const;

  /// The byte of the result that byte `at` of the source went into: of an edit the first, of what was dropped
  /// the one behind it.
  std::uint32_t result(std::uint32_t at) const;

  /// The way back through two changes: from this map's result to the source of `first`, whose result is this
  /// map's source.
  OffsetMap after(const OffsetMap& first) const;

  friend bool operator==(const OffsetMap&, const OffsetMap&) = default;

 private:
  std::uint32_t source_of_begin(std::uint32_t at) const;
  std::uint32_t source_of_end(std::uint32_t at) const;

  std::vector<Edit> edits_;  ///< in order; between two of them as many bytes in both
  Span at_;                  ///< begin: bytes of the source so far; end: of the result
};

}  // namespace doichieu
