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
inline CodePoint decode(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return static_cast<char32_t>(static_cast<unsigned char>(text[at + i]));
  };
  const char32_t lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xE0) return {(lead & 0x1F) << 6 | (byte(1) & 0x3F), 2};
  if (lead < 0xF0) return {(lead & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F), 3};
  return {(lead & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F), 4};
}

/// Appends `value` as UTF-8.
void encode(char32_t value, std::string& out);

/// How many code points `text` holds.
std::size_t count_code_points(std::string_view text);

/// Normalization Form C (ICU). REQUIRES: well-formed text.
std::string nfc(std::string_view text);

/// NFC in lower case by the root locale (so that no locale turns I into a dotless i).
std::string lower_nfc(std::string_view text);

}  // namespace doichieu
