#pragma once
// The types of entry: one line each, with the name in TOML, the case rule, the reach of its forms and its own
// keys.

#include <span>
#include <string_view>

#include "rules/lexicon.hpp"
#include "rules/schema.hpp"

namespace doichieu {

/// In which texts the forms of an entry count, and how freely.
enum class Reach : std::uint8_t {
  own,   ///< common words: English forms in English texts, Vietnamese ones in Vietnamese texts
  word,  ///< the same, but a Vietnamese form of one syllable never loses its marks: bare, it may be ten words
  both,  ///< titles: English texts carry Vietnamese ones, and the reverse
  name,  ///< names: in both, and their marks may be dropped or supplied. See lexicon.hpp
  family,  ///< family names: in both, and their marks may be dropped though they are one syllable
};

struct TypeSchema {
  EntryType type;
  std::string_view name;
  CaseRule case_rule;
  Reach reach;
  std::span<const Key> keys;  ///< those that only this type has; they fill Entry's field of the same name
};

const TypeSchema& schema_of(EntryType type);
std::string_view name(EntryType type);

/// "person", "organisation" …, in the order of EntryType.
std::span<const std::string_view> entry_type_names();

}  // namespace doichieu
