#pragma once
// The office a person holds, as the lexicon knows its parts.
//
//   Deputy Minister of Agriculture      head: minister, modifiers: deputy, bodies: ministry of agriculture
//   Thứ trưởng Bộ Nông nghiệp           the same office in Vietnamese
//   Vietnamese Ambassador to the US     head: ambassador, places: Vietnam, posted: United States
//
// Acting, former, deputy are part of an office and never lost; a military rank is an attribute of its own.

#include <string>
#include <string_view>
#include <vector>

#include "rules/lexicon.hpp"
#include "value/relation.hpp"

namespace doichieu {

/// All lists are sorted and unique. A role whose head no entry names has no value: it is not read.
struct Role {
  EntryId head = no_entry;
  std::vector<std::string> modifiers;  ///< codes of the lexicon: "deputy", "acting"
  std::vector<EntryId> bodies;         ///< organisations, those that a topic stands for included
  std::vector<EntryId> places;         ///< whose office it is
  std::vector<EntryId> posted;         ///< of an envoy: where to. Else empty, and those are among `places`
  std::string unknown;                 ///< words of a body that no entry knows, folded
  EntryId sort = no_entry;             ///< the word for a body among them: "department", "Cục"
  friend bool operator==(const Role&, const Role&) = default;
};

/// same; refines where one leaves out a body or a place, or names what the other's is a part of on `day` (an
/// ISO date; "" is after everything that merged).
///
/// conflict (cause office) where the office is another: the same body under another head or modifier, and
/// envoys whose sender and receiver are exchanged. Two offices that share no body are unrelated, since one
/// person may hold both: so are the ministers of two ministries. Heads that are alike (the lexicon's `like`)
/// are one where both tell all else; a head that is_a the other's (a city's secretary and a secretary)
/// refines it, where it leaves out nothing the other tells.
Related relate(const Role& a, const Role& b, const Lexicon& lexicon, std::string_view day = {});

/// Are they offices of bodies, of places, or sent to places that have nothing to do with each other?
bool apart(const Role& a, const Role& b, const Lexicon& lexicon, std::string_view day = {});

}  // namespace doichieu
