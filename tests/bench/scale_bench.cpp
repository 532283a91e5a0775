// How the work grows with the lexicon, with the rules, and under hostile texts: ratios, all of one run.
//
//   doichieu_scale_bench [ROUNDS]        ./dev bench runs it
//
// The tasks are timed in turn, round after round, so that a busy machine slows all of them; a ratio is the
// median of those of the rounds. "Matching" is normalise, lexicon and patterns; "extraction" is all that is
// done to an article before it is compared. Goals are printed beside the figures: nothing fails by them.

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>

#include "claims/claim.hpp"
#include "generated.hpp"
#include "rules/compiled.hpp"
#include "rules/mapped_file.hpp"

using namespace doichieu;
using namespace doichieu::bench;

namespace {

using Articles = std::vector<Article>;
constexpr std::size_t text_size = 2'000'000;
constexpr std::size_t line_size = 10'000'000;

// --- What is timed.

/// The built-in rules with more files beside them.
RuleSet rules_with(std::vector<RuleFile> more) {
  std::vector<RuleFile> files = embedded_rules();
  files.insert(files.end(), more.begin(), more.end());
  Loaded<RuleSet> loaded = load_rules(files);
  for (const Diagnostic& mistake : loaded.diagnostics)
    if (mistake.level == Level::error) std::cerr << to_string(mistake);
  if (!loaded.ok()) std::exit(2);
  return std::move(loaded.value);
}

/// The built-in rules with `count` names beside them, of `kinds` as lexicon() has them, compiled into a file
/// that is mapped as a desk's cache is. The names are made without a TOML file, which would be one of 100 MB.
RuleSet mapped_rules(std::size_t count, std::string_view kinds) {
  CompiledRules compiled = compile_rules(embedded_rules());
  compiled.lexicon.add(entries_of(count, 1000, kinds));
  compiled.lexicon.build();
  const std::string path =
      (std::filesystem::temp_directory_path() / ("doichieu-scale-" + std::to_string(getpid()))).string();
  std::ofstream(path, std::ios::binary) << write_image(compiled);
  compiled = {};
  const auto file = map_file(path);
  std::filesystem::remove(path);  // what is mapped stays
  auto read = file ? read_image(file->bytes(), file) : std::nullopt;
  if (!read) std::exit(2);
  return std::move(finish_rules(*std::move(read)).value);
}

/// Numbers and names by their look, so that captures have something to take.
std::vector<TypedRange> mentions_of(const NormalText& text) {
  std::vector<TypedRange> mentions;
  for (std::uint32_t token = 0; token < text.size(); ++token) {
    if (text[token].kind == TokenKind::number)
      mentions.push_back({MentionType::quantity, {token, token + 1}});
    if (text[token].is(TokenFlag::capitalised)) mentions.push_back({MentionType::name, {token, token + 1}});
  }
  return mentions;
}

std::size_t match(const RuleSet& rules, const Articles& articles) {
  std::size_t found = 0;
  for (const Article& article : articles) {
    const NormalText text = normalise(article.text, article.sections, rules.abbreviations);
    const Hits hits = rules.lexicon.match(text, Language::english);
    found += hits.all().size();
    rules.patterns[0].match(text, hits, mentions_of(text), [&](const PatternMatch&) { ++found; });
  }
  return found;
}

std::size_t extract(const RuleSet& rules, const Articles& articles) {
  std::size_t found = 0;
  for (const Article& article : articles) found += extract_claims(article, rules, 0).claims.size();
  return found;
}

/// A lexicon file of `count` entries; every one with a mistake, or none.
RuleFile entries(std::size_t count, bool mistaken) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i)
    text += "[[entry]]\nid = 'made." + std::to_string(i) + "'\ntype = '" + (mistaken ? "persn" : "person") +
            "'\nen = '" + name(i, 'x') + "'\n";
  return {"lexicon/made.toml", text};
}

/// A claims file of `count` patterns; every one with a mistake, or none.
RuleFile patterns(std::size_t count, bool mistaken) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i)
    text += "[[claim]]\nid = 'c" + std::to_string(i) + "'\nkind = 'quantity'\nvalue = '{n}'\nmatch.en = '" +
            ordinary_word(i) + " {n:" + (mistaken ? "quantty" : "quantity") + "}'\n";
  return {"claims/made.toml", text};
}

std::string alternatives(std::size_t count) {
  std::string text = "[[claim]]\nid = 'many'\nkind = 'quantity'\nvalue = '{n}'\nmatch.en = '(";
  for (std::size_t i = 0; i < count; ++i) text += (i == 0 ? "" : "|") + ordinary_word(i);
  return text + ") .. {n:quantity}'\n";
}

/// `first` with `depth` gaps and `first` again, one in the other and each left out at will; then `last`.
std::string nested_gaps(const std::string& first, unsigned depth, const std::string& last) {
  std::string inside;
  for (unsigned i = 0; i < depth; ++i) inside = " [.." + std::to_string(20) + " " + first + inside + "]";
  return "[[claim]]\nid = 'nested'\nkind = 'quantity'\nvalue = '{n}'\nmatch.en = '" + first + inside + " " +
         last + " {n:quantity}'\n";
}

// --- The table.

struct Row {
  std::string name;
  std::function<std::size_t()> task;
  std::size_t bytes = 0;  ///< what the task reads; the ratio is of time per byte
  const Row* base = nullptr;
  double goal = 0;
  std::vector<double> seconds = {};
};

double timed(const Row& row) {
  const auto begin = std::chrono::steady_clock::now();
  volatile std::size_t kept = row.task();
  static_cast<void>(kept);
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

void print(const Row& row) {
  const double seconds = median(row.seconds),
               bytes = static_cast<double>(std::max<std::size_t>(row.bytes, 1));
  std::printf("%-50s%9.1f", row.name.c_str(), seconds * 1e3);
  if (row.bytes > 0)
    std::printf("%9.1f", bytes / seconds / 1e6);
  else
    std::printf("%9s", "");
  if (row.base != nullptr) {
    std::vector<double> ratios;
    for (std::size_t i = 0; i < row.seconds.size(); ++i)
      ratios.push_back(row.seconds[i] / bytes * static_cast<double>(row.base->bytes) / row.base->seconds[i]);
    std::printf("%8.2f", median(ratios));
    if (row.goal > 0) std::printf("  <= %.1f", row.goal);
  } else if (row.goal > 0) {
    std::printf("%8s  <= %.0f ms", "", row.goal);
  }
  std::printf("\n");
}

std::size_t bytes_of(const Articles& articles) {
  std::size_t bytes = 0;
  for (const Article& article : articles) bytes += article.text.size();
  return bytes;
}

class Bench {
 public:
  explicit Bench(unsigned rounds) : rounds_(rounds) {
    std::printf("medians of %u rounds\n\n%-50s%9s%9s%8s  goal\n", rounds, "", "ms", "MB/s", "ratio");
  }

  /// Times the rows in turn and prints them.
  void run(std::vector<Row*> rows) const {
    for (Row* row : rows) timed(*row);  // to warm up
    for (unsigned round = 0; round < rounds_; ++round)
      for (Row* row : rows) row->seconds.push_back(timed(*row));
    for (const Row* row : rows) print(*row);
    std::printf("\n");
  }

 private:
  unsigned rounds_;
};

void start(const Bench& bench) {
  Row image{"start: built-in rules from their image", [] { return load_rules("").value.checks.size(); }, 0,
            nullptr, 10};
  Row files{"the same from the TOML files", [] { return load_rules(embedded_rules()).value.checks.size(); }};
  bench.run({&image, &files});
}

void grow_lexicon(const Bench& bench) {
  const auto with = [](std::size_t count, std::string_view kinds) {
    return rules_with({{"lexicon/made.toml", lexicon(count, 1000, kinds)}});
  };
  const RuleSet small = with(1000, "xx"), large = with(100'000, "xx"), padded = with(100'000, "xz");
  const Articles text = articles(text_size, 100'000);
  const std::size_t size = bytes_of(text);
  Row one{"matching, 1k entries", [&] { return match(small, text); }, size};
  Row two{"  100k that occur", [&] { return match(large, text); }, size, &one, 1.6};
  Row three{"  100k that do not occur", [&] { return match(padded, text); }, size, &one, 1.3};
  Row four{"extraction, 1k entries", [&] { return extract(small, text); }, size};
  Row five{"  100k that occur", [&] { return extract(large, text); }, size, &four, 1.6};
  Row six{"  100k that do not occur", [&] { return extract(padded, text); }, size, &four, 1.3};
  bench.run({&one, &two, &three, &four, &five, &six});
}

/// Of a mapped image the pages that no word leads to are never looked at.
void grow_to_a_million(const Bench& bench) {
  const RuleSet small = mapped_rules(1000, "xx"), large = mapped_rules(1'000'000, "xx"),
                padded = mapped_rules(1'000'000, "xz");
  const Articles text = articles(text_size, 1'000'000);
  const std::size_t size = bytes_of(text);
  Row one{"matching, 1k entries, mapped", [&] { return match(small, text); }, size};
  Row two{"  1M that occur", [&] { return match(large, text); }, size, &one, 2.5};
  Row three{"  1M that do not occur", [&] { return match(padded, text); }, size, &one, 2.5};
  bench.run({&one, &two, &three});
}

void grow_rules(const Bench& bench) {
  const RuleSet few = rules_with({{"claims/made.toml", claims(1)}});
  const RuleSet many = rules_with({{"claims/made.toml", claims(1000)}});
  const Articles text = articles(text_size, 1000);
  const std::size_t size = bytes_of(text);
  Row one{"matching, 1 pattern more", [&] { return match(few, text); }, size};
  Row two{"  1,000 patterns more", [&] { return match(many, text); }, size, &one, 1.5};
  Row three{"extraction, 1 pattern more", [&] { return extract(few, text); }, size};
  Row four{"  1,000 patterns more", [&] { return extract(many, text); }, size, &three, 1.5};
  bench.run({&one, &two, &three, &four});
}

void hostile(const Bench& bench) {
  const std::string first = ordinary_word(30'000), last = ordinary_word(30'001);
  const std::string all_but_last = repeated(first + " ", 11 * (first.size() + 1));
  std::string capitalised = first;
  capitalised[0] = static_cast<char>(capitalised[0] - 'a' + 'A');
  const RuleFile entry = {"lexicon/made.toml", "[[entry]]\nid = 'made.long'\ntype = 'concept'\nen = ['" +
                                                   all_but_last + last + "', '" + first + " " + last +
                                                   "']\n[[entry]]\nid = 'made.name'\ntype = 'person'\n" +
                                                   "en = '" + capitalised + " " + capitalised + "'\n"};
  const RuleSet plain = rules_with({entry});
  const RuleSet nested = rules_with({entry, {"claims/made.toml", nested_gaps(first, 6, last)}});
  const RuleSet many = rules_with({entry, {"claims/made.toml", alternatives(10'000)}});
  const Articles text = articles(text_size, 1000), same = line(repeated(first + " ", line_size)),
                 names = line(repeated(capitalised + " ", line_size));
  const std::size_t size = bytes_of(text);

  // A pattern of many gaps costs by its states: the goal is for the work as a whole.
  Row one{"matching, ordinary text", [&] { return match(plain, text); }, size};
  Row two{"  10 MB of an entry's first word", [&] { return match(plain, same); }, line_size, &one};
  Row three{"  nested optional gaps on it", [&] { return match(nested, same); }, line_size, &one};
  Row four{"  10,000 alternatives, ordinary text", [&] { return match(many, text); }, size, &one};
  bench.run({&one, &two, &three, &four});

  Row five{"extraction, ordinary text", [&] { return extract(plain, text); }, size};
  Row six{"  10 MB of an entry's first word", [&] { return extract(plain, same); }, line_size, &five, 3};
  Row names_row{"  10 MB of a person's first name", [&] { return extract(plain, names); }, line_size, &five,
                3};
  Row seven{"  nested optional gaps on it", [&] { return extract(nested, same); }, line_size, &five, 3};
  Row eight{"  10,000 alternatives, ordinary text", [&] { return extract(many, text); }, size, &five, 3};
  bench.run({&five, &six, &names_row, &seven, &eight});
}

void mistakes(const Bench& bench) {
  const RuleFile right = entries(1000, false), wrong = entries(1000, true);
  const RuleFile right_patterns = patterns(1000, false), wrong_patterns = patterns(1000, true);
  const auto load = [](const RuleFile& file) { return load_rules({file}).diagnostics.size(); };
  Row one{"loading 1,000 entries", [&] { return load(right); }, right.text.size()};
  Row two{"  with a mistake in each", [&] { return load(wrong); }, wrong.text.size(), &one, 3};
  Row three{"loading 1,000 patterns", [&] { return load(right_patterns); }, right_patterns.text.size()};
  Row four{"  with a mistake in each", [&] { return load(wrong_patterns); }, wrong_patterns.text.size(),
           &three, 3};
  bench.run({&one, &two, &three, &four});
}

}  // namespace

int main(int argc, char** argv) {
  const Bench bench(argc > 1 ? static_cast<unsigned>(std::max(1, std::atoi(argv[1]))) : 5);
  for (const auto part : {start, grow_lexicon, grow_to_a_million, grow_rules, hostile, mistakes}) part(bench);
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  std::printf("peak memory of it all: %ld MB\n", usage.ru_maxrss / 1024);
}
