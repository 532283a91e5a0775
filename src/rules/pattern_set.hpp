#pragma once
// What a set of patterns holds. Only the pattern_*.cpp files include this page.

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "rules/pattern_index.hpp"
#include "rules/pattern_program.hpp"

namespace doichieu {
namespace pattern {

/// A fragment is parsed when it is first asked for. One that is asked for while it is being parsed contains
/// itself.
struct FragmentState {
  enum class Progress : std::uint8_t { waiting, parsing, done };
  std::shared_ptr<const PatternSource> source;
  Progress progress = Progress::waiting;
  std::uint32_t height = 0;  ///< of the fragments in it, one in the other
  NodePtr tree;
};

}  // namespace pattern

struct PatternSet::State {
  using NodePtr = pattern::NodePtr;

  /// Parses and compiles a pattern; an empty one where it has mistakes.
  pattern::CompiledPattern compiled(const PatternSource& source, const Lexicon& lexicon,
                                    std::vector<Diagnostic>& mistakes);
  /// The tree of a fragment, which is parsed when it is first asked for.
  pattern::Resolved resolved(std::string_view name, const Lexicon& lexicon, std::vector<Diagnostic>& mistakes,
                             std::uint32_t& height);

  pattern::Concepts concepts;
  pattern::AnchorIndex index;
  std::map<std::string, pattern::FragmentState, std::less<>> fragments;
  std::vector<pattern::CompiledPattern> patterns;

 private:
  NodePtr parse_source(const std::shared_ptr<const PatternSource>& source, const Lexicon& lexicon,
                       std::vector<Diagnostic>& mistakes, std::uint32_t& height);
  std::string meant(std::string_view name) const;
  void file(const pattern::Anchor& anchor, std::uint32_t pattern, const Lexicon& lexicon,
            pattern::CompiledPattern& made);

  std::uint32_t depth_ = 0;  ///< of the fragment that is being parsed
};

}  // namespace doichieu
