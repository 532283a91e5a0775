// How fast the values of a text are read, and how that grows under hostile digits.
//
//   doichieu_values_bench [ROUNDS] [FILE…]      ./dev bench runs it; FILEs are read as English news
//
// As in scale_bench the tasks are timed in turn, and a ratio is the median of those of the rounds: of the
// time per byte to that of the news in FILEs (where none is named, to that of made-up words, in which hardly
// anything is found), or to that of the same text ten times as long. Goals are printed beside the figures:
// nothing fails by them.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "generated.hpp"
#include "report/value_line.hpp"

using namespace doichieu;
using namespace doichieu::bench;

namespace {

constexpr std::size_t ordinary_size = 2'000'000;
constexpr std::size_t hostile_size = 1'000'000;
constexpr double speed_goal = 20;  ///< MB/s
constexpr double growth_goal = 3;  ///< per byte

struct Row {
  std::string name;
  std::vector<std::string> texts;
  std::vector<double> per_byte = {};
};

double seconds_per_byte(const Row& row, const RuleSet& rules) {
  const auto begin = std::chrono::steady_clock::now();
  std::size_t bytes = 0;
  volatile std::size_t found = 0;
  for (const std::string& text : row.texts) {
    bytes += text.size();
    found = found + values_of(text, Language::english, std::nullopt, rules).size();
  }
  const double taken = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  return taken / static_cast<double>(std::max<std::size_t>(bytes, 1));
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

double ratio(const Row& row, const Row& base) {
  std::vector<double> ratios;
  for (std::size_t i = 0; i < row.per_byte.size(); ++i) ratios.push_back(row.per_byte[i] / base.per_byte[i]);
  return median(ratios);
}

std::vector<std::string> ordinary() {
  std::vector<std::string> out;
  for (Article& article : articles(ordinary_size, 1000)) out.push_back(std::move(article.text));
  return out;
}

std::string read_file(const char* path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) {
    std::fprintf(stderr, "%s: cannot be read\n", path);
    std::exit(2);
  }
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

/// Texts that are all digits, marks and number words. None of them holds a name.
std::vector<std::string> hostile() {
  return {"1,",    "1.1.",    "11/",    "1-",       "1 ",         "111 ",        "1,111,",
          "$1 ",   "9%",      "one ",   "one and ", "two point ", "a half and ", "from 1 ",
          "1 to ", "5 feet ", "up to ", "VND1 (",   "above 1 ",   "one in one ", "5, "};
}

}  // namespace

int main(int argc, char** argv) {
  const int rounds = argc > 1 ? std::max(1, std::atoi(argv[1])) : 5;
  const RuleSet rules = load_rules("").value;
  std::vector<Row> rows = {{"made-up words", ordinary()}};
  if (argc > 2) rows.push_back({"news", {}});
  for (int i = 2; i < argc; ++i) rows.back().texts.push_back(read_file(argv[i]));
  const std::size_t first = rows.size();
  for (const std::string& piece : hostile()) {
    rows.push_back({"  '" + piece + "' on and on", {repeated(piece, hostile_size)}});
    rows.push_back({"  a tenth of it", {repeated(piece, hostile_size / 10)}});
  }
  for (Row& row : rows) seconds_per_byte(row, rules);  // to warm up
  for (int round = 0; round < rounds; ++round)
    for (Row& row : rows) row.per_byte.push_back(seconds_per_byte(row, rules));

  std::printf("medians of %d rounds\n\n%-34s%9s%12s%12s\n", rounds, "", "MB/s", "to news", "to a tenth");
  for (std::size_t i = 0; i < first; ++i)
    std::printf("%-34s%9.1f%24s  >= %.0f\n", rows[i].name.c_str(), 1e-6 / median(rows[i].per_byte), "",
                speed_goal);
  for (std::size_t i = first; i < rows.size(); i += 2)
    std::printf("%-34s%9.1f%12.2f%12.2f  <= %.0f\n", rows[i].name.c_str(), 1e-6 / median(rows[i].per_byte),
                ratio(rows[i], rows[first - 1]), ratio(rows[i], rows[i + 1]), growth_goal);
}
