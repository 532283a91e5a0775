#pragma once
// Where in a sentence a date, an hour or a span can stand at all, so that the readers of time, which try many
// forms at a token, are asked only there.
//
// Every form holds, at its first token or a few behind it, a sign of time: a month, a weekday, a part of the
// day, a unit of time, a year of four digits, figures with a mark in them (18/2, 9:30, 2pm), or a small
// number that a word for hours introduces ("at four"); and nothing stands before it in the form but figures,
// punctuation and words that forms are made of: no form begins at "twelve" of "twelve firms since May". So
// most sentences are passed over; in one of a hundred thousand numbers each costs a look at one array.

#include <cstdint>
#include <vector>

#include "value/word_view.hpp"

namespace doichieu {

class TimeSigns {
 public:
  explicit TimeSigns(const WordView& words) : words_(words) {}

  /// Looks the sentence through that `words` has entered. The token behind the last one at which a form may
  /// begin; the first of the sentence where it holds no sign, as most sentences do.
  std::uint32_t enter();
  /// May a form begin at the token of that sentence?
  bool near(std::uint32_t at) const { return sign_from(at) != nowhere; }

 private:
  static constexpr std::uint32_t nowhere = 0xffffffff;

  /// The sign that a form holds which begins at the token; nowhere where none can.
  std::uint32_t sign_from(std::uint32_t at) const {
    const std::uint32_t i = at - words_.sentence().first;
    return i < leads_to_.size() ? leads_to_[i] : nowhere;
  }
  bool sign(std::uint32_t at) const;
  bool is_sign_word(std::uint32_t at) const;
  bool number_goes_on(std::uint32_t at) const;
  bool introduced(std::uint32_t at, bool lone_hour) const;
  std::uint32_t behind(std::uint32_t at) const;

  const WordView& words_;
  std::vector<std::uint32_t> leads_to_;  ///< per token up to the last sign
};

}  // namespace doichieu
