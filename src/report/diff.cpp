#include "report/diff.hpp"

#include <algorithm>
#include <cstdint>

#include "normalise/normal_text.hpp"
#include "text/utf8.hpp"

namespace doichieu {
namespace {

// Evidence is narrow, so these are met only by a report that nobody would read word by word; they keep its
// cost bounded.
constexpr std::size_t most_words = 256;
constexpr std::size_t most_wordings = 16;

struct Word {
  Span span;           ///< in the wording's text
  std::uint64_t key;   ///< equal words, equal keys
  bool first = false;  ///< of its span: nothing is joined to a word of another span
};

/// A wording in words.
struct Words {
  std::vector<Word> list;
  Language language = Language::english;

  std::size_t size() const { return list.size(); }
  const Word& operator[](std::size_t i) const { return list[i]; }
};

bool are_alike(const Words& a, const Words& b) {
  const auto same_key = [](const Word& x, const Word& y) { return x.key == y.key; };
  return a.language == b.language &&
         std::equal(a.list.begin(), a.list.end(), b.list.begin(), b.list.end(), same_key);
}

/// How words are compared.
enum class By { fold, spelling };

std::uint64_t key_of(const Token& token, std::string_view written, By by) {
  return by == By::fold ? token.hash : hash_of(nfc(written));
}

Words words_of(const Wording& wording, By by) {
  Words words{{}, wording.language};
  for (const Span& span : wording.spans) {
    const std::string_view part = slice(wording.text, span);
    bool first = true;
    const NormalText text = normalise(part);
    for (const Token& token : text.tokens()) {
      if (token.kind == TokenKind::punctuation) continue;
      const Span where{span.begin + token.source.begin, span.begin + token.source.end};
      words.list.push_back({where, key_of(token, slice(part, token.source), by), first});
      first = false;
    }
  }
  return words;
}

/// Lengths of the longest common subsequence of the words from (i, j) on.
class CommonTail {
 public:
  CommonTail(const Words& a, const Words& b) : width_(b.size() + 1), length_((a.size() + 1) * width_, 0) {
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

/// Sets the flags of the words of `a` and `b` that are not in their longest common subsequence.
void flag_unshared(const Words& a, const Words& b, std::vector<bool>& in_a, std::vector<bool>& in_b) {
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

std::vector<Span> joined(const Words& words, const std::vector<bool>& flagged) {
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

/// The different ones among `all`, as indices; equal wordings are compared once.
std::vector<std::size_t> distinct(const std::vector<Words>& all) {
  std::vector<std::size_t> kept;
  for (std::size_t i = 0; i < all.size() && kept.size() < most_wordings; ++i)
    if (std::none_of(kept.begin(), kept.end(), [&](std::size_t k) { return are_alike(all[k], all[i]); }))
      kept.push_back(i);
  return kept;
}

std::vector<std::vector<Span>> differing(const std::vector<Wording>& wordings, By by) {
  std::vector<Words> all;
  for (const Wording& wording : wordings) all.push_back(words_of(wording, by));
  std::vector<std::vector<Span>> result(wordings.size());
  if (std::any_of(all.begin(), all.end(), [](const Words& words) { return words.size() > most_words; }))
    return result;

  const std::vector<std::size_t> kept = distinct(all);
  std::vector<std::vector<bool>> flags;
  for (const std::size_t k : kept) flags.emplace_back(all[k].size(), false);
  for (std::size_t x = 0; x < kept.size(); ++x)
    for (std::size_t y = x + 1; y < kept.size(); ++y)
      if (all[kept[x]].language == all[kept[y]].language)
        flag_unshared(all[kept[x]], all[kept[y]], flags[x], flags[y]);

  for (std::size_t i = 0; i < all.size(); ++i)
    for (std::size_t x = 0; x < kept.size(); ++x)
      if (are_alike(all[i], all[kept[x]])) result[i] = joined(all[i], flags[x]);
  return result;
}

}  // namespace

std::vector<std::vector<Span>> differing_words(const std::vector<Wording>& wordings) {
  auto result = differing(wordings, By::fold);
  const auto is_empty = [](const std::vector<Span>& spans) { return spans.empty(); };
  if (std::all_of(result.begin(), result.end(), is_empty)) result = differing(wordings, By::spelling);
  return result;
}

}  // namespace doichieu
