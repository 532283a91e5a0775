#pragma once
// A date or a span of dates, as far as it is told: nothing is added from the day of publication yet.
//
//   February 18, 2026   18 February   Feb. 18-20   the twenty-first of March   31/Oct/1974   2018 March 18
//   ngày 18 tháng 2   18/2   10-11/9   từ ngày 18 đến 20/2   2026-02-18   July 1995   tháng 7/1995 2011-2025

#include <optional>

#include "value/moment.hpp"
#include "value/word_view.hpp"

namespace doichieu {

struct DateReading {
  Day day;
  std::optional<Day> last_day;
  TokenRange tokens;
  std::optional<Day> otherwise;  ///< see Moment
  Unit unit = Unit::none;
  Phase phase = Phase::none;
  bool relative = false;  ///< worked out from the day of publication
  bool vague = false;     ///< see Moment
  bool yearless = false;  ///< no year was told: that of the latest such stretch is given
};

/// The entry of calendar.toml for "tới", which is "to" before an end and "next" behind a unit.
inline constexpr std::string_view to_or_next = "date-word.to-or-next";

/// That of "by" and "no later than", which open no end of a span: "Monday to Friday" but "Monday by 6".
inline constexpr std::string_view deadline = "date-word.deadline";
/// That of "starting", which is "since" before a date and behind a length of time tells its first day.
inline constexpr std::string_view starting = "date-word.starting";
/// That of "coming", which is "next" but before a weekday the nearest one ahead.
inline constexpr std::string_view coming = "date-word.coming";

/// That of "past": "the past year" is the one up to today, "last year" that of the calendar.
inline constexpr std::string_view gone = "date-word.gone";
/// Those of "previous" and "following", which are counted from what the text told last.
inline constexpr std::string_view previous = "date-word.previous";
inline constexpr std::string_view following = "date-word.following";

/// What stands before a date and settles what its digits alone would not.
enum class DateCue : std::uint8_t {
  none,
  period,  ///< "in", "since": a bare month or year may follow
  day,     ///< "ngày", a part of the day: 18-2, 18.2 and 2/3 are dates
  edge,    ///< "trước", "sau": the same where nothing is counted, and a bare year
  from,    ///< "from", "từ": a span may follow, and whatever a period cue lets in
};

constexpr bool tells_period(DateCue cue) {
  return cue == DateCue::period || cue == DateCue::from || cue == DateCue::edge;
}

class DateReader {
 public:
  explicit DateReader(const WordView& words) : words_(words) {}

  /// The date that starts at the token, with the span it opens.
  std::optional<DateReading> at(std::uint32_t token, DateCue cue) const;
  /// The same without a span.
  std::optional<DateReading> single(std::uint32_t token, DateCue cue) const;
  /// The day of a month alone: "18", "18th", "eighteenth".
  struct DayNumber {
    int day = 0;
    std::uint32_t last = 0;
    bool ordinal = false;
  };
  std::optional<DayNumber> day_number(std::uint32_t token) const;
  /// The token behind what joins the ends of a span; 0 where nothing does. `between`: "and" does.
  std::uint32_t joint(std::uint32_t at, bool between) const;
  /// Is something counted or measured here, so that a number before it is no date?
  bool counts_something(std::uint32_t at) const;
  /// The same, of units and magnitudes alone.
  bool measures(std::uint32_t at) const;

 private:
  // date_order.cpp
  /// The figures at the token, in the order that the text shows where they have two readings.
  std::optional<DateReading> figures(std::uint32_t at, DateCue cue) const;
  std::optional<bool> month_stands_first() const;
  static void settle_by_span(DateReading& first, DateReading& last);

  // date_reader.cpp
  /// A day whose month stands with a later one: "18 đến 20/2", "18-20 February", "18, 19 và 20/2".
  std::optional<DateReading> day_before_date(std::uint32_t at, DateCue cue) const;
  std::optional<DateReading> date_behind_list(std::uint32_t at, int day, bool cued) const;
  std::optional<DateReading> named_day(std::uint32_t at, DateCue cue) const;
  std::optional<DateReading> in_any_form(std::uint32_t at, DateCue cue) const;
  DateReading with_span(DateReading first, DateCue cue) const;
  void take_year(DateReading& reading) const;
  struct Year {
    int year = 0;
    std::uint32_t last = 0;
  };
  std::optional<Year> year_at(std::uint32_t at) const;
  std::optional<DateReading> financial_year(std::uint32_t at) const;
  std::optional<DateReading> year_word(std::uint32_t at) const;
  bool in_era(std::uint32_t at) const;
  bool goes_up_to_count(std::uint32_t at) const;
  std::optional<DateReading> bare_year(std::uint32_t at, DateCue cue) const;

  // date_reader_english.cpp
  std::optional<DateReading> month_first(std::uint32_t at, DateCue cue) const;
  std::optional<DateReading> day_first(std::uint32_t at) const;
  std::optional<DateReading> in_words(std::uint32_t at) const;
  std::optional<DateReading> year_first(std::uint32_t at) const;
  bool add_day(DateReading& reading, DateCue cue) const;
  bool month_stands_alone(TokenRange month) const;
  bool goes_on(std::uint32_t at) const;

  // date_reader_vietnamese.cpp
  std::optional<DateReading> marked_day(std::uint32_t at) const;
  std::optional<DateReading> month_word(std::uint32_t at) const;

  const WordView& words_;
  mutable std::optional<bool> order_;  ///< does the text put the month first? Asked once
  mutable bool order_asked_ = false;
};

}  // namespace doichieu
