#pragma once
// How much is looked at: the one list of limits, and what is told where one is reached.
//
//   Limits limits;                                 // what is usual
//   limits.set(Limit::story_sources, 50);          // doichieu.toml: [limits] story-sources = 50
//   if (n > limits[Limit::story_sources]) …        // as many as the limit are looked at, no more
//
// No limit is reached by an article that somebody wrote; they bound time and memory for texts that a machine
// made. What lies beyond one is never left out in silence: it becomes an Excess, which is told as a finding
// (compare/excess.hpp) and on standard error.

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "text/span.hpp"

namespace doichieu {

enum class Limit : std::uint8_t {
  file_bytes,
  sentence_words,
  article_claims,
  list_members,
  story_sources,
  report_findings,
};

inline constexpr std::size_t limit_count = 6;

struct LimitRow {
  std::string_view name;  ///< "file-bytes"
  std::uint64_t usual;
  std::uint64_t most;  ///< that may be set; 1 is the least
  std::string_view help;
};

/// By Limit.
std::span<const LimitRow, limit_count> limit_table();

std::string_view name(Limit limit);

class Limits {
 public:
  Limits();
  std::uint64_t operator[](Limit limit) const { return values_[static_cast<std::size_t>(limit)]; }
  /// REQUIRES: 1 <= value <= the most of its row.
  void set(Limit limit, std::uint64_t value) { values_[static_cast<std::size_t>(limit)] = value; }
  friend bool operator==(const Limits&, const Limits&) = default;

 private:
  std::array<std::uint64_t, limit_count> values_{};
};

/// A limit was reached, and what lies beyond it was not looked at.
struct Excess {
  Limit limit = Limit::file_bytes;
  std::uint32_t source = 0;  ///< index of the article in its story
  Span at;                   ///< bytes of its text, 120 at most: where the limit was reached
  std::uint64_t is = 0;      ///< how much there is; 0 where nobody counted
  std::uint64_t most = 0;    ///< the limit
  friend bool operator==(const Excess&, const Excess&) = default;
};

/// At most `bytes` of `text` from `begin`, cut between code points.
Span shortened(std::string_view text, std::uint32_t begin, std::uint32_t bytes = 120);

/// `most`, or a little less: the largest cut of well-formed UTF-8 at a line's end, else between code points.
/// REQUIRES: most < text.size().
std::size_t place_to_cut(std::string_view text, std::size_t most);

}  // namespace doichieu
