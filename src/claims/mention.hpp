#pragma once
// What a text mentions: names, offices, quantities, moments, concepts, each with its tokens.
//
// Names come from the lexicon and by shape: a run of capitalised words is a name, and what stands around it
// says of what. Whoever is named in full once ("General Secretary To Lam") is meant by a part of the name
// later ("Lam"), where only one person of the article fits; two who fit leave it open.

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "reader/article.hpp"
#include "rules/rule_set.hpp"
#include "value/moment.hpp"
#include "value/name.hpp"
#include "value/quantity.hpp"
#include "value/role.hpp"

namespace doichieu {

inline constexpr std::uint32_t no_index = 0xffffffff;

/// A run of tokens that names something.
struct NameMention {
  MentionType type =
      MentionType::name;  ///< person, organisation, place, product, or name where it is not known
  TokenRange tokens;
  EntryId entry = no_entry;         ///< the lexicon's, where it knows the whole name
  std::uint32_t entity = no_index;  ///< index into Mentions::entities; of a person that stays open: none
};

/// An office as written, and what the lexicon makes of it.
struct RoleMention {
  TokenRange tokens;
  Role role;
  std::uint32_t holder = no_index;  ///< index into Mentions::names: the person it is said of
};

/// Somebody or something that an article names, once or often, in one spelling or several.
struct Entity {
  MentionType type = MentionType::name;
  Name name;  ///< the fullest spelling; of equally full ones the first
  EntryId entry = no_entry;
  std::vector<std::uint32_t> names;  ///< indices into Mentions::names, in order
};

/// An entry of type concept that stands in the text.
struct ConceptMention {
  TokenRange tokens;
  EntryId entry;
};

struct Mentions {
  Hits hits;
  std::vector<MomentReading> moments;
  std::vector<QuantityReading> quantities;
  std::vector<NameMention> names;
  std::vector<RoleMention> roles;
  std::vector<Entity> entities;
  std::vector<ConceptMention> concepts;          ///< the longest at each place
  std::optional<Published> published;            ///< what moments were resolved against
  AccentRegime accents = AccentRegime::unknown;  ///< what a mark that a name lacks means
};

/// The names from the first that starts at `token` or behind it.
inline std::vector<NameMention>::const_iterator names_from(const Mentions& mentions, std::uint32_t token) {
  return std::lower_bound(
      mentions.names.begin(), mentions.names.end(), token,
      [](const NameMention& name, std::uint32_t wanted) { return name.tokens.first < wanted; });
}

Mentions find_mentions(const Article& article, const NormalText& text, const RuleSet& rules);

}  // namespace doichieu
