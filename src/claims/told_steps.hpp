#pragma once
// Which steps of a ladder an article tells, so that one that is contradicted can be found without holding
// every reading against every other: however often a text says them, different steps are few.

#include <algorithm>
#include <map>
#include <vector>

#include "value/status.hpp"

namespace doichieu {

/// Steps by what they are told of.
template <class Key>
class ToldSteps {
 public:
  void add(const Key& of, const Status& status) {
    std::vector<Status>& known = told_[of];
    const bool is_known = std::any_of(known.begin(), known.end(), [&](const Status& k) {
      return k.ladder.id == status.ladder.id && k.low == status.low && k.high == status.high;
    });
    if (!is_known) known.push_back(status);
  }

  /// Is another step told of the same, one that excludes this?
  bool contradict(const Key& of, const Status& status) const {
    const auto known = told_.find(of);
    return known != told_.end() &&
           std::any_of(known->second.begin(), known->second.end(), [&](const Status& other) {
             return relate(status, other).relation == Relation::conflict;
           });
  }

 private:
  std::map<Key, std::vector<Status>> told_;
};

}  // namespace doichieu
