#pragma once
// The ladders of rules/lexicon/steps.toml, and whose steps each of them tells: what two texts must share for
// their steps to be of one thing. The steps themselves, and the words for them, are data.

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace doichieu {

/// Whose step it is.
enum class Bearer : std::uint8_t {
  parties,   ///< who is named around it, else whom the article opens with: a guest, a player
  object,    ///< the same, and the figure or model it is about: a buyer of 40 jets
  subjects,  ///< each party named before it, for itself: "A, the owner of C, and B did not respond" of A and
             ///< B
  places,    ///< the places named around it: two countries
  figure,    ///< the number it is told with: "179 presumed dead"
  name,      ///< what is named right behind it: "Typhoon Wipha", "caused by Storm Bela"
  amount,    ///< the figure beside it, where that has three digits or more: "exports of 405.5 billion"
  nature,    ///< what an accident came of, whoever had it: a bird strike, a short circuit
};

/// How a ladder is read and compared.
struct Ladder {
  std::string_view name;
  Bearer bearer = Bearer::parties;
  /// A step is something done: planned, it is none. Of two in a clause the first was
  /// done, and the other is what it is about: "a memorandum to order".
  bool done = true;
  /// Words of it are used loosely, so that an article which tells two steps of one bearer tells neither.
  bool sole = false;
  /// Its steps are no degrees of one thing: of two, one is wrong.
  bool exclusive = false;
  /// Each paper asks for itself, so that two answers differ only in texts of one origin.
  bool asked = false;
  /// Days from one publication to the other within which a step stays what it is; negative: it stays.
  int days = -1;

  /// The class of a named thing or the sort of an amount, told alike, says no more than that the texts share
  /// the name or the amount.
  constexpr bool says_more() const { return done || (bearer != Bearer::name && bearer != Bearer::amount); }
};

inline constexpr std::array ladders = {
    Ladder{.name = "deal", .bearer = Bearer::object},
    Ladder{.name = "visit", .bearer = Bearer::parties, .done = false},
    Ladder{.name = "licence", .bearer = Bearer::object},
    Ladder{.name = "card", .bearer = Bearer::parties},
    Ladder{.name = "appeal", .bearer = Bearer::parties},
    Ladder{.name = "loss", .bearer = Bearer::figure},
    Ladder{.name = "comment", .bearer = Bearer::subjects, .done = false, .asked = true},
    Ladder{.name = "cause", .bearer = Bearer::name},
    Ladder{.name = "storm", .bearer = Bearer::name, .done = false, .sole = true, .days = 0},
    Ladder{.name = "ties", .bearer = Bearer::places, .sole = true},
    Ladder{.name = "accord", .bearer = Bearer::places, .sole = true, .days = 1},
    Ladder{.name = "certainty", .bearer = Bearer::nature, .sole = true, .days = 1},
    Ladder{.name = "flow", .bearer = Bearer::amount, .done = false, .sole = true, .exclusive = true},
    Ladder{.name = "crime", .bearer = Bearer::amount, .done = false, .sole = true, .exclusive = true},
    Ladder{.name = "house", .bearer = Bearer::amount, .done = false, .sole = true, .exclusive = true},
    Ladder{.name = "capital", .bearer = Bearer::amount, .done = false, .sole = true, .exclusive = true},
    Ladder{.name = "result", .bearer = Bearer::amount, .done = false, .sole = true, .exclusive = true},
    Ladder{.name = "fleet", .bearer = Bearer::amount, .done = false, .sole = true, .exclusive = true},
};

/// REQUIRES: a name of the table; the lexicon takes no other.
constexpr const Ladder& ladder(std::string_view name) {
  return *std::find_if(ladders.begin(), ladders.end(), [&](const Ladder& one) { return one.name == name; });
}

}  // namespace doichieu
