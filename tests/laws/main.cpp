// Holds stories to the laws that every story obeys (laws.hpp).
//
//   doichieu_laws [--law NAME] STORY-FOLDER…
//
// A line a law: how many changes were tried, how many found, what else was told; then the breaches. Exit code
// 0, or 2 where a story cannot be read.

#include <exception>
#include <iomanip>
#include <iostream>
#include <stdexcept>
#include <string>
#include <vector>

#include "laws/laws.hpp"
#include "reader/reader.hpp"
#include "report/visible.hpp"
#include "rules/reader_words.hpp"

namespace {

using namespace doichieu;
using namespace doichieu::laws;

void print(const Law& law, const Outcome& outcome) {
  std::cout << std::left << std::setw(18) << law.name << outcome.found() << " of " << outcome.tried << ", "
            << outcome.told.size() << " told that should not be\n";
  for (const std::string& line : outcome.not_found) std::cout << "  not found: " << visible(line) << '\n';
  for (const std::string& line : outcome.told) std::cout << "  told: " << visible(line) << '\n';
}

}  // namespace

int main(int argc, char** argv) try {
  std::vector<std::string> arguments(argv + 1, argv + argc);
  std::string wanted;
  if (arguments.size() >= 2 && arguments[0] == "--law") {
    wanted = arguments[1];
    arguments.erase(arguments.begin(), arguments.begin() + 2);
  }
  const Loaded<RuleSet> rules = load_rules("");
  if (!rules.ok()) throw std::runtime_error(to_string(rules.diagnostics.front()));
  std::vector<Story> stories;
  for (const std::string& folder : arguments)
    stories.push_back(read_story({folder}, {{}, {}, reader_words(rules.value.lexicon)}));
  for (const Law& law : all_laws()) {
    if (!wanted.empty() && wanted != law.name) continue;
    Outcome outcome;
    for (const Story& story : stories) outcome.add(law.of(story, rules.value));
    print(law, outcome);
  }
  return 0;
} catch (const std::exception& error) {
  std::cerr << "doichieu_laws: " << error.what() << '\n';
  return 2;
}
