#pragma once
// What stands before a number and goes with it: "up to", "Article", "aged", "rose by".
//
//   up to about 40      a qualifier; the bound outweighs the hedge
//   Article 353         a label: the number is a name
//   tầng 5              the same, but "phòng 30 người" counts people
//   aged over 65        an age
//   gấp hơn 3           a ratio, see ratio_reader.hpp
//   rose from 7 to 8    a change: up, and for some tokens a range is a change too
//
// The words are entries of the types qualifier, counter and change. A cue goes with the number right behind
// it, told by its token, so it outlives its sentence: "No. 7" may be cut into two.

#include <optional>

#include "value/amount_reader.hpp"
#include "value/quantity.hpp"
#include "value/word_view.hpp"

namespace doichieu {

class NumberCues {
 public:
  explicit NumberCues(const WordView& words) : words_(words) {}

  /// To call where a sentence begins.
  void enter() { changed_until_ = 0; }
  /// Takes up the cue at a token; returns the token behind it, or `at` where there is none.
  std::uint32_t take(std::uint32_t at);

  /// The qualifier that ends right before the token.
  std::optional<TokenRange> qualifier(std::uint32_t first) const;
  Bound bound() const { return bound_; }
  /// The least count that the qualifier bounds; a smaller one stands behind a preposition: "trên 3 tàu".
  double least() const { return least_; }
  bool labelled(std::uint32_t first) const { return label_end_ == first; }
  /// Behind a word such as "tầng": a name where nothing is counted behind the number.
  bool numbered(std::uint32_t first) const { return numbered_end_ == first; }
  bool aged(std::uint32_t first) const { return age_end_ == first; }
  bool multiplied(std::uint32_t first) const { return multiplier_end_ == first; }
  Change change(std::uint32_t first) const { return change_end_ == first ? change_ : Change::none; }
  Changed changed(std::uint32_t at) const;

 private:
  std::uint32_t take_counter(std::uint32_t at, const WordView::Found& found);
  std::uint32_t take_qualifier(std::uint32_t at, const WordView::Found& found);
  bool negated(std::uint32_t at) const;
  std::uint32_t take_change(std::uint32_t at, const WordView::Found& found);
  void forget();

  const WordView& words_;
  std::optional<TokenRange> qualifier_;
  Bound bound_ = Bound::none;
  double least_ = 0;
  std::optional<std::uint32_t> label_end_, numbered_end_, age_end_,
      multiplier_end_;  ///< the tokens behind such words
  Change change_ = Change::none;
  std::uint32_t change_end_ = 0;     ///< the token behind the last word of change
  std::uint32_t changed_until_ = 0;  ///< so far it reaches
};

}  // namespace doichieu
