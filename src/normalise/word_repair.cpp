#include "normalise/word_repair.hpp"

#include <unicode/uchar.h>

#include <algorithm>

#include "normalise/look_alike.hpp"
#include "normalise/suspect.hpp"
#include "normalise/syllable.hpp"
#include "text/utf8.hpp"

namespace doichieu {
namespace {

constexpr char32_t breve = 0x0306, circumflex = 0x0302, caron = 0x030C;

bool is_ascii_letter(char32_t c) {
  return (c | 0x20) >= U'a' && (c | 0x20) <= U'z';
}
bool is_capital(char32_t c) {
  return u_isUUppercase(static_cast<UChar32>(c)) != 0;
}
bool is_letter(char32_t c) {
  return u_isalpha(static_cast<UChar32>(c)) != 0;
}
bool is_vowel(char32_t c) {
  constexpr std::u32string_view vowels = U"aeiouy";
  return is_ascii_letter(c) && vowels.find(c | 0x20) != std::u32string_view::npos;
}
bool is_apostrophe(char32_t c) {
  return c == U'\'' || c == 0x2019;
}
bool is_overlay(char32_t mark) {
  return mark == 0x0335 || mark == 0x0336;
}
bool is_accent(const Cluster& cluster) {
  return cluster.parts.size() == 1 && combining_for(cluster.base()) != 0;
}

/// By block: Latin with its supplements and extensions, and the Latin letters of other blocks that repair
/// maps.
bool is_latin(char32_t c) {
  return is_ascii_letter(c) || (c >= 0xC0 && c < 0x2B0) || (c >= 0x1E00 && c < 0x1F00) ||
         letter_of_small_capital(c) != 0 || (c >= 0xFF21 && c <= 0xFF5A) || (c >= 0x1D400 && c < 0x1D800) ||
         (c >= 0xFB00 && c <= 0xFB06);
}

/// A word with all guesses carried out that it gives rise to, and what must hold for them to stand.
class Guess {
 public:
  explicit Guess(const std::vector<Cluster>& word) : word_(word) {
    join_accents();
    for (Cluster& cluster : word_) guess_letter(cluster);
    drop_overlay();
    if (!move_tone()) drop_second_tone();
  }

  std::vector<Cluster> take() && { return std::move(word_); }

  bool changed() const { return changed_; }
  bool needs_line() const { return needs_vietnamese_ || needs_no_pinyin_; }
  bool stands(const LineContext& line) const {
    if (needs_vietnamese_ && !line.vietnamese) return false;
    if (needs_no_pinyin_ && line.pinyin) return false;
    return is_syllable() || (line.vietnamese && is_abbreviation());
  }

  /// Capitals without a vowel, or one letter: no syllable, and no word of any language.
  bool is_abbreviation() const {
    if (!only_strokes_) return false;
    std::size_t letters = 0;
    for (const Cluster& cluster : word_) {
      if (cluster.parts.empty()) continue;
      if (!is_capital(cluster.base()) || is_vowel(cluster.base())) return false;
      ++letters;
    }
    return letters > 1;
  }

 private:
  void changed(Cluster& cluster, RepairKind kind) {
    cluster.kind = kind;
    changed_ = true;
    only_strokes_ = only_strokes_ && kind == RepairKind::look_alike;
  }

  /// Accents behind a letter; a last one is a quote or a dash as often, so it needs a marked letter.
  void join_accents() {
    for (std::size_t i = 1; i < word_.size(); ++i) {
      if (!is_accent(word_[i]) || !is_ascii_letter(word_[i - 1].base())) continue;
      if (i + 1 == word_.size() && word_[i - 1].parts.size() == 1) continue;
      add_mark(word_[i - 1], combining_for(word_[i].base()));
      word_[i - 1].source.end = word_[i].source.end;
      changed(word_[i - 1], RepairKind::spacing_accent);
      needs_core_ = true;
      word_.erase(word_.begin() + static_cast<std::ptrdiff_t>(i--));
    }
  }

  void guess_letter(Cluster& cluster) {
    const char32_t base = cluster.base();
    if (const char32_t stroked = d_with_stroke_for(base)) {
      cluster.parts[0] = stroked;
      changed(cluster, RepairKind::look_alike);
    } else if (const char32_t letter = letter_of_small_capital(base)) {
      set_base(cluster, letter);
      changed(cluster, RepairKind::look_alike);
      needs_core_ = needs_vietnamese_ = true;
    } else if (cluster.parts.find(caron, 1) == 1) {
      guess_caron(cluster);
    }
  }

  void guess_caron(Cluster& cluster) {
    const char32_t letter = cluster.base() | 0x20;
    if (letter != U'a' && letter != U'e' && letter != U'o') return;
    cluster.parts[1] = letter == U'a' ? breve : circumflex;
    changed(cluster, RepairKind::look_alike);
    needs_core_ = true;
    (letter == U'a' ? needs_no_pinyin_ : needs_vietnamese_) = true;
  }

  /// A stroke through d; where every letter has one, the word is struck out.
  void drop_overlay() {
    Cluster* struck = nullptr;
    for (Cluster& cluster : word_) {
      if (std::none_of(cluster.parts.begin(), cluster.parts.end(), is_overlay)) continue;
      if (struck || (cluster.base() | 0x20) != U'd') return;
      struck = &cluster;
    }
    if (!struck) return;
    std::erase_if(struck->parts, is_overlay);
    struck->parts[0] = is_capital(struck->base()) ? 0x0110 : 0x0111;
    changed(*struck, RepairKind::look_alike);
  }

  std::vector<std::size_t> toned() const {
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < word_.size(); ++i)
      if (tone_on(word_[i]) != 0) out.push_back(i);
    return out;
  }

  /// A tone on a consonant of the onset, not the first letter (Polish and Sanskrit write it elsewhere), or on
  /// the apostrophe before the word.
  bool move_tone() {
    const std::vector<std::size_t> tones = toned();
    if (tones.size() != 1) return false;
    const std::size_t from = tones[0];
    std::vector<std::size_t> vowels;
    for (std::size_t i = 0; i < word_.size(); ++i)
      if (is_vowel(word_[i].base())) vowels.push_back(i);
    if (vowels.empty() || from >= vowels[0] || (from == 0 && !is_apostrophe(word_[0].base()))) return false;
    if (word_[from].parts.size() != 2) return false;
    const char32_t tone = take_tone(word_[from]);
    if (!settle_tone(tone, vowels)) {
      word_[from].parts.insert(1, 1, tone);
      return false;
    }
    changed(word_[from], RepairKind::tone_moved);
    changed(word_[toned()[0]], RepairKind::tone_moved);
    return true;
  }

  /// The same tone on two letters of a syllable: one of them was typed twice.
  void drop_second_tone() {
    const std::vector<std::size_t> tones = toned();
    if (tones.size() != 2 || tone_on(word_[tones[0]]) != tone_on(word_[tones[1]])) return;
    const char32_t tone = take_tone(word_[tones[0]]);
    take_tone(word_[tones[1]]);
    if (settle_tone(tone, tones)) {
      const std::size_t kept = toned()[0];
      changed(word_[kept == tones[0] ? tones[1] : tones[0]], RepairKind::double_mark);
      needs_core_ = true;
      return;
    }
    for (const std::size_t i : tones) add_mark(word_[i], tone);
  }

  /// Puts the tone on that of the letters where it belongs; where none is right leaves all without.
  bool settle_tone(char32_t tone, const std::vector<std::size_t>& letters) {
    for (const std::size_t i : letters) {
      add_mark(word_[i], tone);
      if (place_tones(letters_of_word(), TonePlacement::old_style) == letters_of_word() && is_syllable())
        return true;
      take_tone(word_[i]);
    }
    return false;
  }

  /// The text without an apostrophe before it.
  std::string letters_of_word() const {
    std::string out;
    for (std::size_t i = 0; i < word_.size(); ++i)
      if (i > 0 || !is_apostrophe(word_[0].base())) append(word_[i], out);
    return out;
  }

  bool is_syllable() const {
    const std::optional<Syllable> syllable = parse_syllable(letters_of_word());
    return syllable && (syllable->validity == Validity::core ||
                        (syllable->validity == Validity::extended && !needs_core_));
  }

  std::vector<Cluster> word_;
  bool changed_ = false;
  bool only_strokes_ = true;
  bool needs_core_ = false, needs_vietnamese_ = false, needs_no_pinyin_ = false;
};

/// The longest that a syllable can be in clusters, with an accent beside every letter.
constexpr std::size_t longest_word = 2 * Syllable::longest;

}  // namespace

LineContext read_context(std::string_view line) {
  LineContext out{true, false, false};
  for (std::size_t at = 0; at < line.size();) {
    const auto [c, size] = decode(line, at);
    at += size;
    if (c < 0x100) continue;
    out.vietnamese = out.vietnamese || (c >= 0x1EA0 && c <= 0x1EF9) || c == 0x01A0 || c == 0x01A1 ||
                     c == 0x01AF || c == 0x01B0;
    out.pinyin = out.pinyin || c == 0x0100 || c == 0x0101 || c == 0x0112 || c == 0x0113 || c == 0x012A ||
                 c == 0x012B || c == 0x014C || c == 0x014D || c == 0x016A || c == 0x016B || c == 0x01CF ||
                 c == 0x01D0 || (c >= 0x01D3 && c <= 0x01DC);
  }
  return out;
}

bool is_latin_word(const std::vector<Cluster>& word) {
  std::size_t latin = 0, others = 0;
  bool certain = false;
  for (const Cluster& cluster : word) {
    const char32_t base = cluster.base();
    if (!is_letter(base) || is_accent(cluster)) continue;
    if (is_latin(base)) {
      ++latin;
      certain = certain || !has_cyrillic_twin(base) || cluster.parts.size() > 1;
    } else if (latin_for(base) != 0) {
      ++others;
    } else {
      return false;
    }
  }
  return certain || latin > others;
}

bool repair_word(std::vector<Cluster>& word, const LineContext& line) {
  if (is_latin_word(word))
    for (Cluster& cluster : word)
      if (const char32_t letter = latin_for(cluster.base())) {
        set_base(cluster, letter);
        cluster.kind = RepairKind::look_alike;
      }
  if (word.size() > longest_word) return false;
  Guess guess(word);
  if (!guess.changed()) return false;
  const bool may_wait = guess.needs_line() || guess.is_abbreviation();
  if ((may_wait && !line.known) || !guess.stands(line)) return may_wait;
  word = std::move(guess).take();
  return false;
}

}  // namespace doichieu
