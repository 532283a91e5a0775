#include "claims/entities.hpp"

#include <algorithm>
#include <map>

#include "value/name_index.hpp"

namespace doichieu {
namespace {

class Resolver {
 public:
  Resolver(const Words& words, Mentions& mentions) : words_(words), mentions_(mentions) {}

  void run() {
    std::vector<std::uint32_t> persons, others;
    for (std::uint32_t i = 0; i < mentions_.names.size(); ++i) {
      const NameMention& name = mentions_.names[i];
      if (name.type == MentionType::person && name.entry != no_entry) {
        join(i);
        persons_.add(spelling(i), name.entity);
      } else {
        (name.type == MentionType::person ? persons : others).push_back(i);
      }
    }
    // Whoever is named in full comes before whoever may be meant by a part.
    std::stable_sort(persons.begin(), persons.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return fullness(a) > fullness(b); });
    for (const std::uint32_t i : persons) settle_person(i);
    for (const std::uint32_t i : others) settle(i);
    for (Entity& entity : mentions_.entities) choose_spelling(entity);
  }

 private:
  std::string_view written(std::uint32_t i) const { return words_.text.source(mentions_.names[i].tokens); }
  Name spelling(std::uint32_t i) const { return make_name(written(i)); }

  /// How many words, and how many of them with marks.
  std::pair<std::uint32_t, std::uint32_t> fullness(std::uint32_t i) const {
    const TokenRange tokens = mentions_.names[i].tokens;
    std::uint32_t marked = 0;
    for (std::uint32_t t = tokens.first; t < tokens.last; ++t) marked += words_.text[t].is(TokenFlag::marked);
    return {tokens.size(), marked};
  }

  /// Adds name `i` to the entity of its type and folded spelling, or its entry; makes one where there is
  /// none.
  void join(std::uint32_t i) {
    const NameMention& name = mentions_.names[i];
    const auto key = name.entry != no_entry
                         ? std::pair{name.type, "#" + std::to_string(name.entry)}
                         : std::pair{name.type, std::string(words_.text.folded(name.tokens))};
    const auto [place, fresh] = known_.try_emplace(key, no_index);
    if (fresh) place->second = new_entity(name);
    assign(i, place->second);
  }

  std::uint32_t new_entity(const NameMention& name) {
    mentions_.entities.push_back({name.type, {}, name.entry, {}});
    return static_cast<std::uint32_t>(mentions_.entities.size() - 1);
  }

  void assign(std::uint32_t i, std::uint32_t entity) {
    mentions_.names[i].entity = entity;
    mentions_.names[i].type = mentions_.entities[entity].type;
    mentions_.entities[entity].names.push_back(i);
  }

  /// A person: one known by this name or a longer one, or a new one; where several fit, somebody left open.
  void settle_person(std::uint32_t i) {
    const auto [known, fresh] = decided_.try_emplace(written(i), no_index);
    if (fresh) {
      const Name name = spelling(i);
      const std::vector<std::size_t> fitting = persons_.find(name);
      if (fitting.size() > 1) return;
      known->second =
          fitting.empty() ? new_entity(mentions_.names[i]) : static_cast<std::uint32_t>(fitting.front());
      persons_.add(name, known->second);
    }
    if (known->second != no_index) assign(i, known->second);
  }

  /// A name that nothing shows to be a person's: that of a known person, or a part of it; else its own.
  void settle(std::uint32_t i) {
    NameMention& name = mentions_.names[i];
    if (name.entry != no_entry || name.type != MentionType::name) return join(i);
    const std::vector<std::size_t> fitting = persons_.find(spelling(i));
    if (fitting.empty()) return join(i);
    if (fitting.size() == 1) return assign(i, static_cast<std::uint32_t>(fitting.front()));
    name.type = MentionType::person;
  }

  /// The fullest spelling stands for the entity: most words, then most marks, then the first.
  void choose_spelling(Entity& entity) {
    std::stable_sort(entity.names.begin(), entity.names.end());
    const std::uint32_t best =
        *std::max_element(entity.names.begin(), entity.names.end(),
                          [&](std::uint32_t a, std::uint32_t b) { return fullness(a) < fullness(b); });
    entity.name = spelling(best);
  }

  const Words& words_;
  Mentions& mentions_;
  std::map<std::pair<MentionType, std::string>, std::uint32_t> known_;
  NameIndex persons_;                                  ///< spellings of persons: their entities
  std::map<std::string_view, std::uint32_t> decided_;  ///< by the words of the text; no_index: left open
};

}  // namespace

void resolve_entities(const Words& words, Mentions& mentions) {
  Resolver(words, mentions).run();
}

}  // namespace doichieu
