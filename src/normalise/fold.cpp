#include "normalise/fold.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <atomic>
#include <stdexcept>
#include <vector>

#include "normalise/look_alike.hpp"
#include "text/utf8.hpp"

namespace doichieu {
namespace {

/// Letters that have no decomposition and still are one of the alphabet's with a stroke or a ligature.
struct ByHand {
  char32_t from;
  std::string_view to;
};
constexpr ByHand by_hand[] = {
    {U'đ', "d"},  {U'Đ', "d"},  {U'ð', "d"},  {U'Ð', "d"},  {U'ɖ', "d"}, {U'Ɖ', "d"},
    {U'ø', "o"},  {U'Ø', "o"},  {U'ł', "l"},  {U'Ł', "l"},  {U'ı', "i"}, {U'æ', "ae"},
    {U'Æ', "ae"}, {U'œ', "oe"}, {U'Œ', "oe"}, {U'ß', "ss"},
};

constexpr bool is_ignored(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x2064) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

constexpr bool is_apostrophe(char32_t c) {
  return c == U'\'' || c == U'’' || c == U'ʼ' || c == U'‘' || c == U'ʻ';
}
constexpr bool is_dash(char32_t c) {
  return c == U'-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFE63;
}
constexpr bool is_quote(char32_t c) {
  return c == U'"' || c == U'“' || c == U'”' || c == U'„' || c == U'«' || c == U'»' || c == U'‟';
}

CharClass class_of(char32_t c) {
  if (is_ignored(c)) return CharClass::ignored;
  if (is_apostrophe(c)) return CharClass::apostrophe;
  if (is_dash(c)) return CharClass::dash;
  if (u_isUWhiteSpace(static_cast<UChar32>(c)) || c < 0x20) return CharClass::space;
  switch (u_charType(static_cast<UChar32>(c))) {
    case U_UPPERCASE_LETTER:
    case U_LOWERCASE_LETTER:
    case U_TITLECASE_LETTER:
    case U_MODIFIER_LETTER:
    case U_OTHER_LETTER:
    case U_LETTER_NUMBER:
    case U_OTHER_NUMBER:  // the ² of km² belongs to its word
      return CharClass::letter;
    case U_DECIMAL_DIGIT_NUMBER:
      return CharClass::digit;
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_COMBINING_SPACING_MARK:
      return CharClass::mark;
    case U_CONTROL_CHAR:
    case U_FORMAT_CHAR:
      return CharClass::ignored;
    case U_MATH_SYMBOL:
    case U_CURRENCY_SYMBOL:
    case U_MODIFIER_SYMBOL:
    case U_OTHER_SYMBOL:
      return CharClass::symbol;
    default:
      return c == U'%' || c == U'&' || c == U'#' || c == U'@' || c == U'*' ? CharClass::symbol
                                                                           : CharClass::punctuation;
  }
}

/// Compatibility decomposition without marks, in lower case.
std::string decomposed(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  static const icu::Normalizer2* const nfkd = icu::Normalizer2::getNFKDInstance(status);
  if (nfkd == nullptr || U_FAILURE(status)) throw std::runtime_error("ICU has no data for NFKD");
  const icu::UnicodeString whole = nfkd->normalize(icu::UnicodeString(static_cast<UChar32>(c)), status);
  std::string out;
  for (std::int32_t i = 0; i < whole.length();) {
    const UChar32 part = whole.char32At(i);
    i += U16_LENGTH(part);
    const int type = u_charType(part);
    if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK) continue;
    encode(static_cast<char32_t>(u_tolower(part)), out);
  }
  return out;
}

std::string folded_form(char32_t c, CharClass kind) {
  switch (kind) {
    case CharClass::space:
    case CharClass::mark:
    case CharClass::ignored:
      return "";
    case CharClass::apostrophe:
      return "'";
    case CharClass::dash:
      return "-";
    default:
      break;
  }
  if (is_quote(c)) return "\"";
  std::string itself;
  if (combining_for(c) != 0) return encode(c, itself), itself;
  if (const char32_t letter = letter_of_small_capital(c)) return encode(letter, itself), itself;
  for (const ByHand& letter : by_hand)
    if (letter.from == c) return std::string(letter.to);
  return decomposed(c);
}

Folded make(char32_t c) {
  Folded out;
  out.kind = class_of(c);
  std::string form = folded_form(c, out.kind);
  if (form.size() > out.bytes.size() || (form.empty() && out.kind == CharClass::letter)) {
    form.clear();
    encode(static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))), form);
  }
  out.size = static_cast<std::uint8_t>(form.size());
  for (std::size_t i = 0; i < form.size(); ++i) out.bytes[i] = form[i];
  out.upper = u_isUUppercase(static_cast<UChar32>(c));
  if (latin_for(c) != 0 || combining_for(c) != 0) out.traits |= Folded::suspect_trait;
  if (out.kind == CharClass::mark || (out.kind == CharClass::letter && c >= 0x80))
    out.traits |= Folded::marked_trait;
  return out;
}

std::atomic<const Folded*> table_in_use = nullptr;

const Folded* table() {
  if (const Folded* const used = table_in_use.load(std::memory_order_acquire)) return used;
  static const std::vector<Folded> made = make_fold_table();
  return made.data();
}

}  // namespace

std::vector<Folded> make_fold_table() {
  std::vector<Folded> all(FoldTable::end);
  for (char32_t c = 0; c < FoldTable::end; ++c)
    if (FoldTable::holds(c))
      all[c] = make(c);
    else
      all[c].size = FoldTable::not_held;
  return all;
}

void use_fold_table(const Folded* table) {
  table_in_use.store(table, std::memory_order_release);
}

FoldTable::FoldTable() : known_(table()) {}

Folded fold_of(char32_t c) {
  return FoldTable::holds(c) ? table()[c] : make(c);
}

std::uint64_t hash_of(std::string_view folded) {
  FoldHash hash;
  for (const char c : folded) hash.add(c);
  return hash.value();
}

}  // namespace doichieu
