#include "value/moment.hpp"

#include <array>
#include <chrono>

namespace doichieu {
namespace {

using std::chrono::sys_days;

sys_days date_of(Day day) {
  return std::chrono::year(day.year) / std::chrono::month(static_cast<unsigned>(day.month)) /
         std::chrono::day(static_cast<unsigned>(day.day));
}

Day day_of(sys_days date) {
  const std::chrono::year_month_day ymd(date);
  return {static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
          static_cast<int>(static_cast<unsigned>(ymd.day()))};
}

/// Two partial days, field by field.
Related relate_fields(Day a, Day b) {
  const std::array<std::pair<int, int>, 3> fields = {{{a.year, b.year}, {a.month, b.month}, {a.day, b.day}}};
  bool common = false, a_more = false, b_more = false;
  for (const auto& [x, y] : fields) {
    if (x && y && x != y) return {Relation::conflict, Cause::digits};
    common = common || (x && y);
    a_more = a_more || (x && !y);
    b_more = b_more || (y && !x);
  }
  if (!common) return {};
  if (a_more && b_more) return {Relation::overlaps, Cause::part_of};
  if (a_more) return {Relation::refines, Cause::part_of};
  if (b_more) return {Relation::refined_by, Cause::part_of};
  return {Relation::same, Cause::none};
}

/// Is the day one of the span's? Unknown where a year or a month is not told.
std::optional<bool> within(Day day, const Moment& span) {
  if (!day.full() || !span.day.full() || !span.last_day->full()) return std::nullopt;
  return span.day <= day && day <= *span.last_day;
}

Related relate_to_span(const Moment& day, const Moment& span) {
  const std::optional<bool> inside = within(day.day, span);
  if (inside)
    return *inside ? Related{Relation::overlaps, Cause::part_of} : Related{Relation::conflict, Cause::digits};
  const Relation first = relate_fields(day.day, span.day).relation;
  const Relation last = relate_fields(day.day, *span.last_day).relation;
  if (first == Relation::unrelated && last == Relation::unrelated) return {};
  return {Relation::overlaps, Cause::part_of};  // between the ends, for all that is told
}

/// Both ends at once: the two relations as one.
Related combined(Related first, Related last) {
  if (first.relation == Relation::conflict) return first;
  if (last.relation == Relation::conflict) return last;
  if (first.relation == Relation::same) return last;
  if (last.relation == Relation::same || first.relation == last.relation) return first;
  return {Relation::overlaps, Cause::part_of};
}

Related on_one_clock(const Moment& a, const Moment& b) {
  if (a.last_day && b.last_day)
    return combined(relate_fields(a.day, b.day), relate_fields(*a.last_day, *b.last_day));
  if (a.last_day) return relate_to_span(b, a);
  if (b.last_day) return relate_to_span(a, b);
  return relate_fields(a.day, b.day);
}

/// May the two be told by clocks of different zones, and be less than a day apart?
bool zones_explain(const Moment& a, const Moment& b) {
  if (a.zone == b.zone || a.last_day || b.last_day || !a.day.full() || !b.day.full()) return false;
  const auto apart = date_of(a.day) - date_of(b.day);
  return apart == std::chrono::days(1) || apart == std::chrono::days(-1);
}

constexpr std::array<std::string_view, 12> months = {"January",   "February", "March",    "April",
                                                     "May",       "June",     "July",     "August",
                                                     "September", "October",  "November", "December"};

std::string print_fields(Day day) {
  std::string out;
  const auto add = [&out](std::string_view word) { out.append(out.empty() ? "" : " ").append(word); };
  if (day.day) add(std::to_string(day.day));
  if (day.month) add(months[static_cast<std::size_t>(day.month - 1)]);
  if (day.year) add(std::to_string(day.year));
  return out;
}

}  // namespace

int weekday_of(Day day) {
  return static_cast<int>(std::chrono::weekday(date_of(day)).iso_encoding());
}

Day plus_days(Day day, int n) {
  return day_of(date_of(day) + std::chrono::days(n));
}

bool exists(Day day) {
  return (std::chrono::year(day.year) / std::chrono::month(static_cast<unsigned>(day.month)) /
          std::chrono::day(static_cast<unsigned>(day.day)))
      .ok();
}

Related relate_days(const Moment& a, const Moment& b) {
  const Related related = on_one_clock(a, b);
  if (related.relation == Relation::conflict && zones_explain(a, b)) return {Relation::overlaps, Cause::zone};
  return related;
}

Related relate_parts(const DayPart& a, const DayPart& b) {
  if (a.low == b.low && a.high == b.high) return {Relation::same, Cause::none};
  if (b.low <= a.low && a.high <= b.high) return {Relation::refines, Cause::part_of};
  if (a.low <= b.low && b.high <= a.high) return {Relation::refined_by, Cause::part_of};
  if (a.low < b.high && b.low < a.high) return {Relation::overlaps, Cause::part_of};
  return {Relation::conflict, Cause::digits};
}

Related relate_clocks(int a, int b) {
  return a == b ? Related{Relation::same, Cause::none} : Related{Relation::conflict, Cause::digits};
}

std::string print_day(const Moment& moment) {
  if (!moment.last_day) return print_fields(moment.day);
  Day first = moment.day;
  const Day last = *moment.last_day;
  if (first.year == last.year && (first.month || last.month)) first.year = 0;
  if (first.month == last.month && first.day && last.day && moment.day.year == last.year) first.month = 0;
  return print_fields(first) + "–" + print_fields(last);
}

std::string print_clock(int minute) {
  const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  return two(minute / 60) + ":" + two(minute % 60);
}

}  // namespace doichieu
