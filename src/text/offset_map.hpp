#pragma once
// The way back from a text that was changed to the text it was made of.
//
//   OffsetMap map;
//   map.keep(3); map.replace(2, 3); map.keep(10);
//   map.source({3, 6})   // [3, 5): what the three bytes were made of
//
// A row of edits, as ICU's Edits; a text that was not changed costs nothing.

#include <cstdint>
#include <vector>

#include "text/span.hpp"

namespace doichieu {

class OffsetMap {
 public:
  /// The next bytes were kept as they are.
  void keep(std::uint32_t bytes);
  /// The next `from` bytes of the source became `to` bytes; either may be 0.
  void replace(std::uint32_t from, std::uint32_t to);

  bool changed() const { return !edits_.empty(); }

  /// The bytes of the source that [begin, end) of the result was made of. What touches a replacement takes
  /// all of its source; an empty span is the place between. REQUIRES: within the result.
  Span source(Span result) const;

 private:
  struct Edit {
    Span source, result;
  };
  std::vector<Edit> edits_;  ///< in order; between two of them as many bytes in both
  Span at_;                  ///< begin: bytes of the source so far; end: of the result
};

}  // namespace doichieu
