#pragma once
// Which patterns to run where: every pattern is filed under the words and concepts of its anchor. Asking
// costs one look into a flat table a token, however many patterns there are.

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace doichieu::pattern {

class AnchorIndex {
 public:
  AnchorIndex() : slots_(smallest) {}

  void file_under_word(std::uint64_t hash, std::uint32_t pattern);
  void file_under_concept(std::uint32_t number, std::uint32_t pattern);

  /// The patterns filed under a word. Two words of one hash share a list: the pattern itself looks at the
  /// letters.
  std::span<const std::uint32_t> at_word(std::uint64_t hash) const;
  std::span<const std::uint32_t> at_concept(std::uint32_t number) const {
    return number < by_concept_.size() ? std::span(by_concept_[number]) : std::span<const std::uint32_t>();
  }

 private:
  static constexpr std::size_t smallest = 16;
  struct Slot {
    std::uint64_t hash = 0;
    std::uint32_t list = no_list;
  };
  static constexpr std::uint32_t no_list = 0xffffffff;

  std::size_t find(std::uint64_t hash) const;

  std::vector<Slot> slots_;
  std::vector<std::vector<std::uint32_t>> lists_;
  std::vector<std::vector<std::uint32_t>> by_concept_;
};

}  // namespace doichieu::pattern
