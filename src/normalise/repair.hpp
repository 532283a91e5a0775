#pragma once
// One spelling for what was meant to look the same, with the way back.
//
//   Repaired fixed = repair("Ðỗ Văn Chiến");      // U+00D0 by mistake for Đ
//   fixed.text                                     // "Đỗ Văn Chiến"
//   fixed.map.source({0, 2})                       // [0, 2): the bytes of Ð
//
// A sound text comes back byte for byte, and repairing twice changes nothing more. A repair that could change
// a genuine foreign word is made only where its result is a Vietnamese syllable: "Ðỗ" is mended, the ð of
// "Reykjavíkurborgarráð" stays.

#include <string>
#include <string_view>
#include <vector>

#include "text/offset_map.hpp"

namespace doichieu {

enum class RepairKind : std::uint8_t {
  composed,     ///< letter and marks became one code point (NFC)
  mark_order,   ///< tone before quality: e + acute + circumflex
  double_mark,  ///< the same mark, or the same tone, twice
  look_alike,   ///< Ð, Ɖ, d with overlay, caron for breve, a letter of another script inside a Latin word
  tone_moved,   ///< a tone on a consonant: Kńôp
  full_width,   ///< Ａ, １
  invisible,    ///< soft hyphen, zero width, byte order mark: dropped
  space,        ///< no-break and other spaces
  punctuation,  ///< curly quotes, hyphens and dashes of other code points
};

std::string_view name(RepairKind kind);

struct Repair {
  RepairKind kind;
  Span source;  ///< bytes of the text as given
  Span result;  ///< bytes of the repaired text
  friend bool operator==(const Repair&, const Repair&) = default;
};

struct Repaired {
  std::string text;
  OffsetMap map;                ///< from `text` to the text as given
  std::vector<Repair> repairs;  ///< in order
};

/// REQUIRES: well-formed UTF-8.
Repaired repair(std::string_view text);
/// The text alone.
std::string repaired(std::string_view text);

/// What an encoding mistake leaves behind, told and never guessed at.
enum class Mojibake : std::uint8_t { none, utf8_as_1252, tcvn3, vni, viqr, viscii_or_1258 };
std::string_view name(Mojibake kind);

/// Does the text look as if it had been read in the wrong encoding? Judged by the share of its words that are
/// Vietnamese syllables before and after undoing the mistake, on ten words or more.
Mojibake mojibake_of(std::string_view text);

}  // namespace doichieu
