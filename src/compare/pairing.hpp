#pragma once
// Claims of one kind, and which of them may speak of one thing.

#include <map>
#include <string>
#include <vector>

#include "claims/claim.hpp"
#include "rules/rule_set.hpp"

namespace doichieu {

/// Claims of one source that say one thing in several places: indices into the claims.
struct Node {
  std::uint32_t source = 0;
  std::vector<std::uint32_t> claims;
};

/// Two nodes of different sources that no key slot keeps apart.
struct Pair {
  std::uint32_t a = 0, b = 0;              ///< nodes
  std::uint32_t claim_a = 0, claim_b = 0;  ///< of them those that share most
  Related related;
  double score = 0;  ///< what these share around them
};

class Pairing {
 public:
  /// `claims` are those of all sources, of any kind; `wanted` those of the check's kind, by source.
  Pairing(const std::vector<Claim>& claims, const std::vector<std::uint32_t>& wanted, const Check& check,
          const Lexicon& lexicon);

  const std::vector<Node>& nodes() const { return nodes_; }
  /// Equal values first, then those that share most.
  const std::vector<Pair>& pairs() const { return pairs_; }
  /// The pairs of a node: indices into pairs().
  const std::vector<std::uint32_t>& pairs_of(std::uint32_t node) const { return pairs_of_[node]; }
  /// Keys that so many nodes carry that they tell nothing.
  std::uint32_t crowded() const { return crowded_; }

  const Check& check() const { return check_; }
  const Claim& claim(std::uint32_t index) const { return claims_[index]; }
  const Claim& first(std::uint32_t node) const { return claims_[nodes_[node].claims.front()]; }
  Related related(std::uint32_t a, std::uint32_t b) const;

  /// May two values that relate so be one? Also where the check has a word for a conflict by this cause: a
  /// figure under two bounds that exclude each other, a name with other marks.
  bool joins(Related related) const;

 private:
  void add(std::uint32_t claim);
  bool same_claim(const Claim& a, const Claim& b) const;
  /// No key slot apart, and one met.
  bool keys_meet(const Claim& a, const Claim& b) const;
  void index_keys();
  std::vector<std::uint32_t> later_partners(std::uint32_t node) const;
  void add_pair(std::uint32_t a, std::uint32_t b);

  const std::vector<Claim>& claims_;
  const Check& check_;
  const Lexicon& lexicon_;
  std::vector<Node> nodes_;
  std::vector<Pair> pairs_;
  std::vector<std::vector<std::uint32_t>> pairs_of_;
  std::uint32_t crowded_ = 0;
  std::map<std::pair<std::uint32_t, std::string>, std::vector<std::uint32_t>> by_value_;
  std::map<std::uint64_t, std::vector<std::uint32_t>> by_key_;
};

}  // namespace doichieu
