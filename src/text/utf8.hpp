#pragma once
// UTF-8, one code point at a time.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace doichieu {

/// The offset in bytes of the first byte that is not part of well-formed UTF-8 (Unicode 15, table 3-7);
/// nothing where all of `text` is well formed.
std::optional<std::size_t> first_ill_formed(std::string_view text);

struct CodePoint {
  char32_t value;
  unsigned size;  ///< bytes
};

/// The code point that starts at `at`. REQUIRES: well-formed text, at < text.size(), at a code point's first
/// byte.
CodePoint decode(std::string_view text, std::size_t at);

/// Appends `value` as UTF-8.
void encode(char32_t value, std::string& out);

/// How many code points `text` holds.
std::size_t count_code_points(std::string_view text);

/// Normalization Form C (ICU). REQUIRES: well-formed text.
std::string nfc(std::string_view text);

/// NFC in lower case by the root locale (so that no locale turns I into a dotless i).
std::string lower_nfc(std::string_view text);

}  // namespace doichieu
