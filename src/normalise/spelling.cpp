#include "normalise/spelling.hpp"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include <algorithm>
#include <array>
#include <stdexcept>

#include "normalise/glyph.hpp"
#include "normalise/word_pair.hpp"

namespace doichieu {
namespace {

// --- Row against row.

/// Where two rows may begin to differ: a word, by its first byte and its index.
struct Start {
  std::size_t byte = 0;
  std::size_t word = 0;
};

/// Words that both rows begin with, byte for byte, need not be read.
Start after_common_words(std::string_view a, std::string_view b) {
  const std::size_t size = std::min(a.size(), b.size());
  Start start;
  bool in_word = false;
  for (std::size_t i = 0; i < size && a[i] == b[i]; ++i) {
    const auto byte = static_cast<unsigned char>(a[i]);
    if (byte == 0xC2 || byte == 0xE2 || byte == 0xE3) break;  // may begin a separator that is not ASCII
    if (!is_ascii_separator(a[i])) {
      in_word = true;
    } else {
      start.word += in_word;
      start.byte = i + 1;
      in_word = false;
    }
  }
  return start;
}

/// What differs between two rows.
struct RowDifferences {
  Differences syllables;  ///< of words that can be Vietnamese; where it does not matter, of all
  Differences foreign;    ///< of the others
  std::optional<SpellingSlot> placement, iy;
  std::optional<SpellingSlot> letters;  ///< where the letters part; then nothing else counts
};

class RowPair {
 public:
  /// `apart`: words that cannot be Vietnamese are to be told apart from those that can.
  RowPair(std::string_view a, std::string_view b, bool apart, bool decomposed)
      : start_(after_common_words(a, b)),
        a_(a, start_.byte),
        b_(b, start_.byte),
        apart_(apart),
        decomposed_(decomposed) {}

  /// False where a letter needs decomposed texts.
  bool run() {
    for (std::size_t index = start_.word;; ++index) {
      const bool more_a = a_.next_word(), more_b = b_.next_word();
      if (!more_a && !more_b) return true;
      WordPair word(index);
      if (more_a != more_b)
        part(word, 0);
      else if (!read(word))
        return false;
      if (out_.letters) return true;
      finish(word);
    }
  }

  const RowDifferences& differences() const { return out_; }

 private:
  Glyph next(GlyphCursor& cursor) const {
    const Glyph glyph = cursor.next();
    return glyph == Glyph::unread() && decomposed_ ? cursor.next_foreign() : glyph;
  }

  /// Takes a word of each row; false where a letter needs decomposed texts.
  bool read(WordPair& word) {
    while (true) {
      const Glyph a = next(a_), b = next(b_);
      if (a == Glyph::unread() || b == Glyph::unread()) return false;
      if (a.ends_word() && b.ends_word()) break;
      if (!word.add(a, b)) {
        part(word, word.letters());
        return true;
      }
    }
    if (word.iy() && !word.iy_varies()) part(word, *word.iy());
    return true;
  }

  void part(const WordPair& word, std::size_t letter) {
    out_.letters = word.slot(SpellingSlot::letters, letter);
  }

  void finish(const WordPair& word) {
    if (word.iy() && !out_.iy) out_.iy = word.slot(SpellingSlot::iy, *word.iy());
    if (!word.any_mark_differs()) return;
    const bool syllable = !(apart_ || word.tone_moved()) || word.is_syllable();
    if (syllable && word.tone_moved() && word.same_tone() && !out_.placement)
      out_.placement = word.slot(SpellingSlot::placement, 0);
    (syllable ? out_.syllables : out_.foreign).add(word.differences(syllable));
  }

  Start start_;
  GlyphCursor a_, b_;
  bool apart_, decomposed_;
  RowDifferences out_;
};

std::string decomposed(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  static const icu::Normalizer2* const nfd = icu::Normalizer2::getNFDInstance(status);
  if (nfd == nullptr) throw std::runtime_error("ICU has no data for NFD");
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  status = U_ZERO_ERROR;
  nfd->normalizeUTF8(0, {text.data(), static_cast<std::int32_t>(text.size())}, sink, nullptr, status);
  if (U_FAILURE(status)) throw std::runtime_error("ICU cannot decompose a text");
  return out;
}

// --- What the regimes make of it.

/// The relation of the words that can be Vietnamese: a missing mark is a missing mark only in a full text.
SpellingRelated under(AccentRegime a, AccentRegime b, SpellingRelated lattice) {
  const bool some_full = a == AccentRegime::full || b == AccentRegime::full;
  const bool judged = a != AccentRegime::unknown && b != AccentRegime::unknown;
  const bool one_sided = lattice.spelling == Spelling::poorer || lattice.spelling == Spelling::richer;
  if (one_sided && a == AccentRegime::full && b == AccentRegime::full)
    lattice.spelling = Spelling::conflict_weak;
  if (lattice.spelling == Spelling::joinable && some_full && judged) lattice.spelling = Spelling::conflict;
  return lattice;
}

SpellingRelated judged(const RowDifferences& row, AccentRegime regime_a, AccentRegime regime_b) {
  if (row.letters) return {Spelling::different, *row.letters};
  Differences all = row.syllables;
  all.merge(row.foreign);
  const SpellingRelated lattice = all.related();
  const SpellingRelated sharpened = under(regime_a, regime_b, row.syllables.related());
  if (sharpened.spelling > lattice.spelling) return sharpened;
  if (lattice.spelling != Spelling::equal) return lattice;
  if (row.iy) return {Spelling::same_iy, *row.iy};
  if (row.placement) return {Spelling::same_tone_placement, *row.placement};
  return {};
}

}  // namespace

SpellingRelated relate_spelling(std::string_view a, std::string_view b, AccentRegime regime_a,
                                AccentRegime regime_b) {
  if (a == b) return {};
  const bool some_full = regime_a == AccentRegime::full || regime_b == AccentRegime::full;
  if (RowPair rows(a, b, some_full, false); rows.run()) return judged(rows.differences(), regime_a, regime_b);
  const std::string decomposed_a = decomposed(a), decomposed_b = decomposed(b);
  RowPair rows(decomposed_a, decomposed_b, some_full, true);
  rows.run();
  return judged(rows.differences(), regime_a, regime_b);
}

SpellingRelated mirrored(const SpellingRelated& related) {
  SpellingRelated out = related;
  if (related.spelling == Spelling::poorer) out.spelling = Spelling::richer;
  if (related.spelling == Spelling::richer) out.spelling = Spelling::poorer;
  std::swap(out.slot.word_a, out.slot.word_b);
  std::swap(out.slot.tone_a, out.slot.tone_b);
  std::swap(out.slot.quality_a, out.slot.quality_b);
  return out;
}

std::string_view name(Spelling spelling) {
  constexpr std::array<std::string_view, 9> names = {
      "EQUAL",    "SAME_TONE_PLACEMENT", "SAME_IY",  "POORER",   "RICHER",
      "JOINABLE", "CONFLICT_WEAK",       "CONFLICT", "DIFFERENT"};
  return names[static_cast<std::size_t>(spelling)];
}

std::string describe(const SpellingRelated& related) {
  const SpellingSlot& slot = related.slot;
  const auto against = [](std::string_view what, std::string_view a, std::string_view b) {
    return std::string(what) + " " + std::string(a) + " against " + std::string(b);
  };
  const auto tone = [](Tone t) { return t == Tone::ngang ? "none" : name(t); };
  const std::string word = "word " + std::to_string(slot.word_a + 1);
  const std::string letter = word + ", letter " + std::to_string(slot.letter + 1);
  switch (slot.kind) {
    case SpellingSlot::nothing:
      return "";
    case SpellingSlot::tone:
      return against(word + ": tone", tone(slot.tone_a), tone(slot.tone_b));
    case SpellingSlot::quality:
      return against(letter + ": mark", name(slot.quality_a), name(slot.quality_b));
    case SpellingSlot::placement:
      return word + ": the tone stands on another letter";
    case SpellingSlot::iy:
      return letter + ": i against y";
    case SpellingSlot::letters:
      return word + ": other letters";
  }
  return "";
}

}  // namespace doichieu
