// A title, deck or caption against the figures of the text below it. A heading tells what the text tells, so
// one figure of the text should bear it out. Where none does, the figure that counts the same thing in the
// same sort of sentence is held against it; where the text has the heading's number under another limit, that
// is told.
//
// Titles round, and drop "about" by trade; of a toll they drop "at least" too. What one of them adds or
// leaves out beyond that is told: "up to", "more than", "at least" of what does not grow, the lower end of a
// range.

#include <algorithm>
#include <cmath>
#include <map>

#include "compare/fit.hpp"
#include "compare/within/checks.hpp"
#include "compare/within/one_head.hpp"

namespace doichieu {
namespace {

constexpr double as_rounded = 0.95;     ///< "at least 170" may stand for "at least 174"
constexpr std::size_t most_above = 64;  ///< figures of headings and captions that one text is searched for

bool of_figures(ClaimKind kind) {
  return kind == ClaimKind::quantity || kind == ClaimKind::money || kind == ClaimKind::percent ||
         kind == ClaimKind::measure;
}

bool is_heading(SectionKind section) {
  return section == SectionKind::title || section == SectionKind::deck || section == SectionKind::caption;
}

bool has_figure(const Claim& claim) {
  return std::holds_alternative<Quantity>(claim.value);
}

const Quantity& figure_of(const Claim& claim) {
  return std::get<Quantity>(claim.value);
}

bool one_unit(const Quantity& a, const Quantity& b) {
  return a.dimension == b.dimension && a.unit == b.unit;
}

/// Is `point` one end of `range`: "900" of "800 to 900"?
bool is_an_end(const Number& point, const Number& range) {
  return range.range && !point.range && point.bound == Bound::none &&
         (point.written == range.written || point.written == range.written_high);
}

bool has_limit(const Number& number) {
  return number.bound != Bound::none && number.bound != Bound::exactly && !is_hedge(number.bound);
}

/// "At least 174" above, "at least 127" below: both can be true, and one article tells one of them.
bool of_two_floors(const Number& a, const Number& b) {
  const bool floors = (a.bound == Bound::at_least || a.bound == Bound::over) &&
                      (b.bound == Bound::at_least || b.bound == Bound::over);
  const auto [less, more] = std::minmax({a.value(), b.value()});
  return floors && !a.range && !b.range && less > 0 && less < more * as_rounded;
}

/// Has the text the heading's number, and yet does not say what the heading says?
bool limited_otherwise(const Claim& above, const Claim& below, Related related) {
  const Number &a = figure_of(above).number, &b = figure_of(below).number;
  if (is_an_end(a, b)) return above.kind != ClaimKind::measure;  // of weather a title tells the worst
  if (a.written != b.written || a.range || b.range) return false;
  switch (related.cause) {
    case Cause::bound:
    case Cause::over:
      return true;
    case Cause::floor:
      return !above.running && !below.running;
    case Cause::hedge:  // "over 200" above, "about 200" below
      return has_limit(a) && is_hedge(b.bound);
    default:
      return false;
  }
}

/// One heading's figure, and those of the text below it.
class HeadingCheck {
 public:
  HeadingCheck(const Own& own, const Claim& above, const std::vector<const Claim*>& body,
               const std::vector<const Claim*>& deck)
      : own_(own), above_(above), body_(body), deck_(deck) {}

  std::optional<Slip> run() const {
    if (said_below()) return std::nullopt;
    if (const Claim* limited = under_another_limit())
      return slip(*limited, {Relation::refines, Cause::bound});
    if (number_below() || rounded_below() || made_below()) return std::nullopt;
    const Claim* other = counterpart();
    return other ? std::optional(slip(*other, {Relation::conflict, Cause::digits})) : std::nullopt;
  }

 private:
  const Quantity& told() const { return figure_of(above_); }
  Related related(const Claim& below) const { return relate(above_.value, below.value, own_.rules.lexicon); }
  Fit fit_with(const Claim& below) const {
    return fit(above_, below, *own_.rules.check_for(above_.kind), {}, own_.rules);
  }

  /// Does the text have the figure as the heading has it, of whatever?
  bool said_below() const {
    return std::any_of(body_.begin(), body_.end(), [&](const Claim* below) {
      const Quantity& figure = figure_of(*below);
      return one_unit(figure, told()) && figure.number.written == told().number.written &&
             figure.number.range == told().number.range && figure.number.bound == told().number.bound;
    });
  }

  const Claim* under_another_limit() const {
    const auto found = std::find_if(body_.begin(), body_.end(), [&](const Claim* below) {
      return below->kind == above_.kind && limited_otherwise(above_, *below, related(*below)) &&
             of_one_number(*below);
    });
    return found == body_.end() ? nullptr : *found;
  }

  /// Is the number, which both have, that of one thing? A rare one is, and one beside the same words.
  bool of_one_number(const Claim& below) const {
    const double rare = own_.rules.alike.weights.agree.rare_value;
    return std::min(above_.weight, below.weight) >= rare || of_one_deed(above_, below) ||
           fit_with(below).obstacle == Obstacle::none;
  }

  /// Does the text have the number under any limit, or as a rank: "a fourth"?
  bool number_below() const {
    return std::any_of(body_.begin(), body_.end(), [&](const Claim* below) {
      const Quantity& figure = figure_of(*below);
      const bool counted = figure.dimension == Dimension::rank && told().dimension == Dimension::count;
      return (counted || one_unit(figure, told())) && figure.number.written == told().number.written;
    });
  }

  /// Has the text, or the deck above it, a figure of whatever that the heading may have rounded: "2,059" for
  /// "more than 2,000"?
  bool rounded_below() const {
    const auto rounded = [&](const Claim* below) {
      const Quantity& figure = figure_of(*below);
      const auto [less, more] = std::minmax({figure.amount(), told().amount()});
      return below != &above_ && one_unit(figure, told()) && compatible(related(*below).relation) &&
             less > more * as_rounded;
    };
    return std::any_of(body_.begin(), body_.end(), rounded) ||
           std::any_of(deck_.begin(), deck_.end(), rounded);
  }

  /// Do two figures make it that stand in one sentence, as "91 dead and 11 missing" make "102 dead and
  /// missing", or that count what the heading counts?
  bool made_below() const {
    std::map<std::uint32_t, std::vector<double>> by_sentence;
    std::vector<double> counted;
    for (const Claim* below : body_) {
      if (!one_unit(figure_of(*below), told())) continue;
      const double value = figure_of(*below).number.value();
      by_sentence[below->context.begin].push_back(value);
      if (below->kind == above_.kind && of_one_head(above_, *below)) counted.push_back(value);
    }
    return makes(counted) || std::any_of(by_sentence.begin(), by_sentence.end(),
                                         [&](const auto& sentence) { return makes(sentence.second); });
  }

  /// Do two of the values, or all of them, come to the heading's figure?
  bool makes(std::vector<double> values) const {
    const Interval& wanted = told().number.interval;
    const double number = told().number.value();
    const bool limited = std::isfinite(wanted.low) && std::isfinite(wanted.high);
    const auto fits = [&](double sum) {
      return limited ? wanted.low <= sum && sum <= wanted.high : sum == number;  // much is "at least 174"
    };
    double all = 0;
    for (const double value : values) all += value;
    if (values.size() > 1 && fits(all)) return true;
    std::sort(values.begin(), values.end());
    for (std::size_t low = 0, high = values.size(); low + 1 < high;) {
      const double sum = values[low] + values[high - 1];
      if (fits(sum)) return true;
      sum < number ? ++low : --high;
    }
    return false;
  }

  /// The figure of the text that should be the heading's; none where the text has two of them, however far
  /// one is from it: then each may be of something narrower.
  const Claim* counterpart() const {
    const Claim* best = nullptr;
    double most = 0;
    for (const Claim* below : body_) {
      if (!of_its_head(*below)) continue;
      if (best && excluded(*best, *below)) return nullptr;
      const double shared = shared_anchors(above_, *below);
      if (!best || shared > most) best = below, most = shared;
    }
    return best && fit_with(*best).obstacle == Obstacle::none ? best : nullptr;
  }

  bool of_its_head(const Claim& below) const {
    return below.kind == above_.kind && of_one_head(above_, below) && excluded(above_, below) &&
           !of_fewer_places(above_, below);
  }

  bool excluded(const Claim& a, const Claim& b) const {
    return relate(a.value, b.value, own_.rules.lexicon).relation == Relation::conflict ||
           of_two_floors(figure_of(a).number, figure_of(b).number);
  }

  Slip slip(const Claim& below, Related why) const {
    Slip slip;
    slip.source = above_.source;
    slip.subject = subject_of(below, own_.rules.lexicon);
    slip.a = shown(own_, above_.value);
    slip.b = shown(own_, below.value);
    slip.key = slip.subject + "|" + print(above_.value, own_.rules.lexicon) + "|" +
               print(below.value, own_.rules.lexicon);
    for (const Claim* claim : {&above_, &below})
      slip.evidence.push_back({claim->source, claim->where.front(), claim->context, claim->rule});
    slip.related = why;
    return slip;
  }

  const Own& own_;
  const Claim& above_;
  const std::vector<const Claim*>& body_;
  const std::vector<const Claim*>& deck_;
};

}  // namespace

std::vector<Slip> headings_apart(const Own& own) {
  std::map<SourceIndex, std::vector<const Claim*>> above, body, deck;
  for (const Claim& claim : own.claims) {
    if (has_figure(claim) && claim.section == SectionKind::body) body[claim.source].push_back(&claim);
    if (has_figure(claim) && claim.section == SectionKind::deck) deck[claim.source].push_back(&claim);
    if (of_figures(claim.kind) && is_heading(claim.section) && own.rules.check_for(claim.kind))
      above[claim.source].push_back(&claim);
  }
  std::vector<Slip> out;
  for (auto& [source, claims] : above) {
    if (claims.size() > most_above) claims.resize(most_above);
    for (const Claim* claim : claims)
      if (auto slip = HeadingCheck(own, *claim, body[source], deck[source]).run())
        out.push_back(std::move(*slip));
  }
  return out;
}

}  // namespace doichieu
