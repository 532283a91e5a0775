// The slots of an hour: what happened then, and on which day.

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

}  // namespace

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
  if (hour.moment.day.full()) return {std::move(deed), day_slot(hour.moment)};
  const Moment* before = day_before(hour.tokens.first);
  return {std::move(deed), before ? inherited(day_slot(*before)) : make_slot(SlotName::day, {}, {})};
}

std::vector<Anchor> Frames::anchors_of(const MomentReading& hour) const {
  std::vector<Anchor> anchors = anchors_around(hour.tokens);
  const double own = std::accumulate(anchors.begin(), anchors.end(), 0.0,
                                     [](double sum, const Anchor& a) { return sum + a.weight * a.near; });
  if (own < telling) add_before(anchors, told_before(hour.tokens.first));
  return anchors;
}

}  // namespace doichieu
