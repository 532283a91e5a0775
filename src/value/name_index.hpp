#pragma once
// Finds a written name among many without holding it against each of them.
//
// Of two names that can be one person's, one is a tail of the other ("Quốc Dũng", "Nguyễn Quốc Dũng"), marks
// aside: so every name is kept under all its tails, and only those under the same words are related.
//
//   NameIndex persons;
//   persons.add(make_name("Nguyễn Quốc Dũng"), 0);
//   persons.find(make_name("Quoc Dung"));  // {0}
//   persons.find(make_name("Quốc Dụng"));  // {}

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "value/name.hpp"

namespace doichieu {

class NameIndex {
 public:
  /// `item`: whose name it is. An item may have several spellings.
  void add(const Name& name, std::size_t item);

  /// The items that may be meant: those all of whose spellings are compatible with `name`, or the one that is
  /// spelled the same. None: nobody known. Two (more are not looked for): either, as "Dung" may be "Dũng" or
  /// "Dụng".
  std::vector<std::size_t> find(const Name& name) const;

  /// Is any name compatible with `name`, or the same but for its marks?
  bool knows(const Name& name) const;

 private:
  struct Known {
    Name name;
    std::size_t item;
  };
  using ByWords = std::map<std::string, std::vector<std::uint32_t>, std::less<>>;

  std::vector<std::uint32_t> candidates(const Name& name) const;
  bool fits(std::size_t item, const Name& name) const;

  std::vector<Known> names_;
  ByWords by_whole_;  ///< folded name: indices into names_
  ByWords by_tail_;   ///< folded name without its first words, one or more
  std::map<std::size_t, std::vector<std::uint32_t>> by_item_;
};

}  // namespace doichieu
