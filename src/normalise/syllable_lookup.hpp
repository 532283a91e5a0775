#pragma once
// Onsets and rhymes of syllable_table.hpp by their letters: what takes a syllable apart asks for some of them
// in every word of a text.

#include <array>
#include <cstddef>
#include <cstdint>

#include "normalise/syllable_table.hpp"

namespace doichieu::syllable_table {

/// Finds in a Sorted list the values with one folded key: a hash table with linear probing, made when
/// compiling. A slot holds the number of the first such value, from 1 on.
template <std::size_t Bits>
class Index {
 public:
  template <class List>
  constexpr explicit Index(const List& list) {
    for (std::size_t i = 0; i < list.size; ++i) {
      const Key folded = list.values[i].key & folded_mask;
      if (i > 0 && (list.values[i - 1].key & folded_mask) == folded) continue;
      std::size_t slot = slot_of(folded);
      while (first_[slot] != 0) slot = (slot + 1) % size;
      first_[slot] = static_cast<std::uint8_t>(i + 1);
    }
  }

  /// The first value of `list` with that folded key; list.end() where there is none.
  template <class List>
  constexpr auto find(const List& list, Key folded) const {
    for (std::size_t slot = slot_of(folded); first_[slot] != 0; slot = (slot + 1) % size) {
      const auto* value = list.begin() + first_[slot] - 1;
      if ((value->key & folded_mask) == folded) return value;
    }
    return list.end();
  }

 private:
  static constexpr std::size_t size = std::size_t{1} << Bits;
  static constexpr std::size_t slot_of(Key folded) {
    return static_cast<std::size_t>((folded * 0x9E3779B97F4A7C15u) >> (64 - Bits));
  }
  std::array<std::uint8_t, size> first_{};
};

inline constexpr Index<7> onset_index(onsets);
inline constexpr Index<9> rhyme_index(rhymes);
inline constexpr Onset no_onset{};

/// The onset spelt so; null where there is none. d and đ are two.
inline const Onset* find_onset(Key key) {
  const Key folded = key & folded_mask;
  for (const Onset* it = onset_index.find(onsets, folded);
       it != onsets.end() && (it->key & folded_mask) == folded; ++it)
    if (it->key == key) return it;
  return nullptr;
}

/// The first rhyme with these letters, whatever its marks, for which fits(rhyme) holds; null where none does.
template <class Fits>
const Rhyme* find_rhyme(Key key, Fits fits) {
  const Key folded = key & folded_mask;
  for (const Rhyme* it = rhyme_index.find(rhymes, folded); it != rhymes.end() && it->folded() == folded; ++it)
    if (fits(*it)) return it;
  return nullptr;
}

}  // namespace doichieu::syllable_table
