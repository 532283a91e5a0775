// Amounts written in two currencies. Each gives a rate, as sharply as its two numbers; one that lies far from
// what the rules know of the years around publication, or from what the story's other pairs agree on, was
// slipped in a digit or a magnitude. One other pair is enough where it lies within what the rules know and
// this one does not.

#include <algorithm>
#include <cmath>
#include <map>

#include "compare/within/checks.hpp"

namespace doichieu {
namespace {

constexpr int years_back = 5;             ///< an article may tell amounts of earlier years
constexpr double beyond_band = 1.25;      ///< times the ends of what the rules know
constexpr double beyond_others = 1.15;    ///< times the ends of what other pairs give
constexpr std::size_t most_amounts = 64;  ///< of two currencies that are held against a pair
constexpr double agreeing = 1.05;         ///< the widest apart that pairs which agree stand

/// How many of one currency the other's unit is: in the order of their codes.
struct Pair {
  SourceIndex source;
  const Tie* tie;
  std::string base, priced;  ///< codes; `base` < `priced`
  double rate;               ///< as written: units of `priced` for one of `base`
  Interval admits;
};

Pair pair_of(SourceIndex source, const Tie& tie) {
  const Quantity* a = &quantity_of(tie.parts[0]);
  const Quantity* b = &quantity_of(tie.parts[1]);
  if (b->unit < a->unit) std::swap(a, b);
  const Interval &x = a->number.interval, &y = b->number.interval;
  return {source,
          &tie,
          a->unit,
          b->unit,
          b->number.value() / a->number.value(),
          {y.low / x.high, y.high / x.low}};
}

bool usable(const Tie& tie) {
  return std::all_of(tie.parts.begin(), tie.parts.end(), [](const Tied& part) {
    const Interval& interval = quantity_of(part).number.interval;
    return interval.low > 0 && std::isfinite(interval.high);
  });
}

Interval widened(Interval interval, double times) {
  return {interval.low / times, interval.high * times};
}

/// What made a dollar in the years up to `year`; of all years where it is 0. Empty where no rule tells.
Interval dollar_in(const RuleSet& rules, const std::string& currency, int year) {
  Interval out{1, 0};
  const std::string first = year ? std::to_string(year - years_back) : "";
  const std::string last = year ? std::to_string(year + 1) : "9999";
  for (const EntryId id : rules.exchange_rates) {
    const Entry& entry = rules.lexicon[id];
    if (entry.code != currency) continue;
    if ((!entry.until.empty() && entry.until <= first) || entry.from >= last) continue;
    out = out.empty() ? Interval{entry.low, entry.high}
                      : Interval{std::min(out.low, entry.low), std::max(out.high, entry.high)};
  }
  return out;
}

class RateCheck {
 public:
  explicit RateCheck(const Own& own) : own_(own) {
    for_each_tie(own, ClaimKind::rate, [&](SourceIndex source, const Tie& tie) {
      if (!usable(tie)) return;
      const Pair& pair = pairs_.emplace_back(pair_of(source, tie));
      auto& rates = by_currencies_[{pair.base, pair.priced}];
      if (rates.size() < most_amounts) rates.emplace(number_of(tie.parts[0]).value(), pair.rate);
    });
  }

  std::vector<Slip> run() const {
    std::vector<Slip> out;
    for (const Pair& pair : pairs_)
      if (const auto usual = contradicted(pair)) out.push_back(slip(pair, *usual));
    return out;
  }

 private:
  /// The rates that the pair should lie between, where it does not.
  std::optional<Interval> contradicted(const Pair& pair) const {
    const Interval band = band_of(pair);
    if (!band.empty() && !widened(band, beyond_band).overlaps(pair.admits)) return band;
    const bool doubtful = !band.empty() && !band.overlaps(pair.admits);
    std::vector<double> others = rates_beside(pair);
    if (doubtful) std::erase_if(others, [&](double rate) { return !band.overlaps({rate, rate}); });
    if (others.size() < (doubtful ? 1 : 2)) return std::nullopt;
    const auto [low, high] = std::minmax_element(others.begin(), others.end());
    const Interval usual{*low, *high};
    if (*high > agreeing * *low || widened(usual, beyond_others).overlaps(pair.admits)) return std::nullopt;
    return usual;
  }

  Interval band_of(const Pair& pair) const {
    const auto& published = own_.sources[pair.source].article.source.published;
    const int year = published ? published->year : 0;
    const Interval base = dollar_in(own_.rules, pair.base, year);
    const Interval priced = dollar_in(own_.rules, pair.priced, year);
    if (base.empty() || priced.empty()) return {1, 0};
    return {priced.low / base.high, priced.high / base.low};
  }

  /// The rates of the story's other pairs of both currencies, each amount once.
  std::vector<double> rates_beside(const Pair& pair) const {
    std::vector<double> out;
    for (const auto& [amount, rate] : by_currencies_.at({pair.base, pair.priced}))
      if (rate != pair.rate) out.push_back(rate);
    return out;
  }

  /// The first pair of the same article and currencies that has a usual rate: to be shown beside the other.
  const Pair* usual_beside(const Pair& pair, Interval usual) const {
    const auto found = std::find_if(pairs_.begin(), pairs_.end(), [&](const Pair& other) {
      return other.source == pair.source && other.base == pair.base && other.priced == pair.priced &&
             usual.overlaps({other.rate, other.rate});
    });
    return found == pairs_.end() ? nullptr : &*found;
  }

  Slip slip(const Pair& pair, Interval usual) const {
    Slip out = slip_of(own_, pair.source, *pair.tie, 0, told(pair, {pair.rate, pair.rate}));
    out.c = told(pair, usual);
    if (const Pair* other = usual_beside(pair, usual))
      for (const Tied& part : other->tie->parts)
        out.evidence.push_back({other->source, part.where, part.context, part.rule});
    return out;
  }

  /// "1 USD = 25,300 VND": the currency that is worth more stands first.
  static std::string told(const Pair& pair, Interval rate) {
    const bool turned = rate.high < 1;
    const std::string& one = turned ? pair.priced : pair.base;
    const std::string& many = turned ? pair.base : pair.priced;
    const Interval shown = turned ? Interval{1 / rate.high, 1 / rate.low} : rate;
    const std::string low = rounded(shown.low), high = rounded(shown.high);
    return "1 " + one + " = " + low + (low == high ? "" : "–" + high) + " " + many;
  }

  /// To three digits.
  static std::string rounded(double value) {
    const int exponent = static_cast<int>(std::floor(std::log10(value))) - 2;
    const double digits = std::round(value / std::pow(10.0, exponent));
    return print(
        make_number({static_cast<std::int64_t>(digits), exponent}, Bound::none, Precision::last_digit));
  }

  const Own& own_;
  std::vector<Pair> pairs_;
  /// By the codes of two currencies: the rate by the amount that was written first.
  std::map<std::pair<std::string, std::string>, std::map<double, double>> by_currencies_;
};

}  // namespace

std::vector<Slip> doubtful_rates(const Own& own) {
  return RateCheck(own).run();
}

}  // namespace doichieu
