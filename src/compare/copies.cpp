#include "compare/copies.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <unordered_map>

namespace doichieu {
namespace {

constexpr std::uint32_t run = 3;             ///< words of a shingle
constexpr std::uint32_t fewest_words = 4;    ///< of a sentence that is looked at
constexpr std::size_t most_carriers = 24;    ///< sentences with one shingle; more is boilerplate
constexpr std::uint32_t fewest_shared = 2;   ///< shingles
constexpr std::uint32_t longest_side = 256;  ///< words that are laid side by side one by one
constexpr double mostly_shared = 0.8;        ///< of the shingles of a sentence
constexpr double least_share = 0.5;          ///< of the words of the shorter sentence

std::uint64_t sentence_id(std::uint32_t source, std::uint32_t sentence) {
  return (std::uint64_t{source} << 32) | sentence;
}

std::uint32_t source_of(std::uint64_t id) {
  return static_cast<std::uint32_t>(id >> 32);
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

/// By shingle the sentences that have it, one more at most than are of use.
using Carriers = std::unordered_map<std::uint64_t, std::vector<std::uint64_t>>;

Carriers carriers_of(const std::vector<TextWords>& texts) {
  Carriers out;
  for (std::uint32_t source = 0; source < texts.size(); ++source)
    for (std::uint32_t i = 0; i < texts[source].sentences.size(); ++i) {
      if (!readable(texts[source].sentences[i])) continue;
      for (const std::uint64_t shingle : shingles_of(texts[source], texts[source].sentences[i]))
        if (auto& known = out[shingle]; known.size() <= most_carriers)
          known.push_back(sentence_id(source, i));
    }
  return out;
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

/// Lays every sentence beside the one of each other source that shares most shingles with it; of equal ones
/// the first.
void Copies::find() {
  struct Best {
    std::uint32_t shared = 0;
    std::uint64_t sentence = 0;
  };
  const Carriers carriers = carriers_of(texts_);
  std::set<std::pair<std::uint64_t, std::uint64_t>> found;
  for (std::uint32_t source = 0; source < texts_.size(); ++source)
    for (std::uint32_t i = 0; i < texts_[source].sentences.size(); ++i) {
      const TextSentence& sentence = texts_[source].sentences[i];
      if (!readable(sentence)) continue;
      std::map<std::uint64_t, std::uint32_t> shared;  // with each other sentence
      for (const std::uint64_t shingle : shingles_of(texts_[source], sentence))
        if (const auto& known = carriers.at(shingle); known.size() <= most_carriers)
          for (const std::uint64_t other : known) ++shared[other];
      std::map<std::uint32_t, Best> best;  // by source
      for (const auto& [other, count] : shared)
        if (Best& known = best[source_of(other)]; count > known.shared) known = {count, other};
      best.erase(source);
      if (repeats_itself(sentence_id(source, i), shared)) templates_.insert(sentence_id(source, i));

      for (const auto& [other, partner] : best)
        if (partner.shared >= std::min(fewest_shared, sentence.size() - run + 1))
          found.insert(std::minmax(sentence_id(source, i), partner.sentence));
    }
  for (const auto& [a, b] : found) lay(a, b);
}

/// Does another sentence of the same article, in other words, share most of this one's shingles? Rows of a
/// report are like that.
bool Copies::repeats_itself(std::uint64_t id, const std::map<std::uint64_t, std::uint32_t>& shared) const {
  const auto own = shared.find(id);
  if (own == shared.end()) return false;
  const TextWords& text = texts_[source_of(id)];
  const auto same_words = [&](const TextSentence& a, const TextSentence& b) {
    return std::equal(text.words.begin() + a.first, text.words.begin() + a.last, text.words.begin() + b.first,
                      text.words.begin() + b.last,
                      [](const TextWord& x, const TextWord& y) { return x.hash == y.hash; });
  };
  const std::uint64_t first = sentence_id(source_of(id), 0);
  for (auto it = shared.lower_bound(first); it != shared.end() && source_of(it->first) == source_of(id); ++it)
    if (it->first != id && it->second >= mostly_shared * own->second &&
        !same_words(sentence(id), sentence(it->first)))
      return true;
  return false;
}

/// Which of two sentences stands first decides which of equally good ways is taken, so it is never their
/// sources that decide.
void Copies::lay(std::uint64_t id_a, std::uint64_t id_b) {
  const TextSentence& a = sentence(id_a);
  const TextSentence& b = sentence(id_b);
  const TextWord* words_a = &texts_[source_of(id_a)].words[a.first];
  const TextWord* words_b = &texts_[source_of(id_b)].words[b.first];
  const auto by_hash = [](const TextWord& x, const TextWord& y) { return x.hash < y.hash; };
  const bool turn =
      std::lexicographical_compare(words_b, words_b + b.size(), words_a, words_a + a.size(), by_hash);
  auto pairs = turn ? SideBySide(words_b, b.size(), words_a, a.size()).run()
                    : SideBySide(words_a, a.size(), words_b, b.size()).run();
  if (!pairs) return;
  if (turn)
    for (auto& [x, y] : *pairs) std::swap(x, y);
  CopiedSentence out;
  out.source_a = source_of(id_a);
  out.source_b = source_of(id_b);
  out.one_of_many = templates_.count(id_a) > 0 || templates_.count(id_b) > 0;
  out.sentence_a = static_cast<std::uint32_t>(id_a);
  out.sentence_b = static_cast<std::uint32_t>(id_b);
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
  by_sentences_[{id_a, id_b}] = sentences_.size();
  sentences_.push_back(std::move(out));
}

const CopiedSentence* Copies::between(std::uint32_t source_a, Span a, std::uint32_t source_b, Span b) const {
  const Where x = where(source_a, a), y = where(source_b, b);
  return x.found() && y.found() ? between_sentences(source_a, x.sentence, source_b, y.sentence) : nullptr;
}

const CopiedSentence* Copies::between_sentences(std::uint32_t source_a, std::uint32_t a,
                                                std::uint32_t source_b, std::uint32_t b) const {
  const auto [x, y] = std::minmax({sentence_id(source_a, a), sentence_id(source_b, b)});
  const auto known = by_sentences_.find({x, y});
  return known == by_sentences_.end() ? nullptr : &sentences_[known->second];
}

Copies::Where Copies::where(std::uint32_t source, Span span) const {
  const TextWords& text = texts_[source];
  const auto first =
      std::lower_bound(text.words.begin(), text.words.end(), span.begin,
                       [](const TextWord& word, std::uint32_t at) { return word.span.end <= at; });
  auto last = first;
  while (last != text.words.end() && last->span.begin < span.end) ++last;
  const auto index = static_cast<std::uint32_t>(first - text.words.begin());
  const auto sentence = std::upper_bound(text.sentences.begin(), text.sentences.end(), index,
                                         [](std::uint32_t at, const TextSentence& s) { return at < s.last; });
  if (first == last || sentence == text.sentences.end()) return {};
  const std::uint32_t end = std::min(index + static_cast<std::uint32_t>(last - first), sentence->last);
  return {static_cast<std::uint32_t>(sentence - text.sentences.begin()), index - sentence->first,
          end - sentence->first};
}

}  // namespace doichieu
