#pragma once
// What a syllable may be made of: onsets, rhymes, and which go together. Data only; syllable.cpp reads it.
//
// The lists are what Vietnamese dictionaries attest; the rules that join them are those of the national
// spelling (k, gh and ngh before i, e, ê, y; y alone after a few onsets). tests/syllable_test.cpp counts what
// they give.
//
// Letters are kept as keys: 64 bits, a byte a letter, the first letter in the low byte. A byte is five bits
// of the base letter (1 is a) and three of the quality, so that `key & folded_mask` is the word without its
// marks.

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "normalise/letter.hpp"

namespace doichieu::syllable_table {

using Key = std::uint64_t;

inline constexpr Key folded_mask = 0x1F1F1F1F1F1F1F1F;

constexpr std::uint8_t letter_at(Key key, std::size_t i) {
  return static_cast<std::uint8_t>(key >> (8 * i));
}
constexpr std::uint8_t code_of(char32_t c) {
  return static_cast<std::uint8_t>(packed_letter_of(c) & 0xFF);
}
constexpr Key key_of(std::u32string_view letters) {
  Key key = 0;
  for (std::size_t i = 0; i < letters.size(); ++i) key |= Key{code_of(letters[i])} << (8 * i);
  return key;
}
/// The first `size` letters.
constexpr Key head(Key key, std::size_t size) {
  return size >= 8 ? key : key & ((Key{1} << (8 * size)) - 1);
}
/// All but the first `size` letters.
constexpr Key tail(Key key, std::size_t size) {
  return size >= 8 ? 0 : key >> (8 * size);
}
constexpr bool is_vowel(std::uint8_t code) {
  const char base = static_cast<char>((code & 0x1F) + 'a' - 1);
  return base == 'a' || base == 'e' || base == 'i' || base == 'o' || base == 'u' || base == 'y';
}

// --- Onsets.

enum class OnsetKind : std::uint8_t {
  none,      ///< no onset at all
  plain,     ///< before every rhyme
  front,     ///< k gh ngh: before i e ê y only
  back,      ///< c ng: before all the others
  g,         ///< as those, and before an i of its own: gì, gìn, giếng
  gi,        ///< before all but i, ê and y
  qu,        ///< before the rhymes of its own list
  extended,  ///< place names and loans
};

struct Onset {
  Key key = 0;
  std::uint8_t size = 0;
  OnsetKind kind = OnsetKind::none;
  bool takes_y = false;  ///< before y as a whole rhyme: hy, ky, ly …
};

struct OnsetRow {
  OnsetKind kind;
  bool takes_y;
  std::u32string_view onsets;  ///< parted by single spaces
};

inline constexpr std::array onset_rows = {
    OnsetRow{OnsetKind::plain, true, U"h l m s t v th"},
    OnsetRow{OnsetKind::plain, false, U"b ch d đ kh n nh p ph r tr x"},
    OnsetRow{OnsetKind::front, true, U"k"},
    OnsetRow{OnsetKind::front, false, U"gh ngh"},
    OnsetRow{OnsetKind::back, false, U"c ng"},
    OnsetRow{OnsetKind::g, false, U"g"},
    OnsetRow{OnsetKind::gi, false, U"gi"},
    OnsetRow{OnsetKind::qu, false, U"qu"},
    OnsetRow{OnsetKind::extended, false, U"bl br dr đr gl gr hr jr kl kn kr ml mr pl pr sr f j w z"},
};

// --- Rhymes.

/// Where a rhyme may stand: a set of bits.
enum Places : std::uint8_t {
  bare = 1,         ///< without an onset
  after_onset = 2,  ///< after any that its first letter allows
  after_some = 4,   ///< after those that take y
  after_qu = 8,
  extension = 16,  ///< loans, sound words, place names of the minorities
  anywhere = bare | after_onset,
};

struct Rhyme {
  Key key = 0;
  std::uint8_t glide = 0, nucleus = 0, coda = 0;  ///< letters of each
  std::uint8_t places = 0;

  constexpr Key folded() const { return key & folded_mask; }
  constexpr std::uint8_t size() const { return static_cast<std::uint8_t>(glide + nucleus + coda); }
};

/// A nucleus with the codas it takes, parted by single spaces; "-" is none.
struct RhymeRow {
  std::uint8_t places;
  std::u32string_view glide, nucleus, codas;
};

inline constexpr std::array rhyme_rows = {
    // The core: 161 rhymes.
    RhymeRow{anywhere, U"", U"a", U"- i y o u m n ng nh p t c ch"},
    RhymeRow{anywhere, U"", U"ă", U"m n ng p t c"},
    RhymeRow{anywhere, U"", U"â", U"y u m n ng p t c"},
    RhymeRow{anywhere, U"", U"e", U"- o m n ng p t c"},
    RhymeRow{anywhere, U"", U"ê", U"- u m n nh p t ch"},
    RhymeRow{anywhere, U"", U"i", U"- u m n nh p t ch"},
    RhymeRow{bare | after_some, U"", U"y", U"-"},
    RhymeRow{anywhere, U"", U"ia", U"-"},
    RhymeRow{after_onset, U"", U"iê", U"u m n ng p t c"},
    RhymeRow{bare, U"", U"yê", U"u m n ng t"},
    RhymeRow{anywhere, U"", U"o", U"- i m n ng p t c"},
    RhymeRow{anywhere, U"", U"oo", U"ng c"},
    RhymeRow{anywhere, U"", U"ô", U"- i m n ng p t c"},
    RhymeRow{anywhere, U"", U"ơ", U"- i m n p t"},
    RhymeRow{anywhere, U"", U"u", U"- i m n ng p t c"},
    RhymeRow{anywhere, U"", U"ua", U"-"},
    RhymeRow{anywhere, U"", U"uô", U"i m n ng t c"},
    RhymeRow{anywhere, U"", U"ư", U"- i u m n ng t c"},
    RhymeRow{anywhere, U"", U"ưa", U"-"},
    RhymeRow{anywhere, U"", U"ươ", U"i u m n ng p t c"},
    RhymeRow{anywhere, U"o", U"a", U"- i y o m n ng nh p t c ch"},
    RhymeRow{anywhere, U"o", U"ă", U"m n ng t c"},
    RhymeRow{anywhere, U"o", U"e", U"- o m n t"},
    RhymeRow{anywhere, U"u", U"â", U"y n ng t"},
    RhymeRow{anywhere, U"u", U"ê", U"- nh ch"},
    RhymeRow{anywhere, U"u", U"ơ", U"-"},
    RhymeRow{anywhere, U"u", U"y", U"- u n nh p t ch"},
    RhymeRow{anywhere, U"u", U"ya", U"-"},
    RhymeRow{anywhere, U"u", U"yê", U"n t"},
    // After qu: 63.
    RhymeRow{after_qu, U"", U"a", U"- i y o u m n ng nh p t c ch"},
    RhymeRow{after_qu, U"", U"ă", U"m n ng p t c"},
    RhymeRow{after_qu, U"", U"â", U"y u m n ng p t c"},
    RhymeRow{after_qu, U"", U"e", U"- o m n ng t c"},
    RhymeRow{after_qu, U"", U"ê", U"- u n nh t ch"},
    RhymeRow{after_qu, U"", U"i", U"- u m n nh t ch"},
    RhymeRow{after_qu, U"", U"o", U"-"},
    RhymeRow{after_qu, U"", U"ô", U"c"},
    RhymeRow{after_qu, U"", U"ơ", U"- i m n t"},
    RhymeRow{after_qu, U"", U"y", U"- u n nh p t ch"},
    RhymeRow{after_qu, U"", U"yê", U"n t"},
    // Marginal: loans and sound words.
    RhymeRow{extension, U"", U"i", U"ng c"},
    RhymeRow{extension, U"", U"y", U"n nh t ch"},
    RhymeRow{extension, U"", U"ê", U"ng c"},
    RhymeRow{extension, U"", U"ơ", U"ng c"},
    RhymeRow{extension, U"", U"uô", U"p"},
    RhymeRow{extension, U"", U"ôô", U"ng c"},
    RhymeRow{extension, U"o", U"ă", U"p"},
    RhymeRow{extension, U"o", U"e", U"ng c"},
    RhymeRow{extension, U"u", U"â", U"c"},
    RhymeRow{extension, U"u", U"ê", U"u n t"},
    RhymeRow{extension, U"u", U"y", U"m"},
    // Of the Central Highlands: the coda k, and ei.
    RhymeRow{extension, U"", U"a", U"k"},
    RhymeRow{extension, U"", U"ă", U"k"},
    RhymeRow{extension, U"", U"â", U"k"},
    RhymeRow{extension, U"", U"e", U"i k"},
    RhymeRow{extension, U"", U"ê", U"k"},
    RhymeRow{extension, U"", U"i", U"k"},
    RhymeRow{extension, U"", U"o", U"k"},
    RhymeRow{extension, U"", U"ô", U"k"},
    RhymeRow{extension, U"", U"ơ", U"k"},
    RhymeRow{extension, U"", U"u", U"k"},
    RhymeRow{extension, U"", U"ư", U"k"},
};

// --- The rows spread out, and sorted by their letters without marks.

/// Calls `use` with each of the words of `row`.
template <class Use>
constexpr void for_each_word(std::u32string_view row, Use use) {
  while (!row.empty()) {
    const std::size_t end = std::min(row.find(U' '), row.size());
    use(row.substr(0, end));
    row.remove_prefix(std::min(end + 1, row.size()));
  }
}

/// A list of at most Capacity values, sorted so that those with the same folded key lie together.
template <class Value, std::size_t Capacity>
struct Sorted {
  std::array<Value, Capacity> values{};
  std::size_t size = 0;

  constexpr const Value* begin() const { return values.data(); }
  constexpr const Value* end() const { return values.data() + size; }

  constexpr Value& add(const Value& value) {
    for (std::size_t i = 0; i < size; ++i)
      if (values[i].key == value.key) return values[i];
    return values[size++] = value;
  }
  constexpr void sort() {
    std::sort(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(size),
              [](const Value& a, const Value& b) {
                const Key fold_a = a.key & folded_mask, fold_b = b.key & folded_mask;
                return fold_a != fold_b ? fold_a < fold_b : a.key < b.key;
              });
  }
};

constexpr auto make_onsets() {
  Sorted<Onset, 64> out;
  for (const OnsetRow& row : onset_rows)
    for_each_word(row.onsets, [&](std::u32string_view onset) {
      out.add({key_of(onset), static_cast<std::uint8_t>(onset.size()), row.kind, row.takes_y});
    });
  out.sort();
  return out;
}

constexpr auto make_rhymes() {
  Sorted<Rhyme, 255> out;
  for (const RhymeRow& row : rhyme_rows)
    for_each_word(row.codas, [&](std::u32string_view coda) {
      if (coda == U"-") coda = {};
      const std::size_t nucleus = row.glide.size(), end = nucleus + row.nucleus.size();
      const Key key = key_of(row.glide) | key_of(row.nucleus) << (8 * nucleus) | key_of(coda) << (8 * end);
      out.add({key, static_cast<std::uint8_t>(row.glide.size()),
               static_cast<std::uint8_t>(row.nucleus.size()), static_cast<std::uint8_t>(coda.size()), 0})
          .places |= row.places;
    });
  out.sort();
  return out;
}

inline constexpr auto onsets = make_onsets();
inline constexpr auto rhymes = make_rhymes();

// --- Which go together.

constexpr bool is_front(std::uint8_t code) {
  return code == code_of(U'i') || code == code_of(U'e') || code == code_of(U'ê') || code == code_of(U'y');
}

/// Does the rhyme lend its i to the onset g, as in gì, gìn, giếng? Not where gi and a rhyme spell the same.
constexpr bool lends_i(const Rhyme& rhyme) {
  const std::uint8_t second = letter_at(rhyme.key, 1);
  return letter_at(rhyme.key, 0) == code_of(U'i') && (!is_vowel(second) || second == code_of(U'ê'));
}

/// Does the spelling allow the first letter of the rhyme after the onset?
constexpr bool letters_meet(const Onset& onset, const Rhyme& rhyme) {
  const std::uint8_t first = letter_at(rhyme.key, 0);
  switch (onset.kind) {
    case OnsetKind::front:
      return is_front(first);
    case OnsetKind::back:
      return !is_front(first);
    case OnsetKind::g:
      return !is_front(first) || lends_i(rhyme);
    case OnsetKind::gi:
      return first == code_of(U'e') || !is_front(first);
    default:
      return true;
  }
}

/// Do they make a syllable of the common language?
constexpr bool core_pair(const Onset& onset, const Rhyme& rhyme) {
  switch (onset.kind) {
    case OnsetKind::none:
      return (rhyme.places & bare) != 0;
    case OnsetKind::qu:
      return (rhyme.places & after_qu) != 0;
    case OnsetKind::extended:
      return false;
    default:
      if (onset.takes_y && (rhyme.places & after_some) != 0) return true;
      return (rhyme.places & after_onset) != 0 && letters_meet(onset, rhyme);
  }
}

/// Or one of the extension: a part of it is of the extension, or k stands where the common language has c.
constexpr bool extended_pair(const Onset& onset, const Rhyme& rhyme) {
  if (onset.kind == OnsetKind::qu) return false;
  if (onset.kind == OnsetKind::extended) return (rhyme.places & (anywhere | extension)) != 0;
  if (onset.key == code_of(U'k')) return (rhyme.places & (after_onset | extension)) != 0;
  return (rhyme.places & extension) != 0 && letters_meet(onset, rhyme);
}

// --- Codas and tones.

/// p t c ch: stopped codas, which bear sắc or nặng only.
constexpr bool is_stopped(const Rhyme& rhyme) {
  if (rhyme.coda == 0) return false;
  const Key coda = tail(rhyme.key, rhyme.size() - rhyme.coda);
  return coda == code_of(U'p') || coda == code_of(U't') || coda == code_of(U'c') || coda == key_of(U"ch");
}
constexpr bool ends_in_k(const Rhyme& rhyme) {
  return rhyme.coda == 1 && letter_at(rhyme.key, rhyme.size() - 1u) == code_of(U'k');
}

/// Is the syllable with this tone complete? In place names k goes without a tone as well.
constexpr bool bears(const Rhyme& rhyme, Tone tone) {
  if (tone == Tone::sac || tone == Tone::nang) return true;
  return ends_in_k(rhyme) ? tone == Tone::ngang : !is_stopped(rhyme);
}
/// Can marks be added to it until it is?
constexpr bool may_bear(const Rhyme& rhyme, Tone tone) {
  return tone == Tone::ngang || bears(rhyme, tone);
}

}  // namespace doichieu::syllable_table
