#pragma once
// Start here: articles in, report out.
//
//   Story story = read_story({"corpus/washington-2026-02-18"}, {});
//   Report report = check(std::move(story), load_rules("").value);
//   std::cout << write_terminal(report, {});

#include <functional>

#include "claims/claim.hpp"
#include "compare/report.hpp"
#include "reader/article.hpp"
#include "rules/rule_set.hpp"

namespace doichieu {

/// Told of every article before it is looked at, so that a caller can show progress.
using Notice = std::function<void(const Article&)>;

/// What the sources of a story agree on, where they differ, and what one leaves out. Messages are in
/// `language`. What lies beyond `limits` is told in Report::excess, and as findings.
Report check(Story story, const RuleSet& rules, Language language = Language::english,
             const Notice& notice = {}, const Limits& limits = {});

}  // namespace doichieu
