#pragma once
// A pattern as a tree, and the parser that makes it. Only the pattern_*.cpp files include this page.
//
// A fragment is put in place while parsing, so a tree may share branches; its `size` counts them every time,
// and is what keeps fragments of fragments of fragments from growing without end.

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "rules/pattern.hpp"
#include "rules/pattern_concepts.hpp"

namespace doichieu::pattern {

struct Node;
using NodePtr = std::shared_ptr<const Node>;
using TypeSet = std::uint32_t;  ///< bit i stands for MentionType i

constexpr TypeSet set_of(MentionType type) {
  return TypeSet{1} << static_cast<unsigned>(type);
}

/// How much of a word's spelling counts beside its letters.
enum class Strictness : std::uint8_t {
  marked,  ///< its marks; none of them in a text that writes none
  exact,   ///< marks and case
  loose,   ///< nothing
};

struct Word {
  std::string folded;
  std::string written;
  std::uint64_t hash = 0;
  Strictness spelling = Strictness::marked;
  bool marked = false;      ///< carries marks
  bool possessive = false;  ///< must be so in the text
};
struct Concept {
  std::vector<EntryId> entries;
  bool in_either_voice = false;  ///< until both_voices() has made two of it
};
struct Mention {
  TypeSet types = 0;
};
struct List {
  TypeSet types = 0;
  TypeSet with = 0;  ///< what may go with each; none
};
struct Gap {
  std::uint32_t most = 0;
  NodePtr without;  ///< must start nowhere in the gap, nor right behind it; may be null
};
struct Sequence {
  std::vector<NodePtr> items;
};
struct Alternatives {
  std::vector<NodePtr> branches;
};
struct Optional {
  NodePtr body;
};
struct Captured {
  std::string name;
  NodePtr body;
};
struct Not {
  bool before = false;  ///< looks back, not ahead
  NodePtr body;
};
struct SentenceEdge {
  bool start = false;
};

/// Bytes [begin, end) of a pattern's text.
struct Where {
  std::shared_ptr<const PatternSource> source;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

struct Node {
  using Data = std::variant<Word, Concept, Mention, List, Gap, Sequence, Alternatives, Optional, Captured,
                            Not, SentenceEdge>;
  Data data;
  Where where;
  std::uint32_t size = 1;  ///< roughly, the states it compiles to

  template <class T>
  const T* as() const {
    return std::get_if<T>(&data);
  }
};

/// Makes a node and adds up its size, which saturates.
NodePtr make(Node::Data data, Where where);

/// The parts that a node is made of; empty for a leaf.
std::vector<NodePtr> parts(const Node& node);

/// How many tokens a piece of a pattern can take: at least `least`; at most `fixed` and as many edges of the
/// longest mention or form of a text, or any number.
struct Reach {
  std::uint32_t least = 0;
  std::uint32_t fixed = 0;
  std::uint32_t edges = 0;
  bool unbounded = false;

  /// The most tokens, in a text whose longest edge is that.
  std::uint64_t most(std::uint32_t longest_edge) const {
    return unbounded ? 0xffffffff : fixed + std::uint64_t{edges} * longest_edge;
  }
};

Reach reach_of(const Node& node);
Reach one_after_other(Reach a, Reach b);
Reach either(Reach a, Reach b);

/// The parts around the verb items[verb], in the active voice and in the passive ones that the lexicon has
/// words for.
NodePtr both_voices(const std::vector<NodePtr>& items, std::size_t verb, const Where& where,
                    const Concepts& concepts);

/// Points at a piece of a pattern in its file.
Diagnostic diagnostic_at(const Where& where, std::string message, std::string hint = {},
                         Level level = Level::error);

inline constexpr std::uint32_t usual_gap = 5;
inline constexpr std::uint32_t widest_gap = 50;
inline constexpr std::uint32_t deepest_nesting = 20;
inline constexpr std::uint32_t largest_size = 100'000;
inline constexpr std::size_t most_mistakes = 20;  ///< told of one pattern

/// What &name stands for. `tree` is null where the fragment has mistakes of its own, which were told already.
struct Resolved {
  NodePtr tree;
  std::string error;  ///< what is wrong with using it here; empty where nothing is
  std::string hint;
};
using Resolve = std::function<Resolved(std::string_view name)>;

/// Parses a pattern. Null where `mistakes` got an error, or where a fragment was null.
NodePtr parse(std::shared_ptr<const PatternSource> source, const Lexicon& lexicon, const Concepts& concepts,
              const Resolve& resolve, std::vector<Diagnostic>& mistakes);

}  // namespace doichieu::pattern
