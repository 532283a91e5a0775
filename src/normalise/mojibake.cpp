#include "normalise/mojibake.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "normalise/legacy_letters.hpp"
#include "normalise/syllable.hpp"
#include "text/utf8.hpp"

namespace doichieu {
namespace {

constexpr std::array names = {
    "sound", "UTF-8 that was read as windows-1252", "TCVN3 (ABC)", "VNI", "VIQR", "VISCII", "windows-1258"};

/// Enough to judge by; a long text is not read to its end.
constexpr std::size_t sample_words = 3000;
constexpr std::size_t fewest_words = 10;
constexpr std::size_t fewest_groups = 3;  ///< of UTF-8 read as windows-1252
constexpr double share_wanted = 0.8;
constexpr double gap_wanted = 0.25;

/// Cut at a space, so that canonically equal texts are judged by equal samples.
std::string_view sample_of(std::string_view text) {
  std::size_t words = 0;
  const auto* end =
      std::find_if(text.begin(), text.end(), [&](char c) { return c == ' ' && ++words == sample_words; });
  return text.substr(0, static_cast<std::size_t>(end - text.begin()));
}

std::u32string code_points(std::string_view text) {
  std::u32string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, size] = decode(text, at);
    out += c;
    at += size;
  }
  return out;
}

void encode_all(std::u32string_view letters, std::string& out) {
  for (const char32_t c : letters) encode(c, out);
}

// --- UTF-8 read as windows-1252.

/// How many characters from `at` on are one code point of UTF-8 that was taken for windows-1252, and that
/// code point beyond ASCII; 0 where they are what they seem.
std::size_t group_at(std::u32string_view text, std::size_t at, std::string& bytes) {
  bytes.clear();
  for (std::size_t i = at; i < text.size() && i < at + 4; ++i) {
    const auto byte = text[i] < 0x80 ? std::nullopt : byte_of_1252(text[i]);
    if (!byte) return 0;
    bytes += static_cast<char>(*byte);
    const std::size_t lead = static_cast<unsigned char>(bytes[0]);
    if (lead < 0xC2) return 0;
    const std::size_t wanted = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (bytes.size() == wanted) return first_ill_formed(bytes) ? 0 : wanted;
  }
  return 0;
}

bool is_utf8_as_1252(std::u32string_view text) {
  std::size_t groups = 0, others = 0;
  std::string bytes;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t taken = text[at] < 0x80 ? 0 : group_at(text, at, bytes);
    groups += taken != 0 ? 1 : 0;
    others += taken == 0 && text[at] >= 0x80 ? 1 : 0;
    at += std::max<std::size_t>(taken, 1);
  }
  return groups >= fewest_groups && groups >= 4 * others;
}

// --- The encodings of Vietnamese alone.

using LetterOfByte = char32_t (*)(std::uint8_t);

std::string undo_bytes(std::u32string_view text, LetterOfByte letter_of_byte) {
  std::string out;
  for (const char32_t c : text) {
    const auto byte = byte_of_1252(c);
    const char32_t letter = byte ? letter_of_byte(*byte) : 0;
    encode(letter != 0 ? letter : c, out);
  }
  return out;
}

using Reader = Meant (*)(std::u32string_view, std::size_t);

std::string undo_signs(std::u32string_view text, Reader read) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const Meant meant = read(text, at);
    encode_all(meant.taken != 0 ? std::u32string_view(meant.letter) : text.substr(at, 1), out);
    at += std::max<std::size_t>(meant.taken, 1);
  }
  return out;
}

std::string undo_utf8(std::u32string_view text) {
  std::string out, bytes;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t taken = group_at(text, at, bytes);
    if (taken != 0)
      out += bytes;
    else
      encode(text[at], out);
    at += std::max<std::size_t>(taken, 1);
  }
  return out;
}

std::string undo(std::u32string_view text, Mojibake kind) {
  switch (kind) {
    case Mojibake::utf8_as_1252:
      return undo_utf8(text);
    case Mojibake::tcvn3:
      return undo_bytes(text, letter_of_tcvn);
    case Mojibake::vni:
      return undo_signs(text, read_vni);
    case Mojibake::viqr:
      return undo_signs(text, read_viqr);
    case Mojibake::viscii:
      return undo_bytes(text, letter_of_viscii);
    case Mojibake::windows_1258:
      return undo_bytes(text, letter_of_windows_1258);
    case Mojibake::none:
      break;
  }
  std::string out;
  encode_all(text, out);
  return out;
}

struct WordCount {
  std::size_t all = 0, syllables = 0;
  double share() const { return all == 0 ? 0 : static_cast<double>(syllables) / static_cast<double>(all); }
};

bool is_part_of_word(char32_t c) {
  const std::uint32_t type = U_MASK(u_charType(static_cast<UChar32>(c)));
  return (type & (U_GC_L_MASK | U_GC_MN_MASK)) != 0;
}

/// The words of a text, and those that are complete syllables.
WordCount count(std::string_view text) {
  WordCount out;
  std::size_t begin = 0;
  const auto end_word = [&](std::size_t end) {
    if (begin == end) return;
    const auto syllable = parse_syllable(text.substr(begin, end - begin));
    ++out.all;
    out.syllables += syllable && syllable->validity == Validity::core ? 1 : 0;
  };
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, size] = decode(text, at);
    if (!is_part_of_word(c)) {
      end_word(at);
      begin = at + size;
    }
    at += size;
  }
  end_word(text.size());
  return out;
}

/// What is worth counting words for: some letters of windows-1252 and next to none that only a sound
/// Vietnamese text holds, or some signs of VIQR and nothing beyond ASCII.
struct Look {
  std::size_t of_1252 = 0, vietnamese = 0, others = 0, viqr = 0;
  std::size_t never_1252 = 0;  ///< of the Vietnamese ones

  /// Are there enough letters that can be bytes of UTF-8, two and more a letter, for those that cannot?
  bool may_be_utf8() const {
    return of_1252 >= fewest_groups && of_1252 + vietnamese + others >= 2 * 4 * never_1252;
  }
};

Look look_at(std::string_view text) {
  Look out;
  char32_t before = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, size] = decode(text, at);
    if (c < 0x80) {
      out.viqr += (c == U'^' || c == U'+' || c == U'(') && before > U'@' ? 1 : 0;
    } else if (c >= 0x1EA0 && c < 0x1EFA) {
      ++out.vietnamese;
      ++out.never_1252;
    } else if (c > 0x17F && c < 0x1B1) {
      ++out.vietnamese;
    } else {
      ++(byte_of_1252(c) ? out.of_1252 : out.others);
    }
    before = c;
    at += size;
  }
  return out;
}

/// Is there nothing to judge? Told without taking the text apart.
bool is_plain(std::string_view text) {
  return text.find('^') == std::string_view::npos &&
         std::all_of(text.begin(), text.end(), [](char c) { return static_cast<signed char>(c) >= 0; });
}

}  // namespace

std::string_view name(Mojibake kind) {
  return names[static_cast<std::size_t>(kind)];
}

Mojibake mojibake_of(std::string_view text) {
  const std::string_view sample = sample_of(text);
  if (is_plain(sample)) return Mojibake::none;
  const std::string composed = nfc(sample);
  const Look look = look_at(composed);
  const bool is_viqr = look.viqr >= fewest_words / 2 && look.of_1252 + look.vietnamese + look.others == 0;
  const bool is_bytes =
      look.of_1252 >= fewest_words / 2 && look.of_1252 > 10 * (look.vietnamese + look.others);
  if (!look.may_be_utf8() && !is_viqr && !is_bytes) return Mojibake::none;

  const std::u32string letters = code_points(composed);
  if (look.may_be_utf8() && is_utf8_as_1252(letters)) return Mojibake::utf8_as_1252;
  if (!is_viqr && !is_bytes) return Mojibake::none;
  const double share = count(sample).share();
  Mojibake best = Mojibake::none;
  double best_share = std::max(share_wanted, share + gap_wanted);
  for (const Mojibake kind :
       {Mojibake::tcvn3, Mojibake::vni, Mojibake::viscii, Mojibake::windows_1258, Mojibake::viqr}) {
    if ((kind == Mojibake::viqr) != is_viqr) continue;
    const WordCount words = count(nfc(undo(letters, kind)));
    if (words.all < fewest_words || words.share() < best_share) continue;
    best = kind;
    best_share = words.share();
  }
  return best;
}

std::string undone(std::string_view text, Mojibake kind) {
  return nfc(undo(code_points(nfc(text)), kind));
}

}  // namespace doichieu
