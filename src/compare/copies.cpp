#include "compare/copies.hpp"

#include <algorithm>
#include <optional>
#include <unordered_map>

namespace doichieu {
namespace {

constexpr std::uint32_t run = 3;             ///< words of a shingle
constexpr std::uint32_t fewest_words = 4;    ///< of a sentence that is looked at
constexpr std::size_t most_carriers = 24;    ///< sentences with one shingle; more is boilerplate
constexpr std::uint32_t fewest_shared = 2;   ///< shingles
constexpr std::uint32_t longest_side = 256;  ///< words that are laid side by side one by one
constexpr double least_share = 0.5;          ///< of the words of the shorter sentence

std::uint64_t sentence_id(std::uint32_t source, std::uint32_t sentence) {
  return (std::uint64_t{source} << 32) | sentence;
}

/// The shingles of a sentence, sorted, each once.
std::vector<std::uint64_t> shingles_of(const TextWords& text, const TextSentence& sentence) {
  std::vector<std::uint64_t> out;
  for (std::uint32_t at = sentence.first; at + run <= sentence.last; ++at) {
    std::uint64_t shingle = 0;
    for (std::uint32_t i = at; i < at + run; ++i)
      shingle = (shingle ^ text.words[i].key) * 0x9E3779B97F4A7C15ULL + (shingle >> 29);
    out.push_back(shingle);
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

/// Metadata are no one's words.
bool readable(const TextSentence& sentence) {
  return sentence.section != SectionKind::metadata && sentence.size() >= fewest_words;
}

/// Words [0, n) of two sentences side by side: pairs of equal keys, in order, as many as there can be.
class SideBySide {
 public:
  SideBySide(const TextWord* a, std::uint32_t size_a, const TextWord* b, std::uint32_t size_b)
      : a_(a), b_(b), end_a_(size_a), end_b_(size_b) {}

  using Pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;
  /// Nothing where what stands between common head and tail is too long.
  std::optional<Pairs> run() {
    Pairs pairs;
    std::uint32_t head = 0, tail = 0;
    while (head < std::min(end_a_, end_b_) && a_[head].hash == b_[head].hash)
      pairs.emplace_back(head, head), ++head;
    while (tail < std::min(end_a_, end_b_) - head && a_[end_a_ - tail - 1].hash == b_[end_b_ - tail - 1].hash)
      ++tail;
    const std::uint32_t wide = end_a_ - head - tail, high = end_b_ - head - tail;
    if (wide > longest_side || high > longest_side) return std::nullopt;
    lay(head, wide, high, pairs);
    for (std::uint32_t i = tail; i > 0; --i) pairs.emplace_back(end_a_ - i, end_b_ - i);
    return pairs;
  }

 private:
  /// The same word counts for more than another number.
  std::uint32_t worth(std::uint32_t x, std::uint32_t y) const {
    if (a_[x].hash == b_[y].hash) return 3;
    return a_[x].key == b_[y].key ? 2 : 0;
  }

  void lay(std::uint32_t head, std::uint32_t wide, std::uint32_t high, Pairs& pairs) const {
    std::vector<std::uint32_t> best((wide + 1) * (high + 1), 0);
    const auto at = [&](std::uint32_t x, std::uint32_t y) -> std::uint32_t& {
      return best[x * (high + 1) + y];
    };
    for (std::uint32_t x = wide; x-- > 0;)
      for (std::uint32_t y = high; y-- > 0;) {
        const std::uint32_t both = worth(head + x, head + y);
        at(x, y) = std::max({at(x + 1, y), at(x, y + 1), both ? both + at(x + 1, y + 1) : 0});
      }
    for (std::uint32_t x = 0, y = 0; x < wide && y < high;) {
      const std::uint32_t both = worth(head + x, head + y);
      if (both && at(x, y) == both + at(x + 1, y + 1)) {
        pairs.emplace_back(head + x++, head + y++);
      } else if (at(x, y) == at(x + 1, y)) {
        ++x;
      } else {
        ++y;
      }
    }
  }

  const TextWord* a_;
  const TextWord* b_;
  std::uint32_t end_a_, end_b_;
};

}  // namespace

Copies::Copies(std::vector<TextWords> texts) : texts_(std::move(texts)) {
  if (texts_.size() > 1) find();
}

/// For every sentence the one of each earlier source that shares most shingles with it; of equal ones the
/// first.
void Copies::find() {
  std::unordered_map<std::uint64_t, std::vector<std::uint64_t>> carriers;  // shingle -> sentences
  for (std::uint32_t source = 0; source < texts_.size(); ++source) {
    const TextWords& text = texts_[source];
    std::vector<std::pair<std::uint64_t, std::uint64_t>> own;  // shingle, sentence
    for (std::uint32_t i = 0; i < text.sentences.size(); ++i) {
      if (!readable(text.sentences[i])) continue;
      std::map<std::uint64_t, std::uint32_t> shared;
      for (const std::uint64_t shingle : shingles_of(text, text.sentences[i])) {
        own.emplace_back(shingle, sentence_id(source, i));
        if (const auto known = carriers.find(shingle); known != carriers.end())
          for (const std::uint64_t sentence : known->second) ++shared[sentence];
      }
      std::map<std::uint32_t, std::pair<std::uint32_t, std::uint32_t>> best;  // source -> shared, sentence
      for (const auto& [sentence, count] : shared) {
        auto& known = best[static_cast<std::uint32_t>(sentence >> 32)];
        if (count > known.first) known = {count, static_cast<std::uint32_t>(sentence)};
      }
      for (const auto& [earlier, partner] : best)
        if (partner.first >= std::min(fewest_shared, text.sentences[i].size() - run + 1))
          lay(earlier, partner.second, source, i);
    }
    for (const auto& [shingle, sentence] : own)
      if (auto& known = carriers[shingle]; known.size() < most_carriers) known.push_back(sentence);
  }
}

void Copies::lay(std::uint32_t source_a, std::uint32_t sentence_a, std::uint32_t source_b,
                 std::uint32_t sentence_b) {
  const TextSentence& a = texts_[source_a].sentences[sentence_a];
  const TextSentence& b = texts_[source_b].sentences[sentence_b];
  const TextWord* words_a = &texts_[source_a].words[a.first];
  const TextWord* words_b = &texts_[source_b].words[b.first];
  const auto pairs = SideBySide(words_a, a.size(), words_b, b.size()).run();
  if (!pairs) return;
  CopiedSentence out;
  out.source_a = source_a;
  out.source_b = source_b;
  out.sentence_a = sentence_a;
  out.sentence_b = sentence_b;
  out.of_shorter = static_cast<double>(pairs->size()) / std::min(a.size(), b.size());
  out.of_longer = static_cast<double>(pairs->size()) / std::max(a.size(), b.size());
  if (out.of_shorter < least_share) return;
  out.kept.assign(2 * pairs->size() + 1, 0);
  std::uint32_t x = 0, y = 0;
  const auto between = [&](std::uint32_t end_a, std::uint32_t end_b, std::uint32_t place) {
    for (; x < end_a; ++x) out.places_a.push_back(place);
    for (; y < end_b; ++y) out.places_b.push_back(place);
  };
  for (std::uint32_t i = 0; i < pairs->size(); ++i) {
    const auto [word_a, word_b] = (*pairs)[i];
    between(word_a, word_b, 2 * i);
    between(word_a + 1, word_b + 1, 2 * i + 1);
    if (words_a[word_a].hash == words_b[word_b].hash) out.kept[2 * i + 1] = 1, ++out.common;
  }
  between(a.size(), b.size(), static_cast<std::uint32_t>(2 * pairs->size()));
  by_sentences_[{sentence_id(source_a, sentence_a), sentence_id(source_b, sentence_b)}] = sentences_.size();
  sentences_.push_back(std::move(out));
}

double Copies::share(std::uint32_t source_a, Span a, std::uint32_t source_b, Span b) const {
  if (source_b < source_a) return share(source_b, b, source_a, a);
  const Where x = where(source_a, a), y = where(source_b, b);
  if (!x.found() || !y.found()) return 0;
  const auto known =
      by_sentences_.find({sentence_id(source_a, x.sentence), sentence_id(source_b, y.sentence)});
  return known == by_sentences_.end() ? 0 : sentences_[known->second].of_shorter;
}

Copies::Where Copies::where(std::uint32_t source, Span span) const {
  const TextWords& text = texts_[source];
  const auto first = std::lower_bound(text.words.begin(), text.words.end(), span.begin,
                                      [](const TextWord& word, std::uint32_t at) { return word.span.end <= at; });
  auto last = first;
  while (last != text.words.end() && last->span.begin < span.end) ++last;
  const auto index = static_cast<std::uint32_t>(first - text.words.begin());
  const auto sentence =
      std::upper_bound(text.sentences.begin(), text.sentences.end(), index,
                       [](std::uint32_t at, const TextSentence& s) { return at < s.last; });
  if (first == last || sentence == text.sentences.end()) return {};
  const std::uint32_t end = std::min(index + static_cast<std::uint32_t>(last - first), sentence->last);
  return {static_cast<std::uint32_t>(sentence - text.sentences.begin()), index - sentence->first,
          end - sentence->first};
}

}  // namespace doichieu
