#pragma once
// The words, literals and signs of C++ source, for tests that hold src/ to a habit. It is no compiler:
// comments and #include lines are passed over, macros are not expanded, and of the signs only "::" is longer
// than one character.
//
//   tokens_of("f(\"a\\n\"); // g")   f  (  "a "  )  ;

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "reader/reader.hpp"
#include "text/utf8.hpp"

namespace doichieu::cpp {

enum class TokenKind { name, number, literal, sign };

/// `text` of a literal is what stands in it, without quotes; escapes are resolved as far as they are letters,
/// and any other letter behind a backslash reads as a space.
struct Token {
  TokenKind kind;
  std::string text;
  std::size_t line;  ///< the line it begins on, from 1

  bool is(std::string_view sign_or_name) const { return kind != TokenKind::literal && text == sign_or_name; }
};

class Tokens {
 public:
  explicit Tokens(std::string_view source) : source_(source) {}

  std::vector<Token> run() {
    while (at_ < source_.size()) step();
    return std::move(found_);
  }

 private:
  bool next_is(std::string_view words) const { return source_.substr(at_, words.size()) == words; }

  static bool is_digit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }
  static bool is_name(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }
  static bool is_space(char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; }

  void skip_past(std::string_view end) {
    const std::size_t found = source_.find(end, at_);
    at_ = found == std::string_view::npos ? source_.size() : found + end.size();
  }

  void step() {
    const char c = source_[at_];
    if (next_is("//") || next_is("#include"))
      skip_past("\n");
    else if (next_is("/*"))
      skip_past("*/");
    else if (c == '"' || c == '\'')
      read_quoted(c);
    else if (is_digit(c))
      read_while(TokenKind::number, [](char next) { return is_name(next) || next == '\'' || next == '.'; });
    else if (is_name(c))
      read_name();
    else if (is_space(c))
      ++at_;
    else
      read_sign(next_is("::") ? 2 : 1);
  }

  template <class Belongs>
  void read_while(TokenKind kind, Belongs belongs) {
    const std::size_t begin = at_;
    while (at_ < source_.size() && belongs(source_[at_])) ++at_;
    add(kind, begin);
  }

  void read_sign(std::size_t size) {
    const std::size_t begin = at_;
    at_ += size;
    add(TokenKind::sign, begin);
  }

  /// A name, or the letters before the quote of a literal: those are no token.
  void read_name() {
    read_while(TokenKind::name, is_name);
    if (!next_is("\"") && !next_is("'")) return;
    const std::string prefix = std::move(found_.back().text);
    found_.pop_back();
    if (prefix.ends_with('R')) read_raw();
  }

  void read_raw() {
    const std::size_t line = line_at(at_);
    const std::size_t open = source_.find('(', at_);
    const std::string end = ")" + std::string(source_.substr(at_ + 1, open - at_ - 1)) + "\"";
    const std::size_t close = source_.find(end, open);
    found_.push_back({TokenKind::literal, std::string(source_.substr(open + 1, close - open - 1)), line});
    at_ = close + end.size();
  }

  void read_quoted(char quote) {
    Token literal{TokenKind::literal, "", line_at(at_)};
    for (++at_; at_ < source_.size() && source_[at_] != quote;) {
      if (source_[at_] == '\\')
        read_escape(literal.text);
      else
        literal.text += source_[at_++];
    }
    ++at_;
    found_.push_back(std::move(literal));
  }

  void read_escape(std::string& out) {
    const char kind = source_[at_ + 1];
    at_ += 2;
    if (kind != 'u' && kind != 'U') {
      out += std::isalpha(static_cast<unsigned char>(kind)) != 0 ? ' ' : kind;
      return;
    }
    const std::size_t size = kind == 'u' ? 4 : 8;
    encode(static_cast<char32_t>(std::stoul(std::string(source_.substr(at_, size)), nullptr, 16)), out);
    at_ += size;
  }

  void add(TokenKind kind, std::size_t begin) {
    found_.push_back({kind, std::string(source_.substr(begin, at_ - begin)), line_at(begin)});
  }

  std::size_t line_at(std::size_t at) {
    line_ += static_cast<std::size_t>(std::count(source_.begin() + static_cast<std::ptrdiff_t>(counted_),
                                                 source_.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
    counted_ = at;
    return line_;
  }

  std::string_view source_;
  std::size_t at_ = 0, counted_ = 0, line_ = 1;
  std::vector<Token> found_;
};

inline std::vector<Token> tokens_of(std::string_view source) {
  return Tokens(source).run();
}

/// A C++ file under src/.
struct SourceFile {
  std::string name;  ///< from src/ on
  std::string text;
};

/// All of src/, in the order of their names.
inline std::vector<SourceFile> source_files() {
  namespace fs = std::filesystem;
  const fs::path root = fs::path(DOICHIEU_SOURCE_DIR) / "src";
  std::vector<SourceFile> out;
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    const fs::path& path = entry.path();
    if (path.extension() == ".cpp" || path.extension() == ".hpp")
      out.push_back({path.lexically_relative(root).generic_string(), read_file(path.string())});
  }
  std::sort(out.begin(), out.end(), [](const SourceFile& a, const SourceFile& b) { return a.name < b.name; });
  return out;
}

}  // namespace doichieu::cpp
