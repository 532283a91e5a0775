// Quantities and moments as someone writes them. A text with Vietnamese marks is Vietnamese, one with other
// words English, unless nothing is read from it so; one without words is of the other's language.

#include <algorithm>

#include "claims/written.hpp"
#include "value/moment.hpp"
#include "value/quantity.hpp"

namespace doichieu {
namespace {

struct Written {
  std::vector<QuantityReading> quantities;
  std::vector<MomentReading> moments;
  bool empty() const { return quantities.empty() && moments.empty(); }
};

/// A part of the day that stands alone is no moment of a text, but here it is all there is.
std::optional<MomentReading> lone_part(const NormalText& text, const Hits& hits, const Lexicon& lexicon) {
  if (text.size() == 0) return std::nullopt;
  const Hit* hit = lexicon.longest(hits, 0, EntryType::day_part);
  if (hit == nullptr || hit->tokens.last != text.size()) return std::nullopt;
  MomentReading out;
  out.tokens = out.part = hit->tokens;
  out.moment.part = DayPart{lexicon[hit->entry].low, lexicon[hit->entry].high, hit->entry};
  return out;
}

Written read(const NormalText& text, Language language, const RuleSet& rules) {
  const Hits hits = rules.lexicon.match(text, language);
  Written out;
  out.moments = read_moments(text, hits, rules.lexicon, language, std::nullopt);
  if (const auto part = lone_part(text, hits, rules.lexicon); part && out.moments.empty())
    out.moments.push_back(*part);
  std::vector<TokenRange> dates;
  for (const MomentReading& moment : out.moments) dates.push_back(moment.tokens);
  out.quantities = read_quantities(text, hits, rules.lexicon, language, dates);
  return out;
}

struct Letters {
  bool any = false, marked = false;
};

Letters letters_of(const NormalText& text) {
  Letters out;
  for (const Token& token : text.tokens()) {
    out.any = out.any || token.kind == TokenKind::word || token.kind == TokenKind::designator;
    out.marked = out.marked || (token.kind == TokenKind::word && token.is(TokenFlag::marked));
  }
  return out;
}

Written read(std::string_view source, Letters other, const RuleSet& rules) {
  const NormalText text = normalise(source);
  const Letters letters = letters_of(text);
  const bool vietnamese = letters.any ? letters.marked : other.marked;
  const Language first = vietnamese ? Language::vietnamese : Language::english;
  const Language second = vietnamese ? Language::english : Language::vietnamese;
  Written out = read(text, first, rules);
  return out.empty() ? read(text, second, rules) : out;
}

WrittenRelation told(Related related, std::string reason) {
  return {related, {}, std::move(reason)};
}

// --- quantities

std::string reason_of(const QuantityReading& a, const QuantityReading& b, Related related) {
  const std::string first = print(a.quantity), second = print(b.quantity);
  switch (related.relation) {
    case Relation::same:
      return "Both say " + first + ".";
    case Relation::refines:
      return first + " lies within what " + second + " admits, and says more.";
    case Relation::refined_by:
      return second + " lies within what " + first + " admits, and says more.";
    case Relation::overlaps:
      return first + " and " + second + " can both be true, and neither says more.";
    case Relation::conflict:
      return first + " and " + second + " exclude each other.";
    default:
      return first + " and " + second + " are not of one kind.";
  }
}

bool opposed(Change a, Change b) {
  return (a == Change::up && b == Change::down) || (a == Change::down && b == Change::up);
}

Quantity with_number(Quantity quantity, const Number& number) {
  quantity.number = number;
  return quantity;
}

/// Can they agree if one is read in the other way?
bool otherwise_compatible(const QuantityReading& a, const QuantityReading& b) {
  if (a.other && compatible(relate(with_number(a.quantity, *a.other), b.quantity).relation)) return true;
  return b.other && compatible(relate(a.quantity, with_number(b.quantity, *b.other)).relation);
}

WrittenRelation relate_quantities(const QuantityReading& a, const QuantityReading& b) {
  const Related related = relate(a.quantity, b.quantity);
  if (related.relation != Relation::unrelated && opposed(a.change, b.change))
    return told({Relation::conflict, Cause::digits}, "One rose and the other fell.");
  if (related.relation == Relation::conflict && otherwise_compatible(a, b))
    return told({Relation::overlaps, Cause::digits},
                print(a.quantity) + " and " + print(b.quantity) +
                    " agree if a point or comma is read in its other sense, which the text leaves open.");
  return told(related, reason_of(a, b, related));
}

// --- moments

WrittenRelation relate_written_moments(const Moment& a, const Moment& b) {
  const Related related = relate_moments(a, b);
  const std::string said = "By day, part of day and clock time the two moments stand as: ";
  return told(related, said + std::string(name(related.relation)) + ".");
}

}  // namespace

WrittenRelation relate_written_values(std::string_view a, std::string_view b, const RuleSet& rules) {
  const Letters of_a = letters_of(normalise(a)), of_b = letters_of(normalise(b));
  const Written one = read(a, of_b, rules), other = read(b, of_a, rules);
  if (!one.moments.empty() && !other.moments.empty())
    return relate_written_moments(one.moments.front().moment, other.moments.front().moment);
  if (one.quantities.empty() || other.quantities.empty())
    return told({}, one.empty() || other.empty() ? "One of the two is no value that can be read."
                                                 : "One is a quantity, the other a moment.");
  return relate_quantities(one.quantities.front(), other.quantities.front());
}

}  // namespace doichieu
