#pragma once
// A trie over token hashes in two flat tables: first token -> node, and (node, next token) -> node.
//
//   TokenTrie::Builder builder;
//   builder.add(tokens_of_to_lam, 7);
//   TokenTrie trie = std::move(builder).build();
//   trie.walk(tokens, count, [](std::span<const std::uint32_t> values, std::uint32_t length) { … });
//
// A slot is 16 bytes and says which children may exist, so most walks end without a second look-up; a bit
// filter over first tokens ends most of them before the first. The trie itself only proposes: whoever walks
// it compares the words. So two tokens with one hash can neither invent an entry nor hide one: both share a
// node, and both are proposed.

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "normalise/normal_text.hpp"
#include "rules/image_array.hpp"

namespace doichieu {

class TokenTrie {
 public:
  using Node = std::uint32_t;
  class Builder;

  /// Calls `found(values, length)` for every key that the tokens [first, first + count) start with, the
  /// shortest first.
  template <class Found>
  void walk(const Token* first, std::uint32_t count, Found&& found) const {
    if (count == 0 || !may_start(first->hash)) return;
    const Slot* slot = roots_.find(first->hash);
    for (std::uint32_t length = 1; slot != nullptr; ++length) {
      if (slot->children & has_values) found(values_of(slot->node), length);
      if (length == count) return;
      const std::uint64_t next = first[length].hash;
      if ((slot->children & child_bit(next)) == 0) return;
      slot = children_.find(child_key(slot->node, next));
    }
  }

 private:
  friend struct CompiledFields;
  struct Slot {
    std::uint64_t key = 0;  ///< 0: empty
    Node node = 0;
    std::uint32_t children = 0;  ///< child_bit()s of the children there are, and has_values
  };

  /// Open addressing, linear probing, never more than half full.
  class Table {
   public:
    const Slot* find(std::uint64_t key) const {
      if (slots_.empty()) return nullptr;
      key += key == 0;
      const Slot* const slots = slots_.data();
      for (std::size_t i = key & mask_;; i = (i + 1) & mask_) {
        if (slots[i].key == key) return &slots[i];
        if (slots[i].key == 0) return nullptr;
      }
    }
    /// The node of `key`; `fresh`, which is then stored, where there is none.
    Node insert(std::uint64_t key, Node fresh);
    std::uint64_t size() const { return size_; }
    std::vector<Slot>& slots() { return slots_.own(); }

   private:
    friend struct CompiledFields;
    static void fields(auto& self, auto visit) { visit(self.slots_, self.mask_, self.size_); }
    void grow();

    ImageArray<Slot> slots_;
    std::uint64_t mask_ = 0;
    std::uint64_t size_ = 0;
  };

  /// What goes into the compiled form: everything.
  static void fields(auto& self, auto visit) {
    visit(self.roots_, self.children_, self.filter_, self.filter_shift_, self.first_value_, self.values_);
  }

  static constexpr std::uint32_t has_values = 0x80000000;

  static std::uint32_t child_bit(std::uint64_t hash) { return 1u << ((hash >> 40) % 31); }
  static std::uint64_t child_key(Node node, std::uint64_t hash) {
    const std::uint64_t key = (hash ^ (node + 1)) * 0x9e3779b97f4a7c15u;
    return key ^ (key >> 32);
  }

  bool may_start(std::uint64_t hash) const {
    const std::uint64_t bit = hash >> filter_shift_;
    return !filter_.empty() && (filter_[bit / 64] >> (bit % 64) & 1) != 0;
  }
  std::span<const std::uint32_t> values_of(Node node) const {
    return values_.part(first_value_[node], first_value_[node + 1]);
  }

  Table roots_;
  Table children_;
  ImageArray<std::uint64_t> filter_;  ///< by the upper bits of a first token's hash
  std::uint32_t filter_shift_ = 0;
  ImageArray<std::uint32_t> first_value_;  ///< by node; one more at the end
  ImageArray<std::uint32_t> values_;
};

class TokenTrie::Builder {
 public:
  /// REQUIRES: one token or more.
  void add(std::span<const Token> key, std::uint32_t value);
  TokenTrie build() &&;

 private:
  Node insert(Table& table, std::uint64_t key);
  void fill_filter();
  void fill_values();
  void mark_slots();

  TokenTrie trie_;
  std::vector<std::uint32_t> children_;                ///< by node
  std::vector<std::pair<Node, std::uint32_t>> pairs_;  ///< node, value; in the order of add()
};

}  // namespace doichieu
