#pragma once
// Reading moments in tests: a text in, its values out as the `values` command writes them.

#include <string>
#include <vector>

#include "catch.hpp"
#include "sample.hpp"
#include "value/moment.hpp"

namespace doichieu {

/// Thursday 19 February 2026, 12:30.
inline std::optional<Published> on_thursday() {
  return read_published("2026-02-19T12:30:00", "test");
}

inline TimeReadings times_of(const NormalText& words, Language language,
                             const std::optional<Published>& published = on_thursday()) {
  const Hits hits = sample::rules().lexicon.match(words, language);
  return read_times(words, hits, sample::rules().lexicon, language, published);
}

inline NormalText times_text(const std::string& text) {
  return normalise(text, {{SectionKind::body, {0, static_cast<std::uint32_t>(text.size())}}},
                   sample::rules().abbreviations);
}

/// "2026-02-18", "2026-02-18..2026-02-20", "1995-07.." (open), "late 2026-02"; one after the other.
inline std::string times(Language language, const std::string& text,
                         const std::optional<Published>& published = on_thursday()) {
  const NormalText words = times_text(text);
  std::string out;
  const auto add = [&out](const std::string& value) { out += (out.empty() ? "" : " | ") + value; };
  const TimeReadings found = times_of(words, language, published);
  for (const MomentReading& reading : found.moments) {
    const auto printed = print_iso(reading.moment, sample::rules().lexicon, reading.context);
    if (!printed) continue;
    const std::string value = printed->type == "range" ? printed->from + ".." + printed->to : printed->value;
    add((printed->qualifier.empty() ? "" : printed->qualifier + " ") + value);
  }
  for (const PeriodReading& reading : found.periods) add(print_iso(reading.period));
  for (const RecurringReading& reading : found.recurring) add("every " + print_iso(reading.recurring));
  return out;
}

inline Moment only_moment(Language language, const std::string& text,
                          const std::optional<Published>& published = on_thursday()) {
  const NormalText words = times_text(text);
  const TimeReadings found = times_of(words, language, published);
  return found.moments.empty() ? Moment{} : found.moments.front().moment;
}

/// A text and its times.
struct TimeRow {
  std::string text;
  std::string times;
};

inline void check(Language language, const std::vector<TimeRow>& rows) {
  for (const auto& [text, wanted] : rows) {
    INFO(text);
    CHECK(times(language, text) == wanted);
  }
}

}  // namespace doichieu
