#include "claims/written_words.hpp"

namespace doichieu {

WrittenWords::WrittenWords(std::string_view written, Language language, const RuleSet& rules)
    : text_(normalise(written, {{SectionKind::body, {0, static_cast<std::uint32_t>(written.size())}}},
                      rules.abbreviations)),
      hits_(rules.lexicon.match(text_, language)),
      words{text_, hits_, rules.lexicon, language} {}

bool is_filler(const Words& words, std::uint32_t token) {
  if (words.text[token].kind == TokenKind::punctuation) return true;
  const Hit* stop = words.longest(token, EntryType::stop);
  return stop && stop->tokens.size() == 1 && !words.lexicon[stop->entry].code.empty();
}

}  // namespace doichieu
