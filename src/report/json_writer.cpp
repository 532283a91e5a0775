#include "report/json_writer.hpp"

#include <array>
#include <charconv>

namespace doichieu {
namespace {

template <class Number>
void append_number(std::string& out, Number number) {
  std::array<char, 32> digits;
  const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), number);
  out.append(digits.data(), static_cast<std::size_t>(end - digits.data()));
  static_cast<void>(error);  // 32 bytes hold every shortest double and every 64-bit integer
}

void append_unicode(std::string& out, unsigned value) {
  constexpr char hex[] = "0123456789abcdef";
  out += "\\u";
  for (int shift = 12; shift >= 0; shift -= 4) out += hex[(value >> shift) & 0xF];
}

/// By byte: may something that has to be escaped begin there? Mostly nothing does, so texts are run through
/// by this alone. (Most are a few bytes long: to look at eight at once is slower.)
constexpr auto may_need_escape = [] {
  std::array<bool, 256> out{};
  for (unsigned byte = 0; byte < 0x20; ++byte) out[byte] = true;
  for (const unsigned byte : {0x7FU, unsigned{'"'}, unsigned{'\\'}, 0xE2U}) out[byte] = true;
  return out;
}();

/// How many bytes at `i` have to be escaped; 0 where they may stand for themselves.
std::size_t must_be_escaped(std::string_view text, std::size_t i) {
  const auto c = static_cast<unsigned char>(text[i]);
  if (c < 0x20 || c == 0x7F || c == '"' || c == '\\') return 1;
  if (c != 0xE2) return 0;
  const std::string_view three = text.substr(i, 3);
  return three == "\u2028" || three == "\u2029" ? 3 : 0;
}

void append_escaped(std::string& out, std::string_view character) {
  const auto last = static_cast<unsigned char>(character.back());
  if (character.size() == 3) return append_unicode(out, 0x2000u + (last & 0x3Fu));
  switch (last) {
    case '"':
      out += "\\\"";
      break;
    case '\\':
      out += "\\\\";
      break;
    case '\n':
      out += "\\n";
      break;
    case '\r':
      out += "\\r";
      break;
    case '\t':
      out += "\\t";
      break;
    default:
      append_unicode(out, last);
  }
}

}  // namespace

JsonWriter& JsonWriter::open(char bracket, Layout wanted) {
  separate();
  const Layout inside = layout() == Layout::line ? Layout::line : wanted;
  out_ += bracket;
  open_.push_back({inside});
  return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
  const Open closed = open_.back();
  open_.pop_back();
  if (closed.layout == Layout::page && !closed.empty) new_line();
  out_ += bracket;
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  separate();
  (out_ += '"') += name;
  out_ += "\": ";
  after_key_ = true;
  return *this;
}

JsonWriter& JsonWriter::value(std::string_view text) {
  separate();
  quoted(text);
  return *this;
}

JsonWriter& JsonWriter::integer(std::uint64_t number) {
  separate();
  append_number(out_, number);
  return *this;
}

JsonWriter& JsonWriter::integer(std::int64_t number) {
  separate();
  append_number(out_, number);
  return *this;
}

JsonWriter& JsonWriter::value(double number) {
  separate();
  append_number(out_, number);
  return *this;
}

JsonWriter& JsonWriter::value(bool truth) {
  separate();
  out_ += truth ? "true" : "false";
  return *this;
}

JsonWriter& JsonWriter::null() {
  separate();
  out_ += "null";
  return *this;
}

void JsonWriter::new_line() {
  out_ += '\n';
  out_.append(2 * open_.size(), ' ');
}

/// What goes before a member or an item: a comma, a new line; nothing between a key and its value.
void JsonWriter::separate() {
  if (after_key_ || open_.empty()) {
    after_key_ = false;
    return;
  }
  Open& parent = open_.back();
  if (!parent.empty) out_ += parent.layout == Layout::line ? ", " : ",";
  parent.empty = false;
  if (parent.layout == Layout::page) new_line();
}

void JsonWriter::quoted(std::string_view text) {
  out_ += '"';
  std::size_t copied = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!may_need_escape[static_cast<unsigned char>(text[i])]) continue;
    const std::size_t size = must_be_escaped(text, i);
    if (size == 0) continue;
    out_ += text.substr(copied, i - copied);
    append_escaped(out_, text.substr(i, size));
    i += size - 1;
    copied = i + 1;
  }
  out_ += text.substr(copied);
  out_ += '"';
}

}  // namespace doichieu
