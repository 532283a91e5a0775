#pragma once
// One spelling for every article, and the way back to what was published.
//
// Rules are matched on folded tokens: lower case, without marks, đ as d, one kind of quote and dash. A token
// keeps the bytes it was read from, so a match points into the published text without a second search.
//
//   NormalText text = normalise(article.text, article.sections, abbreviations);
//   text.folded(3)             // "lam"
//   text.source({2, 4})        // the bytes of "Tô Lâm" as published, NFC or NFD
//
// One pass over the bytes, through a table made from ICU's data; no string per token (performance notes: the
// fold drops combining marks itself, so decomposed text needs no prior normalisation for matching). A word
// that holds what may be meant otherwise, a letter of another script or an accent beside its letter, is
// folded as what it was meant as (repair.hpp); its bytes stay those that were published.
//
// REQUIRES: well-formed UTF-8; the reader sees to that. The text must outlive the NormalText.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "normalise/fold.hpp"
#include "reader/article.hpp"
#include "text/limits.hpp"
#include "text/span.hpp"

namespace doichieu {

enum class TokenKind : std::uint8_t {
  word,    ///< letters, with inner apostrophes: "O'Brien"; a final 's is no part of it, see `possessive`
  number,  ///< digits, with inner points and commas: "37.2", "1,409"; ends where letters begin: "4" of "4pm"
  designator,   ///< begins with a letter and holds digits: "A321NEO", "S250"
  punctuation,  ///< one mark: , ; : ( ) . … quotes and dashes
  symbol,       ///< anything else: % $ & € ₫
};

/// Flags of a token, as written.
enum TokenFlag : std::uint8_t {
  capitalised = 1,   ///< the first letter is upper case
  all_capitals = 2,  ///< two letters or more, all upper case
  marked = 4,        ///< a letter carries a mark, or is not ASCII as published
  glued = 8,         ///< nothing stands between it and the token before
  possessive = 16,   ///< 's or ’s stood behind it; neither its bytes nor its folded text hold it
};

/// 32 bytes, one array an article.
struct Token {
  std::uint64_t hash;        ///< of the folded text; equal text, equal hash, on every machine
  Span source;               ///< bytes of the source text
  std::uint32_t fold_begin;  ///< in NormalText's folded text
  std::uint32_t sentence;    ///< index
  std::uint16_t fold_size;
  TokenKind kind;
  std::uint8_t flags;

  bool is(TokenFlag flag) const { return (flags & flag) != 0; }
};

/// Tokens [first, last).
struct TokenRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;

  std::uint32_t size() const { return last - first; }
  bool empty() const { return first == last; }
  bool contains(TokenRange other) const { return first <= other.first && other.last <= last; }
  bool overlaps(TokenRange other) const { return first < other.last && other.first < last; }
  friend auto operator<=>(const TokenRange&, const TokenRange&) = default;
};

struct Sentence {
  TokenRange tokens;
  std::uint32_t section;  ///< index into the article's sections
  bool cut = false;       ///< it goes on in the next one: see `longest_sentence`
};

class NormalText {
 public:
  const std::vector<Token>& tokens() const { return tokens_; }
  const std::vector<Sentence>& sentences() const { return sentences_; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(tokens_.size()); }
  const Token& operator[](std::uint32_t i) const { return tokens_[i]; }

  /// The folded text of a token, or of several joined by single spaces.
  std::string_view folded(std::uint32_t token) const {
    return {folded_.data() + tokens_[token].fold_begin, tokens_[token].fold_size};
  }
  std::string_view folded(TokenRange range) const;

  /// The bytes of the source text that the tokens were read from, with what lies between them.
  Span span(TokenRange range) const;
  std::string_view source(TokenRange range) const { return slice(source_, span(range)); }
  std::string_view source() const { return source_; }

  /// The tokens of the sentence that holds `token`.
  TokenRange sentence_of(std::uint32_t token) const { return sentences_[tokens_[token].sentence].tokens; }

 private:
  friend class Tokenizer;
  std::string_view source_;
  std::string folded_;  ///< every folded token followed by one space
  std::vector<Token> tokens_;
  std::vector<Sentence> sentences_;
};

/// Words after which a full stop ends no sentence ("Mr", "Sept", "TP"), as hashes of their folded text.
/// Single letters need no entry.
class Abbreviations {
 public:
  void add(std::string_view folded);
  bool contains(std::uint64_t hash) const;

 private:
  std::vector<std::uint64_t> hashes_;  ///< sorted
};

/// Splits the sections of a text into folded tokens and sentences. A sentence never crosses a section; one of
/// more than `longest_sentence` tokens becomes several.
NormalText normalise(std::string_view text, const std::vector<Section>& sections,
                     const Abbreviations& abbreviations,
                     std::uint64_t longest_sentence = Limits()[Limit::sentence_words]);

/// The same for a text that is one section, in which no sentence is cut: rule forms, examples, tests.
NormalText normalise(std::string_view text);

}  // namespace doichieu
