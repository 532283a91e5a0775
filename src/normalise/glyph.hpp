#pragma once
// Letters of any alphabet with their marks, read from a row of words one by one, for comparison.
//
// REQUIRES: well-formed UTF-8.

#include <unicode/uchar.h>

#include <cstdint>
#include <string_view>

#include "normalise/fold.hpp"
#include "normalise/written_letter.hpp"

namespace doichieu {

/// One letter in 64 bits, so that two are equal or not at once: from the low bit, 21 of the base (a code
/// point, lower case, without marks), three of the quality, three of the tone, and 32 of a number for marks
/// of other alphabets.
class Glyph {
 public:
  constexpr Glyph() = default;
  constexpr Glyph(char32_t base, std::uint32_t other)
      : bits_(base | (other == 0 ? 0 : bits_of(Quality::other)) | std::uint64_t{other} << 32) {}
  /// A letter of the Vietnamese alphabet.
  constexpr explicit Glyph(PackedLetter letter)
      : bits_(((letter & 0x1Fu) + 'a' - 1) | (letter & 0x7E0u) << (quality_at - 5)) {}

  /// Stands for a letter that only next_foreign() can read.
  static constexpr Glyph unread() {
    Glyph out;
    out.bits_ = ~std::uint64_t{0};
    return out;
  }

  constexpr bool ends_word() const { return bits_ == 0; }
  constexpr char32_t base() const { return static_cast<char32_t>(bits_ & 0x1FFFFF); }
  constexpr Quality quality() const { return static_cast<Quality>(bits_ >> quality_at & 7); }
  constexpr Tone tone() const { return static_cast<Tone>(bits_ >> tone_at & 7); }
  constexpr std::uint32_t other() const { return static_cast<std::uint32_t>(bits_ >> 32); }
  friend constexpr bool operator==(const Glyph&, const Glyph&) = default;

 private:
  static constexpr unsigned quality_at = 21, tone_at = 24;
  static constexpr std::uint64_t bits_of(Quality quality) {
    return static_cast<std::uint64_t>(quality) << quality_at;
  }
  std::uint64_t bits_ = 0;
};

inline bool is_ascii_separator(char c) {
  return c == ' ' || c == '-' || (c >= '\t' && c <= '\r');
}

/// Reads a row of words letter by letter. Words are parted by white space and hyphens of any kind.
class GlyphCursor {
 public:
  GlyphCursor(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  /// Goes to the first letter of the next word; false where there is none.
  bool next_word() {
    while (at_ < text_.size())
      if (const unsigned size = separator(); size != 0)
        at_ += size;
      else
        return true;
    return false;
  }

  /// A letter of the Vietnamese alphabet, another ASCII character, or the end of the word; unread() where any
  /// other letter stands.
  Glyph next() {
    if (at_ == text_.size()) return {};
    const WrittenLetter written = written_letter(text_, at_);
    if (written) {
      at_ += written.size;
      return Glyph(written.letter);
    }
    if (separator() != 0) return {};
    if (static_cast<unsigned char>(text_[at_]) >= 0x80 || mark_at(text_, at_ + 1)) return Glyph::unread();
    return {static_cast<char32_t>(text_[at_++]), 0};
  }

  /// Reads what next() cannot. REQUIRES: a decomposed text.
  Glyph next_foreign() {
    const auto [c, size] = decode(text_, at_);
    at_ += size;
    const Folded folded = fold_of(c);
    const bool known = folded.size == 1;  // ø and ł too, whose stroke decomposes to nothing
    std::uint32_t marks = known && folded.is_marked() ? lower(c) : 0;
    for (; mark_at(text_, at_); at_ += 2) marks = marks * 0x1000193u + decode(text_, at_).value;
    return {known ? static_cast<char32_t>(folded.bytes[0]) : lower(c), marks};
  }

 private:
  static char32_t lower(char32_t c) { return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))); }

  /// The bytes of the separator at at_; 0 where there is none.
  unsigned separator() const {
    if (static_cast<unsigned char>(text_[at_]) < 0x80) return is_ascii_separator(text_[at_]) ? 1 : 0;
    const auto [c, size] = decode(text_, at_);
    if (packed_letter_of(c) != 0) return 0;
    const CharClass kind = fold_of(c).kind;
    return kind == CharClass::space || kind == CharClass::dash ? size : 0;
  }

  std::string_view text_;
  std::size_t at_;
};

}  // namespace doichieu
