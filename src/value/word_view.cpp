#include "value/word_view.hpp"

namespace doichieu {
namespace {

/// Where fewer words than one in ten carry a mark, Vietnamese is written without them.
bool without_marks(const NormalText& text) {
  std::size_t words = 0, marked = 0;
  for (const Token& token : text.tokens()) {
    if (token.kind != TokenKind::word) continue;
    ++words;
    if (token.is(TokenFlag::marked)) ++marked;
  }
  return marked * 10 < words;
}

}  // namespace

std::optional<int> plain_digits(std::string_view text) {
  if (text.empty() || text.size() > 9) return std::nullopt;
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

WordView::WordView(const NormalText& text, const Hits& hits, const Lexicon& lexicon, Language language)
    : text_(text),
      hits_(hits),
      lexicon_(lexicon),
      language_(language),
      types_(lexicon.types()),
      code_hashes_(lexicon.code_hashes()),
      words_(text.size()) {
  bare_ = language == Language::vietnamese && without_marks(text);
  for (const Hit& hit : hits.all()) {
    Word& word = words_[hit.tokens.first];
    const EntryType type = types_[hit.entry];
    word.types |= bit(type);
    (type == EntryType::date_word ? word.date_words : word.codes) |= CodeKey::bit_of(code_hashes_[hit.entry]);
  }
  for (std::uint32_t i = 0; i < text.size(); ++i)
    if (text[i].kind == TokenKind::number) words_[i].digits = plain_digits(text.folded(i)).value_or(-1);
}

WordView::Found WordView::find_among(std::uint32_t at, EntryType type, const CodeKey* code) const {
  for (auto [hit, end] = hits_.at(at); hit != end; ++hit) {
    if (types_[hit->entry] != type || hit->tokens.last > sentence_.last) continue;
    if (code && code_hashes_[hit->entry] != code->hash) continue;
    const Entry& entry = lexicon_[hit->entry];
    if (!code || entry.code == code->text) return {&entry, hit->entry, hit->tokens.last};
  }
  return {};
}

bool WordView::any_of(std::uint32_t at, EntryType type, std::span<const CodeKey> codes) const {
  for (auto [hit, end] = hits_.at(at); hit != end; ++hit)
    if (types_[hit->entry] == type && hit->tokens.last <= sentence_.last && is_one_of(hit->entry, codes))
      return true;
  return false;
}

WordView::Found WordView::find(std::uint32_t at, std::initializer_list<EntryType> types) const {
  Found best;
  for (const EntryType type : types)
    if (const Found found = find(at, type); found && found.last > best.last) best = found;
  return best;
}

}  // namespace doichieu
