// The door to the outside: bytes come in here, and only as well-formed UTF-8.

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <iostream>

#include "reader/format.hpp"
#include "text/utf8.hpp"

namespace doichieu {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

[[noreturn]] void refuse(const std::string& name, const std::string& why) {
  throw InputError(name + ": " + why);
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

[[noreturn]] void refuse_size(const std::string& name) {
  refuse(name, "is 4 GiB or more; split it, or give its articles as JSON Lines");
}

/// The rest of a stream, or the first `most` bytes of it and one code point more, so that whoever looks for
/// the end of `most` finds that it goes on. REQUIRES: `in` is open.
std::string read_all(std::istream& in, const std::string& name, std::uint64_t most) {
  constexpr std::size_t widest = 4;
  const std::size_t wanted = std::min<std::uint64_t>(most, whole_file) + 2 * widest;
  std::string text;
  std::array<char, 1 << 16> buffer;
  while (in && text.size() < wanted) {
    in.read(buffer.data(), static_cast<std::streamsize>(std::min(buffer.size(), wanted - text.size())));
    text.append(buffer.data(), static_cast<std::size_t>(in.gcount()));
  }
  if (in.bad()) refuse(name, "could not be read to its end; check the disk or the connection");
  if (text.size() < wanted) return text;
  if (most >= whole_file) refuse_size(name);
  std::size_t end = wanted - widest;
  while (end < wanted && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
  text.resize(end);
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

bool next_line(std::istream& in, std::string& line, std::uint64_t most) {
  std::array<char, 1 << 14> piece;
  line.clear();
  while (in.good()) {
    in.getline(piece.data(), piece.size());
    const auto count = static_cast<std::size_t>(in.gcount());
    const bool ended = in.good();  // then the line's end was taken too
    line.append(piece.data(), count - (ended ? 1 : 0));
    if (ended) return true;
    if (in.eof() || in.bad()) break;
    in.clear();
    if (line.size() > most) in.setstate(std::ios::eofbit);
  }
  return !line.empty();
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

std::string read_bytes(const std::string& path, std::uint64_t most) {
  std::ifstream in = open_file(path);
  return read_all(in, path, most);
}

std::string read_file(const std::string& path, std::uint64_t most) {
  std::string text = read_bytes(path, most);
  check_text(text, path);
  return text;
}

std::string read_standard_input(std::uint64_t most) {
  std::string text = read_all(std::cin, "standard input", most);
  check_text(text, "standard input");
  return text;
}

std::string stem_of(const std::string& path) {
  return path == "-" ? "standard-input" : fs::path(path).stem().string();
}

}  // namespace doichieu
