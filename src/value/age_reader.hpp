#pragma once
// Figures that are ages though no unit stands with them.
//
//   aged 14                          a word before it says so
//   Do Minh Tuan, 39, who sells      it stands behind a name, between commas (number_context.hpp)
//   ages 65, 69 and 73               each of them, by the word before the first
//   12 years or older                a bound that bounds ages alone

#include "value/number_cues.hpp"
#include "value/number_reader.hpp"
#include "value/quantity.hpp"

namespace doichieu {

class AgeReader {
 public:
  /// Both must outlive the reader.
  AgeReader(const WordView& words, const NumberCues& cues) : words_(words), cues_(cues) {}

  /// Forgets the sentence before.
  void enter() { end_ = 0; }

  /// Is the number, alone or up to the one that ends before the token `end`, an age? No unit follows. Numbers
  /// are asked in order.
  bool takes(const NumberReading& number, std::uint32_t end);

 private:
  bool continues(const NumberReading& number) const;

  const WordView& words_;
  const NumberCues& cues_;
  std::uint32_t end_ = 0;  ///< the token behind the last age of the sentence
};

/// Makes an age of a length, or of a number that counts nothing, whose qualifier bounds an age.
void tell_age_of_bound(const WordView& words, QuantityReading& reading);

}  // namespace doichieu
