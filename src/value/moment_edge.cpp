#include "value/moment_edge.hpp"

namespace doichieu {
namespace {

struct EdgeCue {
  std::string_view code;
  Edge edge;
};
constexpr EdgeCue edge_cues[] = {
    {"since", Edge::since}, {"after", Edge::after}, {"until", Edge::until}, {"before", Edge::before}};
constexpr EdgeCue vietnamese_edges[] = {{"ago", Edge::before}, {"then", Edge::after}};  // "trước", "sau"

/// "On" behind what "from" introduces, and nothing that it may introduce itself: "from 2026 on".
WordView::Found only_on(const WordView& words, std::uint32_t at) {
  const auto on = words.find(at, EntryType::date_word, "on");
  const bool preposition = on.last != at + 1 || words.vietnamese() || words.is(at, "the") ||
                           words.is(on.last, TokenKind::word) || words.is(on.last, TokenKind::number);
  return preposition ? WordView::Found{} : on;
}

}  // namespace

void set_edge(const WordView& words, std::string_view cue, Draft& draft) {
  if (words[draft.end - 1].is(TokenFlag::possessive)) return;
  for (const EdgeCue& known : edge_cues)
    if (cue == known.code) draft.moment().edge = known.edge;
  Moment& m = draft.moment();
  const bool point = m.unit == Unit::none && !m.last_day && !m.vague;
  if (cue == "through" && point) m.edge = Edge::until;  // "through Friday"; no "through the first quarter"
  const bool opens_unit = m.phase == Phase::early && !m.last_day && !m.day.month;
  if (cue == "from" && opens_unit) m.edge = Edge::since;  // "từ đầu năm"
  // "after the beginning of" is not after the whole of it
  if (m.edge == Edge::after && m.phase == Phase::early) m.edge = Edge::since;
  if (m.edge == Edge::before && m.phase == Phase::late) m.edge = Edge::until;
  if (!words.vietnamese() || draft.relative) return;
  for (const EdgeCue& known : vietnamese_edges)
    if (cue == known.code) draft.moment().edge = known.edge;
}

void hedge_counted(Moment& m, std::string_view hedge, bool back) {
  if (m.edge != Edge::none || m.minute || m.last_day) return;
  if (hedge == "over" || hedge == "at-least")
    m.edge = back ? Edge::until : Edge::since;
  else if (hedge == "under" || hedge == "at-most")
    m.edge = back ? Edge::since : Edge::until;
  else if (hedge != "exactly")
    m.vague = true;
}

void read_or_later(const WordView& words, std::string_view cue, Draft& draft) {
  Moment& m = draft.moment();
  auto word = words.find(draft.end, EntryType::date_word, "or-later");
  if (!word && cue == "from") word = only_on(words, draft.end);
  if (!word || m.edge != Edge::none || (m.last_day && m.unit == Unit::none) || m.last_minute) return;
  m.edge = Edge::since;
  draft.end = draft.reading.tokens.last = word.last;
}

}  // namespace doichieu
