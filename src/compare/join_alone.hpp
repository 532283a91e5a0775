#pragma once
// One value that each of two articles tells in one place only.
//
//   A  The regulators expect completion in the first half of 2025.
//   B  The sale should be finished in the first half of 2025.
//
// Where the words for what happened are not known to be one, lining up keeps the two apart. But a value that
// hardly anybody would tell of two things, that stands once in each article, next to something that both
// name, is told of one thing. It may agree, never differ; a source that tells it twice does not take part,
// since nobody knows which of the two is meant.

#include <vector>

#include "compare/line_up.hpp"

namespace doichieu {

/// Joins groups of equal figures, days and hours. REQUIRES: lined up, and what is copied joined.
void join_alone(const std::vector<Claim>& claims, const RuleSet& rules, LinedUp& lined_up);

}  // namespace doichieu
