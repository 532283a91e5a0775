#pragma once
// What the lexicon says of the words of one text, a sentence at a time: the questions the readers of values
// ask.
//
// Every answer is about tokens of the sentence that was entered last; beyond its end there is nothing, so no
// reader looks into the next sentence by accident.

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "normalise/normal_text.hpp"
#include "rules/lexicon.hpp"

namespace doichieu {

/// Several codes, for one question whether any of them may stand at a token.
struct CodeKeys {
  std::uint64_t bits = 0;
  constexpr CodeKeys() = default;
  template <std::size_t n>
  consteval CodeKeys(const CodeKey (&keys)[n]) {
    for (const CodeKey& key : keys) bits |= key.bit;
  }
};

/// What the forms of one kind begin with, so that a reader of many forms is done with a token that begins
/// none of them after one question. A form whose first token is not told here is never read.
struct Opening {
  std::uint64_t types = 0;   ///< of entries, as bits of WordView
  CodeKeys date_words = {};  ///< and date words of these codes
  bool figures = false;      ///< a token of digits
  bool designators = false;  ///< one of letters and digits

  friend constexpr Opening operator|(Opening a, const Opening& b) {
    a.types |= b.types;
    a.date_words.bits |= b.date_words.bits;
    a.figures |= b.figures;
    a.designators |= b.designators;
    return a;
  }
};

class WordView {
 public:
  /// An entry that stands at some tokens; false where there is none.
  struct Found {
    const Entry* entry = nullptr;
    EntryId id = no_entry;
    std::uint32_t last = 0;  ///< the token behind it
    explicit operator bool() const { return entry != nullptr; }
    const Entry* operator->() const { return entry; }
  };

  WordView(const NormalText& text, const Hits& hits, const Lexicon& lexicon, Language language);

  void enter(TokenRange sentence) { sentence_ = sentence; }
  TokenRange sentence() const { return sentence_; }

  const NormalText& text() const { return text_; }
  const Lexicon& lexicon() const { return lexicon_; }
  Language language() const { return language_; }
  bool vietnamese() const { return language_ == Language::vietnamese; }
  /// Vietnamese without its marks: every short word may be another one.
  bool bare() const { return bare_; }

  bool inside(std::uint32_t at) const { return at >= sentence_.first && at < sentence_.last; }
  const Token& operator[](std::uint32_t at) const { return text_[at]; }
  std::string_view folded(std::uint32_t at) const {
    return inside(at) ? text_.folded(at) : std::string_view();
  }
  bool is(std::uint32_t at, std::string_view folded) const {
    return inside(at) && text_[at].fold_size == folded.size() && text_.folded(at) == folded;
  }
  bool is(std::uint32_t at, TokenKind kind) const { return inside(at) && text_[at].kind == kind; }
  bool glued(std::uint32_t at) const {
    return inside(at) && at > sentence_.first && text_[at].is(TokenFlag::glued);
  }
  bool glued(std::uint32_t at, std::string_view sign) const { return glued(at) && is(at, sign); }
  /// Does the word, without a space, go on behind the token: "90s", "18/2", "12-day"? Not with a comma.
  bool goes_on(std::uint32_t at) const {
    return glued(at + 1) && (text_[at + 1].kind != TokenKind::punctuation || glued(at + 2));
  }
  bool lower_word(std::uint32_t at) const {
    return is(at, TokenKind::word) && !text_[at].is(TokenFlag::capitalised);
  }
  bool capital_word(std::uint32_t at) const {
    return inside(at) && (text_[at].kind == TokenKind::word || text_[at].kind == TokenKind::designator) &&
           text_[at].is(TokenFlag::capitalised);
  }

  /// Does a hit of one of the types in `mask` start here? Cheap: asked at every token.
  bool has(std::uint32_t at, std::uint64_t mask) const {
    return inside(at) && (words_[at].types & mask) != 0;
  }
  static constexpr std::uint64_t bit(EntryType type) {
    return std::uint64_t{1} << static_cast<unsigned>(type);
  }

  /// The longest entry of `type` that starts at the token, within the sentence.
  Found find(std::uint32_t at, EntryType type) const {
    return has(at, bit(type)) ? find_among(at, type, nullptr) : Found{};
  }
  /// The same, of one code.
  Found find(std::uint32_t at, EntryType type, const CodeKey& code) const {
    if (!has(at, bit(type)) || (words_[at].codes_of(type) & code.bit) == 0) return {};
    return find_among(at, type, &code);
  }
  /// May a date word of one of these codes start here? "No" is certain, and costs one bit test for all of
  /// them.
  bool may_be(std::uint32_t at, const CodeKeys& codes) const {
    return inside(at) && (words_[at].date_words & codes.bits) != 0;
  }
  /// May a form begin here that begins so? "No" is certain.
  bool opens(std::uint32_t at, const Opening& form) const {
    if (!inside(at)) return false;
    const Word& word = words_[at];
    if (((word.types & form.types) | (word.date_words & form.date_words.bits)) != 0) return true;
    const TokenKind kind = text_[at].kind;
    return (form.figures && kind == TokenKind::number) || (form.designators && kind == TokenKind::designator);
  }
  /// The same, here or behind the article that stands here.
  bool opens_behind_article(std::uint32_t at, const Opening& form) const {
    if (opens(at, form)) return true;
    const Found article = find(at, EntryType::date_word, "on");
    return article && opens(article.last, form);
  }
  /// Does a hit of the type and of one of these codes start here?
  bool any_of(std::uint32_t at, EntryType type, std::span<const CodeKey> codes) const;
  /// The longest of several types; of equally long ones the type named first.
  Found find(std::uint32_t at, std::initializer_list<EntryType> types) const;
  /// All hits of the text, in order, and those that start here.
  const std::vector<Hit>& hits() const { return hits_.all(); }
  std::pair<const Hit*, const Hit*> hits(std::uint32_t at) const { return hits_.at(at); }
  const Entry& entry(EntryId id) const { return lexicon_[id]; }
  EntryType type(EntryId id) const { return types_[id]; }
  bool is_one_of(EntryId id, std::span<const CodeKey> codes) const {
    for (const CodeKey& code : codes)
      if (code_hashes_[id] == code.hash && entry(id).code == code.text) return true;
    return false;
  }

  /// The value of a token of plain digits, one or two of them, in [low, high].
  std::optional<int> small(std::uint32_t at, int low, int high) const {
    if (!inside(at) || text_[at].fold_size > 2) return std::nullopt;
    const int value = words_[at].digits;
    return value >= low && value <= high && value >= 0 ? std::optional(value) : std::nullopt;
  }
  /// The value of a token of four digits that may be a year.
  std::optional<int> year(std::uint32_t at) const {
    if (!inside(at) || text_[at].fold_size != 4) return std::nullopt;
    const int value = words_[at].digits;
    return value >= 1800 && value < 2100 ? std::optional(value) : std::nullopt;
  }
  /// The value of a token of plain digits, at most nine of them.
  std::optional<int> digits(std::uint32_t at) const {
    return inside(at) && words_[at].digits >= 0 ? std::optional(words_[at].digits) : std::nullopt;
  }

 private:
  /// What a token is, worked out once.
  struct Word {
    std::uint64_t types = 0;       ///< which types of entry start there
    std::uint64_t date_words = 0;  ///< date words of which codes, as bits of CodeKey: what is asked most
    std::uint64_t codes = 0;       ///< and of which codes entries of other types
    std::int32_t digits = -1;      ///< the value of plain digits, at most nine; -1 of anything else

    std::uint64_t codes_of(EntryType type) const { return type == EntryType::date_word ? date_words : codes; }
  };

  Found find_among(std::uint32_t at, EntryType type, const CodeKey* code) const;

  const NormalText& text_;
  const Hits& hits_;
  const Lexicon& lexicon_;
  Language language_;
  bool bare_ = false;
  TokenRange sentence_;
  std::span<const EntryType> types_;            ///< by entry
  std::span<const std::uint32_t> code_hashes_;  ///< by entry
  std::vector<Word> words_;                     ///< per token
};

static_assert(entry_type_count <= 64, "a type is a bit");

/// The number of plain digits, at most nine; nothing for any other text.
std::optional<int> plain_digits(std::string_view text);

}  // namespace doichieu
