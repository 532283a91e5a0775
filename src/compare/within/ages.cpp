// Ages against the day of birth, and against each other.

#include <cmath>

#include "compare/within/checks.hpp"

namespace doichieu {
namespace {

constexpr int widest_age = 10;  ///< years: a greater difference is an age at another time

}  // namespace

std::vector<Slip> wrong_ages(const Own& own) {
  std::vector<Slip> out;
  for_each_tie(own, ClaimKind::age, [&](SourceIndex source, const Tie& tie) {
    const auto& published = own.sources[source].article.source.published;
    if (!published) return;
    const auto ages = ages_on(std::get<Moment>(tie.parts[1].value).day,
                              Day{published->year, published->month, published->day});
    if (!ages) return;
    // By the older count of East Asia a child is one at birth, and Vietnamese texts may keep to it.
    const bool counted_from_one = own.sources[source].article.source.language == Language::vietnamese;
    const Interval fits{static_cast<double>(ages->low), static_cast<double>(ages->high + counted_from_one)};
    const double age = number_of(tie.parts[0]).value();
    if (age >= fits.low && age <= fits.high) return;
    if (age < fits.low - widest_age || age > fits.high + widest_age) return;
    out.push_back(slip_of(own, source, tie, 0, printed_like(quantity_of(tie.parts[0]), ages->high)));
  });
  return out;
}

std::vector<Slip> two_ages(const Own& own) {
  std::vector<Slip> out;
  for_each_tie(own, ClaimKind::ages, [&](SourceIndex source, const Tie& tie) {
    const double first = number_of(tie.parts[0]).value(), second = number_of(tie.parts[1]).value();
    if (first == second || std::abs(first - second) > widest_age) return;
    out.push_back(slip_of(own, source, tie, 0, print(quantity_of(tie.parts[1]))));
  });
  return out;
}

}  // namespace doichieu
