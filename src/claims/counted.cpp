#include "claims/counted.hpp"

namespace doichieu {
namespace {

constexpr std::uint32_t longest_phrase = 10;  ///< tokens between a number and the end of what it counts

/// "A321NEO and A321XLR aircraft": a connector between two names goes on.
bool joins_names(const Words& words, std::uint32_t at, const std::vector<std::uint32_t>& name_at) {
  return at > 0 && at + 1 < words.text.size() && name_at[at - 1] != no_index && name_at[at + 1] != no_index &&
         words.coded(at, EntryType::stop, "and");
}

std::uint32_t phrase_end(const Words& words, std::uint32_t first, const std::vector<std::uint32_t>& name_at) {
  const std::uint32_t end = words.text.sentence_of(first).last;
  std::uint32_t at = first;
  while (at < end && at - first < longest_phrase) {
    const Token& token = words.text[at];
    if (name_at[at] == no_index) {
      if (token.kind == TokenKind::punctuation && !(token.is(TokenFlag::glued) && words.is_mark(at, "-")))
        break;
      if (token.kind == TokenKind::number) break;
      if (words.longest(at, EntryType::stop) && !joins_names(words, at, name_at)) break;
      // "dead or missing": one concept is not cut at a small word inside it.
      if (const Hit* known = words.longest(at, EntryType::concept_); known && known->tokens.last <= end) {
        at = known->tokens.last;
        continue;
      }
    }
    ++at;
  }
  return at;
}

}  // namespace

std::vector<TokenRange> designators_in(const NormalText& text, TokenRange name) {
  std::vector<TokenRange> out;
  for (std::uint32_t at = name.first; at < name.last; ++at) {
    if (text[at].kind != TokenKind::number && text[at].kind != TokenKind::designator) continue;
    TokenRange run{at, at + 1};
    while (run.last < name.last && text[run.last].is(TokenFlag::glued)) ++run.last;
    while (run.first > name.first && text[run.first].is(TokenFlag::glued)) --run.first;
    if (run.last < name.last && text[run.last].is(TokenFlag::all_capitals)) ++run.last;
    at = run.last - 1;
    out.push_back(run);
  }
  return out;
}

Counted counted_by(const Words& words, const QuantityReading& quantity,
                   const std::vector<std::uint32_t>& name_at) {
  Counted out;
  const std::uint32_t first = quantity.tokens.last;
  if (first >= words.text.size() || words.text[first].sentence != words.text[first - 1].sentence) return out;
  out.phrase = {first, phrase_end(words, first, name_at)};
  std::uint32_t seen = no_index;
  for (std::uint32_t at = first; at < out.phrase.last; ++at) {
    if (name_at[at] != no_index && name_at[at] != seen) {
      seen = name_at[at];
      std::uint32_t end = at;
      while (end < out.phrase.last && name_at[end] == seen) ++end;
      for (const TokenRange run : designators_in(words.text, {at, end})) out.designators.push_back(run);
    }
    if (const Hit* hit = words.longest(at, EntryType::concept_); hit && hit->tokens.last <= out.phrase.last) {
      out.concepts.push_back(hit->entry);
      at = hit->tokens.last - 1;
    }
  }
  if (!out.phrase.empty() && !quantity.noun.empty())
    out.head_word = quantity.noun;
  else if (!out.phrase.empty())
    out.head_word = words.language == Language::english ? TokenRange{out.phrase.last - 1, out.phrase.last}
                                                        : TokenRange{first, first + 1};
  return out;
}

}  // namespace doichieu
