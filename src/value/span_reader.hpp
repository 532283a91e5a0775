#pragma once
// Lengths of time, and what they lead to when they are counted from a day: "three days", "an hour and a
// half"; "three days ago", "in two weeks", "3 ngày trước", "cách đây 5 năm".

#include <optional>

#include "value/period.hpp"
#include "value/reference_day.hpp"
#include "value/small_count.hpp"
#include "value/word_view.hpp"

namespace doichieu {

inline constexpr CodeKey whole_words[] = {"all"};  ///< "all day"
inline constexpr Opening length_opening = count_opening | Opening{0, whole_words, false, false};

/// A moment so far from another.
struct CountedFrom {
  Day day;                         ///< as far as the length is told: "two years ago" is a year
  std::optional<int> minute;       ///< where hours were counted and the hour of publication is known
  std::optional<Day> last_day;     ///< of a span: "the past 24 hours"
  std::optional<int> last_minute;  ///< likewise
  TokenRange tokens;
  bool vague = false;  ///< "a few days ago"
  int side = 0;        ///< of another day that is named: 1 behind it, -1 before it
};

class SpanReader {
 public:
  SpanReader(const WordView& words, const ReferenceDay& reference) : words_(words), reference_(reference) {}

  /// The length that starts at the token: "2 years and 3 months", "half a day". `article`: "a week" is one
  /// too.
  std::optional<PeriodReading> length(std::uint32_t at, bool article) const;

  /// "the day", "the year": one of the unit, as it stands in "the day before February 18".
  std::optional<PeriodReading> the_unit(std::uint32_t at) const;

  /// `told`: the day that was told last, which "two days later" is counted from; may be empty, then it is
  /// counted from that of publication, but "later" so only with `from_today`.
  std::optional<CountedFrom> counted(std::uint32_t at, Day told, bool from_today) const;
  /// "two Sundays from now", "three Mondays ago".
  std::optional<CountedFrom> weekdays_from_now(std::uint32_t at) const;
  /// "three days" before or after a day: "after", "before" or "from" stand behind the length. Years are
  /// counted from a year as well.
  std::optional<CountedFrom> from_day(const PeriodReading& length, Day day, bool back) const;
  /// "the past 24 hours", "3 giờ tới", "the last 3 months and 2 weeks": hours, or a length told in two steps,
  /// up to the hour or the day of publication, or from it on.
  std::optional<CountedFrom> up_to_now(std::uint32_t at) const;
  /// "in two weeks", whose "in" stands before the token: only where the sentence looks ahead, since "the
  /// worst in two years" looks back.
  std::optional<CountedFrom> ahead(std::uint32_t at, bool looks_ahead, bool opens) const;
  /// "within two weeks", "within the next hour", whose "within" stands before the token: from now to then,
  /// in a sentence that looks ahead likewise.
  std::optional<CountedFrom> within(std::uint32_t at, bool looks_ahead, bool opens) const;

 private:
  std::optional<CountedFrom> behind_marker(std::uint32_t at, Day told) const;
  std::optional<CountedFrom> from(Day day, const PeriodReading& length, int direction) const;
  bool whole_unit(PeriodReading& out, std::uint32_t at, bool article) const;
  void add_bare_minutes(PeriodReading& out) const;
  bool add_unit(PeriodReading& out, std::uint32_t at, bool article) const;
  bool dated_by(std::uint32_t at) const;
  bool closes(std::uint32_t at) const;
  std::optional<PeriodReading> bare_hour(std::uint32_t at) const;
  static bool in_two_steps(const Period& p);
  bool may_look_ahead(const PeriodReading& span, bool looks_ahead, bool opens) const;

  const WordView& words_;
  const ReferenceDay& reference_;
};

}  // namespace doichieu
