// Which comes first in a date in figures: 02/03/2026 is the 2nd of March or the 3rd of February. Vietnamese
// puts the day first. Of English the text itself tells, in this order:
//   another date in figures that has one reading alone     25/12, 12/25
//   the ends of a span, whose month stays                  from 10/06/2019 to 12/06/2019
//   its dates in words, where all put the day first        18 February; "February 18" tells nothing, since
//                                                          papers that write it put the day first in figures

#include "value/date_figures.hpp"
#include "value/date_reader.hpp"

namespace doichieu {
namespace {

/// Do dates in words put the day first, all of them?
bool words_put_day_first(WordView words) {
  bool found = false;
  for (const Sentence& sentence : words.text().sentences()) {
    words.enter(sentence.tokens);
    for (std::uint32_t at = sentence.tokens.first; at < sentence.tokens.last; ++at) {
      const auto month = words.find(at, EntryType::month);
      if (!month || !words.capital_word(at)) continue;
      if (words.small(month.last, 1, 31)) return false;
      found = found || (at > sentence.tokens.first && words.small(at - 1, 1, 31));
    }
  }
  return found;
}

}  // namespace

std::optional<bool> DateReader::month_stands_first() const {
  if (order_asked_) return order_;
  order_asked_ = true;
  order_ = doichieu::month_first(words_.text());
  if (!order_ && words_put_day_first(words_)) order_ = false;
  return order_;
}

std::optional<DateReading> DateReader::figures(std::uint32_t at, DateCue cue) const {
  auto found = read_date_figures(words_, at, cue);
  if (!found || !found->otherwise) return found;
  const auto first = month_stands_first();
  if (!first) return found;
  if (!*first) found->day = *found->otherwise;
  found->otherwise.reset();
  return found;
}

void DateReader::settle_by_span(DateReading& first, DateReading& last) {
  if (!first.otherwise || !last.otherwise) return;
  const bool american = first.day.month == last.day.month;
  const bool british = first.otherwise->month == last.otherwise->month;
  if (american == british) return;
  if (british) {
    first.day = *first.otherwise;
    last.day = *last.otherwise;
  }
  first.otherwise.reset();
  last.otherwise.reset();
}

}  // namespace doichieu
