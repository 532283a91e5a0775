// rules/alike/: numbers that decide what is lined up, and letters that spell one sound.

#include "catch.hpp"
#include "rules/alike_file.hpp"
#include "sample.hpp"

using namespace doichieu;

namespace {

std::string mistakes_in(const std::vector<RuleFile>& files) {
  std::string out;
  for (const Diagnostic& diagnostic : load_rules(files).diagnostics) out += to_string(diagnostic);
  return out;
}

const std::string choose = "[choose]\npartner = 2\nplace = 3.5\n";

}  // namespace

TEST_CASE("numbers and sounds are what their file says", "[rules]") {
  const Alike alike =
      load_rules({{"alike/a.toml", choose + "[[sound]]\nwritten = 'kh'\nsound = 'h'\n"}}).value.alike;
  CHECK(alike.weights.choose.partner == 2);
  CHECK(alike.weights.choose.place == 3.5);
  REQUIRE(alike.sounds.size() == 1);
  CHECK(alike.sounds[0].written == "kh");
  CHECK(alike.sounds[0].sound == "h");
}

TEST_CASE("a table that no file has is the one that is built in", "[rules]") {
  const Alike& built_in = sample::rules().alike;
  const Alike alike = load_rules({{"alike/a.toml", choose}}).value.alike;
  CHECK(alike.weights.choose.partner == 2);
  CHECK(alike.weights.anchor.designator == built_in.weights.anchor.designator);
  CHECK(alike.weights.differ.likeness == built_in.weights.differ.likeness);
  CHECK(alike.sounds.size() == built_in.sounds.size());
  CHECK(built_in.weights.anchor.designator > 0);
  CHECK_FALSE(built_in.sounds.empty());
}

TEST_CASE("the tables that are built in are whole", "[rules]") {
  AlikeReader reader;
  for (const RuleFile& file : embedded_rules()) {
    if (!file.path.starts_with("alike/")) continue;
    const toml::Document document = toml::parse(file.text, file.path).value;
    Problems problems(document);
    reader.read(document, 0, problems);
    CHECK(std::move(problems).finish().empty());
  }
  CHECK(reader.whole());
}

TEST_CASE("a number that nobody knows, or that is missing, is pointed at", "[rules]") {
  CHECK(mistakes_in({{"alike/a.toml", choose + "partners = 2\n"}}) ==
        "alike/a.toml:4:1: error: unknown key 'partners'\n"
        "  4 | partners = 2\n"
        "    | ^^^^^^^^ did you mean 'partner'?\n");
  CHECK(mistakes_in({{"alike/a.toml", "[choose]\npartner = 2\n"}}) ==
        "alike/a.toml:2:1: error: 'choose' without 'place'\n"
        "  2 | partner = 2\n"
        "    | ^^^^^^^ times the score of an equal value elsewhere, which has moved\n");
}

TEST_CASE("a number out of its range, and a table nobody knows, are mistakes", "[rules]") {
  CHECK(mistakes_in({{"alike/a.toml", "[choose]\npartner = -1\nplace = 1\n"}})
            .find("'partner' must be between 0 and") != std::string::npos);
  CHECK(mistakes_in({{"alike/a.toml", "[chose]\npartner = 1\nplace = 1\n"}}).find("did you mean 'choose'?") !=
        std::string::npos);
}

TEST_CASE("a table in two files is a mistake in the second", "[rules]") {
  CHECK(mistakes_in({{"alike/a.toml", choose}, {"alike/b.toml", choose}}) ==
        "alike/b.toml:1:1: error: the table 'choose' is there already\n"
        "  1 | [choose]\n"
        "    | ^^^^^^^^ see alike/a.toml\n");
}
