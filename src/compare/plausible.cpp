#include "compare/plausible.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace doichieu {
namespace {

constexpr double widest_ratio = 2.5;    ///< of two figures for one thing
constexpr std::int64_t near_ranks = 4;  ///< "fourth" for "fifth"

/// Does one insertion, deletion, change or swap of neighbours make one of the other?
bool one_slip(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1) return false;
  std::size_t same = 0;
  while (same < a.size() && a[same] == b[same]) ++same;
  a.remove_prefix(same);
  b.remove_prefix(same);
  if (a.size() != b.size()) return b.substr(1) == a;
  if (a.empty()) return true;
  return a.substr(1) == b.substr(1) ||
         (a.size() > 1 && a[0] == b[1] && a[1] == b[0] && a.substr(2) == b.substr(2));
}

}  // namespace

bool plausible_slip(const Value& a, const Value& b) {
  const Quantity* x = std::get_if<Quantity>(&a);
  const Quantity* y = std::get_if<Quantity>(&b);
  if (!x || !y) return true;
  const double p = x->number.value() * x->factor, q = y->number.value() * y->factor;
  if (p <= 0 || q <= 0) return p == q;
  if (x->dimension == Dimension::rank) return std::abs(p - q) <= static_cast<double>(near_ranks);
  if (std::max(p, q) / std::min(p, q) <= widest_ratio) return true;
  const std::string digits = std::to_string(x->number.written.reduced().digits);
  const std::string others = std::to_string(y->number.written.reduced().digits);
  return std::min(digits.size(), others.size()) >= 3 && one_slip(digits, others);
}

}  // namespace doichieu
