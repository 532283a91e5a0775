// What the names of classes tell: "post-content", "tin-lien-quan", "relatedArticles".

#include <algorithm>
#include <string>

#include "reader/html_outline.hpp"
#include "text/split.hpp"

namespace doichieu {
namespace {

constexpr std::size_t most_words = 8;     // of a name; longer ones are made by machines
constexpr std::size_t longest_entry = 3;  // words

bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}
bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

/// "relatedArticles_v2" -> related, articles, v. Bytes beyond ASCII are letters.
std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> words;
  bool inside = false;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char c = name[i];
    const bool letter = is_lower(c) || is_upper(c) || static_cast<unsigned char>(c) >= 0x80;
    const bool hump = is_upper(c) && i > 0 && is_lower(name[i - 1]);
    if (letter && (!inside || hump)) words.emplace_back();
    inside = letter;
    if (letter) words.back() += is_upper(c) ? static_cast<char>(c + ('a' - 'A')) : c;
  }
  return words;
}

/// What a name says, and whether the whole of it says so.
struct Said {
  std::optional<PagePart> part;
  bool whole = false;
};

Said said_by(std::string_view name, const ReaderWords& known) {
  const std::vector<std::string> words = words_of(name);
  Said said;
  if (words.size() > most_words) return said;
  for (std::size_t size = std::min(words.size(), longest_entry); size > 0 && !said.part; --size) {
    for (std::size_t first = 0; first + size <= words.size(); ++first) {
      std::string phrase = words[first];
      for (std::size_t i = 1; i < size; ++i) phrase += ' ' + words[first + i];
      const auto found = known.page_words.find(phrase);
      if (found == known.page_words.end()) continue;
      said = {found->second, size == words.size()};
      if (said.part == PagePart::furniture) return said;
    }
  }
  return said;
}

}  // namespace

std::optional<PagePart> part_named(std::string_view names, const ReaderWords& words) {
  std::optional<PagePart> part;
  bool furniture = false;
  for (const std::string_view name : split(names)) {
    const Said said = said_by(name, words);
    if (said.whole && said.part != PagePart::furniture) return said.part;
    furniture = furniture || said.part == PagePart::furniture;
    if (!part) part = said.part;
  }
  return furniture ? PagePart::furniture : part;
}

}  // namespace doichieu
