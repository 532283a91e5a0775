#pragma once
// A superlative or a place in a ranking: which place, by what, among whom, since when.
//
//   the largest private bank in Vietnam        place 1, quality "top", kind private, place Vietnam
//   second only to 2022                        place 2, quality "top"
//   the fastest pace in 15 years               years 15; "since 2011", published in 2026, comes to the same
//   the first country in Asia to operate it    quality "order", deed operate, place Asia
//   his first visit as president               quality "order", capacity
//
// "Largest" and "largest private" can both be true, and so can "first to operate" and "first to own": such a
// pair overlaps, cause scope. What only one of the two leaves out, a place or a stretch of time, is not told
// by every writer: cause openness. Two places are told apart only where a stretch of time or a deed is the
// same or one lies in the other ("in Viet Nam", "in Southeast Asia"), and two deeds only where the concepts
// of both have the code "stage" and the place is the same. Another place in the same ranking is a conflict,
// cause digits. "One of the largest" beside "the largest" overlaps, cause scope, where all else that is said
// of the scope is the same. Where two or more pieces of the scope are told on both sides and differ, these
// are two rankings: unrelated. No ranking refines another, so that the laws of relation.hpp hold of
// themselves.

#include <string>
#include <vector>

#include "rules/lexicon.hpp"
#include "value/relation.hpp"

namespace doichieu {

/// Where a ranking holds: a place or a word such as "world" by its entry, whatever no entry knows by its
/// folded name.
struct RankPlace {
  EntryId entry = no_entry;
  std::string name;
  friend auto operator<=>(const RankPlace&, const RankPlace&) = default;
};

/// Of "ever", "on record".
inline constexpr double all_time = 1e9;

struct Ranking {
  int place = 1;                  ///< 1 is the head of the list
  std::string quality;            ///< by what, a `code` of superlatives: "top.size", "order", "age" …
  EntryId deed = no_entry;        ///< "the first to visit": the concept of what was done
  std::vector<EntryId> kinds;     ///< what narrows the field: private, listed; sorted
  std::vector<RankPlace> places;  ///< sorted
  std::string period;             ///< the quarter or month that is ranked among its like: "quarter 10"
  double years = 0;               ///< back from the day of publication; 0 where none are told
  bool among = false;             ///< "one of the largest": one of those at the head of the list
  bool capacity = false;          ///< "as president", "since he took office"
  std::string written;            ///< the words, for people; no part of what is compared
  friend bool operator==(const Ranking&, const Ranking&) = default;
};

Related relate(const Ranking& a, const Ranking& b, const Lexicon& lexicon);

}  // namespace doichieu
