#pragma once
// What patterns need to know of the lexicon, in a form that costs nothing while matching: which of the
// concepts that patterns name each entry belongs to, which words are too common to search by, and the entries
// of the grammar.

#include <array>
#include <cstdint>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "rules/lexicon.hpp"

namespace doichieu::pattern {

/// Entries of type `stop` that the pattern language itself leans on, by their code.
enum class Grammar : std::uint8_t { and_, be, by, passive };
inline constexpr std::array<std::string_view, 4> grammar_codes = {"and", "be", "by", "passive"};

/// How common a word or a concept is thought to be: occurrences in a text of some fixed length, guessed.
using Commonness = std::uint64_t;

class Concepts {
 public:
  /// Reads the lexicon; does nothing where it has read it already.
  void read(const Lexicon& lexicon);

  /// The number under which a concept is asked for; every concept that a pattern names gets one.
  std::uint32_t number(EntryId concept_id, const Lexicon& lexicon);

  /// Calls `visit` with the number of every concept that `entry` is a case of.
  template <class Visit>
  void each(EntryId entry, Visit visit) const {
    if (entry >= first_.size()) return;
    for (std::uint32_t i = first_[entry]; i != none; i = links_[i].next) visit(links_[i].number);
  }

  /// Is `entry` a case of one of `numbers`, which are sorted?
  bool any(EntryId entry, const std::vector<std::uint32_t>& numbers) const;

  const std::vector<EntryId>& entries(Grammar role) const { return grammar_[static_cast<std::size_t>(role)]; }

  Commonness commonness_of_word(std::string_view folded) const;
  Commonness commonness_of_concept(EntryId concept_id, const Lexicon& lexicon);
  bool is_stop(std::string_view folded) const { return stops_.contains(hash_of(folded)); }

 private:
  static constexpr std::uint32_t none = 0xffffffff;
  struct Link {
    std::uint32_t number;
    std::uint32_t next;
  };

  void find_below(const Lexicon& lexicon);
  void read_stop(EntryId id, const Entry& entry);
  Commonness commonness_of(const Entry& entry) const;

  std::vector<std::uint32_t> first_below_;  ///< by entry, in below_; one more at the end
  std::vector<EntryId> below_;              ///< the cases of each entry
  std::vector<std::uint32_t> number_;       ///< by entry; none where no pattern names it
  std::vector<std::uint32_t> first_;        ///< by entry: its first link
  std::vector<Link> links_;
  std::vector<Commonness> commonness_;       ///< by number
  std::unordered_set<std::uint64_t> stops_;  ///< words that are a form of a stop entry
  std::array<std::vector<EntryId>, grammar_codes.size()> grammar_;
};

}  // namespace doichieu::pattern
