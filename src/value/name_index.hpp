#pragma once
// Finds a written name among many without holding it against each of them.
//
// Of two names that can be one person's, one is a tail of the other ("Quốc Dũng", "Nguyễn Quốc Dũng"), or its
// first part where people are meant by that ("Tập", "Tập Cận Bình"), or both end in one family name ("Steve
// Daines", "Steven David Daines"); or one joins what the other parts. Marks aside: so every name is kept
// under all that it may be meant by, and only those under the same words are related.
//
//   NameIndex persons;
//   persons.add(make_name("Nguyễn Quốc Dũng"), 0);
//   persons.find(make_name("Quoc Dung"));  // {0}
//   persons.find(make_name("Quốc Dụng"));  // {}

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "value/name.hpp"

namespace doichieu {

class NameIndex {
 public:
  /// `item`: whose name it is. An item may have several spellings.
  void add(const Name& name, std::size_t item);

  /// The items that may be meant: those with no spelling that conflicts with `name`, and whose names of two
  /// words or more are all compatible with it (of a person of the lexicon, who has several, one of them); or
  /// the one that is spelled the same. None: nobody known. Two (more are not looked for): either, as "Dung"
  /// may be "Dũng" or "Dụng".
  std::vector<std::size_t> find(const Name& name) const;

  /// Is any name compatible with `name`, or the same but for its marks?
  bool knows(const Name& name) const;

 private:
  struct Known {
    Name name;
    std::size_t item;
  };
  /// hash_of() some words of Name::key: indices into names_
  using ByWords = std::unordered_map<std::uint64_t, std::vector<std::uint32_t>>;

  std::vector<std::uint32_t> candidates(const Name& name) const;
  bool fits(std::size_t item, const Name& name) const;

  std::vector<Known> names_;
  ByWords by_whole_;
  ByWords by_tail_;    ///< without the first words, one or more
  ByWords by_first_;   ///< the first part, where a person may be meant by it; and the entry of the given name
  ByWords by_joined_;  ///< without spaces
  std::unordered_map<std::size_t, std::vector<std::uint32_t>> by_item_;
};

}  // namespace doichieu
