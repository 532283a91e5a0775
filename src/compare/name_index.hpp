#pragma once
// Finds a written name among many without holding it against each of them.
//
// Of two names that can be one person's, one is a tail of the other ("Quốc Dũng", "Nguyễn Quốc Dũng"), marks
// aside: so every name is kept under all its tails, and only those under the same words are related.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "value/name.hpp"

namespace doichieu {

class NameIndex {
 public:
  /// `item`: whose name it is. An item may have several spellings.
  void add(const Name& name, std::size_t item);

  /// The one item all of whose spellings are compatible with `name`: one that is spelled the same, else the
  /// only one there is. Nothing where none is, or where several are: "Dung" is neither "Dũng" nor "Dụng".
  std::optional<std::size_t> find(const Name& name) const;

  /// Is any name compatible with `name`?
  bool knows(const Name& name) const;

 private:
  struct Known {
    Name name;
    std::size_t item;
  };
  std::vector<std::uint32_t> candidates(const Name& name) const;
  bool fits(std::size_t item, const Name& name) const;

  std::vector<Known> names_;
  std::map<std::string, std::vector<std::uint32_t>, std::less<>> by_tail_;   ///< folded: indices into names_
  std::map<std::string, std::vector<std::uint32_t>, std::less<>> by_whole_;  ///< folded: indices into names_
  std::map<std::size_t, std::vector<std::uint32_t>> by_item_;                ///< its spellings
};

}  // namespace doichieu
