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
// "unmarked" lies below every mark and two marks exclude each other. The relation of a row of words is the
// worst of its words; the mirrored arguments give the mirrored answer; it is not transitive through a bare
// form (Dũng, Dung, Dụng).
//
// REQUIRES of all texts: repaired (normalise/repair.hpp), NFC or NFD.

#include <cstdint>
#include <string_view>

#include "normalise/letter.hpp"
#include "normalise/normal_text.hpp"
#include "text/language.hpp"

namespace doichieu {

/// What a missing mark means in a text.
enum class AccentRegime : std::uint8_t {
  unknown,  ///< not judged: the lattice alone answers
  none,     ///< no marks at all: each may be missing
  partial,  ///< some kinds survive ("Hô Chi Minh"): what is there counts, what is not may be missing
  full,     ///< kept: a mark that is missing is not there
};

/// In rising order of distance, mirrored pairs side by side.
enum class Spelling : std::uint8_t {
  equal,
  same_tone_placement,
  same_iy,        ///< Lý / Lí, where i and y vary freely; of names also two different ones
  poorer,         ///< every mark of the first is in the second, which has more
  richer,         ///< the mirror
  joinable,       ///< each has a mark that the other lacks
  conflict_weak,  ///< poorer, richer or joinable between texts that keep their marks
  conflict,       ///< one slot, two marks
  different,      ///< other letters
};

/// The slot that decided, for a person to read.
struct SpellingSlot {
  enum Kind : std::uint8_t { nothing, tone, quality, placement, iy, letters } kind = nothing;
  std::uint16_t word_a = 0, word_b = 0;  ///< index of the word in each text, from the left
  std::uint8_t letter = 0;               ///< index of the letter in the word; of a tone 0
  Tone tone_a = Tone::ngang, tone_b = Tone::ngang;
  Quality quality_a = Quality::none, quality_b = Quality::none;
  friend bool operator==(const SpellingSlot&, const SpellingSlot&) = default;
};

struct SpellingRelated {
  Spelling spelling = Spelling::equal;
  SpellingSlot slot;  ///< the first slot, from the left, that has the relation; kind nothing where equal
  friend bool operator==(const SpellingRelated&, const SpellingRelated&) = default;
};

/// Word by word from the left; rows of another number of words are different. Words are parted by white space
/// and hyphens; case is ignored. A word that can be no Vietnamese syllable keeps its lattice relation under
/// every regime: foreign names lose their marks by rule ("Petőfi" / "Petofi").
SpellingRelated relate_spelling(std::string_view a, std::string_view b,
                                AccentRegime regime_a = AccentRegime::unknown,
                                AccentRegime regime_b = AccentRegime::unknown);

/// The relation with its arguments exchanged.
SpellingRelated mirrored(const SpellingRelated& related);

/// "EQUAL", "SAME_TONE_PLACEMENT" …
std::string_view name(Spelling spelling);
std::string_view name(AccentRegime regime);

/// "word 2: tone ngã against nặng", English; "" where equal.
std::string describe(const SpellingRelated& related);

/// The regime of a text: in Vietnamese, of all its words; in any other language, of its Vietnamese names,
/// which are runs of capitalised words that can be syllables. Unknown where it has fewer than three to judge
/// by.
AccentRegime accent_regime(const NormalText& text, Language language);
/// The same of a line that stands alone.
AccentRegime accent_regime(std::string_view text, Language language);

}  // namespace doichieu
