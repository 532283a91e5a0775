#include "value/exchange_rate.hpp"

#include <cmath>

namespace doichieu {
namespace {

bool usable(const Interval& interval) {
  return interval.low > 0 && std::isfinite(interval.high);
}

Related by_rate(const Quantity& from, const Quantity& to, const ExchangeRate& rate) {
  const Interval& amount = from.number.interval;
  const Interval worth{amount.low * (amount.low < 0 ? rate.worth.high : rate.worth.low),
                       amount.high * (amount.high < 0 ? rate.worth.low : rate.worth.high)};
  return {worth.overlaps(to.number.interval) ? Relation::overlaps : Relation::conflict, Cause::unit};
}

}  // namespace

std::vector<ExchangeRate> rates_of(std::span<const QuantityReading> readings) {
  std::vector<ExchangeRate> out;
  for (const QuantityReading& reading : readings) {
    if (!reading.pair || reading.quantity.dimension != Dimension::money) continue;
    const Quantity& one = readings[*reading.pair].quantity;
    const Quantity& other = reading.quantity;
    const Interval& a = one.number.interval;
    const Interval& b = other.number.interval;
    if (usable(a) && usable(b)) out.push_back({one.unit, other.unit, {b.low / a.high, b.high / a.low}});
  }
  return out;
}

Related relate(const Quantity& a, const Quantity& b, std::span<const ExchangeRate> rates) {
  if (a.dimension != Dimension::money || b.dimension != Dimension::money || a.unit == b.unit)
    return relate(a, b);
  for (const ExchangeRate& rate : rates) {
    if (rate.from == a.unit && rate.to == b.unit) return by_rate(a, b, rate);
    if (rate.from == b.unit && rate.to == a.unit) return by_rate(b, a, rate);
  }
  return relate(a, b);
}

}  // namespace doichieu
