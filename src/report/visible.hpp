#pragma once
// Text from elsewhere made harmless to look at.
//
// A source may hold what acts on the reader's screen instead of being read: terminal escapes, characters that
// turn the direction of the text around. A report shows that they are there and keeps them from acting.
//
//   visible("a\tb\nc")          // "a b c"
//   visible("\x1b[31mred")      // "⟨U+001B⟩[31mred"
//
// Escaping for a format (HTML, JSON) comes after this and elsewhere.

#include <string>
#include <string_view>

namespace doichieu {

/// `text` on one line: white space that ends lines or tabs as a single space, control characters and
/// direction controls as ⟨U+XXXX⟩. REQUIRES: well-formed UTF-8.
std::string visible(std::string_view text);

}  // namespace doichieu
