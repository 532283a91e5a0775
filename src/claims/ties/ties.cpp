#include "claims/ties/ties.hpp"

#include "claims/frame.hpp"

namespace doichieu {
namespace {

constexpr void (*finders[])(const TieText&, std::vector<Tie>&) = {
    find_sums,
};

}  // namespace

Tied TieText::tied(std::uint32_t quantity) const {
  const Claim& claim = claims[quantity];
  return {claim.value, claim.where.front(), claim.context, claim.rule};
}

Tied TieText::tied(Value value, TokenRange tokens) const {
  return {std::move(value), narrow_span(words.text, tokens),
          words.text.span(words.text.sentence_of(tokens.first))};
}

const Hit* TieText::cue_in(TokenRange tokens, std::string_view code) const {
  for (std::uint32_t at = tokens.first; at < tokens.last; ++at)
    if (const Hit* hit = cue(at, code)) return hit;
  return nullptr;
}

bool TieText::has_mark(TokenRange tokens, std::string_view mark) const {
  for (std::uint32_t at = tokens.first; at < tokens.last; ++at)
    if (words.is_mark(at, mark)) return true;
  return false;
}

std::vector<Tie> find_ties(const TieText& text) {
  std::vector<Tie> out;
  for (const auto find : finders) find(text, out);
  return out;
}

}  // namespace doichieu
