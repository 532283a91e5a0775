#include "normalise/syllable.hpp"

#include "normalise/fold.hpp"
#include "normalise/syllable_lookup.hpp"
#include "normalise/syllable_table.hpp"
#include "normalise/written_letter.hpp"

namespace doichieu {
namespace {

using namespace syllable_table;

// --- Taking apart.

/// The letters of one word.
struct Word {
  Key key = 0;
  std::uint8_t size = 0;
  std::uint8_t toned = 0;  ///< the index of the letter that bears the tone
  Tone tone = Tone::ngang;
};

/// Nothing where a character is no letter of the alphabet, two of them bear a tone, or there are too many.
std::optional<Word> letters_of(std::string_view text) {
  Word word;
  for (std::size_t at = 0; at < text.size();) {
    const WrittenLetter next = written_letter(text, at);
    if (!next || word.size == Syllable::longest) return std::nullopt;
    if (const Tone tone = unpack(next.letter).tone; tone != Tone::ngang) {
      if (word.tone != Tone::ngang) return std::nullopt;
      word.tone = tone;
      word.toned = word.size;
    }
    word.key |= Key{next.letter & 0xFFu} << (8 * word.size++);
    at += next.size;
  }
  if (word.size == 0) return std::nullopt;
  return word;
}

/// An onset and the rest of the word.
struct Split {
  const Onset* onset = nullptr;
  Key rest = 0;
};

/// The ways to cut the onset off, likeliest first: one, or two where gi begins the word.
struct Splits {
  std::array<Split, 2> all{};
  std::size_t size = 0;
  const Split* begin() const { return all.data(); }
  const Split* end() const { return all.data() + size; }

  void add(Key word, std::size_t length) {
    const Onset* onset = length == 0 ? &no_onset : find_onset(head(word, length));
    if (onset && tail(word, length) != 0) all[size++] = {onset, tail(word, length)};
  }
};

Splits splits_of(const Word& word) {
  std::size_t consonants = 0;
  while (consonants < word.size && !is_vowel(letter_at(word.key, consonants))) ++consonants;
  Splits out;
  if (consonants > 3 || consonants == word.size) return out;
  const Key head_and_next = head(word.key, consonants + 1);
  if (head_and_next == key_of(U"qu") || head_and_next == key_of(U"gi")) out.add(word.key, 2);
  if (head_and_next != key_of(U"qu")) out.add(word.key, consonants);
  return out;
}

// --- The three readings.

struct Found {
  const Onset* onset = nullptr;
  const Rhyme* rhyme = nullptr;
  explicit operator bool() const { return rhyme != nullptr; }
};

template <class Fits>
Found find(const Splits& splits, Fits fits) {
  for (const auto& [onset, rest] : splits)
    if (const Rhyme* rhyme =
            find_rhyme(rest, [&, o = onset, r = rest](const Rhyme& it) { return fits(*o, it, r); }))
      return {onset, rhyme};
  return {};
}

Found find_core(const Splits& splits, Tone tone) {
  return find(splits, [&](const Onset& onset, const Rhyme& rhyme, Key rest) {
    return rhyme.key == rest && core_pair(onset, rhyme) && bears(rhyme, tone);
  });
}

Found find_extended(const Splits& splits, Tone tone) {
  return find(splits, [&](const Onset& onset, const Rhyme& rhyme, Key rest) {
    return rhyme.key == rest && extended_pair(onset, rhyme) && bears(rhyme, tone);
  });
}

/// Every mark of `poorer` is in `richer`, which has the same letters.
bool marks_within(Key poorer, Key richer) {
  for (std::size_t i = 0; i < Syllable::longest; ++i)
    if (const int quality = letter_at(poorer, i) >> 5; quality != 0 && quality != letter_at(richer, i) >> 5)
      return false;
  return true;
}

Found find_folded(const Splits& splits, Tone tone) {
  return find(splits, [&](const Onset& onset, const Rhyme& rhyme, Key rest) {
    return marks_within(rest, rhyme.key) && core_pair(onset, rhyme) && may_bear(rhyme, tone);
  });
}

Syllable make(const Word& word, Found found, Validity validity) {
  Syllable out;
  for (std::size_t i = 0; i < word.size; ++i) {
    const std::uint8_t code = letter_at(word.key, i);
    out.letters[i] = static_cast<char>((code & 0x1F) + 'a' - 1);
    out.qualities[i] = static_cast<Quality>(code >> 5);
  }
  out.size = word.size;
  out.tone = word.tone;
  out.validity = validity;
  std::uint8_t end = 0;
  const auto next = [&](std::uint8_t size) {
    const std::uint8_t begin = end;
    end = static_cast<std::uint8_t>(end + size);
    return Part{begin, end};
  };
  out.onset = next(found.onset->size);
  out.glide = next(found.rhyme->glide);
  out.nucleus = next(found.rhyme->nucleus);
  out.coda = {end, word.size};
  return out;
}

/// A place name of two syllables without tones, written as one word: an onset of the extension and an open
/// rhyme, then an open syllable.
std::optional<Syllable> parse_joined(const Word& word, const Splits& splits) {
  if (word.tone != Tone::ngang || splits.size != 1) return std::nullopt;
  const auto& [onset, rest] = splits.all[0];
  if (onset->kind != OnsetKind::extended || onset->size < 2) return std::nullopt;
  for (std::uint8_t size = 1; size <= 2 && onset->size + size < word.size; ++size) {
    const auto is_open = [](const Rhyme& rhyme) { return is_vowel(letter_at(rhyme.key, rhyme.size() - 1u)); };
    const Key first = head(rest, size);
    const Rhyme* rhyme = find_rhyme(first, [&](const Rhyme& it) { return it.key == first && is_open(it); });
    const Word second{tail(rest, size), static_cast<std::uint8_t>(word.size - onset->size - size), 0,
                      Tone::ngang};
    if (!rhyme || is_vowel(letter_at(second.key, 0))) continue;
    const Splits rest_splits = splits_of(second);
    Found open = find_core(rest_splits, Tone::ngang);
    if (!open) open = find_extended(rest_splits, Tone::ngang);
    if (open && is_open(*open.rhyme)) return make(word, {onset, rhyme}, Validity::extended);
  }
  return std::nullopt;
}

std::optional<Syllable> parse(const Word& word) {
  const Splits splits = splits_of(word);
  if (const Found found = find_core(splits, word.tone)) return make(word, found, Validity::core);
  if (const Found found = find_extended(splits, word.tone)) return make(word, found, Validity::extended);
  if (const Found found = find_folded(splits, word.tone)) return make(word, found, Validity::folded);
  return parse_joined(word, splits);
}

// --- Moving the tone.

/// Appends `word` with its tone taken from letter `from` and put on letter `to`.
void append_moved(std::string_view word, std::size_t from, std::size_t to, Tone tone, std::string& out) {
  std::size_t index = 0;
  for (std::size_t at = 0; at < word.size(); ++index) {
    const WrittenLetter next = written_letter(word, at);
    if (index == from || index == to) {
      Letter letter = unpack(next.letter);
      letter.tone = index == to ? tone : Tone::ngang;
      encode(compose(letter), out);
    } else {
      out.append(word.substr(at, next.size));
    }
    at += next.size;
  }
}

void append_placed(std::string_view word, TonePlacement style, std::string& out) {
  const std::optional<Word> letters = letters_of(word);
  if (letters && letters->tone != Tone::ngang) {
    const std::optional<Syllable> syllable = parse(*letters);
    if (syllable && syllable->validity != Validity::folded)
      if (const std::size_t to = tone_letter(*syllable, style); to != letters->toned)
        return append_moved(word, letters->toned, to, letters->tone, out);
  }
  out.append(word);
}

}  // namespace

std::optional<Syllable> parse_syllable(std::string_view word) {
  const std::optional<Word> letters = letters_of(word);
  return letters ? parse(*letters) : std::nullopt;
}

bool is_folded_syllable(std::uint64_t folded) {
  Word word{folded, 0, 0, Tone::ngang};
  while (word.size < Syllable::longest && letter_at(folded, word.size) != 0) ++word.size;
  return static_cast<bool>(find_folded(splits_of(word), Tone::ngang));
}

std::size_t tone_letter(const Syllable& syllable, TonePlacement style) {
  const std::size_t first = syllable.onset.end;
  std::size_t vowels = 0, with_quality = syllable.size;
  for (std::size_t i = first; i < syllable.size; ++i) {
    const Letter letter{syllable.letters[i], syllable.qualities[i], Tone::ngang, false};
    if (!is_vowel(static_cast<std::uint8_t>(pack(letter)))) break;
    if (letter.quality != Quality::none) with_quality = i;
    ++vowels;
  }
  if (with_quality < syllable.size) return with_quality;
  if (vowels == 3) return first + 1;
  if (vowels != 2) return first;
  const bool closed = first + vowels < syllable.size;
  const bool differs = !syllable.glide.empty();  // oa, oe, uy: the only open rhymes of a glide and a nucleus
  return first + static_cast<std::size_t>(closed || (differs && style == TonePlacement::new_style));
}

std::string place_tones(std::string_view text, TonePlacement style) {
  const FoldTable table;
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    bool ascii = true;
    while (at < text.size()) {
      const auto [c, size] = decode(text, at);
      const CharClass kind = table[c].kind;
      if (kind != CharClass::letter && kind != CharClass::mark) break;
      ascii &= size == 1;
      at += size;
    }
    if (ascii)
      out.append(text.substr(begin, at - begin));
    else
      append_placed(text.substr(begin, at - begin), style, out);
    if (at < text.size()) {
      const unsigned size = decode(text, at).size;
      out.append(text.substr(at, size));
      at += size;
    }
  }
  return out;
}

}  // namespace doichieu
