// The slots of a day and of an hour: what happened then, and on which day.

#include <algorithm>
#include <numeric>

#include "claims/frame.hpp"

namespace doichieu {
namespace {

constexpr std::uint32_t day_holds = 5;   ///< sentences on from where a day is told
constexpr std::uint32_t most_back = 16;  ///< moments between a day and an hour of it
constexpr double telling = 1.5;          ///< weights of the anchors of a sentence that speaks for itself

Slot inherited(Slot slot) {
  slot.said.clear();
  if (slot.state == SlotState::stated) slot.state = SlotState::inherited;
  return slot;
}

Slot day_slot(const Moment& moment) {
  return make_slot(SlotName::day, {day_key(moment.day)}, print_day(moment));
}

/// Whose clock it is, where the text says so.
Slot zone_slot(const Zone& zone) {
  if (zone.kind == Zone::unknown) return make_slot(SlotName::scope, {}, {});
  return make_slot(SlotName::scope, {hash_of("zone " + zone.id)}, zone.id);
}

/// What dates one happening is told of one event, whatever else is said around it.
Slot joined(Slot event, const Slot& happening) {
  if (happening.keys.empty()) return event;
  const SlotState state = event.state;
  event.keys.insert(event.keys.end(), happening.keys.begin(), happening.keys.end());
  Slot out = make_slot(SlotName::event, std::move(event.keys), happening.text);
  out.said = std::move(event.said);
  if (state == SlotState::inherited) out.state = state;
  return out;
}

}  // namespace

Slot Frames::happening(const MomentReading& moment) const {
  const std::optional<Happening> found = happenings_.at(moment);
  if (!found) return make_slot(SlotName::happening, {}, {});
  const Lexicon& lexicon = words_.lexicon;
  std::vector<std::uint64_t> keys = {hash_of("happening " + lexicon[found->entry].id)};
  for (const EntryId wider : lexicon.ancestors(found->entry))
    keys.push_back(hash_of("happening " + lexicon[wider].id));
  std::string text(words_.text.source(found->tokens));
  if (lexicon[found->entry].code != "each") return make_slot(SlotName::happening, std::move(keys), text);
  std::vector<std::uint64_t> theirs;
  for (auto name = names_from(mentions_, found->clause.first);
       name != mentions_.names.end() && name->tokens.last <= found->clause.last; ++name)
    if (name->type == MentionType::person && name->entity != no_index)
      for (const std::uint64_t key : keys_of(mentions_.entities[name->entity]))
        theirs.push_back(keys.front() ^ key);
  return make_slot(SlotName::happening, std::move(theirs), std::move(text));
}

Slot Frames::happening_before(const MomentReading& hour) const {
  const TokenRange before = told_before(hour.tokens.first);
  auto at = mentions_.moments.begin() + (&hour - mentions_.moments.data());
  for (std::uint32_t back = 0; back < most_back && at != mentions_.moments.begin(); ++back) {
    --at;
    if (at->tokens.first < before.first) break;
    if (!before.overlaps(at->tokens)) continue;
    if (Slot what = happening(*at); !what.keys.empty()) return what;
  }
  return make_slot(SlotName::happening, {}, {});
}

std::vector<Slot> Frames::slots_of_day(const MomentReading& day) const {
  Slot what = happening(day);
  Slot deed = joined(event(day.tokens), what);
  return list_of(std::move(deed), std::move(what));
}

TokenRange Frames::told_before(std::uint32_t token) const {
  const std::uint32_t sentence = words_.text[token].sentence;
  const auto& all = words_.text.sentences();
  const auto is_body = [&](std::uint32_t i) {
    return article_.sections[all[i].section].kind == SectionKind::body;
  };
  return sentence > 0 && is_body(sentence) && is_body(sentence - 1) ? all[sentence - 1].tokens : TokenRange{};
}

const Moment* Frames::day_before(std::uint32_t token) const {
  auto at = std::lower_bound(mentions_.moments.begin(), mentions_.moments.end(), token,
                             [](const MomentReading& m, std::uint32_t t) { return m.tokens.first < t; });
  const std::uint32_t sentence = words_.text[token].sentence;
  for (std::uint32_t back = 0; back < most_back && at != mentions_.moments.begin(); ++back) {
    --at;
    if (words_.text[at->tokens.first].sentence + day_holds < sentence) return nullptr;
    if (at->moment.day.full() && !at->moment.last_day) return &at->moment;
  }
  return nullptr;
}

std::vector<Slot> Frames::slots_of(const MomentReading& hour) const {
  Slot deed = event(hour.tokens);
  if (deed.keys.empty())
    if (const TokenRange before = told_before(hour.tokens.first); !before.empty())
      deed = inherited(event({before.last - 1, before.last}));
  Slot what = happening(hour);
  if (what.keys.empty() && deed.state == SlotState::inherited) what = inherited(happening_before(hour));
  deed = joined(std::move(deed), what);
  Slot clock = zone_slot(hour.moment.zone);
  if (hour.moment.day.full())
    return list_of(std::move(deed), day_slot(hour.moment), std::move(what), std::move(clock));
  const Moment* before = day_before(hour.tokens.first);
  Slot day = before ? inherited(day_slot(*before)) : make_slot(SlotName::day, {}, {});
  return list_of(std::move(deed), std::move(day), std::move(what), std::move(clock));
}

std::vector<Anchor> Frames::anchors_of(const MomentReading& hour) const {
  std::vector<Anchor> anchors = anchors_around(hour.tokens);
  const double own = std::accumulate(anchors.begin(), anchors.end(), 0.0,
                                     [](double sum, const Anchor& a) { return sum + a.weight * a.near; });
  if (own < telling) add_before(anchors, told_before(hour.tokens.first));
  return anchors;
}

}  // namespace doichieu
