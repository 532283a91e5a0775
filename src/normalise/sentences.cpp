#include "normalise/sentences.hpp"

namespace doichieu {
namespace {

bool closes(std::string_view folded) {
  return folded == "\"" || folded == "'" || folded == ")" || folded == "]";
}

bool may_end(const NormalText& text, std::uint32_t at, std::uint32_t first,
             const Abbreviations& abbreviations) {
  if (text[at].kind != TokenKind::punctuation) return false;
  const std::string_view sign = text.folded(at);
  if (sign == "!" || sign == "?" || sign == "...") return true;
  if (sign != ".") return false;
  if (at == first || !text[at].is(TokenFlag::glued)) return true;
  const Token& before = text[at - 1];
  const bool initial = before.kind == TokenKind::word && before.fold_size == 1;  // or the S of U.S.
  return !initial && !abbreviations.contains(before.hash);
}

bool may_start(const Token& token) {
  return !token.is(TokenFlag::glued) && (token.kind != TokenKind::word || token.is(TokenFlag::capitalised));
}

}  // namespace

std::vector<TokenRange> sentences_in(const NormalText& text, TokenRange section,
                                     const Abbreviations& abbreviations) {
  std::vector<TokenRange> out;
  std::uint32_t begin = section.first;
  for (std::uint32_t at = section.first; at < section.last;) {
    const bool ends = may_end(text, at++, section.first, abbreviations);
    if (ends)
      while (at < section.last && text[at].is(TokenFlag::glued) && closes(text.folded(at))) ++at;
    if (at < section.last && !(ends && may_start(text[at]))) continue;
    out.push_back({begin, at});
    begin = at;
  }
  return out;
}

}  // namespace doichieu
