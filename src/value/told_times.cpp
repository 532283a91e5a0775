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
  if (m.day.full() && m.edge == Edge::none) {
    day_ = m.day;
    in_paragraph_ = in_sentence_ = true;
    if (reference_.known() && newest_ < day_ && day_ <= reference_.today()) newest_ = day_;
  }
  const bool later = m.day.year > stretch_.day.year;
  const bool one_stretch = !m.last_day || m.last_day->year == m.day.year;
  if ((counted && !later) || compared || !m.day.year || m.edge != Edge::none || !one_stretch) return;
  stretch_ = {m.day, m.last_day, m.unit, true};
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
  if (has_news() && (!in_paragraph_ || in_passing())) return newest_;
  return day_.full() ? day_ : reference_.today();
}

}  // namespace doichieu
