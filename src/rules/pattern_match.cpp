#include "rules/pattern_match.hpp"

#include <algorithm>

namespace doichieu::pattern {

const std::vector<PatternMatch>& Matcher::in(TokenRange sentence) {
  found_.clear();
  for (std::uint32_t token = sentence.first; token < sentence.last; ++token) {
    for (const std::uint32_t pattern : index_.at_word(view_.text()[token].hash)) note(pattern, token);
    note_hits(token);
  }
  for (std::size_t i = 0; i < active_; ++i) search(tasks_[i], sentence);
  active_ = 0;
  const auto earlier = [](const PatternMatch& a, const PatternMatch& b) {
    return std::pair(a.tokens.first, a.pattern) < std::pair(b.tokens.first, b.pattern);
  };
  if (!std::is_sorted(found_.begin(), found_.end(), earlier))
    std::sort(found_.begin(), found_.end(), earlier);
  return found_;
}

void Matcher::note_hits(std::uint32_t token) {
  const std::vector<Hit>& hits = view_.hits().all();
  for (; hit_ < hits.size() && hits[hit_].tokens.first <= token; ++hit_)
    if (hits[hit_].tokens.first == token)
      view_.concepts().each(hits[hit_].entry, [&](std::uint32_t number) {
        for (const std::uint32_t pattern : index_.at_concept(number)) note(pattern, token);
      });
}

void Matcher::note(std::uint32_t pattern, std::uint32_t token) {
  std::uint32_t& slot = slot_[pattern];
  if (slot == none) {
    slot = static_cast<std::uint32_t>(active_++);
    if (active_ > tasks_.size()) tasks_.emplace_back();
    tasks_[slot].pattern = pattern;
    tasks_[slot].anchors.clear();
  }
  std::vector<std::uint32_t>& anchors = tasks_[slot].anchors;
  if (anchors.empty() || anchors.back() != token) anchors.push_back(token);
}

/// Tries every token that may be a match's first, from left to right: those from which some anchor can be
/// reached.
void Matcher::search(const Task& task, TokenRange sentence) {
  const CompiledPattern& compiled = patterns_[task.pattern];
  const std::uint64_t most = compiled.before.most(view_.longest_edge());
  slot_[task.pattern] = none;
  run_.enter(compiled.program, sentence);
  std::uint32_t start = sentence.first;
  for (const std::uint32_t anchor : task.anchors) {
    if (most < anchor - sentence.first) start = std::max(start, anchor - static_cast<std::uint32_t>(most));
    while (start + std::uint64_t{compiled.before.least} <= anchor) {
      const std::optional<std::uint32_t> end = run_.match_at(start);
      if (end) keep(task.pattern, {start, *end}, compiled.program);
      start = end ? *end : start + 1;
    }
  }
}

void Matcher::keep(std::uint32_t pattern, TokenRange tokens, const Program& program) {
  PatternMatch match{pattern, tokens, {}};
  for (std::size_t i = 0; i < program.captures.size(); ++i)
    if (const TokenRange captured = run_.captures()[i]; !captured.empty())
      match.captures.push_back({program.captures[i], captured});
  std::stable_sort(match.captures.begin(), match.captures.end(),
                   [](const Capture& a, const Capture& b) { return a.tokens < b.tokens; });
  found_.push_back(std::move(match));
}

}  // namespace doichieu::pattern
