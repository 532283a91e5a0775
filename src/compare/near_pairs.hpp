#pragma once
// Pairs of things that are alike, each of which is like no third.

#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <vector>

namespace doichieu {

class NearPairs {
 public:
  static constexpr std::size_t most_alike = 8;  ///< things under one key; more are a row, not a slip

  /// The pairs of `things` that `near` says are alike.
  template <class Near>
  void collect(const std::vector<std::size_t>& things, Near near) {
    if (things.size() > most_alike) return;
    for (std::size_t i = 0; i < things.size(); ++i)
      for (std::size_t k = i + 1; k < things.size(); ++k)
        if (things[i] != things[k] && near(things[i], things[k]))
          pairs_.insert(std::minmax(things[i], things[k]));
  }

  /// In order. Where one is like two others nobody can tell which is meant.
  std::vector<std::pair<std::size_t, std::size_t>> without_rivals() const {
    std::map<std::size_t, int> times;
    for (const auto& [a, b] : pairs_) ++times[a], ++times[b];
    std::vector<std::pair<std::size_t, std::size_t>> out;
    for (const auto& pair : pairs_)
      if (times[pair.first] == 1 && times[pair.second] == 1) out.push_back(pair);
    return out;
  }

 private:
  std::set<std::pair<std::size_t, std::size_t>> pairs_;
};

}  // namespace doichieu
