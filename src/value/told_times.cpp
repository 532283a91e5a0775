#include "value/told_times.hpp"

namespace doichieu {
namespace {

constexpr int news_range = 7;  ///< days before its publication that a text tells of as news

}  // namespace

void ToldTimes::enter(bool paragraph) {
  stretch_.here = false;
  if (paragraph) in_paragraph_ = false;
}

void ToldTimes::remember(const Moment& m, bool counted, bool compared) {
  if (m.day.full() && m.edge == Edge::none) {
    day_ = m.day;
    in_paragraph_ = true;
    if (reference_.known() && newest_ < day_ && day_ <= reference_.today()) newest_ = day_;
  }
  const bool later = m.day.year > stretch_.day.year;
  const bool one_stretch = !m.last_day || m.last_day->year == m.day.year;
  if ((counted && !later) || compared || !m.day.year || m.edge != Edge::none || !one_stretch) return;
  stretch_ = {m.day, m.last_day, m.unit, true};
}

Day ToldTimes::of_hour() const {
  const bool news = newest_.full() && day_number(reference_.today()) - day_number(newest_) <= news_range;
  if (!in_paragraph_ && news) return newest_;
  return day_.full() ? day_ : reference_.today();
}

}  // namespace doichieu
