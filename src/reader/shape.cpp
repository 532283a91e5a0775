// What the shape of a line tells without knowing a word of it.

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "reader/format.hpp"
#include "text/utf8.hpp"

namespace doichieu {
namespace {

constexpr std::array<std::string_view, 5> long_spaces = {"\xC2\xA0", "\xE3\x80\x80", "\xE2\x80\x8B",
                                                         "\xE2\x80\xAF", "\xEF\xBB\xBF"};
constexpr std::string_view short_spaces = " \t\v\f\r\n";

constexpr bool is_ascii(char c) {
  return static_cast<signed char>(c) >= 0;
}

/// The white space (or byte order mark) at the head or the tail of `text`, in bytes.
std::size_t space_at_head(std::string_view text) {
  if (is_ascii(text[0])) return short_spaces.find(text[0]) != std::string_view::npos ? 1 : 0;
  for (const std::string_view space : long_spaces)
    if (text.substr(0, space.size()) == space) return space.size();
  return 0;
}

std::size_t space_at_tail(std::string_view text) {
  if (is_ascii(text.back())) return short_spaces.find(text.back()) != std::string_view::npos ? 1 : 0;
  for (const std::string_view space : long_spaces)
    if (text.size() >= space.size() && text.substr(text.size() - space.size()) == space) return space.size();
  return 0;
}

/// The line without the closing quotes and brackets at its end.
std::string_view without_closers(std::string_view line) {
  constexpr std::array<std::string_view, 8> closers = {"\"",     "'",      ")",      "]",
                                                       "\u201D", "\u2019", "\u00BB", "*"};
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view closer : closers) {
      if (line.size() < closer.size() || line.substr(line.size() - closer.size()) != closer) continue;
      line.remove_suffix(closer.size());
      again = true;
    }
  }
  return line;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// The dash, with the spaces before it, that ends a dateline: its offset and its size; size 0 for none.
struct Dash {
  std::size_t at = 0;
  std::size_t size = 0;
  bool em = false;
};

constexpr std::size_t longest_dateline = 60;  // code points

Dash find_dash(std::string_view line) {
  std::size_t points = 0;
  for (std::size_t at = 0; at < line.size() && points <= longest_dateline; ++points) {
    const CodePoint point = decode(line, at);
    const bool em = point.value == 0x2014;
    const bool dash = em || point.value == 0x2013 || point.value == '-';
    const std::size_t behind = at + point.size;
    const bool apart = at > 0 && line[at - 1] == ' ' && (behind == line.size() || line[behind] == ' ');
    if (dash && (apart || (em && at > 0))) return {at, point.size, em};
    at = behind;
  }
  return {};
}

/// What the words before the dash look like.
struct DatelineLook {
  bool all_begin_high = true;  ///< with a capital letter or a digit
  bool first_in_capitals = false;
  bool bracketed = false;  ///< (VNA), or a place with such a bracket behind it
  bool dated = false;      ///< a part behind a comma holds letters and digits: ", Sept 10"
};

bool upper(char32_t c) {
  return u_isUUppercase(static_cast<UChar32>(c)) != 0;
}
bool lower(char32_t c) {
  return u_isULowercase(static_cast<UChar32>(c)) != 0;
}
bool letter(char32_t c) {
  return u_isUAlphabetic(static_cast<UChar32>(c)) != 0;
}

DatelineLook look_at(std::string_view head) {
  DatelineLook words;
  bool first_word = true, word_begins = true, behind_comma = false;
  bool part_letters = false, part_digits = false;
  std::size_t capitals = 0, smalls = 0;
  for (std::size_t at = 0; at < head.size();) {
    const CodePoint point = decode(head, at);
    at += point.size;
    const char32_t c = point.value;
    if (c == '(') words.bracketed = true;
    if (c == ' ' || c == ',') {
      if (capitals + smalls > 0) first_word = false;
      word_begins = true;
      if (c == ',') part_letters = part_digits = false;
      behind_comma = behind_comma || c == ',';
      continue;
    }
    const bool digit = c < 0x80 && is_digit(static_cast<char>(c));
    if (word_begins && lower(c)) words.all_begin_high = false;
    if (letter(c) || digit) word_begins = false;
    part_letters = part_letters || letter(c);
    part_digits = part_digits || digit;
    words.dated = words.dated || (behind_comma && part_letters && part_digits);
    if (!first_word) continue;
    capitals += upper(c) ? 1 : 0;
    smalls += lower(c) ? 1 : 0;
    words.first_in_capitals = capitals >= 2 && smalls == 0;
  }
  return words;
}

/// Whether what stands behind the dash goes on in small letters: then the dash is one inside a sentence.
bool goes_on_small(std::string_view rest) {
  const std::size_t at = rest.find_first_not_of(' ');
  return at != std::string_view::npos && lower(decode(rest, at).value);
}

}  // namespace

Span trimmed(std::string_view text, Span span) {
  while (!span.empty()) {
    const std::size_t space = space_at_head(slice(text, span));
    if (space == 0) break;
    span.begin += static_cast<std::uint32_t>(space);
  }
  while (!span.empty()) {
    const std::size_t space = space_at_tail(slice(text, span));
    if (space == 0) break;
    span.end -= static_cast<std::uint32_t>(space);
  }
  return span;
}

bool shorter_than(std::string_view line, std::size_t limit) {
  if (line.size() < limit) return true;
  if (line.size() >= 4 * limit) return false;
  std::size_t points = 0;
  for (std::size_t at = 0; at < line.size() && points < limit; ++at)
    points += (static_cast<unsigned char>(line[at]) & 0xC0) != 0x80;
  return points < limit;
}

bool ends_with_full_stop(std::string_view line) {
  line = without_closers(line);
  return !line.empty() && line.back() == '.';
}

bool ends_finished(std::string_view line) {
  line = without_closers(line);
  if (line.empty()) return true;
  constexpr std::string_view ellipsis = "\u2026";
  return std::string_view(".?!:;,").find(line.back()) != std::string_view::npos ||
         (line.size() >= ellipsis.size() && line.substr(line.size() - ellipsis.size()) == ellipsis);
}

std::size_t date_label(std::string_view line, std::string& iso) {
  constexpr std::string_view label = "date";
  if (line.size() < label.size() || (line.substr(0, 4) != label && line.substr(0, 4) != "Date")) return 0;
  std::size_t at = label.size();
  if (at < line.size() && line[at] == ':') ++at;
  const std::size_t begin = line.find_first_not_of(" \t", at);
  if (begin == at || begin == std::string_view::npos) return 0;
  const std::size_t end = std::min(line.find_first_of(" \t", begin), line.size());
  const std::string_view date = line.substr(begin, end - begin);
  if (!read_published(date, {})) return 0;
  iso = date;
  return end;
}

std::size_t dateline(std::string_view line, bool& certain) {
  const Dash dash = find_dash(line);
  if (dash.size == 0) return 0;
  const std::size_t end = dash.at + dash.size;
  if (goes_on_small(line.substr(end))) return 0;
  const std::string_view head = line.substr(0, line.find_last_not_of(' ', dash.at - 1) + 1);
  if (head.size() > 2 && head.front() == '(' && head.back() == ')') return certain = true, end;
  const DatelineLook words = look_at(head);
  if (!words.all_begin_high || !(words.first_in_capitals || words.dated || words.bracketed)) return 0;
  certain = dash.em || words.dated || words.bracketed;
  return end;
}

}  // namespace doichieu
