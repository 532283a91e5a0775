#include "claims/entities.hpp"

#include <algorithm>
#include <map>

namespace doichieu {
namespace {

/// A name token is a person's family, middle or given name: which entities carry it, by the token's hash.
using ByWord = std::map<std::uint64_t, std::vector<std::uint32_t>>;

class Resolver {
 public:
  Resolver(const Words& words, Mentions& mentions) : words_(words), mentions_(mentions) {}

  void run() {
    for (std::uint32_t i = 0; i < mentions_.names.size(); ++i)
      if (full_person(mentions_.names[i])) join(i, MentionType::person);
    index_persons();
    for (std::uint32_t i = 0; i < mentions_.names.size(); ++i)
      if (mentions_.names[i].entity == no_index) settle(i);
    for (Entity& entity : mentions_.entities) choose_spelling(entity);
  }

 private:
  static bool full_person(const NameMention& name) {
    return name.type == MentionType::person && (name.tokens.size() > 1 || name.entry != no_entry);
  }

  std::string_view folded(const NameMention& name) const { return words_.text.folded(name.tokens); }

  /// Adds name `i` to the entity of its type and folded spelling, or its entry; makes one where there is
  /// none.
  void join(std::uint32_t i, MentionType type) {
    NameMention& name = mentions_.names[i];
    const auto key = name.entry != no_entry ? std::pair{type, "#" + std::to_string(name.entry)}
                                            : std::pair{type, std::string(folded(name))};
    const auto [place, fresh] =
        known_.try_emplace(key, static_cast<std::uint32_t>(mentions_.entities.size()));
    if (fresh) mentions_.entities.push_back({type, {}, name.entry, {}});
    assign(i, place->second);
  }

  void assign(std::uint32_t i, std::uint32_t entity) {
    mentions_.names[i].entity = entity;
    mentions_.names[i].type = mentions_.entities[entity].type;
    mentions_.entities[entity].names.push_back(i);
  }

  void index_persons() {
    for (std::uint32_t e = 0; e < mentions_.entities.size(); ++e) {
      const NameMention& name = mentions_.names[mentions_.entities[e].names.front()];
      for (std::uint32_t t = name.tokens.first; t < name.tokens.last; ++t) {
        auto& carriers = persons_[words_.text[t].hash];
        if (carriers.empty() || carriers.back() != e) carriers.push_back(e);
      }
    }
  }

  /// A name that is no full person's: a part of one, or a name of its own.
  void settle(std::uint32_t i) {
    const NameMention& name = mentions_.names[i];
    const bool may_be_person =
        name.entry == no_entry && (name.type == MentionType::person || name.type == MentionType::name);
    if (!may_be_person) return join(i, name.type);
    std::vector<std::uint32_t> fitting = persons_ending_in(name);
    if (fitting.size() == 1) return assign(i, fitting.front());
    if (fitting.empty()) return join(i, name.type);
    mentions_.names[i].type = MentionType::person;  // several fit: somebody, left open
  }

  /// The persons whose name ends in this one, word by word: given names in Vietnamese, surnames in English.
  std::vector<std::uint32_t> persons_ending_in(const NameMention& name) const {
    std::vector<std::uint32_t> out;
    const auto carriers = persons_.find(words_.text[name.tokens.last - 1].hash);
    if (carriers == persons_.end()) return out;
    for (const std::uint32_t e : carriers->second)
      if (ends_in(mentions_.names[mentions_.entities[e].names.front()].tokens, name.tokens)) out.push_back(e);
    return out;
  }

  bool ends_in(TokenRange whole, TokenRange part) const {
    if (part.size() >= whole.size()) return false;
    for (std::uint32_t i = 1; i <= part.size(); ++i)
      if (words_.text[whole.last - i].hash != words_.text[part.last - i].hash) return false;
    return true;
  }

  /// The fullest spelling stands for the entity: most words, then most marks, then the first.
  void choose_spelling(Entity& entity) {
    auto marks = [&](const NameMention& name) {
      std::uint32_t marked = 0;
      for (std::uint32_t t = name.tokens.first; t < name.tokens.last; ++t)
        marked += words_.text[t].is(TokenFlag::marked);
      return marked;
    };
    const NameMention* best = nullptr;
    for (const std::uint32_t i : entity.names) {
      const NameMention& name = mentions_.names[i];
      if (!best || std::pair{name.tokens.size(), marks(name)} > std::pair{best->tokens.size(), marks(*best)})
        best = &name;
    }
    entity.name = make_name(words_.text.source(best->tokens));
  }

  const Words& words_;
  Mentions& mentions_;
  std::map<std::pair<MentionType, std::string>, std::uint32_t> known_;
  ByWord persons_;
};

}  // namespace

void resolve_entities(const Words& words, Mentions& mentions) {
  Resolver(words, mentions).run();
}

}  // namespace doichieu
