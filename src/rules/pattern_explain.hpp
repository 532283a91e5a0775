#pragma once
// Why a pattern matches a sentence, or how far it got and what stopped it.
//
//   PatternExplainer explainer(patterns, text, hits, mentions);
//   for (const Attempt& attempt : explainer.explain(pattern, sentence)) …
//
// It walks the automaton that matching walks, in the same order, and remembers the way: so what it calls a
// match is one. Of the ways that fail it keeps the one that took up most words, concepts and mentions. What
// must not stand somewhere ("!(not)") is to blame where the pattern gets further without it.
//
// For people: it is slower than matching, though linear in the sentence as well.

#include <memory>
#include <optional>

#include "rules/pattern.hpp"

namespace doichieu {

/// A part of a pattern as it is written: "{buyer:organisation}".
struct PatternPart {
  std::string file;
  Place place;           ///< of the part
  std::string pattern;   ///< the text it stands in: of the pattern, or of a fragment
  Span span;             ///< its bytes in that
  std::string fragment;  ///< the name of that fragment; "" outside of one

  std::string_view text() const { return slice(pattern, span); }
};

/// A part that was found, and what of the text it took.
struct PassedPart {
  PatternPart part;
  TokenRange tokens;
  EntryId entry = no_entry;  ///< of a concept
};

enum class Stop : std::uint8_t {
  none,      ///< it matches
  word,      ///< that word stands at none of the tokens
  concept_,  ///< no form of that concept begins there
  mention,   ///< no such mention begins there
  refused,   ///< what must not stand there begins there
  start,     ///< the sentence does not begin there
  end,       ///< it does not end there
};

struct Attempt {
  std::uint32_t pattern = 0;
  std::vector<PassedPart> passed;  ///< words, concepts and mentions, in the order of the text
  TokenRange tokens;               ///< from the first of them to the last
  Stop stop = Stop::none;
  PatternPart stopped;               ///< what was looked for, or must not be there
  std::vector<std::uint32_t> tried;  ///< the tokens where, in order; the end of the sentence may be one
  double share = 1;                  ///< passed, of what is needed: 0 to 1
};

class PatternExplainer {
 public:
  /// All must outlive this.
  PatternExplainer(const PatternSet& patterns, const NormalText& text, const Hits& hits,
                   const std::vector<TypedRange>& mentions);
  ~PatternExplainer();

  /// The matches of a pattern in a sentence; where there is none, the attempt that got furthest. Nothing for
  /// a pattern with mistakes.
  std::vector<Attempt> explain(std::uint32_t pattern, TokenRange sentence);

  /// Does a word or concept that the pattern is filed under stand in the sentence?
  bool has_anchor(std::uint32_t pattern, TokenRange sentence) const;

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace doichieu
