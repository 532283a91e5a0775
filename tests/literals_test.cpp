// Knowledge is in rules/, never in src/: no literal of the program names a person, a place or a body, or
// holds a letter that English does not have.

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <set>

#include "catch.hpp"
#include "cpp_tokens.hpp"
#include "rules/rule_set.hpp"
#include "text/utf8.hpp"

using namespace doichieu;

namespace {

std::vector<std::string> texts_of(std::string_view source) {
  std::vector<std::string> out;
  for (cpp::Token& token : cpp::tokens_of(source))
    if (token.kind == cpp::TokenKind::literal) out.push_back(std::move(token.text));
  return out;
}

bool has_foreign_letter(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode(text, at);
    if (point.value >= 0x80 && u_isalpha(static_cast<UChar32>(point.value)) != 0) return true;
    at += point.size;
  }
  return false;
}

/// Does `name` stand in `text` as whole words, in its case?
bool names(std::string_view text, std::string_view name) {
  const auto joins = [&](std::size_t at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    return byte >= 0x80 || std::isalnum(byte) != 0;
  };
  for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
    const std::size_t end = at + name.size();
    if ((at == 0 || !joins(at - 1)) && (end == text.size() || !joins(end))) return true;
  }
  return false;
}

/// The forms of everyone and everything that the lexicon knows by name.
std::set<std::string> proper_names() {
  std::set<std::string> out;
  const RuleSet rules = load_rules("").value;
  for (const Entry& entry : rules.lexicon.entries())
    for (const EntryType type :
         {EntryType::person, EntryType::place, EntryType::organisation, EntryType::family_name})
      if (entry.type == type)
        for (const Form& form : entry.forms) out.insert(form.text);
  return out;
}

/// Files that take letters apart, and so must name some.
struct Alphabet {
  std::string_view file, why;
};
constexpr std::array alphabets = {
    Alphabet{"normalise/fold.cpp", "letters with a stroke, and ligatures: Unicode does not take them apart"},
    Alphabet{"normalise/letter.hpp", "the Vietnamese alphabet, and the names of its tones"},
    Alphabet{"normalise/syllable_table.hpp", "the onsets and rhymes of Vietnamese"},
    Alphabet{"value/name.cpp", "the stroke of the Vietnamese d counts as a mark"},
};

bool is_alphabet(std::string_view file) {
  return std::any_of(alphabets.begin(), alphabets.end(),
                     [&](const Alphabet& one) { return one.file == file; });
}

/// "file:line: text" of every literal of src/ for which bad(file, text) holds.
template <class Bad>
std::vector<std::string> literals_with(Bad bad) {
  std::vector<std::string> out;
  for (const auto& [file, source] : cpp::source_files())
    for (const cpp::Token& token : cpp::tokens_of(source))
      if (token.kind == cpp::TokenKind::literal && bad(file, token.text))
        out.push_back(file + ":" + std::to_string(token.line) + ": " + token.text);
  return out;
}

}  // namespace

TEST_CASE("literals are found, and nothing that only looks like one", "[rules]") {
  using Texts = std::vector<std::string>;
  CHECK(texts_of("f(\"a\", 'b', u8\"c\", U'd');") == Texts{"a", "b", "c", "d"});
  CHECK(texts_of("// \"a\"\n/* 'b'\n \"c\" */ x = \"d\";") == Texts{"d"});
  CHECK(texts_of("#include \"a.hpp\"\nn = 1'000'000 + 0xAB'CD;") == Texts{});
  CHECK(texts_of(R"--(a = R"x(b")x" "c\"d" '\'';)--") == Texts{"b\"", "c\"d", "'"});
  CHECK(texts_of("x = \"a // b\" + \"/* c\";") == Texts{"a // b", "/* c"});
  CHECK(texts_of("\"\\u0111\\n\"") == Texts{"\u0111 "});
}

TEST_CASE("a name is found as a whole word, in its case", "[rules]") {
  CHECK(names("made in Italy", "Italy"));
  CHECK(names("Italy", "Italy"));
  CHECK_FALSE(names("Italyn", "Italy"));
  CHECK_FALSE(names("italy", "Italy"));
}

TEST_CASE("no literal of the program names a person, a place or a body", "[rules]") {
  const std::set<std::string> known = proper_names();
  REQUIRE(known.size() > 500);
  const auto named = [&](const std::string&, const std::string& text) {
    return std::any_of(known.begin(), known.end(),
                       [&](const std::string& name) { return names(text, name); });
  };
  CHECK(literals_with(named) == std::vector<std::string>{});
}

TEST_CASE("no literal of the program holds a letter that English does not have", "[rules]") {
  const auto foreign = [](const std::string& file, const std::string& text) {
    return !is_alphabet(file) && has_foreign_letter(text);
  };
  CHECK(literals_with(foreign) == std::vector<std::string>{});
}
