#include "normalise/legacy_letters.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "normalise/letter.hpp"

namespace doichieu {
namespace {

/// The bytes of one vowel letter, by tone in the order of `tones`. 0: a control code, which no text holds.
struct Row {
  char base;
  Quality quality;
  std::array<std::uint8_t, 6> lower, upper;
};
constexpr std::array tones = {Tone::ngang, Tone::sac, Tone::huyen, Tone::hoi, Tone::nga, Tone::nang};

// The capitals with a tone stand where TCVN 5712-1 has them; fonts of TCVN3 had no room for them and showed
// small letters as capitals.
constexpr std::array tcvn_rows = {
    Row{'a', Quality::none, {0x61, 0xB8, 0xB5, 0xB6, 0xB7, 0xB9}, {0x41, 0x83, 0x80, 0x81, 0x82, 0x84}},
    Row{'a', Quality::breve, {0xA8, 0xBE, 0xBB, 0xBC, 0xBD, 0xC6}, {0xA1, 0xC0, 0xAF, 0xBA, 0xBF, 0x85}},
    Row{'a', Quality::circumflex, {0xA9, 0xCA, 0xC7, 0xC8, 0xC9, 0xCB}, {0xA2, 0xC4, 0xC1, 0xC2, 0xC3, 0x86}},
    Row{'e', Quality::none, {0x65, 0xD0, 0xCC, 0xCE, 0xCF, 0xD1}, {0x45, 0x8A, 0x87, 0x88, 0x89, 0x8B}},
    Row{'e', Quality::circumflex, {0xAA, 0xD5, 0xD2, 0xD3, 0xD4, 0xD6}, {0xA3, 0xDA, 0xC5, 0xCD, 0xD9, 0x8C}},
    Row{'i', Quality::none, {0x69, 0xDD, 0xD7, 0xD8, 0xDC, 0xDE}, {0x49, 0x90, 0x8D, 0x8E, 0x8F, 0x91}},
    Row{'o', Quality::none, {0x6F, 0xE3, 0xDF, 0xE1, 0xE2, 0xE4}, {0x4F, 0x95, 0x92, 0x93, 0x94, 0x96}},
    Row{'o', Quality::circumflex, {0xAB, 0xE8, 0xE5, 0xE6, 0xE7, 0xE9}, {0xA4, 0xFF, 0xDB, 0xE0, 0xF0, 0x97}},
    Row{'o', Quality::horn, {0xAC, 0xED, 0xEA, 0xEB, 0xEC, 0xEE}, {0xA5, 0x9B, 0x98, 0x99, 0x9A, 0x9C}},
    Row{'u', Quality::none, {0x75, 0xF3, 0xEF, 0xF1, 0xF2, 0xF4}, {0x55, 0, 0x9D, 0x9E, 0x9F, 0}},
    Row{'u', Quality::horn, {0xAD, 0xF8, 0xF5, 0xF6, 0xF7, 0xF9}, {0xA6, 0, 0, 0, 0, 0}},
    Row{'y', Quality::none, {0x79, 0xFD, 0xFA, 0xFB, 0xFC, 0xFE}, {0x59, 0, 0, 0, 0, 0}},
};

constexpr std::array viscii_rows = {
    Row{'a', Quality::none, {0x61, 0xE1, 0xE0, 0xE4, 0xE3, 0xD5}, {0x41, 0xC1, 0xC0, 0xC4, 0xC3, 0x80}},
    Row{'a', Quality::breve, {0xE5, 0xA1, 0xA2, 0xC6, 0xC7, 0xA3}, {0xC5, 0x81, 0x82, 0, 0, 0x83}},
    Row{'a', Quality::circumflex, {0xE2, 0xA4, 0xA5, 0xA6, 0xE7, 0xA7}, {0xC2, 0x84, 0x85, 0x86, 0, 0x87}},
    Row{'e', Quality::none, {0x65, 0xE9, 0xE8, 0xEB, 0xA8, 0xA9}, {0x45, 0xC9, 0xC8, 0xCB, 0x88, 0x89}},
    Row{'e', Quality::circumflex, {0xEA, 0xAA, 0xAB, 0xAC, 0xAD, 0xAE}, {0xCA, 0x8A, 0x8B, 0x8C, 0x8D, 0x8E}},
    Row{'i', Quality::none, {0x69, 0xED, 0xEC, 0xEF, 0xEE, 0xB8}, {0x49, 0xCD, 0xCC, 0x9B, 0xCE, 0x98}},
    Row{'o', Quality::none, {0x6F, 0xF3, 0xF2, 0xF6, 0xF5, 0xF7}, {0x4F, 0xD3, 0xD2, 0x99, 0xA0, 0x9A}},
    Row{'o', Quality::circumflex, {0xF4, 0xAF, 0xB0, 0xB1, 0xB2, 0xB5}, {0xD4, 0x8F, 0x90, 0x91, 0x92, 0x93}},
    Row{'o', Quality::horn, {0xBD, 0xBE, 0xB6, 0xB7, 0xDE, 0xFE}, {0xB4, 0x95, 0x96, 0x97, 0xB3, 0x94}},
    Row{'u', Quality::none, {0x75, 0xFA, 0xF9, 0xFC, 0xFB, 0xF8}, {0x55, 0xDA, 0xD9, 0x9C, 0x9D, 0x9E}},
    Row{'u', Quality::horn, {0xDF, 0xD1, 0xD7, 0xD8, 0xE6, 0xF1}, {0xBF, 0xBA, 0xBB, 0xBC, 0xFF, 0xB9}},
    Row{'y', Quality::none, {0x79, 0xFD, 0xCF, 0xD6, 0xDB, 0xDC}, {0x59, 0xDD, 0x9F, 0, 0, 0}},
};

using Table = std::array<char32_t, 256>;

template <std::size_t size>
constexpr Table table_of(const std::array<Row, size>& rows, std::uint8_t stroke, std::uint8_t upper_stroke) {
  Table table{};
  for (const Row& row : rows)
    for (std::size_t tone = 0; tone < tones.size(); ++tone) {
      table[row.lower[tone]] = compose({row.base, row.quality, tones[tone], false});
      table[row.upper[tone]] = compose({row.base, row.quality, tones[tone], true});
    }
  for (std::size_t ascii = 0; ascii < 0x80; ++ascii) table[ascii] = 0;
  table[stroke] = 0x0111;
  table[upper_stroke] = 0x0110;
  return table;
}

constexpr Table tcvn = table_of(tcvn_rows, 0xAE, 0xA7);
constexpr Table viscii = table_of(viscii_rows, 0xF0, 0xD0);

// --- windows-1252: where it is not Latin-1.

constexpr std::array<char32_t, 32> windows_1252 = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

// --- VNI and VIQR: a sign and the mark or marks it stands for.

struct Sign {
  char32_t sign;
  char32_t quality;
  char32_t tone;
};

constexpr char32_t grave = 0x0300, acute = 0x0301, circumflex = 0x0302, tilde = 0x0303, breve = 0x0306,
                   hook = 0x0309, horn = 0x031B, dot = 0x0323;

/// Signs of VNI behind their letter, as small letters of Latin-1.
constexpr std::array vni_signs = {Sign{0xF9, 0, acute},
                                  Sign{0xF8, 0, grave},
                                  Sign{0xFB, 0, hook},
                                  Sign{0xF5, 0, tilde},
                                  Sign{0xEF, 0, dot},
                                  Sign{0xE2, circumflex, 0},
                                  Sign{0xE1, circumflex, acute},
                                  Sign{0xE0, circumflex, grave},
                                  Sign{0xE5, circumflex, hook},
                                  Sign{0xE3, circumflex, tilde},
                                  Sign{0xE4, circumflex, dot},
                                  Sign{0xEA, breve, 0},
                                  Sign{0xE9, breve, acute},
                                  Sign{0xE8, breve, grave},
                                  Sign{0xFA, breve, hook},
                                  Sign{0xFC, breve, tilde},
                                  Sign{0xEB, breve, dot}};

constexpr char32_t d_with_stroke = 0x0111;

/// Characters of VNI that are a letter by themselves.
struct Single {
  char32_t sign;
  char32_t base;
  char32_t mark;
};
constexpr std::array vni_singles = {
    Single{0xED, U'i', acute}, Single{0xEC, U'i', grave}, Single{0xE6, U'i', hook},
    Single{0xF3, U'i', tilde}, Single{0xF2, U'i', dot},   Single{0xEE, U'y', dot},
    Single{0xF4, U'o', horn},  Single{0xF6, U'u', horn},  Single{0xF1, d_with_stroke, 0}};

constexpr bool is_latin_capital(char32_t c) {
  return (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7);
}
constexpr char32_t lower(char32_t c) {
  return is_latin_capital(c) ? c + 0x20 : c;
}
constexpr bool is_one_of(char32_t c, std::u32string_view set) {
  return set.find(c) != std::u32string_view::npos;
}
constexpr bool is_ascii_letter(char32_t c) {
  return (c | 0x20) >= U'a' && (c | 0x20) <= U'z';
}

/// The letter in the case of the sign that stands for it.
std::u32string in_case_of(char32_t sign, char32_t base, char32_t mark = 0) {
  const bool upper = is_latin_capital(sign);
  std::u32string out(1, !upper ? base : base == d_with_stroke ? d_with_stroke - 1 : base - 0x20);
  if (mark != 0) out += mark;
  return out;
}

/// The tone of a sign of VIQR; 0 for any other.
constexpr char32_t viqr_tone(char32_t c) {
  constexpr std::u32string_view signs = U"'`?~.";
  constexpr std::array marks = {acute, grave, hook, tilde, dot};
  const std::size_t found = signs.find(c);
  return found == std::u32string_view::npos ? 0 : marks[found];
}

constexpr char32_t viqr_quality(char32_t letter, char32_t sign) {
  if (sign == U'(' && letter == U'a') return breve;
  if (sign == U'^' && is_one_of(letter, U"aeo")) return circumflex;
  if ((sign == U'+' || sign == U'*') && is_one_of(letter, U"ou")) return horn;
  return 0;
}

}  // namespace

std::optional<std::uint8_t> byte_of_1252(char32_t c) {
  if (c < 0x80 || (c >= 0xA0 && c < 0x100)) return static_cast<std::uint8_t>(c);
  const auto* found = std::find(windows_1252.begin(), windows_1252.end(), c);
  if (found != windows_1252.end())
    return static_cast<std::uint8_t>(0x80 + std::distance(windows_1252.begin(), found));
  if (c < 0xA0) return static_cast<std::uint8_t>(c);
  return std::nullopt;
}

char32_t letter_of_tcvn(std::uint8_t byte) {
  return tcvn[byte];
}

char32_t letter_of_viscii(std::uint8_t byte) {
  return viscii[byte];
}

char32_t letter_of_windows_1258(std::uint8_t byte) {
  switch (byte) {
    case 0xC3:
      return 0x0102;
    case 0xE3:
      return 0x0103;
    case 0xD0:
      return 0x0110;
    case 0xF0:
      return 0x0111;
    case 0xD5:
      return 0x01A0;
    case 0xF5:
      return 0x01A1;
    case 0xDD:
      return 0x01AF;
    case 0xFD:
      return 0x01B0;
    case 0xCC:
      return grave;
    case 0xEC:
      return acute;
    case 0xD2:
      return hook;
    case 0xDE:
      return tilde;
    case 0xF2:
      return dot;
    default:
      return 0;
  }
}

Meant read_vni(std::u32string_view text, std::size_t at) {
  const char32_t letter = text[at];
  Meant out;
  for (const Single& single : vni_singles)
    if (single.sign == lower(letter)) out = {in_case_of(letter, single.base, single.mark), 1};
  const bool takes_marks =
      is_one_of(lower(letter), U"aeouy") || lower(letter) == 0xF4 || lower(letter) == 0xF6;
  if (!takes_marks || at + 1 == text.size()) return out;
  for (const Sign& sign : vni_signs)
    if (sign.sign == lower(text[at + 1])) {
      if (out.letter.empty()) out.letter = letter;
      if (sign.quality) out.letter += sign.quality;
      if (sign.tone) out.letter += sign.tone;
      out.taken = 2;
    }
  return out;
}

Meant read_viqr(std::u32string_view text, std::size_t at) {
  const auto next = [&](std::size_t i) { return at + i < text.size() ? text[at + i] : U'\0'; };
  const char32_t letter = lower(text[at]);
  if (letter == U'd' && lower(next(1)) == U'd') return {in_case_of(text[at], d_with_stroke), 2};
  if (!is_one_of(letter, U"aeiouy")) return {};
  Meant out{std::u32string(1, text[at]), 1};
  if (const char32_t quality = viqr_quality(letter, next(1))) {
    out.letter += quality;
    ++out.taken;
  }
  const char32_t sign = next(out.taken), behind = next(out.taken + 1);
  const bool inside_word = out.taken > 1 || is_ascii_letter(behind);
  const bool inside_sentence = behind == U' ' && next(out.taken + 2) >= U'a' && next(out.taken + 2) <= U'z';
  const bool ends_sentence = is_one_of(sign, U".?") && !inside_word && !inside_sentence;
  if (viqr_tone(sign) != 0 && !ends_sentence) {
    out.letter += viqr_tone(sign);
    ++out.taken;
  }
  return out.taken > 1 ? out : Meant{};
}

}  // namespace doichieu
