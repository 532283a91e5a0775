#pragma once
// Anchors: what shows, without translation, that two sentences speak of one thing: names, designators,
// numbers, days, concepts.

#include <vector>

#include "claims/claim.hpp"
#include "claims/mention.hpp"
#include "claims/words.hpp"
#include "rules/alike.hpp"

namespace doichieu {

/// Codes of concepts in rules/lexicon: of a word for whatever is counted ("people"), of one that only says
/// how a figure changed or came about ("rose", "reached"), and of a count that grows while an event goes on
/// ("killed").
inline constexpr std::string_view generic_code = "generic";
inline constexpr std::string_view change_code = "change";
inline constexpr std::string_view running_code = "running";
/// Of what one party wins again and again: a title.
inline constexpr std::string_view tally_code = "tally";
/// Of what leads over a river: a bridge.
inline constexpr std::string_view crossing_code = "crossing";

/// Keys of the same thing are equal in every article and language.
std::uint64_t concept_key(const Lexicon& lexicon, EntryId entry);
std::uint64_t entry_key(const Lexicon& lexicon, EntryId entry);
std::uint64_t word_key(std::string_view folded);
std::uint64_t name_key(const Entity& entity, const Lexicon& lexicon);
/// Of an anchor of kind `region`, from the key of the place itself.
constexpr std::uint64_t region_key(std::uint64_t place) {
  return ~place;
}
/// The letters of a name, however its words are parted: "Ha Noi", "Hanoi".
std::uint64_t letters_key(const Name& name);
/// The family name of a person named in full, where it comes last; 0 of any other. For names of persons
/// alone: two of a family are two parties.
std::uint64_t surname_key(const Name& name);
std::uint64_t day_key(Day day);
std::uint64_t number_key(Decimal written);

/// The anchors of a text by token, so that those around a claim are found without a search.
class AnchorIndex {
 public:
  /// `weights` must outlive the index.
  AnchorIndex(const Words& words, const Mentions& mentions, const Weights& weights);

  /// The anchors that tell most of `tokens`: inside their sentence, within a window around them and outside
  /// of them; by key, unique, each from where it stands nearest. An anchor is the nearer the fewer words
  /// stand between, and a comma, a semicolon or another figure counts as several words: in "37 people were
  /// killed and 4 are missing" the 4 is nearer to "missing" than to "killed".
  std::vector<Anchor> around(TokenRange tokens) const;

  /// 1 where the words stand beside the claim or overlap it, towards 0 with the steps between. What stands in
  /// front of a bracket or a colon is near to what they introduce, and not the other way round: in "Yen Bai:
  /// 44 people (40 dead)" the 40 is of Yen Bai, but the 44 are not dead.
  float nearness(TokenRange words, TokenRange claim) const;

 private:
  struct Placed {
    TokenRange tokens;
    Anchor anchor;
  };
  void add(TokenRange tokens, std::uint64_t key, double weight, AnchorKind kind) {
    placed_.push_back({tokens, {key, static_cast<float>(weight), 1, kind}});
  }
  void add_number(const QuantityReading& reading);
  void add_names(const Words& words, const Mentions& mentions);
  void add_plain_words(const Words& words, const Mentions& mentions);
  bool opens_detail(std::uint32_t at) const;
  void measure_steps(const Mentions& mentions);

  const Words& words_;
  const AnchorWeights& anchor_;
  const Distances& distance_;
  std::vector<Placed> placed_;          ///< by first token
  std::vector<double> steps_;           ///< by token: what it takes to walk there from the head of the text
  std::vector<std::uint32_t> details_;  ///< by token: the colons and opening brackets before it
};

}  // namespace doichieu
