#include "claims/as_of.hpp"

#include <algorithm>
#include <string>

#include "claims/anchors.hpp"
#include "claims/frame.hpp"

namespace doichieu {
namespace {

constexpr std::uint32_t longest_cue = 3;          ///< tokens
constexpr std::string_view fresh_code = "fresh";  ///< of cues before something fresh
constexpr std::uint32_t last_opening = 2;         ///< section: title, deck or dateline, lead
constexpr int freshest = 7;                       ///< days before publication

/// Does a cue ("as of", "tính đến") lead up to the moment, or open it? Some are cues of something `fresh`
/// alone.
bool cued(const Words& words, TokenRange moment, bool fresh) {
  const std::uint32_t from = moment.first - std::min(moment.first, longest_cue);
  for (std::uint32_t at = from; at <= moment.first; ++at)
    if (const Hit* hit = words.longest(at, EntryType::as_of_cue); hit && hit->tokens.last >= moment.first)
      return fresh || words.lexicon[hit->entry].code != fresh_code;
  return false;
}

bool just_before(Day day, const std::optional<Published>& published) {
  if (!published) return false;
  const int days = day_number({published->year, published->month, published->day}) - day_number(day);
  return days >= 0 && days <= freshest;
}

std::optional<std::uint64_t> hour_key(const Moment& moment) {
  if (moment.minute) return hash_of("minute " + std::to_string(*moment.minute));
  if (moment.part)
    return hash_of("hours " + std::to_string(moment.part->low) + " " + std::to_string(moment.part->high));
  return std::nullopt;
}

Slot slot_of(Day day, std::optional<std::uint64_t> hour, std::string text) {
  Slot out = make_slot(SlotName::as_of, {day_key(day)}, std::move(text));
  out.said.clear();
  if (!hour) return out;
  out.keys.push_back(*hour);
  std::sort(out.keys.begin(), out.keys.end());
  out.said.push_back(*hour);
  return out;
}

}  // namespace

AsOf::AsOf(const Words& words, const Mentions& mentions)
    : words_(words), published_{make_slot(SlotName::as_of, {}, {})} {
  if (mentions.published) {
    published_ =
        slot_of({mentions.published->year, mentions.published->month, mentions.published->day}, {}, {});
    published_.state = SlotState::inherited;
  }
  for (const MomentReading& reading : mentions.moments) {
    const Day day = reading.moment.day.full() ? reading.moment.day : reading.context;
    const auto hour = hour_key(reading.moment);
    if (day.full() && cued(words, reading.tokens, hour || just_before(day, mentions.published)))
      told_.push_back({reading.tokens, slot_of(day, hour, std::string(words.text.source(reading.tokens)))});
  }
}

Slot AsOf::slot(TokenRange tokens) const {
  if (told_.empty()) return published_;
  const auto section = [&](std::uint32_t token) {
    return words_.text.sentences()[words_.text[token].sentence].section;
  };
  const std::uint32_t end = words_.text.sentence_of(tokens.first).last;
  const Told* near = nullptr;
  for (const Told& told : told_)
    if (told.tokens.first < end && section(told.tokens.first) == section(tokens.first)) near = &told;
  if (near) return near->slot;
  const bool one = std::all_of(told_.begin(), told_.end(),
                               [&](const Told& told) { return told.slot.keys == told_.front().slot.keys; });
  if (!one && section(told_.front().tokens.first) > last_opening) return make_slot(SlotName::as_of, {}, {});
  Slot inherited = told_.front().slot;
  inherited.state = SlotState::inherited;
  return inherited;
}

bool AsOf::is_one(TokenRange moment) const {
  return std::any_of(told_.begin(), told_.end(), [&](const Told& told) { return told.tokens == moment; });
}

}  // namespace doichieu
