#pragma once
// From bytes to lines and columns: the other way to name a place in a source.
//
//   Lines lines(article);
//   lines.place(3127)   // {12, 41}: both count from 1, the column in code points, as an editor shows it
//
// A place is one of the file: of an HTML page, where the page's source says what its text says at that byte.
//
// A line ends at "\n". A byte order mark counts as a byte and never as a column. The table is made in one
// pass over the text; a question is answered in constant time but for a search among the lines, however long
// a line is.

#include <cstdint>
#include <string_view>
#include <vector>

#include "reader/article.hpp"
#include "text/diagnostic.hpp"

namespace doichieu {

class Lines {
 public:
  /// REQUIRES: `text` is well-formed UTF-8 and outlives this.
  explicit Lines(std::string_view text);
  /// REQUIRES: `article` outlives this.
  explicit Lines(const Article& article);

  /// The place of the code point that starts at byte `at` of the text. REQUIRES: at <= the text's size.
  Place place(std::uint32_t at) const;

 private:
  std::uint32_t code_points_before(std::uint32_t at) const;

  std::string_view text_;
  const Article* article_ = nullptr;   ///< where the text is not what stands in the file
  std::vector<std::uint32_t> starts_;  ///< the first byte of every line
  std::vector<std::uint32_t> before_;  ///< code points before every block of `block` bytes
};

}  // namespace doichieu
