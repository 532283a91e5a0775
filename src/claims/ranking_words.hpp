#pragma once
// What the readers of rankings share: the words of a text with the mentions that stand at each, and a ranking
// while it is being put together.

#include <optional>
#include <string>
#include <vector>

#include "claims/mention.hpp"
#include "claims/ranking_reader.hpp"
#include "claims/words.hpp"

namespace doichieu {

inline constexpr std::string_view rank_order = "order";  ///< quality of a bare rank: the first, the fifth
inline constexpr std::uint32_t longest_ranked = 8;       ///< tokens of what is ranked

/// What is being put together, and how far the words behind it have been taken in.
struct RankingDraft {
  RankingReading reading;
  TokenRange core;  ///< the superlative with its rank, or the rank
  std::uint32_t taken = 0;
  bool owned = false;  ///< somebody's: "his first trip"
  bool acts = false;   ///< "the fifth to …", whatever was done
};

/// "Q4" of a fourth quarter, whichever year: quarters are ranked among quarters.
std::string ranked_period(const Moment& moment);

class RankingWords {
 public:
  /// `words` and `mentions` must outlive it.
  RankingWords(const Words& words, const Mentions& mentions);

  const Words& words;
  const NormalText& text;
  const Mentions& mentions;
  std::vector<std::uint32_t> quantity_at;  ///< by token: the mention that starts there
  std::vector<std::uint32_t> moment_at;
  std::vector<std::uint32_t> name_at;
  std::vector<bool> named;           ///< by token: is it part of a name?
  std::vector<bool> part_of_phrase;  ///< of a name, a concept of several words or a quarter

  bool english() const { return words.language == Language::english; }
  std::uint32_t end_of(std::uint32_t at) const { return text.sentence_of(at).last; }
  bool inside(std::uint32_t at, std::uint32_t sentence_of) const {
    return at < text.size() && text[at].sentence == text[sentence_of].sentence;
  }
  bool breaks(std::uint32_t at) const;
  const Hit* word(std::uint32_t at, const CodeKey& code) const {
    return words.coded(at, EntryType::ranking_word, code);
  }
  const QuantityReading* rank_at(std::uint32_t at) const;
  /// The longest concept or office that starts at the token and ends by `last`.
  const Hit* longest_within(std::uint32_t at, std::uint32_t last) const;
  std::optional<RankPlace> place_of(std::uint32_t name) const;
  /// How far back from the day of publication a stretch goes; 1 of a single year, 0 where it is neither.
  double years_of(const Moment& moment) const;
  /// The concept that is won again and again, or what a champion has won.
  EntryId tally_of(EntryId entry) const;
  /// Does what is ranked end before the token?
  bool ends_phrase(std::uint32_t at) const;
};

/// Takes in what is ranked: behind the superlative in English, before it in Vietnamese.
void read_ranked(const RankingWords& in, RankingDraft& draft);

/// Takes in what stands close behind: places, times, deed, capacity.
void read_ranking_scope(const RankingWords& in, RankingDraft& draft);

}  // namespace doichieu
