#include "gate/neighbours.hpp"

#include <algorithm>
#include <cmath>

namespace doichieu {
namespace {

constexpr double near_enough = 0.18;
constexpr double near_enough_undated = 0.22;  ///< where a date would say more
constexpr double days_apart = 31;

bool far_apart(double a, double b) {
  return a != 0 && b != 0 && std::abs(a - b) > days_apart;
}

double length_of(const Sketch& sketch) {
  double sum = 0;
  for (const Trait& trait : sketch.traits) sum += trait.weight;
  return std::sqrt(sum);
}

}  // namespace

double nearness(const Sketch& a, const Sketch& b) {
  double shared = 0;
  for (auto left = a.traits.begin(), right = b.traits.begin();
       left != a.traits.end() && right != b.traits.end();) {
    if (left->key < right->key) {
      ++left;
    } else if (right->key < left->key) {
      ++right;
    } else {
      shared += std::sqrt(double{left->weight} * double{right->weight});
      ++left, ++right;
    }
  }
  return shared == 0 ? 0 : shared / (length_of(a) * length_of(b));
}

bool are_near(const Sketch& a, const Sketch& b) {
  if (far_apart(a.published, b.published)) return false;
  const bool dated = a.published != 0 && b.published != 0;
  return nearness(a, b) >= (dated ? near_enough : near_enough_undated);
}

Neighbours::Neighbours(std::vector<Sketch> sketches)
    : sketches_(std::move(sketches)), common_(std::max<std::size_t>(64, sketches_.size() / 16)) {
  for (std::uint32_t i = 0; i < sketches_.size(); ++i)
    for (const Trait& trait : sketches_[i].traits) having_[trait.key].push_back(i);
}

/// Those that share two traits which are not common.
std::vector<std::uint32_t> Neighbours::candidates(std::uint32_t article) const {
  std::vector<std::uint32_t> sharing;
  for (const Trait& trait : sketches_[article].traits) {
    const std::vector<std::uint32_t>& having = having_.at(trait.key);
    if (having.size() <= common_) sharing.insert(sharing.end(), having.begin(), having.end());
  }
  std::sort(sharing.begin(), sharing.end());
  std::vector<std::uint32_t> out;
  for (auto at = sharing.begin(); at != sharing.end();) {
    const auto end = std::upper_bound(at, sharing.end(), *at);
    if (end - at > 1 && *at != article) out.push_back(*at);
    at = end;
  }
  return out;
}

std::vector<std::uint32_t> Neighbours::of(std::uint32_t article) const {
  std::vector<std::pair<double, std::uint32_t>> near;
  for (const std::uint32_t other : candidates(article))
    if (are_near(sketches_[article], sketches_[other]))
      near.emplace_back(-nearness(sketches_[article], sketches_[other]), other);
  std::sort(near.begin(), near.end());
  double day = sketches_[article].published;
  std::vector<std::uint32_t> out;
  for (const auto& [distance, other] : near) {
    if (day == 0) day = sketches_[other].published;
    if (!far_apart(day, sketches_[other].published)) out.push_back(other);
  }
  return out;
}

}  // namespace doichieu
