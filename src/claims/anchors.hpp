#pragma once
// Anchors: what shows, without translation, that two sentences speak of one thing: names, designators,
// numbers, days, concepts.

#include <vector>

#include "claims/claim.hpp"
#include "claims/mention.hpp"
#include "claims/words.hpp"

namespace doichieu {

/// Keys of the same thing are equal in every article and language.
std::uint64_t concept_key(const Lexicon& lexicon, EntryId entry);
std::uint64_t word_key(std::string_view folded);
std::uint64_t name_key(const Entity& entity, const Lexicon& lexicon);
std::uint64_t day_key(Day day);

/// The anchors of a text by token, so that those around a claim are found without a search.
class AnchorIndex {
 public:
  AnchorIndex(const Words& words, const Mentions& mentions);

  /// The heaviest anchors within a window around `tokens`, inside their sentence and outside of `tokens`; by
  /// key, unique.
  std::vector<Anchor> around(TokenRange tokens) const;

 private:
  struct Placed {
    std::uint32_t token;
    Anchor anchor;
  };
  void add(std::uint32_t token, std::uint64_t key, float weight) {
    placed_.push_back({token, {key, weight}});
  }
  void add_names(const Words& words, const Mentions& mentions);

  const NormalText& text_;
  std::vector<Placed> placed_;  ///< by token
};

}  // namespace doichieu
