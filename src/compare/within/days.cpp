// Dates against what else is told of them: the weekday, the number of days, the age.

#include <algorithm>
#include <cmath>

#include "compare/within/checks.hpp"

namespace doichieu {
namespace {

constexpr int earliest_year = 1900;
constexpr int nearest = 120;    ///< days from publication to a day whose year was not told
constexpr int widest_days = 3;  ///< a length further off is that of something else
constexpr int widest_age = 10;  ///< years: a greater difference is an age at another time

Day day_of(const Published& published) {
  return {published.year, published.month, published.day};
}

const Moment& moment_of(const Tied& tied) {
  return std::get<Moment>(tied.value);
}

std::string weekday_name(const Own& own, int weekday) {
  for (const EntryId id : own.rules.lexicon.of_type(EntryType::weekday)) {
    const Entry& entry = own.rules.lexicon[id];
    if (static_cast<int>(entry.value) != weekday) continue;
    const FormLanguage wanted =
        own.language == Language::english ? FormLanguage::english : FormLanguage::vietnamese;
    for (const Form& form : entry.forms)
      if (form.language == wanted) return form.text;
  }
  return {};
}

/// The day meant, where its year is beyond doubt: it was told, or is that of the day nearest to publication.
std::optional<Day> day_meant(const Moment& moment, const std::optional<Published>& published) {
  const Day told = moment.day;
  if (!moment.resolved)
    return told.year >= earliest_year && exists(told) ? std::optional(told) : std::nullopt;
  if (!published || !day_of(*published).full()) return std::nullopt;
  const int today = day_number(day_of(*published));
  for (const int year : {published->year - 1, published->year, published->year + 1}) {
    const Day day{year, told.month, told.day};
    if (exists(day) && std::abs(day_number(day) - today) <= nearest) return day;
  }
  return std::nullopt;
}

}  // namespace

std::vector<Slip> wrong_weekdays(const Own& own) {
  std::vector<Slip> out;
  for_each_tie(own, ClaimKind::weekday, [&](SourceIndex source, const Tie& tie) {
    Moment moment = moment_of(tie.parts.front());
    const auto day = day_meant(moment, own.sources[source].article.source.published);
    if (!day || weekday_of(*day) == moment.weekday || weekday_fits(moment.day, moment.weekday) == true)
      return;
    Slip slip = slip_of(own, source, tie, 0, weekday_name(own, weekday_of(*day)));
    slip.a = weekday_name(own, moment.weekday);
    moment.day = *day;
    slip.c = shown(own, moment);
    out.push_back(std::move(slip));
  });
  return out;
}

std::vector<Slip> wrong_lengths(const Own& own) {
  std::vector<Slip> out;
  for_each_tie(own, ClaimKind::length, [&](SourceIndex source, const Tie& tie) {
    const Moment& days = moment_of(tie.parts[1]);
    const auto made = span_days(days.day, *days.last_day);
    if (!made) return;
    const int more = static_cast<int>(number_of(tie.parts[0]).value()) - *made;
    // Whoever counts nights, or full days only, has one less; of an event both ends are counted.
    const bool fits = more == 0 || (tie.closure != Closure::closed && more < 0);
    if (fits || std::abs(more) > widest_days) return;
    out.push_back(slip_of(own, source, tie, 0, printed_like(own, quantity_of(tie.parts[0]), *made)));
  });
  return out;
}

std::vector<Slip> wrong_ages(const Own& own) {
  std::vector<Slip> out;
  for_each_tie(own, ClaimKind::age, [&](SourceIndex source, const Tie& tie) {
    const auto& published = own.sources[source].article.source.published;
    if (!published) return;
    const auto ages = ages_on(moment_of(tie.parts[1]).day, day_of(*published));
    if (!ages) return;
    // By the older count of East Asia a child is one at birth, and Vietnamese texts may keep to it.
    const bool counted_from_one = own.sources[source].article.source.language == Language::vietnamese;
    const Interval fits{static_cast<double>(ages->low), static_cast<double>(ages->high + counted_from_one)};
    const double age = number_of(tie.parts[0]).value();
    if (age >= fits.low && age <= fits.high) return;
    if (age < fits.low - widest_age || age > fits.high + widest_age) return;
    out.push_back(slip_of(own, source, tie, 0, printed_like(own, quantity_of(tie.parts[0]), ages->high)));
  });
  return out;
}

}  // namespace doichieu
