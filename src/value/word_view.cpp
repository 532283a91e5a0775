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
      types_(text.size()),
      codes_(text.size()) {
  bare_ = language == Language::vietnamese && without_marks(text);
  for (const Hit& hit : hits.all()) {
    const Entry& entry = lexicon[hit.entry];
    types_[hit.tokens.first] |= bit(entry.type);
    codes_[hit.tokens.first] |= CodeKey::bit_of(entry.code);
  }
}

WordView::Found WordView::find_among(std::uint32_t at, EntryType type, const std::string_view* code) const {
  for (auto [hit, end] = hits_.at(at); hit != end; ++hit) {
    const Entry& entry = lexicon_[hit->entry];
    if (entry.type == type && (!code || entry.code == *code) && hit->tokens.last <= sentence_.last)
      return {&entry, hit->entry, hit->tokens.last};
  }
  return {};
}

WordView::Found WordView::find(std::uint32_t at, std::initializer_list<EntryType> types) const {
  Found best;
  for (const EntryType type : types)
    if (const Found found = find(at, type); found && found.last > best.last) best = found;
  return best;
}

std::optional<int> WordView::small(std::uint32_t at, int low, int high) const {
  if (!is(at, TokenKind::number) || text_[at].fold_size > 2) return std::nullopt;
  const std::optional<int> value = plain_digits(text_.folded(at));
  return value && *value >= low && *value <= high ? value : std::nullopt;
}

std::optional<int> WordView::year(std::uint32_t at) const {
  if (!is(at, TokenKind::number) || text_[at].fold_size != 4) return std::nullopt;
  const std::optional<int> value = plain_digits(text_.folded(at));
  return value && *value >= 1800 && *value < 2100 ? value : std::nullopt;
}

}  // namespace doichieu
