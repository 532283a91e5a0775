#pragma once
// The entries of a lexicon, in the order of their ids.
//
// Those of a compiled lexicon stay bytes of its image until somebody asks for one; it is made then, once, and
// stays where it is. So a start costs nothing for the thousands of entries that no text of the day names.
//
// Any number of threads may ask at once: where two make the same entry, that of the first is kept.

#include <atomic>
#include <memory>
#include <vector>

#include "rules/entry.hpp"
#include "rules/image_array.hpp"

namespace doichieu {

/// Entries as an image holds them (compiled.cpp).
struct PackedEntries {
  ImageArray<std::uint32_t> ends;  ///< by entry: where its bytes end; they begin where those before it end
  ImageArray<char> bytes;
};

class Entries {
 public:
  class Iterator;

  Entries() = default;
  explicit Entries(std::vector<Entry> entries) : own_(std::move(entries)) {}
  explicit Entries(PackedEntries packed) : made_(std::make_shared<const Made>(std::move(packed))) {}

  std::size_t size() const { return made_ ? made_->packed.ends.size() : own_.size(); }
  const Entry& operator[](EntryId id) const { return made_ ? made_->at(id) : own_[id]; }
  inline Iterator begin() const;
  inline Iterator end() const;
  friend inline bool operator==(const Entries& a, const Entries& b);

  /// All of them, made.
  std::vector<Entry> take() &&;

 private:
  friend struct CompiledFields;
  static void fields(auto& self, auto visit) {
    if constexpr (std::is_const_v<std::remove_reference_t<decltype(self)>>) {
      const PackedEntries packed = self.packed();
      visit(packed.ends, packed.bytes);
    } else {
      PackedEntries packed;
      visit(packed.ends, packed.bytes);
      self = Entries(std::move(packed));
    }
  }
  PackedEntries packed() const;

  /// Packed entries, and those of them that somebody has asked for.
  struct Made {
    explicit Made(PackedEntries entries)
        : packed(std::move(entries)), known(new std::atomic<const Entry*>[packed.ends.size()]()) {}
    Made(const Made&) = delete;
    Made& operator=(const Made&) = delete;
    ~Made();

    const Entry& at(EntryId id) const {
      const Entry* entry = known[id].load(std::memory_order_acquire);
      return entry != nullptr ? *entry : make(id);
    }
    const Entry& make(EntryId id) const;

    PackedEntries packed;
    std::unique_ptr<std::atomic<const Entry*>[]> known;
  };

  std::vector<Entry> own_;
  std::shared_ptr<const Made> made_;  ///< null where they are our own
};

class Entries::Iterator {
 public:
  using value_type = Entry;
  using difference_type = std::ptrdiff_t;

  Iterator() = default;
  Iterator(const Entries& entries, EntryId id) : entries_(&entries), id_(id) {}
  const Entry& operator*() const { return (*entries_)[id_]; }
  Iterator& operator++() {
    ++id_;
    return *this;
  }
  Iterator operator++(int) { return {*entries_, id_++}; }
  friend bool operator==(const Iterator& a, const Iterator& b) { return a.id_ == b.id_; }

 private:
  const Entries* entries_ = nullptr;
  EntryId id_ = 0;
};

Entries::Iterator Entries::begin() const {
  return {*this, 0};
}
Entries::Iterator Entries::end() const {
  return {*this, static_cast<EntryId>(size())};
}

bool operator==(const Entries& a, const Entries& b) {
  if (a.size() != b.size()) return false;
  for (EntryId id = 0; id < a.size(); ++id)
    if (!(a[id] == b[id])) return false;
  return true;
}

}  // namespace doichieu
