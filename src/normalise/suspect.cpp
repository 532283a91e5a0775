#include "normalise/suspect.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <array>
#include <atomic>
#include <cstring>
#include <stdexcept>
#include <vector>

#include "normalise/letter.hpp"
#include "normalise/look_alike.hpp"
#include "text/utf8.hpp"

namespace doichieu {
namespace {

const icu::Normalizer2& nfc_data() {
  UErrorCode status = U_ZERO_ERROR;
  static const icu::Normalizer2* const data = icu::Normalizer2::getNFCInstance(status);
  if (data == nullptr || U_FAILURE(status)) throw std::runtime_error("ICU has no data for NFC");
  return *data;
}

bool is_invisible(char32_t c) {
  return c == 0xAD || c == 0x034F || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x2064) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

bool is_odd_space(char32_t c) {
  return c >= 0x80 && u_charType(static_cast<UChar32>(c)) == U_SPACE_SEPARATOR;
}

/// Full width of ASCII. Its tilde is the dash of a range in East Asian text, its grave nothing of use.
bool is_wide(char32_t c) {
  return c >= 0xFF01 && c <= 0xFF5D && c != 0xFF40;
}

bool is_styled(char32_t c) {
  return (c >= 0x1D400 && c < 0x1D800) || (c >= 0xFB00 && c <= 0xFB06);
}

/// The marks that a precomposed letter holds; nothing for a letter that holds none.
std::u32string marks_in(char32_t c) {
  icu::UnicodeString parts;
  std::u32string out;
  if (!nfc_data().getDecomposition(static_cast<UChar32>(c), parts)) return out;
  for (std::int32_t i = parts.moveIndex32(0, 1); i < parts.length(); i = parts.moveIndex32(i, 1))
    out += static_cast<char32_t>(parts.char32At(i));
  return out;
}

bool has_tone(const std::u32string& marks) {
  for (const char32_t mark : marks)
    if (tone_of_mark(mark)) return true;
  return false;
}

Suspect suspect(char32_t c, const std::u32string& marks) {
  if (is_invisible(c)) return Suspect::invisible;
  if (is_odd_space(c)) return Suspect::space;
  if (combining_for(c) != 0) return Suspect::accent;
  if (usual_punctuation_for(c) != 0) return Suspect::punctuation;
  if (is_wide(c)) return Suspect::wide;
  if (is_styled(c)) return Suspect::styled;
  const auto point = static_cast<UChar32>(c);
  UErrorCode status = U_ZERO_ERROR;
  if (!nfc_data().hasBoundaryBefore(point) ||
      nfc_data().quickCheck(icu::UnicodeString(point), status) != UNORM_YES)
    return Suspect::composes;
  if (d_with_stroke_for(c) != 0 || latin_for(c) != 0 || letter_of_small_capital(c) != 0)
    return Suspect::look_alike;
  if (!letter_of(c) && (has_tone(marks) || marks.find(0x030C) != std::u32string::npos))
    return Suspect::look_alike;
  return Suspect::none;
}

Character make(char32_t c) {
  Character out;
  if (c < 0x80) {
    out.in_word = (c | 0x20) >= U'a' && (c | 0x20) <= U'z';
    if (is_ascii_accent(c)) out.suspect = Suspect::accent;
    return out;
  }
  const std::u32string marks = marks_in(c);
  out.suspect = suspect(c, marks);
  const std::uint32_t type = U_MASK(u_charType(static_cast<UChar32>(c)));
  out.in_word = (type & (U_GC_L_MASK | U_GC_M_MASK)) != 0 || out.suspect == Suspect::composes ||
                out.suspect == Suspect::invisible || out.suspect == Suspect::accent;
  out.toned = has_tone(marks) && letter_of(c).has_value();
  return out;
}

/// The blocks that news is made of: Latin, Greek, Cyrillic; Vietnamese; punctuation and currencies.
constexpr bool in_table(char32_t c) {
  return c < 0x530 || (c >= 0x1E00 && c < 0x1F00) || (c >= 0x2000 && c < 0x2100);
}
constexpr std::size_t table_size = 0x530 + 0x100 + 0x100;
constexpr std::size_t index_of(char32_t c) {
  return c < 0x530 ? c : c < 0x1F00 ? c - 0x1E00 + 0x530 : c - 0x2000 + 0x630;
}

/// What was found of a character is kept: ICU is asked for those that occur, not for all at the start. Two
/// threads that ask at once find the same.
Character known(char32_t c) {
  constexpr std::uint32_t found_bit = 1, in_word_bit = 2, toned_bit = 4;
  constexpr unsigned suspect_at = 8;
  static constinit std::array<std::atomic<std::uint32_t>, table_size> table{};
  std::atomic<std::uint32_t>& kept = table[index_of(c)];
  const std::uint32_t bits = kept.load(std::memory_order_relaxed);
  Character out;
  if (bits != 0) {
    out.suspect = static_cast<Suspect>(bits >> suspect_at);
    out.in_word = (bits & in_word_bit) != 0;
    out.toned = (bits & toned_bit) != 0;
    return out;
  }
  out = make(c);
  kept.store(found_bit | (out.in_word ? in_word_bit : 0) | (out.toned ? toned_bit : 0) |
                 static_cast<std::uint32_t>(out.suspect) << suspect_at,
             std::memory_order_relaxed);
  return out;
}

/// Could the accent of ASCII at `at` belong to the letter before it?
bool between_letters(std::string_view text, std::size_t at, std::size_t end) {
  if (at == 0 || at + 1 >= end) return false;
  std::size_t left = at - 1;
  while ((static_cast<unsigned char>(text[left]) & 0xC0) == 0x80) --left;
  return character(decode(text, left).value).in_word && character(decode(text, at + 1).value).in_word;
}

/// Eight bytes, none of which is beyond ASCII or an accent of it?
bool eight_are_plain(const char* bytes) {
  constexpr std::uint64_t ones = 0x0101010101010101u, high = ones << 7;
  std::uint64_t all = 0;
  std::memcpy(&all, bytes, sizeof all);
  const auto zero_byte = [](std::uint64_t word) { return (word - ones) & ~word; };  // its high bits tell
  return ((all | zero_byte(all ^ (ones * '`')) | zero_byte(all ^ (ones * '~'))) & high) == 0;
}

}  // namespace

Character character(char32_t c) {
  return in_table(c) ? known(c) : make(c);
}

std::size_t first_suspect(std::string_view text, std::size_t from, std::size_t end) {
  bool toned = false;
  std::size_t at = from;
  while (at < end) {
    if (end - at >= 8 && eight_are_plain(text.data() + at)) {
      at += 8;
      toned = false;
      continue;
    }
    const auto [c, size] = decode(text, at);
    const bool is_plain = is_east_asian(c) && c >= 0x3400 && c < 0xD7A4;
    const Character known_of = is_plain ? Character{} : character(c);
    if (known_of.suspect != Suspect::none && (c >= 0x80 || between_letters(text, at, end))) return at;
    if (known_of.toned && toned) return at;
    toned = known_of.toned;
    at += size;
  }
  return end;
}

}  // namespace doichieu
