#include "rules/trie.hpp"

namespace doichieu {

TokenTrie::Node TokenTrie::Table::insert(std::uint64_t key, Node fresh) {
  if (size_ * 2 >= slots_.size()) grow();
  std::vector<Slot>& slots = slots_.own();
  key += key == 0;
  std::size_t i = key & mask_;
  for (; slots[i].key != 0; i = (i + 1) & mask_)
    if (slots[i].key == key) return slots[i].node;
  slots[i] = {key, fresh, 0};
  ++size_;
  return fresh;
}

void TokenTrie::Table::grow() {
  std::vector<Slot> old(slots_.empty() ? 16 : slots_.size() * 2);
  std::vector<Slot>& slots = slots_.own();
  old.swap(slots);
  mask_ = slots.size() - 1;
  for (const Slot& slot : old) {
    if (slot.key == 0) continue;
    std::size_t i = slot.key & mask_;
    while (slots[i].key != 0) i = (i + 1) & mask_;
    slots[i] = slot;
  }
}

TokenTrie::Node TokenTrie::Builder::insert(Table& table, std::uint64_t key) {
  const auto fresh = static_cast<Node>(children_.size());
  const Node node = table.insert(key, fresh);
  if (node == fresh) children_.push_back(0);
  return node;
}

void TokenTrie::Builder::add(std::span<const Token> key, std::uint32_t value) {
  Node node = insert(trie_.roots_, key.front().hash);
  for (const Token& token : key.subspan(1)) {
    children_[node] |= child_bit(token.hash);
    node = insert(trie_.children_, child_key(node, token.hash));
  }
  children_[node] |= has_values;
  pairs_.emplace_back(node, value);
}

TokenTrie TokenTrie::Builder::build() && {
  fill_filter();
  fill_values();
  mark_slots();
  return std::move(trie_);
}

/// About 16 bits for each first token: one word in sixteen that starts no entry gets past it.
void TokenTrie::Builder::fill_filter() {
  unsigned bits = 10;
  while ((std::size_t{1} << bits) < trie_.roots_.size() * 16) ++bits;
  trie_.filter_shift_ = 64 - bits;
  std::vector<std::uint64_t>& filter = trie_.filter_.own();
  filter.assign((std::size_t{1} << bits) / 64, 0);
  for (const Slot& slot : trie_.roots_.slots()) {
    if (slot.key == 0) continue;
    const std::uint64_t bit = slot.key >> trie_.filter_shift_;
    filter[bit / 64] |= std::uint64_t{1} << (bit % 64);
  }
}

void TokenTrie::Builder::fill_values() {
  std::vector<std::uint32_t>&first = trie_.first_value_.own(), &values = trie_.values_.own();
  first.assign(children_.size() + 1, 0);
  for (const auto& [node, value] : pairs_) ++first[node + 1];
  for (std::size_t i = 1; i < first.size(); ++i) first[i] += first[i - 1];
  std::vector<std::uint32_t> next(first.begin(), first.end() - 1);
  values.resize(pairs_.size());
  for (const auto& [node, value] : pairs_) values[next[node]++] = value;
}

void TokenTrie::Builder::mark_slots() {
  for (Table* table : {&trie_.roots_, &trie_.children_})
    for (Slot& slot : table->slots())
      if (slot.key != 0) slot.children = children_[slot.node];
}

}  // namespace doichieu
