#pragma once
// What one word was meant to be: letters of other scripts, and guesses that a syllable must confirm.

#include <string_view>
#include <vector>

#include "normalise/cluster.hpp"

namespace doichieu {

/// What the line around a word tells. Unknown until it is read.
struct LineContext {
  bool known = false;
  bool vietnamese = false;  ///< it holds a letter that hardly another language writes: ơ, ạ, ế …
  bool pinyin = false;      ///< it holds a macron or a caron as romanised Chinese has them
  friend bool operator==(const LineContext&, const LineContext&) = default;
};

/// REQUIRES: NFC.
LineContext read_context(std::string_view line);

/// Whether the letters of a word are Latin, or will be once those of another script that only look Latin are
/// put right: it has a letter that no Cyrillic one is the twin of, or more Latin letters than others.
bool is_latin_word(const std::vector<Cluster>& word);

/// Puts letters of other scripts right in a Latin word, and of a Latin word all that its syllable confirms:
/// d for ð, breve for caron, small capitals, accents beside their letters, a tone on a consonant or written
/// twice. Returns whether more might be done were more known of the line.
bool repair_word(std::vector<Cluster>& word, const LineContext& line);

}  // namespace doichieu
