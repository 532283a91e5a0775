#include "text/toml.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <sstream>

#include "text/utf8.hpp"

namespace doichieu::toml {
namespace {

namespace pp = ::toml;

/// Keys nest this deep at most. toml++ bounds brackets by itself, but not dotted keys, and walks them by
/// recursion.
constexpr std::size_t deepest = 64;

Place place_of(const pp::source_position& position) {
  return {position.line, position.column};
}

/// What toml++ says, without the name of its grammar rule: the caret shows where that is.
std::string message_of(const pp::parse_error& error) {
  std::string_view text = error.description();
  const std::size_t colon = text.find(": ");
  if (text.substr(0, 20) == "Error while parsing " && colon != std::string_view::npos)
    text.remove_prefix(colon + 2);
  return std::string(text);
}

/// The columns a region takes on its first line.
std::uint32_t width_of(const pp::source_region& region) {
  if (region.end.line != region.begin.line || region.end.column <= region.begin.column) return 1;
  return region.end.column - region.begin.column;
}

template <class T>
std::string iso(const T& value) {
  std::ostringstream out;
  out.imbue(std::locale::classic());
  out << value;
  return out.str();
}

Value convert(const pp::node& node);

Table convert_table(const pp::table& from) {
  Table table;
  for (const auto& [key, value] : from)
    table.emplace_back(Key{std::string(key.str()), place_of(key.source().begin)}, convert(value));
  // toml++ sorts by name; people read files from the top.
  std::stable_sort(table.begin(), table.end(),
                   [](const auto& a, const auto& b) { return a.first.place < b.first.place; });
  return table;
}

Array convert_array(const pp::array& from) {
  Array array;
  for (const pp::node& item : from) array.push_back(convert(item));
  return array;
}

Value convert(const pp::node& node) {
  Value value;
  value.place = place_of(node.source().begin);
  value.width = width_of(node.source());
  if (const auto* table = node.as_table()) value.data = convert_table(*table);
  if (const auto* array = node.as_array()) value.data = convert_array(*array);
  if (const auto* text = node.as_string()) value.data = text->get();
  if (const auto* integer = node.as_integer()) value.data = integer->get();
  if (const auto* real = node.as_floating_point()) value.data = real->get();
  if (const auto* truth = node.as_boolean()) value.data = truth->get();
  if (const auto* date = node.as_date()) value.data = Time{iso(date->get())};
  if (const auto* time = node.as_time()) value.data = Time{iso(time->get())};
  if (const auto* both = node.as_date_time()) value.data = Time{iso(both->get())};
  return value;
}

/// The text of a line, counted from 1, without its end; a byte order mark before the first is no part of it.
std::string_view line_of(std::string_view text, std::uint32_t line) {
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
  for (; line > 1; --line) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) return {};
    text.remove_prefix(end + 1);
  }
  text = text.substr(0, text.find('\n'));
  if (!text.empty() && text.back() == '\r') text.remove_suffix(1);
  return text;
}

/// Where the string that opens at `at` ends: behind its closing quotes, or at the end of the text.
std::size_t end_of_string(std::string_view text, std::size_t at) {
  const char quote = text[at];
  const bool long_string = text.substr(at, 3) == std::string(3, quote);
  const std::string closing(long_string ? 3 : 1, quote);
  for (at += closing.size(); at < text.size(); ++at) {
    if (quote == '"' && text[at] == '\\') {
      ++at;
    } else if (text.substr(at, closing.size()) == closing) {
      return at + closing.size();
    } else if (text[at] == '\n' && !long_string) {
      return at;
    }
  }
  return text.size();
}

/// The line of a dotted key with more parts than keys may nest; 0 where there is none.
std::uint32_t too_deep(std::string_view text) {
  std::uint32_t line = 1;
  std::size_t points = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (c == '"' || c == '\'') {
      const std::size_t end = end_of_string(text, at);
      line += static_cast<std::uint32_t>(std::count(text.begin() + at, text.begin() + end, '\n'));
      at = end;
      continue;
    }
    if (c == '#') at = std::min(text.find('\n', at), text.size() - 1);
    if (c == '.' && ++points >= deepest) return line;
    if (std::string_view("=,{}[]#\n").find(c) != std::string_view::npos) points = 0;
    if (text[at] == '\n') ++line;
    ++at;
  }
  return 0;
}

}  // namespace

const Value* Value::find(std::string_view key) const {
  const Table* entries = table();
  if (entries == nullptr) return nullptr;
  for (const auto& [name, value] : *entries)
    if (name.name == key) return &value;
  return nullptr;
}

std::optional<double> Value::number() const {
  if (const auto* integer = as<std::int64_t>()) return static_cast<double>(*integer);
  if (const auto* real = as<double>()) return *real;
  return std::nullopt;
}

std::string_view Value::kind() const {
  constexpr std::array<std::string_view, 7> kinds = {"true or false",  "an integer", "a number", "a string",
                                                     "a date or time", "a list",     "a table"};
  static_assert(kinds.size() == std::variant_size_v<decltype(data)>);
  return kinds[data.index()];
}

Diagnostic Document::at(Place place, std::uint32_t width, std::string message, std::string hint,
                        Level level) const {
  const std::string_view line = place.line == 0 ? std::string_view{} : line_of(text, place.line);
  return {level, file, place, width, std::move(message), std::move(hint), std::string(line)};
}

Loaded<Document> parse(std::string text, std::string file) {
  Loaded<Document> loaded{{std::move(file), std::move(text), {}}, {}};
  Document& document = loaded.value;
  if (const std::uint32_t line = too_deep(document.text); line != 0) {
    loaded.diagnostics.push_back(document.at({line, 1}, 1, "a key is nested too deep"));
    return loaded;
  }
  try {
    document.root = convert(pp::parse(document.text));
  } catch (const pp::parse_error& error) {
    const pp::source_region& region = error.source();
    document.root = {};
    loaded.diagnostics.push_back(document.at(place_of(region.begin), width_of(region), message_of(error)));
  }
  return loaded;
}

}  // namespace doichieu::toml
