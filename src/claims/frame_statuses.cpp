// The slots of steps of events: whose step it is.

#include <algorithm>

#include "claims/frame.hpp"
#include "value/calendar.hpp"

namespace doichieu {
namespace {

constexpr std::uint32_t party_reach = 25;  ///< tokens beside a step whose names may be the party
constexpr std::size_t opening = 3;         ///< sentences of an article that name whom it is about

TokenRange opening_words(TokenRange sentence) {
  return {sentence.first, std::min(sentence.last, sentence.first + 2 * party_reach)};
}

/// The tokens of its clause beside a step.
TokenRange beside(TokenRange step, TokenRange clause) {
  const std::uint32_t first = step.first > party_reach ? step.first - party_reach : 0;
  return {std::max(clause.first, first), std::min(clause.last, step.last + party_reach)};
}

/// From when to when the step is taken to be what it is: from `published` on as many days.
Slot told_on(const std::optional<Published>& published, int days) {
  std::vector<std::uint64_t> keys;
  if (published && published->day != 0) {
    const std::int32_t first = day_number({published->year, published->month, published->day});
    for (std::int32_t day = first; day <= first + days; ++day) keys.push_back(day_key(day_of_number(day)));
  }
  return make_slot(SlotName::as_of, std::move(keys), {});
}

}  // namespace

std::vector<Slot> Frames::slots_of(const StatusReading& reading) const {
  const Ladder& of = reading.status.ladder;
  std::vector<Slot> slots = list_of(bearer_of(reading));
  if (reading.what != no_index) {
    const ConceptMention& what = mentions_.concepts[reading.what];
    slots.push_back(
        make_slot(SlotName::of, {what.entry}, std::string(words_.text.source(what.tokens)), words_.lexicon));
  }
  if (of.bearer == Bearer::object) slots.push_back(make_slot(SlotName::object, told_figures(reading), {}));
  if (of.days) slots.push_back(told_on(mentions_.published, *of.days));
  return slots;
}

std::vector<Slot> Frames::slots_of(const ToldOf& reading) const {
  const QuantityReading& figure = mentions_.quantities[reading.quantity];
  std::vector<Slot> slots = list_of(make_slot(SlotName::who, {reading.key}, reading.status.written));
  if (reading.few) slots.push_back(counted(counted_by(figure), figure.tokens));
  if (reading.deed != no_entry)
    slots.push_back(make_slot(SlotName::event, {reading.deed}, reading.status.written, words_.lexicon));
  if (reading.status.ladder.days) slots.push_back(told_on(mentions_.published, *reading.status.ladder.days));
  return slots;
}

Slot Frames::bearer_of(const StatusReading& reading) const {
  switch (reading.status.ladder.bearer) {
    case Bearer::title:
    case Bearer::culprit:
      return named_bearer(reading);
    case Bearer::figure:
      return make_slot(SlotName::who, told_figures(reading), {});
    case Bearer::nature:
      return make_slot(SlotName::who, {hash_of("nature " + words_.lexicon[reading.nature].id)},
                       std::string(words_.text.source(reading.tokens)));
    case Bearer::subjects: {
      std::string text;
      std::vector<std::uint64_t> keys = named_in(mentions_.names[reading.name].tokens, false, text);
      return make_slot(SlotName::who, std::move(keys), std::move(text));
    }
    case Bearer::places:
      return party_of(reading, true);
    case Bearer::parties:
    case Bearer::player:
    case Bearer::object:
    case Bearer::amount:
      break;
  }
  return party_of(reading, false);
}

/// "Typhoon Bela" is Bela.
Slot Frames::named_bearer(const StatusReading& reading) const {
  const NameMention& name = mentions_.names[reading.name];
  std::string text;
  std::vector<std::uint64_t> keys = named_in(name.tokens, true, text);
  TokenRange core = name.tokens;
  while (core.size() > 1 && words_.longest(core.first, EntryType::concept_)) ++core.first;
  keys.push_back(hash_of("name " + std::string(words_.text.folded(core))));
  return make_slot(SlotName::who, std::move(keys), std::move(text));
}

/// The figures and models told beside a step.
std::vector<std::uint64_t> Frames::told_figures(const StatusReading& reading) const {
  std::vector<std::uint64_t> keys;
  for (const Anchor& anchor : anchors_around(reading.tokens))
    if (anchor.kind == AnchorKind::designator || anchor.kind == AnchorKind::number)
      keys.push_back(anchor.key);
  return keys;
}

std::vector<std::uint64_t> Frames::opening_parties(bool places, std::string& text) const {
  std::vector<std::uint64_t> parties;
  const auto& all = words_.text.sentences();
  for (std::size_t i = 0; i < std::min(opening, all.size()); ++i)
    for (const std::uint64_t key : named_in(opening_words(all[i].tokens), places, text))
      parties.push_back(key);
  return parties;
}

/// Who is named beside it; else, of a player, in the sentence before; else whom the article opens with.
Slot Frames::party_of(const StatusReading& reading, bool places) const {
  std::string text;
  const TokenRange clause = clause_at(words_, reading.tokens.first);
  std::vector<std::uint64_t> parties = named_in(beside(reading.tokens, clause), places, text);
  if (!parties.empty()) return make_slot(SlotName::who, std::move(parties), std::move(text));
  if (reading.status.ladder.bearer == Bearer::player)
    parties = named_in(told_before(reading.tokens.first), places, text);
  if (parties.empty()) parties = opening_parties(places, text);
  Slot who = make_slot(SlotName::who, std::move(parties), std::move(text));
  if (who.state == SlotState::stated) who.state = SlotState::inherited;
  return who;
}

}  // namespace doichieu
