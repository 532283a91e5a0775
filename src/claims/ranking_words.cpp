#include "claims/ranking_words.hpp"

#include <algorithm>

#include "claims/anchors.hpp"

namespace doichieu {
namespace {

/// By token, the index of the mention that starts there.
template <class Mention>
std::vector<std::uint32_t> starts(const std::vector<Mention>& mentions, std::uint32_t size) {
  std::vector<std::uint32_t> out(size + 1, no_index);
  for (std::uint32_t i = 0; i < mentions.size(); ++i) out[mentions[i].tokens.first] = i;
  return out;
}

void mark(std::vector<bool>& tokens, TokenRange range) {
  std::fill(tokens.begin() + range.first, tokens.begin() + range.last, true);
}

}  // namespace

std::string ranked_period(const Moment& moment) {
  if (moment.unit == Unit::quarter || moment.unit == Unit::half_year)
    return (moment.unit == Unit::quarter ? "quarter " : "half ") + std::to_string(moment.day.month);
  return moment.day.month != 0 && moment.day.day == 0 ? "month " + std::to_string(moment.day.month)
                                                      : std::string();
}

RankingWords::RankingWords(const Words& all, const Mentions& found)
    : words(all),
      text(all.text),
      mentions(found),
      quantity_at(starts(found.quantities, text.size())),
      moment_at(starts(found.moments, text.size())),
      name_at(starts(found.names, text.size())),
      named(text.size() + 1, false),
      part_of_phrase(text.size() + 1, false) {
  for (const NameMention& name : mentions.names) {
    mark(named, name.tokens);
    mark(part_of_phrase, name.tokens);
  }
  for (const RoleMention& role : mentions.roles) mark(part_of_phrase, role.tokens);
  for (const ConceptMention& one : mentions.concepts)
    if (one.tokens.size() > 1) mark(part_of_phrase, one.tokens);
  for (const MomentReading& moment : mentions.moments)
    if (!ranked_period(moment.moment).empty()) mark(part_of_phrase, moment.tokens);
}

bool RankingWords::breaks(std::uint32_t at) const {
  return text[at].kind == TokenKind::punctuation &&
         !(text[at].is(TokenFlag::glued) && words.is_mark(at, "-"));
}

const QuantityReading* RankingWords::rank_at(std::uint32_t at) const {
  if (at >= text.size() || quantity_at[at] == no_index) return nullptr;
  const QuantityReading& q = mentions.quantities[quantity_at[at]];
  return q.quantity.dimension == Dimension::rank ? &q : nullptr;
}

const Hit* RankingWords::longest_within(std::uint32_t at, std::uint32_t last) const {
  for (auto [hit, end] = words.hits.at(at); hit != end; ++hit) {
    const EntryType type = words.lexicon[hit->entry].type;
    if ((type == EntryType::concept_ || type == EntryType::role) && hit->tokens.last <= last) return hit;
  }
  return nullptr;
}

std::optional<RankPlace> RankingWords::place_of(std::uint32_t name) const {
  const NameMention& mention = mentions.names[name];
  if (mention.type != MentionType::place) return std::nullopt;
  if (mention.entry != no_entry) return RankPlace{mention.entry, {}};
  if (mention.entity == no_index) return std::nullopt;
  const Entity& entity = mentions.entities[mention.entity];
  return RankPlace{entity.entry, entity.entry == no_entry ? entity.name.folded : std::string()};
}

double RankingWords::years_of(const Moment& moment) const {
  if (!mentions.published || moment.day.year == 0) return 0;
  const int back = mentions.published->year - moment.day.year;
  const bool stretch =
      moment.edge == Edge::since || (moment.last_day && moment.last_day->year > moment.day.year);
  if (stretch) return back > 0 ? back : 0;
  return moment.day.month == 0 && !moment.last_day ? 1 : 0;
}

EntryId RankingWords::tally_of(EntryId entry) const {
  if (words.lexicon[entry].code == tally_code) return entry;
  for (const EntryId wider : words.lexicon.ancestors(entry))
    if (words.lexicon[wider].code == tally_code) return wider;
  return no_entry;
}

bool RankingWords::ends_phrase(std::uint32_t at) const {
  if (part_of_phrase[at]) return false;
  return breaks(at) || text[at].kind == TokenKind::number || rank_at(at) ||
         words.longest(at, {EntryType::stop, EntryType::superlative}) != nullptr ||
         (!english() && words.coded(at, EntryType::happening, "once")) || word(at, "ever");
}

}  // namespace doichieu
