#include "rules/checksum.hpp"

#include <array>
#include <bit>
#include <cstring>

namespace doichieu {

std::uint64_t checksum_of(std::string_view bytes) {
  using Lanes = std::array<std::uint64_t, 4>;
  const auto mixed = [](std::uint64_t sum, std::uint64_t word) {
    return std::rotl((sum ^ word) * 0x9fb21c651e98df25u, 29);
  };
  Lanes lanes = {1, 2, 3, bytes.size()};
  const auto take = [&](const Lanes& block) {
    for (std::size_t i = 0; i < lanes.size(); ++i) lanes[i] = mixed(lanes[i], block[i]);
  };
  Lanes block{};
  for (; bytes.size() >= sizeof block; bytes.remove_prefix(sizeof block)) {
    std::memcpy(&block, bytes.data(), sizeof block);
    take(block);
  }
  block = {};
  if (!bytes.empty()) std::memcpy(&block, bytes.data(), bytes.size());
  take(block);
  std::uint64_t sum = 0;
  for (const std::uint64_t lane : lanes) sum = mixed(sum, lane);
  return sum;
}

}  // namespace doichieu
