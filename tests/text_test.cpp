// Where things are, and how a mistake is shown to the person who made it.

#include <array>

#include "catch.hpp"
#include "text/diagnostic.hpp"
#include "text/split.hpp"
#include "text/toml.hpp"

using namespace doichieu;

namespace {

/// The first message about a TOML text, as shown.
std::string message_about(const std::string& text) {
  const Loaded<toml::Document> loaded = toml::parse(text, "rule.toml");
  return loaded.diagnostics.empty() ? "" : to_string(loaded.diagnostics.front());
}

constexpr std::array<std::string_view, 4> known = {"kind", "match", "tolerance", "id"};

}  // namespace

TEST_CASE("a diagnostic shows the line, a caret under the piece and the hint", "[text]") {
  const toml::Document file = toml::parse("kind = 'count'\ntolerence = 0.1\n", "rule.toml").value;
  const toml::Key& key = file.root.table()->at(1).first;
  CHECK(to_string(file.at(key.place, 9, "unknown key 'tolerence'", "did you mean 'tolerance'?")) ==
        "rule.toml:2:1: error: unknown key 'tolerence'\n"
        "  2 | tolerence = 0.1\n"
        "    | ^^^^^^^^^ did you mean 'tolerance'?\n");
}

TEST_CASE("a warning says so, and a mistake of the whole file has no line", "[text]") {
  CHECK(to_string({Level::warning, "a.toml", {1, 5}, 2, "odd", "", "a = 10"}) ==
        "a.toml:1:5: warning: odd\n"
        "  1 | a = 10\n"
        "    |     ^^\n");
  CHECK(to_string({Level::error, "a.toml", {}, 1, "names no source", "add one", ""}) ==
        "a.toml: error: names no source (add one)\n");
}

TEST_CASE("the caret stands under the letter, whatever marks stand before it", "[text]") {
  SECTION("composed") {
    CHECK(message_about("a = 'Hà Nội' x\n") ==
          "rule.toml:1:14: error: expected a comment or whitespace, saw 'x'\n"
          "  1 | a = 'Hà Nội' x\n"
          "    |              ^\n");
  }
  SECTION("decomposed: the column counts code points, the caret columns of the screen") {
    CHECK(message_about("a = 'Ha\u0300 No\u0323\u0302i' x\n") ==
          "rule.toml:1:17: error: expected a comment or whitespace, saw 'x'\n"
          "  1 | a = 'Ha\u0300 No\u0323\u0302i' x\n"
          "    |              ^\n");
  }
  SECTION("tabs stay tabs, wide letters take two columns") {
    CHECK(to_string({Level::error, "f", {1, 4}, 1, "m", "", "\t\u6771x!"}) ==
          "f:1:4: error: m\n  1 | \t\u6771x!\n    | \t   ^\n");
  }
}

TEST_CASE("a message moves no cursor and survives any bytes", "[text]") {
  CHECK(to_string({Level::error, "f", {1, 3}, 1, "m", "", "a\x1B\xFFz"}) ==
        "f:1:3: error: m\n  1 | a\uFFFD\uFFFDz\n    |   ^\n");
  CHECK(to_string({Level::error, "f", {1, 99}, 50, "m", "", "ab"}) ==
        "f:1:99: error: m\n  1 | ab\n    |   ^\n");
}

TEST_CASE("of a long line the part around the caret is shown", "[text]") {
  const auto shown = [](std::size_t before, std::size_t after) {
    const auto column = static_cast<std::uint32_t>(before + 1);
    return to_string({Level::error,
                      "f",
                      {1, column},
                      3,
                      "m",
                      "",
                      std::string(before, 'a') + "xyz" + std::string(after, 'b')});
  };
  const auto a = [](std::size_t n) { return std::string(n, 'a'); };
  const auto b = [](std::size_t n) { return std::string(n, 'b'); };
  const auto caret = [](std::size_t spaces) { return "    | " + std::string(spaces, ' ') + "^^^\n"; };
  CHECK(shown(100, 97) == "f:1:101: error: m\n  1 | " + a(100) + "xyz" + b(97) + "\n" + caret(100));
  CHECK(shown(9, 900) == "f:1:10: error: m\n  1 | " + a(9) + "xyz" + b(188) + "…\n" + caret(9));
  CHECK(shown(900, 900) == "f:1:901: error: m\n  1 | …" + a(80) + "xyz" + b(117) + "…\n" + caret(81));
  CHECK(shown(900, 9) == "f:1:901: error: m\n  1 | …" + a(188) + "xyz" + b(9) + "\n" + caret(189));
}

TEST_CASE("what was meant is offered where it is near", "[text]") {
  CHECK(nearest("tolerence", known) == "tolerance");
  CHECK(nearest("knid", known) == "kind");
  CHECK(nearest("MATCH", known) == "match");
  CHECK(nearest("mach", known) == "match");
}

TEST_CASE("what is far from every known word is left without an offer", "[text]") {
  const std::string_view word = GENERATE("x", "", "it", "severity", "tolls");
  CHECK(nearest(word, known).empty());
}

TEST_CASE("every key and value knows its place and width", "[text]") {
  const toml::Document file = toml::parse("[story]\n'Hà Nội' = 'Tô Lâm'\nlist = [1, 2.5]\n", "f").value;
  const toml::Value& story = *file.root.find("story");
  const auto& [key, value] = story.table()->at(0);
  CHECK(key.name == "Hà Nội");
  CHECK(key.place == Place{2, 1});
  CHECK(value.place == Place{2, 12});
  CHECK(value.width == 8);
  CHECK(story.table()->at(1).first.name == "list");  // the order of the file, not of the alphabet
  const toml::Array& list = *story.find("list")->array();
  CHECK(list[1].place == Place{3, 12});
  CHECK(list[1].width == 3);
  CHECK(list[0].number() == 1);
  CHECK(list[1].kind() == "a number");
}

TEST_CASE("dates are read as ISO text", "[text]") {
  const auto [written, iso] =
      GENERATE(table<std::string, std::string>({{"2026-02-18", "2026-02-18"},
                                                {"2026-02-19T08:00:00+07:00", "2026-02-19T08:00:00+07:00"},
                                                {"2026-02-19 08:00:00Z", "2026-02-19T08:00:00Z"}}));
  const toml::Document file = toml::parse("date = " + written, "f").value;
  REQUIRE(file.root.find("date") != nullptr);
  CHECK(file.root.find("date")->as<toml::Time>()->iso == iso);
}

TEST_CASE("a broken file is one diagnostic and an empty tree", "[text]") {
  const Loaded<toml::Document> loaded = toml::parse("a = 1\nb = [1,\n", "f");
  CHECK_FALSE(loaded.ok());
  CHECK(loaded.diagnostics.size() == 1);
  CHECK(loaded.value.root.table()->empty());
  CHECK(message_about("a = 1\na = 2\n") ==
        "rule.toml:2:5: error: cannot redefine existing integer 'a'\n"
        "  2 | a = 2\n"
        "    |     ^\n");
}

TEST_CASE("a letter outside quotes is pointed at, whatever its alphabet", "[text]") {
  const std::string letter = GENERATE("ê", "đ", "ư", "ế", "\u0300", "東", "\U0001F600");
  CHECK_THAT(message_about("a = 1\n" + letter + " = 2\n"),
             Catch::Matchers::StartsWith("rule.toml:2:1: error: "));
  CHECK(toml::parse("'" + letter + "' = \"\"\"\\\n  " + letter + "\"\"\" # " + letter + "\n", "f").ok());
}

TEST_CASE("a header without a name is pointed at", "[text]") {
  CHECK(message_about("[^a]\n") ==
        "rule.toml:1:2: error: expected bare key starting character or string delimiter, saw '^'\n"
        "  1 | [^a]\n"
        "    |  ^\n");
  CHECK_FALSE(toml::parse("[]\n", "f").ok());
}

TEST_CASE("a byte order mark and Windows line ends move no column", "[text]") {
  CHECK(message_about("\uFEFFa = 1\r\nb = x\r\n") == message_about("a = 1\nb = x\n"));
}

TEST_CASE("no depth of nesting is too much for the program", "[text]") {
  std::string dotted = "a", brackets = "a = ";
  for (int i = 0; i < 100'000; ++i) {
    dotted += ".a";
    brackets += '[';
  }
  CHECK_FALSE(toml::parse(dotted + " = 1", "f").ok());
  CHECK_FALSE(toml::parse(brackets, "f").ok());
  CHECK(toml::parse("a = '" + dotted + "'", "f").ok());
}

TEST_CASE("a text is split at white space, however much of it there is", "[text]") {
  using Parts = std::vector<std::string_view>;
  const auto [text, parts] = GENERATE(table<std::string_view, Parts>(
      {{"a", {"a"}}, {"one two", {"one", "two"}}, {" a\t\n b  ", {"a", "b"}}, {"", {}}, {"  ", {}}}));
  CHECK(split(text) == parts);
}

TEST_CASE("a text is split at a sign, and empty parts count", "[text]") {
  using Parts = std::vector<std::string_view>;
  const auto [text, parts] = GENERATE(table<std::string_view, Parts>(
      {{"a", {"a"}}, {"a,b", {"a", "b"}}, {",a,,b c,", {"", "a", "", "b c", ""}}, {"", {""}}}));
  CHECK(split(text, ',') == parts);
}
