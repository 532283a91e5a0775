#include "claims/people.hpp"

#include <algorithm>
#include <set>

#include "claims/anchors.hpp"
#include "claims/frame.hpp"

namespace doichieu {
namespace {

constexpr std::size_t fewest_members = 2;

}  // namespace

ListReader::ListReader(const Article& article, const Words& words, const Mentions& mentions)
    : article_(article), words_(words), mentions_(mentions) {
  for (const RoleMention& role : mentions.roles)
    if (role.holder != no_index) roles_.push_back(&role);
  std::stable_sort(roles_.begin(), roles_.end(),
                   [](const RoleMention* a, const RoleMention* b) { return a->holder < b->holder; });
}

std::optional<Claim> ListReader::read(const ClaimRule& rule, const PatternMatch& match) const {
  const Sentence& sentence = words_.text.sentences()[words_.text[match.tokens.first].sentence];
  People people;
  if (const auto slot = rule.slots.find(SlotName::occasion); slot != rule.slots.end())
    people.occasion = slot->second;
  std::set<std::string> known;
  auto at = names_from(mentions_, match.tokens.last);
  for (; at != mentions_.names.end() && at->tokens.first < sentence.tokens.last; ++at)
    if (at->type == MentionType::person) {
      Member next = member(static_cast<std::uint32_t>(at - mentions_.names.begin()));
      if (known.insert(next.name.written).second) people.members.push_back(std::move(next));
    }
  if (people.members.size() < fewest_members) return std::nullopt;
  people.open = open_between(match.tokens.first, sentence.tokens.last);

  Claim claim;
  claim.kind = ClaimKind::list;
  claim.rule = rule.id;
  claim.context = words_.text.span(sentence.tokens);
  claim.section = article_.sections[sentence.section].kind;
  claim.where = {narrow_span(words_.text, match.tokens)};
  claim.slots = {{SlotName::occasion,
                  SlotState::stated,
                  {word_key(people.occasion)},
                  std::string(words_.text.source(match.tokens))}};
  claim.value = std::move(people);
  return claim;
}

bool ListReader::open_between(std::uint32_t first, std::uint32_t last) const {
  for (std::uint32_t i = first; i < last; ++i)
    if (words_.coded(i, EntryType::list_end, "open")) return true;
  return false;
}

Member ListReader::member(std::uint32_t index) const {
  const NameMention& name = mentions_.names[index];
  Member member;
  member.name_span = narrow_span(words_.text, name.tokens);
  member.name = name.entity != no_index ? mentions_.entities[name.entity].name
                                        : make_name(words_.text.source(name.tokens), mentions_.accents);
  auto role = std::lower_bound(roles_.begin(), roles_.end(), index,
                               [](const RoleMention* r, std::uint32_t holder) { return r->holder < holder; });
  for (; role != roles_.end() && (*role)->holder == index; ++role) {
    member.roles.push_back((*role)->role);
    (member.role_text += member.role_text.empty() ? "" : ", ") += words_.text.source((*role)->tokens);
  }
  return member;
}

}  // namespace doichieu
