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
  const std::vector<Claim>& claims;      ///< claim i is that of quantity i
  const std::vector<EntryId>& balances;  ///< of the rules

  const std::vector<QuantityReading>& quantities() const { return mentions.quantities; }
  const Quantity& value(std::uint32_t quantity) const { return mentions.quantities[quantity].quantity; }

  /// A quantity with what it counts, and what it is about.
  Tied tied(std::uint32_t quantity) const;
  std::string subject(std::uint32_t quantity) const { return subject_of(claims[quantity], words.lexicon); }
  /// Any value that stands at `tokens`.
  Tied tied(Value value, TokenRange tokens) const;

  /// The quantities that begin inside `tokens`: indices [first, last).
  std::pair<std::uint32_t, std::uint32_t> quantities_in(TokenRange tokens) const;

  /// The tokens between a quantity and the next one.
  TokenRange behind(std::uint32_t quantity) const {
    return {quantities()[quantity].tokens.last, quantities()[quantity + 1].tokens.first};
  }
  bool one_sentence(std::uint32_t token, std::uint32_t other) const {
    return words.text[token].sentence == words.text[other].sentence;
  }

  /// A word of type sum-cue with that code, at a token; anywhere in a range.
  const Hit* cue(std::uint32_t at, const CodeKey& code) const {
    return words.coded(at, EntryType::sum_cue, code);
  }
  const Hit* cue_in(TokenRange tokens, const CodeKey& code) const;
  /// Up to `before` tokens before a range and `behind` behind it, inside its sentence.
  TokenRange around(TokenRange tokens, std::uint32_t before, std::uint32_t behind) const;
  bool has_mark(TokenRange tokens, std::string_view mark) const;
  /// Does the text end with the token's sentence, and without a full stop: was it cut?
  bool breaks_off(std::uint32_t token) const;
  /// Does a name of a known kind stand there: a person, a place, a body?
  bool names_a_thing(TokenRange tokens) const;
};

/// The tokens between two ranges that do not overlap.
constexpr TokenRange gap_between(TokenRange a, TokenRange b) {
  return a.last <= b.first ? TokenRange{a.last, b.first} : TokenRange{b.last, a.first};
}

/// All ties of a text, by kind.
std::vector<Tie> find_ties(const TieText& text);

// --- the finders, each in a file of its own

/// A total and its parts: the whole first.
void find_sums(const TieText& text, std::vector<Tie>& out);
/// The same where the whole stands behind its parts; it comes first in the tie.
void find_totals(const TieText& text, std::vector<Tie>& out);
/// Figures of concepts that rules/lexicon binds to each other: sums and differences.
void find_balances(const TieText& text, std::vector<Tie>& out);
/// Two figures and what lies between them: the larger, the smaller, the difference.
void find_differences(const TieText& text, std::vector<Tie>& out);
/// An amount in two currencies, in the order of the text.
void find_pairs(const TieText& text, std::vector<Tie>& out);
/// Three percentages or more of one whole.
void find_shares(const TieText& text, std::vector<Tie>& out);
/// What a figure was, what it became, and by how much it rose: in percent, a tie of growth; in its own unit,
/// one of a difference.
void find_growth(const TieText& text, std::vector<Tie>& out);
/// A count, and the names of all that it counts.
void find_enumerations(const TieText& text, std::vector<Tie>& out);
/// A date that is told with its weekday.
void find_weekdays(const TieText& text, std::vector<Tie>& out);
/// A length in days, and the days from first to last.
void find_lengths(const TieText& text, std::vector<Tie>& out);
/// An age, and the day or year of birth.
void find_ages(const TieText& text, std::vector<Tie>& out);
/// One hour by the clocks of two zones, in the order of the text.
void find_clocks(const TieText& text, std::vector<Tie>& out);

}  // namespace doichieu
