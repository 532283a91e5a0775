#include "text/limits.hpp"

#include <algorithm>

namespace doichieu {
namespace {

constexpr std::uint64_t countable = 4'000'000'000;  ///< spans count in 32 bits

constexpr std::array<LimitRow, limit_count> table = {{
    {"file-bytes", 64u << 20, countable, "bytes of an article's file, or of a record of an archive"},
    {"sentence-words", 10'000, countable, "words and signs of a sentence; a longer one is read in pieces"},
    {"article-claims", 100'000, countable, "claims of an article that are compared"},
    {"list-members", 1'000, countable, "people of one list that are compared"},
    {"story-sources", 200, countable, "articles of a story that are held against each other"},
    {"report-findings", 5'000, countable, "findings that a report tells, the most important first"},
}};

bool continues(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

}  // namespace

std::span<const LimitRow, limit_count> limit_table() {
  return table;
}

std::string_view name(Limit limit) {
  return table[static_cast<std::size_t>(limit)].name;
}

Limits::Limits() {
  std::transform(table.begin(), table.end(), values_.begin(), [](const LimitRow& row) { return row.usual; });
}

Span shortened(std::string_view text, std::uint32_t begin, std::uint32_t bytes) {
  std::size_t end = std::min<std::size_t>(text.size(), std::size_t{begin} + bytes);
  while (end < text.size() && end > begin && continues(text[end])) --end;
  return {begin, static_cast<std::uint32_t>(end)};
}

std::size_t place_to_cut(std::string_view text, std::size_t most) {
  constexpr std::size_t widest_line = 1u << 16;  // further back than that, half a line is worth more
  const std::size_t line = text.rfind('\n', most);
  if (line != std::string_view::npos && line > 0 && most - line < widest_line) return line;
  while (most > 0 && continues(text[most])) --most;
  return most;
}

}  // namespace doichieu
