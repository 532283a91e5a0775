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
// Short entries may stand one a line, and say of each English form how it bends:
//
//   entry = [
//     { id = "arrival", verb = ["arrive", "touch down"], noun = ["arrival"], vi = ["đến nơi"] },
//   ]
//
// The keys are in schema.cpp; those that only one type has, in lexicon_schema.cpp.

#include <functional>
#include <vector>

#include "rules/inflection.hpp"
#include "rules/lexicon.hpp"
#include "rules/table_reader.hpp"

namespace doichieu {

/// What an entry does to that of a layer below which bears its id.
enum class Layering : std::uint8_t { put, extend, off };

/// Another entry that one names.
struct NamedEntry {
  std::string_view key;  ///< "parents", "merged_into", "renamed_to", "like"; of a step "code"
  Word id;               ///< into the document
};

/// An entry as the file has it: not yet inflected, the entries it names not yet looked up.
struct EntryDraft {
  Entry entry;
  Layering layering = Layering::put;
  Inflection inflection = Inflection::none;  ///< what `inflect` says
  std::vector<Inflection> bends;             ///< how each form of `entry` bends; those behind its end do not
  Mark id;
  std::vector<NamedEntry> named;
};

/// The entry of that id in the layers below; null where there is none.
using EntryBelow = std::function<const Entry*(std::string_view id)>;

/// The entries of a file that have an id and a type; everything wrong with it goes to `problems`. One that
/// changes an entry below has the type of that.
std::vector<EntryDraft> read_lexicon(const toml::Document& document, Problems& problems,
                                     const EntryBelow& below);

/// Adds to the English forms of the entry what inflection makes of them.
void inflect(EntryDraft& draft, const Irregulars& irregulars);

}  // namespace doichieu
