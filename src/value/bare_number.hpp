#pragma once
// Does a number without a unit count something, and may two of them be the ends of a range?
//
//   12 people, at least 40, 1.2 million, 46,373          they count
//   Resolution 2803, 1. Sectors, 2024, 10 Downing Street, 90+20, two-thirds     these do not
//   12-15 people, aged 18 to 34, 1000–5000               ranges
//   3-2 in Hanoi, 737-8, 2-3                             scores and models

#include "value/amount_reader.hpp"
#include "value/number_context.hpp"
#include "value/number_cues.hpp"
#include "value/word_view.hpp"

namespace doichieu {

class BareNumbers {
 public:
  BareNumbers(const WordView& words, const NumberCues& cues)
      : words_(words), names_(words.text()), cues_(cues) {}

  /// The number, which ends before the token `end`.
  bool counts(const NumberReading& number, std::uint32_t end) const;
  /// The range without a unit. `changes`: a word before says that something rose or fell.
  bool is_range(const AmountRange& range, bool changes) const;

 private:
  bool follows_range(std::uint32_t at) const;
  bool by_size(const AmountRange& range) const;
  bool of_large(const AmountRange& range) const;

  const WordView& words_;
  NameNumbers names_;
  const NumberCues& cues_;
};

}  // namespace doichieu
