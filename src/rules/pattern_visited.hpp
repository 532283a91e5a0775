#pragma once
// Which states of an automaton were entered at which tokens: what keeps a search from doing anything twice,
// and so linear. A hash table of words of 64 tokens each, so that its size follows what was entered and not
// the text.

#include <cstdint>
#include <vector>

namespace doichieu::pattern {

class Visited {
 public:
  Visited() : slots_(smallest) {}

  /// Marks (state, token); false where it was marked.
  bool insert(std::uint32_t state, std::uint32_t token) {
    std::uint64_t& bits = word(state, token / 64);
    const std::uint64_t bit = std::uint64_t{1} << (token % 64);
    if ((bits & bit) != 0) return false;
    bits |= bit;
    return true;
  }

  /// The first of the tokens [first, last] that is not marked for a state; last + 1 where all are. At most 64
  /// of them.
  std::uint32_t first_unmarked(std::uint32_t state, std::uint32_t first, std::uint32_t last);

  void clear();

  /// Tokens before this one will not be asked for again: lets go of them, now and then.
  void forget_before(std::uint32_t token) {
    if (used_.size() >= enough_) forget(token / 64);
  }

 private:
  static constexpr std::size_t smallest = 64;
  struct Slot {
    std::uint64_t key = 0;  ///< block and state; 0 is an empty slot
    std::uint64_t bits = 0;
  };

  std::uint64_t& word(std::uint32_t state, std::uint32_t block);
  std::size_t find(std::uint64_t key) const;
  void rebuild(std::size_t size, std::uint32_t first_block);
  void forget(std::uint32_t first_block);

  std::vector<Slot> slots_;
  std::vector<std::uint32_t> used_;  ///< indices into slots_
  std::size_t enough_ = 4096;
};

}  // namespace doichieu::pattern
