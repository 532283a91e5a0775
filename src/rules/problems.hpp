#pragma once
// What is wrong with one rule file, collected while it is read: the first hundred mistakes, and how many more
// there are.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/toml.hpp"

namespace doichieu {

class Problems {
 public:
  static constexpr std::size_t most = 100;
  static constexpr std::size_t most_bytes = 2'000'000;

  /// `document` must outlive this.
  explicit Problems(const toml::Document& document) : document_(&document) {}

  void error(Mark where, std::string message, std::string hint = {});
  void warning(Mark where, std::string message, std::string hint = {});
  /// One that was found elsewhere; the line is filled in here.
  void add(Diagnostic diagnostic);

  /// Are as many told as will be? Then nobody need look for a suggestion.
  bool full() const { return told_.size() >= most || bytes_ >= most_bytes; }

  /// All of them in the order of the file, the rest as a count.
  std::vector<Diagnostic> finish() &&;

 private:
  const toml::Document* document_;
  std::vector<Diagnostic> told_;
  std::size_t bytes_ = 0;              ///< of the lines and messages told
  Level more_level_ = Level::warning;  ///< of the worst of those left out
  std::size_t more_ = 0;
};

inline Mark mark(const toml::Value& value) {
  return {value.place, value.width};
}
Mark mark(const toml::Key& key);

/// 'word', as messages show it.
std::string quoted(std::string_view word);

/// "did you mean 'tolerance'?", or else what there is to choose from: "one of: about, over"; "" for a long
/// list.
std::string suggestion(std::string_view word, std::span<const std::string_view> known);

}  // namespace doichieu
