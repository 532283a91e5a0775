#pragma once
// What the samples of all stages share: the rules built into the program, the two languages, a list in one
// line.

#include <string>
#include <vector>

#include "rules/rule_set.hpp"

namespace doichieu::sample {

inline constexpr Language en = Language::english;
inline constexpr Language vi = Language::vietnamese;

/// Loaded once; story_test.cpp sees that they are without a mistake.
inline const RuleSet& rules() {
  static const RuleSet loaded = load_rules("").value;
  return loaded;
}

/// "a | b".
inline std::string joined(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts) out.append(out.empty() ? "" : " | ").append(part);
  return out;
}

}  // namespace doichieu::sample
