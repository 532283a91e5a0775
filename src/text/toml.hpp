#pragma once
// A TOML file as a tree whose every key and value knows its place.
//
// toml++ does the parsing; it is slow to compile and it throws, so it is kept behind this page: nothing else
// includes it.
//
//   Loaded<toml::Document> file = toml::parse("[story]\nslug = 'x'", "story.toml");
//   if (const toml::Value* story = file.value.root.find("story")) …

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "text/diagnostic.hpp"

namespace doichieu::toml {

struct Value;
struct Key;

using Array = std::vector<Value>;
using Table = std::vector<std::pair<Key, Value>>;  ///< in the order of the file

/// A date, time or date-time, as text in ISO 8601: "2026-02-18", "2026-02-19T08:00:00+07:00".
struct Time {
  std::string iso;
  friend bool operator==(const Time&, const Time&) = default;
};

struct Key {
  std::string name;
  Place place;
};

struct Value {
  std::variant<bool, std::int64_t, double, std::string, Time, Array, Table> data = Table{};
  Place place;
  std::uint32_t width = 1;  ///< columns the value takes on its first line

  template <class T>
  const T* as() const {
    return std::get_if<T>(&data);
  }
  const Table* table() const { return as<Table>(); }
  const Array* array() const { return as<Array>(); }
  const std::string* string() const { return as<std::string>(); }

  /// The value under `key` of a table; null where there is none or this is no table.
  const Value* find(std::string_view key) const;
  /// The number of an integer or a float.
  std::optional<double> number() const;

  /// What this is, for messages: "a string", "a table" …
  std::string_view kind() const;
};

struct Document {
  std::string file;  ///< its name, for messages
  std::string text;  ///< the bytes that were parsed
  Value root;

  /// A diagnostic that points at `place` of this file.
  Diagnostic at(Place place, std::uint32_t width, std::string message, std::string hint = {},
                Level level = Level::error) const;
};

/// Parses `text`; a syntax error is one diagnostic, with an empty root.
Loaded<Document> parse(std::string text, std::string file);

}  // namespace doichieu::toml
