#include "text/diagnostic.hpp"

#include <unicode/uchar.h>

#include <algorithm>

#include "text/utf8.hpp"

namespace doichieu {
namespace {

constexpr char32_t replacement = 0xFFFD;
constexpr char32_t ellipsis = 0x2026;

/// The code points of `text`; a byte that is not UTF-8 reads as U+FFFD.
std::u32string code_points(std::string_view text) {
  std::u32string points;
  while (!text.empty()) {
    const std::size_t good = first_ill_formed(text).value_or(text.size());
    for (std::size_t at = 0; at < good;) {
      const CodePoint point = decode(text, at);
      points.push_back(point.value);
      at += point.size;
    }
    if (good < text.size()) points.push_back(replacement);
    text.remove_prefix(std::min(good + 1, text.size()));
  }
  return points;
}

/// How many columns of a terminal a code point takes: none for a combining mark, two for a wide letter.
std::size_t cells(char32_t c) {
  if (c < 0x300) return 1;
  const auto point = static_cast<UChar32>(c);
  if ((U_GET_GC_MASK(point) & (U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK)) != 0) return 0;
  const int width = u_getIntPropertyValue(point, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

/// The line as shown: what would move the cursor or change a terminal's state is not let through.
std::string shown(const std::u32string& line) {
  std::string out;
  for (const char32_t c : line) {
    const bool control = c != U'\t' && u_iscntrl(static_cast<UChar32>(c)) != 0;
    encode(control ? replacement : c, out);
  }
  return out;
}

/// A line as it is shown, and the column of the caret in it.
struct Window {
  std::u32string line;
  std::uint32_t column;
};

constexpr std::size_t widest_line = 200;  ///< in code points: what a screen and a reader can take
constexpr std::size_t before_caret = 80;  ///< how many of them stand before the caret, at most

/// The part of a long line around the caret, with an ellipsis where it was cut. No letter loses its marks.
Window window(std::u32string line, std::uint32_t column) {
  if (line.size() <= widest_line) return {std::move(line), column};
  const std::size_t caret = std::min<std::size_t>(column == 0 ? 0 : column - 1, line.size());
  std::size_t begin = caret <= before_caret ? 0 : caret - before_caret;
  begin = std::min(begin, line.size() - widest_line);
  std::size_t end = begin + widest_line;
  while (begin < caret && cells(line[begin]) == 0) ++begin;
  while (end < line.size() && cells(line[end]) == 0) ++end;
  std::u32string part = line.substr(begin, end - begin);
  if (end < line.size()) part.push_back(ellipsis);
  if (begin == 0) return {std::move(part), column};
  part.insert(part.begin(), ellipsis);
  return {std::move(part), static_cast<std::uint32_t>(caret - begin + 2)};
}

/// White space as wide as the line before the caret, and the caret. Tabs stay tabs.
std::string caret(const std::u32string& line, std::uint32_t column, std::uint32_t width) {
  const std::size_t begin = std::min<std::size_t>(column == 0 ? 0 : column - 1, line.size());
  const std::size_t end = std::min<std::size_t>(begin + width, line.size());
  std::string out;
  for (std::size_t i = 0; i < begin; ++i)
    line[i] == U'\t' ? out.push_back('\t') : static_cast<void>(out.append(cells(line[i]), ' '));
  std::size_t underlined = 0;
  for (std::size_t i = begin; i < end; ++i) underlined += cells(line[i]);
  return out.append(std::max<std::size_t>(underlined, 1), '^');
}

char32_t lower_ascii(char32_t c) {
  return c >= U'A' && c <= U'Z' ? c + 32 : c;
}

std::u32string letters_of(std::string_view word) {
  std::u32string letters = code_points(word);
  std::transform(letters.begin(), letters.end(), letters.begin(), lower_ascii);
  return letters;
}

/// Insertions, deletions, replacements and swaps of neighbours that lead from `a` to `b` (optimal string
/// alignment).
std::size_t edit_distance(const std::u32string& a, const std::u32string& b) {
  std::vector<std::size_t> before(b.size() + 1), above(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) above[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, replaced});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], before[j - 2] + 1);
    }
    before.swap(above);
    above.swap(row);
  }
  return above[b.size()];
}

}  // namespace

std::string to_string(const Diagnostic& diagnostic) {
  const std::string_view level = diagnostic.level == Level::error ? "error" : "warning";
  const Place place = diagnostic.place;
  std::string out = diagnostic.file;
  if (place.line != 0) {
    out += ':' + std::to_string(place.line);
    if (place.column != 0) out += ':' + std::to_string(place.column);
  }
  out.append(": ").append(level).append(": ").append(shown(code_points(diagnostic.message)));
  const std::string hint = shown(code_points(diagnostic.hint));
  if (place.line == 0) return out + (hint.empty() ? "\n" : " (" + hint + ")\n");

  const auto [line, column] = window(code_points(diagnostic.line), place.column);
  const std::string number = std::to_string(place.line);
  out += "\n  " + number + " | " + shown(line) + "\n";
  out += "  " + std::string(number.size(), ' ') + " | " + caret(line, column, diagnostic.width);
  return out + (hint.empty() ? "\n" : " " + hint + "\n");
}

std::string_view nearest(std::string_view word, std::span<const std::string_view> known) {
  // A third of the letters may be wrong, and three at most: "tolerence" means "tolerance", "x" means nothing.
  const std::u32string letters = letters_of(word);
  std::size_t limit = std::min<std::size_t>(letters.size() / 3, 3) + 1;
  std::string_view best;
  for (const std::string_view candidate : known) {
    const std::size_t longer = std::max(word.size(), candidate.size());
    const std::size_t shorter = std::min(word.size(), candidate.size());
    if (longer - shorter >= 4 * limit) continue;  // a code point has four bytes at most
    const std::size_t distance = edit_distance(letters, letters_of(candidate));
    if (distance >= limit) continue;
    best = candidate;
    limit = distance;
  }
  return best;
}

}  // namespace doichieu
