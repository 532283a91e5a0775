// A guess at the language, by the letters.
//
// Of the words of Vietnamese prose four in ten or more carry a letter that no other Latin alphabet in the
// news has. English prose full of marked Vietnamese names stays under one in five. The line is drawn between.

#include <algorithm>

#include "reader/reader.hpp"
#include "text/utf8.hpp"

namespace doichieu {
namespace {

constexpr std::size_t vietnamese_percent = 30;

/// Enough to tell by; a long text is not read to its end.
constexpr std::size_t sample_bytes = 1 << 16;

/// Letters of Vietnamese alone: ă đ ơ ư and all with a hook above, a dot below or two marks. Of decomposed
/// text the horn, hook and dot below tell; its breve is shared with others and is left out.
bool only_vietnamese(char32_t c) {
  switch (c) {
    case 0x0102:
    case 0x0103:
    case 0x0110:
    case 0x0111:  // ă đ
    case 0x01A0:
    case 0x01A1:
    case 0x01AF:
    case 0x01B0:  // ơ ư
    case 0x0309:
    case 0x031B:
    case 0x0323:  // marks: hook above, horn, dot below
      return true;
    default:
      return c >= 0x1EA0 && c <= 0x1EF9;
  }
}

bool is_letter(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return (c >= 0xC0 && c < 0x370) || (c >= 0x1E00 && c < 0x1F00);  // Latin, and combining marks
}

}  // namespace

Language guess_language(std::string_view text) {
  std::size_t words = 0, vietnamese = 0;
  bool inside = false, told = false;
  const auto end_word = [&] {
    words += inside ? 1 : 0;
    vietnamese += told ? 1 : 0;
    inside = told = false;
  };
  const std::size_t end = std::min(text.size(), sample_bytes);
  for (std::size_t at = 0; at < end;) {
    const CodePoint point = decode(text, at);
    at += point.size;
    if (!is_letter(point.value)) {
      end_word();
      continue;
    }
    inside = true;
    told = told || only_vietnamese(point.value);
  }
  end_word();
  return vietnamese * 100 >= words * vietnamese_percent && vietnamese > 0 ? Language::vietnamese
                                                                          : Language::english;
}

}  // namespace doichieu
