#pragma once
// Reading a pattern's characters, and telling what is wrong with them: the ground the parser stands on.

#include "rules/pattern_syntax.hpp"

namespace doichieu::pattern {

/// Thrown at a mistake behind which nothing can be read; parse() catches it.
struct Unreadable {};

/// Characters that mean something, and so end a word.
inline constexpr std::string_view signs = "[](){}<>|!^$&\"";

inline bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}
inline bool is_name_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
         c == '.';
}
inline bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

inline std::string quoted(std::string_view word) {
  return "'" + std::string(word) + "'";
}

class Scanner {
 public:
  Scanner(std::shared_ptr<const PatternSource> source, std::vector<Diagnostic>& mistakes)
      : source_(std::move(source)), text_(source_->text), mistakes_(mistakes) {}

  bool at_end() const { return at_ >= text_.size(); }
  char peek(std::size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }
  bool starts(std::string_view what) const { return text_.substr(at_).starts_with(what); }
  bool take(std::string_view what) {
    if (!starts(what)) return false;
    at_ += static_cast<std::uint32_t>(what.size());
    return true;
  }
  void skip_space() {
    while (!at_end() && is_space(text_[at_])) ++at_;
  }
  std::string_view name() {
    const std::uint32_t begin = at_;
    while (is_name_char(peek())) ++at_;
    return text_.substr(begin, at_ - begin);
  }

  // --- Mistakes.

  Where where(std::uint32_t begin) const { return {source_, begin, at_}; }
  Where where(std::uint32_t begin, std::uint32_t end) const { return {source_, begin, end}; }
  void complain(const Where& at, std::string message, std::string hint = {}) {
    broken_ = true;
    mistakes_.push_back(diagnostic_at(at, std::move(message), std::move(hint)));
    if (++told_ < most_mistakes) return;
    mistakes_.push_back(diagnostic_at(at, "there may be more mistakes in this pattern"));
    throw Unreadable{};
  }
  [[noreturn]] void refuse(const Where& at, std::string message, std::string hint = {}) {
    complain(at, std::move(message), std::move(hint));
    throw Unreadable{};
  }
  [[noreturn]] void refuse_size(const Where& at) {
    refuse(at, "the pattern is too large", "at most " + std::to_string(largest_size) + " parts");
  }

  /// There is a mistake, told here or elsewhere: what was read cannot be used.
  void spoil() { broken_ = true; }
  bool broken() const { return broken_; }

 protected:
  std::string_view text() const { return text_; }

  std::uint32_t at_ = 0;  ///< the next byte to read

 private:
  std::shared_ptr<const PatternSource> source_;
  std::string_view text_;
  std::vector<Diagnostic>& mistakes_;
  std::size_t told_ = 0;
  bool broken_ = false;
};

}  // namespace doichieu::pattern
