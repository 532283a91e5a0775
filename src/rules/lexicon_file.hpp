#pragma once
// One file of rules/lexicon/.
//
//   type = "role"                  # of the entries that name none
//   [[entry]]
//   id      = "role.minister"
//   en      = ["minister"]         # a string will do for one form
//   vi      = ["bộ trưởng"]
//   inflect = "noun"
//
// The keys are in schema.cpp; those that only one type has, in lexicon_schema.cpp.

#include <vector>

#include "rules/inflection.hpp"
#include "rules/lexicon.hpp"
#include "rules/table_reader.hpp"

namespace doichieu {

/// Another entry that one names.
struct NamedEntry {
  std::string_view key;  ///< "parents", "merged_into", "renamed_to", "like"
  Word id;               ///< into the document
};

/// An entry as the file has it: not yet inflected, the entries it names not yet looked up.
struct EntryDraft {
  Entry entry;
  Inflection inflection = Inflection::none;
  Mark id;
  std::vector<NamedEntry> named;
};

/// The entries of a file that have an id and a type; everything wrong with it goes to `problems`.
std::vector<EntryDraft> read_lexicon(const toml::Document& document, Problems& problems);

/// Adds to the English forms of an entry what inflection makes of them.
void inflect(Entry& entry, Inflection inflection, const Irregulars& irregulars);

}  // namespace doichieu
