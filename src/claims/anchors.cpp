#include "claims/anchors.hpp"

#include <algorithm>

#include "claims/counted.hpp"

namespace doichieu {
namespace {

// How much a shared anchor tells: a model designator hardly occurs by chance, a common noun often does.
constexpr float designator_weight = 3;
constexpr float full_name_weight = 2;  ///< two words or more
constexpr float short_name_weight = 1.5F;
constexpr float number_weight = 1.5F;
constexpr float place_weight = 0.5F;
constexpr float day_weight = 1;
constexpr float concept_weight = 1;

constexpr std::uint32_t window = 40;      ///< tokens on either side of a claim that its anchors may stand in
constexpr std::size_t most_anchors = 32;  ///< of a claim; of more the heaviest are kept

}  // namespace

std::uint64_t concept_key(const Lexicon& lexicon, EntryId entry) {
  return hash_of("concept " + lexicon[entry].id);
}
std::uint64_t word_key(std::string_view folded) {
  return hash_of("word " + std::string(folded));
}

std::uint64_t name_key(const Entity& entity, const Lexicon& lexicon) {
  return entity.entry == no_entry ? hash_of("name " + entity.name.folded)
                                  : hash_of("entry " + lexicon[entity.entry].id);
}

std::uint64_t day_key(Day day) {
  return hash_of("day " + std::to_string((day.year * 100 + day.month) * 100 + day.day));
}

AnchorIndex::AnchorIndex(const Words& words, const Mentions& mentions) : text_(words.text) {
  add_names(words, mentions);
  for (const ConceptMention& c : mentions.concepts)
    add(c.tokens.first, concept_key(words.lexicon, c.entry), concept_weight);
  for (const QuantityReading& q : mentions.quantities)
    if (q.quantity.number.written.reduced().digits >= 20)  // smaller ones are everywhere
      add(q.number.first,
          hash_of("number " + std::to_string(q.quantity.number.written.reduced().digits) + "e" +
                  std::to_string(q.quantity.number.written.reduced().exponent)),
          number_weight);
  for (const MomentReading& m : mentions.moments)
    if (m.moment.day.full()) add(m.tokens.first, day_key(m.moment.day), day_weight);
  std::stable_sort(placed_.begin(), placed_.end(),
                   [](const Placed& a, const Placed& b) { return a.token < b.token; });
}

void AnchorIndex::add_names(const Words& words, const Mentions& mentions) {
  for (const NameMention& name : mentions.names) {
    if (name.entity == no_index) continue;
    const Entity& entity = mentions.entities[name.entity];
    const bool place = entity.type == MentionType::place;
    const bool full = entity.name.folded.find(' ') != std::string::npos;
    add(name.tokens.first, name_key(entity, words.lexicon),
        place ? place_weight : (full ? full_name_weight : short_name_weight));
    for (const TokenRange run : designators_in(words.text, name.tokens))
      add(run.first, word_key(words.text.folded(run)), designator_weight);
  }
}

std::vector<Anchor> AnchorIndex::around(TokenRange tokens) const {
  const TokenRange sentence = text_.sentence_of(tokens.first);
  const std::uint32_t first = std::max(sentence.first, tokens.first > window ? tokens.first - window : 0);
  const std::uint32_t last = std::min(sentence.last, tokens.last + window);
  const auto by_token = [](const Placed& placed, std::uint32_t token) { return placed.token < token; };
  std::vector<Anchor> out;
  for (auto it = std::lower_bound(placed_.begin(), placed_.end(), first, by_token);
       it != placed_.end() && it->token < last; ++it)
    if (it->token < tokens.first || it->token >= tokens.last) out.push_back(it->anchor);
  const auto by_key = [](const Anchor& a, const Anchor& b) { return a.key < b.key; };
  std::stable_sort(out.begin(), out.end(), by_key);
  out.erase(
      std::unique(out.begin(), out.end(), [](const Anchor& a, const Anchor& b) { return a.key == b.key; }),
      out.end());
  if (out.size() > most_anchors) {
    std::stable_sort(out.begin(), out.end(),
                     [](const Anchor& a, const Anchor& b) { return a.weight > b.weight; });
    out.resize(most_anchors);
    out.shrink_to_fit();
    std::sort(out.begin(), out.end(), by_key);
  }
  return out;
}

}  // namespace doichieu
