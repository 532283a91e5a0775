#pragma once
// What both halves of load_rules() need: the files while they are read, and what of their tables holds.

#include <deque>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>

#include "rules/problems.hpp"
#include "rules/rule_set.hpp"
#include "rules/schema.hpp"

namespace doichieu {

/// A parsed file and what is wrong with it.
struct File {
  File(toml::Document parsed, FileKind file_kind, std::uint32_t its_layer)
      : document(std::move(parsed)), kind(file_kind), layer(its_layer), problems(document) {}
  File(const File&) = delete;

  toml::Document document;
  FileKind kind;
  std::uint32_t layer;
  Problems problems;
};

using Files = std::deque<File>;  // its elements stay where they are

/// Null where the file is none of `files`.
Problems* find_problems(Files& files, const std::string& file);
/// REQUIRES: the file is one of `files`.
Problems& problems_of(Files& files, const std::string& file);

/// Everything that is wrong with `files`, file by file.
void tell(Files files, std::vector<Diagnostic>& diagnostics);

/// "lexicon/roles.toml:3:6"
std::string place_name(const std::string& file, Place place);

/// Ids that are taken, and where.
class Ids {
 public:
  /// Tells of the second use of an id. Is it the first? REQUIRES: `file` outlives this.
  bool take(const std::string& what, const std::string& id, const std::string& file, Mark where,
            Problems& problems);

 private:
  std::unordered_map<std::string, std::pair<const std::string*, Place>> taken_;  ///< in which file
};

/// The tables of one sort in the files of all layers: of those that bear one id, the highest layer's holds,
/// unless it switches the id off.
class LayeredTables {
 public:
  /// `name` is that of the table, "claim". Tells of an id that one layer uses twice, and of what would switch
  /// off nothing. REQUIRES: the files lie by layer, the lowest first.
  LayeredTables(Files& files, FileKind kind, std::string_view name);

  /// Is it not switched off, and replaced by none above? One without an id is.
  bool holds(const toml::Value& table, const File& file) const;
  /// Of tables that hold, the first with its id.
  bool is_first(std::string_view id, const std::string& file, Place place) const;

  /// Of all layers, those that are switched off too.
  std::vector<std::string> ids() const;
  std::vector<Override> overrides() && { return std::move(overrides_); }

 private:
  struct Use {
    std::uint32_t layer;
    bool off;
    std::string place;
  };
  void take(const toml::Value& table, File& file);
  void switch_off(const toml::Value& table, Mark where, bool known, Problems& problems);

  std::string name_;
  std::map<std::string, Use, std::less<>> uses_;
  std::vector<Override> overrides_;
};

/// What is wrong with a table that switches something off; `what` as check_table() takes it.
void check_off(const toml::Value& table, Mark where, std::string_view what, Problems& problems);

}  // namespace doichieu
