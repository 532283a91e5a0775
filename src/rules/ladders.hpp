#pragma once
// Ladders: what steps are steps of, and how two of them are compared. rules/lexicon/ladders.toml lists them.
//
//   { id = "ladder.storm", type = "ladder", code = "title", is = ["planned", "loose"], days = 0 }
//   { id = "step.storm.storm", type = "step", code = "ladder.storm", low = 2, en = ["tropical storm"] }
//
// Which ladders there are is data; what may bear a step is here, since each bearer is looked for in its own
// way (claims/status_reader.hpp, claims/told_of_reader.hpp, claims/certainty_reader.hpp).

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rules/lexicon.hpp"

namespace doichieu {

/// Whose step it is: what two texts must share for their steps to be of one thing.
enum class Bearer : std::uint8_t {
  parties,   ///< who is named around it, else whom the article opens with: a guest
  player,    ///< who is named around it, else in the sentence before, else whom the article opens with
  object,    ///< parties, and the figure or model it is about: a buyer of 40 jets
  subjects,  ///< each party named before it, for itself: "A, the owner of C, and B did not respond" of A and
             ///< B
  places,    ///< the places named around it: two countries
  figure,    ///< the number it is told with: "179 presumed dead"
  title,     ///< what is named right behind it: "Typhoon Wipha"
  culprit,   ///< what is named a few words behind it, of what is told before it: "a flood caused by Storm
             ///< Bela"
  amount,    ///< the figure beside it: "exports of 405.5 billion"
  nature,    ///< what an accident came of, whoever had it: a bird strike, a short circuit
};

/// The names of bearers in rule files, in their order.
std::span<const std::string_view> bearer_names();
/// What a ladder may be: "planned", "loose", "exclusive", "asked", "denial".
std::span<const std::string_view> ladder_trait_names();

/// How a ladder is read and compared. A status carries that of its step.
struct Ladder {
  std::string id;
  Bearer bearer = Bearer::parties;
  /// A step counts where it is only planned too, and beside another one of its clause. Else it is something
  /// done: of two in a clause the first was done, and the other is what it is about: "a memorandum to order".
  bool planned = false;
  /// Words of it are used loosely, so that an article which tells two steps of one bearer tells neither.
  bool loose = false;
  /// Its steps are no degrees of one thing: of two, one is wrong.
  bool exclusive = false;
  /// Each paper asks for itself, so that two answers differ only in texts of one origin.
  bool asked = false;
  /// One step denies the other.
  bool denial = false;
  /// Days from one publication to the other within which a step stays what it is; nothing: it stays.
  std::optional<int> days;

  /// The class of a named thing or the sort of an amount, told alike, says no more than that the texts share
  /// the name or the amount.
  bool says_more() const { return bearer != Bearer::title && bearer != Bearer::amount; }
  friend bool operator==(const Ladder&, const Ladder&) = default;
};

/// The ladders of a lexicon.
class Ladders {
 public:
  Ladders() = default;
  explicit Ladders(const Lexicon& lexicon);

  /// That of a step; null for one whose ladder the lexicon has not.
  const Ladder* of(const Entry& step) const;
  /// The first whose steps such a one bears; null where there is none.
  const Ladder* borne_by(Bearer bearer) const;

 private:
  std::vector<Ladder> all_;  ///< by id
};

}  // namespace doichieu
