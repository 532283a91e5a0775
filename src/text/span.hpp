#pragma once
// Where things are: byte ranges of one text.

#include <compare>
#include <cstdint>
#include <string_view>

namespace doichieu {

/// The bytes [begin, end) of one source text. Copied freely; owns nothing.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  constexpr std::uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  constexpr bool contains(const Span& other) const { return begin <= other.begin && other.end <= end; }
  constexpr bool overlaps(const Span& other) const { return begin < other.end && other.begin < end; }
  friend constexpr auto operator<=>(const Span&, const Span&) = default;
};

/// The bytes of `text` that `span` names. REQUIRES: span.end <= text.size().
constexpr std::string_view slice(std::string_view text, Span span) {
  return text.substr(span.begin, span.size());
}

/// The smallest span that holds both.
constexpr Span cover(Span a, Span b) {
  return {a.begin < b.begin ? a.begin : b.begin, a.end > b.end ? a.end : b.end};
}

}  // namespace doichieu
