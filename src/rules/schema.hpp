#pragma once
// The words a rule file may use: one closed table of keys for every kind of table in every kind of file.
//
// Loader, error texts and `doichieu rules list --keys` all read these tables; a key that is in none of them
// does not exist. What an entry of the lexicon has besides, by its type, is in lexicon_schema.hpp.

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string_view>

namespace doichieu {

/// What a value must look like.
enum class Shape : std::uint8_t {
  text,   ///< a string with something in it
  texts,  ///< a string, or a list of them
  number,
  flag,    ///< true or false
  date,    ///< a TOML date, or a quoted one
  table,   ///< a table with keys of its own
  tables,  ///< [[name]]: a list of tables
};

enum class Need : std::uint8_t { optional, required };

/// The words a key may have as its value, and what one is called in messages; null where any will do.
struct Choices {
  std::string_view noun;
  std::span<const std::string_view> (*names)() = nullptr;
};

struct Key {
  std::string_view name;
  Shape shape = Shape::text;
  Need need = Need::optional;
  std::string_view help;
  Choices choices = {};
  double least = std::numeric_limits<double>::lowest();  ///< of a number
  double most = std::numeric_limits<double>::max();
};

/// The kinds of rule file; each has its folder.
enum class FileKind : std::uint8_t { lexicon, claims, checks, alike, profiles };

/// A table of a rule file and the keys it may have.
struct TableSchema {
  FileKind file;
  std::string_view name;  ///< "claim.example"; "" for the file itself
  std::span<const Key> keys;
  std::string_view each = {};  ///< where there is one table for each name of that sort: "VERDICT"
};

/// All of them, in the order of the manual.
std::span<const TableSchema> rule_tables();

/// The keys of one. REQUIRES: there is such a table.
std::span<const Key> keys_of(FileKind file, std::string_view table);

/// Those of a table that switches something of a layer below off: id and off.
std::span<const Key> off_keys();

/// "lexicon", "claims", "checks", "alike", "profiles".
std::span<const std::string_view> file_kind_names();

/// The folder a path starts with decides its kind: "claims/deals.toml".
std::optional<FileKind> file_kind_of(std::string_view path);

}  // namespace doichieu
