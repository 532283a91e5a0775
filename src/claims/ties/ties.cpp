#include "claims/ties/ties.hpp"

#include <algorithm>

#include "claims/frame.hpp"

namespace doichieu {
namespace {

constexpr void (*finders[])(const TieText&, std::vector<Tie>&) = {
    find_sums,   find_totals,       find_balances, find_differences, find_pairs, find_shares,
    find_growth, find_enumerations, find_weekdays, find_lengths,     find_ages,  find_clocks,
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

std::pair<std::uint32_t, std::uint32_t> TieText::quantities_in(TokenRange tokens) const {
  const auto at = [&](std::uint32_t token) {
    return static_cast<std::uint32_t>(
        std::lower_bound(quantities().begin(), quantities().end(), token,
                         [](const QuantityReading& q, std::uint32_t t) { return q.tokens.first < t; }) -
        quantities().begin());
  };
  return {at(tokens.first), at(tokens.last)};
}

const Hit* TieText::cue_in(TokenRange tokens, const CodeKey& code) const {
  for (std::uint32_t at = tokens.first; at < tokens.last; ++at)
    if (const Hit* hit = cue(at, code)) return hit;
  return nullptr;
}

TokenRange TieText::around(TokenRange tokens, std::uint32_t before, std::uint32_t behind) const {
  const TokenRange sentence = words.text.sentence_of(tokens.first);
  return {tokens.first - std::min(before, tokens.first - sentence.first),
          std::min(tokens.last + behind, sentence.last)};
}

bool TieText::has_mark(TokenRange tokens, std::string_view mark) const {
  for (std::uint32_t at = tokens.first; at < tokens.last; ++at)
    if (words.is_mark(at, mark)) return true;
  return false;
}

bool TieText::breaks_off(std::uint32_t token) const {
  const std::uint32_t last = words.text.sentence_of(token).last;
  if (last < words.text.size()) return false;
  const TokenKind kind = words.text[last - 1].kind;
  return kind != TokenKind::punctuation || words.is_mark(last - 1, ",") || words.is_mark(last - 1, "-");
}

bool TieText::names_a_thing(TokenRange tokens) const {
  auto at = std::lower_bound(mentions.names.begin(), mentions.names.end(), tokens.first,
                             [](const NameMention& n, std::uint32_t t) { return n.tokens.last <= t; });
  for (; at != mentions.names.end() && at->tokens.first < tokens.last; ++at)
    if (at->type != MentionType::name) return true;
  return false;
}

std::vector<Tie> find_ties(const TieText& text) {
  std::vector<Tie> out;
  for (const auto find : finders) find(text, out);
  return out;
}

}  // namespace doichieu
