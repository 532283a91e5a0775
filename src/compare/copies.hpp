#pragma once
// Passages that two articles share: one sentence, copied or kept from an earlier version, but for some words.
//
// Candidates are the sentences that share most runs of three words, an index over all of them, so that the
// work is linear in the text; only then are two sentences laid side by side word by word (a longest common
// subsequence; of long sentences what stands between the common head and the common tail).
//
//   A  killed 127 people in the north on Monday
//   B  killed 141 people in the north
//      common: killed, people in the north; the numbers stand at one place; "on Monday" has no counterpart

#include <cstdint>
#include <map>
#include <set>
#include <vector>

#include "claims/text_words.hpp"

namespace doichieu {

/// Two sentences of two sources side by side. Places are numbered from the left: two words at one place are
/// the same word (place odd, `kept`), two numbers (odd), or what stands between two common words (even; any
/// number of words, or none).
struct CopiedSentence {
  std::uint32_t source_a = 0, source_b = 0;       ///< a before b
  std::uint32_t sentence_a = 0, sentence_b = 0;   ///< of the texts
  std::uint32_t common = 0;                       ///< words that are the same
  double of_shorter = 0, of_longer = 0;           ///< share of the words that stand beside their like, 0..1
  std::vector<std::uint32_t> places_a, places_b;  ///< by word of the sentence
  bool one_of_many =
      false;               ///< one of them has its like in its own article, in other words: a row among rows
  std::vector<char> kept;  ///< by place: is the word the same on both sides?
};

class Copies {
 public:
  explicit Copies(std::vector<TextWords> texts);  ///< by source

  const std::vector<CopiedSentence>& sentences() const { return sentences_; }
  const TextWords& words(std::uint32_t source) const { return texts_[source]; }

  /// The sentences that hold two spans, side by side; null where they are no copies of each other.
  const CopiedSentence* between(std::uint32_t source_a, Span a, std::uint32_t source_b, Span b) const;

  /// The same of two sentences.
  const CopiedSentence* between_sentences(std::uint32_t source_a, std::uint32_t a, std::uint32_t source_b,
                                          std::uint32_t b) const;

  /// The share of the words that these have in common, 0..1; 0 where they are no copies. For whoever lines up
  /// claims: copied sentences speak of one thing.
  double share(std::uint32_t source_a, Span a, std::uint32_t source_b, Span b) const {
    const CopiedSentence* sentences = between(source_a, a, source_b, b);
    return sentences ? sentences->of_shorter : 0;
  }

  /// The words of that source's sentence at `span`, and where in the sentence they stand: [first, last) from
  /// the sentence's first word.
  struct Where {
    std::uint32_t sentence = 0, first = 0, last = 0;
    bool found() const { return first < last; }
  };
  Where where(std::uint32_t source, Span span) const;

 private:
  void find();
  bool repeats_itself(std::uint64_t id, const std::map<std::uint64_t, std::uint32_t>& shared) const;
  void lay(std::uint64_t id_a, std::uint64_t id_b);
  const TextSentence& sentence(std::uint64_t id) const {
    return texts_[id >> 32].sentences[static_cast<std::uint32_t>(id)];
  }

  std::vector<TextWords> texts_;
  std::vector<CopiedSentence> sentences_;  ///< by source_a, sentence_a, source_b
  std::map<std::pair<std::uint64_t, std::uint64_t>, std::size_t> by_sentences_;
  std::set<std::uint64_t> templates_;  ///< sentences that have their like in their own article
};

}  // namespace doichieu
