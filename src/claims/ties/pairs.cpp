// An amount in two currencies: "VND673 trillion ($26.5 billion)", "25 million dong, equivalent to $950".
//
// The tie holds both, in the order of the text. Only what the bracket holds alone is the same amount:
// "VND50 billion ($1.2 million last year)" is not.

#include "claims/ties/ties.hpp"

namespace doichieu {
namespace {

bool definite(const QuantityReading& reading) {
  return !reading.quantity.number.range && !reading.other;
}

bool alone_in_bracket(const TieText& text, const QuantityReading& first, const QuantityReading& second) {
  return !text.words.is_mark(first.tokens.last, "(") || text.words.is_mark(second.tokens.last, ")");
}

}  // namespace

void find_pairs(const TieText& text, std::vector<Tie>& out) {
  for (std::uint32_t i = 0; i < text.quantities().size(); ++i) {
    const QuantityReading& second = text.quantities()[i];
    if (!second.pair || second.quantity.dimension != Dimension::money) continue;
    const QuantityReading& first = text.quantities()[*second.pair];
    if (!definite(first) || !definite(second) || !alone_in_bracket(text, first, second)) continue;
    out.push_back({ClaimKind::rate,
                   {text.tied(first.quantity, first.tokens), text.tied(second.quantity, second.tokens)},
                   Closure::closed,
                   text.subject(*second.pair)});
  }
}

}  // namespace doichieu
