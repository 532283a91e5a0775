#pragma once
// One word against one word, letter by letter: which slots differ, and how. The inner part of spelling.hpp.

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <tuple>

#include "normalise/glyph.hpp"
#include "normalise/spelling.hpp"
#include "normalise/syllable.hpp"
#include "normalise/syllable_table.hpp"

namespace doichieu {

/// The slots in which two spellings differ: of each relation the first that was noted.
class Differences {
 public:
  bool empty() const { return noted_ == 0; }
  bool has(Spelling relation) const { return (noted_ & bit(relation)) != 0; }

  /// `relation` is poorer, richer or conflict; `make` gives the slot, and is called where it is the first.
  template <class Make>
  void note(Spelling relation, Make make) {
    if (has(relation)) return;
    noted_ |= bit(relation);
    first_[index(relation)] = make();
  }

  /// Those of later words, or of the same words but other slots.
  void add(const Differences& later) {
    if (later.empty()) return;
    for (const Spelling relation : relations)
      if (later.has(relation)) note(relation, [&] { return later.first(relation); });
  }

  /// Those of other words, before these or after.
  void merge(const Differences& others) {
    for (const Spelling relation : relations)
      if (others.has(relation) && (!has(relation) || before(others.first(relation), first(relation)))) {
        noted_ |= bit(relation);
        first_[index(relation)] = others.first(relation);
      }
  }

  /// The relation of all slots together.
  SpellingRelated related() const {
    if (empty()) return {};
    if (has(Spelling::conflict)) return {Spelling::conflict, first(Spelling::conflict)};
    const bool poorer = has(Spelling::poorer);
    if (!poorer || !has(Spelling::richer)) {
      const Spelling only = poorer ? Spelling::poorer : Spelling::richer;
      return {only, first(only)};
    }
    const SpellingSlot &a = first(Spelling::poorer), &b = first(Spelling::richer);
    return {Spelling::joinable, before(a, b) ? a : b};
  }

 private:
  static constexpr std::array relations = {Spelling::poorer, Spelling::richer, Spelling::conflict};
  static constexpr unsigned bit(Spelling relation) { return 1u << static_cast<unsigned>(relation); }
  static constexpr std::size_t index(Spelling relation) {
    return relation == Spelling::poorer ? 0 : relation == Spelling::richer ? 1 : 2;
  }

  /// Words from the left, in each the tone before the letters.
  static bool before(const SpellingSlot& a, const SpellingSlot& b) {
    const auto place = [](const SpellingSlot& s) {
      return std::tuple(s.word_a, s.kind == SpellingSlot::quality, s.letter);
    };
    return place(a) < place(b);
  }

  const SpellingSlot& first(Spelling relation) const { return first_[index(relation)]; }

  unsigned noted_ = 0;
  std::array<SpellingSlot, 3> first_;
};

/// Of a slot that two spellings fill differently.
inline Spelling slot_relation(bool a_marked, bool b_marked) {
  return a_marked && b_marked ? Spelling::conflict : b_marked ? Spelling::poorer : Spelling::richer;
}

/// The letters of a word without their marks, as a key of syllable_table.hpp.
class BaseKey {
 public:
  void add(char32_t base) {
    if (size_ < Syllable::longest && base >= U'a' && base <= U'z')
      key_ |= syllable_table::Key{base - U'a' + 1} << (8 * size_);
    else
      other_ = true;
    ++size_;
  }

  std::size_t size() const { return size_; }
  std::uint8_t operator[](std::size_t i) const { return syllable_table::letter_at(key_, i); }
  bool begins_with(std::u32string_view letters) const {
    return syllable_table::head(key_, letters.size()) == syllable_table::key_of(letters);
  }
  /// Does a core syllable fold to these letters?
  bool is_syllable() const { return !other_ && is_folded_syllable(key_); }

 private:
  syllable_table::Key key_ = 0;
  std::size_t size_ = 0;
  bool other_ = false;  ///< too long for a syllable, or with letters of no key
};

/// May the i or y at `at` be the other of the two? Only at the end of an open syllable after an onset that
/// takes both, after qu, and where the word begins with it (y, yên).
inline bool iy_varies(const BaseKey& with_i, const BaseKey& with_y, std::size_t at) {
  if (at == 0 && with_y.size() == 1) return true;
  if (!with_y.is_syllable()) return false;
  if (at == 0) return with_y[1] == syllable_table::code_of(U'e');
  if (at == 2 && with_y.begins_with(U"qu")) return with_i.is_syllable();
  return at + 1 == with_y.size() && !syllable_table::is_vowel(with_y[at - 1]);
}

/// What tones a word bears; where it is one, on which letter.
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

class WordPair {
 public:
  explicit WordPair(std::size_t index)
      : index_(static_cast<std::uint16_t>(
            std::min<std::size_t>(index, std::numeric_limits<std::uint16_t>::max()))) {}

  /// Takes the next letter of each; false where the words are different.
  bool add(Glyph a, Glyph b) {
    if (a.base() != b.base() && !add_iy(a, b)) return false;
    bases_.add(a.base());
    if (iy_) other_bases_.add(b.base());
    if (a.quality() != b.quality() || a.other() != b.other())
      qualities_.note(slot_relation(a.quality() != Quality::none, b.quality() != Quality::none),
                      [&] { return quality_slot(a.quality(), b.quality()); });
    if (a.tone() != b.tone())
      letter_tones_.note(slot_relation(a.tone() != Tone::ngang, b.tone() != Tone::ngang),
                         [&] { return tone_slot(letter_, a.tone(), b.tone()); });
    tones_a_.add(a.tone(), letter_);
    tones_b_.add(b.tone(), letter_);
    ++letter_;
    return true;
  }

  // What follows REQUIRES that all letters were taken.

  std::size_t letters() const { return letter_; }
  bool any_mark_differs() const { return !qualities_.empty() || !letter_tones_.empty(); }

  /// The letter that is i in one and y in the other.
  std::optional<std::size_t> iy() const { return iy_; }
  bool iy_varies() const {
    return a_has_y_ ? doichieu::iy_varies(other_bases_, bases_, *iy_)
                    : doichieu::iy_varies(bases_, other_bases_, *iy_);
  }

  /// Does a core syllable fold to these letters?
  bool is_syllable() const { return bases_.is_syllable() || (iy_ && other_bases_.is_syllable()); }

  /// Does each bear one tone, and on another letter? Then it matters whether they are syllables.
  bool tone_moved() const {
    return tones_a_.count == 1 && tones_b_.count == 1 && tones_a_.letter != tones_b_.letter;
  }
  bool same_tone() const { return tones_a_.tone == tones_b_.tone; }

  /// The slots that differ: one tone a word where `syllable`, else one a letter.
  Differences differences(bool syllable) const {
    if (!syllable || tones_a_.count > 1 || tones_b_.count > 1) {
      Differences out = letter_tones_;
      out.add(qualities_);
      return out;
    }
    if (same_tone()) return qualities_;
    Differences out;
    out.note(slot_relation(tones_a_.count != 0, tones_b_.count != 0),
             [&] { return tone_slot(0, tones_a_.tone, tones_b_.tone); });
    out.add(qualities_);
    return out;
  }

  SpellingSlot slot(SpellingSlot::Kind kind, std::size_t letter) const {
    SpellingSlot out;
    out.kind = kind;
    out.word_a = out.word_b = index_;
    out.letter =
        static_cast<std::uint8_t>(std::min<std::size_t>(letter, std::numeric_limits<std::uint8_t>::max()));
    return out;
  }

 private:
  /// Bases that differ: are they the first i and y of the word?
  bool add_iy(Glyph a, Glyph b) {
    const bool swapped = (a.base() == U'i' && b.base() == U'y') || (a.base() == U'y' && b.base() == U'i');
    if (!swapped || iy_) return false;
    iy_ = letter_;
    a_has_y_ = a.base() == U'y';
    other_bases_ = bases_;
    return true;
  }

  SpellingSlot quality_slot(Quality a, Quality b) const {
    SpellingSlot out = slot(SpellingSlot::quality, letter_);
    out.quality_a = a;
    out.quality_b = b;
    return out;
  }
  SpellingSlot tone_slot(std::size_t letter, Tone a, Tone b) const {
    SpellingSlot out = slot(SpellingSlot::tone, letter);
    out.tone_a = a;
    out.tone_b = b;
    return out;
  }

  std::uint16_t index_;
  std::size_t letter_ = 0;  ///< how many were taken
  BaseKey bases_;           ///< of the first word
  BaseKey other_bases_;     ///< of the second, from the first difference on
  std::optional<std::size_t> iy_;
  bool a_has_y_ = false;
  Tones tones_a_, tones_b_;
  Differences qualities_, letter_tones_;
};

}  // namespace doichieu
