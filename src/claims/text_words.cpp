#include "claims/text_words.hpp"

#include "normalise/normal_text.hpp"

namespace doichieu {

TextWords text_words_of(const Article& article, const NormalText& text) {
  static const std::uint64_t any_number = hash_of("#");
  TextWords out;
  for (const Sentence& sentence : text.sentences()) {
    const auto first = static_cast<std::uint32_t>(out.words.size());
    for (std::uint32_t at = sentence.tokens.first; at < sentence.tokens.last; ++at) {
      const Token& token = text[at];
      if (token.kind == TokenKind::punctuation) continue;
      out.words.push_back(
          {token.kind == TokenKind::number ? any_number : token.hash, token.hash, token.source});
    }
    const auto last = static_cast<std::uint32_t>(out.words.size());
    if (first != last)
      out.sentences.push_back(
          {first, last, text.span(sentence.tokens), article.sections[sentence.section].kind});
  }
  return out;
}

}  // namespace doichieu
