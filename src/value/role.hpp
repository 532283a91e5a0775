#pragma once
// The office a person holds, as the lexicon knows its parts.
//
//   Deputy Minister of Agriculture      head: minister, modifiers: deputy, bodies: ministry of agriculture
//   Thứ trưởng Bộ Nông nghiệp           the same office in Vietnamese
//   Vietnamese Ambassador to the US     head: ambassador, places: Vietnam, United States
//
// Acting, former, deputy are part of an office and never lost; a military rank is an attribute of its own.

#include <string>
#include <vector>

#include "rules/lexicon.hpp"
#include "value/relation.hpp"

namespace doichieu {

/// All lists are sorted and unique. A role whose head no entry names has no value: it is not read.
struct Role {
  EntryId head = no_entry;
  std::vector<std::string> modifiers;  ///< codes of the lexicon: "deputy", "acting"
  std::vector<EntryId> bodies;         ///< organisations, those that a topic stands for included
  std::vector<EntryId> places;
  friend bool operator==(const Role&, const Role&) = default;
};

/// same; refines where one leaves out a body or a place; conflict (cause office) where the office is another:
/// the same body under another head or modifier. Two heads that share no body are unrelated: one person may
/// hold two offices. A head that is_a the other's (a city's secretary and a secretary) refines it, where it
/// leaves out nothing the other tells.
Related relate(const Role& a, const Role& b, const Lexicon& lexicon);

}  // namespace doichieu
