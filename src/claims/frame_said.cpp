// The slots of what is said of things: rankings, places that something lies in.

#include <algorithm>

#include "claims/frame.hpp"

namespace doichieu {
namespace {

constexpr std::uint32_t party_reach = 25;  ///< tokens beside a ranking or a step whose names may be the party
constexpr float of_sentence_before = 0.6F;  ///< how near its anchors are

}  // namespace

/// Of an office that writers do not tell from a more general one, that one: "tổng thống" is a president.
EntryId Frames::plainest(EntryId office) const {
  if (words_.lexicon[office].type != EntryType::role) return office;
  for (const EntryId wider : words_.lexicon.ancestors(office))
    if (words_.lexicon[wider].type == EntryType::role && words_.lexicon.alike(office, wider)) return wider;
  return office;
}

TokenRange Frames::sentence_before(std::uint32_t token) const {
  const std::uint32_t sentence = words_.text[token].sentence;
  const auto& all = words_.text.sentences();
  if (sentence == 0 || all[sentence - 1].section != all[sentence].section) return {};
  return all[sentence - 1].tokens;
}

void Frames::add_before(std::vector<Anchor>& anchors, TokenRange before) const {
  if (before.empty()) return;
  for (Anchor anchor : anchors_around({before.last - 1, before.last})) {
    anchor.near *= of_sentence_before;
    const auto at = std::lower_bound(anchors.begin(), anchors.end(), anchor.key,
                                     [](const Anchor& a, std::uint64_t key) { return a.key < key; });
    if (at == anchors.end() || at->key != anchor.key) anchors.insert(at, anchor);
  }
}

std::vector<std::uint64_t> Frames::named_in(TokenRange tokens, bool places, std::string& text) const {
  std::vector<std::uint64_t> keys;
  for (std::uint32_t at = tokens.first; at < tokens.last; ++at) {
    if (name_at_[at] == no_index || (at > tokens.first && name_at_[at] == name_at_[at - 1])) continue;
    const NameMention& name = mentions_.names[name_at_[at]];
    if (name.entity == no_index || name.tokens.last > tokens.last) continue;
    if (!places && name.type == MentionType::place) continue;
    for (const std::uint64_t key : keys_of(mentions_.entities[name.entity])) keys.push_back(key);
    if (text.empty()) text = mentions_.entities[name.entity].name.written;
  }
  return keys;
}

// --- Rankings.

/// The token behind the last comma between two, or the first: "…, while China is Vietnam's largest partner".
std::uint32_t Frames::last_comma(std::uint32_t first, std::uint32_t last) const {
  for (std::uint32_t at = last; at > first; --at)
    if (words_.is_mark(at - 1, ",")) return at;
  return first;
}

Slot Frames::ranked(const RankingReading& reading) const {
  const bool telling = std::any_of(reading.ranked.begin(), reading.ranked.end(),
                                   [&](EntryId id) { return words_.lexicon[id].code != generic_code; });
  std::vector<EntryId> ranked = reading.ranked;
  for (EntryId& id : ranked) id = plainest(id);
  if (telling)
    return make_slot(SlotName::of, ranked, std::string(words_.text.source(reading.tokens)), words_.lexicon);
  if (!reading.head.empty() && reading.ranked.empty()) {
    Slot head = make_slot(SlotName::of, {word_key(words_.text.folded(reading.head))},
                          std::string(words_.text.source(reading.tokens)));
    head.by_word = true;
    return head;
  }
  Slot slot = event(reading.tokens);
  if (const TokenRange before = sentence_before(reading.tokens.first);
      reading.refers_back && !before.empty()) {
    const Slot told = event({before.last - 1, before.last});
    slot.keys.insert(slot.keys.end(), told.keys.begin(), told.keys.end());
    slot = make_slot(SlotName::of, std::move(slot.keys), std::move(slot.text));
  }
  slot.name = SlotName::of;
  slot.said.clear();
  slot.by_word = true;  // what is told around it speaks for one thing, never against it
  if (slot.state == SlotState::stated) slot.state = SlotState::inherited;
  return slot;
}

Slot Frames::ranked_party(const RankingReading& reading) const {
  const std::uint32_t begin = words_.text.sentence_of(reading.tokens.first).first;
  const std::uint32_t first =
      reading.tokens.first > begin + party_reach ? reading.tokens.first - party_reach : begin;
  std::string text;
  std::vector<std::uint64_t> keys;
  if (reading.owner != no_index)
    keys = named_in(mentions_.names[reading.owner].tokens, true, text);
  else
    keys = named_in({last_comma(first, reading.tokens.first), reading.tokens.first}, true, text);
  if (keys.empty()) keys = named_in({first, reading.tokens.first}, true, text);
  if (keys.empty() && reading.of_pronoun)  // "It is his fifth visit"
    keys = named_in(sentence_before(reading.tokens.first), false, text);
  return make_slot(SlotName::who, std::move(keys), std::move(text));
}

std::vector<Anchor> Frames::anchors_of(const RankingReading& reading) const {
  std::vector<Anchor> anchors = anchors_around(reading.tokens);
  if (reading.refers_back) add_before(anchors, sentence_before(reading.tokens.first));
  return anchors;
}

// --- Places that something lies in.

std::vector<Slot> Frames::slots_of(const LocationReading& reading) const {
  std::vector<std::uint64_t> who, of;
  if (!reading.of.empty()) who.push_back(word_key("lies " + reading.of_sort + " " + reading.of));
  if (reading.thing == no_entry) {
    of.push_back(word_key("lies " + reading.of_sort));
  } else {
    of.push_back(concept_key(words_.lexicon, reading.thing));
    for (const EntryId wider : words_.lexicon.ancestors(reading.thing))
      of.push_back(concept_key(words_.lexicon, wider));
  }
  return list_of(make_slot(SlotName::who, std::move(who), std::string(words_.text.source(reading.tokens))),
                 make_slot(SlotName::of, std::move(of), {}));
}

}  // namespace doichieu
