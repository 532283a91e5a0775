// Where the time of an article goes, from its record to its claims as text.
//
//   doichieu_stages_bench ARCHIVE.jsonl [ROUNDS]      ./dev bench --stages runs it
//
// Every article goes through all stages, as in an archive, round after round; medians are shown, in
// nanoseconds a token of the whole archive. "Names, offices" and "claims" need what others found and are not
// run alone: they are what is left of "mentions" and of "all to claims".

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <string>
#include <vector>

#include "claims/claim.hpp"
#include "reader/archive.hpp"
#include "report/claims.hpp"
#include "rules/reader_words.hpp"
#include "rules/rule_set.hpp"
#include "value/moment.hpp"
#include "value/word_view.hpp"

using namespace doichieu;

namespace {

/// An article and what each stage leaves for the next.
struct Piece {
  const Archive::Line& line;
  Article article = {};
  NormalText text = {};
  Mentions mentions = {};
  Extraction extraction = {};
};

struct Stage {
  const char* name;
  std::function<void(Piece&)> run;
  double taken = 0;  ///< seconds of this round
  std::vector<double> seconds = {};
};

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

std::vector<TokenRange> dates_of(const Mentions& mentions) {
  std::vector<TokenRange> out;
  for (const MomentReading& moment : mentions.moments) out.push_back(moment.tokens);
  return out;
}

/// In the order in which they are told; each needs what those before it left.
std::vector<Stage> stages_of(const Archive& archive, const RuleSet& rules) {
  const auto view = [&](const Piece& piece) {
    return WordView(piece.text, piece.mentions.hits, rules.lexicon, piece.article.source.language);
  };
  return {
      {"record", [&](Piece& p) { p.article = *archive.read(p.line); }},
      {"tokens, sentences",
       [&](Piece& p) { p.text = normalise(p.article.text, p.article.sections, rules.abbreviations); }},
      {"mentions", [&](Piece& p) { p.mentions = find_mentions(p.article, p.text, rules); }},
      {"  lexicon", [&](Piece& p) { rules.lexicon.match(p.text, p.article.source.language); }},
      {"  times",
       [&, view](Piece& p) {
         WordView words = view(p);
         read_times(words, p.mentions.published);
       }},
      {"  quantities",
       [&, view](Piece& p) {
         WordView words = view(p);
         read_quantities(words, dates_of(p.mentions));
       }},
      {"all to claims", [&](Piece& p) { p.extraction = extract_claims(p.article, rules, 0); }},
      {"claims as JSON", [&](Piece& p) { write_claims_jsonl(p.article, p.extraction, rules.lexicon); }},
  };
}

/// Gives the tokens of all articles.
std::size_t run(std::vector<Stage>& stages, const std::vector<Archive::Line>& lines) {
  using Clock = std::chrono::steady_clock;
  std::size_t tokens = 0;
  for (Stage& stage : stages) stage.taken = 0;
  for (const Archive::Line& line : lines) {
    Piece piece{line};
    for (Stage& stage : stages) {
      const auto begin = Clock::now();
      stage.run(piece);
      stage.taken += std::chrono::duration<double>(Clock::now() - begin).count();
    }
    tokens += piece.text.size();
  }
  return tokens;
}

void print(const std::vector<Stage>& stages, std::size_t tokens, std::size_t bytes) {
  const auto seconds = [&](std::size_t i) { return median(stages[i].seconds); };
  const double whole = seconds(0) + seconds(6) + seconds(7);
  const auto row = [&](const char* name, double taken) {
    std::printf("%-22s%10.1f%9.1f%%\n", name, 1e9 * taken / static_cast<double>(tokens), 100 * taken / whole);
  };
  for (const std::size_t i : {0, 1, 2, 3, 4, 5}) row(stages[i].name, seconds(i));
  row("  names, offices", seconds(2) - seconds(3) - seconds(4) - seconds(5));
  row("claims", seconds(6) - seconds(1) - seconds(2));
  row(stages[7].name, seconds(7));
  row("together", whole);
  std::printf("%.1f MB/s\n", static_cast<double>(bytes) / 1e6 / whole);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: doichieu_stages_bench ARCHIVE.jsonl [ROUNDS]\n");
    return 2;
  }
  const int rounds = argc > 2 ? std::max(1, std::atoi(argv[2])) : 5;
  const RuleSet rules = load_rules("").value;
  ReadOptions options;
  options.words = reader_words(rules.lexicon);
  std::ifstream in(argv[1], std::ios::binary);
  Archive archive(in, argv[1], options);
  std::vector<Archive::Line> lines;
  std::size_t bytes = 0, tokens = 0;
  while (auto line = archive.next()) {
    bytes += line->text.size();
    lines.push_back(std::move(*line));
  }
  if (lines.empty()) {
    std::fprintf(stderr, "%s: no articles\n", argv[1]);
    return 2;
  }
  std::vector<Stage> stages = stages_of(archive, rules);
  run(stages, lines);  // to warm up
  for (int round = 0; round < rounds; ++round) {
    tokens = run(stages, lines);
    for (Stage& stage : stages) stage.seconds.push_back(stage.taken);
  }
  std::printf("%zu articles, %.1f MB, %zu tokens; medians of %d rounds\n\n%-22s%10s%10s\n", lines.size(),
              static_cast<double>(bytes) / 1e6, tokens, rounds, "", "ns/token", "of all");
  print(stages, tokens, bytes);
}
