#include "value/misprint.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace doichieu {
namespace {

bool is_vowel(char c) {
  return std::string_view("aeiouyj").find(c) != std::string_view::npos;
}

/// The consonants of a word, by their sounds; of a vowel in front, that there is one.
std::string sound_of(std::string_view word, std::span<const Sound> sounds) {
  if (word.empty()) return {};
  std::string out(word);
  for (const auto& [written, sound] : sounds)
    for (std::size_t at = out.find(written); at != std::string::npos;
         at = out.find(written, at + sound.size()))
      out.replace(at, written.size(), sound);
  out.erase(std::remove_if(out.begin() + 1, out.end(), is_vowel), out.end());
  if (is_vowel(out.front())) out.front() = 'a';
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace

Misprint misprint_between(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1) return Misprint::none;
  std::size_t same = 0;
  while (same < a.size() && a[same] == b[same]) ++same;
  a.remove_prefix(same);
  b.remove_prefix(same);
  if (a.size() != b.size()) return b.substr(1) == a ? Misprint::dropped : Misprint::none;
  if (a.empty()) return Misprint::none;
  if (a.substr(1) == b.substr(1)) return Misprint::changed;
  const bool swapped = a.size() > 1 && a[0] == b[1] && a[1] == b[0] && a.substr(2) == b.substr(2);
  return swapped ? Misprint::swapped : Misprint::none;
}

bool one_sound(std::string_view a, std::string_view b, std::span<const Sound> sounds) {
  return sound_of(a, sounds) == sound_of(b, sounds);
}

}  // namespace doichieu
