#pragma once
// One moment put together from its parts, in whatever order they stand: part of day, weekday, date, clock,
// zone.
//
//   on the afternoon of February 18 (local time)   early Monday, Washington time   lúc 16 giờ 30 phút chiều
//   18/2

#include <optional>

#include "value/clock_reader.hpp"
#include "value/date_reader.hpp"
#include "value/period_reader.hpp"
#include "value/span_reader.hpp"
#include "value/told_reader.hpp"

namespace doichieu {

/// What the words before a moment say of it.
struct PhraseCue {
  std::string_view code;  ///< of the date word that stands right before; "" for none
  bool article = false;   ///< "the" stands right before
  bool looks_ahead = false;
  bool compared = false;    ///< "so với quý trước": the quarter before the one spoken of
  bool lies_ahead = false;  ///< "The vote is in two weeks."
  bool opens_past = false;  ///< it opens the sentence, whose verb looks back: "By 10 May they had left."
  bool tenseless = false;   ///< no verb of the sentence tells its tense: "The two meet on Friday."
  bool vietnamese = false;
  bool opens = false;   ///< nothing but such words stands before it in the sentence
  Day told;             ///< the day that the text told last
  Day same_day;         ///< the day that it calls the same
  ToldStretch stretch;  ///< the stretch that it told last, a day or longer
  Day story;  ///< where the text tells of another time, the day or stretch that its story has come to

  DateCue date() const;
  bool clock() const;
};

/// A moment whose parts are told once each.
struct Draft {
  MomentReading reading;
  std::optional<ClockReading> clock;
  bool relative = false;  ///< "yesterday", a weekday: the day follows from the day of publication
  bool retold = false;    ///< counted from what was told: "the year before"
  bool counted = false;   ///< so long from the day of publication or another: "30 years ago"
  int side = 0;           ///< of that other day: 1 behind it, -1 before it
  std::uint32_t end = 0;  ///< the token behind all of it

  Moment& moment() { return reading.moment; }
  const Moment& moment() const { return reading.moment; }
  bool has_day() const { return !reading.day.empty(); }
  bool has_part() const { return reading.moment.part.has_value(); }
  bool has_zone() const { return reading.moment.zone.kind != Zone::unknown; }
  bool only_weekday() const { return has_day() && relative && reading.moment.weekday != 0; }
  /// Is it counted back, from `today` where from no other day?
  bool back_from(Day today) const { return side ? side < 0 : moment().day <= today; }
  /// A stretch longer than a day: "early 2025", "last week".
  bool long_stretch() const;
};

class PhraseReader {
 public:
  PhraseReader(const WordView& words, const ReferenceDay& reference)
      : words_(words),
        reference_(reference),
        dates_(words),
        periods_(words, dates_, reference),
        spans_(words, reference),
        told_(words, reference, periods_) {}

  /// The moment that starts at the token, worked out as far as it can be.
  std::optional<Draft> at(std::uint32_t token, const PhraseCue& cue) const;

  /// Takes in the moment behind "to" or "-" as the end of the draft, where the two are of one grain.
  void join_span(Draft& draft, PhraseCue cue) const;

  const DateReader& dates() const { return dates_; }
  const SpanReader& spans() const { return spans_; }

 private:
  bool component(Draft& draft, std::uint32_t at, const PhraseCue& cue, DateCue date_cue,
                 bool clock_cued) const;
  bool further(Draft& draft, const PhraseCue& cue) const;
  bool from_now(Draft& draft, std::uint32_t at, PhraseCue cue) const;
  bool hour_opens(std::uint32_t at, const PhraseCue& cue) const;
  bool separates(std::uint32_t at) const;
  bool hour_behind_sign(Draft& draft, std::uint32_t at) const;
  bool clock(Draft& draft, std::uint32_t at, bool cued, bool may_be_bare = false) const;
  std::optional<ClockReading> hour_from_other(std::uint32_t at) const;
  bool named_hour_at(std::uint32_t at) const;
  bool something_begins(std::uint32_t at) const;
  bool dotted(Draft& draft, std::uint32_t at) const;
  bool goes_on(std::uint32_t at) const;
  bool ends_name(std::uint32_t at, std::uint32_t last) const;
  bool opens_name(std::uint32_t first, std::uint32_t last, bool article) const;
  bool relative_day(Draft& draft, std::uint32_t at, const PhraseCue& cue) const;
  bool counted(Draft& draft, std::uint32_t at, const PhraseCue& cue) const;
  static bool lasts(const PhraseCue& cue);
  std::optional<CountedFrom> from_other_day(std::uint32_t at, const PhraseCue& cue) const;
  bool beside_told(Draft& draft, std::uint32_t at, const PhraseCue& cue) const;
  bool period(Draft& draft, std::uint32_t at, const PhraseCue& cue) const;
  bool part(Draft& draft, std::uint32_t at) const;
  bool narrower_part(Draft& draft, std::uint32_t at) const;
  bool weekday_of_counted(Draft& draft, std::uint32_t at, const PhraseCue& cue) const;
  bool weekday(Draft& draft, std::uint32_t at, const PhraseCue& cue) const;
  bool weekday_behind(Draft& draft, std::uint32_t at) const;
  bool date(Draft& draft, std::uint32_t at, DateCue cue) const;
  bool days_of_relative_month(Draft& draft, std::uint32_t at) const;
  bool lists_ranks(std::uint32_t at) const;
  bool day_of_month(Draft& draft, std::uint32_t at, DateCue cue, Day story) const;
  Day day_on_weekday(int day, int weekday) const;
  bool zone(Draft& draft, std::uint32_t at) const;

  void take(Draft& draft, const DateReading& date) const;
  void set_part(Draft& draft, std::uint32_t at, const WordView::Found& found) const;
  void add_relative_year(Draft& draft) const;
  void add_direction(Draft& draft) const;
  std::uint32_t past_other_clock(std::uint32_t at) const;
  void settle(Draft& draft, const PhraseCue& cue) const;
  void add_length(Draft& draft, const PhraseCue& cue) const;
  int year_of_neighbour(Day day, const ToldStretch& told) const;
  static void take_year_of(Moment& moment, Day story);
  void fit_weekday(Moment& moment) const;
  bool stands(Draft& draft, std::uint32_t at, const PhraseCue& cue) const;
  bool names_hour(const Draft& draft) const;
  bool names_told_day(int weekday, const PhraseCue& cue) const;
  bool date_follows(std::uint32_t at) const;
  bool supports_short(std::uint32_t at) const;
  bool alone(const Draft& draft, const PhraseCue& cue) const;
  bool bare_hours(Draft& draft, std::uint32_t at, const PhraseCue& cue) const;
  bool hours_between(Draft& draft, std::uint32_t at, const PhraseCue& cue) const;
  bool edged_clock(Draft& draft) const;
  bool is_rank(std::uint32_t first, std::uint32_t at, std::uint32_t last, bool supported) const;

  const WordView& words_;
  const ReferenceDay& reference_;
  DateReader dates_;
  PeriodReader periods_;
  SpanReader spans_;
  ToldReader told_;
};

}  // namespace doichieu
