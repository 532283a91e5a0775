#pragma once
// The written syllable of Vietnamese: onset? glide? nucleus coda? and one tone.
//
//   parse_syllable("Nguyễn")   ng + u + yê + n, ngã            core
//   parse_syllable("quý")      qu + y, sắc (u inside the onset) core
//   parse_syllable("giếng")    g + iê + ng, sắc (i shared)      core
//   parse_syllable("Lắk")      coda k of the Central Highlands  extended
//   parse_syllable("Nguyen")   its marks dropped                folded
//   parse_syllable("Trump")    nothing
//
// The tables (onsets, 161 rhymes, what may follow qu, the extension for place names and loans) are constexpr
// data in syllable_table.hpp. Parsing is two table look-ups and never allocates.
//
// REQUIRES of all texts: well-formed UTF-8.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "normalise/letter.hpp"

namespace doichieu {

/// How a spelling may be a syllable; the first that holds.
enum class Validity : std::uint8_t {
  core,      ///< by the tables of the common language, marks and tone complete
  extended,  ///< by those for place names of the minorities, loans and sound words
  folded,    ///< no marks or not all of them: some core syllable folds to these letters
};

/// Bytes [begin, end) of Syllable::letters, which hold one letter each.
struct Part {
  std::uint8_t begin = 0;
  std::uint8_t end = 0;
  bool empty() const { return begin == end; }
  friend bool operator==(const Part&, const Part&) = default;
};

struct Syllable {
  static constexpr std::size_t longest = 8;  ///< letters: "nghiêng" has 7

  std::array<char, longest> letters{};       ///< 'a'..'z', without marks
  std::array<Quality, longest> qualities{};  ///< one a letter
  std::uint8_t size = 0;
  Tone tone = Tone::ngang;
  Validity validity = Validity::core;
  /// In order and without gaps; any but the nucleus may be empty. The u of qu and an i shared by gi belong to
  /// the onset and to the nucleus as the examples above show. Of a place name written as one word (Pleiku)
  /// the second syllable counts as the coda.
  Part onset, glide, nucleus, coda;

  std::string_view base() const { return {letters.data(), size}; }
  std::string_view base(Part part) const { return base().substr(part.begin, part.end - part.begin); }
  friend bool operator==(const Syllable&, const Syllable&) = default;
};

/// One word, in any case and any order of its marks (NFC, NFD or neither); the tone may sit on the wrong
/// letter of the syllable. Nothing where no table admits it: two tones, a stop coda under a tone it cannot
/// bear, a letter of another script.
std::optional<Syllable> parse_syllable(std::string_view word);

/// Does some core syllable fold to these letters? `folded` holds a byte a letter, the first in the low byte,
/// 1 for a (syllable_table.hpp).
bool is_folded_syllable(std::uint64_t folded);

/// Where press and schools differ: hòa, khỏe, thủy (old style) or hoà, khoẻ, thuỷ (new style).
enum class TonePlacement : std::uint8_t { old_style, new_style };

/// The index in `syllable.letters` of the letter that bears the tone.
///
/// A letter with a quality bears it, the last of two (người, thuở). Else, of the vowels behind the onset: the
/// only one; the second of two before a consonant (hoàn); the middle one of three (ngoài); and of two without
/// a coda the first (mía), but the second in the new style of oa, oe and uy.
std::size_t tone_letter(const Syllable& syllable, TonePlacement style);

/// `text` with the tone of every syllable on the letter that the style wants; what is no syllable of core or
/// extended validity stays as it is, and so does every other byte. A letter that is written anew is NFC.
std::string place_tones(std::string_view text, TonePlacement style);

}  // namespace doichieu
