#include "rules/pattern_index.hpp"

namespace doichieu::pattern {
namespace {

void file(std::vector<std::uint32_t>& list, std::uint32_t pattern) {
  if (list.empty() || list.back() != pattern) list.push_back(pattern);
}

}  // namespace

std::size_t AnchorIndex::find(std::uint64_t hash) const {
  for (std::size_t at = hash;; ++at) {
    at &= slots_.size() - 1;
    if (slots_[at].list == no_list || slots_[at].hash == hash) return at;
  }
}

std::span<const std::uint32_t> AnchorIndex::at_word(std::uint64_t hash) const {
  const Slot& slot = slots_[find(hash)];
  return slot.list == no_list ? std::span<const std::uint32_t>() : std::span(lists_[slot.list]);
}

void AnchorIndex::file_under_word(std::uint64_t hash, std::uint32_t pattern) {
  if (4 * (lists_.size() + 1) > slots_.size()) {  // mostly empty, as most words of a text are no anchor
    const std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(2 * slots_.size()));
    for (const Slot& slot : old)
      if (slot.list != no_list) slots_[find(slot.hash)] = slot;
  }
  Slot& slot = slots_[find(hash)];
  if (slot.list == no_list) {
    slot = {hash, static_cast<std::uint32_t>(lists_.size())};
    lists_.emplace_back();
  }
  file(lists_[slot.list], pattern);
}

void AnchorIndex::file_under_concept(std::uint32_t number, std::uint32_t pattern) {
  if (number >= by_concept_.size()) by_concept_.resize(number + std::size_t{1});
  file(by_concept_[number], pattern);
}

}  // namespace doichieu::pattern
