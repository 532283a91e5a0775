#include "claims/people.hpp"

#include <algorithm>

#include "claims/anchors.hpp"

namespace doichieu {
namespace {

constexpr std::size_t fewest_members = 2;

/// The mentions as patterns see them, by first token.
std::vector<TypedRange> typed_ranges(const Mentions& mentions) {
  std::vector<TypedRange> out;
  for (const NameMention& name : mentions.names) out.push_back({name.type, name.tokens});
  for (const RoleMention& role : mentions.roles) out.push_back({MentionType::role, role.tokens});
  for (const MomentReading& moment : mentions.moments) out.push_back({MentionType::moment, moment.tokens});
  for (const QuantityReading& q : mentions.quantities) {
    static constexpr MentionType types[] = {MentionType::quantity, MentionType::money, MentionType::percent,
                                            MentionType::percent,  MentionType::rank,  MentionType::measure,
                                            MentionType::duration};
    out.push_back({types[static_cast<std::size_t>(q.quantity.dimension)], q.tokens});
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const TypedRange& a, const TypedRange& b) { return a.tokens.first < b.tokens.first; });
  return out;
}

class ListReader {
 public:
  ListReader(const Article& article, const Words& words, const Mentions& mentions)
      : article_(article), words_(words), mentions_(mentions) {
    for (const RoleMention& role : mentions.roles)
      if (role.holder != no_index) roles_.push_back(&role);
    std::stable_sort(roles_.begin(), roles_.end(),
                     [](const RoleMention* a, const RoleMention* b) { return a->holder < b->holder; });
  }

  /// The list that `rule` opened at `match`; without members where it opened none.
  Claim read(const ClaimRule& rule, const PatternMatch& match) const {
    const Sentence& sentence = words_.text.sentences()[words_.text[match.tokens.first].sentence];
    People people;
    people.open = open_between(match.tokens.first, sentence.tokens.last);
    if (const auto slot = rule.slots.find(SlotName::occasion); slot != rule.slots.end())
      people.occasion = slot->second;
    auto at =
        std::lower_bound(mentions_.names.begin(), mentions_.names.end(), match.tokens.last,
                         [](const NameMention& n, std::uint32_t token) { return n.tokens.first < token; });
    for (; at != mentions_.names.end() && at->tokens.first < sentence.tokens.last; ++at)
      if (at->type == MentionType::person)
        add(people, static_cast<std::uint32_t>(at - mentions_.names.begin()));

    Claim claim;
    claim.kind = ClaimKind::list;
    claim.rule = rule.id;
    claim.context = words_.text.span(sentence.tokens);
    claim.section = article_.sections[sentence.section].kind;
    claim.where = {words_.text.span(match.tokens)};
    claim.slots = {{SlotName::occasion,
                    SlotState::stated,
                    {word_key(people.occasion)},
                    std::string(words_.text.source(match.tokens))}};
    claim.value = std::move(people);
    return claim;
  }

 private:
  bool open_between(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t i = first; i < last; ++i)
      if (words_.coded(i, EntryType::list_end, "open")) return true;
    return false;
  }

  void add(People& people, std::uint32_t index) const {
    const NameMention& name = mentions_.names[index];
    Member member;
    member.name_span = member.where = words_.text.span(name.tokens);
    member.name = name.entity != no_index ? mentions_.entities[name.entity].name
                                          : make_name(words_.text.source(name.tokens));
    auto role =
        std::lower_bound(roles_.begin(), roles_.end(), index,
                         [](const RoleMention* r, std::uint32_t holder) { return r->holder < holder; });
    for (; role != roles_.end() && (*role)->holder == index; ++role) {
      const Span span = words_.text.span((*role)->tokens);
      member.roles.push_back((*role)->role);
      (member.role_text += member.role_text.empty() ? "" : ", ") += slice(article_.text, span);
      member.where = cover(member.where, span);
    }
    const bool known = std::any_of(people.members.begin(), people.members.end(),
                                   [&](const Member& m) { return m.name == member.name; });
    if (!known) people.members.push_back(std::move(member));
  }

  const Article& article_;
  const Words& words_;
  const Mentions& mentions_;
  std::vector<const RoleMention*> roles_;  ///< by holder
};

}  // namespace

std::vector<Claim> read_lists(const Article& article, const Words& words, const Mentions& mentions,
                              const RuleSet& rules) {
  const auto language = static_cast<std::size_t>(words.language);
  std::vector<const ClaimRule*> rule_of;  // by pattern
  for (const ClaimRule& rule : rules.claims)
    for (const std::uint32_t pattern : rule.patterns[language]) {
      if (rule_of.size() <= pattern) rule_of.resize(pattern + 1);
      rule_of[pattern] = &rule;
    }
  const ListReader reader(article, words, mentions);
  std::vector<Claim> out;
  rules.patterns[language].match(
      words.text, mentions.hits, typed_ranges(mentions), [&](const PatternMatch& match) {
        const ClaimRule* rule = rule_of[match.pattern];
        if (rule == nullptr || rule->kind != ClaimKind::list) return;
        Claim claim = reader.read(*rule, match);
        const bool again = !out.empty() && out.back().context == claim.context;  // two openings of one list
        if (std::get<People>(claim.value).members.size() >= fewest_members && !again)
          out.push_back(std::move(claim));
      });
  return out;
}

}  // namespace doichieu
