// How fast the dates of a text are read: the side of dates.py that is ours.
//
//   doichieu_dates_bench FILE ROUNDS     prints a line: values found, then the seconds of each round
//
// Every line of FILE is a text of its own, as it is for the program that it is compared with: read in memory,
// from its bytes to its moments, periods and recurring times. The first pass is not timed.

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

#include "rules/rule_set.hpp"
#include "value/moment.hpp"

using namespace doichieu;

namespace {

std::size_t found_in(const std::vector<std::string>& lines, const RuleSet& rules, const Published& today) {
  std::size_t found = 0;
  for (const std::string& line : lines) {
    const auto size = static_cast<std::uint32_t>(line.size());
    const NormalText text = normalise(line, {{SectionKind::body, {0, size}}}, rules.abbreviations);
    const Hits hits = rules.lexicon.match(text, Language::english);
    const TimeReadings times = read_times(text, hits, rules.lexicon, Language::english, today);
    found += times.moments.size() + times.periods.size() + times.recurring.size();
  }
  return found;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return std::fprintf(stderr, "usage: doichieu_dates_bench FILE ROUNDS\n"), 2;
  std::vector<std::string> lines;
  std::ifstream in(argv[1]);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  const RuleSet rules = load_rules("").value;
  Published today;
  today.year = 2026;
  today.month = 2;
  today.day = 19;

  std::printf("%zu", found_in(lines, rules, today));
  for (int round = std::atoi(argv[2]); round > 0; --round) {
    const auto begin = std::chrono::steady_clock::now();
    volatile std::size_t found = found_in(lines, rules, today);
    static_cast<void>(found);
    std::printf(" %.6f", std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
  }
  std::printf("\n");
}
