#pragma once
// Ties: values of one article that its own words tie to each other. One finder a file, one table.
//
// Finders only read; what a tie comes to is reckoned in compare/within. Each goes through the mentions of the
// text once.

#include <string_view>
#include <vector>

#include "claims/claim.hpp"
#include "claims/words.hpp"

namespace doichieu {

/// A text with its mentions, as the finders see it.
struct TieText {
  const Words& words;
  const Mentions& mentions;
  const std::vector<Claim>& claims;  ///< claim i is that of quantity i

  const std::vector<QuantityReading>& quantities() const { return mentions.quantities; }
  const Quantity& value(std::uint32_t quantity) const { return mentions.quantities[quantity].quantity; }

  /// A quantity with what it counts, and what it is about.
  Tied tied(std::uint32_t quantity) const;
  std::string subject(std::uint32_t quantity) const { return subject_of(claims[quantity], words.lexicon); }
  /// Any value that stands at `tokens`.
  Tied tied(Value value, TokenRange tokens) const;

  /// The tokens between a quantity and the next one.
  TokenRange behind(std::uint32_t quantity) const {
    return {quantities()[quantity].tokens.last, quantities()[quantity + 1].tokens.first};
  }
  bool one_sentence(std::uint32_t token, std::uint32_t other) const {
    return words.text[token].sentence == words.text[other].sentence;
  }

  /// A word of type sum-cue with that code, at a token; anywhere in a range.
  const Hit* cue(std::uint32_t at, std::string_view code) const {
    return words.coded(at, EntryType::sum_cue, code);
  }
  const Hit* cue_in(TokenRange tokens, std::string_view code) const;
  bool has_mark(TokenRange tokens, std::string_view mark) const;
};

/// All ties of a text, by kind.
std::vector<Tie> find_ties(const TieText& text);

// --- the finders, each in a file of its own

/// A total and its parts: sums.cpp.
void find_sums(const TieText& text, std::vector<Tie>& out);

}  // namespace doichieu
