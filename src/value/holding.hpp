#pragma once
// Whether one person can hold two offices at one time, by what rules/lexicon/roles.toml knows.
//
// relate(Role) asks whether two names of offices are one office. Most offices that are not one may be held
// together: a minister sits in a Politburo, a Party secretary chairs a council. Only a few exclude each
// other:
//
//   Minister of Health        Deputy Minister of Health       one of them lost a word
//   Chairman of the Bank      Governor of the Bank            two posts of one body
//   Chairman of the Council   Chairman of the Committee       a rule of `excludes` says so
//   Chairman of the Bank      CEO of the Bank                 not these: `together`
//
// What is past ("former") or not yet ("elect") excludes nothing but the same office held now.

#include <set>
#include <string>
#include <vector>

#include "value/role.hpp"

namespace doichieu {

/// Why nobody holds both, the surest last.
enum class Exclusion : std::uint8_t {
  none,
  modifier_lost,  ///< one office but for "deputy", "acting" or "former"
  for_now,        ///< the same by `excludes`, but only in some years: who held both before may be meant
  by_rule,        ///< the lexicon's `excludes`
  one_body,       ///< two posts of one body
};

class Holding {
 public:
  /// `day`: an ISO date on which bodies are what they are; "" is after everything that merged.
  /// REQUIRES: the lexicon outlives this.
  Holding(const Lexicon& lexicon, std::string day);

  /// `across`: they are told in two languages, so that words of a body no entry knows are not compared.
  Exclusion exclusion(const Role& a, const Role& b, bool across) const;

  /// May the two be one office, as far as both tell? Also where only a minor modifier parts them, or heads
  /// that writers do not tell from each other.
  bool may_be_one(const Role& a, const Role& b) const;

  /// Are they surely one office: under one head, of a body or place that both name?
  bool is_one(const Role& a, const Role& b) const;

  /// Has the office one holder at a time, and does it stand as it is, without "deputy" or "acting"?
  bool sole(const Role& role) const;

  /// Is it a post, which takes up whoever holds it?
  bool post(const Role& role) const;

  /// Are they posts that stand beside each other in many bodies, "chairman" and "CEO"?
  bool beside(const Role& a, const Role& b) const;

 private:
  bool marked(EntryId head, bool Entry::*flag) const;
  bool one_head(const Role& a, const Role& b) const;
  bool one_modifier(const Role& a, const Role& b) const;
  bool one_body(const Role& a, const Role& b, bool across) const;
  bool tells_of(const std::string& words, const std::vector<EntryId>& bodies) const;
  using Pairs = std::vector<std::pair<EntryId, EntryId>>;  ///< of offices
  void read_excludes(EntryId role);
  bool excluded(const Role& a, const Role& b, const Pairs& pairs) const;
  bool past(const Role& role) const;
  bool whole(const Role& role) const;
  static bool bare(const Role& role);
  bool is(const Role& role, EntryId office) const;
  std::vector<std::string> modifiers(const Role& role, bool with_past) const;

  const Lexicon& lexicon_;
  std::string day_;
  std::set<std::string> minor_, past_;  ///< codes of modifiers
  Pairs excludes_, excludes_now_;       ///< on all days; on this one
};

}  // namespace doichieu
