// What stories expect and the program does not find, and which stage lost it.
//
//   doichieu_misses [--rules DIR] STORY-FOLDER… [--counts STORY-FOLDER…]
//   doichieu_misses --list STORY-FOLDER…
//
// A paragraph for every expected fact that is not found ("!": an important one), with its cause and with its
// places as `doichieu check --why` takes them; then the counts of all stories by stage and by cause. Of the
// folders behind --counts only the counts by stage are shown. --list writes corpus/not_yet.toml
// (not_yet.hpp).

#include <algorithm>
#include <cstddef>
#include <exception>
#include <iostream>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

#include "misses/lost.hpp"
#include "misses/not_yet.hpp"
#include "pipeline.hpp"
#include "reader/reader.hpp"
#include "report/visible.hpp"
#include "rules/reader_words.hpp"

namespace {

using namespace doichieu;
using namespace doichieu::misses;

struct Counts {
  std::size_t expected = 0, missed = 0;
  std::map<Loss, std::size_t> by_stage;
  std::map<std::pair<Loss, std::string>, std::size_t> by_cause;
};

void print(const Expected& fact, const Lost& lost) {
  std::cout << (fact.important ? "  ! " : "    ") << fact.id << "  " << fact.verdict << " of " << fact.kind
            << " lost at " << name(lost.loss) << ": " << visible(lost.cause) << "\n      "
            << visible(fact.subject) << '\n';
  if (!lost.detail.empty()) std::cout << "      " << visible(lost.detail) << '\n';
}

/// As the program reads it, captions told from the text.
Story read(const std::string& folder, const RuleSet& rules) {
  return read_story({folder}, {{}, {}, reader_words(rules.lexicon)});
}

void look_at(const std::string& folder, const RuleSet& rules, bool counts_only, Counts& counts) {
  const std::vector<Expected> expected = expected_of(folder);
  const Inspection seen = inspect(read(folder, rules), rules);
  const std::vector<bool> ok = found(expected, seen.report);
  const auto missed = static_cast<std::size_t>(std::count(ok.begin(), ok.end(), false));
  std::cout << folder << ": " << missed << " of " << expected.size() << " not found\n";
  counts.expected += expected.size();
  counts.missed += missed;
  for (std::size_t i = 0; i < expected.size(); ++i) {
    if (ok[i]) continue;
    const Lost lost = lost_at(expected[i], seen, rules);
    ++counts.by_stage[lost.loss];
    if (counts_only) continue;
    ++counts.by_cause[{lost.loss, lost.cause}];
    print(expected[i], lost);
  }
}

void print(const Counts& counts) {
  std::cout << "\nnot found: " << counts.missed << " of " << counts.expected << '\n';
  for (const auto& [stage, stage_count] : counts.by_stage) {
    std::cout << "  " << name(stage) << "  " << stage_count << '\n';
    std::multimap<std::size_t, std::string, std::greater<>> causes;
    for (const auto& [cause, count] : counts.by_cause)
      if (cause.first == stage) causes.emplace(count, cause.second);
    for (const auto& [count, cause] : causes) std::cout << "    " << count << "  " << visible(cause) << '\n';
  }
}

void list(const std::vector<std::string>& folders, const RuleSet& rules) {
  std::cout << "# What the program does not do yet for the stories beside this file: facts of expected.toml "
               "that it "
               "does\n# not find, and alarms that tell nothing of them. Written by ./dev not-yet.\n";
  for (const std::string& folder : folders) {
    const std::vector<Expected> expected = expected_of(folder);
    const Report report = check(read(folder, rules), rules);
    std::cout << '\n' << print(report.story, not_yet(expected, report), expected);
  }
}

}  // namespace

int main(int argc, char** argv) try {
  std::vector<std::string> arguments(argv + 1, argv + argc);
  std::string rule_folder;
  if (arguments.size() >= 2 && arguments[0] == "--rules") {
    rule_folder = arguments[1];
    arguments.erase(arguments.begin(), arguments.begin() + 2);
  }
  const Loaded<RuleSet> rules = load_rules(rule_folder);
  if (!rules.ok()) throw std::runtime_error(to_string(rules.diagnostics.front()));
  if (!arguments.empty() && arguments[0] == "--list") {
    list({arguments.begin() + 1, arguments.end()}, rules.value);
    return 0;
  }
  Counts counts;
  bool counts_only = false;
  for (const std::string& argument : arguments) {
    if (argument == "--counts")
      counts_only = true;
    else
      look_at(argument, rules.value, counts_only, counts);
  }
  print(counts);
  return 0;
} catch (const std::exception& error) {
  std::cerr << "doichieu_misses: " << error.what() << '\n';
  return 2;
}
