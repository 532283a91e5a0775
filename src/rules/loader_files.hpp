#pragma once
// What both halves of load_rules() need: the files while they are read, and the ids that are taken.

#include <deque>
#include <map>
#include <string>

#include "rules/problems.hpp"

namespace doichieu {

/// A parsed file and what is wrong with it.
struct File {
  explicit File(toml::Document parsed) : document(std::move(parsed)), problems(document) {}
  File(const File&) = delete;

  toml::Document document;
  Problems problems;
};

using Files = std::deque<File>;  // its elements stay where they are

/// REQUIRES: the file is one of `files`.
Problems& problems_of(Files& files, const std::string& file);

/// Everything that is wrong with `files`, file by file.
void tell(Files files, std::vector<Diagnostic>& diagnostics);

/// Ids that are taken, and where.
class Ids {
 public:
  /// Tells of the second use of an id. Is it the first?
  bool take(const std::string& what, const std::string& id, const std::string& file, Mark where,
            Problems& problems);

 private:
  std::map<std::string, std::string> taken_;
};

}  // namespace doichieu
