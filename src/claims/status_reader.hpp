#pragma once
// Steps of events: what was signed, of what rank a visit is, of what class a storm, whether something is put
// down to a cause. rules/ladders.hpp says what a ladder is, rules/lexicon/ladders.toml which there are.
//
//   signed a memorandum on the purchase of 50 jets     ladder deal, step of a memorandum
//   a storm brought by the approaching Typhoon Wipha   ladder cause, of Wipha, which stands behind the words
//   A, the owner of C, and B did not respond           ladder comment, once of A and once of B
//
// Of what is done, what is not told as a fact is no step: "once the memorandum is turned into an order",
// "would sign". Where a clause names two steps of such a ladder, the first is what was done and the other
// what it is about: "a memorandum to order".

#include <vector>

#include "claims/mention.hpp"
#include "claims/words.hpp"
#include "value/status.hpp"

namespace doichieu {

struct StatusReading {
  Status status;
  TokenRange tokens;
  /// Where one name bears it: index into Mentions::names.
  std::uint32_t name = no_index;
  /// Of a cause: index into Mentions::concepts of what it was the cause of, if told.
  std::uint32_t what = no_index;
  /// Where what bears it is no party: the lexicon's entry for it.
  EntryId nature = no_entry;
};

/// The part of its sentence that a token stands in, between semicolons: deeds of several parties are told so.
TokenRange clause_at(const Words& words, std::uint32_t token);

/// In the order of the text.
std::vector<StatusReading> read_statuses(const Words& words, const Mentions& mentions,
                                         const Ladders& ladders);

}  // namespace doichieu
