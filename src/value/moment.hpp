#pragma once
// When: a day, a span of days, a part of a day, a clock time; read from a text, resolved against the day it
// was published.
//
// A moment says that something is at some time within an interval of local time: "February 18" within that
// day, "the third quarter" within those months, "since July 1995" at or after its first day. What is not told
// is left open: "18 February" is that day of any year.
//
// Day, part of day and clock time are attributes of their own, so that an agreed day and a disputed hour are
// two facts; relate_days() and relate_parts() compare them one by one (clock times: value/clock),
// relate_moments() all of them at once.

#include <optional>
#include <string>
#include <vector>

#include "reader/article.hpp"
#include "rules/lexicon.hpp"
#include "value/calendar.hpp"
#include "value/period.hpp"
#include "value/relation.hpp"
#include "value/zone.hpp"

namespace doichieu {

class WordView;  // word_view.hpp

/// A part of the day as hours [low, high) on the local clock; may pass midnight (22..25). From rules/lexicon.
struct DayPart {
  double low = 0;
  double high = 0;
  EntryId entry = no_entry;  ///< the word used
  friend bool operator==(const DayPart&, const DayPart&) = default;
};

/// Calendar units that are no single field of a Day. `day` and `last_day` hold their first and last day, as
/// far as it takes: "Q3 2025" is {2025, 7} to {2025, 9}, the 1990s {1990} to {1999}.
enum class Unit : std::uint8_t { none, week, weekend, quarter, half_year, decade, century };

/// A span open at one end.
enum class Edge : std::uint8_t {
  none,
  since,   ///< from its beginning on: "since 1995", "từ đầu năm"
  after,   ///< from its end on
  until,   ///< up to its end: "until June 30", "by Friday"
  before,  ///< up to its beginning
};

/// A stretch of a longer unit, as vague as it was told: "early March", "cuối năm".
enum class Phase : std::uint8_t { none, early, middle, late };

struct Moment {
  Day day;
  std::optional<Day> last_day;  ///< of a span "February 18 to 20": the last day of it
  Unit unit = Unit::none;
  Edge edge = Edge::none;
  Phase phase = Phase::none;
  Phase last_phase = Phase::none;  ///< of the end of a span: "from mid-2007 to the end of 2008"
  std::optional<Day> otherwise;    ///< the other reading of a day that has two, which the article does not
                                   ///< settle: 02/03/2026
  std::optional<DayPart> part;
  std::optional<int> minute;       ///< of the day, 0..1439
  std::optional<int> last_minute;  ///< of a span of clock times, on last_day where there is one
  int second = 0;                  ///< of the minute, where it was told
  Zone zone;
  int weekday = 0;        ///< as written, 1 = Monday; 0 where none is. May contradict `day`
  bool vague = false;     ///< near these days: "a few days ago", "in the summer". Compared with nothing
  bool resolved = false;  ///< the day was worked out from the day of publication (year added, weekday,
                          ///< "yesterday")
  friend bool operator==(const Moment&, const Moment&) = default;
};

/// A moment and the tokens it was read from; empty ranges where an attribute is not told.
struct MomentReading {
  Moment moment;
  TokenRange tokens;  ///< all of it: "the afternoon of February 18 (local time)"
  TokenRange day;     ///< "February 18"
  TokenRange part;    ///< "afternoon"
  TokenRange clock;   ///< "1.30pm"
  Day context;  ///< of an hour without a day: the day the text told last, else that of publication; may be
                ///< empty. No part of what is told
};

/// What a text tells of time; each in order, and none overlapping another.
struct TimeReadings {
  std::vector<MomentReading> moments;
  std::vector<PeriodReading> periods;
  std::vector<RecurringReading> recurring;
};

/// A date by the lunar calendar is read and left empty, since no day of ours is told by it. A day in English
/// figures that has two readings keeps both, unless another date of the text shows its order.
///
/// `published` anchors what is relative (years that are not told, weekdays, "yesterday"), looking back as
/// news does, ahead where the sentence does; without it years stay 0 and nothing relative is resolved.
TimeReadings read_times(const NormalText& text, const Hits& hits, const Lexicon& lexicon, Language language,
                        const std::optional<Published>& published);
/// The same, of words that have been looked at before.
TimeReadings read_times(WordView& words, const std::optional<Published>& published);

/// The moments alone.
std::vector<MomentReading> read_moments(const NormalText& text, const Hits& hits, const Lexicon& lexicon,
                                        Language language, const std::optional<Published>& published);

// --- how two relate (moment_relate.cpp)

/// Two days, as sets of days: February 18 refines February, the first quarter, "18 to 20 February" (cause
/// part-of); spans that share days overlap, others conflict. On named clocks of different zones the hours are
/// compared in UTC (cause zone): the 18th in Washington and the 19th in Hanoi share hours. A named clock
/// beside one that is not named never says more or less than it, and conflicts only where no zone could
/// explain it. Unrelated where one tells no day.
Related relate_days(const Moment& a, const Moment& b);
/// Two parts of one day, by their hours. Overlapping hours are overlaps, contained ones refine (cause
/// part-of).
Related relate_parts(const DayPart& a, const DayPart& b);
/// Day and hour together: the evening of the 18th in Washington refines the 19th in Hanoi.
Related relate_moments(const Moment& a, const Moment& b);

// --- how they are written (moment_print.cpp)

/// "18 February 2026", "February 2026", "18–20 February 2026", "Q3 2025", "1990s", "since 2011": for reports.
std::string print_day(const Moment& moment);
/// "16:05".
std::string print_clock(int minute);

/// A moment in the forms of the `values` command: type date, time, datetime or range.
struct PrintedMoment {
  std::string_view type;
  std::string value;  ///< "2026-02-18TAF", "XXXX-02-18"; of a range empty
  std::string from;   ///< of a range; "" where it is open
  std::string to;
  bool closed = false;    ///< `to` names the last unit of the range, else it is the first moment behind it
  std::string qualifier;  ///< "early", "mid", "late"
  friend bool operator==(const PrintedMoment&, const PrintedMoment&) = default;
};
/// An hour without a day is put on `context`, which may be empty. Nothing where the moment tells neither day
/// nor hour.
std::optional<PrintedMoment> print_iso(const Moment& moment, const Lexicon& lexicon, Day context = {});

}  // namespace doichieu
