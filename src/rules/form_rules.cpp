#include "rules/form_rules.hpp"

#include <algorithm>

#include "rules/spelling.hpp"

namespace doichieu {
namespace {

constexpr TextKinds everywhere = {TextKind::english, TextKind::vietnamese, TextKind::bare_vietnamese};

TextKinds own_texts(FormLanguage language) {
  switch (language) {
    case FormLanguage::english:
      return {TextKind::english};
    case FormLanguage::vietnamese:
      return {TextKind::vietnamese, TextKind::bare_vietnamese};
    case FormLanguage::any:
      break;
  }
  return everywhere;
}

TextKinds counts_in(const Form& form, Reach reach, FormShape shape) {
  if (reach == Reach::own || reach == Reach::word) return own_texts(form.language);
  const bool syllable = form.language == FormLanguage::vietnamese && !shape.several_words;
  if (syllable && !shape.marked && reach != Reach::family) return own_texts(form.language);
  return everywhere;
}

TextKinds may_drop_in(const Form& form, Reach reach, FormShape shape) {
  if (reach == Reach::family) return everywhere;
  const bool syllable = form.language == FormLanguage::vietnamese && !shape.several_words;
  if (syllable && (reach == Reach::word || form.case_rule == CaseRule::exact)) return {};
  TextKinds kinds = {TextKind::bare_vietnamese};
  if (shape.several_words || form.language != FormLanguage::vietnamese) kinds.add(TextKind::english);
  if (shape.several_words && reach == Reach::name) kinds.add(TextKind::vietnamese);
  return kinds;
}

TextKinds may_add_in(const Form& form, Reach reach, FormShape shape) {
  const bool english_name = reach == Reach::name && form.language == FormLanguage::english;
  return english_name && shape.several_words && !shape.spelled_in_vietnamese ? everywhere : TextKinds();
}

bool marks_fit(const FormRules& rules, TextKind kind, const FormWords& form, const FoundWords& found,
               std::uint32_t i) {
  const std::uint32_t token = found.tokens.first + i;
  const bool form_marked = form.words[i].is(TokenFlag::marked),
             found_marked = found.text[token].is(TokenFlag::marked);
  if (!form_marked && !found_marked) return true;
  if (!found_marked) return rules.drops.contains(kind);
  if (!form_marked) return rules.adds.contains(kind);
  return same_marks(slice(form.text, form.words[i].written), found.text.source({token, token + 1}));
}

bool case_fits(CaseRule rule, const FormWords& form, const FoundWords& found, std::uint32_t i) {
  const std::uint32_t token = found.tokens.first + i;
  switch (rule) {
    case CaseRule::any:
      return true;
    case CaseRule::proper: {
      constexpr unsigned shown = TokenFlag::capitalised | TokenFlag::all_capitals;
      return (form.words[i].flags & ~found.text[token].flags & shown) == 0;
    }
    case CaseRule::exact:
      return same_case(slice(form.text, form.words[i].written), found.text.source({token, token + 1}));
  }
  return false;
}

/// The 's of the last word is the sentence's; one further in is the name's: "Women's Union".
bool possessives_fit(const FormWords& form, const FoundWords& found) {
  for (std::uint32_t i = 0; i + 1 < form.words.size(); ++i)
    if (form.words[i].is(TokenFlag::possessive) !=
        found.text[found.tokens.first + i].is(TokenFlag::possessive))
      return false;
  return true;
}

}  // namespace

TextKind kind_of(const NormalText& text, Language language) {
  if (language == Language::english) return TextKind::english;
  std::size_t words = 0, marked = 0;
  for (const Token& token : text.tokens()) {
    words += token.kind == TokenKind::word;
    marked += token.is(TokenFlag::marked);
  }
  return words >= 3 && marked * 5 < words ? TextKind::bare_vietnamese : TextKind::vietnamese;
}

FormRules rules_of(const Form& form, Reach reach, FormShape shape) {
  return {counts_in(form, reach, shape), may_drop_in(form, reach, shape), may_add_in(form, reach, shape),
          form.case_rule};
}

bool fits(const FormRules& rules, TextKind kind, const FormWords& form, const FoundWords& found) {
  for (std::uint32_t i = 0; i < form.words.size(); ++i)
    if (!marks_fit(rules, kind, form, found, i) || !case_fits(rules.case_rule, form, found, i)) return false;
  return possessives_fit(form, found);
}

}  // namespace doichieu
