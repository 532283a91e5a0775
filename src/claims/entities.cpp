#include "claims/entities.hpp"

#include <algorithm>
#include <map>

#include "value/name_index.hpp"
#include "value/person_name.hpp"

namespace doichieu {
namespace {

class Resolver {
 public:
  Resolver(const Words& words, Mentions& mentions) : words_(words), mentions_(mentions) {}

  void run() {
    std::vector<std::uint32_t> persons, others;
    for (std::uint32_t i = 0; i < mentions_.names.size(); ++i) {
      NameMention& name = mentions_.names[i];
      if (name.type == MentionType::person && name.entry != no_entry && !someone_else(i)) {
        join_known(i);
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

  Gender gender(std::uint32_t i) const {
    return gender_before(words_.text, words_.hits, words_.lexicon, mentions_.names[i].tokens.first);
  }

  /// The name as it is written, with its parts and with what the honorific before it tells.
  Name spelling(std::uint32_t i) const {
    const NameMention& mention = mentions_.names[i];
    const EntryId person = mention.type == MentionType::person ? mention.entry : no_entry;
    Name name =
        read_person_name(words_.text, words_.hits, words_.lexicon, mention.tokens, person, mentions_.accents);
    if (const Gender told = gender(i); told != Gender::unknown) name.parts.gender = told;
    return name;
  }

  /// How many words, initials not counted, and how many with marks.
  std::pair<std::uint32_t, std::uint32_t> fullness(std::uint32_t i) const {
    const TokenRange tokens = mentions_.names[i].tokens;
    std::uint32_t count = 0, marked = 0;
    for (std::uint32_t t = tokens.first; t < tokens.last; ++t) {
      count += words_.text[t].fold_size > 1;
      marked += words_.text[t].is(TokenFlag::marked);
    }
    return {count, marked};
  }

  /// A person of the lexicon by a part of the name, and an honorific that the person cannot have: "bà Trump".
  /// Then it is a name like any other.
  bool someone_else(std::uint32_t i) {
    NameMention& mention = mentions_.names[i];
    if (mention.tokens.size() > 1) return false;
    const Gender told = gender(i);
    if (told == Gender::unknown) return false;
    const Name own =
        read_person_name(words_.text, words_.hits, words_.lexicon, mention.tokens, mention.entry);
    if (own.parts.gender == Gender::unknown || own.parts.gender == told) return false;
    mention.entry = no_entry;
    return true;
  }

  /// A person of the lexicon, who may be meant later by a part of any of the names.
  void join_known(std::uint32_t i) {
    const std::size_t before = mentions_.entities.size();
    join(i);
    const std::uint32_t entity = mentions_.names[i].entity;
    persons_.add(spelling(i), entity);
    if (mentions_.entities.size() == before) return;
    for (const Name& name : names_of_person(words_.lexicon, mentions_.names[i].entry))
      persons_.add(name, entity);
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
    const auto [known, fresh] = decided_.try_emplace({written(i), gender(i)}, no_index);
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
    NameMention& mention = mentions_.names[i];
    if (mention.entry != no_entry || mention.type != MentionType::name) return join(i);
    // Without a title before it a first part means nobody but a Chinese or Korean: "Xi", not "Steve".
    Name name = spelling(i);
    const NameOrder order = name.parts.order;
    if (order == NameOrder::single) name.parts.order = NameOrder::unread;
    std::vector<std::size_t> fitting = persons_.find(name);
    if (fitting.empty() && order == NameOrder::single) {
      name.parts.order = order;
      fitting = persons_.find(name);
      const auto by_given = [&](std::size_t entity) { return !family_first(entity); };
      if (std::any_of(fitting.begin(), fitting.end(), by_given)) fitting.clear();
    }
    if (fitting.empty()) return join(i);
    if (fitting.size() == 1) return assign(i, static_cast<std::uint32_t>(fitting.front()));
    mention.type = MentionType::person;
  }

  bool family_first(std::size_t entity) const {
    return spelling(mentions_.entities[entity].names.front()).parts.order == NameOrder::family_first;
  }

  /// The fullest spelling stands for the entity: most words, then most marks, then the first. What any
  /// honorific tells of a man or woman is told of the entity.
  void choose_spelling(Entity& entity) {
    std::stable_sort(entity.names.begin(), entity.names.end());
    const std::uint32_t best =
        *std::max_element(entity.names.begin(), entity.names.end(),
                          [&](std::uint32_t a, std::uint32_t b) { return fullness(a) < fullness(b); });
    if (entity.type != MentionType::person) {
      entity.name = make_name(written(best), mentions_.accents);
      return;
    }
    entity.name = spelling(best);
    for (const std::uint32_t i : entity.names) {
      if (entity.name.parts.gender != Gender::unknown) return;
      entity.name.parts.gender = gender(i);
    }
  }

  const Words& words_;
  Mentions& mentions_;
  std::map<std::pair<MentionType, std::string>, std::uint32_t> known_;
  NameIndex persons_;  ///< spellings of persons: their entities
  /// By the words of the text and the honorific before them; no_index: left open.
  std::map<std::pair<std::string_view, Gender>, std::uint32_t> decided_;
};

}  // namespace

void resolve_entities(const Words& words, Mentions& mentions) {
  Resolver(words, mentions).run();
}

}  // namespace doichieu
