#pragma once
// A compiled pattern: the states of its automaton, in an array, and what they test.
//
// A state looks at a token and names the state behind it. An edge may span several tokens (a concept's form,
// a mention), so the automaton is walked over token positions and not token by token. It has no loop but that
// of a list, which takes a token each time round.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "rules/pattern_syntax.hpp"

namespace doichieu::pattern {

using StateId = std::uint32_t;
inline constexpr StateId no_state = 0xffffffff;

enum class Step : std::uint8_t {
  accept,
  word,      ///< argument: index into words
  concept_,  ///< argument: index into concepts
  mention,   ///< argument: the TypeSet
  gap,       ///< argument: the most tokens; other: what must not start in it, or no_state. Enters next once a
             ///< token
  either,    ///< next first, then other
  choose,    ///< argument: index into choices
  open,      ///< argument: a capture
  close,     ///< argument: a capture
  not_here,  ///< other: what must not start here
  not_before,  ///< other: what must not end here; argument: index into reaches, how far back it can begin
  sentence_start,
  sentence_end,
};

struct State {
  Step step = Step::accept;
  /// It can be entered at one token more than once, so a search must remember that it was.
  bool many_ways = false;
  std::uint32_t argument = 0;
  StateId next = no_state;
  StateId other = no_state;
};

/// Branches in order of preference. Those that begin with a word are found by it, so that ten thousand of
/// them cost little more than one.
struct Choice {
  struct Branch {
    std::uint64_t word;  ///< hash of its first word
    std::uint32_t rank;
    StateId state;
  };
  std::vector<Branch> by_word;  ///< by word, then rank
  std::vector<Branch> others;   ///< by rank
};

struct Program {
  std::vector<State> states;
  std::vector<Where> where;  ///< by state: the part of the pattern it stands for, for those who ask
  std::vector<Word> words;
  std::vector<std::vector<std::uint32_t>> concepts;  ///< numbers of Concepts, sorted
  std::vector<Choice> choices;
  std::vector<Reach> reaches;
  std::vector<std::string> captures;
  StateId start = no_state;
};

/// Compiles a tree that has no mistakes in it. Fails on a name captured twice: `mistakes` then gets an error.
Program compile(const NodePtr& tree, const Lexicon& lexicon, Concepts& concepts,
                std::vector<Diagnostic>& mistakes);

/// What a pattern is filed under: one of these words and concepts is in every match.
struct Anchor {
  std::vector<Word> words;
  std::vector<EntryId> concepts;
  Reach before;  ///< how far behind the start of a match it stands
  Commonness commonness = 0;
};

struct CompiledPattern {
  Program program;
  Reach before;                      ///< from the start of a match to the anchor
  std::vector<std::string> anchors;  ///< as written
};

/// The rarest anchor; nothing where the pattern can match without any word or concept.
std::optional<Anchor> rarest_anchor(const NodePtr& tree, const Lexicon& lexicon, Concepts& concepts);

}  // namespace doichieu::pattern
