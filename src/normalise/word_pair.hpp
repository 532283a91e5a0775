#pragma once
// One word against one word, letter by letter: which slots differ, and how. The inner part of spelling.hpp.

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>
#include <tuple>

#include "normalise/glyph.hpp"
#include "normalise/spelling.hpp"
#include "normalise/syllable.hpp"
#include "normalise/syllable_table.hpp"

namespace doichieu {

// --- Slots that differ.

/// The first slot of each relation: words from the left, in each the tone before the letters.
class Differences {
 public:
  void note(Spelling relation, const SpellingSlot& slot) {
    std::optional<SpellingSlot>& first = of(relation);
    if (!first || before(slot, *first)) first = slot;
  }
  void add(const Differences& later) {
    for (const Spelling relation : {Spelling::poorer, Spelling::richer, Spelling::conflict})
      if (const auto& slot = later.of(relation)) note(relation, *slot);
  }

  bool empty() const { return !poorer_ && !richer_ && !conflict_; }

  /// The relation of all slots together.
  SpellingRelated related() const {
    if (conflict_) return {Spelling::conflict, *conflict_};
    if (poorer_ && richer_) return {Spelling::joinable, before(*richer_, *poorer_) ? *richer_ : *poorer_};
    if (poorer_) return {Spelling::poorer, *poorer_};
    if (richer_) return {Spelling::richer, *richer_};
    return {};
  }

 private:
  static bool before(const SpellingSlot& a, const SpellingSlot& b) {
    const auto place = [](const SpellingSlot& s) {
      return std::tuple(s.word_a, s.kind == SpellingSlot::quality, s.letter);
    };
    return place(a) < place(b);
  }

  std::optional<SpellingSlot>& of(Spelling relation) {
    return relation == Spelling::poorer ? poorer_ : relation == Spelling::richer ? richer_ : conflict_;
  }
  const std::optional<SpellingSlot>& of(Spelling relation) const {
    return const_cast<Differences*>(this)->of(relation);
  }

  std::optional<SpellingSlot> poorer_, richer_, conflict_;
};

/// Of two marks in one slot, which differ.
inline Spelling relation_of(bool a_marked, bool b_marked) {
  return a_marked && b_marked ? Spelling::conflict : b_marked ? Spelling::poorer : Spelling::richer;
}

// --- One word against one word.

/// The letters of a word without their marks, as a key; words that are longer than a syllable have none.
struct BaseKey {
  syllable_table::Key key = 0;
  std::size_t size = 0;

  void add(char32_t base) {
    if (size < Syllable::longest && base >= U'a' && base <= U'z')
      key |= syllable_table::Key{base - U'a' + 1} << (8 * size);
    else
      no_syllable = true;
    ++size;
  }
  bool is_syllable() const { return !no_syllable && is_folded_syllable(key); }

  bool no_syllable = false;
};

/// Where and what tones a word bears.
struct Tones {
  std::size_t count = 0;
  std::size_t letter = 0;
  Tone tone = Tone::ngang;

  void add(Tone next, std::size_t at) {
    if (next == Tone::ngang) return;
    ++count;
    tone = next;
    letter = at;
  }
};

/// May the i or y at `at` be the other of the two? Only at the end of an open syllable after an onset that
/// takes both, after qu, and where the word begins with it (y, yên). `y_key` is the word with y.
inline bool iy_licensed(const BaseKey& i_word, const BaseKey& y_word, std::size_t at) {
  const syllable_table::Key key = y_word.key;
  if (at == 0) {
    const bool ye = syllable_table::letter_at(key, 1) == syllable_table::code_of(U'e');
    return y_word.size == 1 || (ye && y_word.is_syllable());
  }
  if (!y_word.is_syllable()) return false;
  if (at == 2 && syllable_table::head(key, 2) == syllable_table::key_of(U"qu")) return i_word.is_syllable();
  return at + 1 == y_word.size && !syllable_table::is_vowel(syllable_table::letter_at(key, at - 1));
}

inline std::uint8_t small(std::size_t i) {
  return static_cast<std::uint8_t>(std::min<std::size_t>(i, std::numeric_limits<std::uint8_t>::max()));
}

class WordPair {
 public:
  explicit WordPair(std::uint16_t index) : index_(index) {}

  /// Takes the next letter of each; false where the words are different.
  bool add(const Glyph& a, const Glyph& b) {
    if (a == b) {
      bases_.add(a.base);
      if (iy_) other_bases_.add(b.base);
    } else if (!add_unequal(a, b)) {
      return false;
    }
    tones_a_.add(a.tone, letter_);
    tones_b_.add(b.tone, letter_);
    ++letter_;
    return true;
  }

  std::size_t letters() const { return letter_; }

  /// REQUIRES: all letters taken. Is i against y nowhere but where they vary freely?
  bool iy_sound() const {
    if (!iy_) return true;
    return a_has_y_ ? iy_licensed(other_bases_, bases_, *iy_) : iy_licensed(bases_, other_bases_, *iy_);
  }
  bool iy() const { return iy_.has_value(); }
  /// Does any mark?
  bool differs() const { return !qualities_.empty() || !letter_tones_.empty(); }
  /// Does a core syllable fold to these letters?
  bool is_syllable() const { return bases_.is_syllable() || (iy_ && other_bases_.is_syllable()); }

  /// Are both marked by one and the same tone, on different letters?
  bool tone_moved() const {
    return tones_a_.count == 1 && tones_b_.count == 1 && tones_a_.tone == tones_b_.tone &&
           tones_a_.letter != tones_b_.letter;
  }

  /// The slots that differ: one tone a word, or where it is no syllable one a letter.
  Differences differences(bool one_tone) const {
    Differences out;
    if (!one_tone || tones_a_.count > 1 || tones_b_.count > 1) {
      out = letter_tones_;
    } else if (tones_a_.tone != tones_b_.tone) {
      out.note(relation_of(tones_a_.count != 0, tones_b_.count != 0),
               tone_slot(0, tones_a_.tone, tones_b_.tone));
    }
    out.add(qualities_);
    return out;
  }

  SpellingSlot slot(SpellingSlot::Kind kind, std::size_t letter) const {
    SpellingSlot out;
    out.kind = kind;
    out.word_a = out.word_b = index_;
    out.letter = small(letter);
    return out;
  }
  std::size_t iy_letter() const { return *iy_; }

 private:
  bool add_unequal(const Glyph& a, const Glyph& b) {
    if (a.base != b.base) {
      const bool swapped = (a.base == U'i' && b.base == U'y') || (a.base == U'y' && b.base == U'i');
      if (!swapped || iy_) return false;
      iy_ = letter_;
      a_has_y_ = a.base == U'y';
      other_bases_ = bases_;
    }
    bases_.add(a.base);
    if (iy_) other_bases_.add(b.base);
    if (a.quality != b.quality || a.other != b.other) {
      SpellingSlot slot = this->slot(SpellingSlot::quality, letter_);
      slot.quality_a = a.quality;
      slot.quality_b = b.quality;
      qualities_.note(relation_of(a.quality != Quality::none, b.quality != Quality::none), slot);
    }
    if (a.tone != b.tone)
      letter_tones_.note(relation_of(a.tone != Tone::ngang, b.tone != Tone::ngang),
                         tone_slot(letter_, a.tone, b.tone));
    return true;
  }

  SpellingSlot tone_slot(std::size_t letter, Tone a, Tone b) const {
    SpellingSlot out = slot(SpellingSlot::tone, letter);
    out.tone_a = a;
    out.tone_b = b;
    return out;
  }

  std::uint16_t index_;
  std::size_t letter_ = 0;
  BaseKey bases_;        ///< of the first word
  BaseKey other_bases_;  ///< of the second, once it differs
  std::optional<std::size_t> iy_;
  bool a_has_y_ = false;
  Tones tones_a_, tones_b_;
  Differences qualities_, letter_tones_;
};

}  // namespace doichieu
