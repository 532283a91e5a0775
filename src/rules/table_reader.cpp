#include "rules/table_reader.hpp"

#include <algorithm>
#include <cmath>
#include <locale>
#include <sstream>

#include "text/utf8.hpp"

namespace doichieu {
namespace {

std::string_view shape_name(Shape shape) {
  switch (shape) {
    case Shape::text:
      return "a string";
    case Shape::texts:
      return "a string or a list of strings";
    case Shape::number:
      return "a number";
    case Shape::flag:
      return "true or false";
    case Shape::date:
      return "a date such as 2026-02-18";
    case Shape::table:
      return "a table";
    case Shape::tables:
      return "a list of tables";
  }
  return "";
}

bool is_date(const toml::Value& value) {
  const toml::Time* time = value.as<toml::Time>();
  const std::string* text = value.string();
  const std::string_view iso = time ? time->iso : text ? *text : std::string_view();
  if (iso.size() != 10) return false;
  for (std::size_t i = 0; i < iso.size(); ++i)
    if (i == 4 || i == 7 ? iso[i] != '-' : iso[i] < '0' || iso[i] > '9') return false;
  const std::string_view month = iso.substr(5, 2), day = iso.substr(8, 2);
  return month >= "01" && month <= "12" && day >= "01" && day <= "31";
}

/// Text with nothing in it is never meant.
bool is_text(const toml::Value& value) {
  return value.string() != nullptr && value.string()->find_first_not_of(" \t\r\n") != std::string::npos;
}

bool has_shape(const toml::Value& value, Shape shape) {
  switch (shape) {
    case Shape::text:
      return is_text(value);
    case Shape::texts:
      return is_text(value) || value.array() != nullptr;
    case Shape::number:
      return value.number() && std::isfinite(*value.number());
    case Shape::flag:
      return value.as<bool>() != nullptr;
    case Shape::date:
      return is_date(value);
    case Shape::table:
      return value.table() != nullptr;
    case Shape::tables:
      return value.array() != nullptr;
  }
  return false;
}

/// What a list must hold, where the shape asks for one.
bool item_fits(const toml::Value& item, Shape shape) {
  return shape == Shape::texts ? is_text(item) : item.table() != nullptr;
}

std::string found(const toml::Value& value) {
  if (value.string() != nullptr && !is_text(value)) return "an empty string";
  return std::string(value.kind());
}

void check_choice(const toml::Value& value, const Key& key, Problems& problems) {
  const std::string* word = value.string();
  if (key.choices.names == nullptr || word == nullptr) return;
  const auto known = key.choices.names();
  if (std::find(known.begin(), known.end(), *word) != known.end()) return;
  problems.error(mark(value), "unknown " + std::string(key.choices.noun) + " " + quoted(*word),
                 problems.full() ? "" : suggestion(*word, known));
}

std::string plain(double number) {
  std::ostringstream out;
  out.imbue(std::locale::classic());
  out << number;
  return out.str();
}

void check_range(const toml::Value& value, const Key& key, Problems& problems) {
  const auto number = value.number();
  if (!number || (*number >= key.least && *number <= key.most)) return;
  problems.error(mark(value),
                 quoted(key.name) + " must be between " + plain(key.least) + " and " + plain(key.most));
}

void check_value(const toml::Value& value, const Key& key, Problems& problems) {
  if (!has_shape(value, key.shape)) {
    problems.error(mark(value), quoted(key.name) + " must be " + std::string(shape_name(key.shape)) +
                                    ", not " + found(value));
    return;
  }
  check_choice(value, key, problems);
  check_range(value, key, problems);
  const toml::Array* items = value.array();
  if (items == nullptr) return;
  for (const toml::Value& item : *items) {
    if (item_fits(item, key.shape))
      check_choice(item, key, problems);
    else
      problems.error(mark(item), quoted(key.name) + " must be " + std::string(shape_name(key.shape)) +
                                     ", and this is " + found(item));
  }
}

const Key* find_key(std::span<const Key> keys, std::string_view name) {
  for (const Key& key : keys)
    if (key.name == name) return &key;
  return nullptr;
}

std::string suggest_key(std::string_view name, std::span<const Key> keys) {
  std::vector<std::string_view> names;
  for (const Key& key : keys) names.push_back(key.name);
  return suggestion(name, names);
}

/// The value under `key` if it is of that C++ type; else null.
template <class T>
const T* get(const toml::Value& table, std::string_view key) {
  const toml::Value* value = table.find(key);
  return value == nullptr ? nullptr : value->as<T>();
}

}  // namespace

void check_table(const toml::Value& table, Mark where, std::span<const Key> keys, std::string_view what,
                 Problems& problems) {
  if (table.table() == nullptr) return;
  for (const auto& [name, value] : *table.table()) {
    if (const Key* key = find_key(keys, name.name))
      check_value(value, *key, problems);
    else
      problems.error(mark(name), "unknown key " + quoted(name.name),
                     problems.full() ? "" : suggest_key(name.name, keys));
  }
  for (const Key& key : keys)
    if (key.need == Need::required && table.find(key.name) == nullptr)
      problems.error(where, std::string(what) + " without " + quoted(key.name), std::string(key.help));
}

std::string_view text_of(const toml::Value& table, std::string_view key) {
  const std::string* text = get<std::string>(table, key);
  return text == nullptr ? std::string_view() : std::string_view(*text);
}

std::vector<Word> texts_of(const toml::Value& table, std::string_view key) {
  std::vector<Word> words;
  const toml::Value* value = table.find(key);
  if (value == nullptr) return words;
  if (is_text(*value)) words.push_back({*value->string(), mark(*value)});
  if (const toml::Array* items = value->array())
    for (const toml::Value& item : *items)
      if (is_text(item)) words.push_back({*item.string(), mark(item)});
  return words;
}

double number_of(const toml::Value& table, std::string_view key, double otherwise) {
  const toml::Value* value = table.find(key);
  return value == nullptr ? otherwise : value->number().value_or(otherwise);
}

bool flag_of(const toml::Value& table, std::string_view key) {
  const bool* flag = get<bool>(table, key);
  return flag != nullptr && *flag;
}

std::string date_of(const toml::Value& table, std::string_view key) {
  const toml::Value* value = table.find(key);
  if (value == nullptr || !is_date(*value)) return {};
  return value->string() ? *value->string() : value->as<toml::Time>()->iso;
}

std::span<const toml::Value> tables_of(const toml::Value& table, std::string_view key) {
  const toml::Array* items = get<toml::Array>(table, key);
  return items == nullptr ? std::span<const toml::Value>() : std::span<const toml::Value>(*items);
}

std::span<const std::pair<toml::Key, toml::Value>> items_of(const toml::Value& table, std::string_view key) {
  const toml::Table* items = get<toml::Table>(table, key);
  if (items == nullptr) return {};
  return *items;
}

Mark part_of(const Word& word, std::size_t at, std::size_t size) {
  const auto before = static_cast<std::uint32_t>(count_code_points(word.text.substr(0, at)));
  const auto width = static_cast<std::uint32_t>(count_code_points(word.text.substr(at, size)));
  return {{word.where.place.line, word.where.place.column + 1 + before}, width};
}

Mark mark_of_table(const toml::Value& table) {
  if (const toml::Value* id = table.find("id")) return mark(*id);
  if (table.table() != nullptr && !table.table()->empty()) return mark(table.table()->front().first);
  return mark(table);
}

}  // namespace doichieu
