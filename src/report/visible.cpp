#include "report/visible.hpp"

#include "text/utf8.hpp"

namespace doichieu {
namespace {

bool is_line_space(char32_t c) {
  return (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool acts_on_the_screen(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0)                              // C0, DEL, C1
         || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069)  // embeddings, overrides, isolates
         || (c >= 0xE0000 && c <= 0xE007F);                               // tags
}

void append_named(char32_t c, std::string& out) {
  constexpr char hex[] = "0123456789ABCDEF";
  out += "⟨U+";
  for (int shift = c > 0xFFFF ? 20 : 12; shift >= 0; shift -= 4) out += hex[(c >> shift) & 0xF];
  out += "⟩";
}

}  // namespace

std::string visible(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool after_line_space = false;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode(text, at);
    const bool line_space = is_line_space(c.value);
    if (line_space && !after_line_space) out += ' ';
    if (!line_space && acts_on_the_screen(c.value))
      append_named(c.value, out);
    else if (!line_space)
      out += text.substr(at, c.size);
    after_line_space = line_space;
    at += c.size;
  }
  return out;
}

}  // namespace doichieu
