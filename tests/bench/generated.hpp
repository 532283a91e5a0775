#pragma once
// Made-up words, names, rule files and articles to time the program on. One seed gives the same bytes on
// every machine.

#include <cmath>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "reader/article.hpp"
#include "rules/entry.hpp"

namespace doichieu::bench {

class Random {
 public:
  explicit Random(std::uint64_t seed) : engine_(seed) {}

  std::uint32_t below(std::size_t n) { return static_cast<std::uint32_t>(engine_() % n); }
  bool chance(unsigned percent) { return below(100) < percent; }
  /// A rank below `n`, the first the likeliest: as words and names are used, one of rank r about 1/r as
  /// often.
  std::size_t rank(std::size_t n) {
    const double unit = static_cast<double>(engine_() >> 11) / 9007199254740992.0;  // 2^53
    return static_cast<std::size_t>(std::pow(static_cast<double>(n) + 1, unit)) - 1;
  }

 private:
  std::mt19937_64 engine_;
};

/// The `index`th of many words made of syllables, no two of them alike. `consonants` are 16 letters.
inline std::string word(std::size_t index, std::string_view consonants) {
  constexpr std::string_view vowels = "aeio";
  std::string out;
  for (index += 64; index > 0; index /= 64) {
    out += consonants[index % 64 / 4];
    out += vowels[index % 4];
  }
  return out;
}

inline std::string ordinary_word(std::size_t index) {
  return word(index, "bdfghklmnprstvwy") + "n";
}

/// A name of two to four words, no two of them alike: the first words are those of many names. Names of
/// another `kind` share no word with these.
inline std::string name(std::size_t index, char kind) {
  Random random(index * 2 + 1);
  std::string out;
  const auto add = [&](std::size_t which) {
    std::string part = word(which, "bdfghklmnprstvwy") + kind;
    part[0] = static_cast<char>(part[0] - 'a' + 'A');
    out += (out.empty() ? "" : " ") + part;
  };
  for (std::size_t words = 1 + random.below(3); words > 0; --words) add(random.rank(5000));
  add(index);
  return out;
}

/// The entries of the lexicon file below, without what says where they stand.
inline std::vector<Entry> entries_of(std::size_t count, std::size_t split, std::string_view kinds) {
  constexpr EntryType types[] = {EntryType::person, EntryType::person, EntryType::organisation,
                                 EntryType::place};
  std::vector<Entry> out(count);
  for (std::size_t i = 0; i < count; ++i) {
    out[i].id = "made.n" + std::to_string(i);
    out[i].type = types[i % 4];
    out[i].forms.push_back({name(i, kinds[i < split ? 0 : 1]), FormLanguage::english, CaseRule::proper});
  }
  return out;
}

/// A lexicon file with `count` names, `kinds[0]` the first `split` of them, `kinds[1]` the others.
inline std::string lexicon(std::size_t count, std::size_t split, std::string_view kinds) {
  constexpr std::string_view types[] = {"person", "person", "organisation", "place"};
  std::string out;
  for (std::size_t i = 0; i < count; ++i)
    out.append("[[entry]]\nid = 'made.n")
        .append(std::to_string(i))
        .append("'\ntype = '")
        .append(types[i % 4])
        .append("'\nen = '")
        .append(name(i, kinds[i < split ? 0 : 1]))
        .append("'\n");
  return out;
}

/// A claims file of `count` patterns; their words are as rare as those of ordinary rules.
inline std::string claims(std::size_t count) {
  Random random(7);
  const auto some = [&] { return ordinary_word(200 + random.below(15'000)); };
  std::string out;
  for (std::size_t i = 0; i < count; ++i)
    out += "[[claim]]\nid = 'made.c" + std::to_string(i) +
           "'\nkind = 'quantity'\nvalue = '{n}'\nmatch.en = '" + some() + " [" + some() +
           "] .. {n:quantity} ..2 (" + some() + "|" + some() + ")'\n";
  return out;
}

/// Articles of about 6,000 bytes, `bytes` in all: words, numbers with what they count, and the names 0 …
/// `names`.
inline std::vector<Article> articles(std::size_t bytes, std::size_t names) {
  Random random(1);
  std::vector<Article> out;
  for (std::size_t made = 0; made < bytes; made += out.back().text.size()) {
    Article& article = out.emplace_back();
    article.source.id = "a" + std::to_string(out.size());
    while (article.text.size() < 6000) {
      const std::size_t begin = article.text.size();
      for (unsigned sentence = 0; sentence < 4; ++sentence) {
        article.text += sentence == 0 ? "The" : " The";
        for (std::size_t left = 12 + random.below(16); left > 0; --left) {
          const std::uint32_t what = random.below(100);
          article.text += what < 12 ? " " + name(random.rank(names), 'x')
                          : what < 17
                              ? " " + std::to_string(2 + random.below(900)) + " " + ordinary_word(40) + "s"
                          : what < 20 ? ","
                                      : " " + ordinary_word(random.rank(20'000));
        }
        article.text += ".";
      }
      article.sections.push_back(
          {SectionKind::body,
           {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(article.text.size())}});
      article.text += "\n\n";
    }
  }
  return out;
}

/// One article of one line.
inline std::vector<Article> line(std::string text) {
  Article article;
  article.sections = {{SectionKind::body, {0, static_cast<std::uint32_t>(text.size())}}};
  article.text = std::move(text);
  return {article};
}

inline std::string repeated(std::string_view text, std::size_t bytes) {
  std::string out;
  while (out.size() < bytes) out += text;
  return out;
}

}  // namespace doichieu::bench
