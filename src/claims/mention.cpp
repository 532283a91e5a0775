#include "claims/mention.hpp"

#include <algorithm>

#include "claims/entities.hpp"
#include "claims/name_reader.hpp"
#include "claims/role_reader.hpp"
#include "claims/words.hpp"

namespace doichieu {
namespace {

/// The day a text was published where nothing else tells: the first full date of its dateline, else of its
/// body.
std::optional<Published> published_in(const Article& article, const NormalText& text,
                                      const std::vector<MomentReading>& moments) {
  const MomentReading* first = nullptr;
  bool in_dateline = false;
  for (const MomentReading& reading : moments) {
    if (!reading.moment.day.full() || in_dateline) continue;
    const std::uint32_t section = text.sentences()[text[reading.tokens.first].sentence].section;
    in_dateline = article.sections[section].kind == SectionKind::metadata;
    if (!first || in_dateline) first = &reading;
  }
  if (!first) return std::nullopt;
  Published out;
  out.year = first->moment.day.year;
  out.month = first->moment.day.month;
  out.day = first->moment.day.day;
  out.from = in_dateline ? "dateline" : "first full date";
  return out;
}

void take(std::vector<char>& taken, TokenRange tokens) {
  std::fill(taken.begin() + tokens.first, taken.begin() + tokens.last, 1);
}

/// The concepts of a text; the words of names, offices and dates mean those, and nothing by themselves.
std::vector<ConceptMention> find_concepts(const Words& words, const std::vector<char>& taken) {
  std::vector<ConceptMention> out;
  for (std::uint32_t at = 0; at < words.text.size();) {
    const Hit* hit = taken[at] ? nullptr : words.longest(at, EntryType::concept_);
    if (hit) out.push_back({hit->tokens, hit->entry});
    at = hit ? hit->tokens.last : at + 1;
  }
  return out;
}

/// Ties every office to the person it is said of: the name right behind it, or the one before it and a comma.
void bind_roles(const Words& words, Mentions& mentions) {
  std::vector<std::uint32_t> name_at(words.text.size() + 1, no_index),
      name_before(words.text.size() + 1, no_index);
  for (std::uint32_t i = 0; i < mentions.names.size(); ++i) {
    if (mentions.names[i].type != MentionType::person) continue;
    name_at[mentions.names[i].tokens.first] = i;
    name_before[mentions.names[i].tokens.last] = i;
  }
  std::uint32_t last_bound = no_index;  // "A, Secretary of X and Chief of Y": the second office is A's too
  for (std::size_t r = 0; r < mentions.roles.size(); ++r) {
    RoleMention& role = mentions.roles[r];
    std::uint32_t behind = role.tokens.last;
    while (const Hit* title = behind < words.text.size()
                                  ? words.longest(behind, {EntryType::rank, EntryType::honorific})
                                  : nullptr)
      behind = title->tokens.last;
    const std::uint32_t first = role.tokens.first;
    const bool comma = first > 0 && words.is_mark(first - 1, ",");
    const bool joined = first > 0 && words.coded(first - 1, EntryType::stop, "and") && r > 0 &&
                        mentions.roles[r - 1].tokens.last == first - 1;
    if (name_at[behind] != no_index) {
      role.holder = name_at[behind];
      if (joined && mentions.roles[r - 1].holder == no_index) mentions.roles[r - 1].holder = role.holder;
    } else if (comma && name_before[first - 1] != no_index) {
      role.holder = name_before[first - 1];
    } else if (joined && last_bound != no_index && mentions.roles[r - 1].holder == last_bound) {
      role.holder = last_bound;
    }
    last_bound = role.holder;
  }
}

}  // namespace

Mentions find_mentions(const Article& article, const NormalText& text, const RuleSet& rules) {
  const Language language = article.source.language;
  Mentions out;
  out.hits = rules.lexicon.match(text, language);
  const Words words{text, out.hits, rules.lexicon, language};

  out.published = article.source.published;
  out.moments = read_moments(text, out.hits, rules.lexicon, language, out.published);
  if (!out.published) {
    out.published = published_in(article, text, out.moments);
    if (out.published) out.moments = read_moments(text, out.hits, rules.lexicon, language, out.published);
  }
  std::vector<char> taken(text.size() + 1, 0);
  std::vector<TokenRange> dates;
  for (const MomentReading& moment : out.moments) {
    dates.push_back(moment.tokens);
    take(taken, moment.tokens);
  }
  out.quantities = read_quantities(text, out.hits, rules.lexicon, language, dates);
  for (const QuantityReading& quantity : out.quantities) take(taken, quantity.tokens);

  out.roles = read_roles(words, taken);
  out.names = NameReader(words, article.sections, taken, out.roles).read();
  resolve_entities(words, out);
  bind_roles(words, out);
  for (const NameMention& name : out.names) take(taken, name.tokens);
  for (const RoleMention& role : out.roles) take(taken, role.tokens);
  out.concepts = find_concepts(words, taken);
  return out;
}

}  // namespace doichieu
