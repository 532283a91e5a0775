#pragma once
// How two spellings of a Vietnamese word or row of words relate: not a yes or no, since a mark that is
// missing may be dropped or not be there.
//
//   relate_spelling("Tô Lâm", "To Lam")             richer: it has marks the other lacks
//   relate_spelling("Hòa", "Hoà")                   same_tone_placement
//   relate_spelling("Dũng", "Dụng")                 conflict: tone of word 0, ngã against nặng
//   relate_spelling("Dũng", "Dung", full, full)     conflict_weak: both texts keep their marks
//
// Slots are the quality of each letter and the tone of each word, wherever it is written. In each slot
// "unmarked" lies below every mark and two marks exclude each other. The slots of all words of a row count
// together: poorer in one word and richer in another is joinable. The mirrored arguments give the mirrored
// answer; the relation is not transitive through a bare form (Dũng, Dung, Dụng).
//
// A word that no Vietnamese syllable folds to has a tone slot for each letter ("José"), and marks of other
// alphabets (ö, ñ) fill the quality slot of theirs. Text of the Vietnamese alphabet is compared without
// allocation, in time linear in its bytes.
//
// REQUIRES of all texts: well-formed UTF-8, repaired (normalise/repair.hpp), NFC or NFD.

#include <cstdint>
#include <string>
#include <string_view>

#include "normalise/accent_regime.hpp"
#include "normalise/letter.hpp"

namespace doichieu {

/// In rising order of distance, mirrored pairs side by side.
enum class Spelling : std::uint8_t {
  equal,
  same_tone_placement,
  same_iy,        ///< Lý / Lí, where i and y vary freely; of names also two different ones
  poorer,         ///< every mark of the first is in the second, which has more
  richer,         ///< the mirror
  joinable,       ///< each has a mark that the other lacks
  conflict_weak,  ///< poorer or richer between texts that both keep their marks
  conflict,       ///< one slot, two marks; or joinable where a text keeps its marks and neither is unknown
  different,      ///< other letters
};

/// The slot that decided, for a person to read.
struct SpellingSlot {
  enum Kind : std::uint8_t { nothing, tone, quality, placement, iy, letters } kind = nothing;
  std::uint16_t word_a = 0, word_b = 0;  ///< index of the word in each text, from the left
  std::uint8_t letter = 0;               ///< index of the letter in the word; of a syllable's tone 0
  Tone tone_a = Tone::ngang, tone_b = Tone::ngang;
  Quality quality_a = Quality::none, quality_b = Quality::none;
  friend bool operator==(const SpellingSlot&, const SpellingSlot&) = default;
};

struct SpellingRelated {
  Spelling spelling = Spelling::equal;
  /// The first slot that has the relation, words from the left and in each the tone before the letters; of a
  /// joinable row the first that differs. Kind nothing where equal.
  SpellingSlot slot;
  friend bool operator==(const SpellingRelated&, const SpellingRelated&) = default;
};

/// Word by word from the left; rows of another number of words are different. Words are parted by white space
/// and hyphens; case is ignored. A word that no Vietnamese syllable folds to keeps its lattice relation under
/// every regime: foreign names lose their marks by rule ("Petőfi" / "Petofi").
SpellingRelated relate_spelling(std::string_view a, std::string_view b,
                                AccentRegime regime_a = AccentRegime::unknown,
                                AccentRegime regime_b = AccentRegime::unknown);

/// The relation with its arguments exchanged.
SpellingRelated mirrored(const SpellingRelated& related);

/// "EQUAL", "SAME_TONE_PLACEMENT" …
std::string_view name(Spelling spelling);

/// "word 2: tone ngã against nặng", English, words counted from 1; "" where equal.
std::string describe(const SpellingRelated& related);

}  // namespace doichieu
