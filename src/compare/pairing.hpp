#pragma once
// Claims of one kind, and which of them may speak of one thing.

#include <map>
#include <optional>
#include <span>
#include <string>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "claims/claim.hpp"
#include "compare/company.hpp"
#include "compare/fit.hpp"
#include "compare/versions.hpp"
#include "rules/rule_set.hpp"

namespace doichieu {

/// Claims of one source that say one thing in several places: indices into the claims.
struct Node {
  std::uint32_t source = 0;
  std::vector<std::uint32_t> claims;
};

/// The claims of two nodes that share most around them, and how much that is. Of equal ones the first.
struct Closest {
  std::uint32_t a = 0, b = 0;  ///< claims
  double shared = 0;
};
Closest closest(const Node& a, const Node& b, const std::vector<Claim>& claims);

/// Two nodes of different sources that no key slot keeps apart.
struct Pair {
  std::uint32_t a = 0, b = 0;              ///< nodes
  std::uint32_t claim_a = 0, claim_b = 0;  ///< of them those that share most
  Fit fit;                                 ///< of these two
  double score = 0;                        ///< what they share around them
  Company company{};                       ///< of figures that nothing keeps apart
};

class Pairing {
 public:
  /// `claims` are those of all sources, of any kind; `wanted` those of the check's kind, by source.
  /// What a newer version of an article says otherwise is no difference between two articles: such pairs
  /// never differ, unless all claims are of two `versions`.
  Pairing(const std::vector<Claim>& claims, const std::vector<std::uint32_t>& wanted, const Check& check,
          const RuleSet& rules, const std::vector<Versions>& versions, bool of_versions = false);

  const std::vector<Node>& nodes() const { return nodes_; }
  /// Equal values first, then those that share most.
  const std::vector<Pair>& pairs() const { return pairs_; }
  /// The pairs of a node: indices into pairs(), by the source of the other node.
  const std::vector<std::uint32_t>& pairs_of(std::uint32_t node) const { return pairs_of_[node]; }
  /// Of these the ones with nodes of that source.
  std::span<const std::uint32_t> pairs_of(std::uint32_t node, std::uint32_t source) const;
  /// The node that a pair of `node` holds beside it.
  std::uint32_t partner(std::uint32_t pair, std::uint32_t node) const {
    return pairs_[pair].a == node ? pairs_[pair].b : pairs_[pair].a;
  }
  /// Keys that so many nodes carry that they tell nothing.
  std::uint32_t crowded() const { return crowded_; }

  const Check& check() const { return check_; }
  bool of_versions() const { return of_versions_; }
  const Weights& weights() const { return rules_.alike.weights; }
  const Claim& claim(std::uint32_t index) const { return claims_[index]; }
  const Claim& first(std::uint32_t node) const { return claims_[nodes_[node].claims.front()]; }
  /// One number for equal values, and no other.
  std::uint32_t value(std::uint32_t node) const { return value_of_[nodes_[node].claims.front()]; }
  Related related(std::uint32_t a, std::uint32_t b) const;

  /// May two nodes be one, as far as their values and the slots of bodies say?
  bool may_be_one(std::uint32_t a, std::uint32_t b) const {
    return doichieu::may_be_one(related(a, b), check_);
  }
  /// May the values of two nodes be one, whatever the slots say?
  bool values_may_be_one(std::uint32_t a, std::uint32_t b) const {
    return doichieu::may_be_one(related_values(nodes_[a].claims.front(), nodes_[b].claims.front()), check_);
  }

 private:
  void add(std::uint32_t claim);
  std::uint32_t number_of(const Value& value, const std::string& printed);
  Related related_values(std::uint32_t claim_a, std::uint32_t claim_b) const;
  void sort_pairs();
  void index_pairs();
  bool same_claim(std::uint32_t a, std::uint32_t b) const;
  void index_keys();
  std::vector<std::uint32_t> later_partners(std::uint32_t node) const;
  void add_pair(std::uint32_t a, std::uint32_t b);
  void weigh_differences();
  struct Others {
    double shared = 0, twin = 0;
  };
  Company company_of(const Pair& pair, const Companies& companies) const;
  Others others_of(const Pair& pair, std::uint32_t node) const;
  const std::vector<std::uint32_t>& told_as(std::uint32_t node) const;
  const Pair* pair_between(std::uint32_t a, std::uint32_t b) const;
  std::vector<std::uint64_t> keys_of(std::uint32_t node) const;

  using Topic = std::tuple<std::uint32_t, std::uint64_t, std::string>;  ///< source, key of anchor, unit
  std::optional<Topic> topic_of(const Claim& claim) const;
  void count_topics();
  bool sole_topic(const Claim& a, const Claim& b) const;

  const std::vector<Claim>& claims_;
  const Check& check_;
  const RuleSet& rules_;
  const std::vector<Versions>& versions_;
  bool of_versions_;
  std::vector<Node> nodes_;
  std::vector<Pair> pairs_;
  std::vector<std::vector<std::uint32_t>> pairs_of_;  ///< by node, and there by the partner's source
  std::uint32_t crowded_ = 0;
  std::map<std::pair<std::uint32_t, std::string>, std::vector<std::uint32_t>> by_value_;
  std::map<std::uint64_t, std::vector<std::uint32_t>> by_key_;
  std::map<Topic, std::uint32_t> topics_;  ///< how many nodes it is said next to

  // What many sources say alike is related once: a story of two hundred articles has few values.
  std::map<std::string, std::vector<std::pair<const Value*, std::uint32_t>>> numbers_;  ///< by print
  std::vector<std::uint32_t> value_of_;  ///< number, by claim; of those of the check's kind
  std::uint32_t values_ = 0;
  mutable std::unordered_map<std::uint64_t, Related> related_;  ///< by the numbers of two values
  mutable std::vector<std::vector<std::uint32_t>> told_as_;     ///< by node; empty until it is asked for
};

}  // namespace doichieu
