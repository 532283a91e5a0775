#pragma once
// Every syllable of the tables, for tests and benchmarks.

#include <set>
#include <string>

#include "normalise/syllable.hpp"
#include "normalise/syllable_table.hpp"
#include "text/utf8.hpp"

namespace doichieu {

/// Every core syllable in lower case without its tone, by joining each onset with each rhyme.
inline std::set<std::string> toneless_syllables() {
  std::set<std::string> out;
  const auto spell = [](syllable_table::Key key, std::string& into) {
    for (; key != 0; key >>= 8) encode(compose(unpack(static_cast<PackedLetter>(key & 0xFF))), into);
  };
  const auto add = [&](const syllable_table::Onset& onset) {
    for (const syllable_table::Rhyme& rhyme : syllable_table::rhymes) {
      if (!syllable_table::core_pair(onset, rhyme)) continue;
      std::string word;
      spell(onset.key, word);
      spell(rhyme.key, word);
      out.insert(word);
    }
  };
  add({});
  for (const syllable_table::Onset& onset : syllable_table::onsets) add(onset);
  return out;
}

/// `word` with the tone on the letter that the old style wants.
inline std::string toned(const std::string& word, Tone tone) {
  Syllable s = *parse_syllable(word);
  const std::size_t at = tone_letter(s, TonePlacement::old_style);
  std::string out;
  for (std::size_t i = 0; i < s.size; ++i)
    encode(compose({s.letters[i], s.qualities[i], i == at ? tone : Tone::ngang, false}), out);
  return out;
}

inline constexpr Tone tones[] = {Tone::ngang, Tone::huyen, Tone::hoi, Tone::nga, Tone::sac, Tone::nang};

}  // namespace doichieu
