#pragma once
// What the lexicon says of the words of one text: the questions that the readers in claims/ ask.

#include <initializer_list>
#include <string_view>

#include "normalise/normal_text.hpp"
#include "rules/lexicon.hpp"

namespace doichieu {

struct Words {
  const NormalText& text;
  const Hits& hits;
  const Lexicon& lexicon;
  Language language = Language::english;

  /// The longest hit of `type` that starts at `token`; null where there is none.
  const Hit* longest(std::uint32_t token, EntryType type) const {
    return hits.may_be(token, type) ? lexicon.longest(hits, token, type) : nullptr;
  }

  /// The longest hit of any of `types` that starts at `token`; of equally long ones the type named first.
  const Hit* longest(std::uint32_t token, std::initializer_list<EntryType> types) const {
    const Hit* best = nullptr;
    for (const EntryType type : types)
      if (const Hit* hit = longest(token, type); hit && (!best || hit->tokens.size() > best->tokens.size()))
        best = hit;
    return best;
  }

  /// Does a hit of `type` whose entry has this code start at `token`?
  const Hit* coded(std::uint32_t token, EntryType type, const CodeKey& code) const {
    return token < text.size() && hits.may_be(token, type, code) ? lexicon.coded(hits, token, type, code)
                                                                 : nullptr;
  }

  bool is_mark(std::uint32_t token, std::string_view sign) const {
    return token < text.size() && text[token].kind == TokenKind::punctuation && text.folded(token) == sign;
  }
};

}  // namespace doichieu
