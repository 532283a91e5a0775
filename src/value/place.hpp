#pragma once
// A place as someone names it, and how two of them relate on a day.
//
//   "Bình Dương" and "TP.HCM"           two places until 1 July 2025, part and whole from then on
//   "Saigon" and "Ho Chi Minh City"     one
//   "thành phố Bắc Ninh", "Bắc Ninh"    the town and the province around it, of one name
//
// What lies where, and since when, is the lexicon's: `parents`, and `merged_into` from the day of `until` on.

#include <string>
#include <string_view>

#include "rules/lexicon.hpp"
#include "value/relation.hpp"

namespace doichieu {

struct NamedPlace {
  EntryId entry = no_entry;
  std::string sort;  ///< that the words beside the name say, a `code` of places: "city"; "" where none does
  friend bool operator==(const NamedPlace&, const NamedPlace&) = default;
};

/// same; refines (cause part-of) where one lies in the other on `day`, an ISO date, "" being after everything
/// that merged; conflict (cause name) where neither country, province, town nor what lies in them can be the
/// other; unrelated where a river, a region or an ocean is one of them. A name with another sort than its
/// entry's is that of a namesake: a town inside the province where the other side tells no sort, another
/// place where it does.
Related relate(const NamedPlace& a, const NamedPlace& b, const Lexicon& lexicon, std::string_view day = {});

}  // namespace doichieu
