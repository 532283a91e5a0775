#include "value/name.hpp"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <vector>

#include "normalise/fold.hpp"
#include "text/utf8.hpp"

namespace doichieu {
namespace {

/// The marks of one word: qualities sit on letters, the tone on the syllable as a whole.
struct Marks {
  char32_t tone = 0;
  std::vector<char32_t> quality;  ///< one a base letter: circumflex, breve, horn, stroke, or 0
};

constexpr std::array<char32_t, 5> tones = {0x300, 0x301, 0x303, 0x309, 0x323};

Marks marks_of(std::string_view word) {
  UErrorCode status = U_ZERO_ERROR;
  static const icu::Normalizer2* const nfd = icu::Normalizer2::getNFDInstance(status);
  const icu::UnicodeString parts = nfd->normalize(
      icu::UnicodeString::fromUTF8({word.data(), static_cast<std::int32_t>(word.size())}), status);
  Marks marks;
  for (std::int32_t i = 0; i < parts.length();) {
    const auto c = static_cast<char32_t>(parts.char32At(i));
    i += U16_LENGTH(static_cast<UChar32>(c));
    if (std::find(tones.begin(), tones.end(), c) != tones.end()) {
      marks.tone = c;
    } else if (fold_of(c).kind == CharClass::mark) {
      if (!marks.quality.empty()) marks.quality.back() = c;
    } else {
      marks.quality.push_back(c == U'đ' || c == U'Đ' ? U'đ' : 0);
    }
  }
  return marks;
}

/// What one slot of two spellings tells: which side has a mark the other lacks, and whether both have one and
/// differ.
struct Tally {
  bool a_more = false, b_more = false, differ = false;

  void add(char32_t a, char32_t b) {
    if (a == b) return;
    if (a == 0) {
      b_more = true;
    } else if (b == 0) {
      a_more = true;
    } else {
      differ = true;
    }
  }
};

void compare_words(std::string_view a, std::string_view b, Tally& tally) {
  if (a == b) return;
  const Marks left = marks_of(a), right = marks_of(b);
  tally.add(left.tone, right.tone);
  for (std::size_t i = 0; i < std::min(left.quality.size(), right.quality.size()); ++i)
    tally.add(left.quality[i], right.quality[i]);
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (end > 0) out.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

/// Does a name carry a mark that only who writes Vietnamese in full sets: a stroke, horn, breve, hook or dot
/// below? Circumflex, grave and acute survive where the others are dropped ("Hô Chi Minh").
bool written_in_full(std::string_view name) {
  constexpr std::array<char32_t, 5> telling = {U'đ', 0x306, 0x309, 0x31B, 0x323};
  const auto tells = [&](char32_t mark) {
    return std::find(telling.begin(), telling.end(), mark) != telling.end();
  };
  const std::vector<std::string_view> words = words_of(name);
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    const Marks marks = marks_of(word);
    return tells(marks.tone) || std::any_of(marks.quality.begin(), marks.quality.end(), tells);
  });
}

}  // namespace

Name make_name(std::string_view written) {
  std::string spaced;
  for (const std::string_view word : words_of(written)) (spaced += spaced.empty() ? "" : " ") += word;
  return {nfc(spaced), fold(spaced)};
}

Related relate(const Name& a, const Name& b) {
  if (a == b) return {Relation::same, Cause::none};
  const auto folded_a = words_of(a.folded), folded_b = words_of(b.folded);
  const std::size_t common = std::min(folded_a.size(), folded_b.size());
  if (common == 0 || !std::equal(folded_a.rbegin(), folded_a.rbegin() + static_cast<std::ptrdiff_t>(common),
                                 folded_b.rbegin()))
    return {Relation::unrelated, Cause::name};
  const std::string lower_a = lower_nfc(a.written), lower_b = lower_nfc(b.written);
  if (lower_a == lower_b) return {Relation::same, Cause::none};
  const auto written_a = words_of(lower_a), written_b = words_of(lower_b);
  Tally tally;
  for (std::size_t i = 1; i <= std::min(written_a.size(), written_b.size()); ++i)
    compare_words(written_a[written_a.size() - i], written_b[written_b.size() - i], tally);
  if (tally.differ) return {Relation::conflict, Cause::marks};
  // A mark fewer in a name that has its others is another name, or a misprint.
  const bool a_lacks_one = tally.b_more && written_in_full(lower_a);
  const bool b_lacks_one = tally.a_more && written_in_full(lower_b);
  if (a_lacks_one || b_lacks_one) return {Relation::conflict, Cause::marks};
  const Cause cause = tally.a_more || tally.b_more ? Cause::marks : Cause::part_of;
  const bool a_says_more = tally.a_more || folded_a.size() > folded_b.size();
  const bool b_says_more = tally.b_more || folded_b.size() > folded_a.size();
  if (a_says_more && b_says_more) return {Relation::overlaps, cause};
  if (a_says_more) return {Relation::refines, cause};
  if (b_says_more) return {Relation::refined_by, cause};
  return {Relation::same, Cause::tone_placement};
}

}  // namespace doichieu
