#pragma once
// So many of so many: "237/465 phiếu" are two counts of votes. Parts such as "3/4" are fractions, and 18/2
// with nothing counted behind it is a day.

#include "value/word_view.hpp"

namespace doichieu {

class ShareReader {
 public:
  /// `words` must outlive the reader.
  explicit ShareReader(const WordView& words) : words_(words) {}

  /// Forgets the sentence before.
  void enter() { whole_ = 0; }

  /// Is the token one of the two numbers of a share? Tokens are asked in order.
  bool takes(std::uint32_t at);

 private:
  const WordView& words_;
  std::uint32_t whole_ = 0;  ///< the second number of the last share; 0 for none
};

}  // namespace doichieu
