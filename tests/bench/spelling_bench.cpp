// Two names related, and a text folded, beside what ICU has for the same end: ratios, all of one run.
//
//   doichieu_spelling_bench [ROUNDS]     ./dev bench runs it
//
// Relating says how two spellings differ; ICU's Vietnamese collator, at its tertiary strength, says which
// comes first. It is given both names in UTF-16, made before. Folding is timed as tokens that know their
// bytes, as a text with its offset map, and alone; ICU's transliterator "NFD; [:Mn:] Remove; NFC" gives only
// the text. Names and text are made from the syllable tables with one seed. Goals are printed beside the
// figures: nothing fails by them.

#include <unicode/coll.h>
#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <memory>
#include <random>

#include "../syllables.hpp"
#include "normalise/normal_text.hpp"
#include "normalise/spelling.hpp"

using namespace doichieu;

namespace {

constexpr std::size_t pair_count = 20'000, article_count = 100, article_size = 4'000;

// --- What is made.

/// Names and text of syllables, the same on every machine.
class Maker {
 public:
  Maker() {
    for (const std::string& word : toneless_syllables())
      if (word.size() > 2) words_.push_back(word);
  }

  bool chance(unsigned percent) { return random_() % 100 < percent; }
  std::string syllable(Tone tone) { return place(words_[random_() % words_.size()], tone); }
  std::string syllable() { return syllable(chance(25) ? Tone::ngang : tones[random_() % 6]); }

  std::string name() { return capital(syllable()) + " " + capital(syllable()) + " " + capital(syllable()); }

  /// Two names that differ in the tone of the last word only.
  std::pair<std::string, std::string> conflicting() {
    const std::string first = capital(syllable()) + " " + capital(syllable()) + " ";
    const std::string& word = words_[random_() % words_.size()];
    return {first + capital(place(word, Tone::sac)), first + capital(place(word, Tone::nang))};
  }

 private:
  static std::string place(const std::string& word, Tone tone) {
    std::string out = toned(word, tone);
    return parse_syllable(out) ? out : toned(word, Tone::sac);
  }
  static std::string capital(const std::string& word) {
    const CodePoint first = decode(word, 0);
    Letter letter = *letter_of(first.value);
    letter.upper = true;
    std::string out;
    encode(compose(letter), out);
    return out + word.substr(first.size);
  }

  std::vector<std::string> words_;
  std::mt19937 random_{2026};
};

struct NamePair {
  std::string a, b;
  icu::UnicodeString utf16_a, utf16_b;
};
using NamePairs = std::vector<NamePair>;

NamePairs pairs(const std::function<std::pair<std::string, std::string>()>& next) {
  NamePairs out;
  while (out.size() < pair_count) {
    auto [a, b] = next();
    const icu::UnicodeString utf16_a = icu::UnicodeString::fromUTF8(a);
    out.push_back({std::move(a), b, utf16_a, icu::UnicodeString::fromUTF8(b)});
  }
  return out;
}

/// A capital for each word of a folded name.
std::string bare(const std::string& name) {
  std::string out = fold(name);
  for (std::size_t i = 0; i < out.size(); ++i)
    if (i == 0 || out[i - 1] == ' ') out[i] = static_cast<char>(out[i] - 'a' + 'A');
  return out;
}

/// Articles of the usual length: the transliterator's time grows with the square of a text's.
std::vector<std::string> articles(Maker& maker) {
  std::vector<std::string> out(article_count);
  for (std::string& text : out)
    while (text.size() < article_size)
      text += maker.syllable() + (maker.chance(10) ? ", " : maker.chance(5) ? ".\n" : " ");
  return out;
}

// --- What is timed.

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

struct Task {
  const char* name;
  std::function<std::size_t()> run;
  std::vector<double> seconds = {};
};

/// Times the tasks in turn, round after round, by the processor's time: they take milliseconds, and a busy
/// machine would hit one and not the other.
void time_in_turn(std::vector<Task*> tasks, unsigned rounds) {
  for (unsigned round = 0; round <= rounds; ++round)
    for (Task* task : tasks) {
      const std::clock_t begin = std::clock();
      volatile std::size_t kept = task->run();
      static_cast<void>(kept);
      const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
      if (round > 0) task->seconds.push_back(seconds);  // the first is to warm up
    }
}

double ratio(const Task& task, const Task& base) {
  std::vector<double> ratios;
  for (std::size_t i = 0; i < task.seconds.size(); ++i) ratios.push_back(task.seconds[i] / base.seconds[i]);
  return median(ratios);
}

void relate(const icu::Collator& collator, const char* what, const NamePairs& names, unsigned rounds) {
  Task ours{"relate", [&] {
              std::size_t sum = 0;
              for (const NamePair& pair : names)
                sum += static_cast<std::size_t>(relate_spelling(pair.a, pair.b).spelling);
              return sum;
            }};
  Task icus{"collate", [&] {
              std::size_t sum = 0;
              UErrorCode status = U_ZERO_ERROR;
              for (const NamePair& pair : names)
                sum += static_cast<std::size_t>(collator.compare(pair.utf16_a, pair.utf16_b, status) + 1);
              return sum;
            }};
  time_in_turn({&ours, &icus}, rounds);
  const double count = static_cast<double>(names.size());
  std::printf("%-34s%10.0f%10.0f%9.2f  <= 2\n", what, median(ours.seconds) / count * 1e9,
              median(icus.seconds) / count * 1e9, ratio(ours, icus));
}

void relate_names(Maker& maker, unsigned rounds) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Collator> collator(icu::Collator::createInstance(icu::Locale("vi"), status));
  if (U_FAILURE(status)) std::exit(2);
  const auto equal = [&] {
    const std::string name = maker.name();
    return std::pair(name, name);
  };
  const auto poorer = [&] {
    const std::string name = maker.name();
    return std::pair(bare(name), name);
  };
  const auto conflicting = [&] { return maker.conflicting(); };
  const auto different = [&] { return std::pair(maker.name(), maker.name()); };
  unsigned turn = 0;
  const auto mixed = [&]() -> std::pair<std::string, std::string> {
    switch (turn++ % 4) {
      case 0:
        return equal();
      case 1:
        return poorer();
      case 2:
        return conflicting();
      default:
        return different();
    }
  };
  std::printf("%-34s%10s%10s%9s  goal\n", "ns a pair of names", "relate", "ICU vi", "ratio");
  relate(*collator, "equal", pairs(equal), rounds);
  relate(*collator, "poorer", pairs(poorer), rounds);
  relate(*collator, "conflicting in the last tone", pairs(conflicting), rounds);
  relate(*collator, "different", pairs(different), rounds);
  relate(*collator, "a quarter of each", pairs(mixed), rounds);
}

void fold_text(Maker& maker, unsigned rounds) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Transliterator> transliterator(
      icu::Transliterator::createInstance("NFD; [:Mn:] Remove; NFC", UTRANS_FORWARD, status));
  if (U_FAILURE(status)) std::exit(2);
  const std::vector<std::string> texts = articles(maker);
  std::vector<icu::UnicodeString> utf16;
  std::size_t bytes = 0;
  for (const std::string& text : texts) {
    utf16.push_back(icu::UnicodeString::fromUTF8(text));
    bytes += text.size();
  }
  Task with_way{"normalise(): tokens with the way back", [&] {
                  std::size_t sum = 0;
                  for (const std::string& text : texts) sum += normalise(text).size();
                  return sum;
                }};
  Task mapped{"fold_with_map(): the text and the way back", [&] {
                std::size_t sum = 0;
                for (const std::string& text : texts) sum += fold_with_map(text).text.size();
                return sum;
              }};
  Task alone{"fold(): the text alone", [&] {
               std::size_t sum = 0;
               for (const std::string& text : texts) sum += fold(text).size();
               return sum;
             }};
  Task icus{"ICU NFD; [:Mn:] Remove; NFC", [&] {
              std::size_t sum = 0;
              for (icu::UnicodeString text : utf16) {
                transliterator->transliterate(text);
                sum += static_cast<std::size_t>(text.length());
              }
              return sum;
            }};
  time_in_turn({&with_way, &mapped, &alone, &icus}, rounds);
  std::printf("\n%-44s%10s%9s  goal\n", "Vietnamese articles", "MB/s", "x ICU");
  for (const Task* task : {&with_way, &mapped, &alone, &icus})
    std::printf("%-44s%10.1f%9.1f%s\n", task->name, static_cast<double>(bytes) / median(task->seconds) / 1e6,
                1 / ratio(*task, icus), task == &icus ? "" : "  >= 60");
}

}  // namespace

int main(int argc, char** argv) {
  const unsigned rounds = argc > 1 ? static_cast<unsigned>(std::max(1, std::atoi(argv[1]))) : 5;
  std::printf("medians of %u rounds\n\n", rounds);
  Maker maker;
  relate_names(maker, rounds);
  fold_text(maker, rounds);
}
