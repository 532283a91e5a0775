#include "normalise/accent_regime.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "normalise/syllable.hpp"

namespace doichieu {
namespace {

/// What the syllables of a text carry, counted.
struct Marks {
  std::size_t syllables = 0, marked = 0, toned = 0;
  std::size_t rare = 0;  ///< bear a mark that French has not: ă ơ ư đ, hỏi, nặng
  /// Ends in p t c ch and bears a quality mark: complete with a tone, and never complete without.
  std::size_t stopped = 0, stopped_bare = 0;

  void add(const Syllable& s) {
    const auto has = [&](Quality quality) {
      return std::find(s.qualities.begin(), s.qualities.end(), quality) != s.qualities.end();
    };
    const bool circumflex = has(Quality::circumflex);
    const bool other = has(Quality::breve) || has(Quality::horn) || has(Quality::stroke);
    const bool tone = s.tone != Tone::ngang;
    ++syllables;
    marked += circumflex || other || tone;
    toned += tone;
    rare += other || s.tone == Tone::hoi || s.tone == Tone::nang;
    if ((circumflex || has(Quality::breve) || has(Quality::horn)) && is_stopped(s.base(s.coda))) {
      ++stopped;
      stopped_bare += !tone;
    }
  }

 private:
  static bool is_stopped(std::string_view coda) {
    constexpr std::array<std::string_view, 4> stops = {"p", "t", "c", "ch"};
    return std::find(stops.begin(), stops.end(), coda) != stops.end();
  }
};

/// Of prose with all its marks, 87 % of the syllables are marked and 75 % bear a tone (1,000 news articles);
/// the bounds lie far below, and what falls between counts as partial, which claims least.
AccentRegime judged(const Marks& m) {
  constexpr std::size_t enough = 3, enough_bare = 2, many = 10;
  if (m.marked == 0) return m.syllables >= enough_bare ? AccentRegime::none : AccentRegime::unknown;
  if (m.syllables < enough) return AccentRegime::unknown;
  const bool sparse = m.marked * 2 < m.syllables;
  const bool stopped_without_tone = m.stopped_bare * 2 > m.stopped;
  const bool few_tones = m.syllables >= many && m.toned * 4 < m.syllables;
  const bool as_french = m.syllables >= many && m.rare == 0;
  return sparse || stopped_without_tone || few_tones || as_french ? AccentRegime::partial
                                                                  : AccentRegime::full;
}

/// The syllable that the token is, or can be with more marks.
std::optional<Syllable> syllable_of(const NormalText& text, std::uint32_t i) {
  if (text[i].kind != TokenKind::word) return std::nullopt;
  std::optional<Syllable> found = parse_syllable(text.source({i, i + 1}));
  return found && found->validity != Validity::extended ? found : std::nullopt;
}

Marks marks_of_words(const NormalText& text) {
  Marks out;
  for (std::uint32_t i = 0; i < text.size(); ++i)
    if (const auto syllable = syllable_of(text, i)) out.add(*syllable);
  return out;
}

Marks marks_of_names(const NormalText& text) {
  Marks out;
  std::vector<Syllable> run;
  const auto close = [&] {
    if (run.size() >= 2)
      for (const Syllable& syllable : run) out.add(syllable);
    run.clear();
  };
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    std::optional<Syllable> syllable;
    if (text[i].is(TokenFlag::capitalised)) syllable = syllable_of(text, i);
    if (syllable)
      run.push_back(*syllable);
    else
      close();
  }
  close();
  return out;
}

}  // namespace

std::string_view name(AccentRegime regime) {
  constexpr std::array<std::string_view, 4> names = {"unknown", "none", "partial", "full"};
  return names[static_cast<std::size_t>(regime)];
}

AccentRegime accent_regime(const NormalText& text, Language language) {
  return judged(language == Language::vietnamese ? marks_of_words(text) : marks_of_names(text));
}

AccentRegime accent_regime(std::string_view text, Language language) {
  return accent_regime(normalise(text), language);
}

}  // namespace doichieu
