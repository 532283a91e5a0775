#pragma once
// What was repaired in a text, for a person to read: where, what kind, what it was and what it is now.
//
//   draft.txt:3:1: look-alike: "Ð" (U+00D0) -> "Đ" (U+0110)
//   draft.txt:3:9: invisible: U+200B dropped
//   draft.txt: 1 look-alike, 1 invisible; 12 composed, which look the same and are not listed

#include <string>
#include <string_view>

#include "normalise/mojibake.hpp"
#include "normalise/repair.hpp"

namespace doichieu {

/// `text` is the text as given, `fixed` what repair() made of it. Ends in a newline.
std::string write_repairs(std::string_view path, std::string_view text, const Repaired& fixed);

/// "draft.txt: looks like TCVN3 …", for a text that was decoded wrongly; "" for a sound one. One line without
/// its end.
std::string describe_mojibake(std::string_view path, Mojibake kind);

}  // namespace doichieu
