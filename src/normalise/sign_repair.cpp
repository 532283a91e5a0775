#include "normalise/sign_repair.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <stdexcept>

#include "normalise/look_alike.hpp"
#include "normalise/suspect.hpp"
#include "text/utf8.hpp"

namespace doichieu {
namespace {

/// A script whose letters join or are parted by invisible code points, or a symbol: there they mean
/// something.
bool is_joined(char32_t c) {
  return (c >= 0x0590 && c < 0x1D00) || (c >= 0x2190 && c < 0xFB00 && c != 0x3000) ||
         (c > 0xFB06 && c < 0xFE50) || (c >= 0x10000 && !(c >= 0x1D400 && c < 0x1D800));
}

void set(Cluster& cluster, std::u32string parts, RepairKind kind) {
  cluster.parts = std::move(parts);
  cluster.kind = kind;
}
void set_form(Cluster& cluster, char32_t base) {
  set_base(cluster, base);
  cluster.kind = RepairKind::letter_form;
}

/// One bold letter is a symbol of mathematics, two are a word.
void put_style_right(Cluster& cluster, std::size_t word_size) {
  UErrorCode status = U_ZERO_ERROR;
  static const icu::Normalizer2* const nfkc = icu::Normalizer2::getNFKCInstance(status);
  if (nfkc == nullptr || U_FAILURE(status)) throw std::runtime_error("ICU has no data for NFKC");
  const char32_t base = cluster.base();
  const icu::UnicodeString plain = nfkc->normalize(icu::UnicodeString(static_cast<UChar32>(base)), status);
  const bool is_letter = u_isalpha(static_cast<UChar32>(base)) != 0;
  const bool is_ligature = base < 0x10000;
  if (plain.char32At(0) >= 0x80 || (is_letter && !is_ligature && word_size < 2)) return;
  if (!is_ligature) return set_form(cluster, static_cast<char32_t>(plain.char32At(0)));
  if (cluster.parts.size() > 1) return;  // marks on a ligature: whose are they?
  std::u32string letters;
  for (std::int32_t i = 0; i < plain.length(); ++i) letters += plain[i];
  set(cluster, std::move(letters), RepairKind::letter_form);
}

}  // namespace

void SignRepair::put_right(Cluster& cluster, std::size_t word_size) {
  const char32_t base = cluster.base();
  switch (character(base).suspect) {
    case Suspect::invisible:
      if (cluster.parts.size() == 1 && (base == 0xFEFF || !is_between_joined(cluster.source)))
        set(cluster, U"", RepairKind::invisible);
      break;
    case Suspect::space:
      if (cluster.parts.size() == 1) set(cluster, U" ", RepairKind::space);
      break;
    case Suspect::punctuation:
      if (cluster.parts.size() == 1) set(cluster, {usual_punctuation_for(base)}, RepairKind::punctuation);
      break;
    case Suspect::wide:
      if (is_latin_run(cluster.source.begin)) set_form(cluster, base - 0xFEE0);
      break;
    case Suspect::styled:
      put_style_right(cluster, word_size);
      break;
    default:
      break;
  }
}

bool SignRepair::is_between_joined(Span span) const {
  return (span.begin > line_.begin && is_joined(code_point_before(text_, span.begin).value)) ||
         (span.end < line_.end && is_joined(decode(text_, span.end).value));
}

/// Of a run of full width, whether it stands apart from East Asian letters. Asked from left to right.
bool SignRepair::is_latin_run(std::uint32_t at) {
  if (at < wide_end_) return wide_is_latin_;
  const auto runs_on = [&](std::size_t i) {
    const char32_t c = decode(text_, i).value;
    return c == 0x3000 || character(c).suspect == Suspect::wide;
  };
  wide_end_ = at;
  while (wide_end_ < line_.end && runs_on(wide_end_)) wide_end_ += decode(text_, wide_end_).size;
  wide_is_latin_ = !(at > line_.begin && is_east_asian(code_point_before(text_, at).value)) &&
                   !(wide_end_ < line_.end && is_east_asian(decode(text_, wide_end_).value));
  return wide_is_latin_;
}

}  // namespace doichieu
