// The door to the outside: bytes come in here, and only as well-formed UTF-8.

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <iostream>
#include <limits>

#include "reader/format.hpp"
#include "text/utf8.hpp"

namespace doichieu {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Spans count bytes in 32 bits.
constexpr std::size_t longest = std::numeric_limits<std::uint32_t>::max();

[[noreturn]] void refuse(const std::string& name, const std::string& why) {
  throw InputError(name + ": " + why);
}

[[noreturn]] void refuse_size(const std::string& name) {
  refuse(name, "is 4 GiB or more; split it, or give its articles as JSON Lines");
}

/// UTF-16 without a mark: every second byte of Western text is zero, those between hardly ever are.
bool zeros_alternate(std::string_view text) {
  std::array<std::size_t, 2> zeros{};
  const std::size_t size = std::min<std::size_t>(text.size(), 4096);
  for (std::size_t i = 0; i < size; ++i) zeros[i % 2] += text[i] == '\0' ? 1 : 0;
  const auto [few, many] = std::minmax(zeros[0], zeros[1]);
  return many * 5 >= size && few * 10 <= many;
}

bool is_utf16(std::string_view text) {
  const std::string_view mark = text.substr(0, 2);
  return mark == "\xFF\xFE" || mark == "\xFE\xFF" || (text.size() >= 4 && zeros_alternate(text));
}

/// The rest of a stream. REQUIRES: `in` is open.
std::string read_all(std::istream& in, const std::string& name, std::size_t expected) {
  std::string text;
  text.reserve(expected);
  std::array<char, 1 << 16> buffer;
  while (in) {
    in.read(buffer.data(), buffer.size());
    const auto count = static_cast<std::size_t>(in.gcount());
    if (count > longest - text.size()) refuse_size(name);
    text.append(buffer.data(), count);
  }
  if (in.bad()) refuse(name, "could not be read to its end; check the disk or the connection");
  return text;
}

}  // namespace

void check_text(std::string_view text, const std::string& name) {
  if (is_utf16(text)) refuse(name, "is UTF-16; save it as UTF-8");
  if (const std::size_t at = text.find('\0'); at != std::string_view::npos)
    refuse(name, "is a binary file (a zero byte at offset " + std::to_string(at) +
                     "); give the text of an article");
  if (const auto at = first_ill_formed(text))
    refuse(name, "is not UTF-8 at byte offset " + std::to_string(*at) + "; save it as UTF-8");
  if (text.substr(0, 3) == byte_order_mark) text.remove_prefix(3);
  if (text.find_first_not_of(" \t\r\n\v\f") == std::string_view::npos)
    refuse(name, "is empty; give the text of an article");
}

std::ifstream open_file(const std::string& path) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (status.type() == fs::file_type::not_found) refuse(path, "no such file; check the name");
  if (fs::is_directory(status)) refuse(path, "is a folder; give a file of it");
  std::ifstream in(path, std::ios::binary);
  if (!in) refuse(path, "cannot be opened; check that you may read it");
  return in;
}

std::string read_bytes(const std::string& path) {
  std::ifstream in = open_file(path);
  std::error_code unknown;  // a pipe has no size
  const std::uintmax_t size = fs::file_size(path, unknown);
  if (!unknown && size > longest) refuse_size(path);
  return read_all(in, path, unknown ? 0 : static_cast<std::size_t>(size));
}

std::string read_file(const std::string& path) {
  std::string text = read_bytes(path);
  check_text(text, path);
  return text;
}

std::string read_standard_input() {
  std::string text = read_all(std::cin, "standard input", 0);
  check_text(text, "standard input");
  return text;
}

std::string stem_of(const std::string& path) {
  return path == "-" ? "standard-input" : fs::path(path).stem().string();
}

}  // namespace doichieu
