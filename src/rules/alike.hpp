#pragma once
// What makes two things alike, as far as it is a matter of degree: rules/alike/*.toml.
//
//   [anchor]                 # how much it tells that two claims share an anchor
//   designator = 3
//   [[sound]]                # letters that writers put for one sound
//   written = "shch"
//   sound   = "sh"
//
// Each table stands in one file and is whole there; of a folder without one the table built into the program
// holds. rules/alike/weights.toml says what each number means.

#include <string>
#include <vector>

namespace doichieu {

/// How much an anchor tells that stands beside two claims (claims/anchors.hpp).
struct AnchorWeights {
  double designator = 0, full_name = 0, short_name = 0, number = 0, place = 0, region = 0, day = 0, topic = 0,
         generic = 0, word = 0;
  double large_number = 0;  ///< from here on numbers of one digit that counts are anchors too
};

/// What it takes to walk from a claim to an anchor, in words.
struct Distances {
  double comma = 0, pause = 0, detail = 0, figure = 0, behind = 0;
  double half = 0;  ///< steps after which an anchor is half as near
};

/// What values that may be one must share to be told as one: weights of anchors, near ones counting more.
struct AgreeWeights {
  double enough = 0, enough_of_sole = 0, anchors = 0;
  double same_day = 0;    ///< of two hours
  double rare_value = 0;  ///< weight of a value: significant digits
};

/// What values that cannot be one must share to be held against each other.
struct DifferWeights {
  double anchors = 0, anchors_of_sole = 0, anchors_of_alike = 0;
  double likeness = 0, likeness_of_hours = 0, likeness_of_days = 0, much_alike = 0;  ///< cosines, 0 … 1
  double event = 0;  ///< share of the smaller event slot
};

/// How many times the score of another partner makes one the better.
struct ChooseWeights {
  double partner = 0, place = 0;
};

/// What rankings, steps, places and goals must share to be told of one thing (compare/fit_said.hpp). Shared
/// anchors, where nothing else is said.
struct SaidWeights {
  double agree = 0;                                            ///< of rankings and speakers that may be one
  double ranked_beside = 0, ranked_alone = 0;                  ///< of rankings that differ
  double same_years = 0, same_deed = 0, same_head = 0;         ///< what a shared piece of a ranking counts
  double deal = 0, cause = 0, event = 0;                       ///< of steps
  double amount = 0;                                           ///< of what a figure of few digits is told of
  double place = 0, place_of_named = 0, place_of_unnamed = 0;  ///< of where a thing lies
  double goal_of_named = 0, goal_of_unnamed = 0;               ///< minutes of a match from one to the other
};

/// How far two moments of one happening may lie apart (compare/fit_moments.hpp).
struct MomentWeights {
  double days = 0, minutes = 0;         ///< at most
  double night_from = 0, night_to = 0;  ///< hours: the night of two days is told of either
};

/// What one value that each of two sources tells once must weigh to be joined (compare/join_alone.hpp).
struct AloneWeights {
  double figure = 0, day = 0, hour = 0;  ///< weights of values
  double anchors = 0;                    ///< shared, where the value alone does not settle it
  double score = 0;                      ///< of what is joined
  double most = 0;                       ///< groups of one value
};

/// Log-odds that speak for two figures that may be one to be told of one thing (compare/odds.hpp).
struct AgreementOdds {
  double base = 0;
  double likeness = 0, shared = 0, both = 0;  ///< times what the sentences share; both: times their product
  double rarity = 0;                          ///< times the weight of the rarer value, 1 where it is rarest
  double quantity = 0, percent = 0, measure = 0, money = 0, duration = 0;  ///< kinds of claim
  double far = 0, near = 0, slip = 0, rare_slip = 0;                       ///< by Kinship
  double equal = 0, same_number = 0;
  double enough = 0;  ///< odds, 0 … 1
};

/// The same of two figures that differ.
struct DifferenceOdds {
  double base = 0;
  double likeness = 0;             ///< times what the sentences share
  double percent = 0;              ///< of two shares, or two growths
  double slip = 0, rare_slip = 0;  ///< by Kinship
  double counted_met = 0;          ///< one thing is counted
  double who_apart = 0, place_apart = 0, topic_apart = 0;
  double margin = 0, story_shared = 0, twin = 0, neighbours = 0, days = 0;  ///< times what Company says of it
  double sole = 0;                                                          ///< see Company
  double enough = 0;                                                        ///< odds, 0 … 1
  double enough_at_home = 0;  ///< the same where one source tells both
};

struct Weights {
  AnchorWeights anchor;
  Distances distance;
  AgreeWeights agree;
  DifferWeights differ;
  ChooseWeights choose;
  SaidWeights said;
  MomentWeights moment;
  AloneWeights alone;
  AgreementOdds agreement;
  DifferenceOdds difference;
};

/// Letters that are written for a sound, and those that stand for it in all spellings.
struct Sound {
  std::string written, sound;
};

/// How findings of a check and verdict did when somebody looked at them.
struct Record {
  std::string check, verdict;
  double right = 0, told = 0;
};

/// What makes confidence of records (compare/confidence.hpp).
struct ConfidenceWeights {
  double prior = 0;       ///< share of all findings that were right
  double steadiness = 0;  ///< so many findings of a check weigh as much as the prior
  double usual_odds = 0;  ///< of the model of differences, in what was told
};

struct Records {
  ConfidenceWeights weights;
  std::vector<Record> of;
};

struct Alike {
  Weights weights;
  Records records;
  std::vector<Sound> sounds;  ///< in the order in which they are replaced
};

}  // namespace doichieu
