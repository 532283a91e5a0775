// Knowledge is in rules/, never in src/: no literal of the program names a person, a place or a body, or
// holds a letter that English does not have.

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <set>

#include "catch.hpp"
#include "reader/reader.hpp"
#include "rules/rule_set.hpp"
#include "text/utf8.hpp"

using namespace doichieu;
namespace fs = std::filesystem;

namespace {

/// What stands in a literal, and on which line it begins.
struct Literal {
  std::string text;
  std::size_t line = 0;
};

/// Finds the string and character literals of C++ source: not what looks like one in a comment, in an
/// #include or in a number (1'000). Escapes are resolved as far as they are letters.
class LiteralFinder {
 public:
  explicit LiteralFinder(std::string_view source) : source_(source) {}

  std::vector<Literal> run() {
    while (at_ < source_.size()) step();
    return std::move(found_);
  }

 private:
  bool next_is(std::string_view words) const { return source_.substr(at_, words.size()) == words; }

  static bool is_name(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

  void skip_past(std::string_view end) {
    const std::size_t found = source_.find(end, at_);
    at_ = found == std::string_view::npos ? source_.size() : found + end.size();
  }

  void step() {
    const char c = source_[at_];
    if (next_is("//") || next_is("#include"))
      skip_past("\n");
    else if (next_is("/*"))
      skip_past("*/");
    else if (c == '"' || c == '\'')
      read_quoted(c);
    else if (std::isdigit(static_cast<unsigned char>(c)) != 0)
      skip_number();
    else if (is_name(c))
      read_name();
    else
      ++at_;
  }

  void skip_number() {
    while (at_ < source_.size() && (is_name(source_[at_]) || source_[at_] == '\'' || source_[at_] == '.'))
      ++at_;
  }

  void read_name() {
    const std::size_t begin = at_;
    while (at_ < source_.size() && is_name(source_[at_])) ++at_;
    const std::string_view word = source_.substr(begin, at_ - begin);
    if (next_is("\"") && (word == "R" || word == "u8R" || word == "uR" || word == "UR" || word == "LR"))
      read_raw();
  }

  void read_raw() {
    const std::size_t line = line_at(at_);
    const std::size_t open = source_.find('(', at_);
    const std::string end = ")" + std::string(source_.substr(at_ + 1, open - at_ - 1)) + "\"";
    const std::size_t close = source_.find(end, open);
    found_.push_back({std::string(source_.substr(open + 1, close - open - 1)), line});
    at_ = close + end.size();
  }

  void read_quoted(char quote) {
    Literal literal{"", line_at(at_)};
    for (++at_; at_ < source_.size() && source_[at_] != quote;) {
      if (source_[at_] == '\\')
        read_escape(literal.text);
      else
        literal.text += source_[at_++];
    }
    ++at_;
    found_.push_back(std::move(literal));
  }

  void read_escape(std::string& out) {
    const char kind = source_[at_ + 1];
    at_ += 2;
    if (kind != 'u' && kind != 'U') {
      out += std::isalpha(static_cast<unsigned char>(kind)) != 0 ? ' ' : kind;
      return;
    }
    const std::size_t size = kind == 'u' ? 4 : 8;
    encode(static_cast<char32_t>(std::stoul(std::string(source_.substr(at_, size)), nullptr, 16)), out);
    at_ += size;
  }

  std::size_t line_at(std::size_t at) {
    line_ += static_cast<std::size_t>(std::count(source_.begin() + static_cast<std::ptrdiff_t>(counted_),
                                                 source_.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
    counted_ = at;
    return line_;
  }

  std::string_view source_;
  std::size_t at_ = 0, counted_ = 0, line_ = 1;
  std::vector<Literal> found_;
};

std::vector<std::string> texts_of(std::string_view source) {
  std::vector<std::string> out;
  for (Literal& literal : LiteralFinder(source).run()) out.push_back(std::move(literal.text));
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
  const fs::path root = fs::path(DOICHIEU_SOURCE_DIR) / "src";
  std::vector<std::string> out;
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    const fs::path& path = entry.path();
    if (path.extension() != ".cpp" && path.extension() != ".hpp") continue;
    const std::string file = path.lexically_relative(root).generic_string();
    const std::string source = read_file(path.string());
    for (const Literal& literal : LiteralFinder(source).run())
      if (bad(file, literal.text))
        out.push_back(file + ":" + std::to_string(literal.line) + ": " + literal.text);
  }
  std::sort(out.begin(), out.end());
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
