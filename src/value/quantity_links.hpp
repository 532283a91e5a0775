#pragma once
// What quantities that stand side by side have from each other. Each function looks at the readings of one
// sentence, those from `begin` on, once.

#include <vector>

#include "value/number_reader.hpp"
#include "value/quantity.hpp"
#include "value/word_view.hpp"

namespace doichieu {

Precision precision_of(bool fraction, Dimension dimension);

/// "5, 6 and 7 per cent", "2 và 3 triệu đồng", "fell from 9 to 8 per cent": numbers of a list or a change
/// without a unit have the unit and the magnitude that stand behind its last.
class SharedUnit {
 public:
  explicit SharedUnit(const WordView& words) : words_(words) {}

  /// A sentence begins.
  void clear() { list_.clear(); }
  /// `out.back()` was read, and `number` is its number as written.
  void added(const NumberReading& number, std::vector<QuantityReading>& out);

 private:
  struct Item {
    std::size_t index;
    NumberReading number;
  };
  bool joined(TokenRange before, TokenRange after, bool last) const;
  void share(const NumberReading& last, std::vector<QuantityReading>& out) const;

  const WordView& words_;
  std::vector<Item> list_;
};

/// "rose to €1.2 billion ($1.3 billion) from 980 million": the older of the two figures of a change has the
/// unit of the newer one, where nothing is counted behind it.
void share_across_change(const WordView& words, std::size_t begin, std::vector<QuantityReading>& out);

/// "above 1,000 and below 1,500": two bounds of one number become a range.
void join_bounds(const WordView& words, std::size_t begin, std::vector<QuantityReading>& out);

/// "VND673 trillion ($26.5 billion)", "7,200 nautical miles (13,330 km)": two ways of saying one amount.
void pair_up(const WordView& words, std::size_t begin, std::vector<QuantityReading>& out);

}  // namespace doichieu
