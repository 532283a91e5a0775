#pragma once
// How two claims of one kind fit, by themselves: may they be about one attribute of one thing, and if not,
// what stands between them. No third claim is asked here; whether another partner fits better is the
// question of grouping.

#include <optional>
#include <vector>

#include "claims/claim.hpp"
#include "compare/likeness.hpp"
#include "rules/rule_set.hpp"

namespace doichieu {

/// Kinds of which a model says how likely two are told of one thing.
bool is_figure(ClaimKind kind);

/// No key slot of the check apart, and one met.
bool keys_meet(const Claim& a, const Claim& b, const Check& check);

/// Values that hardly occur twice by chance, and equal ones: "405.53 billion", "4 March 1987". They are one
/// thing whatever the words around them, if anything is shared and nothing next to them speaks against it.
bool rare_and_equal(const Claim& a, const Claim& b, Related related, const Weights& weights);

/// The same of values that conflict, a slip apart.
bool may_have_slipped(const Claim& a, const Claim& b, Related related, const Check& check);

/// A key that equal figures and days share; nothing where the kind has no such.
std::optional<std::uint64_t> value_key(const Claim& claim);

/// May two values be one? Also where the check has a word for a conflict by this cause: a figure under two
/// bounds that exclude each other, a name with other marks.
bool may_be_one(Related related, const Check& check);

/// How two claims relate whose values, by themselves, relate like that. Two names of a body that share no
/// word are the same where they are one entry of the lexicon: "TAND TP.HCM", "HCM City People's Court".
Related related(const Claim& a, const Claim& b, Related values, const Check& check);

/// What stands between two claims: the first of these that does, in the order in which they are asked. From
/// `never_differs` on they are asked only of values that cannot be one.
enum class Obstacle : std::uint8_t {
  none,
  slot_apart,        ///< a key slot holds something else
  no_slot_met,       ///< no key slot is told on both sides
  values_unrelated,  ///< two units, two things: not comparable
  too_little_shared,
  topic_apart,    ///< what is said of the one is not said of the other: "killed", "missing"
  place_apart,    ///< another place stands close by
  never_differs,  ///< the values conflict and the kind is not single-valued
  no_slip,        ///< the values are too far apart to be meant of one thing
  counted_apart,  ///< another thing is counted, though a wider word would cover both
  day_unknown,    ///< hours differ only on one stated day
  other_event,    ///< of the smaller event slot too little is in both
  day_apart,      ///< another day stands close by
  name_apart,     ///< another name stands close by
  other_hour,     ///< a count that grows, as of two days
  topic_unknown,  ///< neither what is counted nor what is said of it is known to be one
  cut_off,        ///< the one is the other without its last digits: "$511 million" of 511.6
  within_bound,   ///< the one may have been written for the other: "more than 2,300" of 2,412
  unlikely,       ///< nothing stands between them, but too little speaks for them either: compare/odds.hpp
};

/// What the story adds to two claims.
struct Setting {
  bool versions = false;    ///< they are of an article and a newer version of it
  bool sole_topic = false;  ///< what is said next to both is said next to no other value of either source
};

struct Fit {
  std::vector<Meeting> slots;  ///< by the check's key
  Related related;
  bool one = false;     ///< the values may be one: what is asked for is an agreement, not a difference
  double shared = 0;    ///< the weights of common anchors
  double likeness = 0;  ///< of all their anchors, 0..1
  double odds = 0;      ///< of figures: how likely they are told of one thing, 0..1; see compare/odds.hpp
  Theme around;         ///< what stands closest to each
  bool dated = false;   ///< of moments: both date one happening, see fit_moments.hpp
  Obstacle obstacle = Obstacle::none;
  friend bool operator==(const Fit&, const Fit&) = default;
};

/// REQUIRES: both of the check's kind, and no lists.
Fit fit(const Claim& a, const Claim& b, const Check& check, Setting setting, const RuleSet& rules);
/// The same where it is known how the values relate by themselves and what the anchors share.
Fit fit(const Claim& a, const Claim& b, Related values, double shared, const Check& check, Setting setting,
        const RuleSet& rules);

}  // namespace doichieu
