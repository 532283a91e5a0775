#pragma once
// Pairs -> groups: compatible nodes join, the surest first; then what is left over may differ.

#include <set>
#include <vector>

#include "compare/line_up.hpp"

namespace doichieu {

class Grouping {
 public:
  explicit Grouping(const Pairing& pairing);

  void join_compatible();
  /// REQUIRES: join_compatible() was called.
  void join_differing();

  /// Appends the groups, and counts what was not comparable.
  void emit(LinedUp& out) const;

 private:
  void find_moved();
  void find_disputed();
  bool has_compatible(std::uint32_t mine, std::uint32_t source) const;
  bool second_partner(const Pair& pair) const;
  bool rival(const Pair& pair, std::uint32_t mine, std::uint32_t theirs) const;
  bool all_may_be_one(std::uint32_t a, std::uint32_t b) const;
  bool any_moved_between(std::uint32_t a, std::uint32_t b) const;
  void merge(std::uint32_t a, std::uint32_t b, double score);
  bool grouped_with_source(std::uint32_t node, std::uint32_t source) const;

  std::vector<const Pair*> likeliest();
  std::vector<const Pair*> fittest();
  bool is_left(const Pair& pair) const;
  bool may_differ(const Pair& pair) const;
  bool has_twin(std::uint32_t mine, const Pair& pair) const;
  void find_twins();
  bool at_odds_at_home(std::uint32_t a, std::uint32_t b) const;
  bool best_for_both(const Pair& pair) const;
  bool beaten(const Pair& pair, std::uint32_t mine, std::uint32_t theirs) const;
  bool home_conflict(const Pair& pair, std::uint32_t node, std::uint32_t other) const;

  const Node& node(std::uint32_t index) const { return pairing_.nodes()[index]; }
  const ChooseWeights& choose() const { return pairing_.weights().choose; }

  /// What is one so far; a group that was merged away has no nodes.
  struct Gathered {
    std::vector<std::uint32_t> nodes;
    std::vector<std::uint32_t> values;   ///< a node for each of their values
    std::vector<std::uint32_t> sources;  ///< sorted, unique
    double score = 0;
    double odds = 0;  ///< of what differs
  };

  /// The most that a node shares with what may be one with it elsewhere, and yet was not joined.
  struct Twin {
    double score = -1;
    double dated = -1;  ///< of what dates the same event
  };

  const Pairing& pairing_;
  std::uint32_t not_comparable_ = 0;
  std::vector<std::uint32_t> group_of_;  ///< by node
  std::vector<Gathered> groups_;
  std::set<std::uint32_t> differs_;
  std::vector<std::vector<std::uint32_t>> moved_;  ///< by node: those of its value that stand elsewhere
  std::vector<Twin> twin_;                         ///< by node
  std::vector<char> disputed_;   ///< by node: does another source date the same event otherwise?
  std::vector<char> differing_;  ///< by pair: do its nodes differ, as far as they alone can tell?
};

}  // namespace doichieu
