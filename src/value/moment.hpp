#pragma once
// A day, a part of a day, a clock time: read from a text, resolved against the day it was published.
//
// Day, part of day and clock time are attributes of their own, so that an agreed day and a disputed hour are
// two facts; relate_days(), relate_parts() and relate_clocks() compare them one by one.

#include <optional>
#include <string>
#include <vector>

#include "reader/article.hpp"
#include "rules/lexicon.hpp"
#include "value/relation.hpp"

namespace doichieu {

/// A calendar day, or less: fields that are not told are 0 ("February 2026" has no day). Proleptic Gregorian.
struct Day {
  int year = 0;
  int month = 0;
  int day = 0;
  friend auto operator<=>(const Day&, const Day&) = default;
  bool full() const { return year && month && day; }
};

/// 1 = Monday … 7 = Sunday (ISO 8601). REQUIRES: day.full().
int weekday_of(Day day);
/// Is there such a day? There is no 30 February.
bool exists(Day day);
/// The day `n` days later. REQUIRES: day.full().
Day plus_days(Day day, int n);

/// A part of the day as hours [low, high) on the local clock; may pass midnight (22..25). From rules/lexicon.
struct DayPart {
  double low = 0;
  double high = 0;
  EntryId entry = no_entry;  ///< the word used
  friend bool operator==(const DayPart&, const DayPart&) = default;
};

/// Whose clock the text reads.
struct Zone {
  enum Kind : std::uint8_t { unknown, local, named } kind = unknown;
  std::string id;  ///< of a named zone: IANA name or "UTC+7"
  friend bool operator==(const Zone&, const Zone&) = default;
};

struct Moment {
  Day day;
  std::optional<Day> last_day;  ///< of a span "February 18 to 20": the last day of it
  std::optional<DayPart> part;
  std::optional<int> minute;  ///< of the day, 0..1439
  Zone zone;
  int weekday = 0;  ///< as written, 1 = Monday; 0 where none is. May contradict `day`
  bool resolved =
      false;  ///< the day was worked out from the day of publication (year added, weekday, "yesterday")
  friend bool operator==(const Moment&, const Moment&) = default;
};

/// A moment and the tokens it was read from; empty ranges where an attribute is not told.
struct MomentReading {
  Moment moment;
  TokenRange tokens;  ///< all of it: "the afternoon of February 18 (local time)"
  TokenRange day;     ///< "February 18"
  TokenRange part;    ///< "afternoon"
  TokenRange clock;   ///< "1.30pm"
};

/// Every moment of a text, in order, not overlapping. A date by the lunar calendar is read and left empty,
/// since no day of ours is told by it; so is a month and day in English that may be swapped (02/03/2026 tells
/// the year). `published` anchors what is relative (years that are not told, weekdays, "yesterday"), looking
/// back as news does; without it years stay 0 and nothing relative is resolved.
std::vector<MomentReading> read_moments(const NormalText& text, const Hits& hits, const Lexicon& lexicon,
                                        Language language, const std::optional<Published>& published);

/// Two days: same, refines (February 18 / February; cause part-of), conflict; unrelated where neither tells a
/// common field. A day within a span overlaps it (part-of), two spans are the same or not. Neighbouring days
/// on clocks of different zones overlap (cause zone): the evening of the 18th in Washington is the 19th in
/// Hanoi.
Related relate_days(const Moment& a, const Moment& b);
/// Two parts of one day, by their hours. Overlapping hours are overlaps, contained ones refine (cause
/// part-of).
Related relate_parts(const DayPart& a, const DayPart& b);
/// Two clock times, in minutes of the day.
Related relate_clocks(int a, int b);

/// "18 February 2026", "February 2026", "18–20 February 2026": for reports.
std::string print_day(const Moment& moment);
/// "16:05".
std::string print_clock(int minute);

}  // namespace doichieu
