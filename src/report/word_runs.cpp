#include "report/word_runs.hpp"

#include <algorithm>

#include "normalise/normal_text.hpp"
#include "text/utf8.hpp"

namespace doichieu {
namespace {

std::uint64_t key_of(const Token& token, std::string_view written, By by) {
  return by == By::fold ? token.hash : hash_of(nfc(written));
}

/// Lengths of the longest common subsequence of the words from (i, j) on.
class CommonTail {
 public:
  CommonTail(const WordRun& a, const WordRun& b) : width_(b.size() + 1), length_((a.size() + 1) * width_, 0) {
    for (std::size_t i = a.size(); i-- > 0;)
      for (std::size_t j = b.size(); j-- > 0;)
        cell(i, j) = a[i].key == b[j].key ? cell(i + 1, j + 1) + 1 : std::max(cell(i + 1, j), cell(i, j + 1));
  }
  std::uint16_t at(std::size_t i, std::size_t j) const { return length_[i * width_ + j]; }

 private:
  std::uint16_t& cell(std::size_t i, std::size_t j) { return length_[i * width_ + j]; }
  std::uint16_t cell(std::size_t i, std::size_t j) const { return at(i, j); }

  std::size_t width_;
  std::vector<std::uint16_t> length_;
};

}  // namespace

WordRun words_of(std::string_view text, Language language, const std::vector<Span>& spans, By by) {
  WordRun words{{}, language};
  for (const Span& span : spans) {
    const std::string_view part = slice(text, span);
    bool first = true;
    const NormalText normal = normalise(part);
    for (const Token& token : normal.tokens()) {
      if (token.kind == TokenKind::punctuation) continue;
      const Span where{span.begin + token.source.begin, span.begin + token.source.end};
      const bool digits = token.kind == TokenKind::number;
      words.list.push_back({where, key_of(token, slice(part, token.source), by), digits, first});
      first = false;
    }
  }
  return words;
}

bool are_alike(const WordRun& a, const WordRun& b) {
  const auto same_key = [](const RunWord& x, const RunWord& y) { return x.key == y.key; };
  return a.language == b.language &&
         std::equal(a.list.begin(), a.list.end(), b.list.begin(), b.list.end(), same_key);
}

void flag_unshared(const WordRun& a, const WordRun& b, std::vector<bool>& in_a, std::vector<bool>& in_b) {
  const CommonTail tail(a, b);
  std::size_t i = 0, j = 0;
  while (i < a.size() && j < b.size()) {
    if (a[i].key == b[j].key)
      ++i, ++j;
    else if (tail.at(i + 1, j) >= tail.at(i, j + 1))
      in_a[i++] = true;
    else
      in_b[j++] = true;
  }
  while (i < a.size()) in_a[i++] = true;
  while (j < b.size()) in_b[j++] = true;
}

std::vector<Span> spans_of(const WordRun& words, const std::vector<bool>& flagged) {
  std::vector<Span> spans;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!flagged[i]) continue;
    const bool joins = i > 0 && flagged[i - 1] && !words[i].first;
    if (joins)
      spans.back().end = words[i].span.end;
    else
      spans.push_back(words[i].span);
  }
  return spans;
}

}  // namespace doichieu
