#pragma once
// Reads a TOML table that a list of keys describes.
//
//   check_table(table, {}, keys_of(FileKind::claims, "claim"), "claim", problems);
//   claim.id = text_of(table, "id");
//
// check_table() tells everything that is wrong; the functions below it then give what is there and is right,
// and an empty value for the rest, so that reading goes on and finds the next mistake.

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rules/problems.hpp"
#include "rules/schema.hpp"
#include "text/toml.hpp"

namespace doichieu {

/// Unknown keys, missing ones, values of the wrong shape, words that are no choice. `what` names the table in
/// messages: "claim"; `where` is what to point at when a key is missing.
void check_table(const toml::Value& table, Mark where, std::span<const Key> keys, std::string_view what,
                 Problems& problems);

/// Does a table hold, or does a layer above replace it?
using Holds = std::function<bool(const toml::Value& table)>;

/// A string in a rule file.
struct Word {
  std::string_view text;
  Mark where;  ///< with its quotes
};

/// The string, the list of strings, the number … under `key`; empty where it is missing or wrong.
std::string_view text_of(const toml::Value& table, std::string_view key);
std::vector<Word> texts_of(const toml::Value& table, std::string_view key);
double number_of(const toml::Value& table, std::string_view key, double otherwise = 0);
bool flag_of(const toml::Value& table, std::string_view key);
std::string date_of(const toml::Value& table, std::string_view key);
std::span<const toml::Value> tables_of(const toml::Value& table, std::string_view key);
/// The keys and values of the table under `key`.
std::span<const std::pair<toml::Key, toml::Value>> items_of(const toml::Value& table, std::string_view key);

/// `size` bytes of a word from its byte `at`: inside the quotes, of a string of one line.
Mark part_of(const Word& word, std::size_t at, std::size_t size);

/// What to point at to speak of a table as a whole: its id, else its first key, else itself.
Mark mark_of_table(const toml::Value& table);

/// The word under `key` as one of an enumeration; nothing where it is missing or wrong.
template <class Enum>
std::optional<Enum> choice_of(const toml::Value& table, std::string_view key) {
  return find_name<Enum>(text_of(table, key));
}

}  // namespace doichieu
