#pragma once
// Finds a written name among many: by its last word, then by relation.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "value/name.hpp"

namespace doichieu {

class NameIndex {
 public:
  void add(const Name& name, std::size_t item) { by_last_word_[last_word(name)].emplace_back(name, item); }

  /// The item of the first name added that is compatible with `name`; nothing where none is.
  std::optional<std::size_t> find(const Name& name) const {
    const auto found = by_last_word_.find(last_word(name));
    if (found == by_last_word_.end()) return std::nullopt;
    for (const auto& [known, item] : found->second)
      if (compatible(relate(known, name).relation)) return item;
    return std::nullopt;
  }

 private:
  static std::string last_word(const Name& name) {
    return name.folded.substr(name.folded.rfind(' ') + 1);  // npos + 1 is 0
  }

  std::map<std::string, std::vector<std::pair<Name, std::size_t>>> by_last_word_;
};

}  // namespace doichieu
