#pragma once
// The files of rules/alike/. alike.hpp says what they hold; the keys are in alike_schema.hpp.

#include <map>
#include <optional>
#include <string>

#include "rules/alike.hpp"
#include "rules/table_reader.hpp"

namespace doichieu {

/// What has been read so far: a table that no file had is not there yet, and one of a higher layer stands in
/// place of that of a lower.
class AlikeReader {
 public:
  /// A table that an earlier file of the same layer had is a mistake. Layers come from the lowest up.
  void read(const toml::Document& document, std::uint32_t layer, Problems& problems);

  /// What was read, with the tables of `built_in` for those that no file had.
  Alike finish(const Alike& built_in) &&;
  /// Did some file have each of the tables?
  bool whole() const;

 private:
  bool take(const toml::Document& document, std::string_view table, Problems& problems);
  template <class Part, class Fields>
  void read_part(const toml::Document& document, std::string_view table, const Fields& fields, Part& part,
                 Problems& problems);
  void read_sounds(const toml::Document& document, Problems& problems);
  void read_records(const toml::Document& document, Problems& problems);

  Alike out_;
  std::map<std::string, std::pair<std::uint32_t, std::string>, std::less<>> taken_;  ///< table -> layer, file
  std::uint32_t layer_ = 0;  ///< of the file being read
};

}  // namespace doichieu
