#pragma once
// One spelling for what was meant to look the same, with the way back.
//
//   Repaired fixed = repair("Ðỗ Văn Chiến");      // U+00D0 by mistake for Đ
//   fixed.text                                     // "Đỗ Văn Chiến"
//   fixed.map.source({0, 2})                       // [0, 2): the bytes of Ð
//
// A sound text comes back byte for byte after one fast scan, and repairing twice changes nothing more. The
// result is NFC. A repair that could change a genuine foreign word is made only where its result is a
// Vietnamese syllable: "Ðỗ" is mended, the ð of "Reykjavíkurborgarráð" stays, and so do a Cyrillic word and
// the full width digits of a Japanese one. Curly quotes, en and em dashes, the ellipsis and the minus sign
// are good typography and no mistake. Of a text that looks mis-decoded (normalise/mojibake.hpp) nothing is
// what it seems: it is composed and otherwise left alone.
//
// Linear in the text. Decided word by word, at most with a look at the line. Of a sound text only the copy
// costs anything.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/offset_map.hpp"

namespace doichieu {

enum class RepairKind : std::uint8_t {
  composed,        ///< letter and marks became one code point, or another canonical form (NFC)
  mark_order,      ///< tone before quality: e + acute + circumflex
  double_mark,     ///< the same mark on a letter, or the same tone in a syllable, twice
  look_alike,      ///< Ð, Ɖ, d with overlay, caron for breve, a letter of another script in a Latin word
  spacing_accent,  ///< an accent that stood beside its letter: tiê´ng
  tone_moved,      ///< a tone on a consonant: Kńôp
  letter_form,     ///< full width, bold of the mathematical alphabets, a ligature
  invisible,       ///< soft hyphen, zero width, direction mark, byte order mark: dropped
  space,           ///< no-break and other spaces
  punctuation,     ///< hyphens, dashes and quotes of odd code points
};

constexpr std::size_t repair_kinds = 10;

/// For people: "mark order".
std::string_view name(RepairKind kind);

struct Repair {
  RepairKind kind;
  Span source;  ///< bytes of the text as given
  Span result;  ///< bytes of the repaired text; empty where something was dropped
  friend bool operator==(const Repair&, const Repair&) = default;
};

struct Repaired {
  std::string text;
  OffsetMap map;                ///< from `text` to the text as given
  std::vector<Repair> repairs;  ///< in order; neighbours of one kind are one repair
};

/// REQUIRES: well-formed UTF-8.
Repaired repair(std::string_view text);

/// The text alone.
std::string repaired(std::string_view text);

}  // namespace doichieu
