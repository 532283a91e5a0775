// reports/ holds one specimen of each format, and it is what is made now. ./dev specimens writes them anew.

#include <filesystem>

#include "catch.hpp"
#include "gate/inputs.hpp"
#include "pipeline.hpp"
#include "reader/reader.hpp"
#include "report/format.hpp"
#include "rules/reader_words.hpp"

using namespace doichieu;

namespace {

/// Paths in a report are as given, so the specimens are made from the repository's top.
struct AtTop {
  std::filesystem::path before = std::filesystem::current_path();
  AtTop() { std::filesystem::current_path(DOICHIEU_SOURCE_DIR); }
  ~AtTop() { std::filesystem::current_path(before); }
};

}  // namespace

TEST_CASE("each format has a specimen in reports/, and it is current", "[specimen]") {
  const AtTop at_top;
  const Loaded<RuleSet> rules = load_rules("");
  const ReadOptions options = {{}, {}, reader_words(rules.value.lexicon)};  // as the program reads it
  const Report report = check(read_story({"corpus/washington-2026-02-18"}, options), rules.value);
  for (const Format& format : formats()) {
    INFO(format.name << ": ./dev specimens writes it anew");
    const std::string path = "reports/washington-2026-02-18." + std::string(format.extension);
    CHECK((read_file(path) == format.write(report, {})));
  }
}

TEST_CASE("a gate has specimens of what people read, and they are current", "[specimen][gate]") {
  const AtTop at_top;
  const Loaded<RuleSet> rules = load_rules("");
  const std::string story = "corpus/washington-2026-02-18";
  GateFiles files =
      read_gate_files({story + "/river-dispatch.txt"}, {story}, [](const std::string&) { return true; },
                      {{}, {}, reader_words(rules.value.lexicon)});
  const Report report = gate(std::move(files.input), rules.value);
  for (const std::string_view name : {"terminal", "html", "markdown"}) {
    const Format& format = *find_format(name);
    INFO(name << ": ./dev specimens writes it anew");
    const std::string path = "reports/gate." + std::string(format.extension);
    CHECK((read_file(path) == format.write(report, {.fail_on = std::nullopt})));
  }
}
