#pragma once
// Two currencies relate only where a text says how: by a pair, "VND673 trillion ($26.5 billion)".
//
// A rate is known as sharply as the two amounts it was read from, so amounts in two currencies are never the
// same by it, nor does one say more: they overlap, or conflict. Signs that no text settles ("$") have no
// rate.

#include <span>
#include <string>
#include <vector>

#include "value/quantity.hpp"

namespace doichieu {

/// What one unit of `from` is in units of `to`.
struct ExchangeRate {
  std::string from, to;
  Interval worth;
  friend bool operator==(const ExchangeRate&, const ExchangeRate&) = default;
};

/// The rates that the pairs of a text give, in its order.
std::vector<ExchangeRate> rates_of(std::span<const QuantityReading> readings);

/// As relate(a, b); two amounts in two currencies by the first rate between them, cause unit.
Related relate(const Quantity& a, const Quantity& b, std::span<const ExchangeRate> rates);

}  // namespace doichieu
