// Totals and their parts, told only where they fail by little: parts that come nowhere near the total were
// not meant to be all of it. The less the words say that they are all, the nearer they must come: of an open
// list the sum must be the total but for one digit.

#include <algorithm>
#include <cmath>

#include "compare/within/checks.hpp"
#include "value/misprint.hpp"

namespace doichieu {
namespace {

/// How far parts may miss their total and still be meant as all of it: a fraction of it, or so many things.
struct Gap {
  double part = 0, count = 0;
};
constexpr Gap surely = {0.1, 2};        ///< where the words say that they are all
constexpr Gap loosely_more = {0.1, 2};  ///< where they hardly leave a doubt: parts come to more than there is
constexpr Gap loosely_less = {0.025, 1};  ///< to less: one may have been left out
constexpr Gap parted_less = {0, 1};       ///< of a row of parts, one of which may well have been left out

constexpr double few = 20;  ///< of so few things they miss one at most, and of a row none

constexpr std::size_t telling_digits = 4;       ///< of a total that parts hardly come near by chance
constexpr double rounded_from = 1000;           ///< smaller counts are exact anyhow
constexpr int most_zeros = 3;                   ///< that a count told to the last one may end in
constexpr double near = 0.01, nearest = 0.001;  ///< of the total, for a row of parts and for an open list

/// What parts come to: the sums of their decimals and of the ends of what they admit.
struct Sum {
  double written = 0;
  Interval admits{0, 0};
};

bool is_plain_count(const Quantity& figure) {
  return figure.dimension == Dimension::count && figure.number.bound == Bound::none && !figure.number.range;
}

/// Are things told one by one throughout? Beside 1,057 and 2,527 the 1,470 is no round figure either.
bool told_singly(const Tie& tie) {
  std::size_t to_the_last = 0;
  for (const Tied& part : tie.parts) {
    const Number& number = number_of(part);
    const bool whole = is_plain_count(quantity_of(part)) && number.written.reduced().exponent == 0;
    to_the_last += whole && number.value() >= rounded_from ? 1 : 0;
  }
  return to_the_last >= 2;
}

/// What a figure admits; things that are told one by one are no fewer and no more.
Interval admitted(const Quantity& figure, bool singly) {
  const Number& number = figure.number;
  const int zeros = number.written.reduced().exponent;
  const bool exact = is_plain_count(figure) && (zeros == 0 || (singly && zeros > 0 && zeros < most_zeros));
  return exact ? Interval{number.value(), number.value()} : number.interval;
}

Sum sum_of(const Tie& tie) {
  Sum sum;
  const bool singly = told_singly(tie);
  for (std::size_t i = 1; i < tie.parts.size(); ++i) {
    const Interval part = admitted(quantity_of(tie.parts[i]), singly);
    sum.written += number_of(tie.parts[i]).value();
    sum.admits.low += part.low;
    sum.admits.high += part.high;
  }
  return sum;
}

/// Is the sum the total but for one digit?
bool slipped(const Number& total, double sum) {
  const Decimal written = total.written.reduced();
  const std::string told = std::to_string(written.digits);
  const std::string made = std::to_string(std::llround(sum / std::pow(10.0, written.exponent)));
  return told.size() >= telling_digits && misprint_between(told, made) != Misprint::none;
}

/// How far the parts may miss; nothing where the words leave open whether they are all.
std::optional<Gap> gap_of(const Tie& tie, bool less) {
  switch (tie.closure) {
    case Closure::closed:
      return surely;
    case Closure::loose:
      return less ? loosely_less : loosely_more;
    case Closure::unended:
      return less ? std::nullopt : std::optional(loosely_more);
    case Closure::parted:
      if (!less) return loosely_more;
      return number_of(tie.parts.front()).value() < few ? std::nullopt : std::optional(parted_less);
    case Closure::open:
      break;
  }
  return std::nullopt;
}

bool fails(const Tie& tie, const Sum& sum) {
  const Quantity& total = quantity_of(tie.parts.front());
  const Interval whole = admitted(total, told_singly(tie));
  const bool less = sum.admits.high < whole.low;
  if (!less && sum.admits.low <= whole.high) return false;
  const double apart = std::abs(sum.written - total.number.value());
  if (const auto gap = gap_of(tie, less)) {
    const double count = total.number.value() < few ? 1 : gap->count;
    if (apart <= gap->part * total.number.value()) return true;
    if (total.dimension == Dimension::count && apart <= count) return true;
  }
  const bool may_be_all = tie.closure == Closure::open || tie.closure == Closure::parted;
  const double close = tie.closure == Closure::parted ? near : nearest;
  return may_be_all && apart <= close * total.number.value() && slipped(total.number, sum.written);
}

/// Are the parts those of another figure of the sentence: "237 votes, four above the line of 233: 196, 35 and
/// six"?
bool made_of_another(const Own& own, SourceIndex source, const Tie& tie, double sum) {
  const Tied& total = tie.parts.front();
  return std::any_of(own.claims.begin(), own.claims.end(), [&](const Claim& claim) {
    const Quantity* figure = std::get_if<Quantity>(&claim.value);
    return figure && claim.source == source && claim.context == total.context &&
           figure->dimension == quantity_of(total).dimension &&
           admitted(*figure, told_singly(tie)).contains({sum, sum});
  });
}

/// Do all parts but the last make the total? Then that one is a part of another: "270 dead, 241 from the
/// plane and 29 from the ground, four children included".
bool made_without_last(const Tie& tie, const Sum& sum) {
  return tie.parts.size() > 3 &&
         sum.written - number_of(tie.parts.back()).value() == number_of(tie.parts.front()).value();
}

}  // namespace

std::vector<Slip> failing_sums(const Own& own) {
  std::vector<Slip> out;
  for_each_tie(own, ClaimKind::sum, [&](SourceIndex source, const Tie& tie) {
    const Sum sum = sum_of(tie);
    if (fails(tie, sum) && !made_without_last(tie, sum) && !made_of_another(own, source, tie, sum.written))
      out.push_back(
          slip_of(own, source, tie, 0, printed_like(own, quantity_of(tie.parts.front()), sum.written)));
  });
  return out;
}

}  // namespace doichieu
