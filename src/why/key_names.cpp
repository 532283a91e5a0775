#include "why/key_names.hpp"

#include "claims/anchors.hpp"
#include "claims/counted.hpp"

namespace doichieu {

KeyNames::KeyNames(const Inspection& seen, const Lexicon& lexicon) {
  for (const EntryId id : lexicon.of_type(EntryType::concept_))
    names_.emplace(concept_key(lexicon, id), lexicon[id].id);
  for (std::size_t i = 0; i < seen.texts.size(); ++i) add_texts(seen.texts[i], seen.mentions[i], lexicon);
}

void KeyNames::add_texts(const NormalText& text, const Mentions& mentions, const Lexicon& lexicon) {
  for (const Entity& entity : mentions.entities)
    for (const std::uint64_t key :
         {name_key(entity, lexicon), letters_key(entity.name), surname_key(entity.name)})
      if (key != 0) names_.emplace(key, entity.name.written);
  for (const NameMention& name : mentions.names)
    for (const TokenRange run : designators_in(text, name.tokens))
      names_.emplace(word_key(text.folded(run)), text.source(run));
  for (const MomentReading& moment : mentions.moments)
    if (moment.moment.day.full()) names_.emplace(day_key(moment.moment.day), print_day(moment.moment));
  for (std::uint32_t token = 0; token < text.size(); ++token)
    names_.emplace(word_key(text.folded(token)), text.source({token, token + 1}));
}

std::string KeyNames::of(std::uint64_t key) const {
  const auto name = names_.find(key);
  return name == names_.end() ? "a figure" : name->second;
}

}  // namespace doichieu
