#pragma once
// Patterns: a way of saying something, written like the sentence it matches. rules/README.md teaches the
// language.
//
//   accompanying {head:person} [on the visit] were {members:list of person with role}
//   (agreed|signed a contract) to <purchase> {item:quantity}
//   attended .. by {guest:person}              up to five tokens between, none of them ending a clause
//
//   word           that word: in any case; with its marks, unless the text as a whole is written without any
//   {=US} {~cafe}  exactly as written; with any marks or none.  "…" quotes characters that mean something
//   here <concept>      any form of lexicon entry `concept`, or of an entry below it; <a|b> either;
//                  <~concept> a verb in either voice, see below
//   {name:type}    a mention of that MentionType, captured; {:type} not captured; {name:a|b} of either type
//   {name:list of type}, {name:list of type with other}
//                  one or more mentions with commas, semicolons or connectors between, each with its `other`
//                  before or after it. The capture runs from the first to the last of them
//   {name:<concept>}, {name:( … )}   whatever that matched, captured
//   [ … ]          may be there;  ( a | b ) either;  &name the fragment of that name
//   .. or ..N      a gap of up to N tokens (5; at most 50), never across a clause end: a semicolon, a colon,
//   the end of
//                  the sentence. A comma is crossed
//   !( … )         must not stand here; right after a gap, nor anywhere in the gap;  !<( … )  must not stand
//   before ^  $           the start and the end of a sentence
//
// What is taken where more would fit, from left to right: an optional part is there if it can be, a list and
// a mention are as long, and a gap is as short as can be; of alternatives the one that may be longest, then
// the one written first.
//
// Passive: `L <~verb> R` also matches `R [be ..2] verb by L` and `R passive L verb`, where be, by and passive
// are the lexicon's entries of type `stop` with those codes; connectors of lists have the code "and".
//
// Linear in the text: a pattern is filed under its rarest anchor (words or concepts it cannot do without),
// and where one stands its automaton visits each of its states once a token at most, whatever the text. A
// pattern without an anchor is refused.

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "normalise/normal_text.hpp"
#include "rules/lexicon.hpp"
#include "rules/vocabulary.hpp"
#include "text/diagnostic.hpp"
#include "text/language.hpp"

namespace doichieu {

/// A mention as a pattern sees it.
struct TypedRange {
  MentionType type;
  TokenRange tokens;
  friend bool operator==(const TypedRange&, const TypedRange&) = default;
};

/// What a pattern captured under a name.
struct Capture {
  std::string_view name;  ///< into the pattern set
  TokenRange tokens;
  friend bool operator==(const Capture&, const Capture&) = default;
};

struct PatternMatch {
  std::uint32_t pattern;  ///< index, in the order of add()
  TokenRange tokens;
  std::vector<Capture> captures;  ///< in the order of the text
  friend bool operator==(const PatternMatch&, const PatternMatch&) = default;
};

/// A pattern's text and where it stands, for messages.
struct PatternSource {
  std::string text;
  std::string file;
  Place place;  ///< of the text's first character
  /// The line of the file it stands on; where it is empty, messages show the pattern alone.
  std::string line;
  std::optional<Language> language = {};  ///< of the texts it is for, where that is told
};

/// A piece of pattern under a name, which patterns use as &name.
struct PatternFragment {
  std::string name;
  PatternSource source;
};

class PatternSet {
 public:
  PatternSet();
  ~PatternSet();
  PatternSet(PatternSet&&) noexcept;
  PatternSet& operator=(PatternSet&&) noexcept;

  /// Makes fragments known to the patterns added from now on; they may use each other, in any order.
  /// Diagnostics as for add(), and for names defined twice and fragments that contain themselves. Call it
  /// once.
  std::vector<Diagnostic> define(const std::vector<PatternFragment>& fragments, const Lexicon& lexicon);

  /// Compiles one pattern. Diagnostics (syntax, unknown type or concept, no anchor, one name captured twice)
  /// point into its text; a pattern with errors matches nothing. `lexicon` is built, and the same one each
  /// time.
  std::vector<Diagnostic> add(const PatternSource& source, const Lexicon& lexicon);

  /// How many patterns were added.
  std::uint32_t size() const;

  /// The names a pattern captures, in the order in which it first names them.
  std::vector<std::string_view> captures(std::uint32_t pattern) const;

  /// The words and concepts a pattern is filed under, as it writes them, for those who ask why it is slow.
  std::vector<std::string> anchors(std::uint32_t pattern) const;

  /// Calls `found` with every match, sentence by sentence, in order of the first token, then of the pattern.
  /// Matches of one pattern do not overlap: the leftmost is taken, and the search goes on behind it. `hits`
  /// come from the lexicon of add().
  void match(const NormalText& text, const Hits& hits, const std::vector<TypedRange>& mentions,
             const std::function<void(const PatternMatch&)>& found) const;

 private:
  friend class PatternExplainer;  // pattern_explain.hpp
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace doichieu
