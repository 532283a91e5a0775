#pragma once
// Finds the matches of many patterns in one text, a sentence at a time: only patterns whose anchor stands in
// a sentence are run on it, and only from where that anchor can be reached.

#include <cstdint>
#include <vector>

#include "rules/pattern_index.hpp"
#include "rules/pattern_run.hpp"

namespace doichieu::pattern {

class Matcher {
 public:
  Matcher(const std::vector<CompiledPattern>& patterns, const AnchorIndex& index, const View& view)
      : patterns_(patterns), index_(index), view_(view), run_(view), slot_(patterns.size(), none) {}

  /// The matches in a sentence, in order of first token and pattern. Ask for the sentences in the order of
  /// the text.
  const std::vector<PatternMatch>& in(TokenRange sentence);

 private:
  static constexpr std::uint32_t none = 0xffffffff;
  /// A pattern whose anchor stands in the sentence.
  struct Task {
    std::uint32_t pattern = 0;
    std::vector<std::uint32_t> anchors;  ///< tokens
  };

  void note(std::uint32_t pattern, std::uint32_t token);
  void note_hits(std::uint32_t token);
  void search(const Task& task, TokenRange sentence);
  void keep(std::uint32_t pattern, TokenRange tokens, const Program& program);

  const std::vector<CompiledPattern>& patterns_;
  const AnchorIndex& index_;
  const View& view_;
  Run run_;
  std::vector<std::uint32_t> slot_;  ///< by pattern: its task
  std::vector<Task> tasks_;          ///< the first `active_` of them; the others are kept for their memory
  std::size_t active_ = 0;
  std::size_t hit_ = 0;  ///< the first hit not looked at
  std::vector<PatternMatch> found_;
};

}  // namespace doichieu::pattern
