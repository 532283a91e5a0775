// Every shipped rule file, damaged in two hundred ways, one at a time: whoever makes such a slip is shown the
// line it stands in, and nothing ever crashes.
//
// A large file is damaged three entries at a time, so that this takes seconds. The damage is seeded: the same
// in every run.

#include <algorithm>
#include <random>
#include <set>
#include <sstream>

#include "catch.hpp"
#include "rules/rule_set.hpp"

using namespace doichieu;

namespace {

constexpr std::size_t ways = 200;
constexpr std::size_t entries_at_once = 3;

using Lines = std::vector<std::string>;

Lines lines_of(const std::string& text) {
  Lines lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::string text_of(const Lines& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

/// The bytes of a line before its remark; quotes are minded.
std::size_t code_size(const std::string& line) {
  char quote = '\0';
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (quote != '\0') {
      if (line[i] == '\\' && quote == '"')
        ++i;
      else if (line[i] == quote)
        quote = '\0';
    } else if (line[i] == '"' || line[i] == '\'') {
      quote = line[i];
    } else if (line[i] == '#') {
      return i;
    }
  }
  return line.size();
}

/// Three entries of a file that has many, chosen at random, with what stands before the first.
Lines some_of(const Lines& all, std::mt19937& random) {
  const auto begins = [](const std::string& line) {
    return line.starts_with("[[entry]]") || line.starts_with("  { id");
  };
  std::vector<std::size_t> starts;
  for (std::size_t i = 0; i < all.size(); ++i)
    if (begins(all[i])) starts.push_back(i);
  if (starts.size() <= entries_at_once) return all;
  const std::size_t first = random() % (starts.size() - entries_at_once);
  const auto at = [&](std::size_t entry) { return all.begin() + static_cast<std::ptrdiff_t>(starts[entry]); };
  Lines some(all.begin(), at(0));
  some.insert(some.end(), at(first), at(first + entries_at_once));
  if (all[starts[0]].starts_with("  ")) some.emplace_back("]");
  return some;
}

/// The places of some sign outside of remarks: line and byte.
std::vector<std::pair<std::size_t, std::size_t>> places_of(std::string_view signs, const Lines& lines) {
  std::vector<std::pair<std::size_t, std::size_t>> places;
  for (std::size_t i = 0; i < lines.size(); ++i)
    for (std::size_t k = 0; k < code_size(lines[i]); ++k)
      if (signs.find(lines[i][k]) != std::string_view::npos) places.emplace_back(i, k);
  return places;
}

/// The lines "key = value" that begin and end there.
struct Assignment {
  std::size_t line, key, value, end;
};
std::vector<Assignment> assignments(const Lines& lines) {
  std::vector<Assignment> out;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string& line = lines[i];
    const std::size_t equals = line.find(" = ");
    const std::size_t key = line.find_first_not_of(' ');
    if (equals == std::string::npos || key == std::string::npos || line[key] == '{' || line[key] == '#')
      continue;
    std::size_t end = code_size(line);
    while (end > 0 && line[end - 1] == ' ') --end;
    const std::size_t value = line.find_first_not_of(' ', equals + 3);
    const std::string_view written = std::string_view(line).substr(value, end - value);
    const auto balanced = [&](char open, char close) {
      return std::count(written.begin(), written.end(), open) ==
             std::count(written.begin(), written.end(), close);
    };
    if (value < end && balanced('[', ']') && balanced('{', '}')) out.push_back({i, key, value, end});
  }
  return out;
}

/// A damaged text and the line, from 1, that an editor must be shown; a bracket may be missed further down.
struct Damage {
  std::string what;
  Lines lines;
  std::size_t line = 0;
  bool or_below = false;
};

template <class T>
const T* one_of(const std::vector<T>& all, std::mt19937& random) {
  return all.empty() ? nullptr : &all[random() % all.size()];
}

std::optional<Damage> without(std::string_view signs, std::string what, Lines lines, std::mt19937& random) {
  const auto places = places_of(signs, lines);
  const auto* place = one_of(places, random);
  if (place == nullptr) return std::nullopt;
  lines[place->first].erase(place->second, 1);
  const bool bracket = signs != "\"";
  return Damage{std::move(what), lines, place->first + 1, bracket};
}

std::optional<Damage> with_key(Lines lines, std::mt19937& random) {
  const auto all = assignments(lines);
  const auto* one = one_of(all, random);
  if (one == nullptr) return std::nullopt;
  lines[one->line].insert(one->key, "x");
  if (lines[one->line][one->key + 1] == '"')
    std::swap(lines[one->line][one->key], lines[one->line][one->key + 1]);
  return Damage{"a renamed key", lines, one->line + 1, false};
}

std::optional<Damage> with_value(const std::string& what, std::string value, Lines lines,
                                 std::mt19937& random, bool (*fits)(std::string_view key)) {
  std::vector<Assignment> all = assignments(lines);
  std::erase_if(all, [&](const Assignment& one) {
    const std::string_view line = lines[one.line];
    return !fits(line.substr(one.key, line.find(' ', one.key) - one.key));
  });
  const auto* one = one_of(all, random);
  if (one == nullptr) return std::nullopt;
  std::string& line = lines[one->line];
  const char first = line[one->value];
  if (value.empty()) value = first == '"' || first == '\'' || first == '[' ? "17" : "\"x y\"";
  line.replace(one->value, one->end - one->value, value);
  return Damage{what, lines, one->line + 1, false};
}

std::optional<Damage> damaged(const Lines& lines, std::size_t way, std::mt19937& random) {
  constexpr auto any = [](std::string_view) { return true; };
  constexpr auto classed = [](std::string_view key) {
    return key == "type" || key == "kind" || key == "severity" || key == "inflect" || key == "case" ||
           key == "min-severity" || key == "key" || key == "lang";
  };
  switch (way % 5) {
    case 0:
      return without("\"", "a dropped quote", lines, random);
    case 1:
      return with_key(lines, random);
    case 2:
      return with_value("a swapped type", "", lines, random, any);
    case 3:
      return without("]}", "an unclosed bracket", lines, random);
    default:
      return with_value("an unknown class", "\"zzqx\"", lines, random, classed);
  }
}

/// By itself: what it needs of other files is missed with the damage as without.
std::vector<Diagnostic> mistakes_in(const RuleFile& file, const Lines& lines) {
  return load_rules({{file.path, text_of(lines)}}).diagnostics;
}

bool is_shown(const Damage& damage, const std::vector<Diagnostic>& told,
              const std::vector<Diagnostic>& before) {
  return std::any_of(told.begin(), told.end(), [&](const Diagnostic& mistake) {
    const bool there =
        mistake.place.line == damage.line || (damage.or_below && mistake.place.line > damage.line);
    return there && mistake.level == Level::error &&
           std::find(before.begin(), before.end(), mistake) == before.end();
  });
}

}  // namespace

TEST_CASE("every slip in a shipped rule file is shown where it stands", "[mutation]") {
  std::size_t tried = 0;
  for (const RuleFile& file : embedded_rules()) {
    std::mt19937 random(1);
    const Lines all = lines_of(file.text);
    std::vector<Diagnostic> before;  // the mistakes of `known`
    Lines known;
    for (std::size_t way = 0; way < ways; ++way) {
      const Lines lines = some_of(all, random);
      const std::optional<Damage> damage = damaged(lines, way, random);
      if (!damage) continue;
      ++tried;
      const std::vector<Diagnostic> told = mistakes_in(file, damage->lines);
      // What is no TOML any more is told as that alone, and was not told before.
      const bool parsed = way % 5 != 0 && way % 5 != 3;
      if (parsed && lines != known) before = mistakes_in(file, known = lines);
      const std::vector<Diagnostic> none;
      if (is_shown(*damage, told, parsed ? before : none)) continue;
      std::string all_told;
      for (const Diagnostic& mistake : told)
        if (std::find(before.begin(), before.end(), mistake) == before.end()) all_told += to_string(mistake);
      FAIL_CHECK(file.path << ": " << damage->what << " in '" << damage->lines[damage->line - 1]
                           << "' is not shown; but this is: " << all_told);
    }
  }
  CHECK(tried > ways * 40);
}
