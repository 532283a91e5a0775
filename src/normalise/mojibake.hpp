#pragma once
// What an encoding mistake leaves behind, told and never guessed at.
//
//   mojibake_of("Tá»•ng BÃ­ thÆ° …")        utf8_as_1252: UTF-8 was read as windows-1252
//   mojibake_of("Tæng BÝ th­ …")            tcvn3: a text in a font of the 1990s, read as windows-1252
//
// Each mistake is undone on a sample of the text, and the words of both are counted: it was made where four
// fifths of the undone words and far more than of the words as they stand are complete Vietnamese syllables
// (ten words or more). UTF-8 read as windows-1252 shows in any language: its letters come in groups that are
// well-formed UTF-8. The tables: TCVN 5712-1 and VISCII (RFC 1456) as glibc has them; VNI-Windows and VIQR
// (RFC 1456) by rule; windows-1258 where it differs from windows-1252.

#include <cstdint>
#include <string>
#include <string_view>

namespace doichieu {

enum class Mojibake : std::uint8_t { none, utf8_as_1252, tcvn3, vni, viqr, viscii, windows_1258 };

/// For people, as what the text seems to be: "UTF-8 that was read as windows-1252".
std::string_view name(Mojibake kind);

/// Does the text look as if it had been read in the wrong encoding? Canonically equal texts get the same
/// answer. REQUIRES: well-formed UTF-8.
Mojibake mojibake_of(std::string_view text);

/// The text with the mistake undone, as far as it can be; NFC. For judging: nothing is decoded unasked.
std::string undone(std::string_view text, Mojibake kind);

}  // namespace doichieu
