#pragma once
// Which texts a form counts in, and how freely they may write it: the table of lexicon.hpp, one decision a
// form.

#include <cstdint>
#include <span>
#include <string_view>

#include "normalise/normal_text.hpp"
#include "rules/lexicon.hpp"
#include "rules/lexicon_schema.hpp"

namespace doichieu {

enum class TextKind : std::uint8_t { english, vietnamese, bare_vietnamese };  ///< bare: its marks are lost

/// Decided once for each text: bare is Vietnamese in which fewer than a fifth of three words or more carry
/// marks.
TextKind kind_of(const NormalText& text, Language language);

/// A set of TextKinds.
class TextKinds {
 public:
  constexpr TextKinds() = default;
  constexpr TextKinds(std::initializer_list<TextKind> kinds) {
    for (const TextKind kind : kinds) bits_ |= bit(kind);
  }
  constexpr bool contains(TextKind kind) const { return (bits_ & bit(kind)) != 0; }
  constexpr void add(TextKind kind) { bits_ |= bit(kind); }
  friend constexpr bool operator==(TextKinds, TextKinds) = default;

 private:
  static constexpr std::uint8_t bit(TextKind kind) {
    return static_cast<std::uint8_t>(1u << static_cast<unsigned>(kind));
  }
  std::uint8_t bits_ = 0;
};

struct FormRules {
  TextKinds counts;  ///< where it may be found
  TextKinds drops;   ///< where its marked words may stand without marks
  TextKinds adds;    ///< where its unmarked words may stand with marks
  CaseRule case_rule = CaseRule::any;
  friend bool operator==(const FormRules&, const FormRules&) = default;
};

/// What else the rules of a form depend on.
struct FormShape {
  bool several_words = false;
  bool marked = false;
  bool spelled_in_vietnamese = false;  ///< a Vietnamese form of its entry folds to the same words
};

FormRules rules_of(const Form& form, Reach reach, FormShape shape);

/// One word of a form: what is needed to compare it with a word of a text.
struct FormWord {
  Span written;             ///< in FormWords::text
  std::uint32_t flags = 0;  ///< TokenFlags
  bool is(TokenFlag flag) const { return (flags & flag) != 0; }
};

struct FormWords {
  std::string_view text;            ///< that the words were read from
  std::span<const FormWord> words;  ///< punctuation included: one for each token
};

/// Tokens of a text.
struct FoundWords {
  const NormalText& text;
  TokenRange tokens;
};

/// May `found`, in a text of that kind, be the form? REQUIRES: both fold to the same tokens, and the form
/// counts in such texts.
bool fits(const FormRules& rules, TextKind kind, const FormWords& form, const FoundWords& found);

/// Does fits() say so of every word that is without marks as well?
inline bool fits_any_unmarked(const FormRules& rules, std::span<const FormWord> form) {
  return form.size() == 1 && rules.case_rule == CaseRule::any && !form.front().is(TokenFlag::marked);
}

}  // namespace doichieu
