#pragma once
// Judges drafts, and nothing but drafts, against other articles.
//
//   Report report = gate({drafts, others}, rules, {});
//   standings(report);     // of each draft: contradicted by whom, supported by how many …
//   (report/standing.hpp)
//
// Every draft is checked as a story of its own: the draft and the articles that tell of the same event, other
// drafts among them (neighbours.hpp). What is told of several drafts becomes one report (merge.hpp): its
// sources are the drafts, in the order given, then those others that a draft was held against.

#include <functional>
#include <vector>

#include "compare/report.hpp"
#include "rules/rule_set.hpp"

namespace doichieu {

/// The ids of all articles are unique.
struct GateInput {
  std::vector<Article> drafts;
  std::vector<Article> others;
};

struct GateOptions {
  Language language = Language::english;  ///< of messages
  bool one_event = false;                 ///< all articles tell of one event: do not look which do
  Limits limits = {};
};

/// At most so many articles are held against a draft, the nearest.
inline constexpr std::size_t most_beside = 40;

/// Told how many drafts are done.
using GateNotice = std::function<void(std::size_t)>;

Report gate(GateInput input, const RuleSet& rules, const GateOptions& options = {},
            const GateNotice& notice = {});

}  // namespace doichieu
