#pragma once
// Letters of any alphabet, read from a row of words one by one, for comparison.
//
// REQUIRES: well-formed UTF-8.

#include <unicode/uchar.h>

#include <cstdint>
#include <optional>
#include <string_view>

#include "normalise/fold.hpp"
#include "normalise/written_letter.hpp"

namespace doichieu {

/// A letter of any alphabet with its marks; base 0 is the end of a word.
struct Glyph {
  char32_t base = 0;  ///< lower case, without marks
  Quality quality = Quality::none;
  Tone tone = Tone::ngang;
  std::uint32_t other = 0;  ///< marks of other alphabets, as one number; 0 is none

  friend bool operator==(const Glyph&, const Glyph&) = default;
};

inline bool is_ascii_separator(char c) {
  return c == ' ' || c == '-' || (c >= '\t' && c <= '\r');
}

/// Reads a row of words letter by letter.
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

  /// A letter of the Vietnamese alphabet, another ASCII character, or the end of the word; nothing where any
  /// other letter stands.
  std::optional<Glyph> next() {
    if (at_ == text_.size() || is_ascii_separator(text_[at_])) return Glyph{};
    const WrittenLetter written = written_letter(text_, at_);
    if (written) {
      at_ += written.size;
      const Letter letter = unpack(written.letter);
      return Glyph{static_cast<char32_t>(letter.base), letter.quality, letter.tone, 0};
    }
    if (static_cast<unsigned char>(text_[at_]) < 0x80 && !mark_at(text_, at_ + 1))
      return Glyph{static_cast<char32_t>(text_[at_++]), Quality::none, Tone::ngang, 0};
    if (separator() != 0) return Glyph{};
    return std::nullopt;
  }

  /// What next() has no answer to. REQUIRES: a decomposed text.
  Glyph next_foreign() {
    const auto [c, size] = decode(text_, at_);
    at_ += size;
    const Folded folded = fold_of(c);
    Glyph out;
    if (folded.size == 1) {
      out.base = static_cast<char32_t>(folded.bytes[0]);
      if (folded.marked) out.other = lower(c);  // ø, ł: letters with a stroke decompose to nothing
    } else {
      out.base = lower(c);
    }
    for (; mark_at(text_, at_); at_ += 2) out.other = out.other * 0x1000193u + decode(text_, at_).value;
    if (out.other != 0) out.quality = Quality::other;
    return out;
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
