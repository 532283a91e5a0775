#pragma once
// The words that rule files speak in, each listed once: how values relate, what verdict follows, what claims
// there are. Loader, error texts, `doichieu rules list --keys` and the reports all read these names.

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace doichieu {

/// How two values of one kind relate. See value/relation.hpp for the laws.
enum class Relation : std::uint8_t {
  same,        ///< equal information
  refines,     ///< both can be true, the first says more
  refined_by,  ///< both can be true, the second says more
  overlaps,    ///< both can be true, neither says more
  conflict,    ///< they cannot both be true of one thing
  unrelated,   ///< not comparable
};

/// Why two values are not simply the same.
enum class Cause : std::uint8_t {
  none,
  digits,
  rounding,
  bound,
  hedge,
  floor,     ///< "at least", which says of an open count what the bare figure says
  over,      ///< "more than" the bare figure
  estimate,  ///< a figure that may yet be revised, told as one that stands
  marks,
  tone_placement,
  part_of,
  zone,
  unit,
  order,
  openness,
  firmness,
  name,
  office,
  i_y,       ///< i for y, where they vary freely
  gender,    ///< a man's name, a woman's
  polarity,  ///< said, and denied
  scope,     ///< among whom, where, since when, in which capacity
};

enum class Verdict : std::uint8_t {
  agreement,
  less_precise,
  qualifier,
  discrepancy,
  different_scope,
  missing,
  single,
  inconsistent,
  update,
  not_read,  ///< a limit was reached: what lies beyond it was not looked at
};

enum class Severity : std::uint8_t { note, warning, error };  ///< in rising order

/// What a claim states.
enum class ClaimKind : std::uint8_t {
  quantity,
  money,
  percent,
  rank,
  measure,
  duration,
  day,
  part_of_day,
  clock,
  person,
  role,
  organisation,
  place,
  product,
  name,  ///< of something whose kind is not known
  list,
  status,       ///< how firm or of what rank an event is: memorandum, contract; working visit, state visit
  location,     ///< where something lies: the district of a village, the river under a bridge
  minute,       ///< of a match: when somebody scored
  doer,         ///< who did it: who scored in that minute
  speaker,      ///< who says something
  superlative,  ///< a place in a ranking with its scope: the largest private bank
  passage,      ///< that two sources share, with another value of any kind in it: no claim of its own
  omission,     ///< of what the other sources tell, by one of them: no claim of its own
  // One article against itself: no claims of their own, but what checks of these kinds judge.
  sum,          ///< a total and its parts
  spelling,     ///< of one person
  difference,   ///< two figures and what lies between them
  rate,         ///< an amount in two currencies
  shares,       ///< percentages of one whole
  growth,       ///< two figures and the percentage from one to the other
  enumeration,  ///< a count and the names behind it
  weekday,      ///< a date and its weekday
  length,       ///< a number of days and the days themselves
  age,          ///< an age and the day of birth
  clocks,       ///< one hour by the clocks of two zones
  heading,      ///< a title, deck or caption and the text
  limit,        ///< how much is looked at, see text/limits.hpp
};

/// What a claim may be about: the slots of its frame.
enum class SlotName : std::uint8_t {
  event,
  who,
  object,
  of,
  where,
  day,
  as_of,
  period,
  base,
  scope,
  speaker,
  firmness,
  occasion,
  happening,  ///< of a day or an hour: the event that it dates, see claims/happening_reader.hpp
};

/// What a pattern may capture: a mention of this type.
enum class MentionType : std::uint8_t {
  person,
  organisation,
  place,
  product,
  name,  ///< of something whose kind is not known
  role,
  quantity,
  money,
  percent,
  rank,
  measure,
  duration,
  moment,
};

std::string_view name(Relation);
std::string_view name(Cause);
std::string_view name(Verdict);
std::string_view name(Severity);
std::string_view name(ClaimKind);
std::string_view name(SlotName);
std::string_view name(MentionType);

/// The names of a whole enumeration, in its order: names_of<Verdict>().
template <class Enum>
std::span<const std::string_view> names_of();

template <>
std::span<const std::string_view> names_of<Relation>();
template <>
std::span<const std::string_view> names_of<Cause>();
template <>
std::span<const std::string_view> names_of<Verdict>();
template <>
std::span<const std::string_view> names_of<Severity>();
template <>
std::span<const std::string_view> names_of<ClaimKind>();
template <>
std::span<const std::string_view> names_of<SlotName>();
template <>
std::span<const std::string_view> names_of<MentionType>();

/// The value of that name; nothing where there is none.
template <class Enum>
std::optional<Enum> find_name(std::string_view word) {
  const auto names = names_of<Enum>();
  for (std::size_t i = 0; i < names.size(); ++i)
    if (names[i] == word) return static_cast<Enum>(i);
  return std::nullopt;
}

}  // namespace doichieu
