#include "cli/command.hpp"

#include <algorithm>
#include <array>
#include <iostream>

#include "cli/options.hpp"
#include "report/version.hpp"
#include "text/diagnostic.hpp"

namespace doichieu {
namespace {

constexpr std::array table = {
    Command{"check", "STORY-FOLDER | FILE…", "compares the articles of a story",
            "Compares the articles of a story.",
            "doichieu check corpus/washington-2026-02-18 --format html --output report.html", run_check},
    Command{"gate", "DRAFT… --against FILE|FOLDER…", "judges drafts, and only those, against other articles",
            "Judges drafts, and only those, against other articles: contradicted by whom, supported by how\n"
            "many, said by nobody else, missing here. A folder stands for all articles in it and below it; "
            "which\n"
            "of them tell of the same event is found out. Drafts behind --against stand behind a --.",
            "doichieu gate drafts/storm.md --against wire/ --fail-on warning", run_gate},
    Command{
        "waive", "ID… --reason TEXT", "answers for findings, so that the gate lets them pass",
        "Answers for findings: writes them into the file of waivers with the reason. A waiver holds until a\n"
        "value changes; see the ids in the report.",
        "doichieu waive 3f9c12ab34cd --reason 'corrected by the ministry' --until 2026-12-31", run_waive},
    Command{"baseline", "DRAFT… --against FILE|FOLDER… --reason TEXT",
            "waives all that the gate finds now: only what is new is told",
            "Waives all that the gate finds now, so that from here on only what is new is told.",
            "doichieu baseline articles/ --against wire/ --reason 'published before the gate'", run_baseline},
    Command{"claims", "FILE | STORY-FOLDER | ARCHIVE.jsonl",
            "shows what articles claim, and which rule says so",
            "Shows what articles claim, and which rule says so.", "doichieu claims draft.md --format json",
            run_claims},
    Command{"relate", "--kind KIND A B | --lines", "says how two values relate, and why",
            "Says how two values relate, and why.", "doichieu relate --lines <pairs.tsv >relations.jsonl",
            run_relate},
    Command{
        "normalise", "[FILE | -]", "says what must be repaired in the letters of a text",
        "Says what must be repaired in a text, and writes it repaired, folded or with its tone marks in one "
        "style.",
        "doichieu normalise draft.txt --form repaired --output clean.txt", run_normalise},
    Command{
        "values", "", "reads the numbers, money and dates of lines of text",
        "Reads the numbers, money and dates of texts: a JSON object a line from standard input, and a line "
        "back for each.",
        "echo '{\"id\": 1, \"lang\": \"en\", \"text\": \"up to 40 aircraft\"}' | doichieu values",
        run_values},
    Command{
        "config", "[FILE | STORY-FOLDER]", "shows the settings that hold, and where each comes from",
        "Shows the settings that hold there, and where each comes from: the command line, doichieu.toml, or "
        "neither.",
        "doichieu config corpus/washington-2026-02-18", run_config},
    Command{
        "rules", "check | test | list [STORY-FOLDER…] | explain RULE FILE", "for those who write rules",
        "For those who write rules: check shows every mistake with its line, test runs the examples, list "
        "shows what there is and how often it fires, explain why a rule matches a text or what stops it.",
        "doichieu rules check --rules desk/", run_rules},
};

std::string overview() {
  std::string out =
      "doichieu holds articles on one event side by side: what they agree on, where they\n"
      "differ, what one of them leaves out. It never says who is right.\n\n";
  for (const Command& command : table) {
    std::string name(command.name);
    name.resize(11, ' ');
    out += "  " + name + std::string(command.summary) + "\n";
  }
  return out +
         "\n  doichieu COMMAND --help    what it takes, its options, an example\n"
         "  doichieu --version\n\n"
         "Exit codes: 0 nothing to tell at or above --fail-on, 1 something, 2 could not do it.\n";
}

[[noreturn]] void unknown(const std::string& typed) {
  std::vector<std::string_view> names;
  for (const Command& command : table) names.push_back(command.name);
  const std::string_view near = nearest(typed, names);
  throw UsageError("unknown command '" + typed + "'" +
                   (near.empty() ? std::string() : "; did you mean '" + std::string(near) + "'?") +
                   " (doichieu --help lists them)");
}

}  // namespace

const Command& command_named(std::string_view name) {
  return *std::find_if(table.begin(), table.end(),
                       [&](const Command& command) { return command.name == name; });
}

std::span<const Command> commands() {
  return table;
}

int run_command_line(const Arguments& arguments) {
  if (arguments.empty()) throw UsageError("no command given (doichieu --help lists them)");
  if (arguments[0] == "--help" || arguments[0] == "-h" || arguments[0] == "help") {
    std::cout << overview();
    return fine;
  }
  if (arguments[0] == "--version") {
    std::cout << "doichieu " << version << '\n';
    return fine;
  }
  for (const Command& command : table)
    if (command.name == arguments[0]) return command.run({arguments.begin() + 1, arguments.end()});
  unknown(arguments[0]);
}

}  // namespace doichieu
