#pragma once
// Parts of a pattern that hold no other parts: words, gaps, ends of a sentence, concepts, types of mentions.

#include "rules/pattern_scanner.hpp"

namespace doichieu::pattern {

/// Each function reads one part whose sign was taken, which stands from `begin` on.
class Leaves : public Scanner {
 public:
  Leaves(std::shared_ptr<const PatternSource> source, const Lexicon& lexicon,
         std::vector<Diagnostic>& mistakes)
      : Scanner(std::move(source), mistakes), lexicon_(lexicon) {}

 protected:
  const Lexicon& lexicon() const { return lexicon_; }

  /// A node, refused where it is larger than a pattern may be.
  NodePtr sized(Node::Data data, Where at);

  /// `written` cut as a text is.
  NodePtr words(std::string_view written, std::uint32_t begin, Strictness spelling);
  NodePtr bare_words(std::uint32_t begin);
  NodePtr gap(std::uint32_t begin);
  NodePtr sentence_start(std::uint32_t begin, bool first);
  NodePtr sentence_end(std::uint32_t begin);
  NodePtr concept_(std::uint32_t begin, bool in_either_voice);
  /// "person|organisation".
  TypeSet types();

  /// The text up to `closer`, which is taken too; `opened` is where the part began.
  std::string_view until(std::string_view closer, std::uint32_t opened);
  /// Takes a whole word, where that is the next.
  bool take_word(std::string_view word);

 private:
  void add_concept(Concept& to);

  const Lexicon& lexicon_;
};

}  // namespace doichieu::pattern
