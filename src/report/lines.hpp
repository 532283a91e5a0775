#pragma once
// From bytes to lines and columns: the other way to name a place in a source.
//
//   Lines lines(article);
//   lines.place(3127)                // {12, 41}: both count from 1, the column in code points
//   lines.place(3127, ColumnUnit::utf16)   // the same column as Java, JavaScript and the editors made of
//   them count
//
// Inside the program a place is a byte; this is the only page that knows of other units. A mark that stands
// as a character of its own (Vietnamese in NFD) is a column of its own in every unit, as it is for other
// tools.
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

/// What columns count. Those of UTF-16 count two for a character beyond U+FFFF.
enum class ColumnUnit : std::uint8_t { bytes, code_points, utf16 };

class Lines {
 public:
  /// REQUIRES: `text` is well-formed UTF-8 and outlives this.
  explicit Lines(std::string_view text);
  /// REQUIRES: `article` outlives this.
  explicit Lines(const Article& article);

  /// The place of the code point that starts at byte `at` of the text. REQUIRES: at <= the text's size.
  Place place(std::uint32_t at, ColumnUnit unit = ColumnUnit::code_points) const;

 private:
  /// What stands before every block of bytes.
  struct Before {
    std::uint32_t code_points = 0;
    std::uint32_t long_ones = 0;  ///< of them those that are two units of UTF-16
  };
  std::uint32_t units_before(std::uint32_t at, ColumnUnit unit) const;

  std::string_view text_;
  const Article* article_ = nullptr;   ///< where the text is not what stands in the file
  std::vector<std::uint32_t> starts_;  ///< the first byte of every line
  std::vector<Before> before_;
};

}  // namespace doichieu
