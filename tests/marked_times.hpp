#pragma once
// Sentences of a newspaper with their times marked: what is read stands in brackets with its value, and
// whatever else looks like a time must be left alone.
//
//   The two met on [18 February=2026-02-18] and will meet again [next week=2026-W09].
//
// Published on Thursday 19 February 2026 at 12:30. A span is written "from..to"; either may be open.

#include <algorithm>

#include "moment_sample.hpp"

namespace doichieu {

/// The sentence as it was printed.
inline std::string without_marks(const std::string& row) {
  std::string out;
  for (std::size_t at = 0; at < row.size(); ++at) {
    if (row[at] != '[') {
      out += row[at];
      continue;
    }
    const std::size_t sign = row.find('=', at), close = row.find(']', at);
    out += row.substr(at + 1, sign - at - 1);
    at = close;
  }
  return out;
}

/// The sentence with the times that are read in it.
inline std::string with_marks(Language language, const std::string& text) {
  struct Mark {
    Span span;
    std::string value;
  };
  const NormalText words = times_text(text);
  const TimeReadings found = times_of(words, language);
  std::vector<Mark> marks;
  for (const MomentReading& reading : found.moments) {
    const auto printed = print_iso(reading.moment, sample::rules().lexicon, reading.context);
    if (!printed) continue;
    const bool range = printed->type == "range";
    marks.push_back(
        {words.span(reading.tokens), range ? printed->from + ".." + printed->to : printed->value});
  }
  for (const PeriodReading& reading : found.periods)
    marks.push_back({words.span(reading.tokens), print_iso(reading.period)});
  for (const RecurringReading& reading : found.recurring)
    marks.push_back({words.span(reading.tokens), print_iso(reading.recurring)});
  std::sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) { return a.span < b.span; });
  std::string out;
  std::size_t at = 0;
  for (const Mark& mark : marks) {
    out += text.substr(at, mark.span.begin - at) + "[";
    out += text.substr(mark.span.begin, mark.span.end - mark.span.begin) + "=" + mark.value + "]";
    at = mark.span.end;
  }
  return out + text.substr(at);
}

inline void check_marks(Language language, const std::vector<std::string>& rows) {
  for (const std::string& row : rows) CHECK(with_marks(language, without_marks(row)) == row);
}

}  // namespace doichieu
