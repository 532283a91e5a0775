// One hour by the clocks of two zones.
//
//   took off at 1:38 p.m. local time (0808 GMT)      lúc 15h ngày 29/3 giờ địa phương (20h giờ Việt Nam)
//
// The tie holds both hours, each with its day: where one tells none, that of the other, or the one that the
// text told last. The second stands in a bracket right behind the first, alone, and each says whose clock it
// is.

#include "claims/ties/ties.hpp"

namespace doichieu {
namespace {

bool tells_one_hour(const Moment& moment) {
  return moment.minute && !moment.last_minute && !moment.last_day && !moment.otherwise && !moment.vague;
}

/// "… local time (0808 GMT)": nothing but the bracket between, nothing else in it.
bool bracketed(const TieText& text, const MomentReading& first, const MomentReading& second) {
  const std::uint32_t open = first.tokens.last;
  return text.words.is_mark(open, "(") && second.tokens.first == open + 1 &&
         text.words.is_mark(second.tokens.last, ")") && text.one_sentence(open, second.tokens.first);
}

}  // namespace

void find_clocks(const TieText& text, std::vector<Tie>& out) {
  const auto& moments = text.mentions.moments;
  for (std::size_t i = 0; i + 1 < moments.size(); ++i) {
    const MomentReading &first = moments[i], &second = moments[i + 1];
    if (!tells_one_hour(first.moment) || !tells_one_hour(second.moment) || !bracketed(text, first, second))
      continue;
    Moment a = first.moment, b = second.moment;
    if (a.zone.kind == Zone::unknown || b.zone.kind == Zone::unknown || a.zone == b.zone) continue;
    if (!a.day.full()) a.day = b.day.full() ? b.day : first.context;
    if (!b.day.full()) b.day = a.day;
    if (!a.day.full()) continue;
    out.push_back({ClaimKind::clocks,
                   {text.tied(a, first.tokens), text.tied(b, second.tokens)},
                   Closure::closed,
                   print_day(a)});
  }
}

}  // namespace doichieu
