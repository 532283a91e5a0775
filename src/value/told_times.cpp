#include "value/told_times.hpp"

namespace doichieu {
namespace {

constexpr int long_gone = 60;  ///< days
constexpr int news_range = 7;  ///< days before its publication that a text tells of as news

}  // namespace

void ToldTimes::enter(bool paragraph) {
  stretch_.here = in_sentence_ = false;
  if (paragraph) in_paragraph_ = false;
}

void ToldTimes::remember(const Moment& m, bool counted, bool compared) {
  if (past_story_ && !compared) follow_story(m);
  const bool by_then = past_story_ && m.edge == Edge::until;  // "By 9 July they had come so far"
  if (m.day.full() && (m.edge == Edge::none || by_then)) {
    day_ = m.day;
    in_paragraph_ = in_sentence_ = true;
    if (reference_.known() && newest_ < day_ && day_ <= reference_.today()) newest_ = day_;
  }
  const bool later = m.day.year > stretch_.day.year;
  const bool one_stretch = !m.last_day || m.last_day->year == m.day.year;
  if ((counted && !later) || compared || !m.day.year || m.edge != Edge::none || !one_stretch) return;
  stretch_ = {m.day, m.last_day, m.unit, true};
}

/// A story goes on with its days and months, and with a year that stands alone; not with the years of a life
/// or a reign, nor with the year since which something is.
void ToldTimes::follow_story(const Moment& m) {
  const bool years = m.unit == Unit::decade || m.unit == Unit::century || (!m.day.month && m.last_day);
  const bool only_edge = !m.day.month && m.edge != Edge::none;
  if (!m.day.year || years || only_edge) return;
  story_ = m.last_day.value_or(m.day);
  const bool left = story_.year > day_.year || (story_.year == day_.year && story_.month > day_.month);
  if (left && !story_.full()) day_ = {};  // "the next day" is none after that day
}

bool ToldTimes::has_news() const {
  return newest_.full() && day_number(reference_.today()) - day_number(newest_) <= news_range;
}

/// A day of the past that a text of news told before this sentence: "The old record is of 20 April 2019."
bool ToldTimes::in_passing() const {
  return !in_sentence_ && day_.full() && has_news() && day_number(newest_) - day_number(day_) > long_gone;
}

Day ToldTimes::of_hour() const {
  const bool gone =
      stretch_.here && !stretch_.day.full() && reference_.known() &&
      day_number(reference_.today()) - day_number(last_day(stretch_.last_day.value_or(stretch_.day))) >
          long_gone;
  if (gone) return {};
  if (past_story_ && !day_.full()) return {};
  if (has_news() && (!in_paragraph_ || in_passing())) return newest_;
  return day_.full() ? day_ : reference_.today();
}

}  // namespace doichieu
