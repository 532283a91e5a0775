#pragma once
// Folding: one code point to the lower-case letters it is matched as.
//
// The table is made from ICU's decompositions and case mappings; đ and its look-alikes, which decompose to
// nothing, are added by hand. That takes as long as to read a hundred articles, so a program may bring the
// table with it (rules/compiled.hpp); in others it is made at the first call.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/offset_map.hpp"

namespace doichieu {

enum class CharClass : std::uint8_t {
  space,
  letter,
  digit,
  mark,
  apostrophe,
  dash,
  punctuation,
  symbol,
  ignored
};

/// What is known of one code point: 8 bytes.
struct Folded {
  std::array<char, 4> bytes{};  ///< the folded form in UTF-8
  std::uint8_t size = 0;        ///< of `bytes`; 0 for white space, marks and ignored characters
  CharClass kind = CharClass::symbol;
  bool upper = false;
  std::uint8_t traits = 0;  ///< two bits, see below; those of a word are or-ed together

  static constexpr std::uint8_t marked_trait = 1, suspect_trait = 2;
  /// A mark, or a letter that its folded form does not show whole.
  bool is_marked() const { return (traits & marked_trait) != 0; }
  /// May have been meant as another letter or mark: see repair.hpp.
  bool is_suspect() const { return (traits & suspect_trait) != 0; }
};

/// Looks `c` up: a table for the blocks that English and Vietnamese use, ICU for all others.
Folded fold_of(char32_t c);

/// The same for hot loops: the table is looked up without a call, and without a branch that a text of letters
/// with and without marks would make hard to foresee.
class FoldTable {
 public:
  FoldTable();

  Folded operator[](char32_t c) const {
    if (c >= end) return fold_of(c);
    const Folded known = known_[c];
    return known.size == not_held ? fold_of(c) : known;
  }

  /// The blocks that English and Vietnamese text is made of.
  static constexpr char32_t end = 0x2100;
  static constexpr bool holds(char32_t c) {
    return c < 0x370 || (c >= 0x1E00 && c < 0x1F00) || (c >= 0x2000 && c < end);
  }
  /// Stands as `size` between these blocks.
  static constexpr std::uint8_t not_held = 0xFF;

 private:
  const Folded* known_;
};

/// The table, made anew: FoldTable::end values.
std::vector<Folded> make_fold_table();
/// From now on `table` is looked up, which make_fold_table() made and which stays as long as the program.
void use_fold_table(const Folded* table);

/// `text` repaired and folded as a whole: marks and case gone, runs of white space single spaces.
/// "Tô  Lâm" -> "to lam".
std::string fold(std::string_view text);

/// The same with the way back.
struct FoldedText {
  std::string text;
  OffsetMap map;  ///< from `text` to the text as given
};
FoldedText fold_with_map(std::string_view text);

/// Letters, quotes and dashes as ASCII in their own case, marks gone; what has no such form stays: ₫, 東, я.
/// "Tô Lâm, Đồng Nai" -> "To Lam, Dong Nai".
std::string fold_to_ascii(std::string_view text);

/// 64-bit FNV-1a, finished by a mixing step: the hash of every token and lexicon key.
class FoldHash {
 public:
  void add(char c) { hash_ = (hash_ ^ static_cast<unsigned char>(c)) * 0x100000001b3u; }
  std::uint64_t value() const {
    std::uint64_t hash = hash_ ^ (hash_ >> 32);
    hash *= 0x9fb21c651e98df25u;  // FNV alone leaves short keys badly mixed in the high bits
    return hash ^ (hash >> 28);
  }

 private:
  std::uint64_t hash_ = 0xcbf29ce484222325u;
};
std::uint64_t hash_of(std::string_view folded);

}  // namespace doichieu
