#include "rules/pattern_visited.hpp"

#include <algorithm>
#include <bit>

namespace doichieu::pattern {

std::size_t Visited::find(std::uint64_t key) const {
  std::size_t at = (key * 0x9E3779B97F4A7C15U) >> 32;  // the bits that both block and state reach
  for (;; ++at) {
    at &= slots_.size() - 1;
    if (slots_[at].key == key || slots_[at].key == 0) return at;
  }
}

std::uint64_t& Visited::word(std::uint32_t state, std::uint32_t block) {
  const std::uint64_t key = ((std::uint64_t{block} << 32) | state) + 1;
  std::size_t at = find(key);
  if (slots_[at].key == key) return slots_[at].bits;
  if (2 * (used_.size() + 1) > slots_.size()) {
    rebuild(2 * slots_.size(), 0);
    at = find(key);
  }
  slots_[at] = {key, 0};
  used_.push_back(static_cast<std::uint32_t>(at));
  return slots_[at].bits;
}

std::uint32_t Visited::first_unmarked(std::uint32_t state, std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t token = first; token <= last; token = (token / 64 + 1) * 64) {
    const std::uint64_t marked = word(state, token / 64) >> (token % 64);
    const auto run = static_cast<std::uint32_t>(std::countr_one(marked));
    if (run < 64 - token % 64) return std::min(token + run, last + 1);
  }
  return last + 1;
}

void Visited::clear() {
  for (const std::uint32_t slot : used_) slots_[slot] = {};
  used_.clear();
}

void Visited::rebuild(std::size_t size, std::uint32_t first_block) {
  std::vector<Slot> old;
  for (const std::uint32_t slot : used_)
    if ((slots_[slot].key - 1) >> 32 >= first_block) old.push_back(slots_[slot]);
  slots_.assign(size, {});
  used_.clear();
  for (const Slot& slot : old) {
    const std::size_t at = find(slot.key);
    slots_[at] = slot;
    used_.push_back(static_cast<std::uint32_t>(at));
  }
}

void Visited::forget(std::uint32_t first_block) {
  rebuild(slots_.size(), first_block);
  enough_ = std::max<std::size_t>(4096, 2 * used_.size());
}

}  // namespace doichieu::pattern
