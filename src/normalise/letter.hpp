#pragma once
// The letters of Vietnamese as features: a base letter, what its quality mark makes of it, and the tone.
//
//   letter_of(U'ệ')    e, circumflex, nặng
//   letter_of(U'Đ')    d, stroke, upper
//   letter_of(U'ö')    nothing: a letter of another alphabet
//   compose({'o', Quality::horn, Tone::nga})    U'ỡ'
//
// Three classes of mark are independent: quality (breve, circumflex, horn), stroke (đ), tone. A letter
// carries at most one of quality or stroke, and at most one tone. Source of the table: the Unicode Character
// Database; đ, which decomposes to nothing, by rule. Every function here is constexpr and never allocates.

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace doichieu {

/// `other` is a mark of another alphabet (the diaeresis of ö): no letter of ours bears it.
enum class Quality : std::uint8_t { none, breve, circumflex, horn, stroke, other };

/// By their Vietnamese names, which are the field's: level, falling, dipping-rising, rising glottalised,
/// rising, low glottalised. The order is that of dictionaries.
enum class Tone : std::uint8_t { ngang, huyen, hoi, nga, sac, nang };

struct Letter {
  char base = 0;  ///< 'a'..'z'
  Quality quality = Quality::none;
  Tone tone = Tone::ngang;
  bool upper = false;
  friend bool operator==(const Letter&, const Letter&) = default;
};

/// A Letter in 16 bits, for tables and keys; 0 is no letter. From the low bit: five of the base (1 is a),
/// three of the quality, three of the tone, one of the case.
using PackedLetter = std::uint16_t;

constexpr PackedLetter pack(Letter letter) {
  return static_cast<PackedLetter>((letter.base - 'a' + 1) | static_cast<int>(letter.quality) << 5 |
                                   static_cast<int>(letter.tone) << 8 | static_cast<int>(letter.upper) << 11);
}
constexpr Letter unpack(PackedLetter letter) {
  return {static_cast<char>((letter & 0x1F) + 'a' - 1), static_cast<Quality>(letter >> 5 & 7),
          static_cast<Tone>(letter >> 8 & 7), (letter >> 11 & 1) != 0};
}

namespace letter_table {

/// One vowel under the six tones, in the order of Tone.
struct Vowel {
  char base;
  Quality quality;
  std::u32string_view lower, upper;
};

inline constexpr std::array vowels = {
    Vowel{'a', Quality::none, U"aàảãáạ", U"AÀẢÃÁẠ"},
    Vowel{'a', Quality::breve, U"ăằẳẵắặ", U"ĂẰẲẴẮẶ"},
    Vowel{'a', Quality::circumflex, U"âầẩẫấậ", U"ÂẦẨẪẤẬ"},
    Vowel{'e', Quality::none, U"eèẻẽéẹ", U"EÈẺẼÉẸ"},
    Vowel{'e', Quality::circumflex, U"êềểễếệ", U"ÊỀỂỄẾỆ"},
    Vowel{'i', Quality::none, U"iìỉĩíị", U"IÌỈĨÍỊ"},
    Vowel{'o', Quality::none, U"oòỏõóọ", U"OÒỎÕÓỌ"},
    Vowel{'o', Quality::circumflex, U"ôồổỗốộ", U"ÔỒỔỖỐỘ"},
    Vowel{'o', Quality::horn, U"ơờởỡớợ", U"ƠỜỞỠỚỢ"},
    Vowel{'u', Quality::none, U"uùủũúụ", U"UÙỦŨÚỤ"},
    Vowel{'u', Quality::horn, U"ưừửữứự", U"ƯỪỬỮỨỰ"},
    Vowel{'y', Quality::none, U"yỳỷỹýỵ", U"YỲỶỸÝỴ"},
};

inline constexpr char32_t stroked_lower = U'đ', stroked_upper = U'Đ';

/// The letters lie in two ranges: up to ư, and a block of their own, U+1EA0 to U+1EF9.
inline constexpr char32_t low_end = 0x1B1, high_begin = 0x1EA0, high_end = 0x1EFA;

constexpr std::size_t index_of(char32_t c) {
  if (c < low_end) return c;
  return c >= high_begin && c < high_end ? c - high_begin + low_end : 0;
}

using Table = std::array<PackedLetter, low_end + high_end - high_begin>;

constexpr Table make() {
  Table table{};
  const auto put = [&](char32_t c, Letter letter) { table[index_of(c)] = pack(letter); };
  for (char base = 'a'; base <= 'z'; ++base) {
    put(static_cast<char32_t>(base), {base, Quality::none, Tone::ngang, false});
    put(static_cast<char32_t>(base - 'a' + 'A'), {base, Quality::none, Tone::ngang, true});
  }
  for (const Vowel& vowel : vowels)
    for (std::size_t tone = 0; tone < 6; ++tone) {
      put(vowel.lower[tone], {vowel.base, vowel.quality, static_cast<Tone>(tone), false});
      put(vowel.upper[tone], {vowel.base, vowel.quality, static_cast<Tone>(tone), true});
    }
  put(stroked_lower, {'d', Quality::stroke, Tone::ngang, false});
  put(stroked_upper, {'d', Quality::stroke, Tone::ngang, true});
  return table;
}

inline constexpr Table packed = make();

}  // namespace letter_table

/// The features of a precomposed letter of the alphabet or an ASCII letter; 0 for any other code point.
constexpr PackedLetter packed_letter_of(char32_t c) {
  return letter_table::packed[letter_table::index_of(c)];
}
/// The same, unpacked; nothing for any other code point.
constexpr std::optional<Letter> letter_of(char32_t c) {
  const PackedLetter packed = packed_letter_of(c);
  return packed == 0 ? std::nullopt : std::optional(unpack(packed));
}

/// The quality that a combining mark adds; nothing for other marks. U+0335 and U+0336 are no marks of the
/// alphabet: they are repaired before.
constexpr std::optional<Quality> quality_of_mark(char32_t c) {
  switch (c) {
    case 0x306:
      return Quality::breve;
    case 0x302:
      return Quality::circumflex;
    case 0x31B:
      return Quality::horn;
    default:
      return std::nullopt;
  }
}

/// The tone that a combining mark adds; U+0340 and U+0341 are canonically the same as U+0300 and U+0301.
constexpr std::optional<Tone> tone_of_mark(char32_t c) {
  switch (c) {
    case 0x300:
    case 0x340:
      return Tone::huyen;
    case 0x309:
      return Tone::hoi;
    case 0x303:
      return Tone::nga;
    case 0x301:
    case 0x341:
      return Tone::sac;
    case 0x323:
      return Tone::nang;
    default:
      return std::nullopt;
  }
}

/// The precomposed letter; 0 where there is none (a tone on a consonant, a breve on o).
constexpr char32_t compose(Letter letter) {
  for (const letter_table::Vowel& vowel : letter_table::vowels)
    if (vowel.base == letter.base && vowel.quality == letter.quality)
      return (letter.upper ? vowel.upper : vowel.lower)[static_cast<std::size_t>(letter.tone)];
  if (letter.tone != Tone::ngang || letter.base < 'a' || letter.base > 'z') return 0;
  if (letter.base == 'd' && letter.quality == Quality::stroke)
    return letter.upper ? letter_table::stroked_upper : letter_table::stroked_lower;
  if (letter.quality != Quality::none) return 0;
  return static_cast<char32_t>(letter.upper ? letter.base - 'a' + 'A' : letter.base);
}

/// "ngang", "huyền" …
constexpr std::string_view name(Tone tone) {
  constexpr std::array<std::string_view, 6> names = {"ngang", "huyền", "hỏi", "ngã", "sắc", "nặng"};
  return names[static_cast<std::size_t>(tone)];
}
/// "none", "breve" …
constexpr std::string_view name(Quality quality) {
  constexpr std::array<std::string_view, 6> names = {"none", "breve",  "circumflex",
                                                     "horn", "stroke", "other"};
  return names[static_cast<std::size_t>(quality)];
}

}  // namespace doichieu
